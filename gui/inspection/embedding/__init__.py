"""A map of the examples as a node sees them."""
