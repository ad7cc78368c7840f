"""The loss around the weights of a network: as a map, and as hills seen from aside."""
