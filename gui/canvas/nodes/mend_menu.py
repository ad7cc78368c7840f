"""What is wrong with a node, and one button for each thing that mends it, beside its badge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton

_WIDTH, _ICON_PX, _EDGE = 304, 16, 8
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class MendMenu(QFrame):
    """A small panel over the canvas; Escape, or a click elsewhere, closes it.

    Signals:
        chosen: place of the mend that was asked for.
        cause_wanted: the user wants to see where the problem comes from.
        closed: it was left.
    """

    chosen = Signal(int)
    cause_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._parent, self._role = theme, parent, "problem"
        self._icon = QLabel(self)
        self._text, self._hint = QLabel(self), QLabel(self)
        self._text.setProperty("role", "heading")
        self._hint.setProperty("role", "secondary")
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self._text, self._hint):
            label.setWordWrap(True)
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(6)
        self._offered: list[ActionButton] = []
        room = QVBoxLayout(self)
        room.setContentsMargins(14, 12, 14, 14)
        room.setSpacing(12)
        room.addLayout(head)
        room.addLayout(self._buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Mend a problem"))
        self.hide()
        theme.changed.connect(self._restyle)
        QApplication.instance().focusObjectChanged.connect(self._follow_focus)  # type: ignore[union-attr]  # there is one
        self._restyle()

    def tell(self, text: str, hint: str, *, is_warning: bool) -> None:
        """Take what is wrong."""
        self._role = "warning" if is_warning else "problem"
        self._text.setText(text[:1].upper() + text[1:])
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleDescription(f"{text} {hint}".strip())
        self._restyle()

    def offer(self, titles: Sequence[str], *, has_cause: bool) -> None:
        """Take what mends it, and whether the way to its cause can be shown."""
        for old in self._offered:
            self._buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offered.clear()
        for place, title in enumerate(titles):
            tip = self.tr("Mend it this way, as one step that can be undone.")
            button = self._button(title, "mend", tip)
            button.clicked.connect(lambda _=False, at=place: self.chosen.emit(at))
        if has_cause:
            tip = self.tr("Open the block and go to the node inside that causes it.")
            button = self._button(self.tr("Show me the cause"), "search", tip)
            button.clicked.connect(lambda _=False: self.cause_wanted.emit())

    def open_beside(self, node: QRect) -> None:
        """Open beside what it is about, an area of the parent, and cover it only in need."""
        self.setFixedWidth(self._theme.px(_WIDTH))
        self.show()
        room = self.layout()
        assert room is not None
        room.activate()
        inner = room.heightForWidth(self.width())
        self.setFixedHeight(inner if inner > 0 else self.sizeHint().height())
        self.move(self._place_beside(node))
        self.raise_()
        buttons = self.buttons()
        (buttons[0] if buttons else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def _place_beside(self, node: QRect) -> QPoint:
        """To the right where there is room, else to the left, below or above."""
        size, gap = self.size(), 2 * _EDGE
        room = self._parent.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        most = QPoint(room.right() + 1 - size.width(), room.bottom() + 1 - size.height())
        left = max(min(node.left(), most.x()), room.left())
        top = max(min(node.top() - gap, most.y()), room.top())
        right = QPoint(node.right() + gap, top)
        places = (
            right,
            QPoint(node.left() - size.width() - gap, top),
            QPoint(left, node.bottom() + gap),
            QPoint(left, node.top() - size.height() - gap),
        )
        fitting = (place for place in places if room.contains(QRect(place, size)))
        return next(fitting, QPoint(max(min(right.x(), most.x()), room.left()), top))

    def buttons(self) -> list[ActionButton]:
        """What can be pressed, from the top."""
        return [button for button in self._offered if not button.isHidden()]

    def close_panel(self) -> None:
        """Leave; the keys go back to the canvas."""
        if self.isVisible():
            had_focus = self.hasFocus() or any(b.hasFocus() for b in self._offered)
            self.hide()
            if had_focus:
                self._parent.setFocus()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_panel()
        elif key in _STEPS and self.buttons():
            buttons = self.buttons()
            now = next((i for i, button in enumerate(buttons) if button.hasFocus()), 0)
            buttons[(now + _STEPS[key]) % len(buttons)].setFocus()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for button in self.buttons():
                if button.hasFocus():
                    button.click()
        event.accept()  # else they would go on to the canvas

    def _button(self, title: str, icon: str, tip: str) -> ActionButton:
        button = ActionButton(self._theme, title, icon, "plain", tip, self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._buttons.addWidget(button)
        self._offered.append(button)
        button.show()
        return button

    def _follow_focus(self, now: object) -> None:
        is_here = isinstance(now, QWidget) and (now is self or self.isAncestorOf(now))
        if self.isVisible() and now is not None and not is_here:
            self.close_panel()

    def _restyle(self) -> None:
        colour = self._theme.tokens
        side = self._theme.px(_ICON_PX)
        self._icon.setPixmap(self._theme.pixmap(self._role, self._role, side))
        self.setStyleSheet(
            f"MendMenu {{ background: {colour.panel}; border: 1px solid {colour.line};"
            " border-radius: 9px; } QPushButton { text-align: left; }"
        )
