"""What a number sees of the layers before it, through all layers between."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from engine.catalogue.layer import WHOLE, Layer, Window
from engine.catalogue.layers.block import BlockInput, BlockUse, State
from engine.inference.receptive_field import ReceptiveField
from engine.inspection.arithmetic.account import SeenArea
from engine.inspection.unfolded import Given, Spot, Unfolded, is_source
from engine.tensor_spec import TensorSpec

Span = tuple[int, int]


def regions_of(
    opened: Unfolded, spot: Spot, place: tuple[int, ...], origin: dict[str, tuple[int, ...]]
) -> dict[str, SeenArea]:
    """What of each node before it a number sees, by path; only of pictures and sequences.

    Args:
        opened: the drawing.
        spot: the node that gives the number.
        place: where it lies, without batch axis.
        origin: of nodes that only move numbers, where theirs come from; by path.
    """
    areas: dict[str, tuple[Span, Span]] = {}
    start = area_at(spot.report.outputs[0], place)
    areas[spot.path] = start if start is not None else _everything(spot.report.outputs[0])
    regions: dict[str, SeenArea] = {}
    order = list(opened.spots)
    for path in reversed(order[: order.index(spot.path) + 1]):
        if path not in areas:
            continue
        here = opened.spots[path]
        for given in here.given:
            if given.port.is_target or given.port.is_unseen:
                continue
            before = opened.spots.get(given.source.path)
            if before is None:
                continue
            spec = before.report.outputs[given.source.port]
            moved = origin.get(path) if path == spot.path else None
            seen = _seen(here, given, areas[path], spec, moved)
            if before.path in areas:
                seen = _joined(areas[before.path], seen)
            areas[before.path] = seen
            size = sizes_of(spec)
            if size is not None:
                regions[before.path] = SeenArea(*areas[before.path], size)
    return {
        path: _on_input(spot, place, region) if _is_input(opened.spots[path].layer) else region
        for path, region in regions.items()
    }


def area_at(spec: TensorSpec, place: tuple[int, ...]) -> tuple[Span, Span] | None:
    """Where a number lies in its picture or sequence, as rows and columns; None: in neither."""
    match spec.rank:
        case 3:
            return (place[1], place[1]), (place[2], place[2])
        case 4:
            return (place[2], place[2]), (place[3], place[3])
        case 2 if spec.axes[0] == "T":
            return (0, 0), (place[0], place[0])
        case 2 if spec.axes == ("H", "W"):
            return (place[0], place[0]), (place[1], place[1])
        case 2:
            return (0, 0), (place[1], place[1])
    return None


def sizes_of(spec: TensorSpec) -> tuple[int, int] | None:
    """(height, width) of the picture that a spec is drawn as; a sequence is one row of steps."""
    match spec.rank:
        case 3 | 4:
            return spec.shape[-2], spec.shape[-1]
        case 2 if spec.axes[0] == "T":
            return 1, spec.shape[0]
        case 2 if spec.axes == ("H", "W"):
            return spec.shape[0], spec.shape[1]
        case 2:
            return 1, spec.shape[1]
    return None


def _seen(
    spot: Spot,
    given: Given,
    area: tuple[Span, Span],
    spec: TensorSpec,
    moved: tuple[int, ...] | None,
) -> tuple[Span, Span]:
    """What an area of a node's output sees of one of its inputs."""
    if moved is not None and len(moved) == spec.rank:
        return area_at(spec, moved) or _everything(spec)
    if isinstance(spot.layer, BlockUse):  # it runs over time
        return _everything(spec)
    inputs = spot.report.inputs
    window = spot.layer.window(*inputs)
    if window == WHOLE or sizes_of(spec) is None:
        return _everything(spec)
    if isinstance(window, Window):
        rows, columns = (
            _through(
                span,
                Fraction(window.size[axis]),
                Fraction(window.stride[axis]),
                Fraction(window.start[axis]),
            )
            for axis, span in enumerate(area)
        )
        return rows, columns
    if sizes_of(spot.report.outputs[0]) == sizes_of(spec):
        return area
    return _everything(spec)


def _through(span: Span, size: Fraction, stride: Fraction, start: Fraction) -> Span:
    """The inputs that a window sees from the outputs ``span[0]`` to ``span[1]``."""
    first = ceil(span[0] * stride + start)
    last = floor(span[1] * stride + start + size - 1)
    return first, max(first, last)


def _is_input(layer: Layer) -> bool:
    """Whether it is an input of the whole network, of which fields are known exactly."""
    return is_source(layer) and not isinstance(layer, BlockInput | State)


def _on_input(spot: Spot, place: tuple[int, ...], region: SeenArea) -> SeenArea:
    """On the input, the field as inference knows it exactly, also through enlargements."""
    field = spot.report.receptive_field
    area = area_at(spot.report.outputs[0], place)
    if area is None or field is None or not _is_known(field):
        return region
    assert field.rows is not None
    assert field.columns is not None
    rows, columns = field.rows.seen(*area[0]), field.columns.seen(*area[1])
    return SeenArea(rows, columns, region.size)


def _is_known(field: ReceptiveField) -> bool:
    return field.rows is not None and field.columns is not None


def _everything(spec: TensorSpec) -> tuple[Span, Span]:
    height, width = sizes_of(spec) or (1, 1)
    return (0, height - 1), (0, width - 1)


def _joined(first: tuple[Span, Span], second: tuple[Span, Span]) -> tuple[Span, Span]:
    rows, columns = ((min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(first, second, strict=True))
    return rows, columns
