"""Which data set is learned from, where it comes from, and its settings."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import DataSet, DataSource
from gui.data.class_counts import ClassCounts, class_counts
from gui.forms.form import ParameterForm
from gui.language.engine_words import translated, translated_page
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.choice_field import ChoiceField
from gui.widgets.pill import Pill


class SourcePage(QWidget):
    """The choice of the data set, its words, its settings, its classes.

    Signals:
        source_chosen: id of the data set the user wants.
        setting_entered: name of a setting and the value the user gave it.
        vary_wanted: dotted name of a setting that is to be varied in a sweep.
    """

    source_chosen = Signal(str)
    setting_entered = Signal(str, object)
    vary_wanted = Signal(str)

    def __init__(
        self, theme: Theme, sources: Iterable[type[DataSource]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.choice = ChoiceField(theme, [(s.id, translated(s.title)) for s in sources], self)
        self.choice.setAccessibleName(self.tr("Data set"))
        self.choice.setToolTip(self.tr("What the network learns from"))
        self.origin = Pill(theme, parent=self)
        self.words = _text(self, "secondary")
        self.source = _text(self, "small")
        self.form: ParameterForm | None = None
        self._form_type: type[DataSource] | None = None
        self._classes_title = _text(self, "heading")
        self._classes_title.setText(self.tr("Classes, training + test"))
        self.counts = ClassCounts(theme, self)
        self._lay_out()
        self.choice.value_changed.connect(self.source_chosen.emit)
        self.show_data(None)

    def hold(self, contents: QWidget) -> None:
        """Take the examples in, below the choice."""
        self._column.insertWidget(1, contents)

    def show_source(self, source: DataSource) -> None:
        """Show the project's data source."""
        self.choice.set_value(source.id)
        is_real = source.origin == "real"
        self.origin.set_text(
            self.tr("real data") if is_real else self.tr("generated"),
            "good" if is_real else "secondary",
        )
        self.words.setText(translated_page(source.doc).split("\n\n")[0].replace("`", ""))
        licence = (
            self.tr("Licence: {0}").format(translated(source.licence)) if source.licence else ""
        )
        self.source.setText(
            "\n".join(line for line in (translated(source.source), licence) if line)
        )
        self._show_form(source)

    def show_data(self, data: DataSet | None) -> None:
        """Count the classes of what was loaded."""
        counts = class_counts(data) if data is not None else ()
        self.counts.show_counts(counts)
        self._classes_title.setVisible(bool(counts))

    def _show_form(self, source: DataSource) -> None:
        if self.form is None or self._form_type is not type(source):
            old, self._form_type = self.form, type(source)
            self.form = ParameterForm(self._theme, type(source), self)
            self.form.changed.connect(self.setting_entered)
            self.form.offer_sweep("data")
            self.form.vary_wanted.connect(self.vary_wanted)
            self._column.insertWidget(self._column.indexOf(self._classes_title), self.form)
            if old is not None:
                old.hide()
                old.deleteLater()
        self.form.show_values(source.values())
        self.form.setVisible(not self.form.is_empty)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.choice, 1)
        head.addWidget(self.origin)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, 0, EDGE, SPACE)
        self._column.setSpacing(SPACE + SPACE // 2)
        self._column.addLayout(head)
        for part in (self.words, self._classes_title, self.counts, self.source):
            self._column.addWidget(part)
        self._column.addStretch(1)


def _text(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
