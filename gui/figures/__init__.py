"""How numbers are shown: as words, and as rows of small maps; below the panels, which share it."""
