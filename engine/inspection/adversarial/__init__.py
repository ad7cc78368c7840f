"""How little an example has to be changed for a network to take it for something else."""
