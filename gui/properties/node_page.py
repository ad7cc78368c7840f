"""The inspector's page about one node."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from engine.api import BlockUse, DataField, Field, Layer, Node, NodeReport, TensorSpec
from gui.figures.layer_icon import layer_icon
from gui.figures.own_learning import has_own_learning
from gui.forms.edit_steps import EditSteps
from gui.forms.editors import Choices
from gui.forms.form import ParameterForm
from gui.forms.tab_order import set_tab_order
from gui.language.engine_words import translated
from gui.properties.fact_list import FactList
from gui.properties.facts import facts_of, shares_inside
from gui.properties.filters_preview import FiltersPreview
from gui.properties.help_view import HelpView
from gui.properties.interface_section import InterfaceSection
from gui.properties.learning_section import LearningSection
from gui.properties.node_header import NodeHeader
from gui.properties.note_field import NoteField
from gui.properties.problem_card import Mend, ProblemCard
from gui.properties.state_bar import StateBar
from gui.properties.weights_spread import WeightsSpread
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.bar_list import BarList
from gui.widgets.formula.view import FormulaView


class NodePage(QWidget):
    """Everything that is known of a node, and the form made from what its layer declares.

    Signals:
        parameter_entered: name of a setting and the value the user gave it.
        renamed, note_written: what the user wrote.
        opened: name of the block that is to be opened.
        reset_wanted: the settings to be reset, with their defaults, by name.
        vary_wanted: name of the node and of a setting to be varied, with a dot between them.
    """

    parameter_entered = Signal(str, object)
    renamed = Signal(str)
    note_written = Signal(str)
    opened = Signal(str)
    reset_wanted = Signal(object)
    vary_wanted = Signal(str)

    def __init__(self, theme: Theme, steps: EditSteps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = steps
        self.header = NodeHeader(theme, self)
        self.help = HelpView(theme, self)
        self.state = StateBar(theme, self)
        self.problem = ProblemCard(theme, self)
        self.open_button = ActionButton(theme, self.tr("Open block"), parent=self)
        self.open_button.setToolTip(self.tr("Show what is inside, on the canvas"))
        self._name = ""
        self.form: ParameterForm | None = None
        self._form_key: object = None
        self._ordered: object = None
        self.interface = InterfaceSection(theme, self)
        self.facts = FactList(theme, self)
        self._formula_title = _heading(self, self.tr("Formula"))
        self.formula = FormulaView(theme, self)
        self._inside_title = _heading(self, self.tr("Parameters inside"))
        self.inside = BarList(theme, self)
        self.inside.setAccessibleName(self.tr("Share of the parameters of each node inside"))
        self.learning = LearningSection(theme, steps, self)
        self.filters = FiltersPreview(theme, self)
        self.spread = WeightsSpread(theme, self)
        self.note = NoteField(theme, self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.header.renamed.connect(self.renamed)
        self.note.written.connect(self.note_written)
        self.open_button.clicked.connect(lambda: self.opened.emit(self._name))

    def show_node(
        self,
        node: Node,
        report: NodeReport,
        fields: Sequence[Field],
        blocks: Sequence[str] = (),
        ports: tuple[Sequence[str], Sequence[str]] = ((), ()),
        mends: Sequence[Mend] = (),
    ) -> None:
        """Show a node as it is now.

        Args:
            node: the node.
            report: what is known of it.
            fields: of the data; offered where one of them is named.
            blocks: names of the blocks there are; offered likewise.
            ports: names of its inputs and outputs.
            mends: what would mend its problem.
        """
        layer = node.layer
        self._name = node.name
        self.open_button.setVisible(isinstance(layer, BlockUse))
        self.interface.setVisible(isinstance(layer, BlockUse))
        self.header.show_head(node.name, translated(layer.title), layer.category, layer_icon(layer))
        self.help.show_help(layer)
        has_weights = report.counts.parameters > 0 or not report.is_sound
        self.state.show_nodes([node], has_weights=has_weights)
        learns = report.counts.parameters > 0 or has_own_learning(node)
        self.learning.show_nodes([node] if learns else [])
        self.problem.show_problem(report.problem, mends=mends)
        self._show_form(layer, field_choices(layer, fields) | block_choices(layer, blocks))
        self.facts.show_facts(facts_of(report, *ports))
        self._show_inside(report)
        self.formula.set_formula(layer.formula)
        for part in (self._formula_title, self.formula):
            part.setVisible(bool(layer.formula))
        self.note.show_note(node.note)
        self._order_tabs()

    def focus_settings(self) -> bool:
        """Move the keyboard to the first setting; gives whether there is one."""
        return self.form is not None and self.form.focus_first()

    def _show_form(self, layer: Layer, choices: dict[str, Choices]) -> None:
        key = type(layer), tuple((name, tuple(pairs)) for name, pairs in choices.items())
        if self.form is None or key != self._form_key:
            self._form_key = key
            old = self.form
            self.form = ParameterForm(
                self._theme, type(layer), self, choices=choices, steps=self._steps, resets=True
            )
            self.form.changed.connect(self.parameter_entered)
            self.form.reset_wanted.connect(self.reset_wanted)
            self.form.vary_wanted.connect(self.vary_wanted)
            if old is not None:
                self._column.replaceWidget(old, self.form)
                old.hide()
                old.deleteLater()
            else:
                self._column.insertWidget(self._column.indexOf(self._line), self.form)
        self.form.offer_sweep(self._name)
        self.form.show_values(layer.values())
        self.form.setVisible(not self.form.is_empty)

    def _order_tabs(self) -> None:
        """Let the keyboard go from above downwards, though form and mends were made later."""
        ports = (*self.interface.inputs.rows, *self.interface.outputs.rows)
        now = self.form, tuple(self.problem.mends), ports
        if now != self._ordered:
            self._ordered = now
            form = [] if self.form is None else [self.form]
            above = [self.header, self.help, self.problem, self.state, self.open_button]
            set_tab_order([*above, *form, self.learning, self.interface, self.formula, self.note])

    def _show_inside(self, report: NodeReport) -> None:
        """How the parameters of a block are shared out."""
        shares = shares_inside(report)
        self.inside.set_bars([n for n, _ in shares], [s for _, s in shares], role="accent")
        words = "; ".join(f"{name}: {100 * share:.1f} %" for name, share in shares)
        self.inside.setAccessibleDescription(words)
        for part in (self._inside_title, self.inside):
            part.setVisible(bool(shares))

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
            self.state,
            self.open_button,
            self._line,
            self.learning,
            self.interface,
            self.facts,
        ):
            column.addWidget(part)
        for title, body in (
            (self._inside_title, self.inside),
            (self._formula_title, self.formula),
        ):
            titled = QVBoxLayout()
            titled.setSpacing(SPACE)
            titled.addWidget(title)
            titled.addWidget(body)
            column.addLayout(titled)
        column.addWidget(self.filters)
        column.addWidget(self.spread)
        column.addWidget(self.note)


def field_choices(layer: Layer, fields: Sequence[Field]) -> dict[str, Choices]:
    """The fields a node that stands for one may name; those of its own role come first."""
    if not isinstance(layer, DataField):
        return {}
    role = "target" if layer.id == "target" else "input"
    ordered = sorted(fields, key=lambda field: field.role != role)
    pairs = [(field.name, f"{field.name}, {spec_words(field.spec)}") for field in ordered]
    if layer.field not in {name for name, _ in pairs}:
        pairs.append((layer.field, _not_there(layer.field)))
    return {"field": tuple(pairs)}


def block_choices(layer: Layer, blocks: Sequence[str]) -> dict[str, Choices]:
    """The blocks that a node may stand for."""
    if not isinstance(layer, BlockUse):
        return {}
    return {"block": tuple((name, name) for name in dict.fromkeys((*blocks, layer.block)))}


def spec_words(spec: TensorSpec) -> str:
    """A field's shape in words."""
    return f"{spec.classes} classes" if spec.is_label else str(spec)


def _heading(parent: QWidget, text: str) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", "heading")
    return label


def _not_there(field: str) -> str:
    words = QCoreApplication.translate("NodePage", "{field} (not in the data)")
    return words.format(field=field)
