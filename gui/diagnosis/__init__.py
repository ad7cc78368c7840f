"""What ails the network that learns, with what may be done about it."""
