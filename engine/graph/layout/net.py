"""What a layout is made of: boxes, and who feeds whom; it knows no drawing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Key = str | tuple[str, int]
"""A box by its name, or a stand-in: where the wires of a box run through a column they skip."""

Links = Mapping[Key, Sequence[Key]]
Columns = list[list[Key]]


class Box(NamedTuple):
    """What is placed: its length along the flow, its breadth across it, and its line.

    ``line`` is how far from its edge, across the flow, its first port is: boxes whose lines are
    level are joined by straight wires.
    """

    length: float
    breadth: float
    line: float = 0.0


STAND_IN = Box(0.0, 12.0, 6.0)


@dataclass
class Net:
    """Boxes and the pairs of them that wires join, without loops.

    Attributes:
        boxes: by name, in the order that decides where nothing else does.
        feeds: who comes after whom.
        aside: pairs whose wires draw no box away from the signal's line.
        before: where boxes stood across the flow; they keep this order where it costs nothing.
    """

    boxes: Mapping[str, Box]
    feeds: Mapping[str, Sequence[str]]
    aside: frozenset[tuple[str, str]] = frozenset()
    before: Mapping[str, float] = field(default_factory=dict)

    def parts(self) -> Iterable[Net]:
        """The parts that no wire joins, from where they stood; single boxes are the last, as one.

        A part of single boxes has no wires: each is given a column of its own.
        """
        groups = list(self._joined())
        joined = [names for names in groups if len(names) > 1]
        joined.sort(key=lambda names: min(self.before.get(name, 0.0) for name in names))
        for names in joined:
            yield self._part(names)
        singles = [names[0] for names in groups if len(names) == 1]
        if singles:
            yield self._part(singles)

    def _joined(self) -> Iterable[list[str]]:
        near: dict[str, set[str]] = {name: set(self.feeds.get(name, ())) for name in self.boxes}
        for name, after in self.feeds.items():
            for other in after:
                near[other].add(name)
        seen: set[str] = set()
        for name in self.boxes:
            if name in seen:
                continue
            part, waiting = {name}, [name]
            while waiting:
                new = near[waiting.pop()] - part
                part |= new
                waiting += new
            seen |= part
            yield [other for other in self.boxes if other in part]

    def _part(self, names: Sequence[str]) -> Net:
        boxes = {name: self.boxes[name] for name in names}
        feeds = {name: self.feeds.get(name, ()) for name in names}
        return Net(boxes, feeds, self.aside, self.before)


def box_of(key: Key, boxes: Mapping[str, Box]) -> Box:
    """The room that a box or a stand-in takes."""
    return boxes[key] if isinstance(key, str) else STAND_IN


def mean(values: Sequence[float], otherwise: float) -> float:
    """The mean of the values; ``otherwise`` where there are none."""
    return sum(values) / len(values) if values else otherwise
