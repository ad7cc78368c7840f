"""What comes out of the layers for one example, as pictures, while the network learns."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.api import ProjectUpdate, Snapshot
from gui.inspection.example_bar import ExampleBar
from gui.inspection.layer_row import LARGEST_CELL_PX, SMALLEST_CELL_PX, LayerRow
from gui.inspection.shown_layers import offered_layers, usual_layers
from gui.inspection.truth import truth_words
from gui.looking.looking_panel import LookingPanel
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.action_button import ActionButton
from gui.widgets.colour_scale import ColourScale
from gui.widgets.empty_hint import EmptyHint

_NARROW_PX = 440


class FeatureMapsPanel(LookingPanel):
    """A row of pictures for each layer; the user chooses which."""

    owner = "feature_maps"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._chosen: frozenset[str] | None = None
        self._each_by_itself = True
        self.rows: dict[str, LayerRow] = {}
        self.examples = ExampleBar(theme, bridge, self)
        self.choose = ActionButton(theme, self.tr("layers"), kind="quiet", parent=self)
        self.choose.setToolTip(self.tr("Which layers are shown, and how"))
        self.scale = ColourScale(theme, self)
        self.reading = QLabel(self)
        self.hint = EmptyHint(theme, self.tr("No layer with an output to show yet."), parent=self)
        self._lay_out()
        self.choose.clicked.connect(self._open_menu)
        self.follow_project(bridge.update)
        self._show_scale()

    @property
    def shown(self) -> tuple[str, ...]:
        """Names of the layers that are shown, from the input onwards."""
        graph, inference = self._bridge.project.graph, self._bridge.inference
        if self._chosen is None:
            return usual_layers(graph, inference)
        chosen = self._chosen
        return tuple(name for name in offered_layers(graph, inference) if name in chosen)

    def show_layers(self, names: frozenset[str] | None) -> None:
        """Show these layers; None: those usually shown."""
        self._chosen = names
        self._make_rows()
        self.want()
        self.draw_again()

    def set_each_by_itself(self, is_on: bool) -> None:
        """Stretch every map over the whole colour scale, or only every layer."""
        self._each_by_itself = is_on
        self._show_scale()
        self.draw_again()

    def wanted_activations(self) -> tuple[str, ...]:
        return self.shown

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._chosen = None
            self._drop_rows()  # a row of that name may show what another project drew
        self._make_rows()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self.examples.show_truth(truth_words(snapshot, self._bridge.project.data.fields()))
        for name, row in self.rows.items():
            output = snapshot.activations.get(name)
            if output is not None:
                steps_first = self._begins_with_time(name)
                row.show_output(
                    output, each_by_itself=self._each_by_itself, steps_first=steps_first
                )
        self.scale.setVisible(any(row.shows_maps for row in self.rows.values()))
        self._fit_rows()

    def _begins_with_time(self, name: str) -> bool:
        """Whether the first axis of what a node gives is time."""
        report = self._bridge.inference.nodes.get(name)
        return report is not None and bool(report.outputs) and report.outputs[0].axes[:1] == ("T",)

    def _fit_rows(self) -> None:
        """Let all rows be seen at once, if that can be; what room is left goes to the first."""
        rows = self.rows.values()
        least = {row: row.height_at(SMALLEST_CELL_PX) for row in rows}
        spare = self._scroll.viewport().height() - sum(least.values()) - SPACE * (len(rows) - 1)
        for row in rows:
            for cell in range(LARGEST_CELL_PX, SMALLEST_CELL_PX - 1, -1):
                more = row.height_at(cell) - least[row]
                if more <= max(spare, 0):
                    break
            row.set_largest(cell)
            spare -= more

    def _make_rows(self) -> None:
        names = self.shown
        if tuple(self.rows) == names:
            return
        for row in self.rows.values():
            self._list.removeWidget(row)
        kept, self.rows = self.rows, {}
        for index, name in enumerate(names):
            row = self.rows[name] = kept.pop(name) if name in kept else self._new_row(name)
            self._list.insertWidget(index, row)
        for row in kept.values():
            row.hide()
            row.deleteLater()
        self._scroll.setVisible(bool(names))
        self.hint.setVisible(not names)

    def _drop_rows(self) -> None:
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        self.reading.setText("")
        self.examples.show_truth("")

    def _new_row(self, name: str) -> LayerRow:
        row = LayerRow(self._theme, name, self._body)
        row.read.connect(self.reading.setText)
        return row

    def _show_scale(self) -> None:
        whole = self.tr("high, each layer by itself")
        if self._each_by_itself:
            whole = self.tr("high, each map by itself")
        is_narrow = self.width() < self._theme.px(_NARROW_PX)
        self.scale.set_words(self.tr("low"), self.tr("high") if is_narrow else whole)
        self.scale.setToolTip(whole)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        itself = menu.addAction(self.tr("Each map by itself"))
        itself.setCheckable(True)
        itself.setChecked(self._each_by_itself)
        itself.toggled.connect(self.set_each_by_itself)
        menu.addSeparator()
        shown = frozenset(self.shown)
        for name in offered_layers(self._bridge.project.graph, self._bridge.inference):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(name in shown)
            action.toggled.connect(partial(self._toggle, name))
        menu.addSeparator()
        menu.addAction(self.tr("The usual layers"), lambda: self.show_layers(None))
        menu.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def _toggle(self, name: str, is_on: bool) -> None:
        shown = frozenset(self.shown)
        self.show_layers(shown | {name} if is_on else shown - {name})

    def _lay_out(self) -> None:
        self._body = QWidget(self)
        self._list = QVBoxLayout(self._body)
        self._list.setContentsMargins(EDGE, 0, SPACE, 0)
        self._list.setSpacing(SPACE)
        self._list.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE, 0, SPACE, 0)
        head.addWidget(self.examples, 1)
        head.addWidget(self.choose)
        self.reading.setProperty("role", "small")
        self.reading.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 0)
        foot.setSpacing(EDGE)
        foot.addWidget(self.scale, 2)
        foot.addWidget(self.reading, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.hint, 1)
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_scale()
        self._fit_rows()
