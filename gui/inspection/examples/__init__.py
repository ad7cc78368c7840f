"""Choosing what flows through the network: from the data, drawn, from a file, from a webcam."""
