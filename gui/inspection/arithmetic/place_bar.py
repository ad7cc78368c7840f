"""Choosing one number: which node, which place, and playing through all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField

_PLAY_MS = 700
_FIELD_PX, _NODE_PX, _SHORT_PX, _LEAST_PX = 44, 120, 72, 150


class PlaceBar(QWidget):
    """A field for the node, one for each axis of what it gives, and buttons to go on.

    Signals:
        node_chosen: path of a node.
        place_chosen: which number, one index for each axis.
        step_chosen: which step of a sequence.
    """

    node_chosen = Signal(str)
    place_chosen = Signal(object)
    step_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shape: tuple[int, ...] = ()
        self._place: tuple[int, ...] = ()
        self._steps = self._first_step = 0
        self.node = ChoiceField(theme, [], self)
        self.axes: list[NumberField] = []
        self.labels: list[QLabel] = []
        self.step = NumberField(theme, 0, 1, 1, is_integer=True, parent=self)
        self.back = self._button("chevron-left", self.tr("To the number before"))
        self.play = self._button("play", self.tr("Go through all numbers of this map"))
        self.next = self._button("chevron-right", self.tr("To the next number"))
        self._timer = QTimer(self)
        self._timer.setInterval(_PLAY_MS)
        self._timer.timeout.connect(self.go_on)
        self._name_parts()
        self._lay_out()
        self.node.value_changed.connect(self._choose_node)
        self.step.value_changed.connect(self._choose_step)
        self.back.clicked.connect(partial(self._go, -1))
        self.next.clicked.connect(partial(self._go, 1))
        self.play.clicked.connect(self.toggle)

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    def offer(self, nodes: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these nodes, of which one is chosen."""
        self.node.set_choices(nodes)
        self.node.set_value(chosen)

    def show_place(
        self,
        shape: tuple[int, ...],
        place: tuple[int, ...],
        steps: int,
        step: int,
        first: int = 0,
    ) -> None:
        """Show which number it is, among how many; steps are counted from ``first``."""
        if shape != self._shape:
            self._shape = shape
            self._make_axes()
        self._place = place
        for field, at in zip(self.axes, place, strict=True):
            if field.value() != at:
                field.set_value(at)
        self.step.setVisible(bool(steps))
        if steps and (steps, first) != (self._steps, self._first_step):
            self._first_step = first
            at = self._row.indexOf(self.step)
            self._row.removeWidget(self.step)
            self.step.deleteLater()
            self.step = NumberField(
                self._theme,
                first,
                steps - 1 + first,
                1,
                is_integer=True,
                default=step + first,
                parent=self,
            )
            self._name_step()
            self.step.value_changed.connect(self._choose_step)
            self._row.insertWidget(at, self.step)
            self.step.show()
        self._steps = steps
        if steps:
            self.step.set_value(step + first)
        for button in self._buttons:
            button.setEnabled(max(shape, default=1) > 1)
        self._fit()

    def go_on(self, by: int = 1) -> None:
        """To the next number of the map, row by row; after the last comes the first."""
        self._go(by)

    def toggle(self) -> None:
        """Go on by itself, or stay."""
        self.stop() if self.is_playing else self._begin()

    def stop(self) -> None:
        """Stay."""
        self._timer.stop()
        self.play.set_icon("play")
        self.play.setToolTip(self.tr("Go through all numbers of this map"))

    def _begin(self) -> None:
        self._timer.start()
        self.play.set_icon("pause")
        self.play.setToolTip(self.tr("Stay at this number"))

    def _go(self, by: int) -> None:
        """Forwards or backwards through the last two axes, or the only one."""
        moving = self._shape[-2:] if len(self._shape) > 2 else self._shape
        first = len(self._shape) - len(moving)
        flat = 0
        for at, size in zip(self._place[first:], moving, strict=True):
            flat = flat * size + at
        total = 1
        for size in moving:
            total *= size
        flat = (flat + by) % max(total, 1)
        found = []
        for size in reversed(moving):
            flat, at = divmod(flat, size)
            found.append(at)
        self.place_chosen.emit((*self._place[:first], *reversed(found)))

    def _choose_node(self, node: object) -> None:
        self.stop()
        self.node_chosen.emit(str(node))

    def _choose_step(self, step: object) -> None:
        if isinstance(step, int | float):
            self.step_chosen.emit(int(step) - self._first_step)

    def _choose_axis(self, axis: int, at: object) -> None:
        if isinstance(at, int | float) and axis < len(self._place):
            place = list(self._place)
            place[axis] = int(at)
            self.place_chosen.emit(tuple(place))

    def _make_axes(self) -> None:
        for part in (*self.labels, *self.axes):
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.axes, self.labels = [], []
        for axis, size in enumerate(self._shape):
            field = NumberField(
                self._theme, 0, max(size - 1, 0), 1, is_integer=True, default=0, parent=self
            )
            field.setFixedWidth(self._theme.px(_FIELD_PX))
            words = self.tr("{axis}, from 0 to {last}")
            words = words.format(axis=self._axis_words(axis), last=size - 1)
            field.setToolTip(words)
            field.setAccessibleName(words)
            field.setEnabled(size > 1)
            field.value_changed.connect(partial(self._choose_axis, axis))
            label = QLabel(self._axis_words(axis), self)
            label.setProperty("role", "small")
            label.setBuddy(field)
            label.setToolTip(words)
            self._row.insertWidget(2 * axis, label)
            self._row.insertWidget(2 * axis + 1, field)
            self.axes.append(field)
            self.labels.append(label)

    def _axis_words(self, axis: int) -> str:
        """What an axis counts."""
        match len(self._shape):
            case 1:
                return self.tr("Unit")
            case 3:
                return (self.tr("Map"), self.tr("Row"), self.tr("Column"))[axis]
        return self.tr("Axis {number}").format(number=axis + 1)

    def _button(self, icon: str, words: str) -> ActionButton:
        return ActionButton(self._theme, icon=icon, kind="quiet", tool_tip=words, parent=self)

    def _name_parts(self) -> None:
        self.node.setAccessibleName(self.tr("Node whose number is written out"))
        self.node.setToolTip(self.tr("Whose number is written out"))
        self.node.setMinimumWidth(self._theme.px(_SHORT_PX))
        self._name_step()
        self.step.hide()

    def _name_step(self) -> None:
        words = (
            self.tr("t, the step of the sequence inside the block, from 1")
            if self._first_step
            else self.tr("Step of the sequence, from 0")
        )
        self.step.setToolTip(words)
        self.step.setAccessibleName(words)
        self.step.setFixedWidth(self._theme.px(_FIELD_PX + 12))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE // 2)
        self._row.addWidget(self.step)
        self._row.addStretch(1)
        self._first = QHBoxLayout()
        self._first.setSpacing(SPACE // 2)
        self._first.addWidget(self.node, 1)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)
        self._column.addLayout(self._first)
        self._column.addLayout(self._row, 1)
        self._put_buttons(self._first)

    @property
    def _buttons(self) -> tuple[ActionButton, ...]:
        return self.back, self.play, self.next

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as two rows without names can be, however it stands now."""
        return QSize(self._theme.px(_LEAST_PX), super().minimumSizeHint().height())

    def _fit(self) -> None:
        """All in one row where there is room, else the places below; names where they find room."""
        gap = self._row.spacing()
        named = sum(label.sizeHint().width() + gap for label in self.labels)
        fields = sum(field.width() + gap for field in self.axes)
        fields += (self.step.width() + gap) * bool(self._steps)
        buttons = sum(button.sizeHint().width() + gap for button in self._buttons)
        is_row = self.width() >= self._theme.px(_NODE_PX) + named + fields + buttons
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if (self._column.direction() == across) != is_row:
            self._column.setDirection(across if is_row else down)
            self._column.setStretch(0, int(is_row))
            self._put_buttons(self._row if is_row else self._first)
        for label in self.labels:
            label.setVisible(is_row or named + fields <= self.width())

    def _put_buttons(self, row: QHBoxLayout) -> None:
        for button in self._buttons:
            row.addWidget(button)
