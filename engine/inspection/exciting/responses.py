"""How strongly a unit responds, place by place."""

from __future__ import annotations

from torch import Tensor

from engine.errors import GraphHasProblems
from engine.inspection.units import unit_axis, unit_count
from engine.tensor_spec import TensorSpec


def of_unit(value: Tensor, spec: TensorSpec, unit: int) -> Tensor:
    """What one unit gives at all of its places; (N, …) → (N, *places).

    Raises:
        GraphHasProblems: if the node has no such unit.
    """
    count = unit_count(spec)
    if not 0 <= unit < count:
        raise GraphHasProblems(f"There is no unit {unit}: the node has {count}, counted from 0.")
    axis = unit_axis(spec)
    return value if axis is None else value.select(axis + 1, unit)


def place_of(flat: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    """Indices along the axes of a flat index."""
    found: list[int] = []
    for size in reversed(shape):
        flat, here = divmod(flat, size)
        found.insert(0, here)
    return tuple(found)
