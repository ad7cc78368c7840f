"""The built-in layer types, one family a file."""
