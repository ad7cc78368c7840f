"""The engine: everything but the screen. It never imports Qt."""
