"""The frames and notes of the scene, brought in line with the document's newest value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from math import ceil

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtWidgets import QGraphicsScene

from engine.api import Graph, with_members
from gui.canvas.marks.frame_item import FrameItem
from gui.canvas.marks.mark_ink import MarkInk
from gui.canvas.marks.note_document import NoteDocument
from gui.canvas.marks.sticky_item import EDGE, StickyItem
from gui.theme.theme import Theme

_SETTLED_MS = 140


class MarkLayer(QObject):
    """Holds the items of frames and notes, and finds them.

    Attributes:
        frames, stickies: items by name.
    """

    def __init__(
        self, scene: QGraphicsScene, theme: Theme, body_of: Callable[[str], QRectF]
    ) -> None:
        super().__init__(scene)
        self.frames: dict[str, FrameItem] = {}
        self.stickies: dict[str, StickyItem] = {}
        self._scene, self._body_of = scene, body_of
        self._ink = MarkInk(theme)
        self._zoom = 1.0
        self._graph = Graph()
        self._frame_of: dict[str, str] = {}
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._sharpen)

    def __contains__(self, name: object) -> bool:
        return name in self.stickies or name in self.frames

    def show(self, graph: Graph) -> bool:
        """Bring the items in line with a drawing whose nodes are shown; gives whether any is."""
        self._graph, marks = graph, graph.marks
        if not (marks.frames or marks.stickies or self.frames or self.stickies):
            return False
        for name in self.frames.keys() - marks.names:
            self._scene.removeItem(self.frames.pop(name))
        for name in self.stickies.keys() - marks.names:
            self._scene.removeItem(self.stickies.pop(name))
        for sticky in marks.stickies:
            if sticky.name in self.stickies:
                if sticky is not self.stickies[sticky.name].sticky:
                    self.stickies[sticky.name].show_sticky(sticky)
            else:
                self.stickies[sticky.name] = StickyItem(sticky, self._ink)
                self._scene.addItem(self.stickies[sticky.name])
        for frame in marks.frames:
            if frame.name in self.frames:
                self.frames[frame.name].show_frame(frame)
            else:
                self.frames[frame.name] = FrameItem(frame, self._ink)
                self.frames[frame.name].set_zoom(self._zoom)
                self._scene.addItem(self.frames[frame.name])
        self._frame_of = frames_of(graph)
        self._surround(self.frames)
        return True

    def clear(self) -> None:
        """Forget everything, as before another document."""
        for item in (*self.frames.values(), *self.stickies.values()):
            self._scene.removeItem(item)
        self.frames, self.stickies = {}, {}
        self._graph, self._frame_of = Graph(), {}

    def spread(self, names: Iterable[str]) -> frozenset[str]:
        """The nodes and notes that are meant, a frame's members in the place of the frame."""
        wanted = frozenset(names)
        return with_members(self._graph, wanted) if self.frames else wanted

    def shift(self, names: Iterable[str], dx: float, dy: float) -> None:
        """Show notes away from their places, and frames about nodes that were shifted already."""
        if not self.frames and not self.stickies:
            return
        moved = set(names)
        for name in moved & self.stickies.keys():
            sticky = self.stickies[name].sticky
            self.stickies[name].setPos(sticky.x + dx, sticky.y + dy)
        self._surround({self._frame_of[name] for name in moved if name in self._frame_of})

    def show_body(self, name: str, body: QRectF) -> None:
        """Show a note in another place and size, as while a hand sizes it."""
        self.stickies[name].show_body(body)
        if name in self._frame_of:
            self._surround({self._frame_of[name]})

    def try_frames(self, frame_of: Mapping[str, str], lit: Iterable[str] = ()) -> None:
        """Show frames as they would be with these members, and some of them lit.

        Args:
            frame_of: the frame that each would lie in, or an empty name; others as they are.
            lit: the frames that are lit.
        """
        before, tried = self._frame_of, {**frames_of(self._graph), **frame_of}
        self._frame_of = {name: frame for name, frame in tried.items() if frame}
        if self._frame_of != before:
            self._surround(self.frames)
        lit = set(lit)
        for name, item in self.frames.items():
            item.mark(is_lit=name in lit)

    def light_at(self, place: QPointF | None) -> None:
        """Light the frame that something dragged in from elsewhere would lie in; None: none."""
        if self.frames:
            lit = self.frame_at(place) if place is not None else None
            for item in self.frames.values():
                item.mark(is_lit=item is lit)

    def set_zoom(self, zoom: float) -> None:
        """Keep titles readable, and texts sharp once the zoom stays."""
        if zoom == self._zoom:
            return
        self._zoom = self._ink.zoom = zoom
        for item in self.frames.values():
            item.set_zoom(zoom)
        if self.stickies:
            self._settled.start()

    def restyle(self) -> None:
        """Paint everything anew in another theme."""
        self._ink.refresh()
        for item in self.stickies.values():
            item.restyle()

    def item(self, name: str) -> FrameItem | StickyItem | None:
        """The frame or the note of this name."""
        return self.stickies.get(name) or self.frames.get(name)

    def areas(self) -> list[QRectF]:
        """Where frames stand, with the bars of their titles."""
        return [item.area for item in self.frames.values()]

    def area_of(self, name: str) -> QRectF:
        """Where a frame or a note stands."""
        sticky = self.stickies.get(name)
        return sticky.body if sticky is not None else self.frames[name].area

    def height_for(self, text: str, width: float) -> float:
        """How high a note must be to show all of a text."""
        return float(
            ceil(NoteDocument(text, self._ink, width - 2 * EDGE).size().height() + 2 * EDGE)
        )

    def drawn(self) -> QRectF:
        """The smallest rectangle about all of them."""
        box = QRectF()
        for name in (*self.frames, *self.stickies):
            box = box.united(self.area_of(name))
        return box

    def sticky_at(self, place: QPointF) -> StickyItem | None:
        """The uppermost note at a point."""
        found = [item for item in self.stickies.values() if item.body.contains(place)]
        return max(found, key=lambda item: item.is_selected, default=None)

    def frame_at(self, place: QPointF) -> FrameItem | None:
        """The smallest frame about a point."""
        found = [item for item in self.frames.values() if item.holds(place)]
        return min(found, key=lambda f: f.area.width() * f.area.height(), default=None)

    def at(self, place: QPointF) -> FrameItem | StickyItem | None:
        """The note at a point, or else the frame."""
        return self.sticky_at(place) or self.frame_at(place)

    def in_band(self, area: QRectF) -> list[str]:
        """The notes that meet an area, and the frames that lie in it whole."""
        notes = [n for n, item in self.stickies.items() if item.body.intersects(area)]
        return [*notes, *(n for n, item in self.frames.items() if area.contains(item.area))]

    def _surround(self, frames: Iterable[str]) -> None:
        wanted = set(frames)
        boxes: dict[str, QRectF] = defaultdict(QRectF)
        for name, frame in self._frame_of.items():
            if frame in wanted:
                boxes[frame] = boxes[frame].united(self._member_body(name))
        for name in wanted & boxes.keys() & self.frames.keys():
            self.frames[name].surround(boxes[name])
        self._stack()

    def _stack(self) -> None:
        """Let smaller frames lie upon larger ones."""
        if len(self.frames) > 1:
            items = sorted(self.frames.values(), key=lambda f: -f.area.width() * f.area.height())
            for rank, item in enumerate(items):
                item.setZValue(rank / len(items) - 2.0)

    def _member_body(self, name: str) -> QRectF:
        sticky = self.stickies.get(name)
        return sticky.body if sticky is not None else self._body_of(name)

    def _sharpen(self) -> None:
        for item in self.stickies.values():
            item.sharpen()


def frames_of(graph: Graph) -> dict[str, str]:
    """The frame that each node and note lies in, of those that lie in one."""
    nodes = {node.name: node.frame for node in graph.nodes if node.frame}
    return nodes | {s.name: s.frame for s in graph.marks.stickies if s.frame}
