"""The game that a network learns: its picture, what the network thinks of each action."""
