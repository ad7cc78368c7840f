"""Pictures and models, out of the window and into it."""
