"""What excites a unit: patches of the data, their way back through the network, ascent."""
