"""Backpropagation, taken node by node along the chain rule."""
