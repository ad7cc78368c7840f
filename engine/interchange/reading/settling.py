"""Notes where the results of a step are to be had, or what it was if it could not be drawn."""

from __future__ import annotations

import json
from typing import Any

from engine.catalogue.placeholder import Placeholder
from engine.graph.graph import End
from engine.interchange.reading.drawing import CanNotExpress, Drawing, Lifted, Spot
from engine.interchange.reading.traced import Batch, Step, Value
from engine.tensor_spec import TensorSpec


def kept_as_placeholder(drawing: Drawing, step: Step, reason: str) -> Any:
    """Draw a node that remembers a step that can not be expressed; gives its outputs."""
    settings = {
        "module": step.path,
        "place": step.place,
        "reason": reason,
        "arguments": _words(step.args),
        "options": _words(step.kwargs),
    }
    layer = Placeholder.holding(f"torch.{step.name}", 1, settings)
    sources: dict[str, Spot] = {}
    for value in step.used():
        spot = drawing.spots.get(value)
        if spot is not None:
            spot = spot.spot if isinstance(spot, Lifted) else spot
            sources[f"x{len(sources) + 1}"] = spot
    name = drawing.add("unknown", layer, sources, origin=step.path)
    for number, value in enumerate(step.made(), 1):
        port = "out" if number == 1 else f"out{number}"
        drawing.spots[value] = Spot(End(name, port), spec_of(value), value.batch_axis or 0)
    return step.result


def spec_of(value: Value) -> TensorSpec:
    """The spec of a value, as far as the model tells."""
    return TensorSpec(value.shape, str(value.dtype).removeprefix("torch."))


def settle(step: Step, drawing: Drawing, result: object) -> None:
    """Note where the values of a step are to be had.

    Raises:
        CanNotExpress: if what was drawn gives other shapes than the model.
    """
    spots = list(_spots_in(result))
    values = step.made()
    if len(spots) < len(values):
        raise CanNotExpress("only some of its results can be expressed")
    for value, spot in zip(values, spots, strict=False):
        if spot is None:
            continue
        if value.batch_axis is None:
            if value not in drawing.shared.used:
                continue
            raise CanNotExpress(
                f"it mixes the batch with another axis (shape {tuple(value.shapes[0])} for 2 "
                "examples); each example is by itself in a drawing"
            )
        if isinstance(spot, Lifted):
            drawing.spots[value] = spot
            continue
        if value.shape != spot.spec.shape:
            raise CanNotExpress(
                f"the palette's node would give {spot.spec}, but the model gives "
                f"{'×'.join(map(str, value.shape)) or 'one number'}"
            )
        drawing.spots[value] = Spot(spot.end, spot.spec, value.batch_axis)


def _spots_in(result: object) -> list[Spot | Lifted | None]:
    if isinstance(result, tuple | list):
        return [spot for item in result for spot in _spots_in(item)]
    return [result] if isinstance(result, Spot | Lifted) or result is None else []


def _words(structure: Any) -> Any:
    """Something JSON can hold."""
    if isinstance(structure, Value):
        return f"<{structure.name}>"
    if isinstance(structure, Batch):
        return "<batch>"
    if isinstance(structure, dict):
        return {str(name): _words(item) for name, item in structure.items()}
    if isinstance(structure, list | tuple):
        return [_words(item) for item in structure]
    try:
        json.dumps(structure)
    except (TypeError, ValueError):
        return str(structure)
    return structure
