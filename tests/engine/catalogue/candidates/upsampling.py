"""Inputs that layers take which trade channels for pixels."""

from engine.tensor_spec import TensorSpec

OWN = {"pixel_shuffle": ((TensorSpec((8, 3, 5)),),)}
