"""Layers that draw by chance, and that go between scores, labels and vectors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Port, layer_type
from engine.catalogue.layers.activation import OverScores
from engine.catalogue.layers.axes import SCORE_AXES, lacking
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import sampling as modules
else:
    modules = later("engine.catalogue.modules.sampling")


@layer_type(
    "gaussian_sample",
    title="Gaussian sample",
    category=Category.FUNCTION,
    source="Kingma and Welling 2014, “Auto-Encoding Variational Bayes”, section 2.4",
    keywords=("reparameterise", "reparametrize", "vae", "variational", "normal", "random"),
)
class GaussianSample(Layer):
    """Draw a normal number with the mean and variance that the network gives.

    The chance lies in ε alone, so the gradient passes to mean and variance (reparameterised). When
    the network is only asked, the mean is given.

    Shapes: mean (F), log_variance (F) → (F);  any shape, the same for both
    """

    always: bool = switch(
        default=False, label="Draw always", doc="Draw also when the network is only asked."
    )

    inputs = (Port("mean", "μ"), Port("log_variance", "ln σ², so that σ² is above 0."))
    formula = "out = μ + exp(½ · ln σ²) · ε;  ε ~ N(0, 1)"
    differs_in_training = True

    def check(self, mean: TensorSpec, log_variance: TensorSpec) -> None:
        real_numbers(mean, log_variance)
        if mean.shape != log_variance.shape:
            raise ShapeMismatch(
                "mean and log_variance must have the same shape, "
                f"but {mean} and {log_variance} arrive",
                "Give the two layers before it the same number of units.",
            )

    def build(self, mean: TensorSpec, log_variance: TensorSpec) -> Module:
        return modules.GaussianSample(self.always)

    def summary(self) -> str:
        return "μ + σ · ε, always" if self.always else "μ + σ · ε"


@layer_type(
    "bernoulli_sample",
    title="Bernoulli sample",
    category=Category.FUNCTION,
    source="torch.bernoulli; Bengio et al. 2013, “Estimating or Propagating Gradients”",
    keywords=("binary", "stochastic unit", "straight-through", "boltzmann", "random", "coin"),
)
class BernoulliSample(Layer):
    """Fire by chance: give 1 with the chance that arrives, else 0.

    The gradient passes as if the chance itself had been given (straight through). When the network
    is only asked, the likelier of 0 and 1 is given.

    Shapes: any → the same
    """

    takes: str = choice(
        default="chances",
        choices={"chances": "Chances from 0 to 1", "scores": "Scores; the chance is σ(z)"},
        doc="What arrives.",
    )
    always: bool = switch(
        default=False, label="Draw always", doc="Draw also when the network is only asked."
    )

    formula = "out = 1 with chance p, else 0"
    differs_in_training = True

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)

    def build(self, x: TensorSpec) -> Module:
        return modules.BernoulliSample(self.takes, self.always)

    def summary(self) -> str:
        return "1 with chance p" if self.takes == "chances" else "1 with chance σ(z)"


@layer_type(
    "gumbel_softmax",
    title="Gumbel softmax",
    category=Category.FUNCTION,
    source="torch.nn.functional.gumbel_softmax; Jang et al. 2017",
    keywords=("concrete", "categorical", "choice", "straight-through", "discrete", "random"),
)
class GumbelSoftmax(OverScores):
    """Choose one of several by chance, in a way that gradients pass.

    The lower the temperature, the nearer the outputs are to a single 1. When the network is only
    asked, no chance is added.

    Shapes: any → the same
    """

    temperature: float = real(
        default=1.0, low=0.01, high=100.0, logarithmic=True, doc="Low is sharp, high is even."
    )
    hard: bool = switch(
        default=False, doc="Give exactly one 1, and the gradient of the soft choice."
    )
    always: bool = switch(
        default=False, label="Draw always", doc="Draw also when the network is only asked."
    )

    instead = "Step or Bernoulli sample"
    formula = "out = softmax((z + g) / temperature);  g = −ln(−ln u), u ~ U(0, 1)"
    differs_in_training = True

    def build(self, x: TensorSpec) -> Module:
        place = 1 + self.place(x)
        return modules.GumbelSoftmax(place, self.temperature, self.hard, self.always)

    def summary(self) -> str:
        return f"temperature {self.temperature:g}{', hard' if self.hard else ''}"


@layer_type(
    "argmax",
    title="Argmax",
    category=Category.FUNCTION,
    source="torch.argmax",
    keywords=("winner", "largest", "class", "label", "predict", "decide"),
)
class Argmax(OverScores):
    """Decide for the class with the highest score. No gradient passes.

    Shapes: (K) → a label;  (K, H, W) → labels (H, W);  last axis: (T, K) → labels (T)
    """

    instead = "Step or Bernoulli sample"
    formula = "out = arg maxₖ zₖ"

    def build(self, x: TensorSpec) -> Module:
        return modules.Argmax(1 + self.place(x))

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        (x,) = inputs
        assert x is not None
        place = self.place(x)
        return (replace(lacking(outputs[0], x, (place,)), classes=x.shape[place]),)

    def summary(self) -> str:
        return "the highest score"


@layer_type(
    "one_hot",
    title="One-hot",
    category=Category.FUNCTION,
    source="torch.nn.functional.one_hot",
    keywords=("one of n", "label", "token", "dummy", "encode", "vector"),
)
class OneHot(Layer):
    """Make a vector of each label: 1 at the place of its class, 0 elsewhere.

    Shapes: a label → (K);  tokens (T) → (T, K), or (K, T);  labels (H, W) → (K, H, W)
    """

    axis: str = choice(
        default="last",
        choices=SCORE_AXES,
        doc="Where the new axis of classes stands.",
    )
    classes: int = integer(
        default=0,
        low=0,
        high=1_000_000,
        unit="classes",
        doc="How many classes there are. 0: as many as the labels say.",
    )

    formula = "outₖ = 1 if x = k, else 0"

    def check(self, x: TensorSpec) -> None:
        if x.dtype != "int64":
            raise ShapeMismatch(
                f"labels are needed, but numbers ({x}) reach this node",
                "Wire a Target or a field of labels to it, or put Argmax before it.",
            )
        if not self.classes and x.classes is None:
            raise ShapeMismatch(
                "how many classes there are is not known here", "Set classes to their number."
            )
        if self.classes and x.classes is not None and x.classes > self.classes:
            raise ShapeMismatch(
                f"the labels have {x.classes} classes, but classes is {self.classes}",
                f"Set classes to {x.classes}, or to 0.",
            )

    def build(self, x: TensorSpec) -> Module:
        return modules.OneHot(self._count(x), x.rank, is_first=self.axis == "first")

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        (x,) = inputs
        assert x is not None
        if not x.shape:
            return outputs
        axes = ("C", *x.axes) if self.axis == "first" else (*x.axes, "F")
        return (replace(outputs[0], axes=axes),)

    def summary(self) -> str:
        return f"1 of {self.classes}" if self.classes else "1 of as many as there are"

    def _count(self, x: TensorSpec) -> int:
        return self.classes or x.classes or 1
