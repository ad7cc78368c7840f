"""How nodes hang together, by keys and menus: connected, taken out, swapped, replaced, inserted."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGraphicsView

from engine.api import (
    BlockInput,
    BlockOutput,
    Disconnect,
    SwapInputs,
    TakeOut,
    Together,
    Wire,
)
from gui.canvas.adding.finder import Finder
from gui.canvas.adding.partners import Partners
from gui.canvas.editing.joining import connected, drawn_with, free_inputs, free_output
from gui.canvas.editing.possible import allow
from gui.canvas.stage import Stage


class Rewiring(QObject):
    """Asks for what concerns wires; its names for them are those of the menu ``Node``."""

    def __init__(self, stage: Stage, finder: Finder, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._finder, self._view = stage, finder, view
        self._partners = Partners(stage)
        stage.selection.changed.connect(self.show_possible)
        stage.selection.wire_changed.connect(self.show_possible)

    def connect_selected(self) -> None:
        """Lead wires from the nodes selected first to free inputs of the one selected last."""
        *sources, target = self._names() or ("",)
        if not sources:
            words = self.tr("Select two nodes first: where the wire begins, then where it ends.")
            self._stage.tell(words)
            return
        command = connected(self._new_wires(sources, target))
        if command is None:
            words = self.tr("{name} has no input free, or nothing comes out of the others.")
            self._stage.tell(words.format(name=target))
        else:
            self._stage.bridge.do(command)

    def disconnect_selected(self) -> None:
        """Take away the selected wire, those between selected nodes, or all of one node."""
        wires = self._wires()
        if not wires:
            self._stage.tell(self.tr("Nothing selected has a wire."))
            return
        commands = tuple(map(Disconnect, wires))
        one_step = commands[0] if len(commands) == 1 else Together(commands, title="Disconnect")
        self._stage.bridge.do(one_step)

    def take_out(self) -> None:
        """Take the selected nodes out of their chain, which is closed again."""
        if names := self._names():
            self._stage.bridge.do(TakeOut(frozenset(names)))

    def swap_inputs(self) -> None:
        """Exchange what reaches the inputs of the selected nodes."""
        commands = [SwapInputs(name) for name in self._names() if self._fed(name) > 1]
        if not commands:
            self._stage.tell(self.tr("Select a node with two wired inputs first."))
        elif len(commands) == 1:
            self._stage.bridge.do(commands[0])
        else:
            self._stage.bridge.do(Together(tuple(commands), title="Swap inputs"))

    def replace(self) -> None:
        """Offer other types for the selected node."""
        current = self._current()
        if current is None:
            self._stage.tell(self.tr("Select a node first; another type takes its place."))
        elif self._is_port(current):
            words = self.tr("A port of a block can not become another layer.")
            self._stage.tell(words)
        else:
            self._finder.open_for_replacement(current)

    def insert(self) -> None:
        """Offer what can be put into the selected wire."""
        if wire := self._wire():
            self._finder.open_for_wire(wire)

    def show_possible(self) -> None:
        """Let the actions of the menu be chosen that mean something for what is selected."""
        names, has_wire = self._names(), self._wire() is not None
        current = names[-1] if names else None
        wires = self._stage.graph.wires_at(names)
        fed = Counter(wire.target.node for wire in wires)
        possible = {
            "node.connect": len(names) > 1,
            "node.disconnect": has_wire or bool(wires),
            "node.take_out": bool(wires),
            "node.swap_inputs": any(fed[name] > 1 for name in names),
            "node.replace": current is not None and not self._is_port(current),
            "node.insert": has_wire,
            "node.reroute": has_wire,
        }
        allow(self._view, possible)

    def _new_wires(self, sources: list[str], target: str) -> list[Wire]:
        """A wire from each source, in the order they were selected, as far as inputs are free.

        A true answer goes where one is expected.
        """
        graph, found = self._stage.graph, list[Wire]()
        for name in sources:
            source = free_output(graph, name)
            if source is not None:
                is_answer = self._partners.is_answer(source)
                ends = free_inputs(graph, target, is_answer=is_answer)
                found += (Wire(source, end) for end in ends[:1])
                graph = drawn_with(graph, found[-1:])
        return found

    def _wires(self) -> tuple[Wire, ...]:
        """The selected wire; those between the selected nodes, or else all of theirs."""
        if wire := self._wire():
            return (wire,)
        names = set(self._names())
        wires = self._stage.graph.wires_at(names)
        between = tuple(w for w in wires if {w.source.node, w.target.node} <= names)
        return between or wires

    def _names(self) -> tuple[str, ...]:
        known = self._stage.graph.by_name
        return tuple(name for name in self._stage.selection.names if name in known)

    def _current(self) -> str | None:
        names = self._names()
        return names[-1] if names else None

    def _wire(self) -> Wire | None:
        wire = self._stage.selection.wire
        return wire if wire in self._stage.scene.wires else None

    def _fed(self, name: str) -> int:
        return sum(source is not None for _, source in self._stage.graph.wired_inputs(name))

    def _is_port(self, name: str) -> bool:
        return isinstance(self._stage.graph.node(name).layer, BlockInput | BlockOutput)
