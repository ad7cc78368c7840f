"""Shapes, counts and problems of every node, found on the meta device."""
