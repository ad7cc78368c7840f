"""Layers that put the same numbers into another form."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Layer, Window, layer_type
from engine.catalogue.layers.checks import picture, real_numbers, times
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, integers
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import shape as modules
else:
    modules = later("engine.catalogue.modules.shape")


@layer_type(
    "flatten",
    title="Flatten",
    category=Category.SHAPE,
    source="torch.nn.Flatten",
    keywords=("vector", "unroll", "reshape"),
)
class Flatten(Layer):
    """Write all numbers of an example into one long vector.

    Shapes: (C, H, W) → (C·H·W)
    """

    formula = "out[(c·H + u)·W + v] = x[c, u, v]"

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)

    def build(self, x: TensorSpec) -> Module:
        return nn.Flatten() if x.shape else modules.Reshape((1,))

    def summary(self) -> str:
        return "to a vector"


@layer_type(
    "reshape",
    title="Reshape",
    category=Category.SHAPE,
    source="torch.Tensor.reshape",
    keywords=("view", "unflatten", "shape"),
)
class Reshape(Layer):
    """Arrange the numbers of an example in other axes, in the same order.

    One size may be −1: it becomes whatever is left over.

    Shapes: any → shape, which must hold as many numbers
    """

    shape: tuple[int, ...] = integers(
        default=(-1,),
        low=-1,
        high=1_000_000,
        doc="Sizes of the new axes, as 1, 28, 28; one of them may be −1.",
    )

    formula = "out = x, read row by row"

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        self._sizes(x)

    def build(self, x: TensorSpec) -> Module:
        return modules.Reshape(self._sizes(x))

    def summary(self) -> str:
        return "to a vector" if self.shape == (-1,) else f"to {times(self.shape)}"

    def window(self, x: TensorSpec) -> Window | str | None:
        return None if x.rank <= 1 else WHOLE

    def _sizes(self, x: TensorSpec) -> tuple[int, ...]:
        """The new sizes, with −1 filled in."""
        wanted = self.shape
        if not wanted or 0 in wanted or wanted.count(-1) > 1:
            raise ShapeMismatch(
                f"shape ({', '.join(map(str, wanted))}) needs at least one size, none of them 0, "
                "and −1 at most once",
                f"Set shape to −1 for a vector of {x.size} numbers.",
            )
        known = prod(size for size in wanted if size != -1)
        if -1 in wanted:
            if x.size % known:
                raise ShapeMismatch(
                    f"{_counted(x)} can not be split evenly into {times(wanted)}: "
                    f"{x.size} is no multiple of {known}",
                    f"Choose sizes that divide {x.size}.",
                )
            return tuple(x.size // known if size == -1 else size for size in wanted)
        if known != x.size:
            raise ShapeMismatch(
                f"{times(wanted)} holds {known} numbers, but {_counted(x)} reach this node",
                f"Choose sizes whose product is {x.size}, or set one of them to −1.",
            )
        return wanted


def _counted(x: TensorSpec) -> str:
    return f"{x.size} numbers" if x.rank == 1 else f"{x.size} numbers ({x})"


@layer_type(
    "upsample",
    title="Upsample",
    category=Category.SHAPE,
    source="torch.nn.Upsample",
    keywords=("enlarge", "resize", "interpolate", "unpool", "decoder"),
)
class Upsample(Layer):
    """Make a picture larger without learning: repeat its pixels or blend between them.

    Shapes: (C, H, W) → (C, factor·H, factor·W)
    """

    factor: int = integer(default=2, low=1, high=16, unit="times", doc="How much longer each side.")
    mode: str = choice(
        default="nearest",
        choices={"nearest": "Nearest (repeat pixels)", "bilinear": "Bilinear (blend)"},
        doc="What stands between the old pixels.",
    )

    formula = "out[c, u, v] = x[c, ⌊u / factor⌋, ⌊v / factor⌋]  (nearest)"

    def check(self, x: TensorSpec) -> None:
        picture(x)

    def build(self, x: TensorSpec) -> Module:
        return nn.Upsample(scale_factor=self.factor, mode=self.mode)

    def summary(self) -> str:
        return f"{self.factor}×, {self.mode}"

    def window(self, x: TensorSpec) -> Window | str | None:
        return Window((2, 2)) if self.mode == "bilinear" and self.factor > 1 else None
