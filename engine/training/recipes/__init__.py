"""One class a recipe; what it does at work lies in `engine.training.learning`."""
