"""The classes of an exported file: one for each block of the drawing, and one for the whole.

Layers stand under the nodes' names, so that the paths of all weights are those that Chainrule uses.
Blocks that differ only in numbers, as the channels that reach them, become one class that takes
these numbers. Where the palette's layer does not follow from a module of torch, the module carries
a mark, its attribute ``layer``: (type of layer, settings). So do the blocks' classes.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from torch import fx, nn

from engine.catalogue.layer import DataField
from engine.catalogue.layers.block import BlockUse, State
from engine.catalogue.modules.block import OverTime
from engine.catalogue.torch_later import tracing
from engine.compile.model import Model
from engine.compile.modules import SHARED, home_of, is_built
from engine.errors import GraphHasProblems
from engine.graph.graph import Graph, Node
from engine.inference.report import Inference
from engine.interchange.writing.block_marks import mark_lines, port_names
from engine.interchange.writing.class_body import Body, Kind, Method
from engine.interchange.writing.construction import Constructions, is_ours
from engine.interchange.writing.ends import Ends, name_of
from engine.interchange.writing.layout import (
    Assign,
    Call,
    Expression,
    Loop,
    MadeBlock,
    MadeCopies,
    Plain,
    Return,
    Statement,
    fits,
    flat,
    values_in,
    with_values,
)
from engine.interchange.writing.over_time import body_over_time
from engine.interchange.writing.own_source import OwnSource
from engine.interchange.writing.recording import Makings
from engine.interchange.writing.scope import USED_IN_CODE, Scope, plain_call, result_type, returned
from engine.interchange.writing.steps import CanNotBeWritten, lines_of


@dataclass
class Use:
    """One copy of a block."""

    made: MadeBlock
    needs_shared: bool


class NetworkSource:
    """Writes the classes of a drawing.

    Args:
        model: the compiled drawing.
        makings: what its modules were made with.
        taken: names that the file uses otherwise.

    Attributes:
        own: the classes that PyTorch lacks.
    """

    def __init__(self, model: Model, makings: Makings, taken: Iterable[str] = ()) -> None:
        self.own = OwnSource({*USED_IN_CODE, *taken})
        self._model = model
        self._constructions = Constructions(makings, self.own)
        self._kinds: dict[str, Kind] = {}
        self._shared: dict[str, Expression] = {}

    def write_network(self, name: str, ends: Ends, words: Sequence[str]) -> str:
        """Write the network itself; gives the name of its class."""
        self._reserve(ends.nodes)
        model = self._model
        scope = Scope(model.graph, model.inference, model.root, is_network=True)
        for given in ends.inputs:
            scope.results[given] = (Plain(scope.name(given)),)
        arguments = [flat(scope.results[given][0]) for given in ends.inputs]
        if arguments:
            scope.batch = plain_call("len", [Plain(arguments[0])])
        for node in ends.nodes:
            if node not in scope.results:
                self._write_node(scope, node)
        outputs = [scope.at(end) for end in ends.outputs]
        forward = Method(
            "forward",
            tuple(f"{argument}: Tensor" for argument in arguments),
            (*scope.lines, returned(outputs)),
            result_type(len(outputs)),
        )
        made = (*self._shared_lines(), *scope.made)
        return self._kind(Body(tuple(words), (), made, (forward,)), name).name

    def write_objective(self, name: str, ends: Ends, words: Sequence[str]) -> None:
        """Write losses and metrics as a class of that name.

        It takes all outputs of the network and then the fields of `fields_of_objective`.
        """
        model = self._model
        scope = Scope(model.graph, model.inference, model.root, is_inline=True)
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
        scope.batch = plain_call("len", [Plain(arguments[0])])
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

    @property
    def marks(self) -> bool:
        """Whether `as_layer` is used."""
        return self._constructions.marks

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
            if (
                is_ours(module)
                and self._constructions.has(module)
                and not isinstance(module, OverTime)
            ):
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

    def _write_node(self, scope: Scope, name: str) -> None:
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
                made = self._constructions.made(node, module, is_marked=not scope.is_inline)
                scope.made.append(Assign(f"self.{name}", made, node.note))
                targets = self._targets(scope, name, len(node.layer.outputs))
                scope.lines.append(Assign(targets, plain_call(f"self.{name}", arguments)))

    def _write_inline(
        self, scope: Scope, node: Node, module: nn.Module, arguments: list[Expression]
    ) -> bool:
        """Write what a module does in place of its call, if that is plain enough."""
        is_only_code = isinstance(module, fx.GraphModule)
        if node.layer.differs_in_training or next(module.parameters(), None) is not None:
            return False
        names = set(scope.names)
        target = scope.name(node.name)
        try:
            with tracing():
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

    def _targets(self, scope: Scope, name: str, count: int) -> str:
        """Variables for what a node gives; the first is called like the node."""
        ports = scope.graph.output_ports(name)[:count]
        targets = [scope.name(name)]
        targets += [scope.temporary(f"{name}_{port.name}") for port in ports[1:]]
        scope.results[name] = tuple(Plain(target) for target in targets)
        return ", ".join(targets)

    # Blocks

    def _write_block(
        self, scope: Scope, node: Node, layer: BlockUse, arguments: list[Expression]
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
            scope.lines.append(Assign(targets, plain_call(called, [*arguments, *extra])))
            return
        names = targets.split(", ")
        for target, argument in zip(names, arguments, strict=False):
            scope.lines.append(Assign(target, argument))
        following = [*map(Plain, names), *arguments[len(names) :]][: len(arguments)]
        if layer.shared:
            again = Assign(targets, plain_call(called, [*following, *extra]))
            times = plain_call("range", [Plain(str(layer.repeat))])
            scope.lines.append(Loop("_", times, (again,)))
        else:
            copy = scope.temporary(f"{name}_copy")
            again = Assign(targets, plain_call(copy, [*following, *extra]))
            scope.lines.append(Loop(copy, Plain(called), (again,)))

    def _home(self, scope: Scope, name: str, layer: BlockUse, number: int) -> nn.Module:
        home = self._model.root if layer.shared else scope.modules
        return home.get_submodule(home_of(name, layer, number))

    def _block(self, inside: Graph, inference: Inference, layer: BlockUse, home: nn.Module) -> Use:
        scope = Scope(inside, inference, home)
        body = (
            body_over_time(scope, layer, self._write_node)
            if layer.over_time
            else self._body(scope, layer)
        )
        kind = self._kind(body, class_name(layer.block, "Block"))
        return Use(MadeBlock(kind.name, kind.values[-1]), scope.uses_shared)

    def _body(self, scope: Scope, layer: BlockUse) -> Body:
        graph = scope.graph
        inputs, outputs = graph.interface
        arguments = scope.name_inputs()
        for name in graph.topology.order:
            if scope.is_written(name) and name not in scope.results:
                self._write_node(scope, name)
        result = returned([scope.given_out(port.name) for port in outputs])
        forward = Method(
            "forward",
            scope.signature(arguments),
            (*scope.lines, result),
            result_type(len(outputs)),
        )
        words = (f"The block {layer.block}: {port_names(inputs)} → {port_names(outputs)}.",)
        return Body(words, mark_lines(graph, layer), tuple(scope.made), (forward,))


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
