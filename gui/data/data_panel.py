"""The data panel: which data set, with which settings, and what is in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.api import DataSet, SetData
from gui.bridge import Bridge
from gui.data.examples_view import ExamplesView
from gui.data.source_page import SourcePage
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.empty_hint import EmptyHint

_WIDE_PX = 560
_PAGE_PX, _EXAMPLES_PX = 288, 192
_ANY_WIDTH_PX = 16_777_215  # what Qt starts with


class DataPanel(QWidget):
    """Source and settings beside the examples; where it is narrow, all in one column."""

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._is_wide: bool | None = None
        self.page = SourcePage(theme, bridge.session.data_sources, self)
        self.examples = ExamplesView(theme, self)
        self.waiting = EmptyHint(theme, self.tr("The data are being loaded."), parent=self)
        self.problem = EmptyHint(theme, "", icon="problem", parent=self)
        self._lay_out()
        self.page.source_chosen.connect(self._choose_source)
        self.page.setting_entered.connect(self._set)
        self.examples.example_clicked.connect(bridge.show_example)
        bridge.example_chosen.connect(self.examples.show_chosen)
        bridge.project_updated.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        source, session = self._bridge.project.data, self._bridge.session
        self.page.show_source(source)
        data: DataSet | None = session.data_set
        if data is not None and data.name != source.title:
            data = None  # that of the source before, until the new one is loaded
        is_refused = data is None and session.data_problem is not None
        self.page.show_data(data)
        self.examples.setVisible(data is not None)
        self.problem.setVisible(is_refused)
        self.waiting.setVisible(data is None and not is_refused)
        if data is not None:
            self.examples.show_data(data)
            self.examples.show_chosen(*self._bridge.example)
        elif is_refused:
            self.problem.set_text(translated(session.data_problem or ""))

    def _choose_source(self, id_: str) -> None:
        def choose() -> None:
            source = next(known for known in self._bridge.session.data_sources if known.id == id_)
            self._bridge.do(SetData(source()))

        self._ask(choose)

    def _set(self, name: str, value: object) -> None:
        source = self._bridge.project.data
        self._ask(lambda: self._bridge.do(SetData(source.replace(**{name: value}))))

    def _ask(self, request: Callable[[], object]) -> None:
        if not self._bridge.attempt(request):
            self._refresh()

    def _lay_out(self) -> None:
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.page)
        self._contents = QWidget(self)
        column = QVBoxLayout(self._contents)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.examples, self.waiting, self.problem):
            column.addWidget(part)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, SPACE, 0, SPACE)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self._scroll, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= self._theme.px(_WIDE_PX)
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        page = self._theme.px(_PAGE_PX)
        self._scroll.setMinimumWidth(page if is_wide else 0)
        self._scroll.setMaximumWidth(page if is_wide else _ANY_WIDTH_PX)
        if is_wide:
            self._row.addWidget(self._contents, 1)
            self._row.setContentsMargins(0, SPACE, EDGE, SPACE)
            self._contents.setMinimumHeight(0)
        else:
            self._row.setContentsMargins(0, SPACE, 0, SPACE)
            self.page.hold(self._contents)
            self._contents.setMinimumHeight(self._theme.px(_EXAMPLES_PX))
        self._contents.show()
