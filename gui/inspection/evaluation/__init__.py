"""How well the network answers: tables, mistakes and curves over many examples."""
