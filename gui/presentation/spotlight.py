"""A spotlight: all but a circle about the pointer is dimmed, and clicks are seen."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QTimer,
    QVariantAnimation,
)
from PySide6.QtGui import QColor, QCursor, QMouseEvent, QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QApplication, QWidget

from gui.theme.theme import Theme

_RADIUS, _EDGE = 130, 26
_DIMMED = 150
_FOLLOW_MS, _RIPPLE_MS = 16, 420
_RIPPLE_FROM, _RIPPLE_TO = 8.0, 46.0


class Spotlight(QWidget):
    """Lies over the whole window and lets everything through but what is to be seen dimmed.

    Only what the circle left and entered is painted anew, so that following costs little.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._place = QPoint()
        self._clicked = QPoint()
        self._ripple = QVariantAnimation(self)
        self._ripple.setDuration(_RIPPLE_MS)
        self._ripple.setStartValue(0.0)
        self._ripple.setEndValue(1.0)
        self._ripple.valueChanged.connect(lambda _: self.update(self._ripple_area()))
        self._ripple.finished.connect(lambda: self.update(self._ripple_area()))
        self._timer = QTimer(self)
        self._timer.setInterval(_FOLLOW_MS)
        self._timer.timeout.connect(self._follow)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Spotlight about the pointer"))
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether it dims the window now."""
        return not self.isHidden()

    def set_on(self, is_on: bool) -> None:
        """Dim all but the circle, or nothing."""
        if is_on == self.is_on:
            return
        application = QApplication.instance()
        assert application is not None
        if is_on:
            application.installEventFilter(self)
            self.setGeometry(self._window.rect())
            self.point_at(self.mapFromGlobal(QCursor.pos()))
            self._timer.start()
            self.show()
            self.raise_()
        else:
            application.removeEventFilter(self)
            self._timer.stop()
            self._ripple.stop()
            self.hide()

    def point_at(self, place: QPoint) -> None:
        """Bring the circle to a point of the window."""
        if place != self._place:
            before, self._place = self._circle(), place
            self.update(before.united(self._circle()))

    def mark_click(self, place: QPoint) -> None:
        """Let a ring spread from a point of the window."""
        self.update(self._ripple_area())
        self._clicked = place
        self._ripple.stop()
        self._ripple.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            if isinstance(watched, QWidget) and watched.window() is self._window:
                self.mark_click(place)
        elif event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return False

    def _follow(self) -> None:
        self.point_at(self.mapFromGlobal(QCursor.pos()))

    def _circle(self) -> QRect:
        reach = self._theme.px(_RADIUS) + _EDGE + 2
        return QRect(self._place - QPoint(reach, reach), self._place + QPoint(reach, reach))

    def _ripple_area(self) -> QRect:
        reach = self._theme.px(_RIPPLE_TO) + 4
        return QRect(self._clicked - QPoint(reach, reach), self._clicked + QPoint(reach, reach))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            self._paint_dark(painter, event.rect())
            if self._ripple.state() != QVariantAnimation.State.Stopped:
                self._paint_ripple(painter, float(self._ripple.currentValue()))

    def _paint_dark(self, painter: QPainter, area: QRect) -> None:
        """Dim what lies outside the circle, more and more over its edge."""
        radius = float(self._theme.px(_RADIUS))
        light = QRadialGradient(QPointF(self._place), radius + _EDGE)
        light.setColorAt(0.0, QColor(0, 0, 0, 0))
        light.setColorAt(radius / (radius + _EDGE), QColor(0, 0, 0, 0))
        light.setColorAt(1.0, QColor(0, 0, 0, _DIMMED))
        painter.fillRect(area, light)

    def _paint_ripple(self, painter: QPainter, share: float) -> None:
        colour = self._theme.color("accent")
        colour.setAlphaF(1.0 - share)
        painter.setPen(QPen(colour, 3.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._theme.px(_RIPPLE_FROM + (_RIPPLE_TO - _RIPPLE_FROM) * share)
        painter.drawEllipse(QPointF(self._clicked), radius, radius)
