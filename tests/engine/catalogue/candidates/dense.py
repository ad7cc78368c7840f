"""Inputs that dense layers take."""

from engine.tensor_spec import TensorSpec

OWN = {
    "embedding": (
        (TensorSpec((6,), "int64", axes=("T",), classes=9),),
        (TensorSpec((3, 4), "int64", axes=("H", "W"), classes=5),),
    ),
    "linear": ((TensorSpec((7, 5), axes=("T", "F")),),),
}
