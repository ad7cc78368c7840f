"""How each kind of layer gets at its numbers: a class for each, found by the layer's type."""
