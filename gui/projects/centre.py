"""The middle of the window: the canvas or the welcome page, and notices above them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.projects.notice import Notice
from gui.theme.theme import Theme


class Centre(QWidget):
    """Shows one of the two; the page is made when it is shown first.

    Attributes:
        file_notice: what happened to the file of the project in front.
        recovery_notice: what was kept when the program ended without having been closed.
    """

    def __init__(
        self,
        theme: Theme,
        canvas: QWidget,
        make_page: Callable[[], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._make_page = canvas, make_page
        self._page: QWidget | None = None
        self.recovery_notice = Notice(theme, self)
        self.file_notice = Notice(theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.recovery_notice)
        column.addWidget(self.file_notice)
        column.addWidget(self._stack, 1)

    @property
    def page(self) -> QWidget | None:
        """The welcome page, if it was ever shown."""
        return self._page

    def show_page(self, is_page: bool) -> None:
        """Show the welcome page, or the canvas."""
        if is_page and self._page is None:
            self._page = self._make_page()
            self._stack.addWidget(self._page)
        shown = self._page if is_page and self._page is not None else self._canvas
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
