"""The recipes that come with the program."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from engine.errors import ParameterRefused
from engine.registry import Registry
from engine.training import recipes
from engine.training.recipe import Recipe

_FIRST = "supervised"


class RecipeBook(Registry[Recipe]):
    """Recipes by id."""

    kind = "recipe"
    unknown = ParameterRefused

    def make(self, id_: str, settings: Mapping[str, Any]) -> Recipe:
        """A recipe from its stored form.

        Raises:
            ParameterRefused: if there is none of that id, or a setting is unknown or out of range.
        """
        return self[id_](**settings)


@cache
def builtin_recipes() -> RecipeBook:
    """All recipes of the modules in ``recipes``, descent on losses first, then by title."""
    found = sorted(_declared(), key=lambda r: (r.id != _FIRST, r.title))
    return RecipeBook(found)


def _declared() -> Iterator[type[Recipe]]:
    for module in pkgutil.iter_modules(recipes.__path__):
        family = importlib.import_module(f"{recipes.__name__}.{module.name}")
        for value in vars(family).values():
            if not isinstance(value, type) or value.__module__ != family.__name__:
                continue
            if issubclass(value, Recipe) and "id" in vars(value):
                yield value
