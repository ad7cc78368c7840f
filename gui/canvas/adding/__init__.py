"""New nodes: what is offered, where they go, what wires itself."""
