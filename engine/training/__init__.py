"""Runs: one generator that learns, one thread that drives it."""
