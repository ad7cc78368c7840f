"""How well a network answers, over many examples."""
