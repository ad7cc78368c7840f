"""Drawings taken out of the canvas: as pictures in files and in the clipboard."""
