"""Modules that torch lacks, by family; torch.fx can trace each, and leaves the batch size open."""
