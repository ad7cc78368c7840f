"""Finds the node that a format can not express, inside blocks too."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from torch import Tensor, fx

from engine.catalogue.layers.block import BlockUse, State
from engine.compile.modules import home_of
from engine.compile.writer import Writer
from engine.graph.graph import Graph
from engine.inference.report import Inference
from engine.interchange.writing.prepared import Prepared

Attempt = Callable[[fx.GraphModule, tuple[Tensor, ...]], object]
"""Tries to express a module, with examples of what it takes; raises what it likes."""

_BATCH = 2


def first_refused(found: Prepared, attempt: Attempt) -> str:
    """The node with which ``attempt`` fails first, as ``block.node``; found by halving."""
    model = found.model

    def written() -> Writer:
        writer = Writer(model.root)
        writer.write(model.graph, model.inference, found.ends.nodes)
        return writer

    inputs = found.examples(_BATCH)
    whole = _Room(model.graph, model.inference, "")
    path = _first(written, inputs, attempt) or found.ends.nodes[-1]
    while True:  # from blocks over time, each of which is one step for what is around it
        room, is_over_time = _inside(whole, path)
        inner = _first_of_step(found, room, path, attempt) if is_over_time else ""
        if not inner:
            return ".".join(part for part in path.split(".") if not part.isdigit())
        path = inner


@dataclass(frozen=True)
class _Room:
    """A drawing, or what is inside a block of it.

    Attributes:
        home: the path under which its modules lie.
    """

    graph: Graph
    inference: Inference
    home: str


def _first(written: Callable[[], Writer], inputs: tuple[Tensor, ...], attempt: Attempt) -> str:
    """The path of the first node whose result can not be had; ``""`` if all can."""
    paths = [path for path, values in written().results.items() if _computed(values)]
    good, bad = 0, len(paths) + 1
    while bad - good > 1:
        middle = (good + bad) // 2
        if _can(written(), paths[:middle], inputs, attempt):
            good = middle
        else:
            bad = middle
    return paths[bad - 1] if bad <= len(paths) else ""


def _can(
    writer: Writer, paths: Iterable[str], inputs: tuple[Tensor, ...], attempt: Attempt
) -> bool:
    values = [value for path in paths for value in _computed(writer.results[path])]
    part = writer.module("Part", tuple(dict.fromkeys(values)))
    part.eval()
    try:
        attempt(part, inputs)
    except Exception:  # noqa: BLE001  # that it fails is the answer
        return False
    return True


def _first_of_step(found: Prepared, room: _Room, path: str, attempt: Attempt) -> str:
    """The path of the first node inside a block over time that fails in a single step."""
    ports = [port.name for port in room.graph.interface[0]]
    states = [node.name for node in room.graph.nodes if isinstance(node.layer, State)]
    given = (*ports, *states)
    specs = [room.inference.nodes[name].outputs[0] for name in given]

    def written() -> Writer:
        writer = Writer(found.model.root)
        taken = {name: writer.argument(name) for name in given}
        writer.write_inside(room.graph, room.inference, taken, f"{path}.", f"{room.home}.")
        return writer

    return _first(written, found.examples_of(specs, _BATCH), attempt)


def _inside(whole: _Room, path: str) -> tuple[_Room, bool]:
    """What is inside the block at a path, and whether it runs over time; else where it lies."""
    room, is_over_time = whole, False
    parts = path.split(".")
    for number, name in enumerate(parts):
        if name.isdigit():
            continue
        layer = room.graph.node(name).layer
        is_over_time = isinstance(layer, BlockUse) and layer.over_time
        if not isinstance(layer, BlockUse):
            break
        following = parts[number + 1 : number + 2]
        copy = int(following[0]) if following and following[0].isdigit() else 0
        home = home_of(f"{room.home}.{name}".lstrip("."), layer, copy)
        room = _Room(room.graph.inside(name), room.inference.nodes[name].inside[copy], home)
    return room, is_over_time


def _computed(values: Iterable[object]) -> list[fx.Node]:
    """The values that are neither given nor numbers."""
    return [v for v in values if isinstance(v, fx.Node) and v.op != "placeholder"]
