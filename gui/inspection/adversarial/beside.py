"""What stands beside the pictures: what the network says, and how many withstand."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Field, Misled
from gui.inspection.adversarial.accuracy_curve import AccuracyCurve
from gui.inspection.adversarial.told import bars_of, labels_of
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.bar_list import BarList
from gui.widgets.progress_line import ProgressLine


class Beside(QWidget):
    """Confidences before and after, the accuracy over epsilon, and how far that is measured."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = BarList(theme, self)
        self.after = BarList(theme, self)
        self.curve = AccuracyCurve(theme, self)
        self.progress = ProgressLine(theme, self)
        self.classes = 0
        for bars, name in (
            (self.before, self.tr("What the network says of the original")),
            (self.after, self.tr("What the network says of the changed example")),
        ):
            bars.setAccessibleName(name)
            bars.setToolTip(name)
        self._lay_out()

    def show_bars(self, misled: Misled, label: Field, aim: int | None) -> None:
        """Show what the network says of both."""
        classes = bars_of(misled, aim)
        self.classes = len(classes)
        names = labels_of(label, classes, misled.truth)
        for bars, sure in ((self.before, misled.before), (self.after, misled.after)):
            said = int(sure.argmax())
            role = "accent"
            if misled.truth is not None:
                role = "good" if said == misled.truth else "problem"
            shares = [float(sure[number]) for number in classes]
            bars.set_bars(names, shares, classes.index(said), role)

    def show_parts(self, *, has_curve: bool, has_original: bool, is_busy: bool) -> None:
        """Leave out what there is no room for."""
        self.curve.setVisible(has_curve)
        self._sides[0].setVisible(has_original)
        self.progress.setVisible(has_curve and is_busy)

    def _lay_out(self) -> None:
        bars = QHBoxLayout()
        bars.setSpacing(EDGE)
        self._sides: list[QWidget] = []
        for title, shares in (
            (self.tr("Original"), self.before),
            (self.tr("Changed"), self.after),
        ):
            room = QWidget(self)
            heading = QLabel(title, room)
            heading.setProperty("role", "small")
            side = QVBoxLayout(room)
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(SPACE // 2)
            side.addWidget(heading)
            side.addWidget(shares, 1)
            bars.addWidget(room, 1)
            self._sides.append(room)
        many = QVBoxLayout()
        many.addWidget(self.curve, 1)
        many.addWidget(self.progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(EDGE)
        row.addLayout(bars, 3)
        row.addLayout(many, 2)
