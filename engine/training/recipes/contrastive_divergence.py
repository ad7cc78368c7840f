"""Restricted Boltzmann machines, one on top of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layers.activation import Sigmoid
from engine.catalogue.torch_later import later
from engine.parameter import choice, integer, real, switch
from engine.training.recipe import Obstacle, recipe
from engine.training.recipes.layerwise import DenseLayer, Layerwise
from engine.training.used_settings import BATCHES, RATE, all_but

if TYPE_CHECKING:
    from engine.training.learning import contrastive_divergence
    from engine.training.learning.learning import Learning
    from engine.training.run import Run
else:
    contrastive_divergence = later("engine.training.learning.contrastive_divergence")


@recipe(
    "contrastive_divergence",
    title="Contrastive divergence",
    source="Hinton 2002, “Training products of experts by minimizing contrastive divergence”; "
    "Hinton, Osindero and Teh 2006, “A fast learning algorithm for deep belief nets”; Hinton and "
    "Salakhutdinov 2006, “Reducing the dimensionality of data with neural networks”; Hinton 2010, "
    "“A practical guide to training restricted Boltzmann machines”",
    needs_loss=False,
    unused=all_but((*BATCHES, *RATE, "weight_decay")),
)
class ContrastiveDivergence(Layerwise):
    """Learn each dense layer as a restricted Boltzmann machine, from the input up, without labels.

    A machine has the layer's inputs as visible units v and its outputs as hidden units h. From the
    data v₁ it infers h₁ and draws from them, reconstructs v₂, infers h₂, and takes the step
    ΔW = rate · (h₁ᵀ v₁ − h₂ᵀ v₂) / batch: what is seen becomes likelier, what is imagined less so.
    In the sums stand the hidden units' probabilities, and reconstructions are not drawn from, which
    both make less noise. Where they are drawn as well, the machine learns what it would dream by
    itself, and so dreams better (see the Samples panel). Then the next layer learns from what this
    one gives.

    Hidden units are binary where a Sigmoid follows the layer; the last layer may have none, as the
    code of an autoencoder, and its units are Gaussian then. The hidden biases are the layer's; the
    visible ones belong to the recipe, and go to the layer that mirrors it if one is named. The
    stage's epochs are divided evenly over the layers; the first ones get what is left over.

    Reconstruction is the mean squared error of v₂, without drawing. Where the free energy of test
    examples rises above that of training examples, the machine learns the latter by heart.
    """

    visible: str = choice(
        default="binary",
        choices={"binary": "Binary (numbers from 0 to 1)", "gaussian": "Gaussian (real numbers)"},
        label="Visible units",
        doc="What the first layer sees; Gaussian units want inputs of unit variance.",
    )
    steps: int = integer(
        default=1,
        low=1,
        high=1000,
        label="Gibbs steps (k)",
        doc="How often the machine goes down and up between data and what it imagines.",
    )
    draws_visible: bool = switch(
        default=False,
        label="Draw reconstructions",
        doc="Whether visible units are drawn too, and not only their means go up again: noisier, "
        "but what the machine then dreams is more like the data.",
    )
    first_momentum: float = real(
        default=0.5,
        low=0.0,
        high=0.999,
        label="First momentum",
        doc="Share of the last step that is kept, in each layer's first epochs.",
    )
    later_momentum: float = real(
        default=0.9, low=0.0, high=0.999, label="Later momentum", doc="The same after that."
    )
    momentum_epochs: int = integer(
        default=5,
        low=0,
        high=100_000,
        unit="epochs",
        label="Momentum rises after",
        doc="Epochs of each layer with the first momentum.",
    )
    gaussian_factor: float = real(
        default=0.01,
        low=1e-6,
        high=1.0,
        logarithmic=True,
        label="Rate of Gaussian units",
        doc="Part of the learning rate for machines with Gaussian units, which need smaller steps.",
    )

    def refusal(self, layer: DenseLayer, *, is_last: bool) -> Obstacle | None:
        if isinstance(layer.activation, Sigmoid):
            return None
        if layer.activation is None:
            if is_last:
                return None
            return Obstacle(
                "no activation follows it, but the hidden units of a restricted Boltzmann machine "
                "are sigmoid; only the last layer may be linear.",
                "Wire a Sigmoid after it.",
                layer.name,
            )
        return Obstacle(
            f"a {layer.activation.title} follows it, but the hidden units of a restricted "
            "Boltzmann machine are sigmoid.",
            f"Wire a Sigmoid after it in the place of {layer.out}.",
            layer.name,
        )

    def reads_shares(self, layer: DenseLayer) -> bool:
        """Whether a layer's visible units are binary: numbers from 0 to 1 reach it."""
        return layer.reads_sigmoid or (layer.is_first and self.visible == "binary")

    def learning(self, run: Run) -> Learning:
        return contrastive_divergence.ContrastiveDivergenceLearning(run, self)
