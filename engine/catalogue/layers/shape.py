"""Layers that put the same numbers into another form."""

from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Layer, Window, layer_type
from engine.catalogue.layers.axes import AXIS_DOC, MOST_AXES, axis_of, lacking, listed, without
from engine.catalogue.layers.checks import real_numbers, times
from engine.catalogue.torch_later import later, nn
from engine.errors import ShapeMismatch
from engine.parameter import integer, integers
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

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        return outputs  # what the new axes mean nobody knows

    def summary(self) -> str:
        made = "to a vector" if self.shape == (-1,) else f"to {times(self.shape)}"
        return made if len(made) <= 34 else f"to {len(self.shape)} axes"

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
    "permute",
    title="Permute",
    category=Category.SHAPE,
    source="torch.permute",
    keywords=("transpose", "swap", "axes", "order", "movedim"),
)
class Permute(Layer):
    """Put the axes in another order: 2, 1 turns rows into columns, and (C, T) into (T, C).

    Shapes: (A₁, A₂, …) → the sizes in the new order
    """

    order: tuple[int, ...] = integers(
        default=(2, 1),
        low=1,
        high=MOST_AXES,
        doc="The old axes' numbers in their new order, counted from 1 without the batch axis.",
    )

    formula = "out[i, j] = x[j, i]  (order 2, 1)"

    def check(self, x: TensorSpec) -> None:
        if sorted(self.order) == list(range(1, x.rank + 1)):
            return
        if x.rank < 2:
            raise ShapeMismatch(
                f"two axes or more are needed, but {x} reaches this node", "Remove this node."
            )
        backwards = ", ".join(map(str, range(x.rank, 0, -1)))
        raise ShapeMismatch(
            f"order ({listed(self.order)}) must name each of the {x.rank} axes of {x} once",
            f"Set order to the numbers 1 … {x.rank} in the order wanted, as {backwards}.",
        )

    def build(self, x: TensorSpec) -> Module:
        return modules.Permute((0, *self.order))

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        (x,) = inputs
        assert x is not None
        axes = tuple(x.axes[number - 1] for number in self.order)
        return (replace(outputs[0], axes=axes, classes=x.classes),)

    def summary(self) -> str:
        return f"to {listed(self.order)}" if len(self.order) <= MOST_AXES else "too many axes"


@layer_type(
    "squeeze",
    title="Squeeze",
    category=Category.SHAPE,
    source="torch.squeeze",
    keywords=("drop axis", "remove", "axes", "reshape"),
)
class Squeeze(Layer):
    """Leave out axes of size 1.

    Shapes: (1, H, W) → (H, W), (F, 1) → (F)
    """

    axis: int = integer(
        default=0,
        low=-MOST_AXES,
        high=MOST_AXES,
        doc=f"Axis to leave out, {AXIS_DOC}. 0: all of size 1.",
    )

    formula = "out[i, j] = x[1, i, j]  (axis 1)"

    def check(self, x: TensorSpec) -> None:
        places = self._places(x)
        if not places:
            raise ShapeMismatch(f"{x} has no axis of size 1", "Remove this node.")
        size = x.shape[places[0]]
        if size != 1:
            raise ShapeMismatch(
                f"axis {places[0] + 1} of {x} has size {size}, and only size 1 can be left out",
                "Set axis to 0, or use Select or Reduce.",
            )

    def build(self, x: TensorSpec) -> Module:
        return modules.Reshape(without(x, self._places(x)))

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        (x,) = inputs
        assert x is not None
        return (lacking(outputs[0], x, self._places(x)),)

    def summary(self) -> str:
        axis = str(self.axis).replace("-", "−")
        return f"axis {axis}" if self.axis else "all axes of size 1"

    def _places(self, x: TensorSpec) -> tuple[int, ...]:
        if self.axis:
            return (axis_of(x, self.axis),)
        return tuple(place for place, size in enumerate(x.shape) if size == 1)


@layer_type(
    "unsqueeze",
    title="Unsqueeze",
    category=Category.SHAPE,
    source="torch.unsqueeze",
    keywords=("new axis", "insert", "axes", "reshape", "expand dims"),
)
class Unsqueeze(Layer):
    """Put in a new axis of size 1.

    Shapes: (H, W) → (1, H, W), (F) → (F, 1)
    """

    axis: int = integer(
        default=1,
        low=-MOST_AXES,
        high=MOST_AXES,
        doc=f"Number the new axis shall have, {AXIS_DOC}.",
    )

    formula = "out[1, i, j] = x[i, j]  (axis 1)"

    def check(self, x: TensorSpec) -> None:
        self._place(x)

    def build(self, x: TensorSpec) -> Module:
        place = self._place(x)
        return modules.Reshape((*x.shape[:place], 1, *x.shape[place:]))

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        (x,) = inputs
        assert x is not None
        return (replace(outputs[0], classes=x.classes),)

    def summary(self) -> str:
        return "new axis " + str(self.axis).replace("-", "−")

    def _place(self, x: TensorSpec) -> int:
        return axis_of(x, self.axis, rank=x.rank + 1)


@layer_type(
    "repeat",
    title="Repeat",
    category=Category.SHAPE,
    source="torch.Tensor.repeat",
    keywords=("tile", "copy", "expand", "repeat vector"),
)
class Repeat(Layer):
    """Put the whole behind itself again and again along one axis.

    To repeat a vector for each step of a sequence, put Unsqueeze before this node.

    Shapes: (F) → (times·F), (1, F) → (times, F)
    """

    times: int = integer(default=2, low=1, high=4096, unit="times", doc="How often in all.")
    axis: int = integer(
        default=1, low=-MOST_AXES, high=MOST_AXES, doc=f"Axis that grows, {AXIS_DOC}."
    )

    formula = "out = [x, x, …]"

    def check(self, x: TensorSpec) -> None:
        axis_of(x, self.axis)

    def build(self, x: TensorSpec) -> Module:
        times = [1] * (x.rank + 1)
        times[1 + axis_of(x, self.axis)] = self.times
        return modules.Repeat(tuple(times))

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        (x,) = inputs
        assert x is not None
        return (replace(outputs[0], axes=x.axes, classes=x.classes),)

    def summary(self) -> str:
        axis = str(self.axis).replace("-", "−")
        return f"{self.times} times along axis {axis}"
