"""Opening, saving, and what was open before."""
