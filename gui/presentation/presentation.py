"""Presentation mode: nothing on the screen but the network, its curves and the run's buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QToolBar, QWidget

from gui.theme.theme import Theme

SCALE = 1.4
"""How much larger than usual type is for people at the back of a room."""

_LAYOUT = "Present"


@dataclass(frozen=True)
class _Before:
    """How the window stood before."""

    state: Qt.WindowState
    docks: QByteArray
    layout: str
    scale: float
    hidden: tuple[QWidget, ...]
    greyed_out: tuple[QAction, ...]
    lent: tuple[QAction, ...]
    look_again: Callable[[], None]


class Presentation(QObject):
    """Fills the screen, hides what is not for the audience, and gives all of it back.

    Args:
        window: what is presented.
        theme: whose type grows.
        kept: what stays of the tool bars.
        focus: takes the keyboard.
        layout: name of the layout in force.
        use_layout: shows the panels of a layout.
        fit: shows the whole network.
        view: tells how the network is looked at; what it gives looks at it so again.

    Signals:
        changed: it began or ended.
    """

    changed = Signal(bool)

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        *,
        kept: QWidget,
        focus: QWidget,
        layout: Callable[[], str],
        use_layout: Callable[[str], None],
        fit: Callable[[], None],
        view: Callable[[], Callable[[], None]],
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._kept, self._focus = window, theme, kept, focus
        self._layout, self._use_layout = layout, use_layout
        self._fit, self._view = fit, view
        self._before: _Before | None = None

    @property
    def is_on(self) -> bool:
        """Whether the window presents now."""
        return self._before is not None

    def toggle(self) -> None:
        """Begin, or end."""
        if self.is_on:
            self.end()
        else:
            self.begin()

    def begin(self) -> None:
        """Fill the screen with what is shown to others."""
        if self.is_on:
            return
        window = self._window
        bars = (window.menuBar(), window.statusBar(), *self._idle_bars())
        hidden = tuple(bar for bar in bars if bar.isVisibleTo(window))
        lent = self._lend_shortcuts()
        self._before = _Before(
            state=window.windowState(),
            docks=window.saveState(),
            layout=self._layout(),
            scale=self._theme.scale,
            hidden=hidden,
            greyed_out=self._hide_tools(),
            lent=lent,
            look_again=self._view(),
        )
        for bar in hidden:
            bar.hide()
        self._use_layout(_LAYOUT)
        self._theme.set_scale(SCALE)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self._focus.setFocus()
        self._fit()
        self.changed.emit(True)

    def end(self) -> None:
        """Give everything back as it was."""
        before, self._before = self._before, None
        if before is None:
            return
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        window = self._window
        for action in before.lent:
            window.removeAction(action)
        for widget in before.hidden:
            widget.show()
        for action in before.greyed_out:
            action.setVisible(True)
        window.setWindowState(before.state)
        self._use_layout(before.layout)
        self._theme.set_scale(before.scale)
        window.restoreState(before.docks)
        before.look_again()
        self.changed.emit(False)

    def _lend_shortcuts(self) -> tuple[QAction, ...]:
        """Let the window itself hold the menus' actions: those of a hidden menu bar are deaf."""
        found = _entries(self._window.menuBar())
        own = set(self._window.actions())
        context = Qt.ShortcutContext.WindowShortcut
        lent = tuple(a for a in found if a not in own and a.shortcutContext() == context)
        self._window.addActions(lent)
        return lent

    def _idle_bars(self) -> list[QToolBar]:
        """The tool bars in which nothing is kept."""
        bars = self._window.findChildren(QToolBar)
        return [bar for bar in bars if not bar.isAncestorOf(self._kept)]

    def _hide_tools(self) -> tuple[QAction, ...]:
        """Hide all in the tool bars but what is kept; gives what was hidden."""
        hidden = []
        for bar in self._window.findChildren(QToolBar):
            kept = bar.actions() if bar.isAncestorOf(self._kept) else ()
            for action in kept:
                widget = bar.widgetForAction(action)
                if action.isVisible() and widget is not self._kept:
                    action.setVisible(False)
                    hidden.append(action)
        return tuple(hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape ends it, unless a field or a list over the canvas is to be closed by it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_escape = event.key() == Qt.Key.Key_Escape and not event.modifiers()
        focus = QApplication.focusWidget()
        if not is_escape or watched is not focus or isinstance(focus, QLineEdit):
            return False
        if QApplication.activePopupWidget() is not None or focus.window() is not self._window:
            return False
        self.end()
        return True


def _entries(menu: QWidget) -> list[QAction]:
    """The entries of a menu or menu bar, and of the menus in it."""
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += _entries(inner) if isinstance(inner, QMenu) else [action]
    return found
