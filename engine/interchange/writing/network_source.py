"""The classes of an exported file: one for each block of the drawing, and one for the whole.

Layers stand under the nodes' names, so that the paths of all weights are those that Chainrule uses.
Blocks that differ only in numbers, as the channels that reach them, become one class that takes
these numbers. Where the palette's layer does not follow from a module of torch, the module carries
a mark, its attribute ``layer``: (type of layer, settings). So do the blocks' classes.
"""

from __future__ import annotations

import dataclasses
import keyword
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import torch
from torch import Tensor, fx, nn

from engine.catalogue.layer import DataField, Layer, Port, Weighted
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse, State
from engine.catalogue.modules.block import OverTime
from engine.catalogue.torch_later import module_calls
from engine.compile.model import Model
from engine.compile.modules import SHARED, home_of, is_built
from engine.errors import GraphHasProblems
from engine.graph.graph import End, Graph, Node
from engine.inference.report import Inference
from engine.interchange.writing.class_body import Body, Kind, Method
from engine.interchange.writing.ends import Ends, name_of
from engine.interchange.writing.layout import (
    Assign,
    Attribute,
    Call,
    Do,
    Expression,
    Items,
    Loop,
    MadeBlock,
    MadeCopies,
    Plain,
    Return,
    Statement,
    Value,
    fits,
    flat,
    literal,
    values_in,
    with_values,
)
from engine.interchange.writing.own_source import OwnSource
from engine.interchange.writing.recording import Makings
from engine.interchange.writing.steps import CanNotBeWritten, lines_of

MARK, PORTS = "layer", "ports"
"""The attributes that say which layer of the palette a module is, and how a block that runs over
time takes and gives: ``step`` or ``whole``, ``every`` or ``last``."""

_USED_IN_CODE = frozenset(
    ("torch", "nn", "F", "Tensor", "math", "self", "shared", "len", "range", "reversed", "zip")
) | {"slice", "dict", "tuple", "_"}


