"""What a node's live picture is: it follows from what is wished for, and from what it gives."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from engine.api import (
    BlockOutput,
    BlockUse,
    DataField,
    Field,
    Graph,
    Layer,
    Loss,
    Metric,
    NodeReport,
    TensorSpec,
)

LONGEST_BARS = 4096
_MOST_SCORES = 64


class PictureKind(Enum):
    """How a node's body shows what it gives, or what it has learned."""

    NONE = auto()
    MAPS = auto()
    IMAGE = auto()
    BARS = auto()
    SCORES = auto()
    TEXT = auto()
    FILTERS = auto()
    HISTOGRAM = auto()
    STATISTICS = auto()


def picture_kind(
    graph: Graph, name: str, shows: str, spec: TensorSpec | None, report: NodeReport | None
) -> PictureKind:
    """The kind for one node.

    Args:
        graph: the drawing.
        name: the node's name.
        shows: what is wished for, one of `engine.api.SHOWN`.
        spec: what it gives; None: that is not known.
        report: what is known of it.
    """
    layer = graph.node(name).layer
    if shows == "nothing":
        return PictureKind.NONE
    if shows == "filters":
        return PictureKind.FILTERS if has_filters(layer, report) else PictureKind.NONE
    if spec is None or isinstance(layer, Loss | Metric | BlockOutput):
        return PictureKind.NONE
    if spec.is_label:
        return PictureKind.TEXT if spec.rank == 1 and shows == "output" else PictureKind.NONE
    if shows != "output":
        counted = {"histogram": PictureKind.HISTOGRAM, "statistics": PictureKind.STATISTICS}
        return counted[shows] if spec.size > 1 else PictureKind.NONE
    if spec.rank == 3:
        is_image = isinstance(layer, DataField) and spec.shape[0] in (1, 3)
        return PictureKind.IMAGE if is_image else PictureKind.MAPS
    if spec.rank == 2:
        return PictureKind.MAPS
    if spec.rank == 1 and layer.category != "shape" and 1 < spec.size <= LONGEST_BARS:
        feeds = (graph.node(next_).layer for next_ in graph.topology.feeds(name))
        is_scores = any("cross_entropy" in next_.id for next_ in feeds)
        return PictureKind.SCORES if is_scores and spec.size <= _MOST_SCORES else PictureKind.BARS
    return PictureKind.NONE


def has_filters(layer: Layer, report: NodeReport | None) -> bool:
    """Whether a node has weights of its own that can be seen; a block holds those of many."""
    return not isinstance(layer, BlockUse) and report is not None and report.counts.weights > 0


def class_names(fields: Iterable[Field], layer: Layer, spec: TensorSpec) -> tuple[str, ...]:
    """What the classes are called whose numbers a node gives; empty where that is not known."""
    labels = [field for field in fields if field.spec.is_label and field.class_names]
    if isinstance(layer, DataField):
        labels = [field for field in labels if field.name == layer.field]
    named = {f.class_names for f in labels if f.spec.classes == spec.classes}
    return named.pop() if len(named) == 1 else ()
