"""Inputs that pools and unpools take."""

from engine.tensor_spec import TensorSpec

_SMALL = TensorSpec((3, 4, 5))
_PLACES = TensorSpec((3, 4, 5), "int64")

OWN = {
    "max_unpool2d": (
        (_SMALL, _PLACES, None),
        (_SMALL, _PLACES, TensorSpec((1, 9, 10))),
    ),
    "global_mean": ((TensorSpec((6, 5), axes=("T", "F")),),),
    "global_max": ((TensorSpec((6, 5), axes=("T", "F")),),),
}
