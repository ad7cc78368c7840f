"""Sweeps: what is varied, the runs at work, and which of them are best."""
