"""The loss around a network's weights, over two directions among all those there are."""
