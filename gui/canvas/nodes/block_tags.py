"""How a node uses its block, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import BlockUse

LINKED = "\u2003\u2009"
"""Begins the tag of a node that shares its weights: the room in which a chain link is painted."""


def tags_of(layer: BlockUse) -> tuple[str, ...]:
    """How a block is used, in a word each: ``× 3``, ``shared``, ``over time``.

    Of shared weights the tag begins with `LINKED`.
    """
    words = [f"× {layer.repeat}"] * (layer.repeat > 1)
    words += [LINKED + QCoreApplication.translate("Canvas", "shared")] * layer.shared
    words += [QCoreApplication.translate("Canvas", "over time")] * layer.over_time
    words += [QCoreApplication.translate("Canvas", "backwards")] * (
        layer.over_time and layer.backwards
    )
    return tuple(words)
