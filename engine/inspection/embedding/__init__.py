"""What a node gives for many examples, as points of a plane."""
