"""Tokens beside scores, triplets, and pairs that are the same or not."""

from engine.tensor_spec import TensorSpec

_TOKENS = TensorSpec((6,), "int64", classes=5)
_SCORES = TensorSpec((6, 5), axes=("T", "F"))
_SQUARE = TensorSpec((5,), "int64", classes=5)
_PADDED = TensorSpec((3,), "int64", classes=5)
_CODE = TensorSpec((8,))
_SAME = TensorSpec((), "int64", classes=2)

SEQUENCES = (
    (_SCORES, _TOKENS),
    (TensorSpec((5, 6)), _TOKENS),
    (TensorSpec((5, 5), axes=("T", "F")), _SQUARE),
    (TensorSpec((5, 5)), _SQUARE),
    (TensorSpec((4, 3, 5)), TensorSpec((4, 3), "int64", classes=5)),
    (TensorSpec((6, 1), axes=("T", "F")), TensorSpec((6,), "int64", classes=2)),
    (TensorSpec((1, 4, 3)), TensorSpec((4, 3), "int64", classes=2)),
    (_SCORES, _PADDED),
)

OWN = {
    **dict.fromkeys(
        ("cross_entropy", "nll", "binary_cross_entropy", "hinge", "dice", "ctc"), SEQUENCES
    ),
    **dict.fromkeys(("squared_error", "absolute_error", "huber"), SEQUENCES),
    "cosine": ((_SCORES, _SCORES),),
    "triplet": ((_CODE, _CODE, _CODE), (_SCORES, _SCORES, _SCORES), (_CODE, _CODE, _SCORES)),
    "contrastive": (
        (_CODE, _CODE, _SAME),
        (_CODE, _CODE, TensorSpec((1,))),
        (_SCORES, _SCORES, TensorSpec(())),
        (_CODE, _CODE, _TOKENS),
        (_CODE, _SCORES, _SAME),
    ),
}
