"""What a node shows, how it is painted, and what is done at a node itself."""
