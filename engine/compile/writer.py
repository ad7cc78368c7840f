"""Writes a drawing as straight-line `torch.fx` code, blocks and all."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from torch import Tensor, fx, nn
from torch.fx.node import Argument

from engine.catalogue.layer import DataField, Layer
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.leaving import leave_if_wanted
from engine.catalogue.modules.block import OverTime
from engine.catalogue.torch_later import tracing
from engine.compile.modules import SHARED, home_of
from engine.graph.graph import End, Graph
from engine.inference.measure import Specs
from engine.inference.report import Inference

Value = fx.Node | int
"""What stands for a tensor in the code; a whole number where no example says how many there are."""

Values = tuple[Value, ...]

Traces = dict[tuple[Layer, Specs], fx.Graph]
"""What was read from the modules of layers that got the same; equal ones are traced once."""


class Writer:
    """Writes the layers of a drawing, one after the other, into one piece of code.

    What a node outside all blocks gives has the node's name. Names of all else begin with an
    underscore, as no node's does.

    Attributes:
        results: by the node's path, what its outputs give; in the order they were written.
    """

    def __init__(self, root: nn.Module, traces: Traces | None = None) -> None:
        self._traces: Traces = {} if traces is None else traces
        self.code = fx.Graph()
        self.results: dict[str, Values] = {}
        self._root = root
        self._batch_size: Value | None = None
        self._own_names: set[str] = set()

    def result(self, path: str) -> Value:
        """What the first output of a node gives."""
        return self.results[path][0]

    def argument(self, name: str, *, is_node: bool = False) -> fx.Node:
        """A further argument of the code; all come before the first layer is written."""
        name = name if is_node else self._own_name(name)
        written = self.code.placeholder(name)
        written.name = name
        return written

    def write(self, graph: Graph, inference: Inference, order: Iterable[str]) -> None:
        """Write the nodes outside all blocks, in the given order; the data fields come first."""
        order = tuple(order)
        for name in order:
            if isinstance(graph.node(name).layer, DataField):
                self.results[name] = (self.argument(name, is_node=True),)
        for name in order:
            if name not in self.results:
                self._write_node(graph, inference, name, "", "")

    def write_inside(
        self,
        graph: Graph,
        inference: Inference,
        inputs: Mapping[str, Value],
        prefix: str,
        home: str,
    ) -> Values:
        """Write what is inside a block; gives what its outputs give.

        Args:
            graph: what is drawn inside.
            inference: what is known of it.
            inputs: by port, what the block is given; states are given theirs under their names.
            prefix: the path that the nodes' results get, with its dot.
            home: the path under which the block's modules lie, with its dot.
        """
        for name in graph.topology.order:
            layer = graph.node(name).layer
            if name in inputs:
                self.results[prefix + name] = (inputs[name],)
            elif not isinstance(layer, BlockOutput) and inference.nodes[name].is_sound:
                self._write_node(graph, inference, name, prefix, home)
        return tuple(
            self._at(graph, graph.wire_into[End(port.name, "x")].source, prefix)
            for port in graph.interface[1]
        )

    def parts_of_loss(self, graph: Graph, name: str) -> Value:
        """Write what is above and below the line of a weighted mean, beside the loss itself."""
        with tracing():
            traced = fx.Tracer().trace(_Parts(self._root.get_submodule(name)))
        for step in traced.nodes:
            if step.op in ("get_attr", "call_module"):
                step.target = str(step.target).removeprefix("loss.")
        sources = [end for _, end in graph.wired_inputs(name) if end is not None]
        return self._inline(traced, name, name, [self._at(graph, end, "") for end in sources])[0]

    def call(self, name: str, function: Callable[..., Any], *arguments: Argument) -> fx.Node:
        """Write a call that is no node's."""
        written = self.code.call_function(function, arguments)
        written.name = self._own_name(name)
        return written

    def weights_as_arguments(self) -> tuple[str, ...]:
        """Have the weights handed in after the other arguments; gives their paths in that order."""
        arguments: dict[str, fx.Node] = {}
        placeholders = [n for n in self.code.nodes if n.op == "placeholder"]
        last = placeholders[-1] if placeholders else None
        for step in list(self.code.nodes):
            if step.op != "get_attr":
                continue
            path = str(step.target)
            if path not in arguments:
                after = self.code.inserting_after(last) if last else self.code.inserting_before()
                with after:
                    last = arguments[path] = self.code.placeholder(step.name)
                    last.name = step.name
            step.replace_all_uses_with(arguments[path])
            self.code.erase_node(step)
        return tuple(arguments)

    def module(self, class_name: str, result: object) -> fx.GraphModule:
        """The finished code as a module."""
        end = self.code.output(result)  # type: ignore[arg-type]  # dictionaries of nodes are allowed
        end.name = "_output"  # as no node of a drawing can be called
        written = fx.GraphModule(self._root, self.code, class_name)
        written.graph.eliminate_dead_code()
        written.graph.lint()
        written.recompile()
        return written

    def _write_node(
        self, graph: Graph, inference: Inference, name: str, prefix: str, home: str
    ) -> None:
        leave_if_wanted()
        layer = graph.node(name).layer
        sources = [
            end for port, end in graph.wired_inputs(name) if end is not None and not port.is_delayed
        ]
        arguments: list[Value] = [self._at(graph, end, prefix) for end in sources]
        path = prefix + name
        if isinstance(layer, BlockUse):
            made = self._write_block(graph, inference, name, arguments, path, home + name)
        elif isinstance(layer, State) and arguments:
            made = tuple(arguments)
        else:
            specs = inference.nodes[name].inputs
            made = self._write_layer(layer, specs, path, home + name, arguments)
        if not prefix and len(made) == 1 and made[0] not in arguments:
            assert isinstance(made[0], fx.Node)
            made[0].name = name  # an identity gives back what it was given, which has its own
        self.results[path] = made

    def _write_layer(
        self, layer: Layer, specs: Specs, path: str, target: str, arguments: list[Value]
    ) -> Values:
        if layer.takes_batch_size:
            arguments = [self._size_of_batch()]
        if layer.differs_in_training:
            result = self.code.call_module(target, tuple(arguments))
            result.name = self._own_name(path.replace(".", "_"))
            return self._parts(result, len(layer.outputs))
        return self._inline(self._traced(layer, specs, target), path, target, arguments)

    def _write_block(
        self,
        graph: Graph,
        inference: Inference,
        name: str,
        arguments: list[Value],
        path: str,
        target: str,
    ) -> Values:
        layer, inside = graph.node(name).layer, graph.inside(name)
        assert isinstance(layer, BlockUse)
        inputs, _ = inside.interface
        values: Values = ()
        for number, found in enumerate(inference.nodes[name].inside):
            home = home_of(target, layer, number)
            copy_path = path if layer.repeat == 1 else f"{path}.{number}"
            if layer.over_time:
                self._hand_code(inside, found, layer, home)
                values = self._write_over_time(inside, found, copy_path, home, arguments)
            else:
                given = {p.name: v for p, v in zip(inputs, arguments, strict=True)}
                values = self.write_inside(inside, found, given, f"{copy_path}.", f"{home}.")
            arguments = [*values, *arguments[len(values) :]][: len(arguments)]
        return values

    def _write_over_time(
        self, inside: Graph, inference: Inference, path: str, home: str, arguments: list[Value]
    ) -> Values:
        """Write the call of a block that runs step by step; what is inside is in its module."""
        result = self.code.call_module(home, tuple(arguments))
        result.name = self._own_name(path.replace(".", "_"))
        return self._parts(result, len(inside.interface[1]))

    def _hand_code(self, inside: Graph, inference: Inference, layer: BlockUse, home: str) -> None:
        """Have the module at ``home`` run what is drawn inside, step by step."""
        module = self._root.get_submodule(home)
        assert isinstance(module, OverTime)
        if module.has_code:
            return
        scope = self.scope_of(module)
        inputs, outputs = inside.interface
        states = [n.name for n in inside.nodes if isinstance(n.layer, State)]
        one = Writer(scope, self._traces)
        taken: dict[str, Value] = {p.name: one.argument(p.name) for p in inputs}
        taken |= {name: one.argument(name) for name in states}
        found = one.write_inside(inside, inference, taken, ".", "")
        following = tuple(
            one._at(inside, inside.wire_into[End(name, "next")].source, ".") for name in states
        )
        weights = one.weights_as_arguments()
        module.follow(
            one.module("Step", (*found, *following)),
            (scope, weights),
            tuple(_is_step(inside, port.name) for port in inputs),
            _first_states(scope, inside, inference, states, self._traces),
            tuple(_steps(inside, port.name) for port in outputs),
            backwards=layer.backwards,
        )

    def scope_of(self, module: nn.Module) -> nn.Module:
        """The modules that the code inside ``module`` may call: its own, and the shared ones."""
        scope = nn.Module()
        for name, child in module.named_children():
            scope.add_module(name, child)
        shared = getattr(self._root, SHARED, None)
        if isinstance(shared, nn.Module):
            scope.add_module(SHARED, shared)
        return scope

    def _at(self, graph: Graph, end: End, prefix: str) -> Value:
        """What one output of a node gives."""
        ports = [port.name for port in graph.output_ports(end.node)]
        return self.results[prefix + end.node][ports.index(end.port)]

    def _parts(self, result: fx.Node, count: int) -> Values:
        """The tensors of a call that gives several."""
        if count <= 1:
            return (result,)
        parts = []
        for number in range(count):
            part = self.code.call_function(operator.getitem, (result, number))
            part.name = self._own_name(f"{result.name.strip('_')}_{number + 1}")
            parts.append(part)
        return tuple(parts)

    def _traced(self, layer: Layer, specs: Specs, target: str) -> fx.Graph:
        """What the module's forward does, read from it or from one like it."""
        known = self._traces.get((layer, specs))
        if known is not None:
            return known
        module = self._root.get_submodule(target)
        with tracing():
            traced = fx.Tracer().trace(module)
        held = {name for name, _ in (*module.named_parameters(), *module.named_buffers())}
        if all(step.target in held for step in traced.nodes if step.op == "get_attr"):
            self._traces[layer, specs] = traced  # numbers that lie in the module alone are its own
        return traced

    def _inline(self, traced: fx.Graph, path: str, target: str, arguments: list[Value]) -> Values:
        """Write out what was read from the module, with its weights under the node's path."""
        known: dict[fx.Node, Any] = {}
        given = iter(arguments)
        for step in traced.nodes:
            if step.op == "placeholder":
                known[step] = next(given)
            elif step.op == "output":
                result = step.args[0]
                results = result if isinstance(result, tuple | list) else (result,)
                return tuple(known[one] for one in results)
            else:
                written = self.code.node_copy(step, known.__getitem__)
                if step.op in ("get_attr", "call_module"):
                    written.target = f"{target}.{step.target}"
                written.name = self._own_name(f"{path}_{step.name}".replace(".", "_"))
                known[step] = written
        raise AssertionError(f"{path} gives nothing")

    def _size_of_batch(self) -> Value:
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
        name, number = f"_{stem.lstrip('_.')}", 2
        stem = name
        while name in self._own_names:
            name, number = f"{stem}_{number}", number + 1
        self._own_names.add(name)
        return name


