"""The welcome page: what was open before, what comes with the program, and a way to search it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.files.examples import examples
from gui.files.recent import RecentFiles
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.welcome.card_grid import CardGrid
from gui.welcome.project_card import ProjectCard
from gui.welcome.thumbnails import Thumbnails
from gui.welcome.words import card_words, measured_results
from gui.widgets.action_button import ActionButton
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.search_box import SearchBox

_WIDEST_PX = 1400
_SEARCH_PX = 360
_MOST_RECENT = 4
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class WelcomePage(QWidget):
    """Cards by part; a click opens a project.

    Signals:
        chosen: path of the project to open.
        new_wanted: an empty project is wanted.
        open_wanted: a file is to be looked for.
    """

    chosen = Signal(Path)
    new_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, theme: Theme, recent: RecentFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._recent = theme, recent
        self._results = measured_results()
        self._listed: tuple[Path, ...] = ()
        self.thumbnails = Thumbnails(theme, self)
        self.recent: CardGrid | None = None
        self.grids: list[CardGrid] = []
        self.search = SearchBox(theme, self.tr("Search projects"), parent=self)
        self.search.setToolTip(self.tr("Find projects by words of their title or their lesson"))
        self.new = ActionButton(theme, self.tr("New project"), "new", "primary", parent=self)
        self.new.setToolTip(self.tr("Begin with an empty canvas"))
        self.open = ActionButton(theme, self.tr("Open…"), "open", parent=self)
        self.open.setToolTip(self.tr("Open a project file"))
        self.hint = EmptyHint(theme, self.tr("No project has these words."), parent=self)
        self._lay_out()
        for title, paths in examples():
            self._add(title, paths)
        self.thumbnails.made.connect(self._show_picture)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._open_first)
        self.search.left_downwards.connect(self._enter_cards)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def cards(self) -> list[ProjectCard]:
        """The cards that are shown, in the order of the page."""
        grids = [grid for grid in (self.recent, *self.grids) if grid is not None]
        return [card for grid in grids if not grid.isHidden() for card in grid.shown]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_recent()
        self.search.setFocus()

    def _show_recent(self) -> None:
        """Bring the first row in line with what was opened since."""
        paths = self._recent.paths()[:_MOST_RECENT]
        for path in paths:
            self.thumbnails.forget(path)
        if paths == self._listed:
            return
        self._listed = paths
        if self.recent is not None:
            self._column.removeWidget(self.recent)
            self.recent.hide()
            self.recent.deleteLater()
        self.recent = self._grid(self.tr("Recent"), paths) if paths else None
        if self.recent is not None:
            self._column.insertWidget(2, self.recent)
            self.recent.search(self.search.text())

    def _add(self, title: str, paths: Iterable[Path]) -> None:
        grid = self._grid(title, paths)
        self.grids.append(grid)
        self._column.insertWidget(self._column.count() - 2, grid)

    def _grid(self, title: str, paths: Iterable[Path]) -> CardGrid:
        cards = []
        for path in paths:
            words = card_words(path, self._results)
            card = ProjectCard(self._theme, self.thumbnails, path, words, self)
            card.clicked.connect(partial(self._choose, path))
            card.arrow_pressed.connect(partial(self._walk, card))
            card.focused.connect(partial(self._bring_into_view, card))
            cards.append(card)
        return CardGrid(self._theme, title, cards, self)

    def _choose(self, path: Path, _checked: bool = False) -> None:
        self.chosen.emit(path)

    def _find(self, wanted: str) -> None:
        grids = [grid for grid in (self.recent, *self.grids) if grid is not None]
        found = [grid.search(wanted) for grid in grids]
        self.hint.setVisible(not any(found))

    def _open_first(self) -> None:
        if self.search.text() and self.cards:
            self._choose(self.cards[0].path)

    def _enter_cards(self) -> None:
        if self.cards:
            self.cards[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _walk(self, card: ProjectCard, key: int) -> None:
        """Go to the neighbour in the direction of an arrow, if there is one."""
        places = {c: c.mapTo(self, c.rect().center()) for c in self.cards}
        here = places[card]
        across, down = _DIRECTIONS[Qt.Key(key)]
        reachable = []
        for other, place in places.items():
            way = place - here
            far = way.x() * across + way.y() * down
            off = abs(way.y() if across else way.x())
            if far > 0 and (off == 0 or not across):
                reachable.append((far + off / 4, other))
        if reachable:
            nearest = min(reachable, key=lambda pair: pair[0])[1]
            nearest.setFocus(Qt.FocusReason.TabFocusReason)
        elif Qt.Key(key) is Qt.Key.Key_Up:
            self.search.setFocus()

    def _bring_into_view(self, card: ProjectCard) -> None:
        self._scroll.ensureWidgetVisible(card, 0, 2 * EDGE)

    def _show_picture(self, path: Path) -> None:
        for card in self.cards:
            if card.path == path:
                card.update()

    def _restyle(self) -> None:
        self._body.setMaximumWidth(self._theme.px(_WIDEST_PX))
        self.search.setMaximumWidth(self._theme.px(_SEARCH_PX))
        canvas = self._theme.color("canvas").name()
        self.setStyleSheet(f"WelcomePage {{ background: {canvas}; }}")

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._body = QWidget(self)
        title = QLabel(self.tr("Welcome to Chainrule"), self._body)
        title.setProperty("role", "title")
        words = QLabel(self.tr("Draw a network, train it, and watch it learn."), self._body)
        words.setProperty("role", "secondary")
        names = QVBoxLayout()
        names.setSpacing(SPACE // 2)
        names.addWidget(title)
        names.addWidget(words)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addLayout(names, 1)
        for part in (self.search, self.new, self.open):
            head.addWidget(part, 1 if part is self.search else 0)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, EDGE)
        self._column.setSpacing(EDGE)
        self._column.addLayout(head)
        self._column.addSpacing(SPACE)
        self._column.addWidget(self.hint)
        self._column.addStretch(1)
        self.hint.hide()
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._body, 100)
        row.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
