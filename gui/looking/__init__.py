"""What all panels share that show something of a network: what they ask, keep and tell."""
