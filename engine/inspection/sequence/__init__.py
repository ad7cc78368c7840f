"""What happens along a sequence: states, attention, answers at each step, text that is written."""
