"""Layers that make a picture or a sequence larger or smaller without learning."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Window, layer_type
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, real
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import shape as modules
else:
    modules = later("engine.catalogue.modules.shape")

_BLENDED = {2: "linear", 3: "bilinear", 4: "trilinear"}


@layer_type(
    "upsample",
    title="Upsample",
    category=Category.SHAPE,
    source="torch.nn.Upsample",
    keywords=("enlarge", "resize", "interpolate", "unpool", "decoder"),
)
class Upsample(Layer):
    """Make a picture larger without learning: repeat its pixels or blend between them.

    Shapes: (C, H, W) → (C, factor·H, factor·W), (C, T) → (C, factor·T)
    """

    factor: int = integer(default=2, low=1, high=16, unit="times", doc="How much longer each side.")
    mode: str = choice(
        default="nearest",
        choices={"nearest": "Nearest (repeat pixels)", "bilinear": "Bilinear (blend)"},
        doc="What stands between the old pixels.",
    )

    formula = "out[c, u, v] = x[c, ⌊u / factor⌋, ⌊v / factor⌋]  (nearest)"

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if x.rank not in _BLENDED:
            x.image()  # says what is needed

    def build(self, x: TensorSpec) -> Module:
        mode = "nearest" if self.mode == "nearest" else _BLENDED[x.rank]
        return nn.Upsample(scale_factor=self.factor, mode=mode)

    def summary(self) -> str:
        return f"{self.factor}×, {self.mode}"

    def window(self, x: TensorSpec) -> Window | str | None:
        if self.factor == 1:
            return None
        stride = Fraction(1, self.factor)
        if self.mode == "nearest":
            # Output u shows input ⌊u / factor⌋, the one whole number from u/factor − 1 + stride on.
            size, start = 2 - stride, stride - 1
        else:
            # It lies at u/factor + (1 − factor) / (2·factor), between the two it blends.
            middle = Fraction(1 - self.factor, 2 * self.factor)
            reach = 1 - (stride if self.factor % 2 else stride / 2)
            size, start = 2 * reach + 1, middle - reach
        if x.rank == 2:
            return Window((1, size), (1, stride), (0, start))
        return Window((size, size), (stride, stride), (start, start))


class _Sides(Layer):
    """What layers have in common that change a picture at its four sides."""

    left: int = integer(default=1, low=0, high=4096, unit="px", doc="Columns or time steps.")
    right: int = integer(default=1, low=0, high=4096, unit="px", doc="Columns or time steps.")
    top: int = integer(default=1, low=0, high=4096, unit="px", doc="Rows of a picture.")
    bottom: int = integer(default=1, low=0, high=4096, unit="px", doc="Rows of a picture.")

    def _sides(self, x: TensorSpec) -> tuple[tuple[int, int, int], ...]:
        """(place of an axis, before, after) for each axis that is changed.

        Raises:
            ShapeMismatch: if this is neither a picture nor a sequence.
        """
        real_numbers(x)
        across = (self.left, self.right)
        if x.rank == 2:
            return ((0 if x.axes[0] == "T" else 1, *across),)
        x.image()
        return ((1, self.top, self.bottom), (2, *across))

    def summary(self) -> str:
        if self.left == self.right == self.top == self.bottom:
            return f"{self.left} px on each side"
        return f"{self.left}, {self.right}, {self.top}, {self.bottom} px"


@layer_type(
    "pad",
    title="Pad",
    category=Category.SHAPE,
    source="torch.nn.functional.pad",
    keywords=("border", "margin", "zeros", "reflect", "replicate", "frame"),
)
class Pad(_Sides):
    """Put a border around a picture, or before and after a sequence.

    Top and bottom do not matter to a sequence.

    Shapes: (C, H, W) → (C, top + H + bottom, left + W + right), (C, T) → (C, left + T + right)
    """

    mode: str = choice(
        default="constant",
        choices={
            "constant": "A number",
            "reflect": "Mirrored",
            "replicate": "The edge repeated",
            "circular": "The other side",
        },
        doc="What the border shows.",
    )
    value: float = real(
        default=0.0,
        low=-1e6,
        high=1e6,
        doc="The number the border is filled with.",
        shown_if=("mode", ("constant",)),
    )

    formula = "out[c, u, v] = x[c, u − top, v − left]; outside: the border"

    def check(self, x: TensorSpec) -> None:
        sides = self._sides(x)
        if self.mode not in ("reflect", "circular"):
            return
        for place, before, after in sides:
            most = x.shape[place] - (self.mode == "reflect")
            if max(before, after) > most:
                does = "mirrors" if self.mode == "reflect" else "shows"
                raise ShapeMismatch(
                    f"a border of {max(before, after)} {does} more than there is: axis "
                    f"{place + 1} of {x} has {x.shape[place]}",
                    f"Reduce it to {most}, or set mode to replicate.",
                )

    def build(self, x: TensorSpec) -> Module:
        sides = self._sides(x)
        border = tuple(side for _, *ends in reversed(sides) for side in ends)
        kind = modules.PadTime if sides[0][0] == 0 else modules.Pad
        return kind(border, self.mode, self.value)


@layer_type(
    "crop",
    title="Crop",
    category=Category.SHAPE,
    source="torch.Tensor.__getitem__",
    keywords=("cut", "trim", "border", "u-net", "slice"),
)
class Crop(_Sides):
    """Cut off the border of a picture, or the beginning and end of a sequence.

    Top and bottom do not matter to a sequence.

    Shapes: (C, H, W) → (C, H − top − bottom, W − left − right), (C, T) → (C, T − left − right)
    """

    formula = "out[c, u, v] = x[c, u + top, v + left]"

    def check(self, x: TensorSpec) -> None:
        for place, before, after in self._sides(x):
            size = x.shape[place]
            if before + after >= size:
                raise ShapeMismatch(
                    f"nothing is left when {before} and {after} are cut off axis {place + 1} of "
                    f"{x}, which has {size}",
                    f"Cut off at most {size - 1} in all."
                    if size > 1
                    else "Set both to 0, or remove this node.",
                )

    def build(self, x: TensorSpec) -> Module:
        where = [slice(None)] * (x.rank + 1)
        for place, before, after in self._sides(x):
            where[1 + place] = slice(before, x.shape[place] - after)
        return modules.Part(tuple(where))