class _Parts(nn.Module):
    """Calls a loss for its parts."""

    def __init__(self, loss: nn.Module) -> None:
        super().__init__()
        self.loss = loss

    def forward(self, scores: Tensor, target: Tensor) -> Any:
        return self.loss.parts(scores, target)  # type: ignore[operator]  # it says that it has it


def _first_states(
    scope: nn.Module, inside: Graph, inference: Inference, states: list[str], traces: Traces
) -> fx.GraphModule:
    """Code that gives, from a block's inputs, its states before the first step."""
    writer = Writer(scope, traces)
    needed = frozenset(states).union(*(inside.topology.upstream(name) for name in states))
    given: dict[str, Value] = {p.name: writer.argument(p.name) for p in inside.interface[0]}
    for name in inside.topology.order:
        if name in given:
            writer.results[f".{name}"] = (given[name],)
        elif name in needed:
            writer._write_node(inside, inference, name, ".", "")
    return writer.module("FirstStates", tuple(writer.result(f".{name}") for name in states))


def _is_step(inside: Graph, port: str) -> bool:
    layer = inside.node(port).layer
    return isinstance(layer, BlockInput) and layer.each_step == "step"


def _steps(inside: Graph, port: str) -> str:
    layer = inside.node(port).layer
    assert isinstance(layer, BlockOutput)
    return layer.steps
