"""Which wires several outputs take into one node."""

from __future__ import annotations

from collections.abc import Iterable

from engine.api import ChainruleError, Connect, End, Graph, GraphCommand, Together, Wire


def free_output(graph: Graph, name: str) -> End | None:
    """The first output of a node that feeds nothing yet, or else its first; None: it has none."""
    ends = [End(name, port.name) for port in graph.output_ports(name)]
    used = {wire.source for wire in graph.wires_at((name,))}
    return next((end for end in ends if end not in used), ends[0] if ends else None)


def free_inputs(graph: Graph, name: str, *, is_answer: bool = False) -> list[End]:
    """The inputs of a node that no wire reaches, those for what comes (the answer or not) first."""
    ports = [p for p in graph.input_ports(name) if End(name, p.name) not in graph.wire_into]
    ports.sort(key=lambda port: (port.is_target is not is_answer, port.is_delayed))
    return [End(name, port.name) for port in ports]


def wires_into(graph: Graph, sources: Iterable[End], first: End) -> tuple[Wire, ...]:
    """A wire from the first source to this input, from the others to the free ones that follow.

    Sources for which no input is left are passed over. A wire that the drawing refuses is given
    nevertheless: the engine tells the reason when it is asked for.
    """
    wires: list[Wire] = []
    target: End | None = first
    for source in sources:
        if target is None:
            break
        wire = Wire(source, target)
        wires.append(wire)
        graph = drawn_with(graph, (wire,))
        names = [port.name for port in graph.input_ports(first.node)]
        later = names[names.index(target.port) + 1 :] if target.port in names else ()
        ends = (End(first.node, name) for name in later)
        target = next((end for end in ends if end not in graph.wire_into), None)
    return tuple(wires)


def drawn_with(graph: Graph, wires: Iterable[Wire]) -> Graph:
    """The drawing with those of the wires that it takes."""
    for wire in wires:
        try:
            graph = Connect(wire).apply(graph)
        except ChainruleError:
            continue
    return graph


def connected(wires: Iterable[Wire], title: str = "Connect") -> GraphCommand | None:
    """The edit that draws these wires, as one step; None if there are none."""
    commands = tuple(Connect(wire) for wire in wires)
    if len(commands) > 1:
        return Together(commands, title=title)
    return commands[0] if commands else None
