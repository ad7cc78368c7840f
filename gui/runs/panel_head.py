"""What stands above the list of runs: the search, of which projects, and the trash."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.search_box import SearchBox

_NARROW_PX, _LEAST_PX = 300, 176


class PanelHead(QStackedWidget):
    """Two rows that take each other's place: that of the runs, and that of the trash.

    Signals:
        sought: other words are looked for, or in other projects.
        left_downwards: the list below is to take the keyboard.
        trash_wanted: the trash is to be shown, or no longer.
        restore_wanted: the chosen runs are to come out of the trash.
        empty_wanted: the trash is to be emptied.
    """

    sought = Signal()
    left_downwards = Signal()
    trash_wanted = Signal(bool)
    restore_wanted = Signal()
    empty_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.search = SearchBox(theme, self.tr("Search runs"), parent=self)
        self.search.setToolTip(
            self.tr("Words of the project, the note, the state, the metric or the device")
        )
        self.everywhere = ActionButton(theme, self.tr("All projects"), kind="quiet", parent=self)
        self.everywhere.setCheckable(True)
        self.everywhere.setToolTip(self.tr("List the runs of all projects, not of this one alone"))
        self.everywhere.setAccessibleName(self.tr("Runs of all projects"))
        self.trash = ActionButton(theme, icon="delete", kind="quiet", parent=self)
        back, restore = (
            self.tr("Back to the runs"),
            self.tr("Take the chosen runs out of the trash"),
        )
        self.back = ActionButton(theme, "", "chevron-left", "quiet", back, self)
        self.told = QLabel(self)
        self.told.setProperty("role", "secondary")
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.restore = ActionButton(theme, "", "undo", "plain", restore, self)
        self.empty = ActionButton(theme, self.tr("Empty…"), parent=self)
        self.empty.setToolTip(self.tr("Remove everything in the trash for good, after a question"))
        self._lay_out()
        self.search.textChanged.connect(lambda _: self.sought.emit())
        self.search.left_downwards.connect(self.left_downwards)
        self.everywhere.toggled.connect(lambda _: self.sought.emit())
        self.trash.clicked.connect(lambda: self.trash_wanted.emit(True))
        self.back.clicked.connect(lambda: self.trash_wanted.emit(False))
        self.restore.clicked.connect(self.restore_wanted)
        self.empty.clicked.connect(self.empty_wanted)
        self.show_trash(0, in_trash=False)

    def show_trash(self, count: int, *, in_trash: bool, chosen: int = 0) -> None:
        """Show which of the two lists is seen, and how much lies in the trash."""
        self.setCurrentIndex(1 if in_trash else 0)
        words = self.tr("Trash: {0} runs").format(count)
        self.trash.setToolTip(words)
        self.trash.setAccessibleName(words)
        self.told.setText(words)
        self.restore.setEnabled(chosen > 0)
        self.empty.setEnabled(count > 0)

    def _lay_out(self) -> None:
        height = 0
        for parts in (
            (self.search, self.everywhere, self.trash),
            (self.back, self.told, self.restore, self.empty),
        ):
            row = QWidget(self)
            inside = QHBoxLayout(row)
            inside.setContentsMargins(EDGE, 0, SPACE, SPACE // 2)
            inside.setSpacing(SPACE)
            for part in parts:
                inside.addWidget(part, 1 if part in (self.search, self.told) else 0)
            self.addWidget(row)
            height = max(height, row.sizeHint().height())
        self.search.setMinimumWidth(self._theme.px(64))
        self.setMaximumHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(_NARROW_PX)
        self.everywhere.setText(self.tr("All") if is_narrow else self.tr("All projects"))

    def minimumSizeHint(self) -> QSize:
        """As wide as it is with the shorter words."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), self._theme.px(_LEAST_PX)), least.height())
