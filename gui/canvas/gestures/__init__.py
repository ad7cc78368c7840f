"""What a hand does on the canvas: each gesture begins, follows, and ends or is cancelled."""
