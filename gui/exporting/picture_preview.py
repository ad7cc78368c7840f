"""How a picture will look, before it is written."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.canvas.stills.files import image_of
from gui.canvas.stills.still import Drawn, Still
from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_FIELD
from gui.widgets.themed_widget import ThemedWidget

_CHECK_PX = 8
_INSET = 10


class PicturePreview(ThemedWidget):
    """Shows a drawing as large as fits; where it is clear, a chequered ground shines through.

    Attributes:
        size_drawn: how large the drawing is on the canvas.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.size_drawn = QSizeF()
        self._image = QImage()
        self._look = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(320), theme.px(240))
        self.setAccessibleName(self.tr("How the picture will look"))
        self.setToolTip(self.accessibleName())

    def show_drawn(self, drawn: Drawn, look: Theme, *, is_clear: bool) -> None:
        """Show a drawing in the theme it will have."""
        self._look = look
        with Still(drawn, look) as still:
            self.size_drawn = still.size
            room, ratio = self._room().size(), self.devicePixelRatioF()
            scale = min(room.width() / still.size.width(), room.height() / still.size.height(), 1.0)
            self._image = image_of(still, scale * ratio, is_clear=is_clear)
            self._image.setDevicePixelRatio(ratio)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(520), self._theme.px(400))

    def _room(self) -> QRectF:
        inset = self._theme.px(_INSET)
        return QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        place = QRectF()
        if not self._image.isNull():
            place.setSize(self._image.deviceIndependentSize())
            place.moveCenter(self._room().center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            radius = theme.px(RADIUS_FIELD)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("panel"))
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, radius, radius)
            if not place.isEmpty():
                self._paint_checks(painter, place)
                painter.drawImage(place.topLeft(), self._image)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(place)

    def _paint_checks(self, painter: QPainter, place: QRectF) -> None:
        side = self._theme.px(_CHECK_PX)
        painter.save()
        painter.setClipRect(place)
        painter.fillRect(place, self._look.color("panel"))
        painter.setBrush(self._look.color("line"))
        painter.setPen(Qt.PenStyle.NoPen)
        for row in range(int(place.height() // side) + 1):
            for column in range(row % 2, int(place.width() // side) + 1, 2):
                painter.drawRect(
                    QRectF(place.left() + column * side, place.top() + row * side, side, side)
                )
        painter.restore()
