"""Sequences whose first axis is time, and tokens."""

from engine.tensor_spec import TensorSpec

STEPS = TensorSpec((6, 4), axes=("T", "F"))
TOKENS = TensorSpec((6,), "int64", axes=("T",), classes=9)

OWN = {
    **dict.fromkeys(("pad", "crop", "prelu", "maxout", "softmax", "permute"), ((STEPS,),)),
    **dict.fromkeys(("slice", "select", "split", "repeat", "one_hot"), ((STEPS,), (TOKENS,))),
}
