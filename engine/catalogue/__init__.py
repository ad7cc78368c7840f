"""What layers exist, each declared in one place."""
