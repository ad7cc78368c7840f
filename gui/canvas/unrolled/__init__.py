"""A block that runs over time, shown step by step."""
