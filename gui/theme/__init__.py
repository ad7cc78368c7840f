"""Colours, type, icons and the style sheet; knows no engine and no widget."""
