"""Mends that put a layer into a wire that leads to the node."""

from __future__ import annotations

from collections.abc import Iterator
from math import isqrt

from engine.catalogue.layer import Layer, Loss, Metric
from engine.catalogue.layers.block import BlockUse, State
from engine.catalogue.layers.combination import Concatenate
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.dense import Embedding, Linear
from engine.catalogue.layers.resize import Crop, Pad, Upsample
from engine.catalogue.layers.sampling import OneHot
from engine.catalogue.layers.shape import Flatten, Permute, Reshape, Squeeze, Unsqueeze
from engine.catalogue.layers.whole_pooling import GlobalMean
from engine.errors import ParameterRefused
from engine.graph.command import GraphCommand, MoveNodes, SpliceNode
from engine.graph.definitions import stem_of
from engine.graph.graph import End, Graph, Point, Wire
from engine.graph.names import free_name
from engine.inference.measure import Measured
from engine.mending.case import Case, Mend, mend
from engine.tensor_spec import TensorSpec

_ACROSS, _DOWN = 174.0, 130.0
_ROW = 100.0
_LONGEST_EDGE = 4096

_LOSSY = (Crop, GlobalMean)

Chain = tuple[Layer, ...]


def insertions(case: Case) -> Iterator[Mend]:
    """Layers put into the wires that end at the node, one or two in a row."""
    if case.node.is_bypassed or isinstance(case.layer, State):
        return
    found = []
    for place, (port, end, spec) in enumerate(case.ports):
        if end is None or spec is None or port.is_delayed:
            continue
        others = [s for i, s in enumerate(case.specs) if i != place and s is not None]
        for chain in _chains(case, spec, others, is_target=port.is_target):
            given = _through(case, chain, spec)
            if given is None:
                continue
            if isinstance(case.layer, BlockUse) or case.takes(case.with_spec(place, given)):
                found.append((chain, Wire(end, End(case.name, port.name))))
    found.sort(key=lambda one: any(isinstance(layer, _LOSSY) for layer in one[0]))
    for chain, wire in found:
        yield _inserted(case, chain, wire)


def _chains(
    case: Case, spec: TensorSpec, others: list[TensorSpec], *, is_target: bool
) -> Iterator[Chain]:
    """Layers that make something else of what arrives; those that lose nothing first."""
    if spec.dtype == "int64":
        if spec.is_label and (not is_target or isinstance(case.layer, Loss | Metric)):
            yield (OneHot(),)
        if not is_target:
            yield (Embedding(),)
        return
    if is_target:
        return
    is_judge = isinstance(case.layer, Loss | Metric)
    yield from _like(spec, others, is_joined=isinstance(case.layer, Concatenate))
    if others and not is_judge and not isinstance(case.layer, BlockUse):
        return  # inputs that belong together: another form of one alone would mean something else
    yield from _other_forms(case, spec)
    if is_judge:
        yield from _scores(spec, others)


def _other_forms(case: Case, spec: TensorSpec) -> Iterator[Chain]:
    """The same numbers with other axes, and last of all their means."""
    if spec.rank >= 2:
        yield (Flatten(),)
    for axis, size in enumerate(spec.shape, 1):
        if size == 1 and spec.rank > 1:
            yield (Squeeze(axis=axis),)
    if spec.rank:
        yield (Unsqueeze(axis=1),)
        yield (Unsqueeze(axis=spec.rank + 1),)
    if spec.rank == 2:
        yield (Permute(order=(2, 1)),)
    yield from _pictures(spec)
    if spec.rank == 3 and not case.takes((TensorSpec((spec.size,)),)):
        yield (Reshape(shape=(spec.shape[0], -1)),)
    if spec.rank >= 2:
        yield (GlobalMean(),)


def _like(spec: TensorSpec, others: list[TensorSpec], *, is_joined: bool) -> Iterator[Chain]:
    """What makes one input like another; where they are joined, channels may differ."""
    for other in others:
        if other.is_label or other.shape == spec.shape or not other.shape:
            continue
        if other.size == spec.size:
            yield (Reshape(shape=other.shape),)
        if other.rank == spec.rank == 3:
            yield from _pictures_like(spec, other, is_joined=is_joined)


