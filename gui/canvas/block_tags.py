"""How a node uses its block, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import BlockUse


def tags_of(layer: BlockUse) -> tuple[str, ...]:
    """How a block is used, in a word each: ``× 3``, ``shared``, ``over time``."""
    words = [f"× {layer.repeat}"] * (layer.repeat > 1)
    words += [QCoreApplication.translate("Canvas", "shared")] * layer.shared
    words += [QCoreApplication.translate("Canvas", "over time")] * layer.over_time
    words += [QCoreApplication.translate("Canvas", "backwards")] * (
        layer.over_time and layer.backwards
    )
    return tuple(words)
