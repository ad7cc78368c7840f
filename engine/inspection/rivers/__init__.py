"""How much flows through every wire: values forward, gradients back."""
