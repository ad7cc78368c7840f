"""Where one stands in a pass: first forward through all nodes, then back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.api import Brief, NodePass, ThroughPass, WirePass
from gui.looking.shown_pass import ShownPass, WireKey, WireWords
from gui.widgets.number_text import short_number


@dataclass(frozen=True)
class Position:
    """How many steps were taken; the first ``count`` lead forward, as many then back."""

    taken: int
    count: int

    @property
    def is_backward(self) -> bool:
        """Whether the present step goes back."""
        return self.taken > self.count

    @property
    def index(self) -> int:
        """Of the present node, in the order the nodes compute; −1: before the first step."""
        if self.is_backward:
            return 2 * self.count - self.taken
        return self.taken - 1

    @property
    def last(self) -> int:
        """How many steps there are."""
        return 2 * self.count

    def has_value(self, index: int) -> bool:
        """Whether a node's value is worked out by now."""
        return self.is_backward or index < self.taken

    def has_gradient(self, index: int) -> bool:
        """Whether the gradient at a node is worked out by now."""
        return self.is_backward and index >= self.index


def shown_pass(found: ThroughPass, at: Position) -> ShownPass | None:
    """What the canvas shows of a pass at this position."""
    if at.index < 0 or at.index >= len(found.nodes):
        return None
    here = found.nodes[at.index]
    places = {node.path: number for number, node in enumerate(found.nodes)}
    wires: dict[WireKey, WireWords] = {}
    for number, node in enumerate(found.nodes):
        for wire in node.goes_in:
            source = places.get(f"{wire.inside}{wire.source}", number)
            # The node at a wire's end is the one that works out what comes back through it.
            has_gradient = wire.gradient is not None and at.has_gradient(number)
            if not at.has_value(source) and not has_gradient:
                continue
            wires[key_of(wire)] = _words(wire, here, has_gradient=has_gradient)
    passed = frozenset(
        node.path
        for number, node in enumerate(found.nodes)
        if (at.has_gradient(number) if at.is_backward else at.has_value(number))
    )
    return ShownPass(here.path, at.is_backward, passed, wires)


def key_of(wire: WirePass) -> WireKey:
    """By what the canvas finds a wire."""
    return WireKey(wire.inside, wire.source, wire.port, wire.target, wire.socket)


def brief_words(brief: Brief) -> str:
    """A number, or the norm of several."""
    number = brief.number
    if number is not None:
        return short_number(number, 4)
    words = QCoreApplication.translate("Backpropagation", "norm {number}")
    return words.format(number=short_number(brief.norm))


def _words(wire: WirePass, here: NodePass, *, has_gradient: bool) -> WireWords:
    carried = wire.gradient if has_gradient and wire.gradient is not None else wire.value
    ends = f"{wire.inside}{wire.source}", f"{wire.inside}{wire.target}"
    return WireWords(
        brief_words(wire.value),
        f"∂ {brief_words(wire.gradient)}" if has_gradient and wire.gradient is not None else "",
        carried.picture,
        is_present=here.path in ends,
    )
