"""The table of all actions, a file for each menu."""
