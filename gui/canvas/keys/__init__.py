"""The canvas by keyboard, and for screen readers."""
