"""From the drawing to PyTorch: straight-line `torch.fx.GraphModule`s that share their weights."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.fx.node import Argument

from engine.catalogue.layer import DataField, Layer, Loss, Metric
from engine.catalogue.torch_later import module_calls
from engine.errors import GraphHasProblems
from engine.graph.graph import Graph
from engine.inference.report import Inference, NodeReport


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
class Model:
    """A compiled drawing.

    Attributes:
        graph: the drawing it was made from.
        inference: what was known of it.
        root: holds every layer's module under its node's name, and so all weights.
    """

    graph: Graph
    inference: Inference
    root: nn.Module

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
            if isinstance(n.layer, Metric) and _is_known(self.inference.nodes[n.name])
        }

    def fields_of(self, module: fx.GraphModule) -> tuple[str, ...]:
        """The data fields a compiled module is called with, in order."""
        names = (n.target for n in module.graph.nodes if n.op == "placeholder")
        nodes = (self.graph.by_name.get(name) for name in names)
        layers = (node.layer for node in nodes if node is not None)
        return tuple(layer.field for layer in layers if isinstance(layer, DataField))

    @cached_property
    def learner(self) -> Learner:
        """The code of a training step."""
        writer = _Writer(self.graph, self.root)
        writer.write(self._order(self.losses))
        total = None
        for name, layer in self.losses.items():
            term = writer.results[name]
            if layer.weight != 1.0:
                term = writer.call("weighted", torch.mul, term, layer.weight)
            total = term if total is None else writer.call("sum", torch.add, total, term)
        weights = writer.weights_as_arguments()
        module = writer.module("Learner", total)
        return Learner(module, self.fields_of(module), weights)

    @cached_property
    def judge(self) -> fx.GraphModule:
        """Fields → dictionary: losses as means, shape (), metrics as sums, shape (k,)."""
        writer = _Writer(self.graph, self.root)
        wanted = [*self.losses, *self.metrics]
        writer.write(self._order(wanted))
        return writer.module("Judge", {name: writer.results[name] for name in wanted})

    @cached_property
    def viewer(self) -> fx.GraphModule:
        """Fields → dictionary: the first output of every node that has one."""
        writer = _Writer(self.graph, self.root)
        known = [n for n, report in self.inference.nodes.items() if _is_known(report)]
        writer.write([name for name in self.graph.topology.order if name in set(known)])
        return writer.module("Viewer", {name: writer.results[name] for name in known})

    def _order(self, ends: Iterable[str]) -> list[str]:
        needed = set(ends)
        for name in tuple(needed):
            needed |= self.graph.topology.upstream(name)
        return [name for name in self.graph.topology.order if name in needed]


def compile_graph(graph: Graph, inference: Inference, seed: int) -> Model:
    """Compile a drawing that is to learn.

    Raises:
        GraphHasProblems: if nodes a training step needs have problems, or there is no loss.
    """
    _refuse_what_can_not_learn(graph, inference)
    return compile_known(graph, inference, seed)


def compile_known(graph: Graph, inference: Inference, seed: int) -> Model:
    """Build every layer that is sound, with its own seeded start weights, on the CPU.

    What has a problem, and what waits for it, is left out: half a drawing can be looked into. The
    weights of a node depend on ``seed`` and the node's name alone, so changing one layer leaves the
    others' as they were.

    Raises:
        GraphHasProblems: if no memory holds the weights.
    """
    _refuse_what_no_memory_holds(inference)
    root = nn.Module()
    for node in graph.nodes:
        report = inference.nodes[node.name]
        if _is_known(report) and not isinstance(node.layer, DataField):
            root.add_module(node.name, _built(node.name, node.layer, report, seed))
    return Model(graph, inference, root)


def _refuse_what_can_not_learn(graph: Graph, inference: Inference) -> None:
    errors = [(n, p) for n, p in inference.problems if p.severity == "problem"]
    if errors:
        listed = "; ".join(f"{name}: {problem.text}" for name, problem in errors[:3])
        more = f"; and {len(errors) - 3} more" if len(errors) > 3 else ""
        raise GraphHasProblems(f"The network has problems. {listed}{more}.")
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


def keep_trained(old: Mapping[str, Tensor], root: nn.Module) -> tuple[str, ...]:
    """Copy into ``root`` the tensors of ``old`` of the same path and shape; gives their paths."""
    kept = []
    with torch.no_grad():
        for path, tensor in root.state_dict(keep_vars=True).items():
            before = old.get(path)
            if before is not None and before.shape == tensor.shape:
                tensor.copy_(before)
                kept.append(path)
    return tuple(kept)


def _refuse_what_no_memory_holds(inference: Inference) -> None:
    """Weights, gradients and an optimiser's two averages, as 4-byte numbers, must fit."""
    if not hasattr(os, "sysconf"):
        return  # Windows has no such question; PyTorch's own refusal is told there
    needed = inference.totals.parameters * 4 * 4
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    if needed > memory:
        largest = max(inference.nodes, key=lambda name: inference.nodes[name].counts.parameters)
        raise GraphHasProblems(
            f"The network has {inference.totals.parameters:,} parameters, and learning them takes "
            f"about {needed / 2**30:,.0f} GiB, but this machine has {memory / 2**30:,.0f} GiB. "
            f"Make it smaller; most are in {largest}."
        )


