"""What differs between two networks, on the canvas: what came, what changed, what is gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF
from PySide6.QtWidgets import QGraphicsView, QWidget

from engine.api import BlockUse, Change, Graph, GraphDifference, graph_difference
from gui.canvas.looking.difference_bar import DifferenceBar
from gui.canvas.looking.difference_outlines import DifferenceOutlines, Outline
from gui.canvas.stage import Stage
from gui.figures.network_change import NetworkChange
from gui.language.engine_words import translated
from gui.open_drawing import Shown
from gui.widgets.number_text import short_number

_USUAL_CARD = QRectF(0.0, 0.0, 140.0, 56.0)
_ASIDE, _AIR, _MOST_TRIES = 12.0, 14.0, 60
_TYPE = "type"
_MOST_CHANGES = 2
_EDGE_PX, _TOP_PX = 8, 52


class Difference(QObject):
    """Outlines the nodes of the open network that another network has not, or has otherwise.

    What only the other one has stands there as a ghost, where it stood. The open network is what
    counts: while it is edited, the outlines follow.

    Args:
        stage: the canvas's parts.
        view: the canvas.
        beside: what lies at the upper edge of the canvas already.
    """

    def __init__(
        self, stage: Stage, view: QGraphicsView, beside: Callable[[], Sequence[QWidget]]
    ) -> None:
        super().__init__(view)
        self._stage, self._view, self._beside = stage, view, beside
        self._change: NetworkChange | None = None
        self.found = GraphDifference()
        self.outlines = DifferenceOutlines(stage.theme)
        self.outlines.hide()
        stage.scene.addItem(self.outlines)
        self.bar = DifferenceBar(stage.theme, view)
        self.bar.closed.connect(self.close)
        stage.drawing.updated.connect(self._follow)
        stage.theme.changed.connect(self.outlines.update)

    @property
    def is_on(self) -> bool:
        """Whether a difference is shown."""
        return self._change is not None

    def is_of_open(self, change: NetworkChange) -> bool:
        """Whether one of the two networks is the open one."""
        return self._is_open(change.before) or self._is_open(change.after)

    @property
    def is_live(self) -> bool:
        """Whether what is shown was asked for as the difference to a twin."""
        return self._change is not None and self._change.is_live

    def show(self, change: NetworkChange) -> None:
        """Show what differs, seen from the one of the two networks that is open."""
        is_first_open = self._is_open(change.before) and not self._is_open(change.after)
        self._change = change.turned() if is_first_open and not change.is_live else change
        self._view.removeEventFilter(self)
        self._view.installEventFilter(self)
        self._refresh()

    def close(self) -> None:
        """Show it no longer."""
        if self._change is not None:
            self._change = None
            self._view.removeEventFilter(self)
            self.outlines.hide()
            self.bar.hide()
            self._view.setFocus()

    def _follow(self, shown: Shown) -> None:
        change = self._change
        if change is None:
            return
        if shown.is_other_document and (change.is_live or not self.is_of_open(change)):
            self.close()
        elif shown.is_other_document:
            self.show(change)
        else:
            self._refresh()

    def _is_open(self, graph: Graph) -> bool:
        return self._stage.bridge.project.graph.structure == graph.structure

    def _refresh(self) -> None:
        change = self._change
        if change is None:
            return
        self.found = graph_difference(change.before, self._stage.bridge.project.graph)
        block = self._stage.drawing.block
        here = self.found if block is None else self.found.blocks.get(block, GraphDifference())
        self.outlines.take(self._outlined(here), self._ghosts(here, change.before, block))
        self.outlines.show()
        is_after = change.is_live or self._is_open(change.after)
        after = change.after_name if is_after else self.tr("the open network")
        self.bar.tell(change.before_name, after, self.found)
        self._place()

    def _outlined(self, here: GraphDifference) -> list[Outline]:
        bodies = {name: item.body for name, item in self._stage.scene.nodes.items()}
        outlines = [Outline(bodies[name], "good") for name in here.added if name in bodies]
        changed = {name: _words(changes) for name, changes in here.changed.items()}
        for node in self._stage.graph.nodes:
            layer = node.layer
            is_inside = isinstance(layer, BlockUse) and layer.block in self.found.blocks
            if is_inside and node.name not in here.added:
                changed.setdefault(node.name, self.tr("differs inside"))
        outlines += [
            Outline(bodies[name], "warning", words)
            for name, words in changed.items()
            if name in bodies
        ]
        return outlines

    def _ghosts(self, here: GraphDifference, before: Graph, block: str | None) -> list[Outline]:
        """What is gone, where it stood, or as near as there is room."""
        if block is not None:
            if block not in before.blocks.by_name:
                return []
            before = before.blocks.inside(block)
        taken = [item.body for item in self._stage.scene.nodes.values()]
        card = QRectF(_USUAL_CARD)
        if taken:
            card.setWidth(min(body.width() for body in taken))
        ghosts = []
        for name in here.removed:
            at = before.node(name).position
            place = _free(card.translated(at.x, at.y), taken)
            taken.append(place)
            ghosts.append(Outline(place, "problem", name))
        return ghosts

    def _place(self) -> None:
        self.bar.fit(self._view.width())
        theme = self._stage.theme
        self.bar.move((self._view.width() - self.bar.width()) // 2, theme.px(_EDGE_PX))
        air = theme.px(_EDGE_PX)
        room = self.bar.geometry().adjusted(-air, 0, air, 0)
        if any(room.intersects(other.geometry()) for other in self._beside() if other.isVisible()):
            self.bar.move(self.bar.x(), theme.px(_TOP_PX))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The canvas has another size."""
        if event.type() == QEvent.Type.Resize and self._change is not None:
            self._place()
        return False


def _free(place: QRectF, taken: Sequence[QRectF]) -> QRectF:
    """A place a little further down where nothing stands yet."""
    for _ in range(_MOST_TRIES):
        around = place.adjusted(-_AIR, -_AIR, _AIR, _AIR)
        if not any(around.intersects(body) for body in taken):
            break
        place = place.translated(0.0, _ASIDE)
    return place


def _words(changes: Sequence[Change]) -> str:
    """What changed about a node, as ``filters 6 → 12``, or ``Tanh → Sigmoid``.

    Another type has other settings; that it lacks those of the first goes without saying.
    """
    if any(change.name == _TYPE for change in changes):
        changes = [change for change in changes if None not in (change.before, change.after)]
    told = [
        f"{_named(change)}{_value(change.before)} → {_value(change.after)}"
        for change in changes[:_MOST_CHANGES]
    ]
    more = len(changes) - len(told)
    if more > 0:
        told.append(QCoreApplication.translate("Difference", "{0} more").format(more))
    return ", ".join(told)


def _named(change: Change) -> str:
    """What the values are of; types speak for themselves."""
    return "" if change.name == _TYPE else f"{change.name.replace('_', ' ')} "


def _value(value: object) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return short_number(value)
    if isinstance(value, (tuple, list)):
        return "×".join(_value(part) for part in value)
    if value is None or isinstance(value, bool):
        return "✓" if value else "–"
    return translated(str(value))