class NetworkSource:
    """Writes the classes of a drawing.

    Args:
        model: the compiled drawing.
        makings: what its modules were made with.
        taken: names that the file uses otherwise.

    Attributes:
        own: the classes that PyTorch lacks.
        marks: whether `as_layer` is used.
    """

    def __init__(self, model: Model, makings: Makings, taken: Iterable[str] = ()) -> None:
        self.own = OwnSource({*_USED_IN_CODE, *taken})
        self.marks = False
        self._model = model
        self._makings = makings
        self._kinds: dict[str, Kind] = {}
        self._shared: dict[str, Expression] = {}

    def write_network(self, name: str, ends: Ends, words: Sequence[str]) -> str:
        """Write the network itself; gives the name of its class."""
        self._reserve(ends.nodes)
        model = self._model
        scope = _Scope(model.graph, model.inference, model.root, is_network=True)
        for given in ends.inputs:
            scope.results[given] = (Plain(scope.name(given)),)
        arguments = [flat(scope.results[given][0]) for given in ends.inputs]
        if arguments:
            scope.batch = _plain_call("len", [Plain(arguments[0])])
        for node in ends.nodes:
            if node not in scope.results:
                self._write_node(scope, node)
        outputs = [scope.at(end) for end in ends.outputs]
        forward = Method(
            "forward",
            tuple(f"{argument}: Tensor" for argument in arguments),
            (*scope.lines, _returned(outputs)),
            _result_type(len(outputs)),
        )
        made = (*self._shared_lines(), *scope.made)
        return self._kind(Body(tuple(words), (), made, (forward,)), name).name

    def write_objective(self, name: str, ends: Ends, words: Sequence[str]) -> None:
        """Write losses and metrics as a class of that name.

        It takes all outputs of the network and then the fields of `fields_of_objective`.
        """
        model = self._model
        scope = _Scope(model.graph, model.inference, model.root, is_inline=True)
        arguments = []
        for end in ends.outputs:
            ports = [port.name for port in model.graph.output_ports(end.node)]
            known = list(scope.results.get(end.node, [Plain("")] * len(ports)))
            argument = scope.name(name_of(ends, end))
            known[ports.index(end.port)] = Plain(argument)
            scope.results[end.node] = tuple(known)
            arguments.append(argument)
        for given in fields_of_objective(model.graph, ends):
            argument = scope.name(given)
            scope.results[given] = (Plain(argument),)
            arguments.append(argument)
        scope.batch = _plain_call("len", [Plain(arguments[0])])
        for node in ends.objective:
            self._write_node(scope, node)
        judged = tuple((name, scope.results[name][0]) for name in (*model.losses, *model.metrics))
        forward = Method(
            "forward",
            tuple(f"{argument}: Tensor" for argument in arguments),
            (*scope.lines, Return(Call(Plain("dict"), judged))),
            "dict[str, Tensor]",
        )
        body = Body(tuple(words), (), tuple(scope.made), (forward,))
        self._kinds[name] = Kind(name, body, [tuple(values_in(body))])

    def lines(self) -> list[str]:
        """All classes, inner ones first."""
        kinds = {kind.name: kind for kind in self._kinds.values()}
        found: list[str] = []
        for kind in kinds.values():
            found += ["", "", *kind.lines(kinds)]
        return found

    def _reserve(self, names: Iterable[str]) -> None:
        """Give the classes of ours that nodes need their names, before blocks get theirs."""
        modules = dict(self._model.root.named_children())
        homes = [modules[name] for name in names if name in modules]
        homes += [modules[SHARED]] if SHARED in modules else []
        for module in (inner for home in homes for inner in home.modules()):
            if _is_ours(module) and self._makings.of(module) and not isinstance(module, OverTime):
                self.own.name_of(type(module))

    def _shared_lines(self) -> list[Statement]:
        if not self._shared:
            return []
        lines: list[Statement] = [Assign("self.shared", Plain("nn.Module()"))]
        return lines + [Assign(f"self.shared.{name}", one) for name, one in self._shared.items()]

    def _kind(self, body: Body, name: str) -> Kind:
        """The class for a body: one there is already, with other values, or a new one."""
        values = tuple(values_in(body))
        key = repr(with_values(body, [Plain("□")] * len(values)))
        if key not in self._kinds:
            own, number = name, 2
            while own in self.own.taken:
                own, number = f"{name}{number}", number + 1
            self.own.taken.add(own)
            self._kinds[key] = Kind(own, body)
        self._kinds[key].values.append(values)
        return self._kinds[key]

    # One node

    def _write_node(self, scope: _Scope, name: str) -> None:
        node, report = scope.graph.node(name), scope.inference.nodes[name]
        arguments = scope.arriving(name)
        if isinstance(node.layer, BlockUse):
            self._write_block(scope, node, node.layer, arguments)
        elif isinstance(node.layer, State) and arguments:
            scope.results[name] = (arguments[0],)
        elif is_built(node, report):
            module = scope.modules.get_submodule(name)
            if node.layer.takes_batch_size:
                arguments = [scope.batch]
            is_plain = scope.is_inline or isinstance(module, fx.GraphModule)
            if not (is_plain and self._write_inline(scope, node, module, arguments)):
                made = self._made(node, module, is_marked=not scope.is_inline)
                scope.made.append(Assign(f"self.{name}", made, node.note))
                targets = self._targets(scope, name, len(node.layer.outputs))
                scope.lines.append(Assign(targets, _plain_call(f"self.{name}", arguments)))

    def _write_inline(
        self, scope: _Scope, node: Node, module: nn.Module, arguments: list[Expression]
    ) -> bool:
        """Write what a module does in place of its call, if that is plain enough."""
        is_only_code = isinstance(module, fx.GraphModule)
        if node.layer.differs_in_training or next(module.parameters(), None) is not None:
            return False
        names = set(scope.names)
        target = scope.name(node.name)
        try:
            with module_calls:
                traced = fx.Tracer().trace(module)
            lines, results = lines_of(
                traced,
                arguments,
                lambda stem: scope.temporary(f"{node.name}_{stem}"),
                self.own.name_of,
            )
        except (CanNotBeWritten, fx.proxy.TraceError, TypeError) as fault:
            if is_only_code:
                raise GraphHasProblems(
                    f"{node.name} can not be written as Python: {fault}."
                ) from fault
            scope.names = names
            return False
        if not is_only_code and (lines or not fits(Assign(target, results[0]), 2)):
            scope.names = names
            return False
        if len(results) == 1 and lines and results[0] == Plain(lines[-1].target):
            results = (lines.pop().value,)
        if len(results) > 1:
            scope.lines += lines
            scope.results[node.name] = results
            return True
        assigned = [*lines, Assign(target, results[0])]
        assigned[0] = replace(assigned[0], comment=node.note)
        scope.lines += assigned
        scope.results[node.name] = (Plain(target),)
        return True

    def _targets(self, scope: _Scope, name: str, count: int) -> str:
        """Variables for what a node gives; the first is called like the node."""
        ports = scope.graph.output_ports(name)[:count]
        targets = [scope.name(name)]
        targets += [scope.temporary(f"{name}_{port.name}") for port in ports[1:]]
        scope.results[name] = tuple(Plain(target) for target in targets)
        return ", ".join(targets)

    # What layers are made of

    def _made(self, node: Node, module: nn.Module, *, is_marked: bool) -> Expression:
        made = self._construction(module, node.name)
        if not is_marked or not _is_marked(node.layer, module):
            return made
        self.marks = True
        settings = _differing(node.layer).items()
        told = tuple((name, Plain(literal(value))) for name, value in settings)
        return Call(Plain("as_layer"), (("", made), ("", Plain(literal(node.layer.id))), *told))

    def _construction(self, module: nn.Module, node: str) -> Expression:
        making = self._makings.of(module)
        if making is None:
            raise GraphHasProblems(
                f"{node} can not be written as Python: it is not known how its "
                f"{type(module).__name__} was made."
            )
        is_ours = _is_ours(module)
        name = self.own.name_of(type(module)) if is_ours else f"nn.{type(module).__name__}"
        told = making.told()
        if (
            name.startswith("nn.")
            and "Pool" in name
            and told.get("stride", (0,))[0] == told.get("kernel_size", (1,))[0]
        ):
            del told["stride"]  # a pool's windows lie side by side if nothing else is said
        needed = [
            key for key, (_, is_needed, is_named) in told.items() if is_needed and not is_named
        ]
        by_place = needed[: 1 if is_ours else 2] if not is_ours or len(told) == 1 else []
        arguments = tuple(
            ("" if key in by_place else key, self._value(value, key, node))
            for key, (value, _, _) in told.items()
        )
        return Call(Plain(name), arguments)

    def _value(self, value: Any, hint: str, node: str) -> Expression:
        """An argument that a module was made with."""
        if isinstance(value, nn.Module):
            return self._construction(value, node)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            told = [(f, getattr(value, f.name)) for f in dataclasses.fields(value)]
            arguments = ((f.name, self._value(v, f.name, node)) for f, v in told if v != f.default)
            return Call(Plain(self.own.name_of(type(value))), tuple(arguments))
        if isinstance(value, tuple | list):
            items = tuple(self._value(item, hint, node) for item in value)
            if isinstance(value, tuple) and all(isinstance(item, Value) for item in items):
                return Value(tuple(value), hint)
            return Items(items, "()" if isinstance(value, tuple) else "[]")
        if str(getattr(value, "__module__", "")).startswith("engine."):
            return Plain(self.own.name_of(value))
        if isinstance(value, Tensor):
            numbers = self._value(_shortest(value.tolist(), value.dtype), hint, node)
            return Call(Plain("torch.tensor"), (("", numbers),))
        if isinstance(value, slice) or value is Ellipsis:
            return Plain("..." if value is Ellipsis else repr(value))
        if isinstance(value, int | float | str | None):
            return Value(value, hint)
        raise GraphHasProblems(f"{node} can not be written as Python: it is made with {value!r}.")

    # Blocks

    def _write_block(
        self, scope: _Scope, node: Node, layer: BlockUse, arguments: list[Expression]
    ) -> None:
        graph, name = scope.graph, node.name
        inside = graph.inside(name)
        copies = scope.inference.nodes[name].inside[: 1 if layer.shared else None]
        used = [
            self._block(inside, found, layer, self._home(scope, name, layer, number))
            for number, found in enumerate(copies)
        ]
        if layer.shared:
            self._shared.setdefault(layer.block, used[0].made)
            called = f"{scope.shared()}.{layer.block}"
        else:
            called = f"self.{name}"
            made = tuple(use.made for use in used)
            whole: Expression = made[0] if layer.repeat == 1 else MadeCopies(made)
            scope.made.append(Assign(called, whole, node.note))
        extra = [Plain(scope.shared())] if any(use.needs_shared for use in used) else []
        targets = self._targets(scope, name, len(inside.interface[1]))
        if layer.repeat == 1:
            scope.lines.append(Assign(targets, _plain_call(called, [*arguments, *extra])))
            return
        names = targets.split(", ")
        for target, argument in zip(names, arguments, strict=False):
            scope.lines.append(Assign(target, argument))
        following = [*map(Plain, names), *arguments[len(names) :]][: len(arguments)]
        if layer.shared:
            again = Assign(targets, _plain_call(called, [*following, *extra]))
            times = _plain_call("range", [Plain(str(layer.repeat))])
            scope.lines.append(Loop("_", times, (again,)))
        else:
            copy = scope.temporary(f"{name}_copy")
            again = Assign(targets, _plain_call(copy, [*following, *extra]))
            scope.lines.append(Loop(copy, Plain(called), (again,)))

    def _home(self, scope: _Scope, name: str, layer: BlockUse, number: int) -> nn.Module:
        home = self._model.root if layer.shared else scope.modules
        return home.get_submodule(home_of(name, layer, number))

    def _block(self, inside: Graph, inference: Inference, layer: BlockUse, home: nn.Module) -> _Use:
        scope = _Scope(inside, inference, home)
        body = self._body_over_time(scope, layer) if layer.over_time else self._body(scope, layer)
        kind = self._kind(body, class_name(layer.block, "Block"))
        return _Use(MadeBlock(kind.name, kind.values[-1]), scope.uses_shared)

    def _body(self, scope: _Scope, layer: BlockUse) -> Body:
        graph = scope.graph
        inputs, outputs = graph.interface
        arguments = self._name_inputs(scope)
        for name in graph.topology.order:
            if self._is_written(scope, name) and name not in scope.results:
                self._write_node(scope, name)
        result = _returned([self._given(scope, port.name) for port in outputs])
        forward = Method(
            "forward",
            scope.signature(arguments),
            (*scope.lines, result),
            _result_type(len(outputs)),
        )
        words = (f"The block {layer.block}: {_ports(inputs)} → {_ports(outputs)}.",)
        return Body(words, _mark(graph, layer), tuple(scope.made), (forward,))

    def _body_over_time(self, scope: _Scope, layer: BlockUse) -> Body:
        graph = scope.graph
        inputs, outputs = graph.interface
        states = [n.name for n in graph.nodes if isinstance(n.layer, State)]
        before = replace(scope, made=scope.made, results={}, names=set(), lines=[])
        self._write_first_states(before, layer, states)
        arguments = self._name_inputs(scope)
        for name in states:
            arguments.append(scope.name(name))
            scope.results[name] = (Plain(arguments[-1]),)
        needed = _needed_each_step(graph, states)
        for name in graph.topology.order:
            is_done = name in scope.results or (name in before.results and name not in needed)
            if self._is_written(scope, name) and not is_done:
                self._write_node(scope, name)
        scope.uses_shared = scope.uses_shared or before.uses_shared
        found = [self._given(scope, port.name) for port in outputs]
        found += [scope.at(graph.wire_into[End(name, "next")].source) for name in states]
        ways = "One step: inputs and states → outputs and next states." if states else "One step."
        name = "step" if "step" not in graph.by_name else "one_step"
        step = Method(
            name,
            scope.signature(arguments),
            (*scope.lines, _returned(found)),
            _result_type(len(found)),
            (ways,),
        )
        before.uses_shared = scope.uses_shared
        way = ", from the last one to the first" if layer.backwards else ""
        words = f"The block {layer.block} at each step of a sequence{way}: "
        words += f"{_ports(inputs)} → {_ports(outputs)}."
        made = {line.target: line for line in scope.made if isinstance(line, Assign)}
        methods = (step, self._loop(before, layer, states, name))
        return Body((words,), _mark(graph, layer), tuple(made.values()), methods)

    def _write_first_states(self, scope: _Scope, layer: BlockUse, states: list[str]) -> None:
        """What is done before the first step."""
        graph = scope.graph
        names = self._name_inputs(scope)
        begun = frozenset[str]().union(*(graph.topology.upstream(name) for name in states))
        for port, name in zip(graph.interface[0], names, strict=True):
            scope.wholes[port.name] = Plain(name)
            if port.name in begun and _each_step(graph, port.name):
                # The start of a state sees the first step alone.
                first = scope.temporary(f"{port.name}_first")
                at = "[:, -1]" if layer.backwards else "[:, 0]"
                scope.lines.append(Assign(first, Attribute(Plain(name), at)))
                scope.results[port.name] = (Plain(first),)
        for name in graph.topology.order:
            if name in begun and name not in scope.results:
                self._write_node(scope, name)
        for name in states:
            start = scope.arriving(name)
            if not start:
                self._write_node(scope, name)
                continue
            own = scope.name(name)
            scope.lines.append(Assign(own, start[0]))
            scope.results[name] = (Plain(own),)

    def _loop(self, scope: _Scope, layer: BlockUse, states: list[str], step: str) -> Method:
        """The function that runs a step again and again."""
        graph = scope.graph
        inputs, outputs = graph.interface
        parts = {
            port.name: scope.temporary(f"{port.name}_t")
            for port in inputs
            if _each_step(graph, port.name)
        }
        given = [Plain(parts[p.name]) if p.name in parts else scope.wholes[p.name] for p in inputs]
        variables = [flat(scope.results[name][0]) for name in states]
        arguments = [*given, *map(Plain, variables)]
        if scope.uses_shared:
            arguments.append(Plain(scope.shared()))
        results = [scope.name(port.name) for port in outputs]
        lines, kept, returned = list(scope.lines), [], []
        for port, name in zip(outputs, results, strict=True):
            if not _every_step(graph, port.name):
                returned.append(Plain(name))
                continue
            steps = scope.temporary(f"{port.name}_steps")
            kept.append(Do(_plain_call(f"{steps}.append", [Plain(name)])))
            lines.append(Assign(steps, Plain("[]")))
            order = f"{steps}[::-1]" if layer.backwards else steps
            returned.append(Plain(f"torch.stack({order}, 1)"))
        once = Assign(", ".join([*results, *variables]), _plain_call(f"self.{step}", arguments))
        over = [f"{flat(scope.wholes[name])}.unbind(1)" for name in parts]
        if layer.backwards:
            over = [f"reversed({one})" for one in over]
        if len(over) > 1:
            over = [f"zip({', '.join(over)}, strict=True)"]
        lines.append(Loop(", ".join(parts.values()), Plain(over[0]), (once, *kept)))
        signature = scope.signature(flat(scope.wholes[port.name]) for port in inputs)
        body = (*lines, _returned(returned))
        return Method("forward", signature, body, _result_type(len(outputs)))

    def _name_inputs(self, scope: _Scope) -> list[str]:
        """Name the arguments of a block."""
        names = [scope.name(port.name) for port in scope.graph.interface[0]]
        for port, name in zip(scope.graph.interface[0], names, strict=True):
            scope.results[port.name] = (Plain(name),)
        if names:
            scope.batch = _plain_call("len", [Plain(names[0])])
        return names

    def _given(self, scope: _Scope, port: str) -> Expression:
        """What reaches an output of a block."""
        return scope.at(scope.graph.wire_into[End(port, "x")].source)

    def _is_written(self, scope: _Scope, name: str) -> bool:
        is_output = isinstance(scope.graph.node(name).layer, BlockOutput)
        return not is_output and scope.inference.nodes[name].is_sound


