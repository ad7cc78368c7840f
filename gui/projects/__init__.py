"""Several projects in one window: tabs, what is kept from one start to the next, and recovery."""
