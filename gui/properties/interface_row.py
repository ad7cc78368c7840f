"""One port of a block: its name, what it is for, what it does at each step; moved and deleted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import (
    GraphCommand,
    RemoveNodes,
    RenameNode,
    SetNote,
    SetParameter,
)
from gui.properties.interface_facts import PortFacts
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.text_field import TextField
from gui.widgets.themed_widget import ThemedWidget

_HANDLE_PX = 14


class PortHandle(ThemedWidget):
    """Six dots by which a port is dragged to another place.

    Signals:
        dragged: how far down the pointer is, from the handle's upper edge.
        dropped: it was let go.
    """

    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setFixedWidth(theme.px(_HANDLE_PX))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to another place (Alt+Up, Alt+Down)"))
        self.setAccessibleName(self.tr("Move the port"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(round(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        middle, step, radius = self.height() / 2, self._theme.px(5), self._theme.px(1.25)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("faint"))
            for column in (0, 1):
                for row in (-1, 0, 1):
                    x, y = self._theme.px(3) + column * step, middle + row * step
                    painter.drawEllipse(QRectF(x, y - radius, 2 * radius, 2 * radius))


class PortRow(QWidget):
    """Asks for the edits of one port; what it shows follows from the document.

    Signals:
        asked: the edit, as one inside the block.
        moved: by how many places the port is to be moved, by keys.
        dragged, dropped: those of its handle.
    """

    asked = Signal(object)
    moved = Signal(int)
    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, theme: Theme, facts: PortFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.facts = theme, facts
        self.handle = PortHandle(theme, self)
        self.name_field = TextField(theme, parent=self)
        self.name_field.setToolTip(self.tr("The port's name; wires follow at every use"))
        self.delete_button = ActionButton(
            theme, icon="close", kind="quiet", tool_tip=self.tr("Delete the port"), parent=self
        )
        self.doc_field = TextField(theme, placeholder=self.tr("What it is for"), parent=self)
        self.doc_field.setToolTip(self.tr("Shown where the port is pointed at"))
        self.steps = SegmentedControl(theme, self._choices(), self)
        self.steps.setAccessibleName(self.tr("Over time"))
        self.steps.setToolTip(
            self.tr("Over time: every step as a sequence, or the last step alone")
            if facts.is_output
            else self.tr("Over time: one step of the sequence at a time, or all of it at each step")
        )
        self.question = QWidget(self)
        self.hanging = QLabel(self.question)
        self.hanging.setProperty("role", "secondary")
        self.hanging.setWordWrap(True)
        self.yes = ActionButton(theme, self.tr("Delete"), parent=self.question)
        self.no = ActionButton(theme, self.tr("Keep"), kind="quiet", parent=self.question)
        self.yes.setToolTip(self.tr("Delete the port and what hangs on it"))
        self.no.setToolTip(self.tr("Leave the port as it is"))
        self._lay_out()
        self.question.hide()
        self._connect()
        self.show_facts(facts)

    def show_facts(self, facts: PortFacts) -> None:
        """Show a port as it is now."""
        if facts != self.facts:
            self.question.hide()
        self.facts = facts
        kind = self.tr("Output") if facts.is_output else self.tr("Input")
        self.name_field.set_value(facts.name)
        self.name_field.setAccessibleName(self.tr("Name of the port"))
        self.name_field.setAccessibleDescription(f"{kind} {facts.name}")
        self.doc_field.set_value(facts.doc)
        self.doc_field.setAccessibleName(self.tr("What {port} is for").format(port=facts.name))
        self.delete_button.setAccessibleName(self.tr("Delete {port}").format(port=facts.name))
        self.hanging.setText(facts.hanging)
        self.steps.setVisible(bool(facts.over_time))
        if facts.over_time:
            self.steps.set_value(facts.over_time)

    def take_focus(self) -> None:
        """Let the keyboard stand on the port's name."""
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choices(self) -> list[tuple[str, str]]:
        if self.facts.is_output:
            return [("every", self.tr("every step")), ("last", self.tr("last"))]
        return [("step", self.tr("each step")), ("whole", self.tr("whole"))]

    def _rename(self, wanted: object) -> None:
        name = str(wanted).strip()
        if name != self.facts.name:
            self.asked.emit(RenameNode(self.facts.name, name))

    def _write(self, words: object) -> None:
        self.asked.emit(SetNote(self.facts.name, str(words).strip()))

    def _choose_steps(self, value: object) -> None:
        setting = "steps" if self.facts.is_output else "each_step"
        command: GraphCommand = SetParameter(self.facts.name, setting, value)
        self.asked.emit(command)

    def _ask_to_delete(self) -> None:
        """Tell what hangs on it first; a port on which nothing hangs is deleted at once."""
        if not self.facts.hanging:
            self._delete()
            return
        self.question.show()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self.question.hide()
        self.delete_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        self.asked.emit(RemoveNodes(frozenset({self.facts.name})))

    def _connect(self) -> None:
        self.name_field.value_changed.connect(self._rename)
        self.doc_field.value_changed.connect(self._write)
        self.steps.value_changed.connect(self._choose_steps)
        self.delete_button.clicked.connect(self._ask_to_delete)
        self.yes.clicked.connect(self._delete)
        self.no.clicked.connect(self._keep)
        self.handle.dragged.connect(self.dragged)
        self.handle.dropped.connect(self.dropped)
        self.question.installEventFilter(self)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.moved.emit(by))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(self.handle)
        head.addWidget(self.name_field, 1)
        head.addWidget(self.delete_button)
        answers = QHBoxLayout()
        answers.setSpacing(SPACE // 2)
        for button in (self.yes, self.no):
            answers.addWidget(button)
        answers.addStretch(1)
        asked = QVBoxLayout(self.question)
        asked.setContentsMargins(0, 0, 0, SPACE // 2)
        asked.setSpacing(SPACE // 2)
        asked.addWidget(self.hanging)
        asked.addLayout(answers)
        below = QVBoxLayout()
        below.setContentsMargins(self._theme.px(_HANDLE_PX) + SPACE // 2, 0, 0, 0)
        below.setSpacing(SPACE // 2)
        for part in (self.question, self.doc_field, self.steps):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        column.addLayout(below)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape keeps the port."""
        is_key = event.type() == QEvent.Type.KeyPress
        if is_key and getattr(event, "key", lambda: None)() == Qt.Key.Key_Escape:
            self._keep()
            return True
        return False
