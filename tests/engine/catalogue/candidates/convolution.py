"""Inputs that convolutions take."""

from engine.tensor_spec import TensorSpec

OWN = {
    "conv3d": ((TensorSpec((2, 5, 6, 7)),),),
    "conv_transpose3d": ((TensorSpec((2, 3, 4, 5)),),),
    "conv2d": ((TensorSpec((3, 8, 9)),),),
}
