"""The inspector's page about several nodes: the settings they have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from engine.api import Inference, Layer, Node
from gui.figures.own_learning import has_own_learning
from gui.forms.edit_steps import EditSteps
from gui.forms.form import ParameterForm
from gui.forms.tab_order import set_tab_order
from gui.language.engine_words import translated
from gui.properties.fact_list import FactList
from gui.properties.facts import totals_of
from gui.properties.learning_section import LearningSection
from gui.properties.state_bar import StateBar
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE


class SeveralPage(QWidget):
    """One form for all chosen nodes; a setting in which they differ says so.

    Signals:
        parameter_entered: name of a setting and the value the user gave all of them.
        reset_wanted: the settings to be reset, with their defaults, by name.
    """

    parameter_entered = Signal(str, object)
    reset_wanted = Signal(object)

    def __init__(self, theme: Theme, steps: EditSteps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = steps
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.kinds = QLabel(self)
        self.kinds.setProperty("role", "secondary")
        self.kinds.setWordWrap(True)
        self.state = StateBar(theme, self)
        self.facts = FactList(theme, self)
        self.learning = LearningSection(theme, steps, self)
        self.form: ParameterForm | None = None
        self._form_key: object = None
        line = QFrame(self)
        line.setProperty("role", "line")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(EDGE)
        self._line = line
        for part in (self.title, self.kinds, self.state, line, self.learning, self.facts):
            self._column.addWidget(part)

    def show_nodes(self, nodes: Sequence[Node], inference: Inference) -> None:
        """Show the chosen nodes as they are now."""
        layers = [node.layer for node in nodes]
        self.title.setText(self.tr("{0} nodes").format(len(nodes)))
        self.kinds.setText(kinds_of(layers))
        chosen = {n.name: inference.nodes[n.name] for n in nodes if n.name in inference.nodes}
        found = Inference(chosen)
        self.facts.show_facts(totals_of(found, len(nodes)))
        self.state.show_nodes(nodes, has_weights=found.totals.parameters > 0)
        self.learning.show_nodes(learning_nodes(nodes, inference))
        self._show_form(layers)

    def _show_form(self, layers: Sequence[Layer]) -> None:
        names = common_settings(layers)
        key = type(layers[0]), names
        if self.form is None or key != self._form_key:
            self._form_key = key
            old = self.form
            self.form = ParameterForm(
                self._theme, type(layers[0]), self, names=names, steps=self._steps, resets=True
            )
            self.form.changed.connect(self.parameter_entered)
            self.form.reset_wanted.connect(self.reset_wanted)
            self._column.insertWidget(self._column.indexOf(self._line), self.form)
            if old is not None:
                old.hide()
                old.deleteLater()
            set_tab_order([self.state, self.form, self.learning])
        first = layers[0].values()
        mixed = {name for name in names if any(getattr(x, name) != first[name] for x in layers)}
        self.form.show_values(first, mixed)
        self.form.setVisible(not self.form.is_empty)


def learning_nodes(nodes: Sequence[Node], inference: Inference) -> list[Node]:
    """Those of the nodes that have something to learn, or settings of how they would."""
    reports = inference.nodes
    return [
        node
        for node in nodes
        if has_own_learning(node)
        or (node.name in reports and reports[node.name].counts.parameters > 0)
    ]


def common_settings(layers: Sequence[Layer]) -> tuple[str, ...]:
    """Settings that all layers declare with the same kind, range and choices."""

    def manner(layer: Layer, name: str) -> object:
        declared = {parameter.name: parameter for parameter in layer.parameters()}.get(name)
        if declared is None:
            return None
        return declared.kind, declared.low, declared.high, declared.choices

    first, *others = layers
    return tuple(
        parameter.name
        for parameter in first.parameters()
        if all(manner(other, parameter.name) == manner(first, parameter.name) for other in others)
    )


def kinds_of(layers: Sequence[Layer]) -> str:
    """The types with how many there are of each, as ``2 Conv 2D, 1 ReLU``."""
    counts: dict[str, int] = {}
    for layer in layers:
        title = translated(layer.title)
        counts[title] = counts.get(title, 0) + 1
    return ", ".join(f"{count} {title}" for title, count in counts.items())
