"""Inputs that locally connected layers take."""

from engine.tensor_spec import TensorSpec

OWN = {
    "locally_connected1d": ((TensorSpec((3, 9)),),),
    "locally_connected2d": ((TensorSpec((3, 8, 9)),), (TensorSpec((2, 5, 5)),)),
}
