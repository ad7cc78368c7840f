"""The palette: every layer type, found by family or by words, dragged onto the canvas."""
