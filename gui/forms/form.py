"""A form made from nothing but the settings a class declares."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.api import Declared, Parameter
from gui.forms.edit_steps import EditSteps
from gui.forms.editors import Choices
from gui.forms.form_row import FormRow
from gui.forms.known_nodes import KnownNode
from gui.forms.section import Section
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton

_LEAST_LABEL_PX, _MOST_LABEL_PX, _SAME_LABEL_PX = 80, 104, 92
_LINE_PX = 22


class ParameterForm(QWidget):
    """One row for each declared setting; those that do not matter just now are hidden.

    Args:
        declared: the class whose settings are edited.
        names: only these settings; None: all.
        choices: for settings by name, values to choose from where they would be typed.
        steps: counts the steps of undo; forms that edit the same document share one.
        resets: whether a button is offered that takes all changes back.
        has_neighbours: other forms stand above and below it: all their fields begin at one place.

    Signals:
        changed: name and value the user gave a setting. The form waits to be shown the fact.
        reset_wanted: all settings that are not at their defaults, with those defaults, by name.
        vary_wanted: dotted name of a setting that is to be varied in a sweep.
    """

    changed = Signal(str, object)
    reset_wanted = Signal(object)
    vary_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        declared: type[Declared],
        parent: QWidget | None = None,
        *,
        names: Collection[str] | None = None,
        choices: Mapping[str, Choices] | None = None,
        steps: EditSteps | None = None,
        resets: bool = False,
        has_neighbours: bool = False,
    ) -> None:
        super().__init__(parent)
        self.declared = declared
        self._theme = theme
        self._steps = steps or EditSteps()
        self._rows: dict[str, FormRow] = {}
        self._values: dict[str, object] = {}
        self._place = ""
        self._mixed: frozenset[str] = frozenset()
        self._label_px = (
            (_SAME_LABEL_PX, _SAME_LABEL_PX)
            if has_neighbours
            else (_LEAST_LABEL_PX, _MOST_LABEL_PX)
        )
        self._left_out: frozenset[str] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for parameter in declared.parameters():
            if names is not None and parameter.name not in names:
                continue
            row = FormRow(theme, parameter, self, (choices or {}).get(parameter.name))
            row.entered.connect(partial(self._enter, parameter.name))
            row.vary_wanted.connect(partial(self._want_to_vary, parameter.name))
            row.held.connect(self._steps.hold)
            row.released.connect(self._steps.release)
            self._rows[parameter.name] = row
            if not is_seldom(parameter):
                column.addWidget(row)
        self.section = self._folded(column)
        self._chosen = frozenset(choices or ())
        self.reset = self._reset_button(column) if resets else None
        self._fold()
        theme.changed.connect(self._align)
        self._align()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to set."""
        return not self._rows

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all settings it has a row for."""
        return tuple(self._rows)

    def offer_sweep(self, place: str) -> None:
        """Offer to vary each setting; ``place`` is what its dotted name begins with, or empty."""
        self._place = place
        for row in self._rows.values():
            row.can_vary = bool(place)

    def row(self, name: str) -> FormRow:
        """The row of one setting."""
        return self._rows[name]

    def focus_first(self) -> bool:
        """Move the keyboard to the first field in sight; gives whether there is one."""
        shown = (row.field for row in self._rows.values() if row.isVisibleTo(self))
        field = next((f for f in shown if f.isEnabled()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)
        return field is not None

    def show_nodes(self, known: Sequence[KnownNode]) -> None:
        """Offer nodes of the drawing to the settings that name some."""
        for row in self._rows.values():
            row.show_nodes(known)

    def leave_out(self, names: Collection[str]) -> None:
        """Show no row for these settings, which mean nothing just now."""
        if frozenset(names) != self._left_out:
            self._left_out = frozenset(names)
            if self._values:
                self.show_values(self._values, self._mixed)

    @property
    def shown(self) -> tuple[str, ...]:
        """Names of the settings that matter just now, also those that are folded away."""
        return tuple(name for name, row in self._rows.items() if self._is_meant(row))

    def not_usual(self) -> dict[str, object]:
        """The defaults of those of them that are set otherwise."""
        return {name: value for name, value in self._not_usual().items() if name in self.shown}

    def show_values(
        self, values: Mapping[str, object], mixed: Collection[str] = frozenset()
    ) -> None:
        """Show what holds.

        Args:
            values: by name.
            mixed: settings in which the edited things differ.
        """
        self._values, self._mixed = dict(values), frozenset(mixed)
        for name, row in self._rows.items():
            row.show_value(values[name], is_mixed=name in mixed)
            row.setVisible(self._is_meant(row))
        self._fold()
        if self.reset is not None:
            count = len(self._not_usual())
            self.reset.setVisible(count > 1)
            self.reset.setText(f" {self.tr('Reset all {0} changed').format(count)}")

    def _is_meant(self, row: FormRow) -> bool:
        left_out = row.parameter.name in self._left_out
        return not left_out and _matters(row.parameter, self._values, self._mixed)

    def _reset_button(self, column: QVBoxLayout) -> ActionButton:
        words = self.tr("Reset to defaults")
        button = ActionButton(self._theme, words, "undo", kind="quiet", parent=self)
        button.setToolTip(self.tr("Give every changed setting its usual value again, in one step"))
        button.setStyleSheet("padding: 0 4px; min-height: 0;")
        button.setFixedHeight(self._theme.px(_LINE_PX))
        button.setVisible(False)
        button.clicked.connect(lambda: self.reset_wanted.emit(self._not_usual()))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        return button

    def _not_usual(self) -> dict[str, object]:
        """The defaults of the settings that differ from them; what is named is never reset."""
        return {
            name: row.parameter.default
            for name, row in self._rows.items()
            if name not in self._chosen
            and (name in self._mixed or self._values.get(name) != row.parameter.default)
        }

    def _folded(self, column: QVBoxLayout) -> Section | None:
        """Fold away settings that are seldom changed, unless there are no others."""
        rows = [row for row in self._rows.values() if is_seldom(row.parameter)]
        if not rows:
            return None
        is_plain = all(row.parameter.at_end for row in rows)
        title = (
            self.tr("Start and limits") if is_plain else self.tr("Connections, start and limits")
        )
        section = Section(self._theme, title, self)
        for row in rows:
            section.rows.addWidget(row)
        section.head.setChecked(len(rows) == len(self._rows))
        section.head.toggled.connect(self._fold)
        column.addWidget(section)
        return section

    def _fold(self) -> None:
        """Of what is folded away, leave to be seen what is not as usual."""
        if self.section is None:
            return
        values, mixed = self._values, self._mixed
        is_open, is_any = self.section.head.isChecked(), False
        seldom = [row for row in self._rows.values() if is_seldom(row.parameter)]
        changed = {
            row.parameter.name
            for row in seldom
            if row.parameter.name in mixed
            or values.get(row.parameter.name, row.parameter.default) != row.parameter.default
        }
        for row in seldom:
            is_there = is_open or row.parameter.name in changed
            row.setVisible(is_there and self._is_meant(row))
            is_any |= is_there
        self.section.body.setVisible(is_any)
        self.section.tell_changed(len(changed))

    def _align(self) -> None:
        """Begin all fields at the same place, as far left as the labels leave room."""
        rows = [row for row in self._rows.values() if not row.is_wide]
        least, most = (self._theme.px(reach) for reach in self._label_px)
        widths = [row.label_width(most) for row in rows]
        for row in self._rows.values():
            row.align(max([*widths, least]))

    def _want_to_vary(self, name: str) -> None:
        self.vary_wanted.emit(f"{self._place}.{name}")

    def _enter(self, name: str, value: object) -> None:
        self._steps.count((self.declared, name))
        self.changed.emit(name, value)


def is_seldom(parameter: Parameter) -> bool:
    """Whether a setting is folded away: what comes at the end, and tables of marks.

    A table of noughts and ones that may stay empty says which of many are meant; it takes much
    room, and nearly always all are meant.
    """
    is_marks = parameter.kind == "matrix" and (parameter.low, parameter.high) == (0, 1)
    return parameter.at_end or (is_marks and parameter.default == ())


def _matters(parameter: Parameter, values: Mapping[str, object], mixed: Collection[str]) -> bool:
    if parameter.shown_if is None:
        return True
    other, wanted = parameter.shown_if
    return other in mixed or values.get(other) in wanted
