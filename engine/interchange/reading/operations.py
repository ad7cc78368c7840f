"""Kinds of operations that both ways of tracing tell apart."""

from __future__ import annotations

VIEWS = frozenset(
    [
        "t",
        "transpose",
        "permute",
        "view",
        "reshape",
        "contiguous",
        "unsqueeze",
        "squeeze",
        "getitem",
        "select",
        "narrow",
        "chunk",
        "split",
        "unbind",
        "flatten",
        "detach",
        "clone",
        "float",
        "to",
        "movedim",
        "swapaxes",
        "expand",
        "expand_as",
        "slice",
        "type_as",
        "numpy_T",
        "alias",
        "lift_fresh_copy",
    ]
)
"""Operations after which a learned weight is still the same numbers, or a part of them."""
FACTORIES = frozenset(
    [
        "new_zeros",
        "new_ones",
        "new_full",
        "zeros_like",
        "ones_like",
        "full_like",
        "zeros",
        "ones",
        "full",
    ]
)
"""Operations whose numbers do not depend on those they are given."""
