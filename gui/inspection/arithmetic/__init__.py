"""Where one number comes from: what it sees, and the arithmetic with today's numbers."""
