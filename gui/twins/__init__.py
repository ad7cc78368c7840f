"""Two projects beside each other: trained in lock-step, their curves, numbers and panels."""
