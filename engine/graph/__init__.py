"""The drawing as an immutable value, and the commands that change it. Knows no torch."""
