"""The row of tabs over the window, and the button that adds one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QTabBar, QToolBar, QWidget

from engine.api import RunState
from gui.bridge import Bridge
from gui.projects.tab import Tab
from gui.projects.tab_marks import STEPS, CloseButton, pause_icon, ring_icon
from gui.projects.workspace import Workspace
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton

_WIDEST_PX, _NARROWEST_PX, _HEIGHT_PX = 248, 112, 34
_SPARE_PX = 20
_TURN_MS = 110
_RIGHT = QTabBar.ButtonPosition.RightSide


class TabStrip(QWidget):
    """Shows the tabs of a workspace; what is wanted of them is told, and done elsewhere.

    Signals:
        close_wanted: a `Tab`.
        move_wanted: a `Tab` that is to go into a window of its own.
        welcome_wanted: the button after the tabs was pressed.
    """

    close_wanted = Signal(object)
    move_wanted = Signal(object)
    welcome_wanted = Signal()

    def __init__(
        self, theme: Theme, bridge: Bridge, workspace: Workspace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._workspace = theme, bridge, workspace
        self._step = 0
        self._is_shown_anew = False
        self.bar = _Bar(theme, self)
        self.plus = ActionButton(theme, icon="plus", kind="quiet", parent=self)
        self.plus.setToolTip(self.tr("Open another project: the welcome page"))
        self.plus.setAccessibleName(self.tr("New tab"))
        self._turning = QTimer(self)
        self._turning.setInterval(_TURN_MS)
        self._turning.timeout.connect(self._turn)
        self._lay_out()
        self.bar.currentChanged.connect(self._go_to)
        self.bar.tabMoved.connect(self._moved)
        self.bar.middle_clicked.connect(lambda at: self.close_wanted.emit(workspace.tabs[at]))
        self.bar.menu_wanted.connect(self._open_menu)
        self.plus.clicked.connect(self.welcome_wanted)
        workspace.tabs_changed.connect(self._show_tabs)
        workspace.facts_changed.connect(self._show_facts)
        workspace.front_changed.connect(self._show_tabs)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_tabs()

    def title(self, tab: Tab) -> str:
        """What is written on a tab."""
        if tab.shows_welcome:
            return self.tr("Welcome")
        return tab.home[-1] if tab.is_of_block else tab.session.update.project.name

    def explanation(self, tab: Tab) -> str:
        """What is told of it while the pointer is on it."""
        update = tab.session.update
        name = " › ".join((update.project.name, *tab.home))
        lines = [self.tr("Recent projects and examples") if tab.shows_welcome else name]
        if update.path is not None:
            lines.append(str(update.path))
        if not update.is_clean:
            lines.append(self.tr("Has changes that are not saved"))
        state = self._state(tab)
        if state.is_active:
            paused, runs = self.tr("Training is paused"), self.tr("Is being trained")
            lines.append(paused if state is RunState.PAUSED else runs)
        return "\n".join(lines)

    def _state(self, tab: Tab) -> RunState:
        return self._bridge.heard_of(tab.session).run.state

    def _show_tabs(self) -> None:
        """Bring the row in line with the workspace."""
        tabs, bar = self._workspace.tabs, self.bar
        self._is_shown_anew = True
        try:
            while bar.count() > len(tabs):
                bar.removeTab(bar.count() - 1)
            while bar.count() < len(tabs):
                at = bar.addTab("")
                button = CloseButton(self._theme, bar)
                button.clicked.connect(self._closer(button))
                button.resize(button.sizeHint())
                bar.setTabButton(at, _RIGHT, button)
            bar.setCurrentIndex(tabs.index(self._workspace.front))
        finally:
            self._is_shown_anew = False
        self._show_facts()

    def _closer(self, button: CloseButton) -> Callable[[], None]:
        def close() -> None:
            for at, tab in enumerate(self._workspace.tabs):
                if self.bar.tabButton(at, _RIGHT) is button:
                    self.close_wanted.emit(tab)
                    return

        return close

    def _show_facts(self) -> None:
        turns = False
        if self.bar.count() != len(self._workspace.tabs):
            return  # the row itself follows in a moment
        for at, tab in enumerate(self._workspace.tabs):
            title, words = self.title(tab), self.explanation(tab)
            if self.bar.tabText(at) != title.replace("&", "&&"):
                self.bar.setTabText(at, title.replace("&", "&&"))
            self.bar.setTabToolTip(at, words)
            self.bar.setAccessibleTabName(at, words.replace("\n", ", "))
            button = self.bar.tabButton(at, _RIGHT)
            if isinstance(button, CloseButton):
                button.set_edited(not tab.session.update.is_clean and not tab.is_of_block)
            state = self._state(tab)
            turns |= state.is_active and state is not RunState.PAUSED
            self.bar.setTabIcon(at, self._icon(tab, state))
        if turns is not self._turning.isActive():
            (self._turning.start if turns else self._turning.stop)()

    def _icon(self, tab: Tab, state: RunState) -> QIcon:
        if tab.is_of_block:
            return self._theme.icon("block", "secondary")
        if not state.is_active:
            return QIcon()
        ratio = self.devicePixelRatioF()
        if state is RunState.PAUSED:
            return pause_icon(self._theme, ratio)
        return ring_icon(self._theme, self._step, ratio)

    def _turn(self) -> None:
        self._step = (self._step + 1) % STEPS
        for at, tab in enumerate(self._workspace.tabs):
            state = self._state(tab)
            if state.is_active and state is not RunState.PAUSED and not tab.is_of_block:
                self.bar.setTabIcon(at, self._icon(tab, state))

    def _go_to(self, at: int) -> None:
        if not self._is_shown_anew and 0 <= at < len(self._workspace.tabs):
            self._workspace.go_to(self._workspace.tabs[at])

    def _moved(self, place: int, to: int) -> None:
        if not self._is_shown_anew:
            self._workspace.move(place, to)

    def _open_menu(self, at: int, place: QPoint) -> None:
        tab = self._workspace.tabs[at]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Close"), lambda: self.close_wanted.emit(tab))
        others = menu.addAction(self.tr("Close the others"), lambda: self._close_others(tab))
        others.setEnabled(len(self._workspace.tabs) > 1)
        move = menu.addAction(self.tr("Move to a new window"), lambda: self.move_wanted.emit(tab))
        move.setEnabled(not tab.is_of_block and not tab.shows_welcome)
        menu.popup(place)

    def _close_others(self, stays: Tab) -> None:
        for tab in self._workspace.tabs:
            if tab in self._workspace.tabs and tab.session is not stays.session:
                self.close_wanted.emit(tab)

    def _restyle(self) -> None:
        color, px = self._theme.color, self._theme.px
        self.bar.setIconSize(QSize(px(14), px(14)))
        self.bar.setStyleSheet(
            f"""
            QTabBar::tab {{
                background: transparent; color: {color("secondary").name()};
                border: none; border-top: {px(2)}px solid transparent;
                border-right: 1px solid {color("line").name()};
                margin: 0; padding: 0 {px(6)}px 0 {px(12)}px; height: {px(_HEIGHT_PX - 2)}px;
            }}
            QTabBar::tab:hover {{ color: {color("text").name()}; }}
            QTabBar::tab:selected {{
                background: {color("panel").name()}; color: {color("text").name()};
                border-top-color: {color("accent").name()};
            }}
            QTabBar::tab:focus {{ color: {color("accent").name()}; }}
            QTabBar QToolButton {{ min-height: {px(20)}px; min-width: {px(18)}px; padding: 0; }}
            """
        )
        self.setFixedHeight(px(_HEIGHT_PX))
        self._fill_bar()
        self._show_facts()

    def _fill_bar(self) -> None:
        """Leave no room about the row in the tool bar it stands in."""
        bar = self.parentWidget()
        layout = bar.layout() if isinstance(bar, QToolBar) else None
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SPACE, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.bar)
        row.addWidget(self.plus)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_bar()


class _Bar(QTabBar):
    """Tabs of like width that scroll when they are many."""

    middle_clicked = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("project_tabs")
        self.setAccessibleName(self.tr("Open projects"))
        self.setMovable(True)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDrawBase(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._tell_menu)

    def tabSizeHint(self, index: int) -> QSize:
        size = super().tabSizeHint(index)
        widest, narrowest = self._theme.px(_WIDEST_PX), self._theme.px(_NARROWEST_PX)
        width = size.width() + self._theme.px(_SPARE_PX)  # Qt elides before it has to
        size.setWidth(min(max(width, narrowest), widest))
        return size

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(self._theme.px(_NARROWEST_PX), self.tabSizeHint(index).height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.tabAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.middle_clicked.emit(at)

    def _tell_menu(self, place: QPoint) -> None:
        at = self.tabAt(place)
        if at >= 0:
            self.menu_wanted.emit(at, self.mapToGlobal(place))
