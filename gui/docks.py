"""The docks around the canvas: which stand where for which purpose, and how large."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar, QWidget

from engine.api import Panels
from gui.looking.dock_title import DockTitle, Say
from gui.looking.late_panel import LatePanel
from gui.looking.tab_rows import clear_tab_rows
from gui.theme.theme import Theme

LAYOUTS: dict[str, tuple[str, ...]] = {
    "Build": ("palette", "inspector", "training", "lesson", "data"),
    "Train": (
        *("palette", "training", "inspector", "lesson"),
        *("curves", "diagnosis", "game", "plane", "maps", "runs", "prediction"),
    ),
    "Look inside": (
        *("inspector", "training", "lesson"),
        *("curves", "diagnosis", "game", "plane", "maps", "filters", "prediction"),
    ),
    "Compare": ("curves", "runs", "sweeps", "twins"),
    "Present": ("curves",),
}
"""For each purpose, the panels that stand around the canvas."""

LARGE_TYPE = {"Present": 1.25}
"""The scale of all type where it is not one."""

_BEHIND = {
    "outline": "palette",
    "training": "inspector",
    "lesson": "training",
    "plane": "maps",
    "game": "plane",
    "filters": "game",
    "data": "filters",
    "runs": "data",
    "sweeps": "runs",
    "twins": "sweeps",
    "diagnosis": "curves",
}
"""Panels that share a place, each with the one in front of it."""

_SIDE = ("inspector", "training", "lesson")
"""Panels beside the canvas, in one place; a layout brings to the front which it names first."""

_WATCHERS = (
    *("curves", "diagnosis", "maps", "plane", "game", "filters"),
    *("data", "runs", "sweeps", "twins", "prediction"),
)
_LOOKING = ("game", "plane", "maps", "data", "runs")
"""Panels in one place below the canvas; a layout brings to the front which it names first."""

_NEEDS_LEARNING = ("curves", "diagnosis", "prediction")
"""Panels of a layout that a project does without where nothing is learned."""

_AREA = Qt.DockWidgetArea
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
_WIDE_WINDOW_PX = 1400
_COMPARING = 0.4
"""How much of the window's height the panels take where runs are compared, and looked into."""
_BARS_PX, _LEAST_CANVAS_PX = 204, 240
"""What menus, tabs and bars take of the height, and what the canvas is to have of it at least."""

_VERSION = 7
"""Of what is stored of the panels; another one when panels come or go."""


