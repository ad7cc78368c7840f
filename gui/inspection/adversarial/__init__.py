"""The chosen example, changed a little so that the network takes it for something else."""
