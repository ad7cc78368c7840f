"""Frames about nodes, and notes on the canvas."""
