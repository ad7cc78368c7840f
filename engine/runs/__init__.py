"""Runs kept on disk: their folders, moments, lists and comparisons."""
