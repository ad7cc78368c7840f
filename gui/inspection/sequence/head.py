"""What of a sequence is chosen: the view, the node, and what of that node."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.inspection.folding_row import FoldingRow
from gui.theme.theme import Theme
from gui.widgets.choice_field import ChoiceField
from gui.widgets.segmented_control import SegmentedControl

STATES, UNROLLED, ATTENTION, TEXT = "states", "unrolled", "attention", "text"

_TABS_FROM_PX = 530
_LEAST_PX, _MOST_PX, _LETTERS = 72, 150, 9


class Head(FoldingRow):
    """Fields in a row; what has no room stands behind a button.

    Signals:
        mode_chosen: another view.
        node_chosen: another node, by its key.
        series_chosen: something else of the node.
    """

    mode_chosen = Signal(str)
    node_chosen = Signal(str)
    series_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        modes = [
            (STATES, self.tr("States")),
            (UNROLLED, self.tr("Unrolled")),
            (ATTENTION, self.tr("Attention")),
            (TEXT, self.tr("Text")),
        ]
        self.mode = SegmentedControl(theme, modes, self)
        self.mode_field = ChoiceField(theme, modes, self)
        self.node = ChoiceField(theme, [], self)
        self.series = ChoiceField(theme, [], self)
        self._name_parts()
        for field in (self.mode_field, self.node, self.series):
            field.setMinimumContentsLength(_LETTERS)
            field.setMinimumWidth(theme.px(_LEAST_PX))
            field.setMaximumWidth(theme.px(_MOST_PX))
        self.set_parts((self.mode, self.mode_field, self.node, self.series))
        self._show_parts()
        self.mode.value_changed.connect(self._tell_mode)
        self.mode_field.value_changed.connect(self._tell_mode)
        self.node.value_changed.connect(self._tell_node)
        self.series.value_changed.connect(self._tell_series)

    def show_mode(self, mode: str) -> None:
        """Show which view was chosen."""
        self.mode.set_value(mode)
        self.mode_field.set_value(mode)
        self._show_parts()

    def offer_nodes(self, keys: Sequence[str], chosen: str) -> None:
        """Offer what the view can show."""
        self.node.set_choices([(key, key) for key in keys])
        self.node.set_value(chosen)
        self._show_parts()

    def offer_series(self, series: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer what is known of the node, each with what the user reads."""
        self.series.set_choices(series)
        self.series.set_value(chosen)
        self._show_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_parts()
        super().resizeEvent(event)

    def _show_parts(self) -> None:
        mode = self.mode.value()
        has_tabs = self.width() >= self._theme.px(_TABS_FROM_PX)
        self.mode.setVisible(has_tabs)
        self.mode_field.setVisible(not has_tabs)
        self.node.setVisible(mode != TEXT and self.node.count() > 0)
        self.series.setVisible(mode in (STATES, UNROLLED) and self.series.count() > 1)
        self.arrange()

    def _tell_mode(self, mode: object) -> None:
        self.mode_chosen.emit(str(mode))

    def _tell_node(self, key: object) -> None:
        self.node_chosen.emit(str(key))

    def _tell_series(self, series: object) -> None:
        self.series_chosen.emit(str(series))

    def _name_parts(self) -> None:
        for field in (self.mode, self.mode_field):
            field.setAccessibleName(self.tr("What is shown"))
            field.setToolTip(
                self.tr(
                    "States at each step; the same step again and again; who looks where; text "
                    "that the network writes"
                )
            )
        self.node.setAccessibleName(self.tr("Node"))
        self.node.setToolTip(self.tr("Whose steps are shown; a click on the canvas chooses too"))
        self.series.setAccessibleName(self.tr("What of it"))
        self.series.setToolTip(self.tr("State, memory, a gate, or a node inside the block"))
