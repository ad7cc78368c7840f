"""Edits that provably mend a node with a problem."""
