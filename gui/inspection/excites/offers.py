"""Which nodes can be asked what excites them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.api import (
    BlockInput,
    BlockOutput,
    BlockUse,
    Category,
    Graph,
    Inference,
    TensorSpec,
    unit_count,
)

_NOT_ASKED = frozenset({Category.DATA, Category.LOSS, Category.METRIC})
_MOST = 600
_MOST_UNITS = 4096


@dataclass(frozen=True)
class Offer:
    """A node that can be asked.

    Attributes:
        path: ``block.node`` inside a block.
        spec: what it gives.
    """

    path: str
    spec: TensorSpec

    @property
    def units(self) -> int:
        """How many channels or features it has."""
        return unit_count(self.spec)


def offers_of(graph: Graph, inference: Inference) -> tuple[Offer, ...]:
    """All of them, in the order data flow; of very large drawings the first.

    What happens inside a block that runs over time is not seen.
    """
    found = []
    for offer in _within(graph, inference, ""):
        found.append(offer)
        if len(found) == _MOST:
            break
    return tuple(found)


def usual(offers: tuple[Offer, ...]) -> Offer | None:
    """The last whose units stand at many places of a picture; without one, the last."""
    pictures = [o for o in offers if o.spec.axes == ("C", "H", "W") and min(o.spec.shape[1:]) > 1]
    candidates = pictures or offers
    return candidates[-1] if candidates else None


def _within(graph: Graph, inference: Inference, prefix: str) -> Iterator[Offer]:
    for name in graph.topology.order:
        report = inference.nodes.get(name)
        if name not in graph.by_name or report is None or not report.is_sound:
            continue
        layer = graph.node(name).layer
        if isinstance(layer, BlockUse) and report.steps == 1:
            copies = report.inside
            for number, inside in enumerate(copies):
                copy = f"{prefix}{name}." if len(copies) == 1 else f"{prefix}{name}.{number}."
                yield from _within(graph.inside(name), inside, copy)
        spec = report.outputs[0]
        if layer.category in _NOT_ASKED or isinstance(layer, BlockInput | BlockOutput):
            continue
        if spec.dtype.startswith("float") and unit_count(spec) <= _MOST_UNITS:
            yield Offer(prefix + name, spec)
