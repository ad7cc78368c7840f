"""What functions and modules of PyTorch are in the palette, by family."""
