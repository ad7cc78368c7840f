"""From the drawing to PyTorch: straight-line `torch.fx.GraphModule`s that share their weights."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import torch
from torch import Tensor, fx, nn

from engine.catalogue.layer import DataField, Loss, Metric
from engine.compile.modules import built, frozen_paths, start_of
from engine.compile.writer import Traces, Writer
from engine.errors import GraphHasProblems
from engine.graph.bypass import in_effect
from engine.graph.graph import Graph
from engine.inference.report import Inference


@dataclass(frozen=True, eq=False)
class Learner:
    """What a training step calls: fields and weights → the weighted sum of the losses, shape ().

    The weights are arguments of the code, because a local variable is found faster than an
    attribute of an attribute of a module.

    Attributes:
        module: the code; ``module.forward(*fields, *weights)``.
        fields: the data fields it takes, in order.
        weights: paths of the weights it takes after them, in order.
    """

    module: fx.GraphModule
    fields: tuple[str, ...]
    weights: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Part:
    """Code from some nodes to others, over the weights of the whole.

    Attributes:
        module: the code; ``module(*given, *fields)`` gives a tuple, what each wanted node gives.
        given: the nodes whose first outputs it takes, in order.
        fields: the data fields it takes after them, in order.
        wanted: the nodes whose first outputs it gives, in order.
        paths: of the weights it uses.
    """

    module: fx.GraphModule
    given: tuple[str, ...]
    fields: tuple[str, ...]
    wanted: tuple[str, ...]
    paths: frozenset[str]

    def __call__(self, *arguments: Tensor) -> tuple[Tensor, ...]:
        """What the wanted nodes give for these values of the given nodes and the fields."""
        result: tuple[Tensor, ...] = self.module(*arguments)
        return result

    def weights(self) -> tuple[nn.Parameter, ...]:
        """The weights it uses that are to be learned, in the order of the whole network's."""
        found = self.module.named_parameters()
        return tuple(p for path, p in found if path in self.paths and p.requires_grad)