@dataclass
class _Use:
    """One copy of a block."""

    made: MadeBlock
    needs_shared: bool


@dataclass
class _Scope:
    """The function that is being written, and the class around it.

    Attributes:
        modules: what holds the drawing's modules.
        is_network: it is the network's own; a block is handed the shared blocks.
        is_inline: what is plain enough is written out instead of being called.
        made: the lines of ``__init__``.
        lines: those of the function.
        results: by node, what its outputs are called.
        wholes: sequences of which the function has looked at one step.
        batch: how many examples there are.
    """

    graph: Graph
    inference: Inference
    modules: nn.Module
    is_network: bool = False
    is_inline: bool = False
    made: list[Statement] = field(default_factory=list)
    lines: list[Statement] = field(default_factory=list)
    results: dict[str, tuple[Expression, ...]] = field(default_factory=dict)
    wholes: dict[str, Expression] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    batch: Expression = field(default_factory=lambda: Value(1, "examples"))
    uses_shared: bool = False

    def name(self, node: str) -> str:
        """A variable for what a node gives: its name, unless the code needs that itself."""
        return self._free(node if node not in _USED_IN_CODE else f"{node}_")

    def temporary(self, stem: str) -> str:
        """A variable that no node is called like."""
        while stem in self.graph.by_name or stem in _USED_IN_CODE or keyword.iskeyword(stem):
            stem += "_"
        return self._free(stem)

    def shared(self) -> str:
        """Where the shared blocks are."""
        self.uses_shared = True
        return "self.shared" if self.is_network else "shared"

    def signature(self, arguments: Iterable[str]) -> tuple[str, ...]:
        """The arguments, and the shared blocks where they are needed."""
        tensors = [f"{name}: Tensor" for name in arguments]
        return (*tensors, *(["shared: nn.Module"] * self.uses_shared))

    def at(self, end: End) -> Expression:
        """What one output of a node is called."""
        ports = [port.name for port in self.graph.output_ports(end.node)]
        return self.results[end.node][ports.index(end.port)]

    def arriving(self, name: str) -> list[Expression]:
        """What a node is called with."""
        wired = self.graph.wired_inputs(name)
        return [self.at(end) for port, end in wired if end is not None and not port.is_delayed]

    def _free(self, stem: str) -> str:
        name, number = stem, 2
        while name in self.names:
            name, number = f"{stem}_{number}", number + 1
        self.names.add(name)
        return name


