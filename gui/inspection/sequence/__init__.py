"""What happens along a sequence: states, attention, what is said at each step, written text."""
