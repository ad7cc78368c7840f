"""Formulas written in a line of text, set as mathematics."""
