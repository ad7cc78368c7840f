"""The inspector's page about one node."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from engine.api import BlockUse, DataField, Field, Layer, Node, NodeReport, TensorSpec
from gui.forms.edit_steps import EditSteps
from gui.forms.editors import Choices
from gui.forms.form import ParameterForm
from gui.properties.fact_list import FactList
from gui.properties.facts import facts_of
from gui.properties.filters_preview import FiltersPreview
from gui.properties.node_header import NodeHeader
from gui.properties.note_field import NoteField
from gui.properties.problem_card import ProblemCard
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton


class NodePage(QWidget):
    """Everything that is known of a node, and the form made from what its layer declares.

    Signals:
        parameter_entered: name of a setting and the value the user gave it.
        renamed, note_written: what the user wrote.
        opened: name of the block that is to be opened.
    """

    parameter_entered = Signal(str, object)
    renamed = Signal(str)
    note_written = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, steps: EditSteps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = steps
        self.header = NodeHeader(theme, self)
        self.help = _words(self, "secondary")
        self.problem = ProblemCard(theme, self)
        self.open_button = ActionButton(theme, self.tr("Open block"), parent=self)
        self.open_button.setToolTip(self.tr("Show what is inside, on the canvas"))
        self._name = ""
        self.form: ParameterForm | None = None
        self._form_key: object = None
        self.facts = FactList(theme, self)
        self._formula_title = _words(self, "heading")
        self._formula_title.setText(self.tr("Formula"))
        self.formula = _words(self, "secondary")
        self.formula.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.filters = FiltersPreview(theme, self)
        self.note = NoteField(theme, self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.header.renamed.connect(self.renamed)
        self.note.written.connect(self.note_written)
        self.open_button.clicked.connect(lambda: self.opened.emit(self._name))

    def show_node(
        self, node: Node, report: NodeReport, fields: Sequence[Field], blocks: Sequence[str] = ()
    ) -> None:
        """Show a node as it is now.

        ``fields`` of the data, and names of ``blocks``, are offered where one of them is named.
        """
        layer = node.layer
        self._name = node.name
        self.open_button.setVisible(isinstance(layer, BlockUse))
        self.header.show_head(node.name, layer.title, layer.category)
        self.help.setText(paragraph(layer.help_text()))
        self.problem.show_problem(report.problem)
        self._show_form(layer, field_choices(layer, fields) | block_choices(layer, blocks))
        self.facts.show_facts(facts_of(report))
        self.formula.setText(layer.formula)
        for part in (self._formula_title, self.formula):
            part.setVisible(bool(layer.formula))
        self.note.show_note(node.note)

    def _show_form(self, layer: Layer, choices: dict[str, Choices]) -> None:
        key = type(layer), tuple((name, tuple(pairs)) for name, pairs in choices.items())
        if self.form is None or key != self._form_key:
            self._form_key = key
            old = self.form
            self.form = ParameterForm(
                self._theme, type(layer), self, choices=choices, steps=self._steps
            )
            self.form.changed.connect(self.parameter_entered)
            if old is not None:
                self._column.replaceWidget(old, self.form)
                old.hide()
                old.deleteLater()
            else:
                self._column.insertWidget(self._column.indexOf(self._line), self.form)
        self.form.show_values(layer.values())
        self.form.setVisible(not self.form.is_empty)

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(EDGE)
        self._line = QFrame(self)
        self._line.setProperty("role", "line")
        for part in (
            self.header,
            self.help,
            self.problem,
            self.open_button,
            self._line,
            self.facts,
        ):
            column.addWidget(part)
        formula = QVBoxLayout()
        formula.setSpacing(SPACE)
        formula.addWidget(self._formula_title)
        formula.addWidget(self.formula)
        column.addLayout(formula)
        column.addWidget(self.filters)
        column.addWidget(self.note)


def paragraph(help_text: str) -> str:
    """The first paragraph of a help page, without the marks of the reference page."""
    return " ".join(help_text.split("\n\n")[0].split()).replace("``", "").replace("`", "")


def field_choices(layer: Layer, fields: Sequence[Field]) -> dict[str, Choices]:
    """The fields a node that stands for one may name; those of its own role come first."""
    if not isinstance(layer, DataField):
        return {}
    role = "target" if layer.id == "target" else "input"
    ordered = sorted(fields, key=lambda field: field.role != role)
    pairs = [(field.name, f"{field.name}, {spec_words(field.spec)}") for field in ordered]
    if layer.field not in {name for name, _ in pairs}:
        pairs.append((layer.field, f"{layer.field} (not in the data)"))
    return {"field": tuple(pairs)}


def block_choices(layer: Layer, blocks: Sequence[str]) -> dict[str, Choices]:
    """The blocks that a node may stand for."""
    if not isinstance(layer, BlockUse):
        return {}
    return {"block": tuple((name, name) for name in dict.fromkeys((*blocks, layer.block)))}


def spec_words(spec: TensorSpec) -> str:
    """A field's shape in words."""
    return f"{spec.classes} classes" if spec.is_label else str(spec)


def _words(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
