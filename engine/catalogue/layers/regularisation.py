"""Layers that keep a network from learning its examples by heart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, layer_type
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import nn
from engine.errors import ShapeMismatch
from engine.parameter import real
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


@layer_type(
    "dropout",
    title="Dropout",
    category=Category.REGULARISATION,
    source="torch.nn.Dropout; Srivastava et al. 2014",
    keywords=("regularise", "overfitting", "drop"),
)
class Dropout(Layer):
    """Set numbers to 0 by chance while training, so that no unit relies on a single other one.

    What is left is made larger by 1 / (1 − rate), so that sums keep their size. When the network is
    only asked, everything passes unchanged.

    Shapes: any → the same
    """

    rate: float = real(default=0.5, low=0.0, high=0.99, doc="Share of the numbers set to 0.")

    formula = "out = m · x / (1 − rate);  m = 0 with chance rate, else 1"
    differs_in_training = True

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)

    def build(self, x: TensorSpec) -> Module:
        return nn.Dropout(self.rate)

    def summary(self) -> str:
        return f"{100 * self.rate:g} %"


@layer_type(
    "channel_dropout",
    title="Channel dropout",
    category=Category.REGULARISATION,
    source="torch.nn.Dropout2d; Tompson et al. 2015",
    keywords=("spatial dropout", "regularise", "overfitting", "drop", "dropout2d"),
)
class ChannelDropout(Layer):
    """Set whole channels to 0 by chance while training.

    Neighbouring pixels are alike, so dropping single ones hides little; a whole channel is missed.

    Shapes: (C, H, W) → (C, H, W), (C, T) → (C, T)
    """

    rate: float = real(default=0.2, low=0.0, high=0.99, doc="Share of the channels set to 0.")

    formula = "out[c] = m_c · x[c] / (1 − rate);  m_c = 0 with chance rate, else 1"
    differs_in_training = True

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if x.rank not in (2, 3):
            raise ShapeMismatch(
                f"a picture or a sequence with channels is needed, but {x} reaches this node",
                "Use Dropout instead.",
            )

    def build(self, x: TensorSpec) -> Module:
        return nn.Dropout1d(self.rate) if x.rank == 2 else nn.Dropout2d(self.rate)

    def summary(self) -> str:
        return f"{100 * self.rate:g} % of the channels"
