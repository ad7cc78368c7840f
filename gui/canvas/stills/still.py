"""A drawing taken out of the canvas, to be painted elsewhere: on paper, into a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from engine.api import Graph, Wire
from gui.canvas.nodes.node_face import NodeFace
from gui.canvas.nodes.seen import Seen, is_live, show_array
from gui.canvas.scene import CanvasScene
from gui.canvas.wires.river_key import RiverKey
from gui.theme.theme import Theme

MARGIN = 24.0
"""Free room about the drawing."""


@dataclass(frozen=True)
class Drawn:
    """What is to be seen.

    Attributes:
        graph: the drawing, or a part of one.
        faces: what is known of its nodes; of others, too.
        flows: what flows through its wires.
        seen: what nodes gave and have learned, by path, for their pictures; empty: they stay blank.
        prefix: what stands before the names of nodes in these paths.
        values: words in the footers of nodes, as measured losses.
        rivers: how broad wires are drawn that show how much flows.
        key: what their breadths mean, to stand below the drawing.
    """

    graph: Graph
    faces: Mapping[str, NodeFace]
    flows: Mapping[Wire, str] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)
    prefix: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    rivers: Mapping[Wire, int] = field(default_factory=dict)
    key: RiverKey | None = None


class Still:
    """Paints a drawing as the canvas does, in a theme of its own, with nothing selected.

    It is made for a moment: use it in a ``with``, which lets go of its items.
    """

    def __init__(self, drawn: Drawn, theme: Theme) -> None:
        self._theme = theme
        self._scene = CanvasScene(theme)
        self._scene.node_ink.draws_lines = True
        self._scene.show(drawn.graph, drawn.faces)
        self._scene.pills.tell(self._scene.wires, drawn.flows)
        self.show_live(drawn)
        margin = MARGIN
        self._area = self._scene.drawn().adjusted(-margin, -margin, margin, margin)
        self._foot = QPointF(margin, self._area.height())
        self._has_foot = self._key is not None
        if self._key is not None:
            needed = self._key.size
            width = max(self._area.width(), needed.width() + 2 * margin)
            self._area.setSize(QSizeF(width, self._area.height() + needed.height() + margin))

    def show_live(self, drawn: Drawn) -> None:
        """Show what nodes gave and what was measured at another moment of the same drawing."""
        self._key = drawn.key
        for wire, line in self._scene.wires.items():
            line.show_river(drawn.rivers.get(wire))
        for name, item in self._scene.nodes.items():
            if name in drawn.values and drawn.values[name] != item.look.value:
                item.show_value(drawn.values[name])
            array = drawn.seen.of(item.look.face, f"{drawn.prefix}{name}")
            if array is not None and is_live(item):
                show_array(item, array, self._theme)

    def __enter__(self) -> Still:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._scene.clear_all()
        self._scene.deleteLater()

    @property
    def size(self) -> QSizeF:
        """How large it is, in pixels of the canvas."""
        return self._area.size()

    @property
    def ground(self) -> QColor:
        """The colour it lies on."""
        return self._theme.color("canvas")

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it as large as the room is, which has to have the drawing's proportions."""
        self._scene.set_zoom(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._scene.render(painter, room, self._area)
        if self._key is not None and self._has_foot:
            scale = room.width() / self._area.width()
            painter.save()
            painter.translate(room.topLeft())
            painter.scale(scale, scale)
            self._key.paint(painter, self._foot, self._theme)
            painter.restore()
