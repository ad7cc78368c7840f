"""Data sets: where examples come from and what their fields mean."""
