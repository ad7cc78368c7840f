"""Learning from examples that were changed to mislead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from engine.attacks.attackable import attackable
from engine.catalogue.torch_later import later
from engine.graph.bypass import in_effect
from engine.parameter import choice, integer, nodes, real, switch
from engine.training.recipe import Drawn, Obstacle, Recipe, recipe

if TYPE_CHECKING:
    from engine.training.learning import adversarial_training
    from engine.training.learning.learning import Learning
    from engine.training.run import Run
else:
    adversarial_training = later("engine.training.learning.adversarial_training")


@recipe(
    "adversarial_training",
    title="Adversarial training",
    source="Goodfellow, Shlens and Szegedy 2015, “Explaining and harnessing adversarial examples”; "
    "Madry et al. 2018, “Towards deep learning models resistant to adversarial attacks”",
)
class AdversarialTraining(Recipe):
    """Descend on the losses of the drawing, on examples that were changed to make them large.

    Each batch is attacked with the network as it stands: every number of the attacked inputs is
    changed by at most epsilon, along the sign of the loss's gradient. A share of each batch is
    replaced by what comes of that; with a share of 0 the network learns as usual, and is only
    measured under attack. What the losses and metrics are on attacked test examples is told as
    “under attack”.

    FGSM takes one step of length epsilon, PGD several smaller ones, each kept within epsilon.
    """

    method: str = choice(
        default="pgd",
        choices={"fgsm": "FGSM: one step", "pgd": "PGD: several steps"},
        doc="How the examples are changed.",
    )
    epsilon: float = real(
        default=0.1,
        low=0.0,
        high=1e6,
        logarithmic=True,
        doc="The most that any number of an input is changed, in the units of the data.",
    )
    steps: int = integer(
        default=7,
        low=1,
        high=1000,
        unit="steps",
        doc="Steps along the gradient for each batch; each costs about as much as a training step.",
        shown_if=("method", ("pgd",)),
    )
    step_size: float = real(
        default=0.0,
        low=0.0,
        high=1e6,
        logarithmic=True,
        doc="Length of a step, in the units of the data; 0: 2.5 · epsilon / steps.",
        shown_if=("method", ("pgd",)),
    )
    random_start: bool = switch(
        default=True,
        doc="Begin at a random place within epsilon of the example.",
        shown_if=("method", ("pgd",)),
    )
    share: float = real(
        default=1.0,
        low=0.0,
        high=1.0,
        doc="Part of each batch that is replaced by attacked examples; 0: none, 1: all of it.",
    )
    stays_in_range: bool = switch(
        default=True,
        label="Keep data's range",
        doc="Keep each input between its smallest and largest number in the training data.",
    )
    inputs: tuple[str, ...] = nodes(
        default=(),
        doc="Inputs that are attacked; none: all that hold real numbers and reach a loss.",
    )
    attacked_examples: int = integer(
        default=200,
        low=0,
        high=100_000,
        unit="examples",
        doc="Test examples that are attacked for the curves after each epoch; 0: none.",
    )

    def obstacles(self, drawn: Drawn) -> Iterator[Obstacle]:
        graph = in_effect(drawn.graph)
        known = attackable(graph, drawn.inference)
        for name in self.inputs:
            if name not in known:
                yield Obstacle(
                    f"The recipe is to attack {name!r}, which is no input of real numbers that a "
                    "loss looks at.",
                    "Choose another one in the recipe's settings, or none, to have them found.",
                    name if name in graph.by_name else "",
                )
        if not known:
            yield Obstacle(
                "No input of real numbers reaches a loss, so there is nothing to attack.",
                "Wire an Input of pictures, features or points into the network; words and labels "
                "can not be changed a little.",
            )

    def learning(self, run: Run) -> Learning:
        return adversarial_training.AdversarialTrainingLearning(run, self)
