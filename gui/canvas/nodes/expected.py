"""What will probably come out of nodes, for when nothing has been measured yet."""

from __future__ import annotations

from collections.abc import Mapping

from engine.api import DataField, Graph, Layer, TensorSpec


def expected_specs(
    graph: Graph, fields: Mapping[str, TensorSpec], known: Mapping[str, TensorSpec]
) -> dict[str, TensorSpec]:
    """Outputs guessed from the layers' families: nodes have their size before torch is there.

    The numbers are only of the right order; what counts is how many axes there are. Of what is
    ``known`` nothing is guessed.
    """
    found = dict(known)
    for name in graph.topology.order:
        if name in known:
            continue
        layer = graph.node(name).layer
        if isinstance(layer, DataField):
            if layer.field in fields:
                found[name] = fields[layer.field]
            continue
        before = [found[n] for n in graph.topology.fed_by(name) if n in found]
        guess = _expected(layer, before[0] if before else None)
        if guess is not None:
            found[name] = guess
    return {name: spec for name, spec in found.items() if name not in known}


def _expected(layer: Layer, before: TensorSpec | None) -> TensorSpec | None:
    settings = layer.values()
    match str(layer.category):
        case "loss" | "metric":
            return TensorSpec(())
        case "dense":
            units = settings.get("units")
            return TensorSpec((units if isinstance(units, int) else 1,))
        case "convolution" if before is not None and before.rank in (2, 3):
            filters = settings.get("filters")
            channels = filters if isinstance(filters, int) else before.shape[0]
            return TensorSpec((channels, *before.shape[1:]))
        case "shape" if layer.id == "flatten" and before is not None:
            return TensorSpec((before.size,))
    return before
