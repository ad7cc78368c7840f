"""Commands found by typing, and the keys that lead to them; knows no panel."""
