"""Learned weights as pictures; painting a filter."""
