"""The training settings by section: which there are, where each begins, and how it is shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.api import Declared, TrainingSettings
from gui.forms.edit_steps import EditSteps
from gui.forms.form import ParameterForm
from gui.forms.known_nodes import KnownNode
from gui.forms.section import Section
from gui.language.marked import marked
from gui.theme.theme import Theme


class Part(NamedTuple):
    """One section.

    Attributes:
        title: what stands above it.
        first: the setting it begins with; it ends where the next one begins.
        is_open: whether it is unfolded at first.
    """

    title: str
    first: str
    is_open: bool = False


PARTS = (
    Part(marked("TrainingPanel", "Steps"), "epochs", is_open=True),
    Part(marked("TrainingPanel", "Optimiser"), "optimiser", is_open=True),
    Part(marked("TrainingPanel", "Schedule"), "schedule", is_open=True),
    Part(marked("TrainingPanel", "Safety"), "clip_norm"),
    Part(marked("TrainingPanel", "Run"), "seed"),
)
"""In the order in which the settings are declared."""


def sections(parts: Sequence[Part] = PARTS) -> list[tuple[Part, tuple[str, ...]]]:
    """The settings by section; every declared setting is in one."""
    names = [parameter.name for parameter in TrainingSettings.parameters()]
    starts = [names.index(part.first) for part in parts]
    ends = [*starts[1:], len(names)]
    return [
        (part, tuple(names[start:end]))
        for part, start, end in zip(parts, starts, ends, strict=True)
    ]


class SettingsSection(QWidget):
    """A heading that folds the settings below it; what else belongs there comes after them.

    It vanishes while none of its settings means anything.

    Signals:
        entered: name of a setting and the value the user gave it.
    """

    entered = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        form: ParameterForm,
        parent: QWidget | None = None,
        *,
        is_open: bool = True,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self._theme = theme
        self._section = Section(theme, title, self)
        self.head = self._section.head
        self.head.set_ink("faint")
        self.rows = self._section.rows
        self.rows.addWidget(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._section)
        self.head.toggled.connect(self._fold)
        self.head.setChecked(is_open)
        self._fold()
        form.changed.connect(self.entered)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_open(self) -> bool:
        """Whether its settings are to be seen."""
        return self.head.isChecked()

    def show_values(self, declared: Declared, left_out: Collection[str] = ()) -> None:
        """Show what holds.

        Args:
            declared: the settings.
            left_out: names of those that mean nothing just now.
        """
        self.form.leave_out(left_out)
        self.form.show_values(declared.values())
        self.setVisible(bool(self.form.shown))
        self._fold()

    def show_nodes(self, known: Sequence[KnownNode]) -> None:
        """Offer nodes of the drawing to the settings that name some."""
        self.form.show_nodes(known)

    def _restyle(self) -> None:
        ink = self._theme.color("text").name()
        self.head.setStyleSheet(
            f"text-align: left; padding-left: 0; font-weight: 650; color: {ink};"
        )

    def _fold(self) -> None:
        self._section.body.setVisible(self.is_open)
        self._section.tell_changed(0 if self.is_open else len(self.form.not_usual()))


def training_sections(theme: Theme, steps: EditSteps, parent: QWidget) -> list[SettingsSection]:
    """All sections of the training settings."""
    made = []
    for part, names in sections():
        form = ParameterForm(
            theme, TrainingSettings, parent, names=names, steps=steps, has_neighbours=True
        )
        title = QCoreApplication.translate("TrainingPanel", part.title)
        made.append(SettingsSection(theme, title, form, parent, is_open=part.is_open))
    return made
