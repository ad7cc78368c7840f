"""Which nodes of a drawing have something to show at each step of a sequence; needs no torch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from engine.catalogue.layer import DataField, Loss, Metric
from engine.catalogue.layers.attention import MultiHeadAttention, ScaledDotProductAttention
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.layers.recurrent import GRU, LSTM, RNN
from engine.catalogue.layers.transformer import TransformerDecoderLayer, TransformerEncoderLayer
from engine.data.data_set import Field
from engine.graph.bypass import in_effect
from engine.graph.graph import End, Graph
from engine.inference.report import Inference
from engine.tensor_spec import TensorSpec

Kind = Literal["block", "recurrent", "steps"]

OUT = "out"
"""The series of a node whose output is a sequence itself."""

_CELLS: dict[type, tuple[str, ...]] = {
    RNN: ("h",),
    GRU: ("h", "r", "z", "n"),
    LSTM: ("h", "c", "i", "f", "g", "o"),
}
_ATTENTION = (
    ScaledDotProductAttention,
    MultiHeadAttention,
    TransformerEncoderLayer,
    TransformerDecoderLayer,
)


@dataclass(frozen=True)
class Timed:
    """A node with something to show at each step.

    Attributes:
        path: of the node, as ``encoder.lstm``.
        kind: a ``block`` that runs over time, a ``recurrent`` layer, or a node that gives a
            sequence (``steps``).
        steps: how many there are.
        series: what is known of each step, what says most first: nodes inside the block by their
            path there, or the letters of the layer's formula, with layer and direction where there
            are several: ``c``, ``c 2 back``.
        state: of a block, the series that are kept for the next step.
    """

    path: str
    kind: Kind
    steps: int
    series: tuple[str, ...]
    state: tuple[str, ...] = ()


@dataclass(frozen=True)
class Attending:
    """A node that looks at a sequence.

    Attributes:
        path: of the node.
        part: ``self`` or ``memory``, where a layer looks twice; else empty.
        within: path of the block over time that it lies in; it then looks once at each step.
        is_own: whether queries and keys are steps of the same sequence.
    """

    path: str
    part: str = ""
    within: str = ""
    is_own: bool = False


@dataclass(frozen=True)
class Writer:
    """A network that tells which token comes next.

    Attributes:
        field: the data's field of tokens.
        scores: the node that says how likely each is.
        at_each_step: whether after each token; else after the last alone.
    """

    field: str
    scores: str
    at_each_step: bool


def timed_nodes(graph: Graph, inference: Inference) -> tuple[Timed, ...]:
    """All nodes with something to show at each step; those with a state come first."""
    found = tuple(_timed(in_effect(graph), inference, ""))
    return tuple(sorted(found, key=lambda timed: timed.kind == "steps"))


def attending_nodes(graph: Graph, inference: Inference) -> tuple[Attending, ...]:
    """All nodes that look at a sequence, in the order data flow."""
    return tuple(_attending(in_effect(graph), inference, "", ""))


def writer_of(graph: Graph, inference: Inference, fields: Iterable[Field]) -> Writer | None:
    """Where a network reads tokens and says which comes next; None: it does not."""
    known, graph = {field.name: field for field in fields}, in_effect(graph)
    for end in (node for node in graph.nodes if isinstance(node.layer, Loss)):
        wired = [(port, source) for port, source in graph.wired_inputs(end.name) if source]
        said = next((source.node for port, source in wired if not port.is_target), "")
        answer = next((_field_at(graph, source) for port, source in wired if port.is_target), "")
        scores = _spec(inference, said)
        target = known.get(answer)
        if scores is None or target is None or not target.spec.is_label:
            continue
        reached = {_field_at(graph, End(name, "")) for name in graph.topology.upstream(said)}
        inputs = [known[name] for name in reached if name in known]
        if len(inputs) != 1 or not is_tokens(inputs[0].spec):
            continue
        tokens = inputs[0]
        if tokens.spec.classes == target.spec.classes == scores.shape[-1]:
            if scores.rank == 2 and target.spec.shape == tokens.spec.shape:
                return Writer(tokens.name, said, at_each_step=True)
            if scores.rank == 1 and not target.spec.shape:
                return Writer(tokens.name, said, at_each_step=False)
    return None


def is_sequence(spec: TensorSpec) -> bool:
    """Whether the first axis counts steps."""
    return bool(spec.shape) and (spec.axes[0] == "T" or is_tokens(spec))


def is_tokens(spec: TensorSpec) -> bool:
    """Whether it is a row of class numbers."""
    return spec.rank == 1 and spec.is_label


def _timed(graph: Graph, inference: Inference, prefix: str) -> Iterator[Timed]:
    for name in graph.topology.order:
        node, report = graph.by_name.get(name), inference.nodes.get(name)
        if node is None or report is None or not report.is_sound:
            continue
        path, layer = prefix + name, node.layer
        if isinstance(layer, BlockUse):
            for copy, found in enumerate(report.inside):
                at = path if layer.repeat == 1 else f"{path}.{copy}"
                if layer.over_time:
                    yield _block(graph.inside(name), found, at, report.steps)
                else:
                    yield from _timed(graph.inside(name), found, f"{at}.")
        elif type(layer) in _CELLS and report.inputs[0] is not None:
            yield Timed(path, "recurrent", report.inputs[0].shape[0], _letters(layer))
        elif not isinstance(layer, DataField | Loss | Metric | BlockInput) and report.outputs:
            spec = report.outputs[0]
            if spec.rank == 2 and spec.axes[0] == "T" and spec.dtype.startswith("float"):
                yield Timed(path, "steps", spec.shape[0], (OUT,))


def _block(inside: Graph, inference: Inference, path: str, steps: int) -> Timed:
    kept = [
        inside.wire_into[End(node.name, "next")].source.node
        for node in inside.nodes
        if isinstance(node.layer, State) and End(node.name, "next") in inside.wire_into
    ]
    series = tuple(_inside(inside, inference, ""))
    state = tuple(dict.fromkeys(_given(inside, name, inside) for name in kept))
    first = [name for name in state if name in series]
    return Timed(path, "block", steps, tuple(dict.fromkeys((*first, *series))), tuple(first))


def _given(graph: Graph, name: str, inside: Graph) -> str:
    """The node whose first output a state is kept from; of a block's later output, that inside."""
    node = graph.by_name.get(name)
    if node is None or not isinstance(node.layer, BlockUse) or node.layer.over_time:
        return name
    kept = (w.source for w in graph.wires if w.source.node == name and _keeps(graph, w.target))
    source = next(kept, None)
    within = inside.inside(name)
    if source is None or End(source.port, "x") not in within.wire_into:
        return name
    return f"{name}.{within.wire_into[End(source.port, 'x')].source.node}"


