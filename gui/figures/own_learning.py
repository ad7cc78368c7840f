"""What a node's own settings of learning are, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import Node


def has_own_learning(node: Node) -> bool:
    """Whether it learns otherwise than the training settings say."""
    return node.rate_factor != 1.0 or node.weight_decay is not None


def own_learning(node: Node) -> str:
    """How it learns, as ``Learns at 0.1 of the learning rate``; empty if it does as the others."""
    told = []
    if node.rate_factor != 1.0:
        words = QCoreApplication.translate("Canvas", "Learns at {0} of the learning rate.")
        told.append(words.format(f"{node.rate_factor:g}"))
    if node.weight_decay is not None:
        words = QCoreApplication.translate("Canvas", "Has a weight decay of its own: {0}.")
        told.append(words.format(f"{node.weight_decay:g}"))
    return " ".join(told)
