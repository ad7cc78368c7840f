"""The user's language: what the window and the engine say, in it."""
