"""How a node learns apart from the rest: its share of the learning rate, its own weight decay."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.api import MOST_LEARNING, Node, Parameter
from gui.forms.edit_steps import EditSteps
from gui.forms.form_row import FormRow
from gui.forms.section import Section
from gui.theme.theme import Theme
from gui.widgets.number_field import NumberField

_LABEL_PX = 96


class OptionalRow(FormRow):
    """A number that may be left to the settings of all: then words stand in its place.

    ``entered`` carries None where it is left to them again.
    """

    def __init__(
        self, theme: Theme, parameter: Parameter, words: str, parent: QWidget | None = None
    ) -> None:
        self._words, self._is_left = words, False
        super().__init__(theme, parameter, parent)

    def show_value(self, value: object, *, is_mixed: bool = False) -> None:
        self._is_left = value is None and not is_mixed
        if self._is_left:
            self._is_mixed = True  # what is typed as a change goes out from the number of all
            self._show_mixed_again()
        else:
            super().show_value(value, is_mixed=is_mixed)
        self.mark.set_shown(not self._is_left)

    def _show_mixed_again(self) -> None:
        if self._is_left and isinstance(self.field, NumberField):
            self.field.show_mixed(self._words)
        else:
            super()._show_mixed_again()

    def _reset(self) -> None:
        self.entered.emit(None)


class LearningSection(QWidget):
    """Folded away while nothing is set, as most nodes learn like all others.

    Signals:
        entered: ``rate_factor`` or ``weight_decay``, and the value the user gave it.
    """

    entered = Signal(str, object)

    def __init__(self, theme: Theme, steps: EditSteps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._steps = theme, steps
        self.section = Section(theme, self.tr("Learning"), self)
        self.rate = FormRow(theme, self._rate_parameter(), self)
        self.decay = OptionalRow(theme, self._decay_parameter(), self.tr("as the others"), self)
        for name, row in (("rate_factor", self.rate), ("weight_decay", self.decay)):
            row.align(theme.px(_LABEL_PX))
            row.held.connect(steps.hold)
            row.released.connect(steps.release)
            row.entered.connect(partial(self._enter, name))
            self.section.rows.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)
        self.section.head.toggled.connect(self._fold)

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        """Show how these learn; none: there is nothing that could learn."""
        self.setVisible(bool(nodes))
        if not nodes:
            return
        first = nodes[0]
        rates = {node.rate_factor for node in nodes}
        decays = {node.weight_decay for node in nodes}
        self.rate.show_value(first.rate_factor, is_mixed=len(rates) > 1)
        self.decay.show_value(first.weight_decay, is_mixed=len(decays) > 1)
        self._set = (rates != {1.0}, decays != {None})
        self._fold()

    def _enter(self, name: str, value: object) -> None:
        self._steps.count(("learning", name))
        self.entered.emit(name, value)

    def _fold(self) -> None:
        """Of what is folded away, leave to be seen what is set."""
        is_open = self.section.head.isChecked()
        for row, is_set in zip((self.rate, self.decay), self._set, strict=True):
            row.setVisible(is_open or is_set)
        self.section.body.setVisible(is_open or any(self._set))
        self.section.tell_changed(sum(self._set))

    def _rate_parameter(self) -> Parameter:
        return Parameter(
            "real",
            1.0,
            0.0,
            MOST_LEARNING,
            doc=self.tr(
                "How fast it learns, in parts of the learning rate; 1: as the others, 0: nothing."
            ),
            label=self.tr("Rate factor"),
            name="rate_factor",
        )

    def _decay_parameter(self) -> Parameter:
        return Parameter(
            "real",
            0.0,
            0.0,
            MOST_LEARNING,
            doc=self.tr(
                "Pull of its weights towards zero, in place of that of the training settings."
            ),
            label=self.tr("Weight decay"),
            name="weight_decay",
        )

    _set = (False, False)