def class_name(text: str, otherwise: str) -> str:
    """Words as a class is called: ``residual_block`` → ``ResidualBlock``."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.findall(r"[A-Za-z0-9]+", ascii_text)
    name = "".join(word[0].upper() + word[1:] for word in words)
    is_usable = name.isidentifier() and len(name) <= 40 and not keyword.iskeyword(name)
    return name if is_usable else otherwise


def fields_of_objective(graph: Graph, ends: Ends) -> tuple[str, ...]:
    """The data fields' nodes that losses and metrics look at."""
    sources = {
        end.node
        for name in ends.objective
        for _, end in graph.wired_inputs(name)
        if end is not None
    }
    order = graph.topology.order
    return tuple(n for n in order if n in sources and isinstance(graph.node(n).layer, DataField))


def _shortest(numbers: Any, dtype: torch.dtype) -> Any:
    """The numbers of a tensor with no more digits than its type holds."""
    if isinstance(numbers, list):
        return tuple(_shortest(number, dtype) for number in numbers)
    return float(str(np.float32(numbers))) if dtype == torch.float32 else numbers


def _is_ours(module: nn.Module) -> bool:
    return type(module).__module__.startswith("engine.")


def _is_marked(layer: Layer, module: nn.Module) -> bool:
    """Whether the palette's layer does not follow from the module alone."""
    if _is_ours(module):
        return True
    if isinstance(layer, Weighted) and (layer.start != "default" or layer.max_norm):
        return True
    return re.search(rf"torch\.nn\.{type(module).__name__}\b", layer.source) is None


