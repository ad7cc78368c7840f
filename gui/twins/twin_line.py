"""One of the twins: its line on the curves, its name, how far its run has come."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.twins.line_sample import LineSample
from gui.twins.words import Progress
from gui.widgets.action_button import ActionButton
from gui.widgets.progress_line import ProgressLine

_ROOM_PX = 24


class TwinLine(QWidget):
    """The name is a button that brings the project to the front.

    Signals:
        wanted: it is to come to the front.
    """

    wanted = Signal()

    def __init__(self, theme: Theme, *, is_second: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self.sample = LineSample(theme, is_dashed=is_second, parent=self)
        self.name: QPushButton = ActionButton(theme, "–", kind="quiet", parent=self)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name.setStyleSheet("text-align: left;")
        self.progress = ProgressLine(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.sample)
        row.addWidget(self.name, 1)
        row.addWidget(self.progress, 1)
        self.name.clicked.connect(self.wanted)

    def show_name(self, name: str, *, is_front: bool) -> None:
        """Say which project it is, and whether it is the one in front."""
        self._name = name
        font = self.name.font()
        font.setBold(is_front)
        self.name.setFont(font)
        words = self.tr("{0} is in front") if is_front else self.tr("Bring {0} to the front")
        self.name.setToolTip(words.format(name))
        self.name.setAccessibleName(words.format(name))
        self._elide()

    def show_progress(self, told: Progress) -> None:
        """Say how far it has come."""
        self.progress.set_progress(told.fraction, told.words, told.left)

    def _elide(self) -> None:
        # The end of a name tells twins apart, so what has no room is taken from its middle.
        room = max(self.name.width() - self._theme.px(_ROOM_PX), 0)
        metrics = QFontMetrics(self.name.font())
        words = metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, room)
        self.name.setText(words.replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
