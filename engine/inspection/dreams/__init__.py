"""What restricted Boltzmann machines and deep belief nets make by themselves."""