class Docks:
    """The panels of a window by key, in their docks."""

    def __init__(
        self, window: QMainWindow, theme: Theme, settings: QSettings | None, say: Say
    ) -> None:
        self._window, self._theme, self._settings, self._say = window, theme, settings, say
        self._layout = ""
        self._is_own = self._is_settled = self._is_lent = False
        self._aside: QByteArray | None = None
        self._docks: dict[str, QDockWidget] = {}
        self._later: list[str] = []
        self._second = ""
        self._brought: tuple[str, ...] = ()
        self._suits: dict[str, bool] = {}
        self._watchers_at: Qt.DockWidgetArea | None = _AREA.BottomDockWidgetArea
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.TopLeftCorner):
            window.setCorner(corner, _AREA.LeftDockWidgetArea)
        for corner in (Qt.Corner.BottomRightCorner, Qt.Corner.TopRightCorner):
            window.setCorner(corner, _AREA.RightDockWidgetArea)

    def __iter__(self) -> Iterator[str]:
        return iter(self._docks)

    def add(self, key: str, title: str, panel: QWidget) -> None:
        """Put a panel into a dock: the palette left, the inspector right, the others below."""
        dock = QDockWidget(title, self._window)
        dock.setObjectName(f"dock_{key}")
        dock.setWidget(panel)
        left, right = _AREA.LeftDockWidgetArea, _AREA.RightDockWidgetArea
        sides = {"palette": left, "outline": left, **dict.fromkeys(_SIDE, right)}
        self._window.addDockWidget(sides.get(key, _AREA.BottomDockWidgetArea), dock)
        self._docks[key] = dock
        head = DockTitle(self._theme, dock, self._settings, self._say)
        dock.setTitleBarWidget(head)
        if isinstance(panel, LatePanel):
            panel.opened.connect(head.stand_over)
        else:
            head.stand_over(panel)
        behind = _BEHIND.get(key)
        if behind is not None:
            self._window.tabifyDockWidget(self._docks[behind], dock)

    def add_later(self, key: str, title: str, make: Callable[[], QWidget]) -> None:
        """Put a panel into a dock of its own that is made when it is seen for the first time.

        It stands with those that look inside, and belongs to no layout unless one names it.
        """
        self.add(key, title, LatePanel(make))
        self._window.tabifyDockWidget(self._docks["maps"], self._docks[key])
        self._docks[key].hide()
        self._later.append(key)

    def panel(self, key: str) -> QWidget:
        """A panel by its key; it is made if it was not yet."""
        inside = self._docks[key].widget()
        return inside.open() if isinstance(inside, LatePanel) else inside

    def dock(self, key: str) -> QDockWidget:
        """What a panel stands in."""
        return self._docks[key]

    def toggle(self, key: str) -> QAction:
        """Qt's own action that shows or hides a dock; it tells whether the dock is shown."""
        return self._docks[key].toggleViewAction()

    def is_in_front(self, key: str) -> bool:
        """Whether a panel is in sight, not behind another's tab."""
        dock = self._docks[key]
        return dock.isVisible() and not dock.visibleRegion().isEmpty()

    def in_front(self) -> tuple[tuple[str, str, QWidget], ...]:
        """Key, title and panel of those that are in sight."""
        docks = ((key, dock) for key, dock in self._docks.items() if self.is_in_front(key))
        return tuple((key, dock.windowTitle(), self.panel(key)) for key, dock in docks)

    def is_shown(self, key: str) -> bool:
        """Whether a panel stands in the window, in front or behind another's tab."""
        return not self._docks[key].isHidden()

    def bring_forward(self, key: str) -> None:
        """Bring a panel to the front of those it shares a place with, if it is shown at all."""
        dock = self._docks[key]
        if not dock.isHidden() and self._window.tabifiedDockWidgets(dock):
            dock.raise_()

    def show(self, key: str) -> None:
        """Bring one panel to the front."""
        self._docks[key].show()
        self._docks[key].raise_()

    def use_layout(self, name: str) -> None:
        """Show the panels that belong to a purpose, where the user left them last."""
        is_aside = self._aside is not None
        self.come_back()
        self.keep()
        self._is_lent = False
        self._brought = ()
        self._layout = name
        stored = self._settings.value(self._key) if self._settings is not None else None
        if isinstance(stored, QByteArray) and self._restored(stored):
            self._is_own, self._watchers_at = True, None
            clear_tab_rows(self._window, _VERSION)
        else:
            self.reset()
        self._leave_out()
        if is_aside:
            self.stand_aside()

    def stand(self, panels: Panels, *, learns: bool = True) -> None:
        """Show the panels that a project comes up with; what the user had is kept for later.

        Args:
            panels: those.
            learns: whether there is something to be learned; else nothing is shown of learning.
        """
        self.use_layout(panels.layout if panels.layout in LAYOUTS else "Train")
        self._is_lent = True
        state = QByteArray.fromBase64(panels.state.encode())
        if not state.isEmpty() and self._restored(state):
            self._is_own, self._watchers_at = True, None
            clear_tab_rows(self._window, _VERSION)
        else:
            self.reset()
            if not learns:
                for key in _NEEDS_LEARNING:
                    self._docks[key].hide()
            self._show_all([key for key in panels.shown if key in self._docks])
        self._leave_out()

    def standing(self) -> Panels:
        """What stands in the window now, as a project keeps it."""
        shown = tuple(key for key in self._docks if self.is_in_front(key))
        state = self._window.saveState(_VERSION).toBase64().data()
        return Panels(self._layout, shown, bytes(state).decode())

    def suit(self, suits: Mapping[str, bool]) -> None:
        """Say which panels have something to show of the project; of the others it is not known.

        One that begins to comes to the front, where the layout has it; one that has nothing any
        more is hidden.
        """
        changed = [key for key, does in suits.items() if self._suits.get(key) != does]
        self._suits |= suits
        if self._aside is None:
            self._suit(changed)

    def keep(self) -> None:
        """Store where the panels stand, for the purpose they stand there for."""
        if self._is_lent:  # by a project: it is no habit of the user's
            return
        if self._settings is not None and self._layout and self._window.isVisible():
            state = self._aside if self._aside is not None else self._window.saveState(_VERSION)
            self._settings.setValue(self._key, state)

    def stand_aside(self) -> None:
        """Hide all panels, as while something else fills the window."""
        if self._aside is None:
            self._aside = self._window.saveState(_VERSION)
            for dock in self._docks.values():
                dock.hide()

    def come_back(self) -> None:
        """Show them again as they stood."""
        if self._aside is not None:
            state, self._aside = self._aside, None
            self._restored(state)
            self._suit(list(self._suits))
            self.share_space()
            clear_tab_rows(self._window, _VERSION)

    def reset(self) -> None:
        """Show the panels that belong to the purpose, where they stand at first."""
        name = self._layout
        reads = self.is_in_front("lesson")  # who reads goes on reading
        self._is_own = False
        for dock in self._docks.values():
            if dock.isFloating():
                dock.setFloating(False)
        shown = LAYOUTS[name]
        # A projector's picture is wide, and so are networks: there the curves stand beside.
        beside = name == "Present"
        self._stand_watchers(_AREA.RightDockWidgetArea if beside else _AREA.BottomDockWidgetArea)
        for key, dock in self._docks.items():
            dock.setVisible(key in shown and self._suits.get(key, True))
        for place in (("curves",), _LOOKING, _SIDE):
            front = next((key for key in shown if key in place and self._suits.get(key, True)), "")
            front = "lesson" if reads and front in _SIDE else front
            if front:
                self._docks[front].raise_()
        self.share_space()
        clear_tab_rows(self._window, _VERSION)

    def settle(self) -> None:
        """The window stands on the screen for the first time: bring forward what it begins with.

        Of panels that were brought forward before that, Qt may have another in front now.
        """
        if not (self._is_settled or self._is_own):
            shown = [key for key in LAYOUTS[self._layout] if self._suits.get(key, True)]
            front = (next((k for k in shown if k in _LOOKING), ""), "curves")
            for key in (*(k for k in front if k in shown), *self._brought):
                self.bring_forward(key)
        self._is_settled = True
        self.share_space()

    def share_space(self) -> None:
        """Give each dock its part; the canvas gets what is left, which is most."""
        if self._is_own:
            return
        window = self._window
        if self._watchers_at is _AREA.RightDockWidgetArea:
            window.resizeDocks([self._docks["curves"]], [round(0.3 * window.width())], _ACROSS)
            return
        is_wide = window.width() >= _WIDE_WINDOW_PX
        left, right = (232, 296) if is_wide else (208, 264)
        compares = self._layout == "Compare"
        looks = self._layout == "Look inside" or any(self.is_shown(key) for key in self._later)
        middle = window.width() if compares else max(window.width() - left - right, 600)
        maps, prediction = (0.4, 0.24) if is_wide else (0.32, 0.32)
        bottom = {"curves": 0.36, "maps": maps, "prediction": prediction}
        if looks and is_wide:
            bottom = {"curves": 0.28, "maps": 0.48, "prediction": 0.24}
        if self._second:
            bottom = {"curves": 0.24, "maps": 0.4, self._second: 0.36}
        if compares:
            bottom = {"curves": 0.4, "runs": 0.6}
        widths = {"palette": left, "inspector": right}
        widths |= {key: round(share * middle) for key, share in bottom.items()}
        window.resizeDocks([self._docks[key] for key in widths], list(widths.values()), _ACROSS)
        height = max(216, min(300, window.height() // 3))
        if compares or looks:
            share = round(_COMPARING * window.height())
            left = share if compares else window.height() - _BARS_PX - _LEAST_CANVAS_PX
            height = max(height, min(share, left))
        below = next((key for key in bottom if self.is_shown(key)), "curves")
        window.resizeDocks([self._docks[below]], [height], _DOWN)

    def _show_all(self, keys: Sequence[str]) -> None:
        """Show panels with the first of those that look inside in front of all in its place.

        A wide window has a place for a second one, where else the prediction stands in front.
        """
        keys = [key for key in keys if self._suits.get(key, True)]
        looking = [key for key in keys if key in (*_LOOKING, "filters", *self._later)]
        if len(looking) > 1 and self._window.width() >= _WIDE_WINDOW_PX:
            self._second = looking[1]
            self._watchers_at = None  # the next layout has it back in its place
            self._window.addDockWidget(_AREA.BottomDockWidgetArea, self._docks[self._second])
            self._window.tabifyDockWidget(self._docks["prediction"], self._docks[self._second])
        rest = [key for key in keys if key not in looking]
        self._brought = (*reversed(looking), *rest)
        for key in self._brought:
            self.show(key)
        self.share_space()

    def _suit(self, keys: Sequence[str]) -> None:
        for key in keys:
            does, dock = self._suits[key], self._docks[key]
            if does and key in LAYOUTS.get(self._layout, ()) and dock.isHidden():
                dock.show()
                self.bring_forward(key)
            elif not does:
                dock.hide()

    def _leave_out(self) -> None:
        """Hide what has nothing to show of the project."""
        for key, does in self._suits.items():
            if not does:
                self._docks[key].hide()

    def _restored(self, state: QByteArray) -> bool:
        """Put the panels as they stood then; gives whether Qt knew how.

        Which rows of buttons are in sight is not theirs to say, though Qt stores it with them.
        """
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        rows = self._window.findChildren(QToolBar, options=direct)
        hidden = [row.isHidden() for row in rows]
        is_known = self._window.restoreState(state, _VERSION)
        for row, was_hidden in zip(rows, hidden, strict=True):
            row.setHidden(was_hidden)
        return is_known

    @property
    def _key(self) -> str:
        return f"panels/{self._layout}"

    def _stand_watchers(self, area: Qt.DockWidgetArea) -> None:
        """Put the panels that watch a run below the canvas, or in a column beside it."""
        if area is self._watchers_at:
            return
        self._watchers_at, self._second = area, ""
        for key in (*_WATCHERS, *self._later):
            self._docks[key].hide()  # side by side they would need a wider window for a moment
            self._window.addDockWidget(area, self._docks[key])
        for key in (*_WATCHERS, *self._later):
            if key in _BEHIND or key in self._later:
                behind = self._docks[_BEHIND.get(key, "maps")]
                self._window.tabifyDockWidget(behind, self._docks[key])
