"""The inspector's page about the whole project, shown while no node is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Inference, Problem, Project, Stage
from gui.language.engine_words import translated, translated_page
from gui.properties.elided_link import ElidedLink
from gui.properties.fact_list import FactList
from gui.properties.facts import totals_of
from gui.properties.node_header import NodeHeader
from gui.properties.problem_card import ProblemCard
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE


class ProjectPage(QWidget):
    """Name and totals, what the data are, and how it learns; the last two lead to their panels.

    Signals:
        renamed: the project's name the user wants.
        data_wanted: the user wants to see the data, or choose others.
        training_wanted: the user wants to see how it learns, or set it.
    """

    renamed = Signal(str)
    data_wanted = Signal()
    training_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = NodeHeader(theme, self)
        self.problem = ProblemCard(theme, self)
        self.data = ElidedLink(theme, self)
        self.training = ElidedLink(theme, self)
        self.facts = FactList(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(EDGE)
        facts = QVBoxLayout()
        facts.setSpacing(SPACE)
        facts.addLayout(self._line(self.tr("Data"), self.data))
        facts.addLayout(self._line(self.tr("Learning"), self.training))
        facts.addWidget(self.facts)
        for part in (self.header, self.problem):
            column.addWidget(part)
        column.addLayout(facts)
        self.header.renamed.connect(self.renamed)
        self.data.clicked.connect(self.data_wanted)
        self.training.clicked.connect(self.training_wanted)

    def show_project(self, project: Project, inference: Inference) -> None:
        """Show a project as it is now."""
        self.header.show_head(project.name, self.tr("Project"), "accent")
        self.problem.show_problem(*first_problem(inference))
        title = translated(project.data.title)
        about = translated_page(project.data.doc).split("\n\n")[0]
        self.data.set_words(title)
        self.data.setAccessibleName(self.tr("Data: {title}").format(title=title))
        self.data.setToolTip(f"{about}\n\n{self.tr('Opens the data, where others can be chosen.')}")
        self._show_training(project)
        self.facts.show_facts(totals_of(inference, len(project.graph.nodes)))

    def _show_training(self, project: Project) -> None:
        stages = [self._learning(stage) for stage in project.drawn_stages]
        count = len(stages)
        words = stages[0] if count == 1 else self.tr("{0} stages").format(count)
        self.training.set_words(words)
        self.training.setAccessibleName(self.tr("Learning: {0}").format("; ".join(stages)))
        told = "\n".join(stages)
        way = self.tr("Opens the panel in which it is set how the network learns.")
        self.training.setToolTip(f"{told}\n\n{way}")

    def _learning(self, stage: Stage) -> str:
        epochs, title = stage.training.epochs, translated(stage.recipe.title)
        if not epochs:
            return self.tr("{0}, only measured").format(title)
        if epochs == 1:
            return self.tr("{0}, 1 epoch").format(title)
        return self.tr("{0}, {1} epochs").format(title, epochs)

    def _line(self, name: str, link: ElidedLink) -> QHBoxLayout:
        line, label = QHBoxLayout(), QLabel(name, self)
        label.setProperty("role", "secondary")
        line.addWidget(label)
        line.addStretch()
        line.addWidget(link)
        return line


def first_problem(inference: Inference) -> tuple[Problem | None, str]:
    """The worst thing that is wrong with the network and the node it is at; None if nothing is."""
    problems = sorted(inference.problems, key=lambda pair: pair[1].severity != "problem")
    return (problems[0][1], problems[0][0]) if problems else (None, "")
