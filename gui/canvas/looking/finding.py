"""Searching the network from the canvas: what fits stays lit, and each can be gone to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGraphicsView

from gui.canvas.looking.emphasis import Emphasis
from gui.canvas.looking.find_bar import FindBar
from gui.canvas.looking.search import Hit, nodes_of
from gui.canvas.looking.travels import Travels, Visit
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.stage import Stage

_LEAST_ZOOM, _NEAR_ZOOM = 0.55, 1.0


class Finding(QObject):
    """Looks nodes up while one types; those inside blocks are found, too.

    Stepping only looks at what was found. Enter goes there; without it Escape leads back to what
    was seen before.
    """

    def __init__(
        self, stage: Stage, travels: Travels, emphasis: Emphasis, view: QGraphicsView
    ) -> None:
        super().__init__(view)
        self._stage, self._travels, self._view = stage, travels, view
        self._emphasis = emphasis
        self._nodes: list[Hit] = []
        self._hits: list[Hit] = []
        self._at: int | None = None
        self._origin: Visit | None = None
        self._lit: NodeItem | None = None
        self._has_gone = self._is_confirmed = False
        self.bar = FindBar(stage.theme, view)
        self.bar.typed.connect(self._type)
        self.bar.chosen.connect(self._choose)
        self.bar.confirmed.connect(self._confirm)
        self.bar.stepped.connect(self._step)
        self.bar.given_up.connect(self.close)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), view, self.close)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return not self.bar.isHidden()

    def open(self) -> None:
        """Show the bar; what was searched for last is searched for again."""
        if not self.is_open:
            self._origin, self._has_gone = self._travels.here, False
            self._escape.setEnabled(True)
        self._read()
        self.bar.open()
        self._type(self.bar.search.text())

    def close(self) -> None:
        """Hide the bar; unless one went somewhere, look again at what was seen before."""
        if not self.is_open:
            return
        self.bar.hide()
        self._escape.setEnabled(False)
        self._light(None)
        self._emphasis.clear()
        if self._origin is not None and not self._has_gone and self._has_moved(self._origin):
            self._travels.go(self._origin)
        self._view.setFocus()

    def next(self) -> None:
        """Look at the next that was found."""
        self._open_and_step(1)

    def previous(self) -> None:
        """Look at the one before."""
        self._open_and_step(-1)

    def refresh(self) -> None:
        """The drawing changed, or another one is open."""
        if not self.is_open:
            return
        self._lit = None
        self._read()
        here = self._hits[self._at] if self._at is not None and self._at < len(self._hits) else None
        order = {(hit.path, hit.name): i for i, hit in enumerate(self._hits)}
        found = [hit for hit in self._nodes if hit.fits(self.bar.search.text())]
        # The order stays as it was when the words were typed, whichever block is opened now.
        self._hits = sorted(found, key=lambda hit: order.get((hit.path, hit.name), len(order)))
        names = [(hit.path, hit.name) for hit in self._hits]
        key = (here.path, here.name) if here is not None else None
        self._at = names.index(key) if key in names else None
        self.bar.show_hits(self._hits)
        self.bar.show_current(self._at, len(self._hits))
        self._emphasise()

    def _read(self) -> None:
        update = self._stage.bridge.update
        path = self._stage.drawing.path
        self._nodes = nodes_of(update.project.graph, update.inference, path)

    def _type(self, words: str) -> None:
        self._hits = [hit for hit in self._nodes if hit.fits(words)]
        self._at = 0 if self._hits and self._hits[0].path == self._stage.drawing.path else None
        self._is_confirmed = False
        self.bar.show_hits(self._hits)
        self.bar.show_current(self._at, len(self._hits))
        self._emphasise()
        if self._at is not None:
            self._reveal(self._hits[self._at])

    def _open_and_step(self, by: int) -> None:
        if not self.is_open:
            self.open()
        self._step(by)

    def _step(self, by: int) -> None:
        if self._hits:
            start = self._at if self._at is not None else (-1 if by > 0 else 0)
            self._show((start + by) % len(self._hits))

    def _confirm(self, by: int) -> None:
        """Go to what is looked at; from there to the next."""
        if not self._hits:
            return
        if self._at is None or self._is_confirmed:
            self._step(by)
        self._go()

    def _choose(self, index: int) -> None:
        self._show(index)
        self._go()

    def _show(self, index: int) -> None:
        hit = self._hits[index]
        self._at, self._is_confirmed = index, False
        if hit.path != self._stage.drawing.path and not self._travels.enter(hit.path):
            return
        self.bar.show_current(index, len(self._hits))
        self._reveal(hit)

    def _go(self) -> None:
        if self._at is None:
            return
        hit = self._hits[self._at]
        if hit.path != self._stage.drawing.path and not self._travels.enter(hit.path):
            return
        if not self._has_gone:
            self._travels.depart(self._origin)
        self._has_gone = self._is_confirmed = True
        self._stage.selection.choose((hit.name,))
        self._reveal(hit)

    def _reveal(self, hit: Hit) -> None:
        """Light a node up, and move the canvas if it can not be read where it is."""
        item = self._stage.scene.nodes.get(hit.name)
        self._light(item)
        if item is None:
            return
        camera = self._stage.camera
        is_small = camera.zoom < _LEAST_ZOOM
        if is_small or not camera.seen.contains(item.body) or self._is_covered(item):
            zoom = _NEAR_ZOOM if is_small else camera.zoom
            free = QPointF(0.0, self.bar.geometry().bottom() / 2 / zoom)
            camera.glide_to(item.body.center() - free, zoom)
            self._travels.left.emit(False)

    def _is_covered(self, item: NodeItem) -> bool:
        area = self._view.mapFromScene(item.body).boundingRect()
        return area.intersects(self.bar.geometry())

    def _light(self, item: NodeItem | None) -> None:
        for known, is_so in ((self._lit, False), (item, True)):
            if known is not None:
                known.mark(is_lit=is_so)
        self._lit = item

    def _emphasise(self) -> None:
        self._light(None)
        if not self.bar.search.text().strip():
            self._emphasis.clear()
            return
        path = self._stage.drawing.path
        names = {hit.name for hit in self._hits if hit.path == path}
        # A block shows that something in it was found.
        depth = len(path)
        names |= {
            h.path[depth] for h in self._hits if len(h.path) > depth and h.path[:depth] == path
        }
        self._emphasis.show(names, {})

    def _has_moved(self, origin: Visit) -> bool:
        return not self._travels.here.is_near(origin)
