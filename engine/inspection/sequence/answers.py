"""What a network says at each step; one that answers once, at the end, is asked at every step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.catalogue.layer import DataField, Loss
from engine.catalogue.layers.block import BlockOutput, BlockUse
from engine.catalogue.layers.indexing import Select
from engine.catalogue.layers.pairing import class_axis
from engine.catalogue.layers.recurrent import GRU, LSTM, RNN
from engine.compile.model import Model, Part
from engine.compile.steps import arrivals_of
from engine.graph.graph import End
from engine.inspection.sequence import states
from engine.inspection.sequence.places import is_sequence
from engine.inspection.sequence.wishes import Array, StepAnswer
from engine.inspection.sight import Sight, array_of

Example = Mapping[str, NDArray[np.generic]]


def answers_of(sight: Sight, example: Example) -> tuple[StepAnswer, ...]:
    """What each node that a loss is measured on says at each step, where that can be told."""
    found: dict[str, StepAnswer] = {}
    for end in _ends(sight.model):
        if end.node not in found:
            scores = _scores(sight, end, example)
            if scores is not None:
                found[end.node] = StepAnswer(
                    end.node, end.target, end.rule, scores, not end.is_each_step
                )
    return tuple(found.values())


class _End:
    """A node that is compared with an answer."""

    def __init__(
        self, node: str, target: str, rule: str, shape: tuple[int, ...], axis: int
    ) -> None:
        self.node, self.target, self.rule, self.shape, self.axis = node, target, rule, shape, axis

    @property
    def is_each_step(self) -> bool:
        return len(self.shape) == 2


def _ends(model: Model) -> Iterator[_End]:
    for node in model.graph.nodes:
        if not isinstance(node.layer, Loss):
            continue
        wired = [(port, end) for port, end in model.graph.wired_inputs(node.name) if end]
        said = next((end for port, end in wired if not port.is_target), None)
        answer = next((end for port, end in wired if port.is_target), None)
        if said is None or not _is_first(model, said):
            continue
        report = model.inference.nodes[said.node]
        layer = model.graph.node(answer.node).layer if answer is not None else None
        target = layer.field if isinstance(layer, DataField) else ""
        if not report.is_sound or report.outputs[0].rank > 2:
            continue
        spec, axis = report.outputs[0], -1
        if answer is not None and layer is not None and target:
            axis = class_axis(spec, model.inference.nodes[answer.node].outputs[0])
        if spec.rank < 2 or is_sequence(spec) or axis == 1:
            yield _End(said.node, target, node.layer.id, spec.shape, axis)


def _is_first(model: Model, end: End) -> bool:
    return model.graph.output_ports(end.node)[0].name == end.port


def _scores(sight: Sight, end: _End, example: Example) -> Array | None:
    """Shape (T, K); None: it can not be told."""
    if end.is_each_step:
        part = sight.part((end.node,))
        if part is None or any(name not in example for name in part.fields):
            return None
        fields = [sight.brought(example[name]) for name in part.fields]
        (scores,) = sight.computed(part, *fields)
        found = scores[0].T if end.axis == 1 else scores[0]
        return array_of(found)
    way = sight.kept(("to_end", end.node), partial(_way, sight, end.node))
    if way is None:
        return None
    part, sequence = way
    steps = sequence(sight, example)[0]  # (T, F)
    others = [sight.brought(example[name]) for name in part.fields if name in example]
    if len(others) < len(part.fields):
        return None
    repeated = [field.expand(len(steps), *field.shape[1:]) for field in others]
    (scores,) = sight.computed(part, steps, *repeated)
    return array_of(scores.reshape(len(steps), -1))


Sequence_ = Callable[[Sight, Example], Tensor]


def _way(sight: Sight, scores: str) -> tuple[Part, Sequence_] | None:
    """From what is kept of the last step to the answer, and how to find it for any step.

    Only where the answer depends on the sequence by that alone, and that on no later step.
    """
    model = sight.model
    upstream = {scores, *model.graph.topology.upstream(scores)}
    for name in reversed([n for n in model.graph.topology.order if n in upstream]):
        sequence = _sequence_before(model, name)
        if sequence is None:
            continue
        part = sight.part((scores,), (name,))
        if part is None or any(_is_timed(sight, field) for field in part.fields):
            return None
        return part, sequence
    return None


def _is_timed(sight: Sight, field: str) -> bool:
    return is_sequence(sight.data.field(field).spec)


def _sequence_before(model: Model, name: str) -> Sequence_ | None:
    """How to find, of a node that gives what is kept of the last step, that of all steps."""
    layer = model.graph.node(name).layer
    if isinstance(layer, RNN | GRU | LSTM):
        if layer.gives == "last" and layer.direction == "forward":
            letter = "h" if layer.layers == 1 else f"h {layer.layers}"
            return partial(_series, path=name, name=letter)
        return None
    report = model.inference.nodes[name]
    if isinstance(layer, Select):
        spec = report.inputs[0]
        is_last = spec is not None and layer.index in (-1, spec.shape[0] - 1)
        if spec is None or spec.rank != 2 or spec.axes[0] != "T" or not is_last or layer.axis != 1:
            return None
        source = next(end for _, end in model.graph.wired_inputs(name) if end is not None)
        return partial(_arriving, path=name) if _is_causal(model, source.node) else None
    if isinstance(layer, BlockUse) and layer.over_time and layer.repeat == 1:
        inside = model.graph.inside(name)
        outputs = inside.interface[1]
        first = inside.node(outputs[0].name).layer
        if isinstance(first, BlockOutput) and first.steps == "last" and not layer.backwards:
            source = inside.wire_into[End(outputs[0].name, "x")].source
            return partial(_series, path=name, name=source.node)
    return None


def _is_causal(model: Model, name: str) -> bool:
    """Whether a node that gives a sequence follows at each step from no later one."""
    layer = model.graph.node(name).layer
    if isinstance(layer, RNN | GRU | LSTM):
        return layer.direction == "forward"
    return isinstance(layer, BlockUse) and layer.over_time and not layer.backwards


def _series(sight: Sight, example: Example, *, path: str, name: str) -> Tensor:
    return states.series_at(sight, path, example)[name]


def _arriving(sight: Sight, example: Example, *, path: str) -> Tensor:
    arrivals = sight.kept(("arrivals", path), partial(arrivals_of, sight.model, (path,)))
    with torch.no_grad():
        return states.arriving(sight, arrivals, example)[path][0]
