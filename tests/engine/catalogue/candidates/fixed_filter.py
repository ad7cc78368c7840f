"""Inputs that fixed filters take."""

from engine.tensor_spec import TensorSpec

OWN = {"filter2d": ((TensorSpec((2, 3, 4)),),)}
