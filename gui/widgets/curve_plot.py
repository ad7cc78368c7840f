"""Curves of loss and metrics that can be read, zoomed and followed while they grow."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.curve import Curve, bounds_of
from gui.widgets.curve_axis import CurveAxis
from gui.widgets.curve_items import CurveItems
from gui.widgets.curve_legend import draw_cursor, draw_dots, write_legend, write_x_label
from gui.widgets.curve_marks import Mark, draw_hidden, draw_marks
from gui.widgets.curve_pyramid import CurvePyramids
from gui.widgets.number_text import short_number


class CurvePlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Draws named curves of any length; the range follows them until the user zooms or pans.

    A vertical line follows the pointer, and the legend at the top right then reads each curve
    there. Double-click or A returns to following. With the keyboard: arrows move the line, plus and
    minus zoom, A returns.

    ``cursor_moved`` is sent when `readings` may be others.
    """

    following_changed = Signal(object)
    cursor_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        self._curves: dict[str, Curve] = {}
        self._items: dict[str, CurveItems] = {}
        self._pyramids = CurvePyramids()
        self._extent: tuple[float, float] | None = None
        self._cursor: float | None = None
        self._moment: tuple[float, str] | None = None
        self._is_log = False
        self._following = True
        self._x_label = ""
        self._placeholder = ""
        self._marks: tuple[Mark, ...] = ()
        self._has_legend = True
        axes = {side: CurveAxis(theme, side) for side in ("left", "bottom")}
        super().__init__(parent, axisItems=axes, enableMenu=False)
        self._axes = axes
        self._redraw = QTimer(self, singleShot=True, interval=0)
        self._redraw.timeout.connect(self.draw_now)
        self._box = self.getPlotItem().getViewBox()
        self._box.sigRangeChangedManually.connect(self._stop_following)
        self._box.sigXRangeChanged.connect(self._schedule)
        self._box.setDefaultPadding(0)
        # What stands here is always painted as a whole, and asked for below; left to the items,
        # which change while they are painted, it would be painted twice.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.getPlotItem().hideButtons()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_curve(
        self,
        key: str,
        x: np.ndarray[Any, Any],
        y: np.ndarray[Any, Any],
        colour_role: str,
        *,
        faint: np.ndarray[Any, Any] | None = None,
        dots: bool = False,
        label: str | None = None,
        band: tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]] | None = None,
        is_dashed: bool = False,
    ) -> None:
        """Show a curve, or show new points of one that is there.

        Args:
            key: its name.
            x: ascending; not copied.
            y: one number for each x; what is not a number leaves a gap. Not copied: it may grow at
                its end, but the points that are there stay.
            colour_role: a role of the theme.
            faint: the raw numbers behind a smoothed ``y``, drawn quietly below it.
            dots: mark every point, for curves of few points.
            label: the word in the legend, where it is not the key.
            band: the lowest and the highest of several curves whose mean ``y`` is.
            is_dashed: draw it in dashes, where another curve has its colour.

        Shapes: x (n,), y (n,), faint (n,), band (n,) and (n,)
        """
        x, y = np.asarray(x), np.asarray(y)
        self._curves[key] = Curve(
            label or key,
            x,
            y,
            colour_role,
            faint,
            dots,
            band,
            is_dashed,
            self._pyramids.following(key, "y", y),
            self._pyramids.following(key, "faint", faint),
        )
        self._schedule()

    def remove_curve(self, key: str) -> None:
        self._curves.pop(key, None)
        self._pyramids.forget(key)
        if (items := self._items.pop(key, None)) is not None:
            items.remove()
        self._schedule()

    def clear_curves(self) -> None:
        """Take all curves away and follow again."""
        for key in list(self._curves):
            self.remove_curve(key)
        self.follow()

    def set_log(self, is_log: bool) -> None:
        """Draw y by powers of ten; what is not above zero is left out, and that is told."""
        if is_log != self._is_log:
            self._is_log = is_log
            self._axes["left"].set_log(is_log)
            self.follow()

    def set_extent(self, low: float, high: float) -> None:
        """Say how far x will go, so that the curve grows into the plot instead of rescaling it."""
        self._extent = (low, high)
        self._schedule()

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Draw a thin line with its words where something happened."""
        if marks != self._marks:
            self._marks = marks
            self.viewport().update()

    def set_moment(self, moment: tuple[float, str] | None) -> None:
        """Mark the moment that is looked at, and read the curves there while no pointer does.

        Args:
            moment: where it lies and its words; None: the line goes.
        """
        if moment != self._moment:
            self._moment = moment
            self.viewport().update()
            self.cursor_moved.emit()

    def set_legend_shown(self, is_shown: bool) -> None:
        """Write the curves' names above the plot, or leave that to something beside it."""
        self._has_legend = is_shown
        self._restyle()
        self.viewport().update()

    def set_x_label(self, label: str) -> None:
        """Name what x counts; written faintly at its end."""
        self._x_label = label
        self.viewport().update()

    def set_placeholder(self, text: str) -> None:
        """Say what stands here while there is no curve."""
        self._placeholder = text
        self.viewport().update()

    def is_following(self) -> bool:
        """Tell whether the range follows the data."""
        return self._following

    def follow(self) -> None:
        """Show everything, and keep showing it as it grows."""
        if not self._following:
            self._following = True
            self.following_changed.emit(True)
        self._schedule()

    def readings(self) -> list[tuple[str, str, float]]:
        """Return (label, colour role, value) of every curve at the cursor line."""
        at = self._read_at
        if at is None:
            return []
        near = ((curve, curve.value_near(at)) for curve in self._curves.values())
        return [(c.label, c.colour_role, point[1]) for c, point in near if point is not None]

    def values_at_cursor(self) -> dict[str, float]:
        """The value of every curve at the cursor line, by the curve's key."""
        if self._cursor is None:
            return {}
        near = {key: curve.value_near(self._cursor) for key, curve in self._curves.items()}
        return {key: point[1] for key, point in near.items() if point is not None}

    def draw_now(self) -> None:
        """Have the curves painted as they are now."""
        self._hand_over()
        self.viewport().update()

    def paint_now(self) -> None:
        """Paint the curves as they are now, before anything else is done."""
        self._hand_over()
        self.viewport().repaint()

    def _hand_over(self) -> None:
        """Give the curves to their items, as few points as the screen's columns need."""
        if self._following:
            x_range, y_range = bounds_of(
                list(self._curves.values()), self._extent, is_log=self._is_log
            )
            self._box.setRange(xRange=x_range, yRange=y_range, padding=0)
        low, high = self._box.viewRange()[0]
        columns = max(1, int(self._box.width() * self.devicePixelRatioF()))
        for key, curve in self._curves.items():
            if key not in self._items:
                self._items[key] = CurveItems(self._box)
            self._items[key].draw(curve, self._theme, columns, low, high, is_log=self._is_log)
        self._redraw.stop()  # following the curve moved the range, which asked for this

    @property
    def _read_at(self) -> float | None:
        """Where the curves are read: at the pointer, else at the moment that is looked at."""
        if self._cursor is None and self._moment is not None:
            return self._moment[0]
        return self._cursor

    def hidden_labels(self) -> list[str]:
        """Return the labels of the curves that have numbers which powers of ten leave out."""
        if not self._is_log:
            return []
        return [curve.label for curve in self._curves.values() if curve.has_hidden()]

    def _schedule(self, *_: object) -> None:
        if self.isVisible() and not self._redraw.isActive():
            self._redraw.start()

    def _stop_following(self, *_: object) -> None:
        if self._following:
            self._following = False
            self.following_changed.emit(False)
        self._schedule()

    def _move_cursor(self, x: float | None) -> None:
        self._cursor = x
        self.viewport().update()
        self.cursor_moved.emit()

    def _step_cursor(self, steps: int) -> None:
        low, high = self._box.viewRange()[0]
        x = (low + high) / 2 if self._cursor is None else self._cursor
        self._move_cursor(min(high, max(low, x + steps * (high - low) / 64)))

    def _zoom(self, factor: float) -> None:
        centre = None if self._cursor is None else (self._cursor, self._box.viewRect().center().y())
        self._box.scaleBy(x=factor, y=None, center=centre)
        self._stop_following()

    def _column_of(self, x: float) -> float:
        column: float = self._box.mapViewToScene(QPointF(x, 0)).x()
        return column

    def _dots_at(self, x: float) -> list[tuple[str, QPointF]]:
        """Return (colour role, place) of the points that the cursor reads."""
        dots = []
        for curve in self._curves.values():
            point = curve.value_near(x)
            if point is None or not np.isfinite(point[1]) or (self._is_log and point[1] <= 0):
                continue
            height = float(np.log10(point[1])) if self._is_log else point[1]
            dots.append((curve.colour_role, self._box.mapViewToScene(QPointF(point[0], height))))
        return dots

    def _restyle(self) -> None:
        px = self._theme.px
        self.setBackground(self._theme.color("panel"))
        self.getPlotItem().layout.setContentsMargins(
            0, px(24 if self._has_legend else 12), px(16), px(16)
        )
        for axis in self._axes.values():
            axis.restyle()
        self._schedule()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(120))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._schedule()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_redraw"):  # pyqtgraph resizes the view while it is being made
            self._schedule()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        area = self._box.sceneBoundingRect()
        inside = area.contains(QPointF(event.position()))
        self._move_cursor(self._box.mapSceneToView(event.position()).x() if inside else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        event.accept()
        self.follow()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._move_cursor(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_A:
                self.follow()
            case Qt.Key.Key_Left:
                self._step_cursor(-1)
            case Qt.Key.Key_Right:
                self._step_cursor(1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom(0.8)
            case Qt.Key.Key_Minus:
                self._zoom(1.25)
            case Qt.Key.Key_Escape if self._cursor is not None:
                self._move_cursor(None)
            case _:
                super().keyPressEvent(event)

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, curves = self._box.sceneBoundingRect(), list(self._curves.values())
        write_x_label(painter, self._theme, area, self._x_label)
        if not curves and self._placeholder:
            painter.setFont(self._theme.font("body"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(SPACE, 0, -SPACE, 0), flags, self._placeholder)
        draw_marks(painter, self._theme, area, self._marks, self._column_of)
        if labels := self.hidden_labels():
            words = self.tr("Not above zero, so not drawn here: {curves}")
            places = {
                curve.colour_role: self._items[key].hidden_at
                for key, curve in self._curves.items()
                if key in self._items
            }
            text = words.format(curves=", ".join(labels))
            draw_hidden(painter, self._theme, area, text, places, self._column_of)
        if self._has_legend:
            write_legend(painter, self._theme, area, curves, self._read_at)
        if self._moment is not None:
            at, words = self._moment
            is_read = self._cursor is None
            x = self._column_of(at)
            draw_cursor(painter, self._theme, area, x, words if is_read else "", "accent")
            draw_dots(painter, self._theme, area, self._dots_at(at) if is_read else ())
        if self._cursor is not None and curves:
            x = self._column_of(self._cursor)
            words = f"{self._x_label} {short_number(self._cursor)}".strip()
            draw_cursor(painter, self._theme, area, x, words)
            draw_dots(painter, self._theme, area, self._dots_at(self._cursor))
        painter.restore()
