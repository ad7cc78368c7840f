"""The inspector's page about the whole project, shown while no node is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Declared, Inference, Problem, Project, TrainingSettings
from gui.forms.edit_steps import EditSteps
from gui.forms.form import ParameterForm
from gui.language.engine_words import translated, translated_page
from gui.language.marked import marked
from gui.properties.fact_list import FactList
from gui.properties.facts import totals_of
from gui.properties.node_header import NodeHeader
from gui.properties.problem_card import ProblemCard
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton

TRAINING_SECTIONS = (
    (marked("ProjectPage", "Steps"), "epochs"),
    (marked("ProjectPage", "Optimiser"), "optimiser"),
    (marked("ProjectPage", "Schedule"), "schedule"),
    (marked("ProjectPage", "Safety"), "clip_norm"),
    (marked("ProjectPage", "Run"), "seed"),
)
"""Title of each section and the setting it begins with; it ends where the next one begins."""


class ProjectPage(QWidget):
    """Name, data and totals; how to train, and how training pictures are varied.

    Signals:
        renamed: the project's name the user wants.
        data_wanted: the user wants to see the data, or choose others.
        training_entered, augmentation_entered: name of a setting and the value the user gave it.
    """

    renamed = Signal(str)
    data_wanted = Signal()
    training_entered = Signal(str, object)
    augmentation_entered = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        augmentation: type[Declared],
        steps: EditSteps,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.header = NodeHeader(theme, self)
        self.problem = ProblemCard(theme, self)
        self.data = ActionButton(theme, kind="link", parent=self)
        self.data.setProperty("wordless", False)  # its words come with the project
        self.facts = FactList(theme, self)
        self.training = [
            ParameterForm(theme, TrainingSettings, self, names=names, steps=steps)
            for _, names in sections()
        ]
        self.augmentation = ParameterForm(theme, augmentation, self, steps=steps)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(EDGE)
        facts = QVBoxLayout()
        facts.setSpacing(SPACE)
        facts.addLayout(self._data_line())
        facts.addWidget(self.facts)
        for part in (self.header, self.problem):
            self._column.addWidget(part)
        self._column.addLayout(facts)
        for (title, _), form in zip(sections(), self.training, strict=True):
            self._add_section(QCoreApplication.translate("ProjectPage", title), form)
            form.changed.connect(self.training_entered)
        self._varied = self._add_section(self.tr("Vary the pictures"), self.augmentation)
        self.augmentation.changed.connect(self.augmentation_entered)
        self.header.renamed.connect(self.renamed)
        self.data.clicked.connect(self._ask_for_data)

    def show_project(self, project: Project, inference: Inference) -> None:
        """Show a project as it is now."""
        self.header.show_head(project.name, self.tr("Project"), "accent")
        self.problem.show_problem(*first_problem(inference))
        title = translated(project.data.title)
        about = translated_page(project.data.doc).split("\n\n")[0]
        self.data.setText(title)
        self.data.setAccessibleName(self.tr("Data: {title}").format(title=title))
        self.data.setToolTip(f"{about}\n\n{self.tr('Opens the data, where others can be chosen.')}")
        self.facts.show_facts(totals_of(inference, len(project.graph.nodes)))
        for form in self.training:
            form.show_values(project.training.values())
        self.augmentation.show_values(project.augmentation.values())
        has_pictures = any(field.spec.rank == 3 for field in project.data.fields())
        self._varied.setVisible(has_pictures)

    def _data_line(self) -> QHBoxLayout:
        line, label = QHBoxLayout(), QLabel(self.tr("Data"), self)
        label.setProperty("role", "secondary")
        line.addWidget(label)
        line.addStretch(1)
        line.addWidget(self.data)
        return line

    def _ask_for_data(self) -> None:
        self.data_wanted.emit()

    def _add_section(self, title: str, form: ParameterForm) -> QWidget:
        section = QWidget(self)
        heading = QLabel(title, section)
        heading.setProperty("role", "heading")
        column = QVBoxLayout(section)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(heading)
        column.addWidget(form)
        self._column.addWidget(section)
        return section


def sections() -> list[tuple[str, tuple[str, ...]]]:
    """The training settings by section; every declared setting is in one."""
    names = [parameter.name for parameter in TrainingSettings.parameters()]
    starts = [names.index(first) for _, first in TRAINING_SECTIONS]
    ends = [*starts[1:], len(names)]
    return [
        (title, tuple(names[start:end]))
        for (title, _), start, end in zip(TRAINING_SECTIONS, starts, ends, strict=True)
    ]


def first_problem(inference: Inference) -> tuple[Problem | None, str]:
    """The worst thing that is wrong with the network and the node it is at; None if nothing is."""
    problems = sorted(inference.problems, key=lambda pair: pair[1].severity != "problem")
    return (problems[0][1], problems[0][0]) if problems else (None, "")
