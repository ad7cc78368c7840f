"""How wires run, and what is told along them."""
