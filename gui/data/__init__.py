"""Choosing a data set and looking at its examples."""
