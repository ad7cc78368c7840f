"""What a recipe is: how one step of learning goes, declared with its settings.

A recipe is a value that a project keeps. What it keeps while it works (optimisers, a memory, a
player's position) is its `Learning`, made anew for each run by `Recipe.learning`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar

import msgspec

from engine.data.source import DataSource
from engine.graph.graph import Graph
from engine.inference.report import Inference
from engine.parameter import Declared

if TYPE_CHECKING:
    from engine.training.learning.learning import Learning
    from engine.training.run import Run


class Obstacle(msgspec.Struct, frozen=True):
    """Why a recipe can not work on a project as it stands.

    Attributes:
        text: what is wrong, in words for the user.
        hint: what would mend it.
        node: the node it is about; empty: none.
    """

    text: str
    hint: str = ""
    node: str = ""


class Drawn(msgspec.Struct, frozen=True):
    """What a recipe is to work on, before anything is compiled."""

    graph: Graph
    inference: Inference
    data: DataSource


class Recipe(Declared):
    """Base of all recipes. A subclass decorated with `recipe` is all that one takes to be chosen.

    Class attributes, filled in by `recipe`:
        id: names the recipe in project files.
        title: what the user reads.
        doc: the words of the reference page, from the class's docstring.
        source: where the method comes from, with the year.
        needs_loss: whether it learns from the loss nodes of the drawing.
        unused: training settings that mean nothing to it, which forms leave out.
    """

    id: ClassVar[str] = ""
    title: ClassVar[str] = ""
    doc: ClassVar[str] = ""
    source: ClassVar[str] = ""
    needs_loss: ClassVar[bool] = True
    unused: ClassVar[frozenset[str]] = frozenset()

    def obstacles(self, drawn: Drawn) -> Iterable[Obstacle]:  # for those who ask
        """Why it can not work on this, if it can not; the first is the one to mend first."""
        return ()

    def learning(self, run: Run) -> Learning:
        """The recipe at work on a run.

        Raises:
            TrainingFailed: if there is nothing it could learn, with the reason.
        """
        raise NotImplementedError(type(self).__name__)


R = TypeVar("R", bound=type[Recipe])


def recipe(
    id: str,  # noqa: A002  # the name the declaration reads best with
    *,
    title: str,
    source: str,
    needs_loss: bool = True,
    unused: Iterable[str] = (),
) -> Callable[[R], R]:
    """Declare a class to be the recipe ``id``."""

    def declare(cls: R) -> R:
        cls.id, cls.title, cls.source = id, title, source
        cls.needs_loss, cls.unused = needs_loss, frozenset(unused)
        cls.doc = inspect.cleandoc(cls.__doc__ or "")
        return cls

    return declare
