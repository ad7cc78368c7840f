"""Code from the data to some nodes, inside blocks as well, that can be derived by its input."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.data.data_set import Field
from engine.errors import GraphHasProblems
from engine.inspection.sight import Sight
from engine.inspection.units import report_at
from engine.tensor_spec import TensorSpec

Rule = Callable[[Tensor], Tensor]

_RELUS: tuple[Any, ...] = (F.relu, torch.relu, torch.relu_, "relu", "relu_")
_FLOPS_AT_ONCE = 4e8
_MOST_AT_ONCE = 256
_SEED = 0


@dataclass(frozen=True, eq=False)
class Code:
    """Code that gives what some nodes give.

    Attributes:
        module: fields → a tuple with one value for each path, each (N, …).
        fields: the data fields it takes, in order.
        paths: whose outputs it gives, in order.
        relus: how many ReLUs there are in it.
    """

    module: fx.GraphModule
    fields: tuple[str, ...]
    paths: tuple[str, ...]
    relus: int = 0

    def called(self, sight: Sight, values: Mapping[str, Tensor]) -> tuple[Tensor, ...]:
        """What the nodes give for these fields as when measured; always with the same noise.

        It has gradients if they are switched on.
        """
        given = tuple(values[name] for name in self.fields)
        with torch.backends.cudnn.flags(enabled=False) if self._is_odd(sight) else nullcontext():
            found: tuple[Tensor, ...] = sight.called(self.module, *given, seed=_SEED)
        return found

    def _is_odd(self, sight: Sight) -> bool:
        """Whether cuDNN could not derive it: it derives recurrent layers only while they learn."""
        if not (sight.model.home.is_cuda and torch.is_grad_enabled()):
            return False
        return any(isinstance(module, nn.RNNBase) for module in self.module.modules())


def code_to(sight: Sight, paths: Sequence[str], relu: Rule | None = None) -> Code:
    """Code to the nodes at these paths; made once for a network.

    Args:
        sight: what is looked at.
        paths: as the viewer names them, ``block.node`` inside a block.
        relu: what is computed where the network has a ReLU; None: the ReLU.

    Raises:
        GraphHasProblems: if one of them is not there.
    """
    key = "code_to", tuple(paths), relu
    return sight.kept(key, partial(_made, sight, tuple(paths), relu))


def spec_of(sight: Sight, path: str) -> TensorSpec:
    """Shape and axes of what a node gives.

    Raises:
        GraphHasProblems: if there is no such node, or nothing is known of it.
    """
    report = report_at(sight.model.inference, path)
    if report is None or not report.outputs:
        raise GraphHasProblems(f"There is no sound node {path!r} in the network.")
    return report.outputs[0]


def entry(sight: Sight, code: Code) -> Field:
    """The field of numbers by which the code can be derived.

    Raises:
        GraphHasProblems: if none reaches the nodes: no data, or tokens and classes alone.
    """
    found = [sight.data.field(name) for name in code.fields]
    numbers = [f for f in found if f.spec.dtype.startswith("float")]
    inputs = [f for f in numbers if f.role == "input"]
    if not numbers:
        at = " and ".join(code.paths)
        what = "only whole numbers (tokens or classes) reach" if found else "no data reach"
        raise GraphHasProblems(
            f"There is no gradient by the input: {what} {at}. Choose a node behind an input of "
            "real numbers, as pictures and measurements are."
        )
    return (inputs or numbers)[0]


def batch_for(sight: Sight, passes: int = 1) -> int:
    """How many examples can be computed at once without keeping others waiting.

    It follows from the network alone, so that the same question is answered in the same way.
    """
    flops = max(sight.model.inference.totals.flops * passes, 1)
    return int(min(max(_FLOPS_AT_ONCE / flops, 1), _MOST_AT_ONCE))


def _made(sight: Sight, paths: tuple[str, ...], relu: Rule | None) -> Code:
    viewer = sight.model.viewer
    written = fx.Graph()
    results: Any = written.graph_copy(viewer.graph, {})
    for path in paths:
        if not isinstance(results.get(path), fx.Node):
            raise GraphHasProblems(f"There is no sound node {path!r} in the network.")
    written.output(tuple(results[path] for path in paths))
    module = fx.GraphModule(viewer, written, "viewer")
    written = module.graph
    written.eliminate_dead_code()
    for step in list(written.nodes):
        if step.op == "placeholder" and not step.users:
            written.erase_node(step)
    relus = [step for step in written.nodes if step.target in _RELUS]
    if relu is not None:
        for step in relus:
            step.op, step.target, step.args, step.kwargs = "call_function", relu, step.args[:1], {}
    written.lint()
    module.recompile()
    return Code(module, sight.model.fields_of(module), paths, len(relus))
