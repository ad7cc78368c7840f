"""Import: modules of PyTorch and files of torch.export become drawings."""
