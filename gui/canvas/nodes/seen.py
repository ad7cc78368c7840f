"""What was seen inside a network, and how a node shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from engine.api import OneStepSeen, OneStepWish, Snapshot
from gui.canvas.nodes.node_content import content_of
from gui.canvas.nodes.node_face import NodeFace
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.nodes.node_picture import Array
from gui.canvas.nodes.picture_kind import PictureKind
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number


@dataclass(frozen=True, eq=False)
class Seen:
    """What was seen inside a network, by path.

    Attributes:
        outputs: what nodes gave.
        weights: what they have learned.
    """

    outputs: Mapping[str, Array] = field(default_factory=dict)
    weights: Mapping[str, Array] = field(default_factory=dict)

    def of(self, face: NodeFace, path: str) -> Array | None:
        """What the body of a node shows; None: it was not seen."""
        return (self.weights if shows_weights(face) else self.outputs).get(path)


def show_array(item: NodeItem, array: Array, theme: Theme) -> None:
    """Show what a node gave or learned: as a picture, in words, as a number or a class."""
    look = item.look
    if shows_weights(look.face):
        item.show_content(content_of(look.face, look.card, array, theme))
    elif look.face.value_kind == "label" and array.size == 1:
        number, names = int(array.reshape(-1)[0]), look.face.names
        words = QCoreApplication.translate("Canvas", "class {number}")
        name = names[number] if 0 <= number < len(names) else number
        item.show_value(words.format(number=name))
    elif look.face.value_kind == "number" and array.size == 1:
        item.show_value(f"= {short_number(float(array.reshape(-1)[0]), 4)}")
    elif look.face.picture is not PictureKind.NONE and array.shape == look.face.sizes:
        item.show_content(content_of(look.face, look.card, array, theme))


def step_in(snapshot: Snapshot, over_time: str | None) -> OneStepSeen | None:
    """What a look tells of one step of the block over time at a path; None: nothing."""
    told = ((wish, seen) for wish, seen in snapshot.found.items() if isinstance(wish, OneStepWish))
    return next((seen for wish, seen in told if wish.path == over_time), None)


def is_live(item: NodeItem) -> bool:
    """Whether a node shows what it gives, as soon as that is known."""
    return shows_live(item.look.face)


def shows_weights(face: NodeFace) -> bool:
    """Whether what is seen on it is what it has learned, not what it gives."""
    return face.picture is PictureKind.FILTERS


def shows_live(face: NodeFace) -> bool:
    """The same, told by its face alone."""
    if face.size == "small" or face.is_quiet:
        return False
    return face.picture is not PictureKind.NONE or face.value_kind in ("label", "number")
