"""Matrices that fit each other, and shapes of which one is repeated."""

from engine.tensor_spec import TensorSpec

A, B, ROW = TensorSpec((4, 3)), TensorSpec((3, 5)), TensorSpec((3,))
SMALL, CHANNEL = TensorSpec((6, 4, 5)), TensorSpec((6, 1, 1))

REPEATED = ((SMALL, CHANNEL), (TensorSpec((5,)), SMALL), (SMALL, TensorSpec(())))

OWN = {
    "add": (*REPEATED, (SMALL, CHANNEL, TensorSpec((4, 5)))),
    "multiply": (*REPEATED, (TensorSpec(()), CHANNEL, SMALL)),
    "subtract": REPEATED,
    "divide": REPEATED,
    "compare": REPEATED,
    "similarity": ((A, TensorSpec((3,))), (A, A)),
    "distance": ((A, TensorSpec((3,))), (A, A)),
    "matrix_product": (
        (A, B),
        (A, ROW),
        (ROW, B),
        (TensorSpec((2, 4, 3)), B),
        (A, TensorSpec((2, 3, 5))),
        (A, TensorSpec((5, 3))),
    ),
    "einsum": ((A, B),),
    "gather": (
        (SMALL, TensorSpec((), "int64", classes=6)),
        (SMALL, TensorSpec((7,), "int64", classes=6)),
        (SMALL, TensorSpec((4, 5), "int64", classes=6)),
        (TensorSpec((7,), "int64", classes=9), TensorSpec((), "int64", classes=7)),
    ),
}
