"""Layers that take a part: by place, in equal pieces, or by number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from engine.catalogue.layer import Category, Layer, Port, layer_type
from engine.catalogue.layers.axes import AXIS_DOC, MOST_AXES, anything, axis_of, lacking, without
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import indexing as modules
    from engine.catalogue.modules import shape as shape_modules
else:
    modules = later("engine.catalogue.modules.indexing")
    shape_modules = later("engine.catalogue.modules.shape")

_FAR = 1_000_000


class _Along(Layer):
    """What layers have in common that take parts along one axis."""

    axis: int = integer(
        default=1, low=-MOST_AXES, high=MOST_AXES, doc=f"Axis to look along, {AXIS_DOC}."
    )

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        x = inputs[0]
        assert x is not None
        return tuple(replace(out, axes=x.axes, classes=x.classes) for out in outputs)

    def _along(self) -> str:
        return "along axis " + str(self.axis).replace("-", "−")


@layer_type(
    "slice",
    title="Slice",
    category=Category.COMBINATION,
    source="torch.Tensor.__getitem__",
    keywords=("cut", "part", "range", "crop", "steps", "narrow"),
)
class Slice(_Along):
    """Take a stretch along one axis: from start up to, but without, stop.

    Places are counted from 0; below 0 they count from the end, so that −1 is the last one.

    Shapes: (A₁, A₂, …) → the same, but for the size of the axis
    """

    start: int = integer(default=0, low=-_FAR, high=_FAR, doc="First place that is taken.")
    stop: int = integer(
        default=0, low=-_FAR, high=_FAR, doc="First place that is no longer taken. 0: to the end."
    )
    step: int = integer(default=1, low=1, high=_FAR, doc="Take only each so-manieth place.")

    formula = "out[i] = x[start + step · i]"

    def check(self, x: TensorSpec) -> None:
        anything(x)
        size = x.shape[axis_of(x, self.axis)]
        if not range(*self._range().indices(size)):
            stop = f"{self.stop}" if self.stop else "the end"
            text = f"nothing lies from {self.start} to {stop}: the axis has {size} places"
            raise ShapeMismatch(
                text.replace("-", "−"),
                f"Set start to 0 … {size - 1} and stop to more than start, or to 0.",
            )

    def build(self, x: TensorSpec) -> Module:
        where = [slice(None)] * (x.rank + 1)
        where[1 + axis_of(x, self.axis)] = self._range()
        return shape_modules.Part(tuple(where))

    def summary(self) -> str:
        stop = f"{self.stop}" if self.stop else "end"
        step = f", step {self.step}" if self.step > 1 else ""
        line = f"{self.start} … {stop}{step}".replace("-", "−")
        return f"{line} {self._along()}" if len(line) <= 20 else line

    def _range(self) -> slice:
        return slice(self.start, self.stop or None, self.step)


@layer_type(
    "select",
    title="Select",
    category=Category.COMBINATION,
    source="torch.select",
    keywords=("index", "pick", "last step", "class token", "channel"),
)
class Select(_Along):
    """Take what lies at one place of an axis, as the last step of a sequence; the axis goes.

    Shapes: (T, F) → (F), (C, H, W) → (H, W)
    """

    index: int = integer(
        default=-1,
        low=-_FAR,
        high=_FAR,
        doc="Place, counted from 0; below 0 from the end: −1 is the last.",
    )

    formula = "out[j] = x[index, j]"

    def check(self, x: TensorSpec) -> None:
        anything(x)
        size = x.shape[axis_of(x, self.axis)]
        if not -size <= self.index < size:
            index = str(self.index).replace("-", "−")
            raise ShapeMismatch(
                f"index is {index}, but the axis has {size} place{'s' if size > 1 else ''}",
                f"Set index to 0 … {size - 1}, or to −1 for the last.",
            )

    def build(self, x: TensorSpec) -> Module:
        where: list[slice | int] = [slice(None)] * (x.rank + 1)
        where[1 + axis_of(x, self.axis)] = self.index
        return shape_modules.Part(tuple(where))

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        (x,) = inputs
        assert x is not None
        return (lacking(outputs[0], x, (axis_of(x, self.axis),)),)

    def summary(self) -> str:
        place = "last" if self.index == -1 else str(self.index).replace("-", "−")
        return f"{place} {self._along()}"


def _pieces(parts: int) -> tuple[Port, ...]:
    return tuple(Port(f"out{number}", f"Part {number}.") for number in range(1, parts + 1))


@layer_type(
    "split",
    title="Split",
    category=Category.COMBINATION,
    source="torch.chunk",
    keywords=("chunk", "divide", "unstack", "parts", "gates", "branches"),
)
class Split(_Along):
    """Cut into equal parts along one axis; each part has an output of its own.

    Shapes: (n·F) → n outputs (F), (n·C, H, W) → n outputs (C, H, W)
    """

    parts: int = integer(default=2, low=2, high=8, doc="How many parts; as many outputs.")

    outputs = _pieces(2)
    formula = "outₖ[i] = x[(k − 1) · size / parts + i]"

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        object.__setattr__(self, "outputs", _pieces(self.parts))  # not a setting: it follows

    def check(self, x: TensorSpec) -> None:
        anything(x)
        size = x.shape[axis_of(x, self.axis)]
        if size % self.parts:
            fitting = [str(n) for n in range(2, 9) if size % n == 0]
            raise ShapeMismatch(
                f"{size} can not be cut into {self.parts} equal parts",
                f"Set parts to one of {', '.join(fitting)}."
                if fitting
                else f"Change the layer before it to {size - size % self.parts or self.parts}.",
            )

    def build(self, x: TensorSpec) -> Module:
        return modules.Split(self.parts, 1 + axis_of(x, self.axis))

    def summary(self) -> str:
        return f"{self.parts} parts {self._along()}"


@layer_type(
    "gather",
    title="Gather",
    category=Category.COMBINATION,
    source="torch.gather; numpy.take",
    keywords=("index", "pick", "take", "lookup", "action", "one of n"),
)
class Gather(_Along):
    """Take what lies at an example's own places, as the score of the class it belongs to.

    Places are whole numbers: labels, or a field of numbers counted from 0.

    Shapes: (K, …), () → (…);  (K, F), (T) → (T, F);  one at each place: (K, H, W), (H, W) → (H, W)
    """

    by: str = choice(
        default="whole",
        choices={"whole": "Whole slices", "each": "One number at each place"},
        doc="What one whole number stands for.",
    )

    inputs = (Port("x", "What is taken from."), Port("index", "Labels, or places from 0 on."))
    formula = "out[i, j] = x[index[i], j]   or   out[j] = x[index[j], j]"

    def check(self, x: TensorSpec, index: TensorSpec) -> None:
        anything(x, index)
        place = axis_of(x, self.axis)
        size = x.shape[place]
        if index.dtype != "int64":
            raise ShapeMismatch(
                f"whole numbers are needed as the index, but {index.dtype} ({index}) arrives",
                "Wire labels to it; Argmax makes labels of scores.",
            )
        if index.classes is not None and index.classes > size:
            raise ShapeMismatch(
                f"the index has {index.classes} classes, but the axis has {size} "
                f"place{'s' if size > 1 else ''}",
                f"Set the units before x to {index.classes}, or choose another axis.",
            )
        if self.by == "each" and index.shape != without(x, (place,)):
            rest = TensorSpec(without(x, (place,)))
            raise ShapeMismatch(
                f"one index is needed at each place ({rest}), but {index} arrives",
                "Set by to whole slices.",
            )

    def build(self, x: TensorSpec, index: TensorSpec) -> Module:
        place = axis_of(x, self.axis)
        if self.by == "each":
            return modules.GatherEach(1 + place)
        return modules.Gather(x.shape, place, index.shape)

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        x, index = inputs
        assert x is not None
        assert index is not None
        place = axis_of(x, self.axis)
        if self.by == "each":
            return (lacking(outputs[0], x, (place,)),)
        axes = (*x.axes[:place], *index.axes, *x.axes[place + 1 :])
        return (replace(outputs[0], axes=axes, classes=x.classes),)

    def summary(self) -> str:
        return self._along() if self.by == "whole" else f"{self._along()}, each place"
