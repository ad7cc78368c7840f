"""How the numbers of each layer are spread, over the whole run."""
