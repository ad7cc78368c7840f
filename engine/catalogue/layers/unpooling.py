"""Pooling that remembers the places, and its way back."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Port, Window, layer_type
from engine.catalogue.layers.checks import picture, times
from engine.catalogue.layers.pooling import Pooling, border_fits, step
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import integer
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import pooling as modules
else:
    modules = later("engine.catalogue.modules.pooling")


@layer_type(
    "max_pool2d_places",
    title="Max pool with places",
    category=Category.POOLING,
    source="torch.nn.MaxPool2d; Zeiler and Fergus 2014",
    keywords=("pooling", "switches", "indices", "argmax", "segnet", "unpool", "picture"),
)
class MaxPool2dPlaces(Pooling):
    """Keep the largest number of each window, and where it was, for Max unpool.

    A place is the number of the pixel in its channel, counted row by row from 0.

    Shapes: (C, H, W) → (C, H', W') and places (C, H', W');  H' = ⌊(H + 2·border − kernel) /
    stride⌋ + 1, W' alike
    """

    outputs = (Port("out", "the largest numbers"), Port("places", "where they were"))

    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the square window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between two windows.")
    border: int = integer(
        default=0, low=0, high=15, unit="px", doc="Empty pixels on each side; at most kernel / 2."
    )

    formula = "out[c, u, v] = max over a, b of x[c, u·stride + a, v·stride + b];  places: i·W + j"
    along = 2
    word = "max"

    def build(self, x: TensorSpec) -> Module:
        return modules.MaxPoolPlaces(self.kernel, self.stride, self.border)


@layer_type(
    "max_unpool2d",
    title="Max unpool",
    category=Category.POOLING,
    source="torch.nn.MaxUnpool2d; Zeiler and Fergus 2014",
    keywords=("unpooling", "switches", "upsampling", "segnet", "deconvnet", "decoder"),
)
class MaxUnpool2d(Layer):
    """Put each number back where Max pool found it; all other pixels become 0.

    Kernel, stride and border are those of the pool. Several sizes can be pooled to the same: wire
    what went into the pool to *like* to get its size back.

    Shapes: (C, H', W'), places (C, H', W') → (C, H, W);  H = (H' − 1)·stride + kernel − 2·border,
    or the height of *like*; W alike
    """

    inputs = (
        Port("x", "numbers to put back"),
        Port("places", "where each belongs", is_unseen=True),
        Port("like", "a picture of the size to restore", is_optional=True, is_unseen=True),
    )

    kernel: int = integer(default=2, low=1, high=31, unit="px", doc="Side of the pool's window.")
    stride: int = integer(default=2, low=1, high=16, unit="px", doc="Step between its windows.")
    border: int = integer(
        default=0, low=0, high=15, unit="px", doc="The pool's border; at most kernel / 2."
    )

    formula = "out[c, places[c, u, v]] = x[c, u, v], otherwise 0"

    def check(self, x: TensorSpec, places: TensorSpec, like: TensorSpec | None) -> None:
        picture(x)
        border_fits(self.kernel, self.border)
        if places.dtype != "int64" or places.is_label:
            raise ShapeMismatch(
                f"places (whole numbers) are needed, but {'class' if places.is_label else 'real'} "
                f"numbers ({places}) reach places",
                "Wire places of a Max pool with places to it.",
            )
        if places.shape != x.shape:
            raise ShapeMismatch(
                f"each number needs a place, but {x} numbers and {places} places arrive",
                "Take both from the same size.",
            )
        if like is None:
            self._check_size(x)
        else:
            self._check_like(x, like)

    def build(self, x: TensorSpec, places: TensorSpec, like: TensorSpec | None) -> Module:
        kind = modules.MaxUnpool if like is None else modules.MaxUnpoolLike
        return kind(self.kernel, self.stride, self.border, self._size(x, like))

    def summary(self) -> str:
        return f"max {self.kernel}×{self.kernel}{step(self.kernel, self.stride)}"

    def window(
        self, x: TensorSpec, places: TensorSpec, like: TensorSpec | None
    ) -> Window | str | None:
        size = Fraction(self.kernel - 1, self.stride) + 1
        stride = Fraction(1, self.stride)
        start = Fraction(self.border - self.kernel + 1, self.stride)
        return Window((size, size), (stride, stride), (start, start))

    def _size(self, x: TensorSpec, like: TensorSpec | None) -> tuple[int, int]:
        if like is not None:
            return like.shape[1], like.shape[2]
        height, width = (
            (side - 1) * self.stride + self.kernel - 2 * self.border for side in x.shape[1:]
        )
        return height, width

    def _check_size(self, x: TensorSpec) -> None:
        sides = self._size(x, None)
        if min(sides) < 1:
            raise ShapeMismatch(
                f"nothing is left when a border of {self.border} is taken off (the picture would "
                f"be {times(sides)})",
                "Take kernel, stride and border from the pool, or wire its input to like.",
            )

    def _check_like(self, x: TensorSpec, like: TensorSpec) -> None:
        _, height, width = like.image()
        pooled = tuple(
            (side + 2 * self.border - self.kernel) // self.stride + 1 for side in (height, width)
        )
        if pooled != x.shape[1:]:
            raise ShapeMismatch(
                f"a {times((height, width))} picture is pooled to {times(pooled)}, but "
                f"{times(x.shape[1:])} reaches this node",
                "Take kernel, stride and border from the pool, and like from what went into it.",
            )
