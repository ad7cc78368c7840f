"""Opens quick-add with what fits, and puts what was chosen where it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGraphicsView, QMenu

from engine.api import Wire
from gui.canvas.adding.additions import Additions
from gui.canvas.adding.fitting import Fitting, Kinds, alike, takes_many
from gui.canvas.adding.likely import likely_after
from gui.canvas.adding.own_block import Entry
from gui.canvas.adding.quick_add import QuickAdd
from gui.canvas.adding.quick_note import NOTE
from gui.canvas.stage import Loose, Stage
from gui.open_drawing import Shown

_ASIDE = QPointF(24.0, 0.0)
_USED_LAST = 3
"""So many stand above what most often follows."""


class Finder(QObject):
    """Quick-add for a place of the canvas, the loose end of a wire, a wire, or a node's type."""

    def __init__(
        self,
        stage: Stage,
        additions: Additions,
        view: QGraphicsView,
        add_note: Callable[[QPointF | None], object],
    ) -> None:
        super().__init__(view)
        self._add_note = add_note
        self._note_place: QPointF | None = None
        self._stage, self._additions, self._view = stage, additions, view
        self._fitting = Fitting(stage)
        self._then: Callable[[str], object] = self._add_beside
        self._is_there: Callable[[], bool] = _always
        self.panel = QuickAdd(stage.theme, view)
        self.panel.chosen.connect(self._carry_out)
        self.panel.closed.connect(view.setFocus)
        stage.drawing.updated.connect(self._follow)

    def open(
        self, place: QPointF | None = None, loose: Loose | None = None, typed: str = ""
    ) -> None:
        """Open at a point of the canvas; without one beside the selected node, or in the middle.

        ``typed`` are letters that were typed already.
        """
        heading = self.tr("Add a layer")
        self._note_place = place
        self._is_there = _always
        if loose is not None and place is not None:
            self._then = lambda id_: self._additions.add_at_loose_end(id_, place, loose)
            self._is_there = lambda: self._has_ports(loose)
            layers = self._likely_first(loose.end.node if loose.is_output else None)
            if loose.others:
                layers.sort(key=lambda kind: not (isinstance(kind, type) and takes_many(kind)))
            self._show(place, heading, self._fitting.at_loose_end(loose), layers)
            return
        if place is not None:
            self._then = lambda id_: self._additions.add_layer(id_, place, wired=True)
        else:
            self._then = self._add_beside
        current = self._current
        shown_at = place if place is not None else self._beside(current)
        fitting = self._fitting.beside(current)
        layers = self._likely_first(current)
        self._show(shown_at, heading, fitting, layers, typed=typed, has_note=True)

    def open_for_wire(self, wire: Wire) -> None:
        """Offer what can be put into a wire."""
        self._then = lambda id_: self._additions.splice(id_, wire)
        self._is_there = lambda: wire in self._stage.graph.wires
        item = self._stage.scene.wires[wire]
        heading = self.tr("Insert a layer into the wire")
        self._show(item.middle + _ASIDE, heading, self._fitting.within(wire))

    def open_for_replacement(self, name: str) -> None:
        """Offer other types for a node, the likest first."""
        self._then = lambda id_: self._additions.replace(name, id_)
        self._is_there = lambda: name in self._stage.graph.by_name
        kind = type(self._stage.graph.node(name).layer)
        heading = self.tr("Replace {name} by").format(name=name)
        fitting = self._fitting.instead_of(name)
        known = (k for k in self._in_order() if isinstance(k, type))
        others = [k for k in known if k is not kind and k in self._fitting.here()]
        others.sort(key=lambda other: -alike(kind, other))
        self._show(self._beside(name), heading, fitting, others)

    def add_to_menu(self, menu: QMenu, place: QPointF) -> None:
        """Put above everything else that a layer can be added at a point of the canvas."""
        action = QAction(self.tr("Add a layer here…"), menu)
        action.setToolTip(self.tr("Type the name of a layer, to be put here."))
        action.triggered.connect(lambda: self.open(place))
        first = menu.actions()[0] if menu.actions() else None
        if first is None:
            menu.addAction(action)
        else:
            menu.insertAction(first, action)

    @property
    def _current(self) -> str | None:
        current = self._stage.selection.current
        return current if current in self._stage.graph.by_name else None

    def _beside(self, name: str | None) -> QPointF:
        if name is None:
            return self._stage.camera.centre
        body = self._stage.scene.nodes[name].body
        self._stage.camera.show(body)
        return body.topRight() + _ASIDE

    def _show(
        self,
        place: QPointF,
        heading: str,
        fitting: Kinds,
        layers: Sequence[Entry] | None = None,
        typed: str = "",
        has_note: bool = False,
    ) -> None:
        known = self._in_order() if layers is None else layers
        at = self._view.mapFromScene(place)
        self.panel.open_at(at, known, fitting, heading=heading, typed=typed, has_note=has_note)

    def _in_order(self) -> list[Entry]:
        """All types and the user's own blocks, what was used last first."""
        ranks = {id_: rank for rank, id_ in enumerate(self._additions.recent)}
        bridge = self._stage.bridge
        entries: list[Entry] = [*bridge.session.catalogue, *bridge.shelf.blocks]
        return sorted(entries, key=lambda entry: ranks.get(entry.id, len(ranks)))

    def _likely_first(self, name: str | None) -> list[Entry]:
        """What was used last, what most often follows a node or begins a drawing, the others."""
        graph, entries = self._stage.graph, self._in_order()
        if name is None and graph.nodes:
            return entries
        likely = likely_after(graph.node(name).layer if name is not None else None)
        order = dict.fromkeys((*self._additions.recent[:_USED_LAST], *likely))
        ranks = {id_: rank for rank, id_ in enumerate(order)}
        return sorted(entries, key=lambda entry: ranks.get(entry.id, len(ranks)))

    def _add_beside(self, type_id: str) -> None:
        self._additions.add_layer(type_id, wired=True)

    def _follow(self, news: Shown) -> None:
        """What the choice is for may have gone, as by an undo, and the panel with it."""
        if news.is_other or not self._is_there():
            self.panel.close_panel()

    def _has_ports(self, loose: Loose) -> bool:
        graph = self._stage.graph
        ports = graph.output_ports if loose.is_output else graph.input_ports
        return all(
            end.node in graph.by_name and end.port in {port.name for port in ports(end.node)}
            for end in (loose.end, *loose.others)
        )

    def _carry_out(self, type_id: str) -> None:
        if type_id == NOTE:
            self._add_note(self._note_place)
            return
        self._then(type_id)
        if current := self._current:
            self._stage.camera.show(self._stage.scene.nodes[current].body)


def _always() -> bool:
    return True
