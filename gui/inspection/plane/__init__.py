"""What nodes make of every point of a plane, or of every number of a line."""
