"""The state in which a node is drawn: its face, its live picture, and how it is framed just now."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QImage

from gui.canvas.card import EDGE, NAMED_INSET, NAMED_ROOM, Card, card_font, card_of, far_font
from gui.canvas.node_face import NodeFace, PortFace
from gui.theme.theme import Theme

_REACH = 14.0


class PortMark(Enum):
    """What a port says while a wire is being drawn."""

    PLAIN = auto()
    LEGAL = auto()
    CHOSEN = auto()


@dataclass(frozen=True)
class Words:
    """The texts of a card, shortened to their room.

    Attributes:
        count_x: where the number of parameters begins.
        inputs, outputs: names beside the ports; none where they go without.
        tags: each with its width.
        far_name: the name in the large type that is read from far away.
    """

    name: str
    summary: str
    count: str
    count_x: float
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    tags: tuple[tuple[str, float], ...] = ()
    far_name: str = ""


@dataclass
class NodeLook:
    """All that the painter of a node needs.

    Attributes:
        face, card, words: what it shows, and where.
        picture: the live picture; None while there is none.
        value: words in the footer in place of the shape, as a loss's number.
        is_current: the keyboard stands on it.
        is_faded: a wire is being drawn that can not end here.
        is_lit: it was jumped to a moment ago.
        marks: port name → mark, for ports that are not plain.
    """

    face: NodeFace
    card: Card
    words: Words
    picture: QImage | None = None
    value: str = ""
    is_selected: bool = False
    is_current: bool = False
    is_hovered: bool = False
    is_faded: bool = False
    is_lit: bool = False
    marks: dict[tuple[bool, str], PortMark] = field(default_factory=dict)

    @classmethod
    def of(cls, face: NodeFace, theme: Theme) -> NodeLook:
        """The look of a node that nothing has happened to yet."""
        card = card_of(face, theme)
        return cls(face, card, words_of(face, card, theme))

    def show_face(self, face: NodeFace, theme: Theme) -> None:
        """Take other facts; a picture or a value that is no longer true is dropped."""
        card = card_of(face, theme)
        is_blocked = face.is_waiting or (face.problem and not face.is_warning)
        if is_blocked or face.sizes != self.face.sizes or face.picture is not self.face.picture:
            self.picture = None
        if is_blocked or face.value_kind != self.face.value_kind:
            self.value = ""
        self.face, self.card, self.words = face, card, words_of(face, card, theme)

    def input_place(self, port: str) -> QPointF:
        """Where an input port is on the card."""
        return _place(port, self.face.inputs, self.card.inputs)

    def output_place(self, port: str) -> QPointF:
        """Where an output port is on the card."""
        return _place(port, self.face.outputs, self.card.outputs)

    def port_at(self, place: QPointF) -> tuple[PortFace, bool] | None:
        """The port within reach of a point of the card, and whether it is an output."""
        sides = (
            (self.face.inputs, self.card.inputs, False),
            (self.face.outputs, self.card.outputs, True),
        )
        near = [
            ((place - where).manhattanLength(), port, is_output)
            for ports, places, is_output in sides
            for port, where in zip(ports, places, strict=True)
        ]
        distance, port, is_output = min(near, key=lambda found: found[0], default=(_REACH, None, 0))
        return (port, bool(is_output)) if port is not None and distance < _REACH else None


def words_of(face: NodeFace, card: Card, theme: Theme) -> Words:
    """Shorten a face's texts to its card."""
    room = card.size.width() - 2 * EDGE
    name_room = room - (16.0 if face.problem else 0.0)
    right = Qt.TextElideMode.ElideRight
    small = QFontMetricsF(card_font(theme, "small"))
    heading = QFontMetricsF(card_font(theme, "heading"))
    far = QFontMetricsF(far_font(theme))
    count, left = face.count, small.horizontalAdvance(face.shape) + 8.0
    count_width = small.horizontalAdvance(count)
    if left + count_width > room:
        count, count_width = "", 0.0
    share = room / 2 if face.names_inputs and face.names_outputs else room
    if face.flow == "down":
        most = max(len(face.inputs), len(face.outputs), 1)
        share = (card.size.width() - NAMED_INSET) / most - NAMED_ROOM / 2
    return Words(
        # Names that belong together differ at their end, as ``inception_4a`` and ``inception_4b``.
        heading.elidedText(face.name, Qt.TextElideMode.ElideMiddle, name_room),
        small.elidedText(face.summary, right, room),
        count,
        card.size.width() - EDGE - count_width,
        _port_names(face.inputs, small, share) if face.names_inputs else (),
        _port_names(face.outputs, small, share) if face.names_outputs else (),
        tuple((tag, small.horizontalAdvance(tag) + 12.0) for tag in face.tags),
        far.elidedText(face.name, Qt.TextElideMode.ElideMiddle, card.size.width() - EDGE),
    )


def _port_names(ports: tuple[PortFace, ...], font: QFontMetricsF, room: float) -> tuple[str, ...]:
    return tuple(font.elidedText(p.name, Qt.TextElideMode.ElideRight, room) for p in ports)


def _place(port: str, faces: tuple[PortFace, ...], places: tuple[QPointF, ...]) -> QPointF:
    for face, place in zip(faces, places, strict=True):
        if face.name == port:
            return place
    return places[-1] if places else QPointF(0.0, 0.0)
