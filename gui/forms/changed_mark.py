"""A dot beside a setting that is not at its default; pressing it takes the change back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme.theme import Theme

_SIDE_PX = 16
_DOT_PX = 2.5


class ChangedMark(QAbstractButton):
    """A dot in the accent colour; under the pointer it becomes the arrow that it is for."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_shown = False
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # it is passed over while it is disabled
        self.set_shown(False)
        theme.changed.connect(self.update)

    def set_shown(self, is_shown: bool) -> None:
        """Appear or vanish; its place stays."""
        self.is_shown = is_shown
        self.setEnabled(is_shown)
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(_SIDE_PX)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_shown:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.hasFocus():
                side = self._theme.px(_SIDE_PX - 2)
                painter.drawPixmap(1, 1, self._theme.pixmap("undo", "accent", side))
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            reach = self._theme.px(_DOT_PX * 2) / 2
            painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), reach, reach)