def _pictures_like(spec: TensorSpec, other: TensorSpec, *, is_joined: bool) -> Iterator[Chain]:
    (channels, *ours), (wanted, *theirs) = spec.shape, other.shape
    if ours == theirs:
        yield (_projection(wanted),)
        return
    bridge: Chain = () if channels == wanted or is_joined else (_projection(wanted),)
    steps = {mine // its for mine, its in zip(ours, theirs, strict=True) if its}
    factors = {its // mine for mine, its in zip(ours, theirs, strict=True) if mine}
    if len(factors) == 1 and [mine * min(factors) for mine in ours] == theirs:
        yield (Upsample(factor=min(factors)), *bridge)
    if len(steps) == 1 and min(steps) > 1 and not is_joined:
        yield (_projection(wanted, min(steps)),)
    above, left = ours[0] - theirs[0], ours[1] - theirs[1]
    for layer in (_bordered(Pad, -above, -left), _bordered(Crop, above, left)):
        if layer is not None:
            yield (layer, *bridge)


def _bordered(kind: type[Crop | Pad], rows: int, columns: int) -> Layer | None:
    """A layer that takes off, or adds, as many rows and columns, half of them on each side."""
    if rows < 0 or columns < 0 or not rows + columns:
        return None
    try:
        return kind(
            top=rows // 2, bottom=rows - rows // 2, left=columns // 2, right=columns - columns // 2
        )
    except ParameterRefused:
        return None


def _projection(filters: int, stride: int = 1) -> Layer:
    return Conv2d(filters=min(filters, _LONGEST_EDGE), kernel=1, stride=min(stride, 16))


def _pictures(spec: TensorSpec) -> Iterator[Chain]:
    """Pictures made of a vector, if its numbers fill a square of one or three colours."""
    if spec.rank != 1:
        return
    for channels in (1, 3):
        side = isqrt(spec.size // channels)
        if side > 1 and channels * side * side == spec.size:
            yield (Reshape(shape=(channels, side, side)),)


def _scores(spec: TensorSpec, others: list[TensorSpec]) -> Iterator[Chain]:
    """As many scores as the target asks for."""
    for other in others:
        wanted = other.classes or (other.shape[0] if other.rank == 1 else 1)
        flat: Chain = (Flatten(),) if spec.rank > 1 else ()
        if wanted <= _LONGEST_EDGE:
            yield (*flat, Linear(units=wanted))


def _through(case: Case, chain: Chain, spec: TensorSpec) -> TensorSpec | None:
    """What comes out of the layers, one after another; None if one refuses."""
    for layer in chain:
        measured = case.memo.measure(layer, (spec,))
        if not isinstance(measured, Measured):
            return None
        spec = measured.outputs[0]
    return spec


def _inserted(case: Case, chain: Chain, wire: Wire) -> Mend:
    title = f"Insert {' and '.join(_told(layer) for layer in chain)}"
    return mend(title, *splices(case.graph, chain, wire), where=f"before {case.name}")


def _told(layer: Layer) -> str:
    match layer:
        case Reshape():
            return f"Reshape to {' × '.join(map(str, layer.shape)).replace('-', '−')}"
        case Linear():
            return f"Linear ({layer.units})"
        case Conv2d():
            return f"1 × 1 Conv ({layer.filters})"
    return layer.title


def splices(graph: Graph, chain: Chain, wire: Wire) -> Iterator[GraphCommand]:
    """The layers put into a wire side by side; what stands behind them in the row moves on."""
    source, target = (graph.node(end.node) for end in (wire.source, wire.target))
    is_down = graph.marks.flow == "down"
    step = _DOWN if is_down else _ACROSS
    begin, end = (
        (source.position.y, target.position.y)
        if is_down
        else (source.position.x, target.position.x)
    )
    lacking = begin + step * (len(chain) + 1) - end
    if 0 < lacking <= step * len(chain):
        names = _row_from(graph, target.name, is_down=is_down)
        yield MoveNodes(names, *((0.0, lacking) if is_down else (lacking, 0.0)))
        end += lacking
    taken = set(graph.by_name)
    for number, layer in enumerate(chain, 1):
        share = number / (len(chain) + 1)
        along = begin + (end - begin) * share
        place = (
            Point(source.position.x + (target.position.x - source.position.x) * share, along)
            if is_down
            else Point(along, source.position.y + (target.position.y - source.position.y) * share)
        )
        name = free_name(stem_of(layer), taken)
        taken.add(name)
        yield SpliceNode(layer, place, wire, name)
        wire = Wire(End(name, layer.outputs[0].name), wire.target)


def _row_from(graph: Graph, name: str, *, is_down: bool) -> frozenset[str]:
    """The node, and what comes after it and stands further on in its row."""
    here = graph.node(name).position
    after = graph.topology.downstream(name)

    def is_beyond(place: Point) -> bool:
        if is_down:
            return place.y >= here.y and abs(place.x - here.x) < _ROW
        return place.x >= here.x and abs(place.y - here.y) < _ROW

    found = (n.name for n in graph.nodes if n.name in after and is_beyond(n.position))
    return frozenset((name, *found))
