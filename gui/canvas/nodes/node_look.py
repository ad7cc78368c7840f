"""The state in which a node is drawn: its face, its live picture, and how it is framed just now."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QPointF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage

from gui.canvas.nodes.card import (
    EDGE,
    FAR,
    ICON_ROOM,
    MARK_ROOM,
    NAMED_INSET,
    NAMED_ROOM,
    PILL_FAR,
    Card,
    card_metrics,
    card_of,
)
from gui.canvas.nodes.node_content import Content
from gui.canvas.nodes.node_face import NodeFace, PortFace
from gui.canvas.wires.bend import bend_port_at

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
        details: the further lines of a large card.
    """

    name: str
    summary: str
    count: str
    count_x: float
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    tags: tuple[tuple[str, float], ...] = ()
    far_name: str = ""
    details: tuple[str, ...] = ()


@dataclass
class NodeLook:
    """All that the painter of a node needs.

    Attributes:
        face, card: what it shows, and where.
        content: what stands in its body while the network runs; None while there is nothing.
        content_room: the room it was drawn for.
        value: words in the footer in place of the shape, as a loss's number.
        is_current: the keyboard stands on it.
        is_faded: a wire is being drawn that can not end here.
        is_lit: it was jumped to a moment ago.
        is_culprit: the first number that is none was made by it.
        is_badge_hovered: the pointer is over the badge of its problem.
        marks: port name → mark, for ports that are not plain.
    """

    face: NodeFace
    card: Card
    content: Content | None = None
    content_room: QSizeF | None = None
    value: str = ""
    is_selected: bool = False
    is_current: bool = False
    is_hovered: bool = False
    is_faded: bool = False
    is_lit: bool = False
    is_culprit: bool = False
    is_badge_hovered: bool = False
    marks: dict[tuple[bool, str], PortMark] = field(default_factory=dict)
    _words: Words | None = None

    @classmethod
    def of(cls, face: NodeFace) -> NodeLook:
        """The look of a node that nothing has happened to yet."""
        return cls(face, card_of(face))

    @property
    def words(self) -> Words:
        """Its texts, shortened to the card once somebody looks at it."""
        if self._words is None:
            self._words = words_of(self.face, self.card)
        return self._words

    def show_face(self, face: NodeFace) -> None:
        """Take other facts; a picture or a value that is no longer true is dropped."""
        card = card_of(face)
        is_blocked = face.is_waiting or (face.problem and not face.is_warning)
        is_blocked = is_blocked or face.size == "small"
        if is_blocked or face.sizes != self.face.sizes or face.picture is not self.face.picture:
            self.content = None
        is_hushed = face.is_quiet and face.value_kind in ("label", "number")
        if is_blocked or is_hushed or face.value_kind != self.face.value_kind:
            self.value = ""
        self.face, self.card, self._words = face, card, None

    @property
    def picture(self) -> QImage | None:
        """The live picture; None while there is none, and where only words are shown."""
        return self.content.picture if self.content is not None else None

    @property
    def is_content_stale(self) -> bool:
        """Whether what its body shows was drawn for a card of another size."""
        return self.content is not None and self.content_room != self.card.picture.size()

    def input_place(self, port: str) -> QPointF:
        """Where an input port is on the card."""
        return _place(port, self.face.inputs, self.card.inputs)

    def output_place(self, port: str) -> QPointF:
        """Where an output port is on the card."""
        return _place(port, self.face.outputs, self.card.outputs)

    def port_at(self, place: QPointF) -> tuple[PortFace, bool] | None:
        """The port within reach of a point of the card, and whether it is an output."""
        if self.face.is_bend:
            return bend_port_at(self.face, place)
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


def words_of(face: NodeFace, card: Card) -> Words:
    """Shorten a face's texts to its card."""
    room = card.size.width() - 2 * EDGE
    name_room = room - ICON_ROOM - (MARK_ROOM if face.has_mark else 0.0)
    right = Qt.TextElideMode.ElideRight
    is_small = face.size == "small"
    small, heading = card_metrics("small"), card_metrics("heading")
    far = card_metrics("heading", PILL_FAR if is_small else FAR)
    count = face.count if face.size != "large" else ""  # there a line of its own tells it
    left = small.horizontalAdvance(face.shape) + 8.0
    count_width = small.horizontalAdvance(count)
    if left + count_width > room:
        count, count_width = "", 0.0
    share = room / 2 if face.names_inputs and face.names_outputs else room
    if face.flow == "down":
        most = max(len(face.inputs), len(face.outputs), 1)
        share = (card.size.width() - NAMED_INSET) / most - NAMED_ROOM / 2
    named = () if is_small else (face.names_inputs, face.names_outputs)
    return Words(
        # Names that belong together differ at their end, as ``inception_4a`` and ``inception_4b``.
        heading.elidedText(face.name, Qt.TextElideMode.ElideMiddle, name_room),
        small.elidedText(summary_of(face), right, room),
        count,
        card.size.width() - EDGE - count_width,
        _port_names(face.inputs, small, share) if any(named[:1]) else (),
        _port_names(face.outputs, small, share) if any(named[1:]) else (),
        () if is_small else tuple((t, small.horizontalAdvance(t) + 12.0) for t in face.tags),
        far.elidedText(face.name, Qt.TextElideMode.ElideMiddle, card.size.width() - EDGE),
        tuple(small.elidedText(line, right, room) for line in details_of(face)),
    )


def summary_of(face: NodeFace) -> str:
    """The line below the name."""
    if face.is_bypassed:
        return QCoreApplication.translate("Canvas", "bypassed")
    is_named = face.size == "large" and face.summary not in ("", face.title)
    return f"{face.title} · {face.summary}" if is_named else face.summary


def details_of(face: NodeFace) -> tuple[str, ...]:
    """The further lines of a large card, as many as `detail_count` tells."""
    if face.size != "large":
        return ()
    lines = []
    if face.count:
        words = QCoreApplication.translate("Canvas", "{sum} = {count} parameters")
        plain = QCoreApplication.translate("Canvas", "{count} parameters")
        words = words if face.arithmetic else plain
        lines.append(words.format(sum=face.arithmetic, count=face.count))
    if face.field:
        part = QCoreApplication.translate("Canvas", "one output sees {field} of the input")
        whole = QCoreApplication.translate("Canvas", "one output sees the whole input")
        lines.append(part.format(field=face.field) if face.field[0].isdigit() else whole)
    return tuple(lines)


def _port_names(ports: tuple[PortFace, ...], font: QFontMetricsF, room: float) -> tuple[str, ...]:
    return tuple(font.elidedText(p.name, Qt.TextElideMode.ElideRight, room) for p in ports)


def _place(port: str, faces: tuple[PortFace, ...], places: tuple[QPointF, ...]) -> QPointF:
    for face, place in zip(faces, places, strict=True):
        if face.name == port:
            return place
    return places[-1] if places else QPointF(0.0, 0.0)
