"""A panel twice: for the project in front, and for its twin."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.inspection.feature_maps_panel import FeatureMapsPanel
from gui.inspection.filters_panel import FiltersPanel
from gui.inspection.prediction_panel import PredictionPanel
from gui.looking.looking_panel import LookingPanel
from gui.theme.theme import Theme
from gui.watched import Watched
from gui.widgets.themed_widget import ThemedWidget

Panel = Callable[[Theme, Watched, QWidget], LookingPanel]


class TwinMaps(FeatureMapsPanel):
    """Feature maps; what they wish to see is apart from what the dock of that name wishes."""

    owner = "twin_feature_maps"


class TwinFilters(FiltersPanel):
    """Filters, with wishes of their own."""

    owner = "twin_filters"


class TwinPrediction(PredictionPanel):
    """The prediction, with wishes of its own."""

    owner = "twin_prediction"


class Kind(NamedTuple):
    """A kind of panel that can be seen twice.

    Attributes:
        key: by which it is chosen.
        panel: makes one.
    """

    key: str
    panel: Panel


KINDS = (
    Kind("maps", TwinMaps),
    Kind("filters", TwinFilters),
    Kind("prediction", TwinPrediction),
)


def kind_titles() -> dict[str, str]:
    """What the kinds are called."""
    translate = QCoreApplication.translate
    return {
        "maps": translate("Twins", "Feature maps"),
        "filters": translate("Twins", "Filters"),
        "prediction": translate("Twins", "Prediction"),
    }


class SideBySide(QWidget):
    """The first project's panel left, the second's right, whichever of them is in front.

    Attributes:
        of_front: the panel that shows the project in front.
        of_twin: the one that shows its twin.
    """

    def __init__(
        self, theme: Theme, front: Watched, beside: Watched, kind: Kind, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.of_front = kind.panel(theme, front, self)
        self.of_twin = kind.panel(theme, beside, self)
        line = _Line(theme, self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for panel in (self.of_front, self.of_twin):
            panel.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._row.addWidget(self.of_front, 1)
        self._row.addWidget(line)
        self._row.addWidget(self.of_twin, 1)

    def set_front_first(self, is_first: bool) -> None:
        """Say whether the project in front is the first of the two."""
        first = self.of_front if is_first else self.of_twin
        second = self.of_twin if is_first else self.of_front
        if self._row.indexOf(first) == 0:
            return
        for panel in (first, second):
            self._row.removeWidget(panel)
        self._row.insertWidget(0, first, 1)
        self._row.addWidget(second, 1)


class Sides(QWidget):
    """The kind that is chosen, of both; each is made when it is first asked for."""

    def __init__(
        self, theme: Theme, front: Watched, beside: Watched, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._front, self._beside = theme, front, beside
        self._is_front_first = True
        self._made: dict[str, SideBySide] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_kind(self, key: str) -> SideBySide:
        """Show this kind of panel twice."""
        if key not in self._made:
            kind = next(kind for kind in KINDS if kind.key == key)
            made = SideBySide(self._theme, self._front, self._beside, kind, self)
            made.set_front_first(self._is_front_first)
            self._column.addWidget(made, 1)
            self._made[key] = made
        for known, side in self._made.items():
            side.setVisible(known == key)
        return self._made[key]

    def set_front_first(self, is_first: bool) -> None:
        """Say whether the project in front is the first of the two."""
        self._is_front_first = is_first
        for side in self._made.values():
            side.set_front_first(is_first)


class _Line(ThemedWidget):
    """A thin line from top to bottom."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("line"))
