"""How numbers are shown: as words, as rows of small maps, and how often; below the panels."""
