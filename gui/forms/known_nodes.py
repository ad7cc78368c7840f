"""The nodes that a setting can name, as fields list them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

ONLY_MEASURES = ("watched",)
"""Settings that name a loss or a metric and nothing else."""


@dataclass(frozen=True)
class KnownNode:
    """One node of the drawing.

    Attributes:
        title: what its layer is called.
        icon: name of the drawing that stands for its layer.
        role: colour of its family.
        is_measure: it is a loss or a metric.
    """

    name: str
    title: str = ""
    icon: str = "block"
    role: str = "secondary"
    is_measure: bool = False


def offered_to(setting: str, known: Sequence[KnownNode]) -> tuple[KnownNode, ...]:
    """Those of the nodes that a setting of that name can mean."""
    return tuple(node for node in known if node.is_measure or setting not in ONLY_MEASURES)


def not_there(name: str) -> str:
    """A name that no node has any more."""
    words = QCoreApplication.translate("KnownNodes", "{name} (not there any more)")
    return words.format(name=name)


def why_not_there(name: str) -> str:
    """The same in a sentence, with what to do."""
    words = QCoreApplication.translate(
        "KnownNodes", "There is no node {name} in the network any more. Choose another one."
    )
    return words.format(name=name)
