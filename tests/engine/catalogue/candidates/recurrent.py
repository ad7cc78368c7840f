"""Sequences and first states."""

from engine.tensor_spec import TensorSpec

_STEPS = TensorSpec((6, 5), axes=("T", "F"))
_STATE = TensorSpec((64,))

_OF_TWO = ((_STEPS, None), (_STEPS, _STATE), (_STEPS, TensorSpec((2, 64))), (_STEPS, _STEPS))

OWN = {
    "rnn": _OF_TWO,
    "gru": _OF_TWO,
    "lstm": (
        (_STEPS, None, None),
        (_STEPS, _STATE, None),
        (_STEPS, None, _STATE),
        (_STEPS, _STATE, _STATE),
        (_STEPS, TensorSpec((2, 64)), TensorSpec((2, 64))),
    ),
}
