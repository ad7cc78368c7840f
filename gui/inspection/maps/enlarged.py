"""One map, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.inspection.maps.comparison import Output
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.colour_scale import ColourScale
from gui.widgets.mosaic_view import MapPixel, MosaicView
from gui.widgets.number_text import short_number


class Enlarged(QWidget):
    """A channel of a layer by itself, with the value under the pointer; Escape leads back.

    Signals:
        left: all rows are wanted again.
        stepped: the next channel is wanted, or the one before: 1 or −1.
        asked: where a number comes from is wanted: its indices within the layer's output.
        menu_wanted: those indices, and the place on the screen.
    """

    left = Signal()
    stepped = Signal(int)
    asked = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path, self.channel = "", 0
        self.back = ActionButton(
            theme, icon="chevron-left", kind="quiet", tool_tip=self.tr("Back to all maps (Escape)")
        )
        self.title = QLabel(self)
        self.before = ActionButton(
            theme, icon="chevron-up", kind="quiet", tool_tip=self.tr("The map before")
        )
        self.after = ActionButton(
            theme, icon="chevron-down", kind="quiet", tool_tip=self.tr("The next map")
        )
        self.view = MosaicView(theme, self)
        self.view.setAccessibleName(self.tr("One map, enlarged"))
        self.scale = ColourScale(theme, self)
        self.reading = QLabel(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        self.view.pixel_hovered.connect(self._read)
        self.view.pixel_pressed.connect(self._ask)
        self.view.pixel_chosen.connect(self._ask_menu)

    def show_map(
        self, path: str, channel: int, channels: int, values: Output, colours: str, reach: float
    ) -> None:
        """Show one map; shape (H, W).

        Args:
            path: of its layer.
            channel: which of its maps.
            channels: how many it has.
            values: the map.
            colours: ``viridis``, or ``diverging`` for what can lie below zero.
            reach: of a diverging map, what its ends mean.
        """
        self.path, self.channel = path, channel
        self.title.setText(
            self.tr("{layer}, map {number} of {count}").format(
                layer=path, number=channel, count=channels
            )
        )
        levels = (-reach, reach) if colours == "diverging" else None
        self.view.set_maps(values[None], colours, levels)
        self.scale.set_scale(*self.view.levels(), colours)
        for button in (self.before, self.after):
            button.setVisible(channels > 1)

    def _place(self, pixel: MapPixel) -> tuple[int, int, int]:
        return self.channel, pixel.row, pixel.column

    def _read(self, pixel: MapPixel | None) -> None:
        words = ""
        if pixel is not None:
            words = f"({pixel.row}, {pixel.column}): {short_number(pixel.value, 5)}"
        self.reading.setText(words)

    def _ask(self, pixel: MapPixel) -> None:
        self.asked.emit(self._place(pixel))

    def _ask_menu(self, pixel: MapPixel, at: QPoint) -> None:
        self.menu_wanted.emit(self._place(pixel), at)

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for part in (self.back, self.title, self.before, self.after):
            head.addWidget(part)
        head.addStretch(1)
        self.reading.setProperty("role", "small")
        self.reading.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot = QHBoxLayout()
        foot.setSpacing(EDGE)
        foot.addWidget(self.scale, 2)
        foot.addWidget(self.reading, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, EDGE, 0)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_PageUp:
                self.stepped.emit(-1)
            case Qt.Key.Key_PageDown:
                self.stepped.emit(1)
            case _:
                super().keyPressEvent(event)
