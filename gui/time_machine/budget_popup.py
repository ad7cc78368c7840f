"""What moments may take on the disk, and what they take."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from gui.theme.theme import Theme
from gui.time_machine.disk_use import DiskUse, in_mib
from gui.time_machine.time_machine import TimeMachine
from gui.widgets.number_field import NumberField

_LARGEST_MIB = 1_000_000


class BudgetPopup(QFrame):
    """A small window over the bar; it goes when something else is clicked."""

    def __init__(self, theme: Theme, machine: TimeMachine, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._machine = theme, machine
        self.setObjectName("budget_popup")
        self.setAccessibleName(self.tr("Disk space of moments"))
        self.field = NumberField(theme, 0, _LARGEST_MIB, 16, "MiB", True, 64, self)
        self.field.setAccessibleName(self.tr("Disk space for each run's moments"))
        self.of_run, self.of_all = QLabel(self), QLabel(self)
        self._use = DiskUse(self)
        self._lay_out()
        self.field.value_changed.connect(self._take)
        self._use.counted.connect(self._tell_all)
        machine.changed.connect(self._tell_run)
        theme.changed.connect(self._restyle)
        self._restyle()

    def open_above(self, place: QWidget) -> None:
        """Show it, its right lower corner at a widget's upper one."""
        self.field.set_value(self._machine.budget_mib)
        self._tell_run()
        self.of_all.setText(self.tr("adding up …"))
        self.adjustSize()
        corner = place.mapToGlobal(QPoint(place.width(), 0))
        self.move(corner.x() - self.width(), corner.y() - self.height() - self._theme.px(6))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._use.count()

    def _take(self, mib: object) -> None:
        if isinstance(mib, int | float):
            self._machine.set_budget(float(mib))
            self._use.count()

    def _tell_run(self) -> None:
        if not self.isVisible() and self.of_run.text():
            return
        moments = self._machine.moments
        words = self.tr("{size} in {count} moments")
        size = in_mib(sum(moment.bytes for moment in moments))
        self.of_run.setText(words.format(size=size, count=len(moments)) if moments else "–")

    def _tell_all(self, size: float, runs: int) -> None:
        words = self.tr("{size} in {count} runs") if runs != 1 else self.tr("{size} in 1 run")
        self.of_all.setText(words.format(size=in_mib(size), count=runs))
        self.adjustSize()

    def _lay_out(self) -> None:
        px = self._theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(16), px(14), px(16), px(14))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        for row, (words, field) in enumerate(
            (
                (self.tr("Each run may take"), self.field),
                (self.tr("This run takes"), self.of_run),
                (self.tr("All runs take"), self.of_all),
            )
        ):
            label = QLabel(words, self)
            label.setProperty("role", "secondary")
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        hint = QLabel(
            self.tr("Moments lie close at first and further apart later. Where space runs out, "
                    "the densest are let go. 0 keeps none."), self)  # fmt: skip
        hint.setWordWrap(True)
        hint.setProperty("role", "small")
        hint.setFixedWidth(px(300))
        grid.addWidget(hint, 3, 0, 1, 2)
        tip = self.tr("Disk space for each run's moments, in MiB; it can be changed at any time")
        self.field.setToolTip(tip)

    def _restyle(self) -> None:
        colour = self._theme.color
        self.setStyleSheet(
            f"QFrame#budget_popup {{ background: {colour('card').name()}; "
            f"border: 1px solid {colour('line').name()}; border-radius: {self._theme.px(9)}px; }}"
        )
