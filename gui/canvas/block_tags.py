"""How a node uses its block, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import BlockUse


def tags_of(layer: BlockUse) -> tuple[str, ...]:
    """How a block is used, in a word each: ``× 3``, ``shared``, ``over time``."""
    translate = QCoreApplication.translate
    words = [f"× {layer.repeat}"] * (layer.repeat > 1)
    words += [translate("Canvas", "shared")] * layer.shared
    words += [translate("Canvas", "over time")] * layer.over_time
    words += [translate("Canvas", "backwards")] * (layer.over_time and layer.backwards)
    return tuple(words)
