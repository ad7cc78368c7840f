"""What is said of one point of the map: its class or value, and which example it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import DataSet
from gui.inspection.embedding.colours import Colouring
from gui.inspection.embedding.shown import Placed
from gui.widgets.number_text import short_number


def label_words(
    placed: Placed, data: DataSet | None, colouring: Colouring | None, number: int
) -> tuple[str, ...]:
    """The class or value of a point; nothing where points have no colours."""
    if data is None or colouring is None:
        return ()
    mapped = placed.mapped
    value = colouring.of(data, mapped.split, mapped.index[[number]])[0]
    if colouring.is_class:
        return (colouring.names[int(value)],)
    return (f"{colouring.title} {short_number(float(value))}",)


def example_words(placed: Placed, number: int) -> str:
    """Which example a point is, and its numbers where they are shown as they are."""
    mapped = placed.mapped
    what = _tr("test {0}") if mapped.split == "test" else _tr("training {0}")
    words = what.format(int(mapped.index[number]))
    own = mapped.points[number].tolist() if mapped.way == "direct" else []
    numbers = ", ".join(short_number(value) for value in own)
    return f"{words}: {numbers}" if numbers else words


def _tr(text: str) -> str:
    return QCoreApplication.translate("EmbeddingPanel", text)
