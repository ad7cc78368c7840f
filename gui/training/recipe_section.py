"""By which recipe is learned: choose one, read what it does, and set it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.api import Recipe, builtin_recipes
from gui.forms.edit_steps import EditSteps
from gui.forms.form import ParameterForm
from gui.forms.known_nodes import KnownNode
from gui.language.engine_words import translated, translated_page
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.choice_field import ChoiceField
from gui.widgets.folded_words import FoldedWords, parts_of


class RecipeSection(QWidget):
    """All recipes in a list, the words of the chosen one, and the form of its own settings.

    Signals:
        entered: the recipe the user wants, another one or the same with other settings.
        vary_wanted: dotted name of a setting that is to be varied in a sweep.
    """

    entered = Signal(object)
    vary_wanted = Signal(str)

    def __init__(self, theme: Theme, steps: EditSteps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._steps = theme, steps
        self._known: tuple[KnownNode, ...] = ()
        self._recipe: Recipe | None = None
        recipes = tuple(builtin_recipes())
        choices = [(recipe.id, translated(recipe.title)) for recipe in recipes]
        self.choice = ChoiceField(theme, choices, self)
        self.choice.setAccessibleName(self.tr("Recipe"))
        self.choice.setToolTip(self.tr("How one step of learning goes"))
        for index, recipe in enumerate(recipes):
            tip = parts_of(translated_page(recipe.doc))[0]
            self.choice.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
        self.help = FoldedWords(theme, self.tr("How it works, and where it comes from"), self)
        self.form: ParameterForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._column.addWidget(self.choice)
        self._column.addWidget(self.help)
        self.choice.value_changed.connect(self._choose)

    def show_recipe(self, recipe: Recipe) -> None:
        """Show a recipe as it is now."""
        is_other = type(recipe) is not type(self._recipe)
        self._recipe = recipe
        self.choice.set_value(recipe.id)
        if is_other:
            first, rest = parts_of(translated_page(recipe.doc))
            source = self.tr("<i>Source:</i> {0}").format(escape(recipe.source))
            self.help.show_words(first, [*map(escape, rest), source])
            self._make_form(recipe)
        if self.form is not None:
            self.form.show_values(recipe.values())

    def show_nodes(self, known: Sequence[KnownNode]) -> None:
        """Offer nodes of the drawing to the settings that name some."""
        self._known = tuple(known)
        if self.form is not None:
            self.form.show_nodes(known)

    def _make_form(self, recipe: Recipe) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if recipe.parameters():
            self.form = ParameterForm(
                self._theme, type(recipe), self, steps=self._steps, has_neighbours=True
            )
            self.form.show_nodes(self._known)
            self.form.changed.connect(self._set)
            self.form.vary_wanted.connect(self.vary_wanted)
            self._column.addWidget(self.form)

    def _choose(self, id_: str) -> None:
        if self._recipe is not None and id_ != self._recipe.id:
            self._steps.count(("recipe", id_))
            self.entered.emit(builtin_recipes()[id_]())

    def _set(self, name: str, value: object) -> None:
        if self._recipe is not None:
            self.entered.emit(self._recipe.replace(**{name: value}))
