"""Fields in rows; those that find no room in a frame behind a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from gui.inspection.settings_popup import SettingsPopup
from gui.theme.theme import Theme
from gui.theme.tokens import FIELD_HEIGHT, SPACE
from gui.widgets.action_button import ActionButton

_MORE_PX = 34
_UNBOUNDED = 10_000

Row = list[tuple[QWidget, int]]
"""Fields beside each other, and how wide each is."""


class FoldingRow(QWidget):
    """Rows that break as words do; a field that is hidden takes no room.

    Where more rows would be needed than there is height for, the first fields stay, and a button
    opens the others. Then fields with a minimum width may be narrowed to that.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, fills: bool = False) -> None:
        """Without ``fills`` no field is wider than it wants to be; with it each row is filled."""
        super().__init__(parent)
        self._theme, self._fills = theme, fills
        self._held: tuple[QWidget, ...] = ()
        self._most_height = _UNBOUNDED
        self._whole, self._squeezed = 0, _UNBOUNDED
        self.more = ActionButton(theme, "⋯", kind="quiet", parent=self)
        self.more.setToolTip(self.tr("More settings"))
        self.more.setAccessibleName(self.tr("More settings"))
        self.more.hide()
        self.rest = _Rest(theme, self)
        self.rest.setAccessibleName(self.tr("More settings"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.more.clicked.connect(self._open)
        # A layout that is just giving it its width has reckoned with the height before.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.updateGeometry)

    def set_parts(self, parts: Sequence[QWidget]) -> None:
        """Hold these, those that matter most first."""
        self._held = tuple(parts)
        for part in parts:
            _move(part, self)
        self.arrange()

    def set_most_height(self, height: int) -> None:
        """Take no more height, but always one row."""
        if height != self._most_height or self._squeezed != _UNBOUNDED:
            self._most_height, self._squeezed = height, _UNBOUNDED
            self.arrange()

    def arrange(self) -> None:
        """Place every field, in a row or in the frame."""
        wanted = [part for part in self._held if not part.isHidden()]
        rows = self._rows(wanted)
        rest: list[QWidget] = []
        if len(rows) > self._most_rows:
            rows, rest = self._folded(wanted)
        if rest != self.rest.fields:
            for part in self.rest.fields:
                if part not in rest:
                    _move(part, self)
            self.rest.hold(rest)
        for part in self._held:
            if part not in rest and part.parentWidget() is not self:
                _move(part, self)
        if self.more.isHidden() == bool(rest):
            self.more.setVisible(bool(rest))
        self._place(rows)

    # Which stand where

    @property
    def _row_px(self) -> int:
        return self._theme.px(FIELD_HEIGHT)

    @property
    def _most_rows(self) -> int:
        height = min(self._most_height, self._squeezed)
        return max(1, (height + SPACE) // (self._row_px + SPACE))

    def _rows(self, wanted: Sequence[QWidget]) -> list[Row]:
        """All of them, as wide as they want to be."""
        rows: list[Row] = []
        left = 0
        for part in wanted:
            width = min(_wide(part), max(self.width(), 1))
            if not rows or width > left:
                rows.append([])
                left = self.width()
            rows[-1].append((part, width))
            left -= width + SPACE
        return rows

    def _folded(self, wanted: Sequence[QWidget]) -> tuple[list[Row], list[QWidget]]:
        """As many as the rows hold beside the button; and the others."""
        before = self._rows(wanted)[: self._most_rows - 1]
        at = sum(len(row) for row in before)
        room = self.width() - self._theme.px(_MORE_PX)
        last: list[QWidget] = []
        for part in wanted[at:]:
            if last and sum(map(_narrow, (*last, part))) + SPACE * (len(last) + 1) > room:
                break
            last.append(part)
        room -= SPACE * len(last)
        return [*before, _shared(last, room)], list(wanted[at + len(last) :])

    def _place(self, rows: list[Row]) -> None:
        height = self._row_px
        for number, row in enumerate(rows):
            x, top = 0, number * (height + SPACE)
            has_more = number == len(rows) - 1 and not self.more.isHidden()
            for part, width in self._filled(row, has_more) if self._fills else row:
                tall = min(max(part.sizeHint().height(), part.minimumHeight()), height)
                part.setGeometry(x, top + (height - tall) // 2, width, tall)
                x += width + SPACE
        top = (len(rows) - 1) * (height + SPACE)
        width = self._theme.px(_MORE_PX)
        self.more.setGeometry(max(self.width() - width, 0), top, width, height)
        whole = len(rows) * (height + SPACE) - SPACE if rows else 0
        if self._whole != whole:
            self._whole = whole
            self._later.start()

    def _filled(self, row: Row, has_more: bool) -> Row:
        """Let those grow that may, each as much."""
        taken = sum(width for _, width in row) + SPACE * (len(row) - 1)
        left = self.width() - taken - (self._theme.px(_MORE_PX) + SPACE) * has_more
        fixed = QSizePolicy.Policy.Fixed
        growing = [part for part, _ in row if part.sizePolicy().horizontalPolicy() != fixed]
        each = max(left, 0) // max(len(growing), 1)
        return [(part, width + each * (part in growing)) for part, width in row]

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._whole)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self._row_px, self._whole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_as_wide = event.size().width() == event.oldSize().width()
        if is_as_wide and self.height() < self._whole:
            self._squeezed = self.height()
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Place anew when a field was shown, was hidden or wants another size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return done

    def _open(self) -> None:
        self.rest.open_below(self.more)


class _Rest(SettingsPopup):
    """What found no room, below each other with their names."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.fields: list[QWidget] = []
        self._names: list[QLabel] = []

    def hold(self, fields: list[QWidget]) -> None:
        """Hold these and no others."""
        for name in self._names:
            self._grid.removeWidget(name)
            name.deleteLater()
        for field in self.fields:
            self._grid.removeWidget(field)
        self.fields, self._names = list(fields), []
        for row, field in enumerate(fields):
            if field.parentWidget() is not self:
                _move(field, self)
            if isinstance(field, QPushButton) or not field.accessibleName():
                self._grid.addWidget(field, row, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
                continue
            name = QLabel(field.accessibleName(), self)
            name.setBuddy(field)
            self._names.append(name)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(field, row, 1)
        if not fields:
            self.hide()
        elif self.isVisible():
            self.adjustSize()


def _move(part: QWidget, parent: QWidget) -> None:
    """Have it stand in another widget, shown or hidden as it was."""
    was_hidden = part.isHidden()
    part.setParent(parent)
    part.setVisible(not was_hidden)


def _wide(part: QWidget) -> int:
    """As wide as it wants to be."""
    hint = part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
    return hint.width()


def _narrow(part: QWidget) -> int:
    """As narrow as it may be."""
    return min(part.minimumWidth() or _wide(part), _wide(part))


def _shared(parts: Sequence[QWidget], room: int) -> Row:
    """Give each its least, then each what it wants of the rest."""
    left = room - sum(map(_narrow, parts))
    row: Row = []
    for part in parts:
        more = max(min(_wide(part) - _narrow(part), left), 0)
        left -= more
        row.append((part, min(_narrow(part) + more, max(room, 1))))
    return row
