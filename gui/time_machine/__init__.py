"""Looking back at the moments of a run: one bar moves every panel."""
