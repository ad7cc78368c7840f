"""A tidy layout: where everything in a drawing should stand."""
