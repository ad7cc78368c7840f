"""What ails a network that learns: evidence, rules that read it, and the edits that may help."""
