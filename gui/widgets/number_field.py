"""A field for one number: type it, work it out, drag it, step it."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.widgets.arithmetic import NotANumber, evaluate
from gui.widgets.number_range import NumberRange, text_of
from gui.widgets.relative_edit import RelativeEdit, relative_edit

_DRAG_STARTS_AT_PX = 4
_REFUSAL_STAYS_MS = 5000
_FINE, _COARSE = 0.1, 10
_MANY = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class NumberField(QLineEdit):
    """A number within a range, its unit drawn faintly at the right.

    A drag to the side changes it (Shift: ten times finer, Ctrl: ten times coarser), a click opens
    it for typing, where ``28*28`` is worked out and ``*2`` doubles what is there. Up, Down and,
    once it has the keyboard, the wheel step it, with Shift or Ctrl ten steps at once. What cannot
    be taken is refused with the reason, and the field goes back to the number in force.

    Where it stands for several things that differ (`show_mixed`) it shows no number. One that is
    typed counts for all; ``*2``, ``/2``, ``+1`` or a step change each from what it has.

    ``value_changed`` carries the new number, or such a `RelativeEdit`, at every commit (Enter,
    leaving the field, a step) and at every move of a drag; ``drag_finished`` follows a drag, so
    that it can be one undo step.
    """

    value_changed = Signal(object)
    drag_finished = Signal()

    def __init__(
        self,
        theme: Theme,
        low: float | None = None,
        high: float | None = None,
        step: float | None = None,
        unit: str = "",
        is_integer: bool = False,
        default: float = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._range = NumberRange.guess(low, high, step, unit, is_integer, default)
        self._value = self._range.typed(default)
        self._refusal = ""
        self._is_mixed = False
        self._mixed_words = ""
        self._named: tuple[float, str] | None = None
        self._pressed_at: QPointF | None = None
        self._dragged_px = 0.0
        self._dragged_from: float | None = None
        self._forget = QTimer(self, singleShot=True, interval=_REFUSAL_STAYS_MS)
        self._forget.timeout.connect(self._clear_refusal)
        theme.changed.connect(self._restyle)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(self._range.words())
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self._restyle()
        self._show_value()

    def value(self) -> int | float:
        return self._value

    def set_value(self, value: float) -> None:
        """Show a number that was decided elsewhere; nothing is announced."""
        self._value = self._range.typed(value)
        self._set_mixed(False)
        if not (self.hasFocus() and self.isModified()):
            self._show_value()

    def name_value(self, value: float, word: str) -> None:
        """Let a word stand for one number, as *auto* for 0; it can be typed as well."""
        self._named = value, word
        self._show_value()

    def show_mixed(self, words: str = "") -> None:
        """Show no number, as the edited things differ; nothing is announced.

        Args:
            words: what stands there instead, where it is for another reason.
        """
        self._mixed_words = words
        self._set_mixed(True)
        if not (self.hasFocus() and self.isModified()):
            self._show_value()

    def refusal(self) -> str:
        """Return why the last entry was refused, or nothing."""
        return self._refusal

    def commit(self) -> None:
        """Take what has been typed, or refuse it and say why."""
        if not self.isModified():
            return
        if self._named is not None and self.text().strip().lower() in ("", self._named[1].lower()):
            self._take(self._range.typed(self._named[0]))
            return
        try:
            change = relative_edit(self.text(), is_signed=self._is_signed)
            if change is not None and self._is_mixed:
                self._announce(change)
                return
            value = evaluate(self.text()) if change is None else change.of(self._value)
        except NotANumber as error:
            self._refuse(translated(str(error)))
            return
        if reason := self._range.refusal_of(value):
            self._refuse(translated(reason))
            return
        self._take(self._range.typed(value))

    @property
    def _is_signed(self) -> bool:
        """Whether what begins with a plus or minus is a number, and not a change."""
        return not self._is_mixed or self._range.low is None or self._range.low < 0

    def _set_mixed(self, is_mixed: bool) -> None:
        self._is_mixed = is_mixed
        words = self._mixed_words or self.tr("differ")
        self.setPlaceholderText(words if is_mixed else "")
        is_dragged = not (is_mixed or self.hasFocus())
        self.setCursor(Qt.CursorShape.SizeHorCursor if is_dragged else Qt.CursorShape.IBeamCursor)

    def _announce(self, change: RelativeEdit) -> None:
        """Ask for a change of each of several numbers."""
        self._clear_refusal()
        self.setModified(False)
        self.value_changed.emit(change)
        self._show_value()

    def _step(self, steps: float) -> None:
        if self._is_mixed:
            by = abs(steps) * (self._range.step or (1 if self._range.is_integer else 0.1))
            sign = "+" if steps > 0 else "-"
            self._announce(RelativeEdit(sign, by))
        else:
            self._take(self._range.stepped(self._value, steps))

    def _take(self, value: int | float) -> None:
        self._clear_refusal()
        changed = value != self._value or self._is_mixed
        self._value = value
        self._is_mixed = False
        self._show_value()
        if changed:
            self.value_changed.emit(value)

    def _refuse(self, reason: str) -> None:
        self._refusal = reason
        self._mark_refused(True)
        self.setToolTip(reason)
        self._forget.start()
        if self.isVisible():
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), reason, self)

    def _clear_refusal(self) -> None:
        if self._refusal:
            self._refusal = ""
            self.setToolTip("")
            self._mark_refused(False)

    def _mark_refused(self, refused: bool) -> None:
        self.setProperty("refused", refused)
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def _show_value(self) -> None:
        named = self._named is not None and self._value == self._named[0]
        words = self._named[1] if named and self._named is not None else text_of(self._value)
        with QSignalBlocker(self):
            self.setText("" if self._is_mixed else words)
        self.setModified(False)
        if self.hasFocus():
            self.selectAll()
        else:
            self.setCursorPosition(0)

    def _restyle(self) -> None:
        metrics = QFontMetrics(self._theme.font("small"))
        unit = metrics.horizontalAdvance(self._range.unit) if self._range.unit else 0
        self.setTextMargins(0, 0, unit + self._theme.px(4) if unit else 0, 0)
        self.update()

    def _drag(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        moved = event.globalPosition() - self._pressed_at
        if self._dragged_from is None:
            if abs(moved.x()) < _DRAG_STARTS_AT_PX:
                return
            self._dragged_from = self._value
        self._dragged_px += moved.x() * _pace(event.modifiers())
        self._pressed_at = event.globalPosition()
        self._take(self._range.dragged(self._dragged_from, self._dragged_px))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and not self.hasFocus() and not self._is_mixed:
            self._pressed_at, self._dragged_from, self._dragged_px = event.globalPosition(), None, 0
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
        else:
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            super().mouseReleaseEvent(event)
            return
        dragged, self._pressed_at, self._dragged_from = self._dragged_from, None, None
        if dragged is None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.selectAll()
        else:
            self.drag_finished.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hasFocus():
            event.ignore()
            return
        many = _COARSE if event.modifiers() & _MANY else 1
        self._step(many * event.angleDelta().y() / 120)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        many = _COARSE if event.modifiers() & _MANY else 1
        match event.key():
            case Qt.Key.Key_Up:
                self._step(many)
            case Qt.Key.Key_Down:
                self._step(-many)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.commit()
            case Qt.Key.Key_Escape if self.isModified() or self._refusal:
                self._clear_refusal()
                self._show_value()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_mixed(self._is_mixed)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
            self._show_value()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self._pressed_at = self._dragged_from = None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._range.unit:
            return
        with QPainter(self) as painter:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.color("faint" if self.isEnabled() else "disabled"))
            room = self.rect().adjusted(0, 0, -self._theme.px(10), 0)
            painter.drawText(
                QRect(room),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self._range.unit,
            )


def _pace(modifiers: Qt.KeyboardModifier) -> float:
    """How fast a drag changes the number."""
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return _FINE
    return _COARSE if modifiers & Qt.KeyboardModifier.ControlModifier else 1.0