def _differing(layer: Layer) -> dict[str, Any]:
    """Settings that are not as they are by default."""
    values = layer.values()
    return {p.name: values[p.name] for p in layer.parameters() if values[p.name] != p.default}


def _mark(graph: Graph, layer: BlockUse) -> tuple[Statement, ...]:
    """What a block's class says of itself."""
    settings: dict[str, object] = {"block": layer.block}
    settings |= {"over_time": True} if layer.over_time else {}
    settings |= {"backwards": True} if layer.over_time and layer.backwards else {}
    if not {MARK, PORTS}.isdisjoint(graph.by_name):
        return ()  # a node of that name takes its place
    told = ", ".join(f"{literal(k)}: {literal(v)}" for k, v in settings.items())
    lines: list[Statement] = [Assign(MARK, Plain(f'("block", {{{told}}})'))]
    if layer.over_time:
        inputs, outputs = graph.interface
        words = [(p.name, "step" if _each_step(graph, p.name) else "whole") for p in inputs]
        words += [(p.name, "every" if _every_step(graph, p.name) else "last") for p in outputs]
        pairs = tuple(Plain(f"({literal(name)}, {literal(word)})") for name, word in words)
        lines.append(Assign(PORTS, Items(pairs)))
    return tuple(lines)


def _each_step(graph: Graph, port: str) -> bool:
    layer = graph.node(port).layer
    return isinstance(layer, BlockInput) and layer.each_step == "step"


def _every_step(graph: Graph, port: str) -> bool:
    layer = graph.node(port).layer
    return isinstance(layer, BlockOutput) and layer.steps == "every"


def _needed_each_step(graph: Graph, states: list[str]) -> set[str]:
    """The nodes that outputs and next states come from."""
    waiting = [graph.wire_into[End(port.name, "x")].source.node for port in graph.interface[1]]
    waiting += [graph.wire_into[End(name, "next")].source.node for name in states]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found and name not in states:
            found.add(name)
            waiting += [end.node for _, end in graph.wired_inputs(name) if end is not None]
    return found


def _ports(ports: Sequence[Port]) -> str:
    return ", ".join(port.name for port in ports) or "nothing"


def _result_type(count: int) -> str:
    if count == 1:
        return "Tensor"
    return f"tuple[{', '.join(['Tensor'] * count)}]" if count <= 4 else "tuple[Tensor, ...]"


def _returned(values: Sequence[Expression]) -> Return:
    return Return(values[0] if len(values) == 1 else Items(tuple(values)))


def _plain_call(called: str, arguments: Iterable[Expression]) -> Call:
    return Call(Plain(called), tuple(("", argument) for argument in arguments))
