"""How weights, values and gradients are spread over a network, layer by layer, as it learns."""
