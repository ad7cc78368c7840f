"""The marks on a tab: a turning ring while it trains, two bars while it waits; its close button."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.theme.theme import Theme

STEPS = 12
"""Pictures in one turn of the ring."""

_ICON_PX, _BUTTON_PX = 14, 18


class CloseButton(QAbstractButton):
    """Closes a tab; while the tab has unsaved changes it is a dot until the pointer is on it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_edited = False
        self._is_below = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.set_edited(False)

    @property
    def is_edited(self) -> bool:
        """Whether it is a dot."""
        return self._is_edited

    def set_edited(self, is_edited: bool) -> None:
        """Say whether the tab has unsaved changes."""
        self._is_edited = is_edited
        saved, edited = self.tr("Close this tab"), self.tr("Close this tab, which has changes")
        self.setToolTip(edited if is_edited else saved)
        self.setAccessibleName(self.toolTip())
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(_BUTTON_PX)
        return QSize(side, side)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_below = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_below = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        reach = self._theme.px(4)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if self._is_below:
                painter.setBrush(self._theme.color("raised"))
                painter.drawRoundedRect(box, 4, 4)
            elif self._is_edited:
                painter.setBrush(self._theme.color("secondary"))
                painter.drawEllipse(box.center(), reach - 0.5, reach - 0.5)
                return
            painter.setPen(QPen(self._theme.color("text" if self._is_below else "faint"), 1.4))
            across, down = QPointF(reach, reach), QPointF(reach, -reach)
            painter.drawLine(box.center() - across, box.center() + across)
            painter.drawLine(box.center() - down, box.center() + down)


def ring_icon(theme: Theme, step: int, ratio: float) -> QIcon:
    """An open ring in the accent, turned by so many steps; each is drawn once for all turns."""
    names = theme.color("line").name(), theme.color("accent").name()
    return _ring_icon(step, ratio, theme.px(_ICON_PX), *names)


@lru_cache(maxsize=4 * STEPS)
def _ring_icon(step: int, ratio: float, side: int, line: str, accent: str) -> QIcon:
    pixmap, box = _blank(side, ratio)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(line), 2))
        painter.drawEllipse(box)
        pen = QPen(QColor(accent), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, round(-step * 360 / STEPS * 16), 110 * 16)
    return QIcon(pixmap)


def pause_icon(theme: Theme, ratio: float) -> QIcon:
    """Two bars in the accent."""
    pixmap, box = _blank(theme.px(_ICON_PX), ratio)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        width = box.width() * 0.28
        for left in (box.left() + 1, box.right() - 1 - width):
            painter.drawRoundedRect(QRectF(left, box.top(), width, box.height()), 1, 1)
    return QIcon(pixmap)


def _blank(side: int, ratio: float) -> tuple[QPixmap, QRectF]:
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap, QRectF(2, 2, side - 4, side - 4)
