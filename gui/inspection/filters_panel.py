"""The learned weights of one layer, large, while the network learns; and painting its filters."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.api import (
    Category,
    Paint,
    ProjectUpdate,
    Snapshot,
    Unpaint,
)
from gui.figures.picture_before import picture_before
from gui.figures.weight_maps import Array, Picture, WeightMaps, symmetric_reach, weight_maps
from gui.inspection.filters.filter_editor import FilterEditor
from gui.inspection.filters.into_run import IntoRun
from gui.inspection.filters.places import (
    GAP,
    areas_of,
    filter_at,
    filter_words,
    pixel_words,
    place_at,
)
from gui.inspection.filters.weighted import Weighted, weighted_layers
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.mosaic import mosaic
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.colour_scale import ColourScale
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.mosaic_view import MapPixel, MosaicView

_CAPTION_NEEDS_PX, _LOW_PX = 400, 240


class FiltersPanel(LookingPanel):
    """Kernels for each input and output map; dense weights as pictures where they look at one.

    A click on a filter opens it to be painted. What was painted has a frame.
    """

    owner = "filters"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._offered: dict[str, Weighted] = {}
        self._first_seen: dict[str, tuple[int, Array]] = {}
        self._laid: WeightMaps | None = None
        self._weights: Array | None = None
        self._values: Array | None = None
        self._first = 0
        self._hovered: MapPixel | None = None
        self.node = ChoiceField(theme, (), self)
        self.node.setToolTip(self.tr("Whose weights are shown"))
        self.node.setAccessibleName(self.tr("Layer whose weights are shown"))
        self.node.setMinimumWidth(theme.px(104))
        self.change = ActionButton(theme, self.tr("change"), kind="quiet", parent=self)
        self.change.setCheckable(True)
        self.change.setToolTip(self.tr("Show how far the weights have moved since the start"))
        tips = self.tr("The outputs before"), self.tr("The outputs after")
        self.before = ActionButton(theme, icon="chevron-left", kind="quiet", tool_tip=tips[0])
        self.after = ActionButton(theme, icon="chevron-right", kind="quiet", tool_tip=tips[1])
        self.caption = QLabel(self)
        self.view = MosaicView(theme, self)
        self.view.setToolTip(self.tr("Click a filter to paint it"))
        self.scale = ColourScale(theme, self)
        self.reading = QLabel(self)
        self.editor = FilterEditor(theme, self)
        self._run = IntoRun(bridge, self)
        self.hint = EmptyHint(theme, self.tr("No layer with weights yet."), parent=self)
        self._lay_out()
        self._connect()
        self.follow_project(bridge.update)

    @property
    def shown(self) -> str | None:
        """Path of the node whose weights are shown."""
        return self.node.value() if self.node.value() in self._offered else None

    @property
    def is_painting(self) -> bool:
        """Whether a filter is open to be painted."""
        return self._pages.currentWidget() is self.editor

    def show_node(self, name: str) -> None:
        """Show the weights of this node, if it has any."""
        if name in self._offered:
            self.node.set_value(name)
            self._show_other()

    def open_filter(self, place: tuple[int, ...]) -> None:
        """Open a filter to be painted."""
        self._show_filter(place)
        self._turn_to(self.editor)
        self.editor.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_all(self) -> None:
        """Show all filters again."""
        self._turn_to(self._all)
        self.draw_again()

    # What is asked of a panel

    def wanted_weights(self) -> tuple[str, ...]:
        return (self.shown,) if self.shown else ()

    def want(self) -> None:
        super().want()
        if self.isVisible() and not self.is_frozen and self.change.isChecked():
            weights = self.wanted_weights()
            self._bridge.want(self.owner, (), weights, weights)

    def table(self) -> Table | None:
        if self._values is None:
            return None
        heads = (*(self.tr("index {0}").format(i) for i in range(self._values.ndim)),)
        rows = [(*place, float(value)) for place, value in np.ndenumerate(self._values)]
        return Table((*heads, self.tr("weight")), rows)

    def picture(self) -> QWidget:
        return self.editor.canvas if self.is_painting else self.view

    def follow_project(self, update: ProjectUpdate) -> None:
        offered = weighted_layers(update.project.graph, update.inference)
        if update.before is None:
            self._first_seen.clear()
            self._laid = self._weights = self._values = None
            self._first = 0
            self.view.set_maps(None)
            self.caption.setText("")
            self.reading.setText("")
            self._turn_to(self._all)
        names = tuple(one.path for one in offered)
        before, known = self.shown, tuple(self._offered)
        self._offered = {one.path: one for one in offered}
        if names == known:
            self._mark_painted()
            return
        self.node.set_choices([(name, name) for name in names])
        if (before is None or before not in names) and names:
            self.node.set_value(_usual(offered))
        for part in (self.view, self.scale, self.reading):
            part.setVisible(bool(names))
        self._pages.setVisible(bool(names))
        self.hint.setVisible(not names)

    # Drawing

    def show_snapshot(self, snapshot: Snapshot) -> None:
        name = self.shown
        weights = snapshot.weights.get(name) if name else None
        if name is None or weights is None:
            return
        self._weights = weights
        self._remember(name, weights, snapshot.step)
        since, values = "", weights
        if self.change.isChecked():
            start, since = self._start_of(name, weights, snapshot)
            values = weights - start
        self._values = values
        self._laid = laid = weight_maps(values, self._picture(), self._first)
        reach = symmetric_reach(values)
        maps = laid.maps
        if laid.columns > 1:
            # Rows and columns mean something here, so the layout is fixed by making one picture.
            maps = mosaic(maps, laid.columns, GAP)[None]
        self.view.set_maps(maps, "diverging", (-reach, reach))
        self.scale.set_scale(-reach, reach, "diverging")
        self.caption.setText(laid.caption + since)
        self.caption.setToolTip(self.caption.text())
        for button in (self.before, self.after):
            button.setVisible(0 < laid.shown < laid.outputs)
        self._mark_painted()
        if self.is_painting:
            self._show_filter(self.editor.place)

    def _start_of(self, name: str, weights: Array, snapshot: Snapshot) -> tuple[Array, str]:
        """The weights before any learning, or where those are not known, as first seen here."""
        start = snapshot.starts.get(name)
        if start is not None and start.shape == weights.shape:
            return start, self.tr(", change since the start")
        step, first = self._first_seen[name]
        return first, self.tr(", change since step {0}").format(step)

    def _remember(self, name: str, weights: Array, step: int) -> None:
        """Keep the weights as they are first seen in a run."""
        known = self._first_seen.get(name)
        if known is None or known[0] > step or known[1].shape != weights.shape:
            self._first_seen[name] = step, weights

    def _picture(self) -> Picture | None:
        """The picture that the layer's input is made of."""
        node = self._offered.get(self.shown or "")
        return None if node is None else picture_before(node.graph, node.inference, node.node)

    def _mark_painted(self) -> None:
        node = self._offered.get(self.shown or "")
        if node is not None and self._laid is not None and self._weights is not None:
            self.view.set_framed(areas_of(self._laid, self._weights, node.painted))

    def _show_filter(self, place: tuple[int, ...]) -> None:
        node, weights = self._offered.get(self.shown or ""), self._weights
        sizes = () if weights is None else weights.shape
        fits = bool(place) and all(i < n for i, n in zip(place, sizes, strict=False))
        if node is None or weights is None or not fits:
            self._turn_to(self._all)
            return
        title = self.tr("{layer}, {filter}").format(
            layer=node.path, filter=filter_words(weights, place)
        )
        values = filter_at(weights, place, self._picture()).astype(np.float64)
        painted = next((one for one in node.painted if one.place == place), None)
        if painted is not None and len(painted.values) == values.size:
            values = np.array(painted.values).reshape(values.shape)  # a run may not have it yet
        reach = symmetric_reach(weights)
        self.editor.show_filter(place, title, values, reach, is_painted=painted is not None)

    # What the user does

    def _paint(self, place: tuple[int, ...], values: tuple[float, ...]) -> None:
        node = self._offered.get(self.shown or "")
        if node is None or not self._do(node, Paint(node.node, place, values)):
            return
        self.editor.settle()
        self._run.tell()

    def _release(self, place: tuple[int, ...]) -> None:
        node = self._offered.get(self.shown or "")
        if node is not None and self._do(node, Unpaint(node.node, frozenset((place,)))):
            self._run.tell()

    def _do(self, node: Weighted, command: Paint | Unpaint) -> bool:
        return self._bridge.do(node.edit(command))

    def _show_other(self, *_: object) -> None:
        self.view.set_maps(None)
        self.view.set_framed([])
        self.caption.setText("")
        self._first, self._laid = 0, None
        self._turn_to(self._all)
        self.want()
        self.draw_again()

    def _show_change(self, *_: object) -> None:
        self.want()
        self.draw_again()

    def _page_back(self) -> None:
        self._page(-1)

    def _page_on(self) -> None:
        self._page(1)

    def _page(self, by: int) -> None:
        laid = self._laid
        if laid is not None:
            self._first = min(max(laid.first + by * laid.shown, 0), laid.outputs - 1)
            self.draw_again()

    def _click(self, number: int) -> None:
        pixel = self._hovered if self._hovered is not None else MapPixel(number, 0, 0, 0.0)
        self._open_at(pixel)

    def _open_at(self, pixel: MapPixel) -> None:
        if self._laid is None or self._weights is None:
            return
        place = place_at(self._laid, self._weights, pixel)
        if place is not None:
            self.open_filter(place)

    def _read(self, pixel: MapPixel | None) -> None:
        laid = self._laid
        self._hovered = pixel
        if pixel is None or laid is None or pixel.value != pixel.value:  # between two maps: NaN
            self.reading.setText("")
            return
        self.reading.setText(pixel_words(laid, pixel))

    def _connect(self) -> None:
        self.node.value_changed.connect(self._show_other)
        self.change.toggled.connect(self._show_change)
        self.before.clicked.connect(self._page_back)
        self.after.clicked.connect(self._page_on)
        self.view.pixel_hovered.connect(self._read)
        self.view.map_clicked.connect(self._click)
        self.editor.left.connect(self.show_all)
        self.editor.painted.connect(self._paint)
        self.editor.released.connect(self._release)
        self._run.said.connect(self.editor.say)

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
        for button in (self.before, self.after):
            button.hide()
            head.addWidget(button)
        head.addWidget(self.change)
        self._head = QWidget(self)
        self._head.setLayout(head)
        foot = QHBoxLayout()
        foot.setSpacing(EDGE)
        foot.addWidget(self.scale, 3)
        foot.addWidget(self.reading, 2)
        self._all = QWidget(self)
        inner = QVBoxLayout(self._all)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE)
        inner.addWidget(self.view, 1)
        inner.addLayout(foot)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._all)
        self._pages.addWidget(self.editor)
        body = QVBoxLayout()
        body.setContentsMargins(EDGE, 0, EDGE, 0)
        body.addWidget(self._pages, 1)
        body.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        column.setSpacing(SPACE)
        column.addWidget(self._head)
        column.addLayout(body, 1)
        self.setMinimumSize(self._theme.px(200), self._theme.px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.caption.setVisible(event.size().width() >= self._theme.px(_CAPTION_NEEDS_PX))
        self._fit_head()

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._fit_head()

    def _fit_head(self) -> None:
        """Where it is low, the filter that is painted has all the height."""
        self._head.setHidden(self.is_painting and self.height() < self._theme.px(_LOW_PX))


def _usual(offered: tuple[Weighted, ...]) -> str:
    """The first convolution, else the first that has weights."""
    found = (one.path for one in offered if one.layer.category is Category.CONVOLUTION)
    return next(found, offered[0].path)
