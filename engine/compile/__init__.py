"""From the drawing to a torch.fx.GraphModule."""
