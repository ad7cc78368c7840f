"""One rule a file: from evidence to findings."""
