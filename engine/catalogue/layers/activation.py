"""Functions that bend: applied to each number, or turning scores into chances."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.catalogue.layer import Category, Layer, Window, layer_type
from engine.catalogue.layers.axes import SCORE_AXES, channels_at, seen_along
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import choice, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import activation as modules
else:
    modules = later("engine.catalogue.modules.activation")


class Elementwise(Layer):
    """What functions of each number by itself have in common."""

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)


@layer_type(
    "relu",
    title="ReLU",
    category=Category.ACTIVATION,
    source="torch.nn.ReLU; Nair and Hinton 2010",
    keywords=("rectifier", "activation", "ramp"),
)
class ReLU(Elementwise):
    """Let positive numbers pass and set negative ones to 0.

    Shapes: any → the same
    """

    formula = "max(0, z)"

    def build(self, x: TensorSpec) -> Module:
        return nn.ReLU()

    def summary(self) -> str:
        return "max(0, z)"


@layer_type(
    "leaky_relu",
    title="Leaky ReLU",
    category=Category.ACTIVATION,
    source="torch.nn.LeakyReLU; Maas et al. 2013",
    keywords=("rectifier", "activation", "ramp"),
)
class LeakyReLU(Elementwise):
    """Let positive numbers pass and make negative ones small, so that no unit falls silent.

    Shapes: any → the same
    """

    slope: float = real(default=0.01, low=0.0, high=1.0, doc="Slope for negative numbers.")

    formula = "max(0, z) + slope · min(0, z)"

    def build(self, x: TensorSpec) -> Module:
        return nn.LeakyReLU(self.slope)

    def summary(self) -> str:
        return f"slope {self.slope:g} below 0"


@layer_type(
    "prelu",
    title="PReLU",
    category=Category.ACTIVATION,
    source="torch.nn.PReLU; He et al. 2015",
    keywords=("parametric", "rectifier", "activation", "ramp"),
)
class PReLU(Elementwise):
    """Let positive numbers pass and multiply negative ones by a slope that is learned.

    Shapes: any → the same
    """

    shared: bool = switch(
        default=True, label="One slope for all", doc="Learn one slope; if off, one per channel."
    )
    slope: float = real(default=0.25, low=-1.0, high=1.0, doc="Slope the learning starts from.")

    formula = "max(0, z) + a_c · min(0, z);  a_c is learned"

    def check(self, x: TensorSpec) -> None:
        super().check(x)
        if not x.shape and not self.shared:
            raise ShapeMismatch(
                "one number per example has no channels", "Switch on one slope for all."
            )

    def build(self, x: TensorSpec) -> Module:
        if self.shared or channels_at(x) == 0:
            return nn.PReLU(self._slopes(x), self.slope)
        return modules.FeaturePReLU(self._slopes(x), self.slope)

    def summary(self) -> str:
        return "one learned slope" if self.shared else "a learned slope per channel"

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return outputs[0].size

    def arithmetic(self, x: TensorSpec) -> str:
        return str(self._slopes(x))

    def _slopes(self, x: TensorSpec) -> int:
        return 1 if self.shared else x.shape[channels_at(x)]


@layer_type(
    "sigmoid",
    title="Sigmoid",
    category=Category.ACTIVATION,
    source="torch.nn.Sigmoid",
    keywords=("logistic", "activation", "squash"),
)
class Sigmoid(Elementwise):
    """Squash each number to between 0 and 1.

    Shapes: any → the same
    """

    formula = "σ(z) = 1 / (1 + e⁻ᶻ)"

    def build(self, x: TensorSpec) -> Module:
        return nn.Sigmoid()

    def summary(self) -> str:
        return "1 / (1 + e⁻ᶻ)"


@layer_type(
    "tanh",
    title="Tanh",
    category=Category.ACTIVATION,
    source="torch.nn.Tanh",
    keywords=("hyperbolic tangent", "activation", "squash"),
)
class Tanh(Elementwise):
    """Squash each number to between −1 and 1.

    LeCun's network of 1989 takes amplitude 1.7159 and slope 2/3, so that ±1 gives ±1.

    Shapes: any → the same
    """

    amplitude: float = real(
        default=1.0, low=1e-3, high=1000.0, doc="Largest value it squashes to, as 1.7159."
    )
    slope: float = real(
        default=1.0, low=1e-3, high=1000.0, doc="Number z is multiplied by, as 0.66667."
    )

    formula = "amplitude · tanh(slope · z);  tanh z = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)"

    def build(self, x: TensorSpec) -> Module:
        if self.amplitude == self.slope == 1.0:
            return nn.Tanh()
        return modules.ScaledTanh(self.amplitude, self.slope)

    def summary(self) -> str:
        if self.amplitude == self.slope == 1.0:
            return "tanh z"
        return f"{self.amplitude:.4g} · tanh({self.slope:.4g} · z)"


@layer_type(
    "identity",
    title="Identity",
    category=Category.ACTIVATION,
    source="torch.nn.Identity",
    keywords=("linear activation", "none", "pass"),
)
class Identity(Elementwise):
    """Let everything pass unchanged: the linear activation.

    Shapes: any → the same
    """

    formula = "z"

    def build(self, x: TensorSpec) -> Module:
        return nn.Identity()

    def summary(self) -> str:
        return "z"


class OverScores(Layer):
    """What functions of several scores have in common; for one score there is ``instead``."""

    instead: ClassVar[str] = "Sigmoid"

    axis: str = choice(default="first", choices=SCORE_AXES, doc="Where the scores stand.")

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if not x.shape:
            raise ShapeMismatch(
                "several scores are needed, but one number reaches this node",
                f"Use {self.instead} for a single score.",
            )

    def window(self, x: TensorSpec) -> Window | str | None:
        return seen_along(x, (self.place(x),))

    def place(self, x: TensorSpec) -> int:
        """Which axis of ``x`` holds the scores, counted from 0 without the batch axis."""
        return 0 if self.axis == "first" else x.rank - 1


@layer_type(
    "softmax",
    title="Softmax",
    category=Category.ACTIVATION,
    source="torch.nn.Softmax",
    keywords=("probability", "chances", "classes", "activation"),
)
class Softmax(OverScores):
    """Turn scores into chances: all between 0 and 1, and 1 together.

    In a picture this happens at each place, over its channels; for a sequence of features set axis
    to the last. Cross-entropy has it built in and wants the scores themselves.

    Shapes: any → the same
    """

    formula = "pⱼ = e^zⱼ / Σₖ e^zₖ"

    def build(self, x: TensorSpec) -> Module:
        return nn.Softmax(1 + self.place(x))

    def summary(self) -> str:
        return "e^zⱼ / Σ e^zₖ"


@layer_type(
    "log_softmax",
    title="Log softmax",
    category=Category.ACTIVATION,
    source="torch.nn.LogSoftmax",
    keywords=("log probability", "chances", "classes", "activation"),
)
class LogSoftmax(OverScores):
    """Turn scores into logarithms of chances, exact also where a chance is tiny.

    In a picture this happens at each place, over its channels; for a sequence of features set axis
    to the last.

    Shapes: any → the same
    """

    formula = "ln pⱼ = zⱼ − ln Σₖ e^zₖ"

    def build(self, x: TensorSpec) -> Module:
        return nn.LogSoftmax(1 + self.place(x))

    def summary(self) -> str:
        return "zⱼ − ln Σ e^zₖ"