def _built(name: str, layer: Layer, report: NodeReport, seed: int) -> nn.Module:
    specs = [spec for spec in report.inputs if spec is not None]
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(zlib.crc32(f"{seed}/{name}".encode()))
        return layer.build(*specs)


def _before_losses(graph: Graph) -> frozenset[str]:
    """The nodes from which something reaches a loss."""
    losses = (node.name for node in graph.nodes if isinstance(node.layer, Loss))
    return frozenset().union(*(graph.topology.upstream(name) for name in losses))


def _is_known(report: NodeReport) -> bool:
    return bool(report.outputs) and report.problem is None


class _Writer:
    """Writes the layers of a drawing, one after the other, into one piece of straight-line code.

    What a node gives has the node's name. Names of all else begin with an underscore, as no node's
    does.
    """

    def __init__(self, graph: Graph, root: nn.Module) -> None:
        self.code = fx.Graph()
        self.results: dict[str, fx.Node] = {}
        self._graph = graph
        self._root = root
        self._batch_size: fx.Node | None = None
        self._own_names: set[str] = set()

    def write(self, order: list[str]) -> None:
        """Write the nodes in the given order; placeholders come first."""
        for name in order:
            if isinstance(self._graph.node(name).layer, DataField):
                self.results[name] = self.code.placeholder(name)
                self.results[name].name = name
        for name in order:
            if name not in self.results:
                self.results[name] = self._write_layer(name)

    def call(self, name: str, function: Callable[..., Tensor], *arguments: Argument) -> fx.Node:
        """Write a call that is no node's."""
        written = self.code.call_function(function, arguments)
        written.name = self._own_name(name)
        return written

    def weights_as_arguments(self) -> tuple[str, ...]:
        """Have the weights handed in after the fields; gives their paths in that order."""
        arguments: dict[str, fx.Node] = {}
        last = [n for n in self.code.nodes if n.op == "placeholder"][-1]
        for step in list(self.code.nodes):
            if step.op != "get_attr":
                continue
            path = str(step.target)
            if path not in arguments:
                with self.code.inserting_after(last):
                    last = arguments[path] = self.code.placeholder(step.name)
                    last.name = step.name
            step.replace_all_uses_with(arguments[path])
            self.code.erase_node(step)
        return tuple(arguments)

    def module(self, class_name: str, result: object) -> fx.GraphModule:
        """The finished code as a module."""
        self.code.output(result)  # type: ignore[arg-type]  # dictionaries of nodes are allowed
        written = fx.GraphModule(self._root, self.code, class_name)
        written.graph.eliminate_dead_code()
        written.graph.lint()
        written.recompile()
        return written

    def _write_layer(self, name: str) -> fx.Node:
        layer = self._graph.node(name).layer
        sources = [end for _, end in self._graph.wired_inputs(name) if end is not None]
        arguments: list[fx.Node | int] = [self.results[end.node] for end in sources]
        if layer.takes_batch_size:
            arguments = [self._size_of_batch()]
        if layer.differs_in_training:
            result = self.code.call_module(name, tuple(arguments))
        else:
            result = self._inline(name, self._root.get_submodule(name), arguments)
        if result not in arguments:  # an identity gives back what it was given
            result.name = name
        return result

    def _inline(self, name: str, module: nn.Module, arguments: list[fx.Node | int]) -> fx.Node:
        """Write out what the module's forward does, with its weights under the node's name."""
        known: dict[fx.Node, Any] = {}
        given = iter(arguments)
        with module_calls:
            traced = fx.Tracer().trace(module)
        for step in traced.nodes:
            if step.op == "placeholder":
                known[step] = next(given)
            elif step.op == "output":
                result = step.args[0]
                assert isinstance(result, fx.Node), f"{name} must give one tensor"
                made: fx.Node = known[result]
                return made
            else:
                written = self.code.node_copy(step, known.__getitem__)
                if step.op in ("get_attr", "call_module"):
                    written.target = f"{name}.{step.target}"
                written.name = self._own_name(f"{name}_{step.name}")
                known[step] = written
        raise AssertionError(f"{name} gives nothing")

    def _size_of_batch(self) -> fx.Node | int:
        """The number of examples; one where no data are looked at, as in half a drawing."""
        if self._batch_size is None:
            first = next((n for n in self.code.nodes if n.op == "placeholder"), None)
            if first is None:
                return 1
            self._batch_size = self.code.call_method("size", (first, 0))
            self._batch_size.name = self._own_name("batch_size")
        return self._batch_size

    def _own_name(self, stem: str) -> str:
        """A name that nothing else has, as long as nodes' names do not begin with an underscore."""
        name, number = f"_{stem}", 2
        while name in self._own_names:
            name, number = f"_{stem}_{number}", number + 1
        self._own_names.add(name)
        return name
