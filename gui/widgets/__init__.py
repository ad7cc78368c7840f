"""Plain widgets, one a file; they know the theme and nothing of networks."""
