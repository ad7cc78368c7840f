"""A person before the window: sees what is on the screen, and has a mouse or a keyboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QModelIndex, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QMenu, QWidget

from gui.main_window.window import MainWindow
from gui.widgets.number_field import NumberField

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_WHEEL_NOTCH = 120
_LOOK_MS, _LOOKS = 10, 100


class Mouse:
    """A hand on the mouse. It reaches only what lies open at a place of the screen.

    Attributes:
        count: what it did so far: ``clicks``, of which a double-click is two, ``drags``, and
            ``turns`` of the wheel by a notch.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.count: Counter[str] = Counter()
        self._kept: list[QWidget] = []

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click in the middle of a widget, or at a point of it."""
        place = self._seen(widget, widget.rect().center() if place is None else place)
        QTest.mouseClick(widget, LEFT, NO_KEYS, place)
        self.count["clicks"] += 1

    def double_click(self, widget: QWidget, place: QPoint) -> None:
        """Click twice at a point of a widget."""
        self.click(widget, place)
        QTest.mouseDClick(widget, LEFT, NO_KEYS, place)
        self.count["clicks"] += 1

    def choose_from_menu(self, action: QAction) -> None:
        """Open the menu of the bar that an entry stands in, and click on it there."""
        bar = self.window.menuBar()
        above = next(a for a in bar.actions() if _menu_of(a) and action in _menu_of(a).actions())
        self.click(bar, bar.actionGeometry(above).center())
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.actionGeometry(action).isValid()
        self.click(menu, menu.actionGeometry(action).center())

    def choose(self, field: QComboBox, text: str) -> None:
        """Open a list of choices and click on the one with these words, or of this value."""
        self.click(field)
        popup = field.view()
        index = popup.model().index(max(field.findText(text), field.findData(text)), 0)
        assert index.isValid(), text
        popup.scrollTo(index)
        rows, place = popup.viewport(), popup.visualRect(index).center()
        self._seen(rows, place)
        QTest.mouseMove(rows, place)  # a list of choices takes what the pointer went to
        self.click(rows, place)

    def drag_number(self, field: NumberField, wanted: float) -> None:
        """Drag on a field, slowly once the number is near, and let go when it is there."""
        start = self._seen(field, field.rect().center())
        is_less = wanted < field.value()
        self._send(field, QEvent.Type.MouseButtonPress, start, LEFT)
        for distance in range(1, 2000):
            if field.value() == wanted:
                break
            here = start - QPoint(distance, 0) if is_less else start + QPoint(distance, 0)
            self._send(field, QEvent.Type.MouseMove, here)
        self._send(field, QEvent.Type.MouseButtonRelease, here, LEFT, is_down=False)
        self.count["drags"] += 1
        assert field.value() == wanted

    def scroll_to(self, list_: QAbstractItemView, index: QModelIndex) -> QPoint:
        """Turn the wheel over a list until a row lies open; gives the row's middle."""
        viewport = list_.viewport()
        while not viewport.rect().contains(row := list_.visualRect(index)):
            way = 1 if row.top() < 0 else -1
            self._turn(viewport, way)
        return row.center()

    def scroll_into_view(self, widget: QWidget, area: QWidget) -> None:
        """Turn the wheel over an area until a widget inside it lies open."""
        pause(_LOOK_MS)
        while not area.rect().contains(place := QRect(widget.mapTo(area, QPoint()), widget.size())):
            self._turn(area, 1 if place.top() < 0 else -1)

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Pull from one point of a widget to another."""
        self._send(widget, QEvent.Type.MouseButtonPress, self._seen(widget, start), LEFT)
        for share in (0.3, 0.7, 1.0):
            self._send(widget, QEvent.Type.MouseMove, start + (end - start) * share)
        self._send(widget, QEvent.Type.MouseButtonRelease, end, LEFT, is_down=False)
        self.count["drags"] += 1

    def _turn(self, widget: QWidget, notches: int) -> None:
        at = QPointF(self._seen(widget, widget.rect().center()))
        angle, none = QPoint(0, notches * _WHEEL_NOTCH), Qt.MouseButton.NoButton
        phase = Qt.ScrollPhase.NoScrollPhase
        there = QPointF(widget.mapToGlobal(at))
        event = QWheelEvent(at, there, QPoint(), angle, none, NO_KEYS, phase, False)
        QApplication.sendEvent(widget, event)
        self.count["turns"] += 1
        assert self.count["turns"] < 10_000, "the wheel does not move it"

    def _seen(self, widget: QWidget, place: QPoint) -> QPoint:
        """The point, once everything stands still; nothing else may cover it."""
        top = widget.window()
        # Python's handle of a popup takes those of the widgets inside with it when it goes.
        self._kept = [top, *self._kept[:50]]
        found: QWidget | None = None
        for _ in range(_LOOKS):
            pause(_LOOK_MS)
            found = top.childAt(widget.mapTo(top, place))
            if found is widget or found is None:
                break
        assert widget.isVisible()
        assert widget.isEnabled()
        assert found is widget or found is None, (widget, found)
        assert top.rect().contains(widget.mapTo(top, place))
        return place

    def _send(
        self,
        widget: QWidget,
        kind: QEvent.Type,
        place: QPoint,
        button: Qt.MouseButton = Qt.MouseButton.NoButton,
        *,
        is_down: bool = True,
    ) -> None:
        there = QPointF(widget.mapToGlobal(place))
        held = LEFT if is_down else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, QPointF(place), there, button, held, NO_KEYS)
        QApplication.sendEvent(widget, event)


class Keys:
    """Two hands on the keyboard. Every key goes to where the keyboard is.

    Attributes:
        count: keys pressed so far; one with Ctrl, Shift or Alt counts once.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.count = 0

    @property
    def at(self) -> QWidget:
        """What has the keyboard."""
        focus = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        return focus

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key, with others held."""
        QTest.keyClick(self.at, key, keys)
        self.count += 1

    def type(self, text: str) -> None:
        """Press the keys of a text one after the other."""
        for letter in text:
            QTest.keyClick(self.at, letter)
            self.count += 1

    def type_until(self, text: str, is_enough: Callable[[], bool]) -> None:
        """Type a text as far as is needed."""
        for letter in text:
            self.type(letter)
            if is_enough():
                return
        raise AssertionError(f"{text} is not enough")


def pause(duration_ms: int) -> None:
    """Let the window work for a while; unlike Qt's own wait it lets other threads go on."""
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()


def _menu_of(action: QAction) -> QMenu | None:
    menu = action.menu()
    return menu if isinstance(menu, QMenu) else None