def _keeps(graph: Graph, end: End) -> bool:
    return isinstance(graph.node(end.node).layer, State) and end.port == "next"


def _inside(graph: Graph, inference: Inference, prefix: str) -> Iterator[str]:
    """The nodes inside a block over time that give numbers, by their path there."""
    for name in graph.topology.order:
        report = inference.nodes.get(name)
        if report is None or not report.is_sound or not report.outputs:
            continue
        layer = graph.node(name).layer
        if isinstance(layer, BlockOutput | DataField):
            continue
        if isinstance(layer, BlockUse) and not layer.over_time:
            for copy, found in enumerate(report.inside):
                at = f"{prefix}{name}" if layer.repeat == 1 else f"{prefix}{name}.{copy}"
                yield from _inside(graph.inside(name), found, f"{at}.")
        elif report.outputs[0].dtype.startswith("float"):
            yield prefix + name


def _letters(layer: object) -> tuple[str, ...]:
    """The series of a recurrent layer; the top layer, which is given on, first."""
    letters = _CELLS[type(layer)]
    layers = int(getattr(layer, "layers", 1))
    ways = ("", "back") if getattr(layer, "direction", "") == "both" else ("",)
    found = []
    for number in range(layers, 0, -1):
        for letter in letters:
            for way in ways:
                words = (letter, str(number) if layers > 1 else "", way)
                found.append(" ".join(filter(None, words)))
    return tuple(found)


def _attending(graph: Graph, inference: Inference, prefix: str, within: str) -> Iterator[Attending]:
    for name in graph.topology.order:
        node, report = graph.by_name.get(name), inference.nodes.get(name)
        if node is None or report is None or not report.is_sound:
            continue
        path, layer = prefix + name, node.layer
        if isinstance(layer, BlockUse):
            for copy, found in enumerate(report.inside):
                at = path if layer.repeat == 1 else f"{path}.{copy}"
                if not (layer.over_time and within):  # twice over time is not told apart
                    inner = at if layer.over_time else within
                    yield from _attending(graph.inside(name), found, f"{at}.", inner)
        elif isinstance(layer, TransformerDecoderLayer):
            yield Attending(path, "self", within, is_own=True)
            yield Attending(path, "memory", within)
        elif isinstance(layer, _ATTENTION):
            sources = {end for _, end in graph.wired_inputs(name) if end is not None}
            yield Attending(path, "", within, is_own=len(sources) == 1)


def _field_at(graph: Graph, end: End) -> str:
    """The data's field that a node brings; empty: it brings none."""
    layer = graph.node(end.node).layer
    return layer.field if isinstance(layer, DataField) else ""


def _spec(inference: Inference, name: str) -> TensorSpec | None:
    report = inference.nodes.get(name)
    return report.outputs[0] if report is not None and report.is_sound and report.outputs else None
