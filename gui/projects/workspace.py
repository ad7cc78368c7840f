"""The tabs of a window: which projects are open, and which of them is in front."""

from __future__ import annotations

import pathlib

from PySide6.QtCore import QObject, Signal

from engine.api import ProjectUpdate, Session
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.open_drawing import Shown, kept_path
from gui.projects.tab import Tab, is_untouched


class Workspace(QObject):
    """Opens and closes tabs and brings them to the front; questions are asked by who calls.

    There is always a tab, and one is in front; the bridge speaks with its session.

    Signals:
        tabs_changed: there are others now, or in another order.
        facts_changed: what is written on them may have changed: names, marks.
        front_changed: another tab is in front, or it shows something else.
    """

    tabs_changed = Signal()
    facts_changed = Signal()
    front_changed = Signal()

    def __init__(self, bridge: Bridge, canvas: CanvasView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._canvas = bridge, canvas
        self._front = Tab(bridge.session)
        self._tabs = [self._front]
        self._switches = False
        bridge.project_updated.connect(self._follow)
        bridge.drawing.updated.connect(self._follow_drawing)
        bridge.run_changed.connect(self._tell_facts)
        bridge.told_behind.connect(self._tell_facts)

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """All tabs, from left to right."""
        return tuple(self._tabs)

    @property
    def front(self) -> Tab:
        """The tab that is shown."""
        return self._front

    def tab_of(self, file: pathlib.Path) -> Tab | None:
        """The project's own tab of a file that is open."""
        wanted = file.resolve()
        for tab in self._tabs:
            known = tab.session.update.path
            if not tab.is_of_block and known is not None and known.resolve() == wanted:
                return tab
        return None

    def own_tab(self, session: Session) -> Tab:
        """The project's own tab of a session."""
        return next(tab for tab in self._tabs if tab.session is session and not tab.is_of_block)

    # Opening

    def open_file(self, file: pathlib.Path) -> bool:
        """Show a project: in its tab, in that of an untouched one, or in a new one.

        Gives whether that went well; a refusal is told by the bridge.
        """
        known = self.tab_of(file)
        if known is not None:
            self.go_to(known)
            self.leave_welcome()
            return True
        if not self._front.is_of_block and is_untouched(self._bridge.update):
            return self._bridge.open(file)
        session = Session(beside_window=True)
        if not self._bridge.attempt(lambda: session.open(file)):
            return False
        self.add(Tab(session))
        return True

    def new(self) -> None:
        """Begin an empty project, with the canvas in front."""
        if self._front.is_of_block or not is_untouched(self._bridge.update):
            self.add(Tab(Session(beside_window=True)))
        self.leave_welcome()

    def welcome(self) -> None:
        """Show the welcome page, in a tab of its own."""
        known = next((tab for tab in self._tabs if tab.shows_welcome), None)
        if known is not None:
            self.go_to(known)
        elif not self._front.is_of_block and is_untouched(self._bridge.update):
            self._front.shows_welcome = True
            self.facts_changed.emit()
            self.front_changed.emit()
        else:
            self.add(Tab(Session(beside_window=True), shows_welcome=True), at_end=True)

    def leave_welcome(self) -> None:
        """Show the canvas in place of the welcome page."""
        if self._front.shows_welcome:
            self._front.shows_welcome = False
            self.facts_changed.emit()
            self.front_changed.emit()

    def open_block(self, name: str) -> bool:
        """Show what is inside a block of the open drawing in a tab of its own; gives whether."""
        if not self._bridge.drawing.opens(name):
            return False
        path = (*self._bridge.drawing.path, name)
        session = self._front.session
        known = next((t for t in self._tabs if t.session is session and t.home == path), None)
        if known is not None:
            self.go_to(known)
        else:
            self.add(Tab(session, home=path, path=path))
        return True

    def add(self, tab: Tab, *, at_end: bool = False) -> None:
        """Put a tab beside the one in front, or at the end, and show it."""
        place = len(self._tabs) if at_end else self._tabs.index(self._front) + 1
        self.place(tab, place)
        self.go_to(tab)

    def place(self, tab: Tab, place: int) -> None:
        """Put a tab somewhere without showing it."""
        self._tabs.insert(place, tab)
        self._bridge.hold(tab.session)
        self.tabs_changed.emit()

    # Going about

    def go_to(self, tab: Tab) -> None:
        """Bring a tab to the front, as it was left."""
        if tab is self._front:
            return
        self._leave()
        self._front = tab
        self._switches = True
        try:
            self._bridge.use(tab.session, tab.path)
        finally:
            self._switches = False
        tab.path = self._bridge.drawing.path
        if tab.standpoint is not None:
            self._canvas.stand_at(tab.standpoint)
        self.front_changed.emit()
        self.facts_changed.emit()

    def step(self, by: int) -> None:
        """Go to the tab further right or left; after the last comes the first."""
        at = self._tabs.index(self._front)
        self.go_to(self._tabs[(at + by) % len(self._tabs)])

    def move(self, place: int, to: int) -> None:
        """Put a tab elsewhere in the row."""
        self._tabs.insert(to, self._tabs.pop(place))
        self.tabs_changed.emit()

    def keep_standpoint(self) -> None:
        """Note how the front tab stands, as before it is stored."""
        self._leave()

    # Closing

    def close(self, tab: Tab) -> None:
        """Close a tab; the project's own takes those of its blocks with it, and ends its run."""
        gone = [tab] if tab.is_of_block else [t for t in self._tabs if t.session is tab.session]
        if self._front in gone:
            self._go_beside(gone)
        self._tabs = [known for known in self._tabs if known not in gone]
        if not tab.is_of_block:
            self._bridge.drop(tab.session)
        self.tabs_changed.emit()

    def _go_beside(self, gone: list[Tab]) -> None:
        """Show the nearest tab that stays; where none does, a new one with the welcome page."""
        at = self._tabs.index(self._front)
        beside = [*self._tabs[at:], *reversed(self._tabs[:at])]
        if self._front.is_of_block:  # back to where it was opened from
            beside.insert(0, self.own_tab(self._front.session))
        stays = next((tab for tab in beside if tab not in gone), None)
        if stays is None:
            self.add(Tab(Session(beside_window=True), shows_welcome=True), at_end=True)
        else:
            self.go_to(stays)

    def _leave(self) -> None:
        self._front.path = self._bridge.drawing.path
        self._front.standpoint = self._canvas.standpoint()

    # Following

    def _follow(self, update: ProjectUpdate) -> None:
        if self._switches:
            return
        front = self._front
        if front.shows_welcome and not is_untouched(update):
            front.shows_welcome = False
            self.front_changed.emit()
        vanished = []
        for tab in self._tabs:
            if tab.session is not self._bridge.session or not tab.is_of_block:
                continue
            home = kept_path(tab.home, update)
            if len(home) < len(tab.home):
                vanished.append(tab)
            elif tab is not front and tab.path[: len(tab.home)] == tab.home:
                tab.path = (*home, *tab.path[len(home) :])
            tab.home = home if len(home) == len(tab.home) else tab.home
        for tab in vanished:
            self.close(tab)
        self.facts_changed.emit()

    def _follow_drawing(self, _: Shown) -> None:
        if not self._switches:
            self._front.path = self._bridge.drawing.path

    def _tell_facts(self, *_: object) -> None:
        self.facts_changed.emit()
