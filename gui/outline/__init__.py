"""What is drawn, as a list that can be read aloud."""
