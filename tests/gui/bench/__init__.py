"""Benchmarks that need the window."""