@dataclass(frozen=True, eq=False)
class Model:
    """A compiled drawing.

    Attributes:
        graph: the drawing it was made from, led past what is bypassed.
        inference: what was known of it.
        root: holds every layer's module under its node's name, and so all weights.
        seed: what the start weights followed from.
    """

    graph: Graph
    inference: Inference
    root: nn.Module
    seed: int = 0

    def start_weights(self, path: str) -> Mapping[str, Tensor]:
        """What the layer at ``path`` began with, by name; empty if there is no such layer."""
        if path not in self._starts:
            module = start_of(self.graph, self.inference, self.seed, path)
            held = {} if module is None else dict(module.named_parameters())
            self._starts[path] = {name: weight.detach() for name, weight in held.items()}
        return self._starts[path]

    @cached_property
    def _starts(self) -> dict[str, Mapping[str, Tensor]]:
        return {}

    @cached_property
    def losses(self) -> dict[str, Loss]:
        """Loss nodes by name."""
        return {n.name: n.layer for n in self.graph.nodes if isinstance(n.layer, Loss)}

    @cached_property
    def metrics(self) -> dict[str, Metric]:
        """Metric nodes by name, those that can be computed."""
        return {
            n.name: n.layer
            for n in self.graph.nodes
            if isinstance(n.layer, Metric) and self.inference.nodes[n.name].is_sound
        }

    @cached_property
    def durations(self) -> dict[str, float]:
        """Seconds that pieces of its code took when they were called last, by the caller's name."""
        return {}

    @cached_property
    def kept(self) -> dict[object, Any]:
        """What others make of it once and use again; it is gone with the network."""
        return {}

    @cached_property
    def beside(self) -> dict[str, Tensor]:
        """What a recipe learned beside the weights, and others look at, by a name of its own."""
        return {}

    @cached_property
    def _traces(self) -> Traces:
        return {}

    @property
    def home(self) -> Tensor:
        """A tensor that lies where the network is, and is of the type it computes with."""
        held = (*self.root.parameters(), *self.root.buffers())
        return next((t for t in held if t.is_floating_point()), torch.empty(()))

    def fields_of(self, module: fx.GraphModule) -> tuple[str, ...]:
        """The data fields a compiled module is called with, in order."""
        return self._fields_of(module, ())

    def _fields_of(self, module: fx.GraphModule, given: tuple[str, ...]) -> tuple[str, ...]:
        names = (n.target for n in module.graph.nodes if n.op == "placeholder")
        nodes = (self.graph.by_name.get(name) for name in names if name not in given)
        layers = (node.layer for node in nodes if node is not None)
        return tuple(layer.field for layer in layers if isinstance(layer, DataField))

    @cached_property
    def frozen(self) -> tuple[nn.Module, ...]:
        """The modules that stay as they are while the others learn."""
        paths = frozen_paths(self.graph, self.inference)
        return tuple(self.root.get_submodule(path) for path in paths)

    def begin_learning(self) -> None:
        """Have the code of a training step behave as while learning, but for what is frozen.

        That behaves as when it is measured: a frozen normalisation goes by its running statistics
        and leaves them as they are, a frozen dropout lets all pass.
        """
        self.learner.module.train()
        for module in self.frozen:
            module.eval()

    @cached_property
    def learner(self) -> Learner:
        """The code of a training step."""
        writer = self._written(self.losses)
        total = None
        for name, layer in self.losses.items():
            term = writer.result(name)
            assert isinstance(term, fx.Node)
            if layer.weight != 1.0:
                term = writer.call("weighted", torch.mul, term, layer.weight)
            total = term if total is None else writer.call("sum", torch.add, total, term)
        weights = writer.weights_as_arguments()
        module = writer.module("Learner", total)
        return Learner(module, self.fields_of(module), weights)

    @cached_property
    def judge(self) -> fx.GraphModule:
        """Fields → dictionary: losses as means, shape (), metrics as sums, shape (k,).

        Of a loss in which some places count more, what is above and below the line, shape (2,).
        """
        wanted = [*self.losses, *self.metrics]
        writer = self._written(wanted)
        results = {name: writer.result(name) for name in wanted}
        for name in self.losses:
            if getattr(self.root.get_submodule(name), "is_weighted", False):
                results[name] = writer.parts_of_loss(self.graph, name)
        return writer.module("Judge", results)

    @cached_property
    def viewer(self) -> fx.GraphModule:
        """Fields → dictionary: the first output of every node that has one, by path.

        A node inside a block has the path ``block.node``, or ``block.0.node`` in the first copy of
        a repeated one; what happens inside a block that runs over time is not seen. The paths come
        in the order in which they are computed.
        """
        return self.viewing(None)

    def viewing(self, fields: Collection[str] | None) -> fx.GraphModule:
        """As `viewer`, of what can be computed from these data fields alone; None: from all."""
        known = {n for n, report in self.inference.nodes.items() if report.is_sound}
        if fields is not None:
            lacking = {
                node.name
                for node in self.graph.nodes
                if isinstance(node.layer, DataField) and node.layer.field not in fields
            }
            upstream = self.graph.topology.upstream
            known = {name for name in known - lacking if not upstream(name) & lacking}
        writer = Writer(self.root, self._traces)
        order = (name for name in self.graph.topology.order if name in known)
        writer.write(self.graph, self.inference, order)
        results = {path: values[0] for path, values in writer.results.items() if values}
        return writer.module("Viewer", results)

    def part(self, wanted: Iterable[str], given: Iterable[str] = ()) -> Part:
        """Code that gives what ``wanted`` nodes give, taking that of ``given`` ones as arguments.

        Of two parts the weights are the same. What only leads to the given nodes is left out.

        Raises:
            GraphHasProblems: if one of the nodes is not there, or not sound.
        """
        wanted, given = tuple(wanted), tuple(given)
        for name in (*wanted, *given):
            if name not in self.inference.nodes or not self.inference.nodes[name].is_sound:
                raise GraphHasProblems(f"There is no sound node {name!r} in the network.")
        writer = Writer(self.root, self._traces)
        for name in given:
            writer.results[name] = (writer.argument(name, is_node=True),)
        order = self._order_between(wanted, given)
        writer.write(self.graph, self.inference, order)
        written = writer.module("Part", tuple(writer.result(name) for name in wanted))
        named = {str(step.target) for step in written.graph.nodes if step.op == "get_attr"}
        called = [str(step.target) for step in written.graph.nodes if step.op == "call_module"]
        for path in called:
            inside = self.root.get_submodule(path)
            named |= {f"{path}.{name}" for name, _ in inside.named_parameters()}
        return Part(written, given, self._fields_of(written, given), wanted, frozenset(named))

    def _order_between(self, wanted: tuple[str, ...], given: tuple[str, ...]) -> list[str]:
        """What is to be computed, in order, from the given nodes and the fields on."""
        needed: set[str] = set()
        asked = [name for name in wanted if name not in given]
        while asked:
            name = asked.pop()
            if name in needed:
                continue
            needed.add(name)
            ends = (end for _, end in self.graph.wired_inputs(name) if end is not None)
            asked += [end.node for end in ends if end.node not in given]
        return [name for name in self.graph.topology.order if name in needed]

    def _written(self, ends: Iterable[str]) -> Writer:
        """All that the given nodes need, in code."""
        writer = Writer(self.root, self._traces)
        writer.write(self.graph, self.inference, self._order(ends))
        return writer

    def _order(self, ends: Iterable[str]) -> list[str]:
        needed = set(ends)
        for name in tuple(needed):
            needed |= self.graph.topology.upstream(name)
        return [name for name in self.graph.topology.order if name in needed]


