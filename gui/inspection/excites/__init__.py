"""What excites a unit: patches of the data, the way back to them, and climbed inputs."""
