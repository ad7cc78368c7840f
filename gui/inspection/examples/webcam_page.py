"""A webcam, where the user asks for it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import Camera
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.themed_widget import ThemedWidget

_EVERY_MS = 100


class WebcamPage(QWidget):
    """Asks before the camera is switched on, shows that it is, and lets go of it when hidden.

    Signals:
        seen: a picture, uint8, shape (H, W, 3).
    """

    seen = Signal(object)

    def __init__(
        self, theme: Theme, camera: Camera | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.camera = camera or Camera()
        self.view = _CameraView(theme, self)
        self.words = QLabel(self._asking(), self)
        self.words.setWordWrap(True)
        self.switch = ActionButton(theme, self.tr("Switch the webcam on"), parent=self)
        self.switch.setToolTip(self.tr("Let what the webcam sees flow through the network"))
        self.hold = ActionButton(theme, self.tr("Hold this picture"), parent=self)
        self.hold.setToolTip(self.tr("Keep the last picture and switch the webcam off"))
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._lay_out()
        self.switch.clicked.connect(self.toggle)
        self.hold.clicked.connect(self.stop)
        self._show_state()

    def toggle(self) -> None:
        """Switch the camera on, or off."""
        if self._timer.isActive():
            self.stop()
            return
        self.words.setText(self.tr("The webcam is being opened …"))
        self.camera.start()
        self._timer.start()
        self._show_state()

    def stop(self) -> None:
        """Let go of the camera; the last picture goes on flowing."""
        self._timer.stop()
        self.camera.stop()
        self.words.setText(self._asking())
        self._show_state()

    def look(self) -> None:
        """Take the newest picture."""
        problem = self.camera.problem
        if problem:
            self.stop()
            self.words.setText(translated(problem))
            return
        picture = self.camera.take()
        if picture is not None:
            self.words.setText(self.tr("The webcam is on. Nothing of it is kept or sent."))
            self.view.set_picture(picture)
            self.seen.emit(picture)

    def _asking(self) -> str:
        return self.tr(
            "What the webcam sees can flow through the network. Its pictures stay in this "
            "window: nothing is kept or sent."
        )

    def _show_state(self) -> None:
        is_on = self._timer.isActive()
        on, off = self.tr("Switch the webcam on"), self.tr("Switch the webcam off")
        self.switch.setText(off if is_on else on)
        self.switch.setAccessibleName(self.switch.text())
        self.hold.setVisible(is_on)
        self.view.set_on(is_on)

    def _lay_out(self) -> None:
        self.words.setProperty("role", "small")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        buttons = QHBoxLayout()
        buttons.addWidget(self.switch)
        buttons.addWidget(self.hold)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(buttons)
        column.addWidget(self.words)
        column.addWidget(self.view, 1)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._timer.isActive():
            self.stop()
        super().hideEvent(event)


class _CameraView(ThemedWidget):
    """The newest picture, with a light while the camera is on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._image: QImage | None = None
        self._is_on = False
        self.setMinimumSize(64, 48)

    def set_picture(self, picture: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> None:
        height, width, _ = picture.shape
        whole = np.ascontiguousarray(picture)
        borrowed = QImage(whole.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self._image = borrowed.copy()
        self.update()

    def set_on(self, is_on: bool) -> None:
        self._is_on = is_on
        if not is_on:
            self._image = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(150))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(self.rect())
            if self._image is not None:
                size = self._image.size()
                scale = min(self.width() / size.width(), self.height() / size.height())
                place = QRectF(0, 0, size.width() * scale, size.height() * scale)
                place.moveCenter(QRectF(self.rect()).center())
                painter.drawImage(place, self._image)
            if self._is_on:
                side = theme.px(10)
                painter.setPen(theme.color("panel"))
                painter.setBrush(theme.color("problem"))
                painter.drawEllipse(QRectF(place.left() + 8, place.top() + 8, side, side))
