"""Inputs that threshold units take."""

from engine.tensor_spec import TensorSpec

_TWO = (TensorSpec((2,)),)
_THREE = (TensorSpec((3,)),)

OWN = {
    "threshold_unit": (_TWO, _THREE),
    "sign_unit": (_TWO, _THREE),
}
