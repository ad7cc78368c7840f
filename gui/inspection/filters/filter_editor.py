"""Painting a filter: with the mouse, by pasted numbers, from a preset."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.inspection.filters.kernel_canvas import KernelCanvas
from gui.inspection.filters.presets import (
    PRESETS,
    NumbersRefused,
    numbers_of,
    preset,
    preset_words,
)
from gui.inspection.folding_row import FoldingRow
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.colour_scale import ColourScale
from gui.widgets.elided_words import ElidedWords
from gui.widgets.number_field import NumberField
from gui.widgets.number_text import short_number

Kernel = np.ndarray[Any, np.dtype[np.float64]]

_NO_PRESET = ""
_LOW_PX = 190
"""What is lower has its fields beside the filter."""
_FIELDS_PX = 152


class FilterEditor(QWidget):
    """One filter of a layer: paint it, put it into the network, or let it learn again.

    Signals:
        left: all filters are wanted again.
        painted: the place of the filter and its numbers, row by row; they belong into the network.
        released: the place of a painted filter that is to learn again.
    """

    left = Signal()
    painted = Signal(object, object)
    released = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place: tuple[int, ...] = ()
        self._is_touched = False
        self.back = ActionButton(
            theme, icon="chevron-left", kind="quiet", tool_tip=self.tr("Back to all filters (Esc)")
        )
        self.title = ElidedWords(self)
        self.title.setProperty("role", "")
        self.brush = NumberField(
            theme, -1e6, 1e6, 0.1, unit=self.tr("brush"), default=1.0, parent=self
        )
        self.brush.setToolTip(
            self.tr("What the brush paints; the right button paints its negative")
        )
        self.brush.setAccessibleName(self.tr("Value of the brush"))
        choices = [(_NO_PRESET, self.tr("Preset …")), *((k, preset_words(k)) for k in PRESETS)]
        self.preset = ChoiceField(theme, choices, self)
        self.preset.setToolTip(self.tr("Begin with a known filter, as strong as the brush"))
        self.preset.setAccessibleName(self.tr("Preset"))
        self.paste = ActionButton(theme, self.tr("Paste"), parent=self)
        self.paste.setToolTip(self.tr("Take numbers from the clipboard, as CSV or with spaces"))
        self.copy = ActionButton(theme, self.tr("Copy"), parent=self)
        self.copy.setToolTip(self.tr("Put the filter's numbers on the clipboard as CSV"))
        self.put = ActionButton(theme, self.tr("Paint it in"), kind="primary", parent=self)
        self.put.setToolTip(
            self.tr(
                "Put this filter into the network and keep it as it is while the rest learns; "
                "a run that is going on is paused for it and goes on"
            )
        )
        self.release = ActionButton(theme, self.tr("Let it learn"), parent=self)
        self.release.setToolTip(self.tr("This filter was painted; let it learn like the others"))
        self.canvas = KernelCanvas(theme, self)
        self.scale = ColourScale(theme, self)
        self.reading = QLabel(self)
        self.said = QLabel(self)
        self._lay_out()
        self._connect()

    @property
    def place(self) -> tuple[int, ...]:
        """Which filter is shown."""
        return self._place

    def show_filter(
        self,
        place: tuple[int, ...],
        title: str,
        values: Kernel,
        reach: float,
        *,
        is_painted: bool,
    ) -> None:
        """Show a filter as it is in the network, unless something is being painted on it.

        Args:
            place: where it lies in the layer's weight.
            title: what it is called.
            values: its numbers, shape (H, W).
            reach: what the ends of the colours mean: the layer's largest absolute weight.
            is_painted: whether it was painted and does not learn.
        """
        if place != self._place:
            self._place, self._is_touched = place, False
            self._say("")
            self.brush.set_value(float(f"{reach:.3g}"))
            self._take_brush()
        self.title.set_words(title)
        self.release.setVisible(is_painted)
        if self._is_touched and values.shape == self.canvas.values.shape:
            return
        self._is_touched = False
        self.canvas.set_values(values, reach)
        self._show_scale(reach)
        self._show_state()

    def take_numbers(self, text: str) -> None:
        """Show pasted numbers; if they do not fit, say why."""
        try:
            values = numbers_of(text, *self.canvas.values.shape)
        except NumbersRefused as refusal:
            self._say(str(refusal), "problem")
            return
        self._set(values)

    def take_preset(self, name: str) -> None:
        """Show a preset."""
        self._set(preset(name, *self.canvas.values.shape) * abs(float(self.brush.value())))

    def say(self, words: str) -> None:
        """Tell what became of what was painted."""
        self._say(words)

    def settle(self) -> None:
        """What is shown has gone into the network."""
        self._is_touched = False
        self._show_state()

    def _set(self, values: Kernel) -> None:
        reach = max(float(np.abs(values).max()), self.canvas._reach)
        self.canvas.set_values(values, reach)
        self._show_scale(reach)
        self._touch()

    def _touch(self) -> None:
        self._is_touched = True
        self._say("")
        largest = float(np.abs(self.canvas.values).max())
        if largest > self.canvas._reach:
            self.canvas.set_values(self.canvas.values, largest)
            self._show_scale(largest)
        self._show_state()

    def _show_state(self) -> None:
        self.put.setEnabled(self._is_touched or self.release.isHidden())

    def _show_scale(self, reach: float) -> None:
        self.scale.set_scale(-reach, reach, "diverging")

    def _say(self, words: str, role: str = "secondary") -> None:
        self.said.setText(words)
        self.said.setStyleSheet(f"color: {self._theme.color(role).name()};")
        self.said.setVisible(bool(words))

    def _read(self, at: tuple[int, int] | None) -> None:
        words = ""
        if at is not None:
            words = f"({at[0]}, {at[1]}): {short_number(float(self.canvas.values[at]), 4)}"
        self.reading.setText(words)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.brush.value_changed.connect(self._take_brush)
        self.preset.value_changed.connect(self._choose_preset)
        self.paste.clicked.connect(self._paste)
        self.copy.clicked.connect(self._copy)
        self.put.clicked.connect(self._put)
        self.release.clicked.connect(self._release)
        self.canvas.changed.connect(self._touch)
        self.canvas.pointed.connect(self._read)

    def _take_brush(self, *_: object) -> None:
        self.canvas.brush = float(self.brush.value())

    def _choose_preset(self, name: object) -> None:
        if name:
            self.take_preset(str(name))
        self.preset.set_value(_NO_PRESET)

    def _paste(self) -> None:
        self.take_numbers(QGuiApplication.clipboard().text())

    def _copy(self) -> None:
        lines = (",".join(repr(float(v)) for v in row) for row in self.canvas.values)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _put(self) -> None:
        self.painted.emit(self._place, tuple(float(v) for v in self.canvas.values.reshape(-1)))

    def _release(self) -> None:
        self.released.emit(self._place)

    def _lay_out(self) -> None:
        for label in (self.reading, self.said):
            label.setProperty("role", "small")
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.reading.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.said.setWordWrap(True)
        self.said.hide()
        self.brush.setFixedWidth(self._theme.px(100))
        self.preset.setFixedWidth(self._theme.px(100))
        for button in (self.put, self.release):
            button.setMinimumWidth(button.sizeHint().width())
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.release)
        head.addWidget(self.put)
        self.tools = FoldingRow(self._theme, self)
        self.tools.set_parts((self.brush, self.preset, self.paste, self.copy))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(SPACE)
        self._fields.addLayout(head)
        self._fields.addWidget(self.tools)
        self._fields.addWidget(self.said)
        self._fields.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(EDGE)
        foot.addWidget(self.scale, 3)
        foot.addWidget(self.reading, 2)
        picture = QVBoxLayout()
        picture.setSpacing(SPACE)
        picture.addWidget(self.canvas, 1)
        picture.addLayout(foot)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(SPACE)
        self._parts.addLayout(self._fields)
        self._parts.addLayout(picture, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < self._theme.px(_LOW_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(across if is_low else down)
        least = self._theme.px(_FIELDS_PX)
        side = max(min(self.height(), self.width() // 3, self.width() - least), 1)
        self._parts.setStretch(0, self.width() - side - SPACE if is_low else 0)
        self._parts.setStretch(1, side if is_low else 1)
        self.scale.setHidden(is_low)
        head = self.put.sizeHint().height() + SPACE
        self.tools.set_most_height(self.height() - head if is_low else self.height() // 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)
