"""Descent on the losses of the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.torch_later import later
from engine.training.recipe import Recipe, recipe

if TYPE_CHECKING:
    from engine.training.learning import supervised
    from engine.training.learning.learning import Learning
    from engine.training.run import Run
else:
    supervised = later("engine.training.learning.supervised")


@recipe(
    "supervised",
    title="Supervised",
    source="Rumelhart, Hinton and Williams 1986, “Learning representations by back-propagating "
    "errors”",
)
class Supervised(Recipe):
    """Follow the gradient of the weighted sum of all loss nodes downhill, batch by batch."""

    def learning(self, run: Run) -> Learning:
        return supervised.SupervisedLearning(run)
