"""The learned weights of one layer, large, while the network learns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import Category, ProjectUpdate, Snapshot
from gui.figures.picture_before import picture_before
from gui.figures.weight_maps import Array, WeightMaps, symmetric_reach, weight_maps
from gui.looking.looking_panel import LookingPanel
from gui.theme.mosaic import mosaic
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.colour_scale import ColourScale
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.mosaic_view import MapPixel, MosaicView
from gui.widgets.number_text import short_number

_GAP = 1
_CAPTION_NEEDS_PX = 400


class FiltersPanel(LookingPanel):
    """Kernels for each input and output map; dense weights as pictures where they look at one."""

    owner = "filters"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._offered: tuple[str, ...] = ()
        self._start: dict[str, tuple[int, Array]] = {}
        self._laid: WeightMaps | None = None
        self.node = ChoiceField(theme, (), self)
        self.node.setToolTip(self.tr("Whose weights are shown"))
        self.node.setAccessibleName(self.tr("Layer whose weights are shown"))
        self.node.setMinimumWidth(theme.px(104))
        self.change = ActionButton(theme, self.tr("change"), kind="quiet", parent=self)
        self.change.setCheckable(True)
        self.change.setToolTip(
            self.tr("Show how far the weights have moved since they were seen first")
        )
        self.caption = QLabel(self)
        self.view = MosaicView(theme, self)
        self.scale = ColourScale(theme, self)
        self.reading = QLabel(self)
        self.hint = EmptyHint(theme, self.tr("No layer with weights yet."), parent=self)
        self._lay_out()
        self.node.value_changed.connect(self._show_other)
        self.change.toggled.connect(self.draw_again)
        self.view.pixel_hovered.connect(self._read)
        self.follow_project(bridge.update)

    @property
    def shown(self) -> str | None:
        """Name of the node whose weights are shown."""
        return self.node.value() if self.node.value() in self._offered else None

    def show_node(self, name: str) -> None:
        """Show the weights of this node, if it has any."""
        if name in self._offered:
            self.node.set_value(name)
            self._show_other()

    def wanted_weights(self) -> tuple[str, ...]:
        return (self.shown,) if self.shown else ()

    def follow_project(self, update: ProjectUpdate) -> None:
        offered = nodes_with_weights(update)
        if update.before is None:
            self._start.clear()
            self._laid = None
            self.view.set_maps(None)
            self.caption.setText("")
            self.reading.setText("")
        if offered == self._offered:
            return
        self._offered = offered
        before = self.shown
        self.node.set_choices([(name, name) for name in offered])
        if before is None and offered:
            self.node.set_value(_usual(update, offered))
        for part in (self.view, self.scale, self.reading):
            part.setVisible(bool(offered))
        self.hint.setVisible(not offered)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        name = self.shown
        weights = snapshot.weights.get(name) if name else None
        if name is None or weights is None:
            return
        step, start = self._start_of(name, weights, snapshot.step)
        shows_change = self.change.isChecked()
        values = weights - start if shows_change else weights
        project, inference = self._bridge.project, self._bridge.inference
        self._laid = weight_maps(values, picture_before(project.graph, inference, name))
        reach = symmetric_reach(values)
        maps = self._laid.maps
        if self._laid.columns > 1:
            # Rows and columns mean something here, so the layout is fixed by making one picture.
            maps = mosaic(maps, self._laid.columns, _GAP)[None]
        self.view.set_maps(maps, "diverging", (-reach, reach))
        self.scale.set_scale(-reach, reach, "diverging")
        since = self.tr(", change since step {0}").format(step) if shows_change else ""
        self.caption.setText(self._laid.caption + since)
        self.caption.setToolTip(self.caption.text())

    def _start_of(self, name: str, weights: Array, step: int) -> tuple[int, Array]:
        """The weights as they were first seen in this run."""
        known = self._start.get(name)
        if known is None or known[0] > step or known[1].shape != weights.shape:
            known = self._start[name] = (step, weights.copy())
        return known

    def _show_other(self, *_: object) -> None:
        self.view.set_maps(None)
        self.caption.setText("")
        self.want()
        self.draw_again()

    def _read(self, pixel: MapPixel | None) -> None:
        laid = self._laid
        if pixel is None or laid is None or pixel.value != pixel.value:  # between two maps: NaN
            self.reading.setText("")
            return
        place = f"({pixel.row}, {pixel.column})"
        if laid.columns > 1:
            down, row = divmod(pixel.row, laid.maps.shape[1] + _GAP)
            across, column = divmod(pixel.column, laid.maps.shape[2] + _GAP)
            place = self.tr("to {0} from {1} ({2}, {3})").format(across, down, row, column)
        elif len(laid.maps) > 1:
            place = self.tr("map {0} {1}").format(pixel.map, place)
        self.reading.setText(f"{place}: {short_number(pixel.value)}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 0, SPACE, 0)
        head.setSpacing(SPACE)
        for label in (self.caption, self.reading):
            label.setProperty("role", "small")
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.reading.setAlignment(Qt.AlignmentFlag.AlignRight)
        head.addWidget(self.node, 2)
        head.addWidget(self.caption, 3)
        head.addWidget(self.change)
        foot = QHBoxLayout()
        foot.setSpacing(EDGE)
        foot.addWidget(self.scale, 3)
        foot.addWidget(self.reading, 2)
        inner = QVBoxLayout()
        inner.setContentsMargins(EDGE, 0, EDGE, 0)
        inner.setSpacing(SPACE)
        inner.addWidget(self.view, 1)
        inner.addWidget(self.hint, 1)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addLayout(inner, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.caption.setVisible(event.size().width() >= self._theme.px(_CAPTION_NEEDS_PX))


def nodes_with_weights(update: ProjectUpdate) -> tuple[str, ...]:
    """Nodes that learn weights, from the input onwards; not blocks, which hold those of many."""
    reports = update.inference.nodes
    return tuple(
        name
        for name in update.project.graph.topology.order
        if name in reports and reports[name].counts.weights and not reports[name].inside
    )


def _usual(update: ProjectUpdate, offered: tuple[str, ...]) -> str:
    """The first convolution, else the first that has weights."""
    for name in offered:
        if update.project.graph.node(name).layer.category is Category.CONVOLUTION:
            return name
    return offered[0]
