"""Which calls become blocks, and what these are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from engine.graph.graph import Block
from engine.graph.names import free_name
from engine.interchange.marks import block_mark, step_of
from engine.interchange.reading.drawing import CanNotExpress, Drawing
from engine.interchange.reading.traced import Frame, Step
from engine.interchange.reading.variables import variable_at

LARGE = 6
"""A class of the user's that is used once becomes a block from this many layers on."""


@dataclass(eq=False)
class Blocked:
    """The blocks of a model as they come about.

    Attributes:
        definitions: by name.
        shared: names of the blocks whose uses share weights, by the key of their module.
        flat: draw none but those that are needed for shared weights.
    """

    frames: list[Frame]
    flat: bool
    definitions: dict[str, Block] = field(default_factory=dict)
    shared: dict[object, str] = field(default_factory=dict)
    shared_keys: frozenset[object] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)
    alike: Counter[tuple[str, str]] = field(default_factory=Counter)


def variable_of(item: Step | Frame, within: Frame) -> str:
    """The variable that gets the result of the last thing that a statement does."""
    place, name = variable_at(item.line)
    at = within.items.index(item)
    following = within.items[at + 1] if at + 1 < len(within.items) else None
    is_last = following is None or variable_at(following.line)[0] != place
    return name if is_last else ""


def is_block(frame: Frame, blocked: Blocked) -> bool:
    """Whether a call is drawn as a block."""
    if frame.key in blocked.shared_keys or (frame.module is not None and step_of(frame.module)):
        return True
    if blocked.flat or frame.is_leaf:
        return False
    if block_mark(frame.module) is not None:
        return True
    count = sum(1 for _ in frame.steps())
    if frame.kind.startswith("torch.nn."):
        place = (container_of(frame.path), in_words(frame))
        return is_numbered(frame) and count > 1 and blocked.alike[place] > 1
    return count > 1 and (blocked.counts[frame.kind] > 1 or count >= LARGE)


def defined_block(frame: Frame, inner: Drawing, blocked: Blocked, *, is_shared: bool) -> str:
    """The name of the block that is drawn like this; one that is there already, if there is."""
    nodes, wires = tuple(inner.nodes.values()), tuple(inner.wires)
    if is_shared and frame.key in blocked.shared:
        name = blocked.shared[frame.key]
        if blocked.definitions[name] != Block(name, nodes, wires):
            raise CanNotExpress(
                f"{frame.path} is called several times with the same weights, but does not do the "
                "same each time"
            )
        return name
    stem = _block_stem(frame)
    if not is_shared:
        for known in blocked.definitions.values():
            is_free = known.name not in blocked.shared.values()
            is_alike = known == Block(known.name, nodes, wires)
            if is_free and is_alike and _base(known.name) == _base(stem):
                return known.name
    name = free_name(stem, blocked.definitions)
    blocked.definitions[name] = Block(name, nodes, wires)
    if is_shared:
        blocked.shared[frame.key] = name
    return name


def _base(name: str) -> str:
    """A name without its number."""
    return re.sub(r"_\d+$", "", name)


def _block_stem(frame: Frame) -> str:
    """What a block is called: its class in snake case, or the attribute that holds it."""
    mark = block_mark(frame.module)
    if mark is not None and mark.get("block"):
        return str(mark["block"])
    if frame.kind.startswith("torch.nn."):
        names = [part for part in frame.path.split(".") if part.isidentifier()]
        return names[-1] if names else snake_case(frame.class_name)
    return snake_case(frame.class_name)


def snake_case(name: str) -> str:
    """A class's name as a block's: ``BasicBlock`` → ``basic_block``."""
    parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return parts.strip("_").lower()


def use_stem(frame: Frame, block: str, *, is_shared: bool) -> str:
    """What the node of a block is called: its attribute, or that of the list it is in."""
    assert frame.parent is not None
    if is_shared and (name := variable_of(frame, frame.parent)):
        return name
    names = [part for part in frame.path.split(".") if part.isidentifier()]
    return names[-1] if names else block


def is_numbered(frame: Frame) -> bool:
    """Whether its module stands in a list."""
    return frame.path.rpartition(".")[2].isdigit()


def container_of(path: str) -> str:
    """The path of what a module stands in."""
    return path.rpartition(".")[0]


def in_words(frame: Frame) -> str:
    """What a module does, in words, to tell those that may be copies."""
    return " ".join([frame.kind, *(step.name for step in frame.steps())])


def modules_by_kind(frames: Iterable[Frame]) -> Mapping[str, set[object]]:
    """The modules that are called, by class."""
    found: dict[str, set[object]] = {}
    for frame in frames:
        found.setdefault(frame.kind, set()).add(frame.key)
    return found


def shared_keys(frames: Iterable[Frame]) -> set[object]:
    """Modules with weights that are called several times, by something called once."""
    calls: dict[object, list[Frame]] = {}
    for frame in frames:
        calls.setdefault(frame.key, []).append(frame)
    found: set[object] = set()
    for key, several in calls.items():
        for other in several[1:]:
            found.add(_shared_by(several[0], other) or key)
    weighted = {f.key for f in frames if _has_weights(f)}
    return found & weighted


def _shared_by(one: Frame, other: Frame) -> object:
    """The outermost module that both calls are made in, by two calls of it."""
    mine, theirs = one.lineage(), other.lineage()
    common = sum(1 for a, b in zip(mine, theirs, strict=False) if a is b)
    there = {frame.key for frame in theirs[common:]}
    return next((frame.key for frame in mine[common:] if frame.key in there), None)


def _has_weights(frame: Frame) -> bool:
    if frame.module is not None:
        return any(True for _ in frame.module.parameters())
    return any(v.is_learned for step in frame.steps() for v in step.used())