def compile_graph(graph: Graph, inference: Inference, seed: int, *, learns: bool = True) -> Model:
    """Compile a drawing that is to learn, or, if not ``learns``, to be measured only.

    Raises:
        GraphHasProblems: if nodes a training step needs have problems, or there is no loss.
    """
    _refuse_problems(inference)
    if learns:
        _refuse_what_can_not_learn(in_effect(graph))
    return compile_known(graph, inference, seed)


def compile_known(graph: Graph, inference: Inference, seed: int) -> Model:
    """Build every layer that is sound, with its own seeded start weights, on the CPU.

    What has a problem, and what waits for it, is left out: half a drawing can be looked into. The
    weights of a node depend on ``seed`` and the node's path alone, so changing one layer leaves the
    others' as they were.

    Raises:
        GraphHasProblems: if no memory holds the weights.
    """
    _refuse_what_no_memory_holds(inference)
    graph = in_effect(graph)
    return Model(graph, inference, built(graph, inference, seed), seed)


def _refuse_problems(inference: Inference) -> None:
    errors = [(n, p) for n, p in inference.problems if p.severity == "problem"]
    if errors:
        listed = "; ".join(f"{name}: {problem.text}" for name, problem in errors[:3])
        more = f"; and {len(errors) - 3} more" if len(errors) > 3 else ""
        raise GraphHasProblems(f"The network has problems. {listed}{more}.")


def _refuse_what_can_not_learn(graph: Graph) -> None:
    if not any(isinstance(node.layer, Loss) for node in graph.nodes):
        raise GraphHasProblems(
            "The network has no loss node, so there is nothing to learn from. "
            "Add one (such as Cross-entropy) and wire the scores and the target into it."
        )
    if not any(isinstance(graph.node(name).layer, DataField) for name in _before_losses(graph)):
        raise GraphHasProblems(
            "No loss sees the data, so there is nothing to learn from. "
            "Wire an Input or a Target into the network."
        )


def keep_trained(
    old: Mapping[str, Tensor], root: nn.Module, was: Callable[[str], str | None] = str
) -> dict[str, str]:
    """Copy into ``root`` the tensors of ``old`` of the same path and shape.

    A node that went into a block, or came out of one, finds its tensors by its name, as long as no
    other node of that name lost or gained any.

    Args:
        old: what was learned, by path.
        root: what is to have it.
        was: the path in ``old`` for one of today; None if there was none.

    Returns:
        The paths of the tensors that were copied, each with that in ``old``.
    """
    state = root.state_dict(keep_vars=True)
    known = {path: was(path) for path in state}
    claimed = set(known.values())
    gone = _by_node([path for path in old if path not in claimed])
    come = _by_node([path for path in state if known[path] not in old])
    kept = {}
    with torch.no_grad():
        for path, tensor in state.items():
            source = known[path] or ""
            if source not in old and len(come[_node_of(path)]) == 1:
                moved = gone.get(_node_of(path), [])
                source = moved[0] if len(moved) == 1 else ""
            if source in old and old[source].shape == tensor.shape:
                tensor.copy_(old[source])
                kept[path] = source
    return kept


def _by_node(paths: list[str]) -> dict[str, list[str]]:
    """Paths by the node's name and the tensor's, wherever the node lies."""
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(_node_of(path), []).append(path)
    return found


def _node_of(path: str) -> str:
    return ".".join(path.split(".")[-2:])


def _refuse_what_no_memory_holds(inference: Inference) -> None:
    """Weights, and of those learned gradients and two averages, as 4-byte numbers, must fit."""
    if not hasattr(os, "sysconf"):
        return  # Windows has no such question; PyTorch's own refusal is told there
    needed = inference.training_bytes(0)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    if needed > memory:
        largest = max(inference.nodes, key=lambda name: inference.nodes[name].counts.parameters)
        raise GraphHasProblems(
            f"The network has {inference.totals.parameters:,} parameters, and learning them takes "
            f"about {needed / 2**30:,.0f} GiB, but this machine has {memory / 2**30:,.0f} GiB. "
            f"Make it smaller; most are in {largest}."
        )


def _before_losses(graph: Graph) -> frozenset[str]:
    """The nodes from which something reaches a loss."""
    losses = (node.name for node in graph.nodes if isinstance(node.layer, Loss))
    return frozenset().union(*(graph.topology.upstream(name) for name in losses))
