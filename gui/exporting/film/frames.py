"""What a film is of: the canvas, a panel, the whole window; and drawing a frame of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from gui.bridge import Bridge
from gui.canvas.nodes.live import Live
from gui.canvas.stills.still import Still
from gui.canvas.stills.takes import Taken, Takes
from gui.canvas.view import CanvasView
from gui.exporting.live_arrays import LiveArrays
from gui.figures.governed_drawing import GovernedDrawing
from gui.theme.theme import Theme
from gui.widgets.toast import Toast

_CAPTION_PX = 26


class Frames(Protocol):
    """What is filmed, moment by moment."""

    @property
    def size(self) -> QSizeF:
        """How large it is by nature."""

    @property
    def wanted(self) -> frozenset[str]:
        """The nodes of which a look inside has to tell before a frame is drawn."""

    def catch_up(self) -> None:
        """Draw what the last look inside told, now and all of it."""

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it into a room of its proportions."""

    def end(self) -> None:
        """Nothing more will be drawn."""


@dataclass(frozen=True)
class Subject:
    """Something that can be filmed.

    Attributes:
        key: by which it is remembered.
        title: what it is called.
        begin: makes its frames; the engine is asked for what they need.
    """

    key: str
    title: str
    begin: Callable[[], Frames]


class CanvasFrames:
    """The drawing that is open, all of it, as the canvas shows it."""

    def __init__(self, theme: Theme, bridge: Bridge, takes: Takes) -> None:
        self._takes = takes
        self._live = LiveArrays(bridge, takes)
        self._still = Still(takes.drawn(Taken.OPEN, self._live.seen), theme)
        self._theme = theme

    @property
    def size(self) -> QSizeF:
        return self._still.size

    @property
    def wanted(self) -> frozenset[str]:
        return self._live.wanted | self._live.learned

    def catch_up(self) -> None:
        self._still.show_live(self._takes.drawn(Taken.OPEN, self._live.seen))

    def paint(self, painter: QPainter, room: QRectF) -> None:
        painter.fillRect(room, self._still.ground)
        self._still.paint(painter, room)

    def end(self) -> None:
        self._live.end()
        self._live.deleteLater()
        self._still.__exit__(None, None, None)


class WidgetFrames:
    """A panel or the window, as it is on the screen."""

    def __init__(self, widget: QWidget, bridge: Bridge, canvas: CanvasView) -> None:
        self._widget, self._canvas = widget, canvas
        self._live = LiveArrays(bridge, canvas.takes)  # so that each look is told of
        for toast in canvas.window().findChildren(Toast):
            toast.hide()

    @property
    def size(self) -> QSizeF:
        return QSizeF(self._widget.size())

    @property
    def wanted(self) -> frozenset[str]:
        return self._live.wanted | self._live.learned

    def catch_up(self) -> None:
        for live in self._canvas.findChildren(Live):
            live.draw_all()
        for drawing in self._canvas.window().findChildren(GovernedDrawing):
            drawing.draw_waiting()

    def paint(self, painter: QPainter, room: QRectF) -> None:
        painter.save()
        painter.translate(room.topLeft())
        scale = room.width() / max(self._widget.width(), 1)
        if scale < 1:  # thin lines would be lost if they were drawn that small
            image = self._widget.grab().toImage()
            smooth = Qt.TransformationMode.SmoothTransformation
            exactly = Qt.AspectRatioMode.IgnoreAspectRatio
            painter.drawImage(QPoint(), image.scaled(room.size().toSize(), exactly, smooth))
        else:
            painter.scale(scale, scale)
            self._widget.render(painter, QPoint())
        painter.restore()

    def end(self) -> None:
        self._live.end()
        self._live.deleteLater()


def frame_size(size: QSizeF, width: int, *, has_caption: bool) -> QSize:
    """Pixels of a frame that is so wide; both sides are even, as MP4 wants them."""
    picture = max(round(size.height() * width / max(size.width(), 1.0)), 2)
    height = picture + (_CAPTION_PX if has_caption else 0)
    return QSize(width - width % 2, height + height % 2)


def frame(frames: Frames, pixels: QSize, theme: Theme, caption: str) -> QImage:
    """Draw a frame.

    Args:
        frames: what is filmed.
        pixels: of the frame.
        theme: colours and type of the caption.
        caption: its words; empty: nothing is written.
    """
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.fill(theme.color("canvas"))
    below = _CAPTION_PX if caption else 0
    room = QRectF(0, 0, pixels.width(), pixels.height() - below)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frames.paint(painter, room)
        if caption:
            font = theme.font("small")
            font.setPixelSize(13)
            painter.setFont(font)
            painter.setPen(theme.color("secondary"))
            foot = QRect(16, pixels.height() - below, pixels.width() - 32, below)
            painter.fillRect(foot.adjusted(-16, 0, 16, 0), theme.color("canvas"))
            painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, caption)
    return image
