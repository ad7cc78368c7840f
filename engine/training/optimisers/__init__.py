"""Rules that PyTorch lacks, or that need more than it gives: they search along a batch's losses."""
