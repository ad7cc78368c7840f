"""Two networks that play against each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from engine.catalogue.torch_later import later
from engine.graph.bypass import in_effect
from engine.parameter import choice, integer, node, real
from engine.training.players import found_roles
from engine.training.recipe import Drawn, Obstacle, Recipe, recipe
from engine.training.roles import NoPair, Roles

if TYPE_CHECKING:
    from engine.training.learning import adversarial_pair
    from engine.training.learning.learning import Learning
    from engine.training.run import Run
else:
    adversarial_pair = later("engine.training.learning.adversarial_pair")


@recipe(
    "adversarial_pair",
    title="Adversarial pair (GAN)",
    source="Goodfellow et al. 2014, “Generative adversarial nets”; Gulrajani et al. 2017, "
    "“Improved training of Wasserstein GANs”",
    needs_loss=False,
    unused=("patience", "keep_best", "watched", "least_gain", "accumulation"),
)
class AdversarialPair(Recipe):
    """Let a generator make examples from noise, and a discriminator tell them from real ones.

    Both learn at the same time: the discriminator to give real examples high scores and made ones
    low scores, the generator to make examples that get high scores. Each has an optimiser of its
    own, of the kind that the training settings name; a Beta 1 of 0.5 or 0 suits Adam here.

    Draw a Noise node, the layers that turn it into an example, and one shared block that gives an
    example a plain score (no sigmoid), used twice: on the data and on what is generated. Labels
    wired into both make it conditional. A batch norm in the discriminator does not go with the
    gradient penalty, which looks at each example alone; a layer norm does.
    """

    loss: str = choice(
        default="non_saturating",
        choices={
            "non_saturating": "Non-saturating (the original)",
            "wasserstein": "Wasserstein, gradient penalty",
        },
        doc="What the two play for: chances of being real, or plain scores that lie far apart.",
    )
    penalty: float = real(
        default=10.0,
        low=0.0,
        high=1e4,
        label="Gradient penalty",
        doc="How strongly the slope of the score is held at 1 between real and made examples.",
        shown_if=("loss", ("wasserstein",)),
    )
    smoothing: float = real(
        default=0.0,
        low=0.0,
        high=0.5,
        label="Label smoothing",
        doc="What real examples lack to certainty: 0.1 asks the discriminator for 0.9 only.",
        shown_if=("loss", ("non_saturating",)),
    )
    discriminator_steps: int = integer(
        default=1,
        low=1,
        high=100,
        unit="steps",
        doc="Steps of the discriminator for each step of the generator.",
    )
    generator_rate: float = real(
        default=1.0,
        low=0.0001,
        high=1000.0,
        logarithmic=True,
        label="Generator's rate",
        doc="The generator's learning rate, in parts of the discriminator's.",
    )
    generated: str = node(
        default="", doc="Node that gives the generated examples; empty: it is found."
    )
    real_examples: str = node(
        default="",
        doc="Node that gives real examples of the same shape; empty: it is found.",
    )
    generated_score: str = node(
        default="",
        label="Score of generated",
        doc="Node that gives the discriminator's score of generated examples; empty: it is found.",
    )
    real_score: str = node(
        default="",
        label="Score of real",
        doc="Node that gives the discriminator's score of real examples; empty: it is found.",
    )

    @property
    def roles(self) -> Roles:
        """The nodes that are named."""
        return Roles(self.generated, self.real_examples, self.generated_score, self.real_score)

    def obstacles(self, drawn: Drawn) -> Iterator[Obstacle]:
        try:
            found_roles(in_effect(drawn.graph), drawn.inference, self.roles)
        except NoPair as missing:
            yield Obstacle(str(missing), missing.hint, missing.node)

    def learning(self, run: Run) -> Learning:
        return adversarial_pair.AdversarialPairLearning(run, self)
