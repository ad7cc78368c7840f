"""A row of colours to choose one from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import FRAME_COLOURS

_DOT, _SIDE = 16, 26


class Swatches(QWidget):
    """The colours of frames and notes as dots; the chosen one has a ring.

    Signals:
        chosen: name of the colour that was clicked.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = ""
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        words = self._words()
        for name in FRAME_COLOURS:
            button = QToolButton(self)
            button.setAutoRaise(True)
            button.setToolTip(words[name])
            button.setAccessibleName(words[name])
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            row.addWidget(button)
            self._buttons[name] = button
        row.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def buttons(self) -> dict[str, QToolButton]:
        """The button of each colour."""
        return self._buttons

    @property
    def colour(self) -> str:
        """The colour with the ring; empty: none."""
        return self._colour

    def show_colour(self, name: str) -> None:
        """Put the ring about a colour; an empty name: about none."""
        if name != self._colour:
            self._colour = name
            self._restyle()

    def _restyle(self) -> None:
        side, tokens = self._theme.px(_SIDE), self._theme.tokens
        style = (
            "QToolButton { background: transparent; padding: 0; border-radius: 6px;"
            " border: 1px solid transparent; }"
            f" QToolButton:hover {{ background: {tokens.raised}; }}"
            f" QToolButton:focus {{ border: 1px solid {tokens.accent}; }}"
        )
        for name, button in self._buttons.items():
            button.setIconSize(QSize(side - 4, side - 4))
            button.setFixedSize(side, side)
            button.setStyleSheet(style)
            button.setIcon(self._dot(name, side - 4))

    def _dot(self, name: str, side: int) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        middle, radius = QPointF(side / 2, side / 2), self._theme.px(_DOT) / 2
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(f"frame_{name}"))
            painter.drawEllipse(middle, radius - 2.0, radius - 2.0)
            if name == self._colour:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("text"), 1.6))
                painter.drawEllipse(middle, radius + 1.2, radius + 1.2)
        return QIcon(picture)

    def _words(self) -> dict[str, str]:
        return {
            "grey": self.tr("Grey"),
            "blue": self.tr("Blue"),
            "teal": self.tr("Teal"),
            "green": self.tr("Green"),
            "yellow": self.tr("Yellow"),
            "orange": self.tr("Orange"),
            "red": self.tr("Red"),
            "violet": self.tr("Violet"),
        }
