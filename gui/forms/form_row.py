"""One line of a form: label, mark of a changed value, field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from engine.api import Parameter
from gui.forms.changed_mark import ChangedMark
from gui.forms.editors import Choices, field_for, set_mixed
from gui.forms.known_nodes import KnownNode, offered_to
from gui.forms.node_field import NodeField
from gui.forms.nodes_field import NodesField
from gui.forms.numbers_field import plain_number
from gui.language.engine_words import translated
from gui.theme.theme import Theme


class FormRow(QWidget):
    """A setting with its field. Where it is not the default a mark says so, and takes it back.

    Signals:
        entered: the value the user gave.
        held, released: the mouse went down on the field and up again: one drag at most.
        vary_wanted: it is to be varied in a sweep; offered where ``can_vary`` is set.
    """

    entered = Signal(object)
    vary_wanted = Signal()
    held = Signal()
    released = Signal()

    def __init__(
        self,
        theme: Theme,
        parameter: Parameter,
        parent: QWidget | None = None,
        choices: Choices | None = None,
    ) -> None:
        super().__init__(parent)
        self.parameter = parameter
        self.label = QLabel(translated(parameter.label), self)
        self.mark = ChangedMark(theme, self.tr("Reset to {0}").format(self._default_words()), self)
        self.field = field_for(theme, parameter, self, choices)
        self.field.setAccessibleName(translated(parameter.label))
        self.label.setBuddy(self.field)
        self.can_vary = False
        self._is_mixed = False
        self._has_usual = choices is None  # which field or block is meant has no usual answer
        self._lay_out(theme)
        self._explain()
        fields: Any = self.field
        fields.value_changed.connect(self.entered)
        self.mark.clicked.connect(self._reset)
        self.field.installEventFilter(self)

    def show_value(self, value: object, *, is_mixed: bool = False) -> None:
        """Show what holds; ``is_mixed``: the edited things differ here."""
        self._is_mixed = is_mixed
        field: Any = self.field
        if is_mixed:
            set_mixed(self.field)
        else:
            field.set_value(value)
        is_changed = not is_mixed and value != self.parameter.default
        self.mark.set_shown(is_changed and self._has_usual)

    def show_nodes(self, known: Sequence[KnownNode]) -> None:
        """Offer nodes of the drawing, where it is them that the setting names."""
        if isinstance(self.field, NodeField | NodesField):
            self.field.set_known(offered_to(self.parameter.name, known))

    def label_width(self, most: int) -> int:
        """How wide the label would be; where that is more than ``most`` it is broken at words."""
        self.label.setWordWrap(False)
        whole = self.label.sizeHint().width()
        if whole <= most:
            return whole
        self.label.setWordWrap(True)
        metrics = self.label.fontMetrics()
        longest = max(metrics.horizontalAdvance(word) for word in self.label.text().split())
        return max(most, longest + 2)

    def align(self, label_px: int) -> None:
        """Give the label so much room; a field as wide as the form lies below it."""
        if not self.is_wide:
            self.label.setFixedWidth(label_px)

    def _reset(self) -> None:
        self.entered.emit(self.parameter.default)

    def _lay_out(self, theme: Theme) -> None:
        self.is_wide = self.parameter.kind == "matrix"
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.field.setMinimumWidth(theme.px(100))
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self.label)
        row.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        if self.is_wide:
            row.addStretch(1)
            column.addWidget(self.field)
        else:
            row.addWidget(self.field, 1)

    def _explain(self) -> None:
        parameter = self.parameter
        lines = [f"<b>{translated(parameter.label)}</b>", translated(parameter.doc)]
        if parameter.kind in ("integer", "real", "integers", "reals", "matrix"):
            lines.append(translated(parameter.expectation))
        lines.append(self.tr("Usually {0}.").format(self._default_words()))
        self.setToolTip("<br>".join(line for line in lines if line))
        self.field.setAccessibleDescription(translated(parameter.doc))

    def _default_words(self) -> str:
        parameter = self.parameter
        if parameter.kind in ("node", "nodes") and not parameter.default:
            return translated(parameter.empty)
        match parameter.default:
            case bool(is_on):
                return self.tr("on") if is_on else self.tr("off")
            case str(word):
                return translated(dict(parameter.choices).get(word, word)) or self.tr("nothing")
            case tuple(numbers):
                rows: Any = numbers if parameter.kind == "matrix" else (numbers,)
                listed = (", ".join(map(plain_number, row)) for row in rows)
                return "; ".join(listed) or self.tr("nothing")
            case float(number):
                return f"{number:g} {translated(parameter.unit)}".strip()
        return f"{parameter.default} {translated(parameter.unit)}".strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self.held.emit()
            case QEvent.Type.MouseButtonRelease:
                self.released.emit()
            case QEvent.Type.FocusOut if self._is_mixed:
                QTimer.singleShot(0, self, self._show_mixed_again)
        return super().eventFilter(watched, event)

    def _show_mixed_again(self) -> None:
        if self._is_mixed:
            set_mixed(self.field)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        reset = menu.addAction(self.mark.toolTip(), self._reset)
        reset.setEnabled(self.mark.is_shown or (self._is_mixed and self._has_usual))
        if self.can_vary and self._has_usual:
            menu.addAction(self.tr("Vary this in a sweep"), self.vary_wanted.emit)
        menu.popup(event.globalPos())
