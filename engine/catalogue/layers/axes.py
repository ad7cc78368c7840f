"""Axes as people number them: from 1, without the batch axis, or from the end with −1, −2, …."""

from __future__ import annotations

from dataclasses import replace

from engine.catalogue.layer import WHOLE, Window
from engine.catalogue.layers.checks import real_numbers
from engine.errors import ShapeMismatch
from engine.tensor_spec import TensorSpec

MOST_AXES = 8
"""No layer makes more axes than this."""

AXIS_DOC = "counted from 1 without the batch axis; −1 is the last"

SCORE_AXES = {"first": "First axis: channels", "last": "Last axis: features"}
"""Where the scores of classes stand: before the places of a picture, after the time of a text."""

_PLACES = ("D", "H", "W", "T")


def anything(*specs: TensorSpec) -> None:
    """Refuse a node that nothing reaches; numbers and labels of every kind are welcome.

    Raises:
        ShapeMismatch: if there is no input.
    """
    if not specs:
        raise ShapeMismatch("nothing is wired into this node", "Draw a wire to its input.")


def axis_of(x: TensorSpec, axis: int, setting: str = "axis", *, rank: int | None = None) -> int:
    """The place in ``x.shape`` of an axis as people number it.

    Args:
        x: what has the axes.
        axis: its number, from 1 or from −1.
        setting: the setting the number stands in.
        rank: how many axes to choose from, if not those of ``x``.

    Raises:
        ShapeMismatch: if there is no such axis.
    """
    count = x.rank if rank is None else rank
    if count == 0:
        raise ShapeMismatch("one number per example has no axes", "Remove this node.")
    if axis == 0 or not -count <= axis <= count:
        axes = "1 axis" if count == 1 else f"{count} axes"
        number = str(axis).replace("-", "−")
        raise ShapeMismatch(
            f"{setting} is {number}, but there are {axes} ({x}), counted from 1"
            if count > 1
            else f"{setting} is {number}, but there is only {axes} ({x}), counted from 1",
            f"Set {setting} to 1." if count == 1 else f"Set {setting} to one of 1 … {count}.",
        )
    return axis - 1 if axis > 0 else count + axis


def axes_of(x: TensorSpec, axes: tuple[int, ...], setting: str = "axes") -> tuple[int, ...]:
    """The places of several axes, in rising order; no numbers mean all axes.

    Raises:
        ShapeMismatch: if one is missing or named twice.
    """
    if not axes:
        return tuple(range(x.rank))
    places = [axis_of(x, axis, setting) for axis in axes]
    if len(set(places)) < len(places):
        raise ShapeMismatch(
            f"{setting} names an axis twice ({listed(axes)})", f"Name each axis once in {setting}."
        )
    return tuple(sorted(places))


def channels_at(x: TensorSpec) -> int:
    """The place of the channels or features: last in a sequence (time, features), else first."""
    if x.rank == 2 and x.axes[0] == "T":
        return 1
    return 0


def seen_along(x: TensorSpec, places: tuple[int, ...]) -> Window | str | None:
    """How far an output looks that depends on all numbers along the axes at ``places``."""
    spatial = [place for place, axis in enumerate(x.axes) if axis in _PLACES]
    if not spatial:
        return WHOLE if x.rank and len(places) == x.rank else None
    covered = [place for place in spatial if place in places]
    if len(covered) == len(spatial):
        return WHOLE
    height = prod_at(x, covered, "H")
    width = prod_at(x, covered, "WT")
    if (height, width) == (1, 1):
        return None
    return Window((2 * height - 1, 2 * width - 1), start=(1 - height, 1 - width))


def prod_at(x: TensorSpec, places: list[int], letters: str) -> int:
    """The product of the sizes of those axes at ``places`` whose letter is one of ``letters``."""
    product = 1
    for place in places:
        if x.axes[place] in letters:
            product *= x.shape[place]
    return product


def without(x: TensorSpec, places: tuple[int, ...]) -> tuple[int, ...]:
    """The sizes of all axes but those at ``places``."""
    return tuple(size for place, size in enumerate(x.shape) if place not in places)


def common_shape(*inputs: TensorSpec) -> tuple[int, ...]:
    """The shape of inputs of which those with a size of 1, or without an axis, are repeated.

    Axes are matched from the last one, as everywhere in PyTorch and numpy.

    Raises:
        ShapeMismatch: naming two shapes that do not fit.
    """
    found: tuple[int, ...] = ()
    seen: list[TensorSpec] = []
    for x in inputs:
        rank = max(len(found), x.rank)
        levelled = (1,) * (rank - x.rank) + x.shape
        found = (1,) * (rank - len(found)) + found
        if any(a != b and 1 not in (a, b) for a, b in zip(found, levelled, strict=True)):
            other = next((y for y in seen if _clash(x, y)), seen[0])
            raise ShapeMismatch(
                f"all inputs must have the same shape, but {other} and {x} arrive",
                "Change the layers before it until both shapes agree."
                if other.rank == x.rank
                else "Axes are matched from the last one: insert Unsqueeze where one is missing.",
            )
        found = tuple(b if a == 1 else a for a, b in zip(found, levelled, strict=True))
        seen.append(x)
    return found


def _clash(x: TensorSpec, y: TensorSpec) -> bool:
    pairs = zip(reversed(x.shape), reversed(y.shape), strict=False)
    return any(a != b and 1 not in (a, b) for a, b in pairs)


def same_kind(*inputs: TensorSpec) -> None:
    """Refuse numbers beside labels, or labels of different classes.

    Raises:
        ShapeMismatch: if what arrives can not lie in one tensor.
    """
    anything(*inputs)
    for other in inputs[1:]:
        if (other.dtype, other.classes) != (inputs[0].dtype, inputs[0].classes):
            first, second = (
                f"labels of {x.classes} classes" if x.is_label else f"numbers ({x.dtype})"
                for x in (inputs[0], other)
            )
            raise ShapeMismatch(
                f"all inputs must hold the same kind of values, but {first} and {second} arrive",
                "Use One-hot to make numbers of labels.",
            )


def lacking(out: TensorSpec, x: TensorSpec, places: tuple[int, ...]) -> TensorSpec:
    """``out`` with the meaning of ``x`` when its axes at ``places`` are left out."""
    kept = tuple(axis for place, axis in enumerate(x.axes) if place not in places)
    # Of the axes of a picture (C, H, W) two alone, (H, W), are no channels and time.
    return replace(out, axes=kept, classes=x.classes)


def listed(numbers: tuple[int, ...]) -> str:
    """Numbers with commas and proper minus signs, as ``1, −1``."""
    return ", ".join(map(str, numbers)).replace("-", "−")


def with_channels(x: TensorSpec, name: str, *, lowest: int) -> None:
    """Refuse what has too few or too many axes for channels with places.

    Raises:
        ShapeMismatch: if it has, or holds no real numbers.
    """
    real_numbers(x)
    if lowest <= x.rank <= 4:
        return
    axes = "1 axis" if x.rank == 1 else f"{x.rank} axes"
    verb = "reaches" if x.rank == 1 else "reach"
    raise ShapeMismatch(
        f"{name} needs {lowest} to 4 axes, but {axes} ({x}) {verb} this node",
        "Use Layer norm." if x.rank == 1 else "Insert Reshape before this node.",
    )
