"""Examples of the user's own: drawn, read from a file, seen by a camera."""
