"""What all pages of the evaluation share: what they are given, and a line above the view."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.api import DataSet, Judged
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.elided_words import ElidedWords

_LOW_PX = 130


@dataclass(frozen=True, eq=False)
class Shown:
    """What a page is given.

    Attributes:
        judged: the finding.
        names: of the classes.
        data: where the examples are; None while it is loaded.
        chosen: part of the data and index of the example that is looked at.
    """

    judged: Judged
    names: tuple[str, ...]
    data: DataSet | None
    chosen: tuple[str, int]


class Page(QWidget):
    """One view.

    Signals:
        spoken: what is read where the pointer is; empty: nothing.
        example_chosen: part of the data and index.

    Attributes:
        shown: what is shown; None: nothing yet.
    """

    spoken = Signal(str)
    example_chosen = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: Shown | None = None
        self.title = ElidedWords(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE // 2)

    def show_judged(self, shown: Shown) -> None:
        """Show something else."""
        self.shown = shown
        self.paint_shown(shown)

    def paint_shown(self, shown: Shown) -> None:
        """Bring what is seen in line with what is to be shown."""
        raise NotImplementedError(type(self).__name__)

    def mark(self, split: str, index: int) -> None:
        """Another example is looked at."""

    def table(self) -> Table | None:
        """Its numbers."""
        raise NotImplementedError(type(self).__name__)

    def obstacle(self, judged: Judged) -> str:
        """Why it can not show this; empty: it can."""
        return ""

    def say(self, words: str) -> None:
        """Say above the view what is seen."""
        self.title.set_words(words)
        self._show_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title()

    def _show_title(self) -> None:
        is_low = self.height() < self._theme.px(_LOW_PX)
        self.title.setHidden(is_low or not self.title.words)
