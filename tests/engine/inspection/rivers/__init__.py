"""How much flows through every wire."""
