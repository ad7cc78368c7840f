"""What comes out of the layers for one example, as pictures, while the network learns."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.api import ExampleOutputs, Probe, ProjectUpdate, Snapshot
from gui.inspection.example_bar import ExampleBar
from gui.inspection.layer_row import USUAL_MAPS, LayerRow, Look
from gui.inspection.maps.comparison import (
    BOTH,
    DIFFERENCE,
    LIVE,
    Held,
    Other,
    Output,
    difference,
)
from gui.inspection.maps.enlarged import Enlarged
from gui.inspection.maps.menus import open_comparing, open_layers, open_value
from gui.inspection.maps.orders import ActivityOrders
from gui.inspection.maps.row_list import RowList
from gui.inspection.maps.told import table_of
from gui.inspection.shown_layers import Offered, offered_layers, usual_layers
from gui.inspection.truth import truth_words
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.action_button import ActionButton
from gui.widgets.colour_scale import ColourScale
from gui.widgets.empty_hint import EmptyHint

_NARROW_PX = 440
_SIGNED = "diverging"


class FeatureMapsPanel(LookingPanel):
    """A row of pictures for each layer; the user chooses which.

    A click enlarges one map. What is shown can be compared with another moment or another example.

    Attributes:
        each_by_itself: every map is stretched over the whole colour scale.
        shows_all: all channels are shown, however many.
        sorts: the most active maps come first.
        compared: with what they are compared; None: with nothing.
        way: how: ``live`` alone, ``both``, or their ``difference``.
    """

    owner = "feature_maps"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._chosen: frozenset[str] | None = None
        self.each_by_itself = True
        self.shows_all = False
        self.sorts = False
        self._orders = ActivityOrders()
        self.compared: Held | Other | None = None
        self._probe: ExampleOutputs | None = None
        self.way = LIVE
        self._snapshot: Snapshot | None = None
        self._reports: dict[str, Offered] = {}
        self.examples = ExampleBar(theme, bridge, self)
        self.compare = ActionButton(theme, self.tr("compare"), kind="quiet", parent=self)
        self.compare.setToolTip(
            self.tr("Set what is shown beside another moment, or beside another example")
        )
        self.choose = ActionButton(theme, self.tr("layers"), kind="quiet", parent=self)
        self.choose.setToolTip(self.tr("Which layers are shown, and how"))
        self.scale = ColourScale(theme, self)
        self.reading = QLabel(self)
        self.hint = EmptyHint(theme, self.tr("No layer with an output to show yet."), parent=self)
        self._list = RowList(theme, self)
        self.enlarged = Enlarged(theme, self)
        self._lay_out()
        self.choose.clicked.connect(self._open_menu)
        self.compare.clicked.connect(self._open_comparing)
        self._list.read.connect(self.reading.setText)
        self._list.map_clicked.connect(self.enlarge)
        self._list.asked.connect(self.ask_value)
        self._list.menu_wanted.connect(self._open_value_menu)
        self._list.sought.connect(self.sought)
        self.enlarged.left.connect(self.show_rows)
        self.enlarged.stepped.connect(self._step_enlarged)
        self.enlarged.asked.connect(self._ask_enlarged)
        self.enlarged.menu_wanted.connect(self._open_enlarged_menu)
        self.follow_project(bridge.update)
        self._show_scale()

    # What is shown

    @property
    def rows(self) -> dict[str, LayerRow]:
        """The rows by the path of their layer."""
        return self._list.rows

    @property
    def shown(self) -> tuple[str, ...]:
        """Paths of the layers that are shown, from the input onwards."""
        graph, inference = self._bridge.project.graph, self._bridge.inference
        if self._chosen is None:
            return usual_layers(graph, inference)
        chosen = self._chosen
        return tuple(one.path for one in self.offered() if one.path in chosen)

    def show_layers(self, names: frozenset[str] | None) -> None:
        """Show these layers, by path; None: those usually shown."""
        self._chosen = names
        self._make_rows()
        self.want()
        self.draw_again()

    def set_each_by_itself(self, is_on: bool) -> None:
        """Stretch every map over the whole colour scale, or only every layer."""
        self.each_by_itself = is_on
        self._show_scale()
        self.draw_again()

    def set_sorted(self, is_on: bool) -> None:
        """Show the most active maps first, by the mean of their absolute values.

        They are put in order once for each example, so that they do not jump while it learns.
        """
        self.sorts = is_on
        self._orders.forget()
        self.draw_again()

    def set_shows_all(self, is_on: bool) -> None:
        """Show all channels of every layer, or the first `USUAL_MAPS`."""
        self.shows_all = is_on
        self.draw_again()

    def hold_moment(self) -> None:
        """Compare with what the layers give now."""
        if self._snapshot is not None:
            words = self.tr("{example}, step {step}")
            title = words.format(example=self.examples.title, step=self._snapshot.step)
            self._compare_with(Held(dict(self._snapshot.activations), title))

    def hold_example(self) -> None:
        """Compare with the example that is chosen now, which goes on flowing through."""
        split, index = self._bridge.example
        self._compare_with(Other(split, index, self._bridge.own, self.examples.title))

    def show_compared(self, way: str) -> None:
        """Show what is compared ``both`` at once, or their ``difference``."""
        self.way = way
        self._show_scale()
        self.draw_again()

    def let_go(self) -> None:
        """Compare with nothing."""
        self.compared, self.way = None, LIVE
        self._show_compared()

    def enlarge(self, path: str, channel: int) -> None:
        """Show one map as large as there is room."""
        self.enlarged.path, self.enlarged.channel = path, channel
        self._turn_to(self.enlarged)
        self.enlarged.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draw_again()

    def show_rows(self) -> None:
        """Show all maps again."""
        self._turn_to(self._list)
        self.draw_again()

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._foot.setVisible(page is not self.enlarged)

    @property
    def is_enlarged(self) -> bool:
        """Whether one map is shown by itself."""
        return self._pages.currentWidget() is self.enlarged

    # What a panel is asked

    def wanted_activations(self) -> tuple[str, ...]:
        return self.shown

    def wanted_probes(self) -> tuple[Probe, ...]:
        compared = self.compared
        self._probe = compared.probe(self.shown) if isinstance(compared, Other) else None
        return (self._probe,) if self._probe is not None else ()

    def table(self) -> Table | None:
        if self._snapshot is None:
            return None
        then = self._compared_outputs(self._snapshot)
        return table_of(tuple(self.rows), self._snapshot.activations, then)

    def picture(self) -> QWidget:
        return self.enlarged.view if self.is_enlarged else self._list.body

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._chosen = None
            self._snapshot = None
            self.compared, self.way = None, LIVE
            self._show_compared()
            self._list.drop()  # a row of that name may show what another project drew
            self.reading.setText("")
            self.examples.show_truth("")
            self._turn_to(self._list)
        self._make_rows()

    # Drawing

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.examples.show_truth(truth_words(snapshot, self._bridge.project.data.fields()))
        if self.sorts:
            self._orders.settle(snapshot)
        then = self._compared_outputs(snapshot)
        if self.is_enlarged:
            self._show_enlarged(snapshot, then)
            return
        words = self.compared.title if self.compared is not None else ""
        for name, row in self.rows.items():
            output = snapshot.activations.get(name)
            if output is None:
                continue
            steps_first, other = self._begins_with_time(name), then.get(name)
            look = self._look(name, steps_first)
            if self.way == DIFFERENCE:
                changed = difference(output, other)
                if changed is not None:
                    row.show_output(changed, look)
            else:
                row.show_output(output, look, other if self.way == BOTH else None, words)
        self.scale.setVisible(any(row.shows_maps for row in self.rows.values()))
        self._list.fit()

    def _look(self, name: str, steps_first: bool) -> Look:
        return Look(
            each_by_itself=self.each_by_itself,
            steps_first=steps_first,
            is_signed=self.way == DIFFERENCE,
            order=self._orders.of(name),
            most=None if self.shows_all else USUAL_MAPS,
        )

    def _compared_outputs(self, snapshot: Snapshot) -> Mapping[str, Output]:
        """What the layers gave with which they are compared, by path."""
        match self.compared:
            case Held(outputs=outputs):
                return outputs
            case Other() if self._probe is not None:
                found: Mapping[str, Output] = snapshot.found.get(self._probe) or {}
                return found
        return {}

    def _show_enlarged(self, snapshot: Snapshot, then: Mapping[str, Output]) -> None:
        path, channel = self.enlarged.path, self.enlarged.channel
        output = snapshot.activations.get(path)
        if output is None or output.ndim != 3:
            self._turn_to(self._list)
            return
        channel %= len(output)
        shown, colours, reach = output, "viridis", 1.0
        changed = difference(output, then.get(path)) if self.way == DIFFERENCE else None
        if changed is not None:
            shown, colours = changed, "diverging"
            reach = float(np.abs(changed[channel]).max()) or 1.0
        self.enlarged.show_map(path, channel, len(output), shown[channel], colours, reach)

    def _begins_with_time(self, name: str) -> bool:
        """Whether the first axis of what a node gives is time."""
        report = self._reports.get(name)
        return report is not None and report.report.outputs[0].axes[:1] == ("T",)

    # Rows

    def offered(self) -> tuple[Offered, ...]:
        """All layers that could be shown."""
        return offered_layers(self._bridge.project.graph, self._bridge.inference)

    def _make_rows(self) -> None:
        names = self.shown
        self._reports = {one.path: one for one in self.offered()}
        # The one that goes first: for a moment both would ask for room, and the canvas give it.
        shown, hidden = (self._pages, self.hint) if names else (self.hint, self._pages)
        hidden.hide()
        shown.show()
        if tuple(self.rows) != names:
            self._list.show_layers(names)

    # Menus

    def show_layer(self, name: str) -> None:
        """Have a layer shown on the canvas."""
        self.sought.emit(name)

    def ask_value(self, name: str, place: tuple[int, ...]) -> None:
        """Ask where a number of a layer comes from."""
        self._bridge.ask_value(name, place)

    def _step_enlarged(self, by: int) -> None:
        self.enlarge(self.enlarged.path, self.enlarged.channel + by)

    def _ask_enlarged(self, place: tuple[int, ...]) -> None:
        self._bridge.ask_value(self.enlarged.path, place)

    def _open_enlarged_menu(self, place: tuple[int, ...], at: QPoint) -> None:
        self._open_value_menu(self.enlarged.path, place, at)

    def _open_value_menu(self, name: str, place: tuple[int, ...], at: QPoint) -> None:
        open_value(self, self, name, place, at)

    def _open_menu(self) -> None:
        open_layers(self, self.choose)

    def _open_comparing(self) -> None:
        open_comparing(self, self.compare)

    def _compare_with(self, compared: Held | Other) -> None:
        self.compared = compared
        if self.way == LIVE:
            self.way = BOTH
        self._show_compared()

    def _show_compared(self) -> None:
        compared = self.compared
        words = self.tr("compare") if compared is None else compared.title
        self.compare.setText(words)
        self.compare.setProperty("chosen", compared is not None)
        self.want()
        self._show_scale()
        self.draw_again()

    def toggle_layer(self, name: str, is_on: bool) -> None:
        """Show one more layer, or one less."""
        shown = frozenset(self.shown)
        self.show_layers(shown | {name} if is_on else shown - {name})

    def _show_scale(self) -> None:
        if self.way == DIFFERENCE:
            words = self.tr("less"), self.tr("more than {title}")
            title = self.compared.title if self.compared is not None else ""
            self.scale.set_words(words[0], words[1].format(title=title), _SIGNED)
            self.scale.setToolTip("")
            return
        whole = self.tr("high, each layer by itself")
        if self.each_by_itself:
            whole = self.tr("high, each map by itself")
        is_narrow = self.width() < self._theme.px(_NARROW_PX)
        self.scale.set_words(self.tr("low"), self.tr("high") if is_narrow else whole)
        self.scale.setToolTip(whole)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._list)
        self._pages.addWidget(self.enlarged)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE, 0, SPACE, 0)
        head.addWidget(self.examples, 1)
        head.addWidget(self.compare)
        head.addWidget(self.choose)
        self.reading.setProperty("role", "small")
        self.reading.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(EDGE, 0, EDGE, 0)
        foot.setSpacing(EDGE)
        foot.addWidget(self.scale, 2)
        foot.addWidget(self.reading, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.hint, 1)
        column.addWidget(self._foot)
        self._pages.hide()  # until there are layers; both would ask for room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_scale()
        self._list.fit()
