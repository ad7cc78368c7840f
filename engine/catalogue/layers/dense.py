"""Layers in which every unit sees all numbers of what it looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Port, Weighted, Window, layer_type
from engine.catalogue.layers.checks import real_numbers, vector
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import dense as modules
else:
    modules = later("engine.catalogue.modules.dense")


@layer_type(
    "linear",
    title="Linear",
    category=Category.DENSE,
    source="torch.nn.Linear",
    keywords=("dense", "fully connected", "fc", "perceptron", "affine", "units"),
)
class Linear(Weighted):
    """Weigh all inputs and add them up, once for each unit, with weights of its own.

    Of a sequence each step is weighed by itself, with the same weights at every step.

    Shapes: (F) → (units), (T, F) → (T, units); in general the last axis becomes the units
    """

    units: int = integer(
        default=128, low=1, high=1_000_000, unit="units", doc="Sums to form, each an output."
    )
    bias: bool = switch(default=True, doc="Add one learned offset per unit.")

    formula = "zⱼ = Σᵢ wⱼᵢ · xᵢ + bⱼ"

    def check(self, x: TensorSpec) -> None:
        _features(x)

    def build(self, x: TensorSpec) -> Module:
        return begun(nn.Linear(_features(x), self.units, bias=self.bias), self)

    def summary(self) -> str:
        return f"{self.units} unit{'s' if self.units > 1 else ''}"

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE if x.rank == 1 else None

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return outputs[0].size * (inputs[0].shape[-1] + self.bias)

    def arithmetic(self, x: TensorSpec) -> str:
        per_unit = f"({x.shape[-1]} + 1)" if self.bias else f"{x.shape[-1]}"
        return f"{per_unit} · {self.units}"


@layer_type(
    "drop_connect",
    title="DropConnect",
    category=Category.DENSE,
    source="Wan et al. 2013, Regularization of Neural Networks using DropConnect",
    keywords=("dropout", "dense", "linear", "regularisation", "weights"),
)
class DropConnect(Linear):
    """A Linear whose weights are switched off at random, anew for every batch, while learning.

    Those that stay are divided by 1 − rate, so that the sums keep their size; when the network is
    used all weights count as they are. The biases stay.

    Shapes: (F) → (units), (T, F) → (T, units); in general the last axis becomes the units
    """

    rate: float = real(default=0.5, low=0.0, high=0.99, doc="Share of the weights switched off.")

    formula = "zⱼ = Σᵢ mⱼᵢ · wⱼᵢ · xᵢ / (1 − rate) + bⱼ,  mⱼᵢ = 0 with probability rate, else 1"
    differs_in_training = True

    def build(self, x: TensorSpec) -> Module:
        module = modules.DropConnect(_features(x), self.units, bias=self.bias, rate=self.rate)
        return begun(module, self)

    def summary(self) -> str:
        return f"{super().summary()}, rate {self.rate:.2g}"


@layer_type(
    "bilinear",
    title="Bilinear",
    category=Category.DENSE,
    source="torch.nn.Bilinear",
    keywords=("product", "interaction", "dense", "two inputs", "relation"),
)
class Bilinear(Weighted):
    """Weigh every product of a number of one vector with a number of the other.

    Shapes: (F1), (F2) → (units)
    """

    inputs = (Port("x1", "a vector"), Port("x2", "another vector"))

    units: int = integer(
        default=32, low=1, high=4096, unit="units", doc="Sums to form, each an output."
    )
    bias: bool = switch(default=True, doc="Add one learned offset per unit.")

    formula = "zⱼ = Σᵢ Σₖ wⱼᵢₖ · x₁ᵢ · x₂ₖ + bⱼ"

    def check(self, x1: TensorSpec, x2: TensorSpec) -> None:
        for x in (x1, x2):
            real_numbers(x)
            vector(x)

    def build(self, x1: TensorSpec, x2: TensorSpec) -> Module:
        module = nn.Bilinear(vector(x1), vector(x2), self.units, bias=self.bias)
        return begun(module, self, fans=(x1.size * x2.size, self.units))

    def summary(self) -> str:
        return f"{self.units} unit{'s' if self.units > 1 else ''}"

    def window(self, x1: TensorSpec, x2: TensorSpec) -> Window | str | None:
        return WHOLE

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return self.units * (inputs[0].size * inputs[1].size + self.bias)

    def arithmetic(self, x1: TensorSpec, x2: TensorSpec) -> str:
        products = f"{x1.size}·{x2.size}"
        return f"({products} + 1) · {self.units}" if self.bias else f"{products} · {self.units}"


@layer_type(
    "embedding",
    title="Embedding",
    category=Category.DENSE,
    source="torch.nn.Embedding",
    keywords=("word vectors", "lookup", "token", "vocabulary", "one of n", "language"),
)
class Embedding(Weighted):
    """Put a learned vector in the place of each class number or token.

    It is a Linear of inputs of which one is 1 and all others are 0. How many vectors there are
    follows from the classes of what reaches it.

    Shapes: (T) → (T, size), () → (size); in general one more axis
    """

    size: int = integer(default=64, low=1, high=100_000, doc="Numbers in each vector.")

    formula = "out[t, i] = w[x[t], i]"

    def check(self, x: TensorSpec) -> None:
        _vocabulary(x)

    def build(self, x: TensorSpec) -> Module:
        # Of the inputs of a unit one alone is not 0.
        return begun(nn.Embedding(_vocabulary(x), self.size), self, fans=(1, self.size))

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        (x,) = inputs
        assert x is not None
        before = ("T",) if x.rank == 1 else x.axes
        return (TensorSpec(outputs[0].shape, outputs[0].dtype, (*before, "F")),)

    def summary(self) -> str:
        return f"{self.size} number{'s' if self.size > 1 else ''} each"

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return outputs[0].size

    def arithmetic(self, x: TensorSpec) -> str:
        return f"{_vocabulary(x)} · {self.size}"


def _features(x: TensorSpec) -> int:
    """How many numbers a unit weighs: the size of the last axis."""
    real_numbers(x)
    if not x.rank or x.axes[-2:] == ("H", "W"):
        return x.vector()  # refuses
    return x.shape[-1]


def _vocabulary(x: TensorSpec) -> int:
    """How many different tokens may arrive."""
    if x.dtype == "int64" and x.classes is not None:
        return x.classes
    if x.dtype == "int64":
        raise ShapeMismatch(
            f"whole numbers ({x}) reach this node, but nothing tells how many different ones "
            "there are",
            "Wire labels or tokens to it: a field whose classes are known.",
        )
    raise ShapeMismatch(
        f"labels or tokens are needed, but real numbers ({x}) reach this node",
        "Wire a field of labels or tokens to it, or use Linear.",
    )
