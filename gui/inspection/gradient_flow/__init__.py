"""How gradients flow through the layers, how fast weights move, and which units are silent."""
