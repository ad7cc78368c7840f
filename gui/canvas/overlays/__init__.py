"""What lies over the drawing for a while: parts of pictures that are lit, a pass on its way."""
