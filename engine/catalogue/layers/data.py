"""Where examples, right answers and random numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, DataField, Layer, Weighted, layer_type
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later, torch
from engine.errors import ShapeMismatch
from engine.parameter import Matrix, choice, integers, matrix, real, text
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch import nn

    from engine.catalogue.modules import data as modules
else:
    modules = later("engine.catalogue.modules.data")


@layer_type(
    "input",
    title="Input",
    category=Category.DATA,
    source="the project's data set",
    keywords=("image", "picture", "features", "x", "data"),
)
class InputField(DataField):
    """Bring the examples of the data set into the network.

    Shapes: nothing → the shape of one example, as (1, 28, 28) for a grey picture
    """

    field: str = text(default="image", doc="Name of the data set's field that is brought in.")

    formula = "out = x"

    def summary(self) -> str:
        return self.field


@layer_type(
    "target",
    title="Target",
    category=Category.DATA,
    source="the project's data set",
    keywords=("label", "class", "answer", "truth", "y", "data"),
)
class TargetField(DataField):
    """Bring the right answers of the data set to losses and metrics.

    Shapes: nothing → () for class labels, or the shape of the numbers to be foretold
    """

    field: str = text(default="label", doc="Name of the data set's field that is brought in.")

    formula = "out = y"

    def summary(self) -> str:
        return self.field


@layer_type(
    "noise",
    title="Noise",
    category=Category.DATA,
    source="torch.randn, torch.rand",
    keywords=("random", "latent", "gaussian", "source"),
)
class Noise(Layer):
    """Make fresh random numbers for every example, each time the network runs.

    Shapes: nothing → shape
    """

    shape: tuple[int, ...] = integers(
        default=(100,), low=1, high=1_000_000, doc="Sizes of the axes of one example."
    )
    distribution: str = choice(
        default="normal",
        choices={"normal": "Normal (mean 0, deviation 1)", "uniform": "Even from −1 to 1"},
        doc="How the numbers are spread.",
    )

    inputs = ()
    takes_batch_size = True
    formula = "out ~ N(0, 1)   or   out ~ U(−1, 1)"

    def check(self) -> None:
        _named(self.shape)

    def build(self) -> nn.Module:
        return modules.Noise(self.shape, self.distribution)

    def summary(self) -> str:
        return f"{self.distribution}, {_sizes(self.shape)}"


@layer_type(
    "constant",
    title="Constant",
    category=Category.DATA,
    source="torch.tensor, torch.full",
    keywords=("number", "fixed", "matrix", "typed in", "start state", "source"),
)
class Constant(Layer):
    """Give the same fixed numbers for every example: one number everywhere, or typed in.

    Shapes: nothing → shape;  typed in: one row of n numbers → (n), m rows → (m, n)
    """

    kind: str = choice(
        default="full",
        choices={"full": "One number everywhere", "typed": "Numbers typed in"},
        doc="Where the numbers come from.",
    )
    shape: tuple[int, ...] = integers(
        default=(1,), low=1, high=1_000_000, doc="Sizes of the axes of one example."
    )
    value: float = real(
        default=0.0, low=-1e6, high=1e6, doc="The number.", shown_if=("kind", ("full",))
    )
    numbers: Matrix = matrix(
        default=((1.0,),),
        low=-1e6,
        high=1e6,
        doc="The numbers, row by row; a single row is a vector.",
        shown_if=("kind", ("typed",)),
    )

    inputs = ()
    takes_batch_size = True
    formula = "out = c, the same for every example"

    def check(self) -> None:
        if self.kind == "typed" and not self.numbers:
            raise ShapeMismatch("no numbers are typed in", "Type at least one into numbers.")
        if self.kind == "full":
            _named(self.shape)

    def build(self) -> nn.Module:
        if self.kind == "full":
            return modules.Constant(torch.tensor(self.value), self.shape)
        rows = torch.tensor(self.numbers)
        if len(self.numbers) == 1:
            return modules.Constant(rows[0], (len(self.numbers[0]),))
        return modules.Constant(rows, (len(self.numbers), len(self.numbers[0])))

    def summary(self) -> str:
        if self.kind == "full":
            return f"{self.value:g} everywhere, {_sizes(self.shape)}".replace("-", "−")
        if not self.numbers:
            return "no numbers typed in"
        if len(self.numbers) == 1 and len(self.numbers[0]) <= 3:
            return ", ".join(f"{number:.4g}" for number in self.numbers[0]).replace("-", "−")
        return f"{len(self.numbers)} × {len(self.numbers[0])} typed in"


@layer_type(
    "learned",
    title="Learned numbers",
    category=Category.DATA,
    source="torch.nn.Parameter",
    keywords=("parameter", "weight", "token", "query", "start state", "bias", "source"),
)
class Learned(Weighted):
    """Give numbers that are learned and are the same for every example, as a first state.

    Shapes: nothing → shape
    """

    shape: tuple[int, ...] = integers(
        default=(16,), low=1, high=1_000_000, doc="Sizes of the axes of one example."
    )
    deviation: float = real(
        default=0.02,
        low=0.0,
        high=100.0,
        doc="Standard deviation of the normal numbers it starts from, if nothing else is said.",
        shown_if=("start", ("default",)),
    )

    inputs = ()
    takes_batch_size = True
    formula = "out = W, the same for every example"

    def check(self) -> None:
        _named(self.shape)

    def build(self) -> nn.Module:
        return begun(modules.Learned(self.shape, self.deviation), self)

    def summary(self) -> str:
        return _sizes(self.shape)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return outputs[0].size

    def arithmetic(self) -> str:
        return " · ".join(map(str, self.shape))


def _named(shape: tuple[int, ...]) -> None:
    if not shape:
        raise ShapeMismatch("shape names no axis", "Set shape to 100, for example.")


def _sizes(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape)) if len(shape) <= 3 else f"{len(shape)} axes"
