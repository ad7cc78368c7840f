"""The moments of a run as a film: GIF or MP4."""
