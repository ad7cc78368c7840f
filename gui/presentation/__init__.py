"""Showing the network to people: the screen filled, type large, a spotlight about the pointer."""
