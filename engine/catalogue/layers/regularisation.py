"""Layers that keep a network from learning its examples by heart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, layer_type
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import real
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import regularisation as modules
else:
    modules = later("engine.catalogue.modules.regularisation")


@layer_type(
    "dropout",
    title="Dropout",
    category=Category.REGULARISATION,
    source="torch.nn.Dropout; Srivastava et al. 2014",
    keywords=("regularise", "overfitting", "drop", "units", "inputs"),
)
class Dropout(Layer):
    """Set numbers to 0 by chance while training, so that no unit relies on a single other one.

    After an input it drops inputs (a rate of 0.2 is usual there), after a layer its units.

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
        return f"drops {100 * self.rate:g} %"


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

    Shapes: (C, T) → (C, T), (C, H, W) → (C, H, W), (C, D, H, W) → (C, D, H, W)
    """

    rate: float = real(default=0.2, low=0.0, high=0.99, doc="Share of the channels set to 0.")

    formula = "out[c] = m_c · x[c] / (1 − rate);  m_c = 0 with chance rate, else 1"
    differs_in_training = True

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if x.rank not in (2, 3, 4):
            raise ShapeMismatch(
                f"a picture or a sequence with channels is needed, but {x} reaches this node",
                "Use Dropout instead.",
            )

    def build(self, x: TensorSpec) -> Module:
        kinds = {2: nn.Dropout1d, 3: nn.Dropout2d, 4: nn.Dropout3d}
        return kinds[x.rank](self.rate)

    def summary(self) -> str:
        return f"drops {100 * self.rate:g} % of channels"


@layer_type(
    "alpha_dropout",
    title="Alpha dropout",
    category=Category.REGULARISATION,
    source="torch.nn.AlphaDropout; Klambauer et al. 2017",
    keywords=("selu", "regularise", "overfitting", "drop"),
)
class AlphaDropout(Layer):
    """Set numbers to SELU's lowest value by chance while training, and keep mean and deviation.

    It belongs after SELU, whose mean 0 and deviation 1 ordinary dropout would spoil.

    Shapes: any → the same
    """

    rate: float = real(default=0.1, low=0.0, high=0.99, doc="Share of the numbers that are lost.")

    formula = "out = a · (m · x + (1 − m) · −1.7581) + b;  a, b keep mean 0 and deviation 1"
    differs_in_training = True

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)

    def build(self, x: TensorSpec) -> Module:
        return nn.AlphaDropout(self.rate)

    def summary(self) -> str:
        return f"drops {100 * self.rate:g} %"


@layer_type(
    "stochastic_depth",
    title="Stochastic depth",
    category=Category.REGULARISATION,
    source="torchvision.ops.StochasticDepth; Huang et al. 2016",
    keywords=("drop path", "residual", "branch", "regularise", "overfitting", "drop"),
)
class StochasticDepth(Layer):
    """Drop a whole branch by chance while training, for each example anew.

    Put it at the end of a branch that is added to a shortcut: without the branch the network is
    shallower. A branch that stays is made larger by 1 / (1 − rate).

    Shapes: any → the same
    """

    rate: float = real(default=0.2, low=0.0, high=0.99, doc="Share of the examples that drop it.")

    formula = "out = m · x / (1 − rate);  m = 0 with chance rate, else 1, one for each example"
    differs_in_training = True

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)

    def build(self, x: TensorSpec) -> Module:
        return modules.StochasticDepth(self.rate)

    def summary(self) -> str:
        return f"drops {100 * self.rate:g} % of branches"


@layer_type(
    "gaussian_noise",
    title="Gaussian noise",
    category=Category.REGULARISATION,
    source="torch.randn; Bishop 1995, “Training with Noise”",
    keywords=("jitter", "denoising", "regularise", "overfitting", "random"),
)
class GaussianNoise(Layer):
    """Add normal random numbers while training, so that small changes do not matter later.

    When the network is only asked, everything passes unchanged.

    Shapes: any → the same
    """

    deviation: float = real(
        default=0.1, low=0.0, high=100.0, doc="Standard deviation of what is added."
    )

    formula = "out = x + deviation · ε;  ε ~ N(0, 1)"
    differs_in_training = True

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)

    def build(self, x: TensorSpec) -> Module:
        return modules.GaussianNoise(self.deviation)

    def summary(self) -> str:
        return f"deviation {self.deviation:g}"
