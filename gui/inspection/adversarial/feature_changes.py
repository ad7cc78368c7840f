"""What an attack does to an example of named numbers: before, change, after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.colour_maps import colour_table
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

_ROW_PX, _LEAST_ROW_PX, _GAP_PX = 22, 15, 8
_BAR_PX = 8


@dataclass(frozen=True)
class Change:
    """One number of an example.

    Attributes:
        name: what it is called.
        before, after: what it was, and what the attack makes of it.
    """

    name: str
    before: float
    after: float

    @property
    def difference(self) -> float:
        """How far it was changed."""
        return self.after - self.before


class FeatureChanges(ThemedWidget):
    """A row for each number, with a bar to the side that it is changed to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._changes: tuple[Change, ...] = ()
        self._most = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What is shown."""
        return self._changes

    def set_changes(self, changes: Sequence[Change], most: float) -> None:
        """Show these numbers; a change of ``most`` fills a bar."""
        grew = len(changes) != len(self._changes)
        self._changes, self._most = tuple(changes), most if most > 0 else 1.0
        words = (f"{c.name}: {_number(c.before)} → {_number(c.after)}" for c in self._changes)
        self.setToolTip("\n".join(words))
        if grew:
            self.updateGeometry()
        self.update()

    def bar(self, index: int) -> QRectF:
        """Where a row's bar is painted, from no change to this one."""
        groove = self._groove(index)
        share = min(max(self._changes[index].difference / self._most, -1.0), 1.0)
        width = groove.width() / 2 * share
        left = groove.center().x() + min(width, 0.0)
        return QRectF(left, groove.top(), abs(width), groove.height())

    def _row(self, index: int) -> QRectF:
        px = self._theme.px
        fit = self.height() / max(len(self._changes), 1)
        height = min(float(px(_ROW_PX)), max(fit, float(px(_LEAST_ROW_PX))))
        return QRectF(0, index * height, self.width(), height)

    def _groove(self, index: int) -> QRectF:
        row, px = self._row(index), self._theme.px
        height = min(float(px(_BAR_PX)), row.height() - 4)
        left, right = 0.5 * row.width() + px(_GAP_PX), 0.82 * row.width() - px(_GAP_PX)
        return QRectF(left, row.center().y() - height / 2, max(right - left, 4.0), height)

    def sizeHint(self) -> QSize:
        rows = max(len(self._changes), 1)
        return QSize(self._theme.px(260), self._theme.px(_ROW_PX) * rows)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_LEAST_ROW_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        table = colour_table("diverging", theme.is_dark)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("small"))
            metrics = painter.fontMetrics()
            for index, change in enumerate(self._changes):
                row = self._row(index)
                name = QRectF(0, row.top(), 0.3 * row.width(), row.height())
                before = QRectF(0.3 * row.width(), row.top(), 0.2 * row.width(), row.height())
                after = QRectF(0.82 * row.width(), row.top(), 0.18 * row.width(), row.height())
                painter.setPen(theme.color("secondary"))
                words = metrics.elidedText(
                    change.name, Qt.TextElideMode.ElideRight, int(name.width())
                )
                painter.drawText(name, middle, words)
                painter.setPen(theme.color("text"))
                painter.drawText(before, middle | right, _number(change.before))
                painter.drawText(after, middle | right, _number(change.after))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("raised"))
                painter.drawRoundedRect(self._groove(index), 2, 2)
                painter.setBrush(QColor(*table[255 if change.difference > 0 else 0].tolist()))
                painter.drawRect(self.bar(index))


def _number(value: float) -> str:
    return short_number(value, 3)
