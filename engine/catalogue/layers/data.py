"""Where examples, right answers and random numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, DataField, Layer, layer_type
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integers, text

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
        if not self.shape:
            raise ShapeMismatch("shape names no axis", "Set shape to 100, for example.")

    def build(self) -> nn.Module:
        return modules.Noise(self.shape, self.distribution)

    def summary(self) -> str:
        return f"{self.distribution}, {'×'.join(map(str, self.shape))}"
