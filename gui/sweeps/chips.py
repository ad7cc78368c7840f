"""A few words of which any may be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.theme.theme import Theme
from gui.widgets.flow_layout import FlowLayout


class Chips(QWidget):
    """Boxes to tick in rows; ``value_changed`` carries those that are ticked, in their order."""

    value_changed = Signal(object)

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self.boxes: list[QCheckBox] = []
        rows = FlowLayout(theme.px(10), self)
        for _, label in choices:
            box = QCheckBox(label, self)
            box.setToolTip(self.tr("Try {0}, or leave it out").format(label))
            box.setAccessibleName(label)
            box.clicked.connect(self._tell)
            rows.addWidget(box)
            self.boxes.append(box)

    def value(self) -> tuple[Any, ...]:
        """What is ticked."""
        pairs = zip(self._values, self.boxes, strict=True)
        return tuple(value for value, box in pairs if box.isChecked())

    def set_value(self, values: Sequence[Any]) -> None:
        """Tick what was decided elsewhere; nothing is announced."""
        for value, box in zip(self._values, self.boxes, strict=True):
            box.setChecked(value in values)

    def _tell(self) -> None:
        self.value_changed.emit(self.value())
