"""Denoising autoencoders, one on top of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.torch_later import later
from engine.parameter import choice, real, switch
from engine.training.recipe import recipe
from engine.training.recipes.layerwise import Layerwise
from engine.training.used_settings import BATCHES, OPTIMISER, RATE, all_but

if TYPE_CHECKING:
    from engine.training.learning import stacked_autoencoder
    from engine.training.learning.learning import Learning
    from engine.training.run import Run
else:
    stacked_autoencoder = later("engine.training.learning.stacked_autoencoder")


@recipe(
    "stacked_autoencoder",
    title="Stacked autoencoders",
    source="Bengio, Lamblin, Popovici and Larochelle 2007, “Greedy layer-wise training of deep "
    "networks”; Vincent, Larochelle, Lajoie, Bengio and Manzagol 2010, “Stacked denoising "
    "autoencoders”",
    needs_loss=False,
    unused=all_but((*BATCHES, *RATE, *OPTIMISER, "weight_decay", "clip_norm", "clip_value")),
)
class StackedAutoencoder(Layerwise):
    """Learn each dense layer as the encoder of an autoencoder, from the input up, without labels.

    From what reaches the layer a share is set to 0, at random; from what its units then give, a
    decoder must tell what was there before. So the layer learns what belongs together. Then the
    next layer learns from what this one gives. The decoder's weights are the layer's own, turned
    over, or others; it belongs to the recipe, and goes to the layer that mirrors it if one is
    named. The stage's epochs are divided evenly over the layers; the first ones get what is left
    over.

    Numbers from 0 to 1 are reconstructed by a sigmoid and cross-entropy, others by plain sums and
    half the squared error, both added up over an example. Reconstruction is the mean squared error
    of a number, without corruption.
    """

    inputs: str = choice(
        default="shares",
        choices={"shares": "Numbers from 0 to 1", "real": "Real numbers"},
        label="What comes in",
        doc="What the first layer reconstructs; the others go by the activation before them.",
    )
    corruption: float = real(
        default=0.25,
        low=0.0,
        high=0.95,
        label="Corruption",
        doc="Share of the inputs that is set to 0; 0: a plain autoencoder.",
    )
    tied: bool = switch(
        default=True,
        label="Tied weights",
        doc="The decoder has the layer's own weights, turned over.",
    )

    def learning(self, run: Run) -> Learning:
        return stacked_autoencoder.StackedAutoencoderLearning(run, self)
