"""Where the keyboard is in the window, and how it gets from part to part."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget
from shiboken6 import isValid

_BY_KEY = Qt.FocusReason.TabFocusReason


class Panes(QObject):
    """The parts of a window that hold the keyboard in turn: the canvas, then the docks in sight.

    Each part gives the focus back to the field that had it last.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._last: dict[QWidget, QWidget] = {}
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._remember)

    def step(self, by: int) -> None:
        """Move the keyboard to the next part, or the one before."""
        panes = self._panes()
        now = self._pane_of(QApplication.focusWidget())
        at = panes.index(now) if now in panes else 0 if by < 0 else -1
        for way in range(1, len(panes) + 1):
            if self.enter(panes[(at + by * way) % len(panes)]):
                return

    def enter(self, pane: QWidget, *, always: bool = False) -> bool:
        """Move the keyboard into a part; gives whether it went there.

        Args:
            pane: the part.
            always: also where nothing takes keys, so that it counts as the part one is in.
        """
        last = self._last.get(pane)
        target = last if last is not None and _takes_keys(last) else _first_in(pane)
        if target is None and always:
            target = pane
        if target is None:
            return False
        target.setFocus(_BY_KEY)
        return True

    def holds_focus(self, pane: QWidget) -> bool:
        """Whether the keyboard is in a part."""
        return self._pane_of(QApplication.focusWidget()) is pane

    def _panes(self) -> list[QWidget]:
        docks = [d for d in self._window.findChildren(QDockWidget) if _is_in_sight(d)]
        docks.sort(key=_place)
        centre = self._window.centralWidget()
        return [*([centre] if centre is not None else []), *docks]

    def _pane_of(self, widget: QWidget | None) -> QWidget | None:
        while widget is not None:
            if isinstance(widget, QDockWidget) or widget is self._window.centralWidget():
                return widget
            widget = widget.parentWidget()
        return None

    def _remember(self, _before: QWidget | None, now: QWidget | None) -> None:
        pane = self._pane_of(now)
        if pane is not None and now is not None and pane.window() is self._window:
            self._last[pane] = now


def _place(dock: QWidget) -> tuple[int, int]:
    """From left to right, then downwards."""
    corner = dock.mapTo(dock.window(), QPoint(0, 0))
    return corner.x(), corner.y()


def _is_in_sight(dock: QDockWidget) -> bool:
    return dock.isVisible() and not dock.visibleRegion().isEmpty()


def _takes_keys(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible() and widget.isEnabled()


def _first_in(pane: QWidget) -> QWidget | None:
    """The first widget of a part that Tab would stop at."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    inside = (w for w in pane.findChildren(QWidget) if _takes_keys(w))
    own = (w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus and not w.focusProxy())
    return next(own, None)
