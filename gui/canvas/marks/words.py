"""How the Undo entry calls an edit of nodes, frames and notes together."""

from __future__ import annotations

from collections.abc import Iterable

from engine.api import Graph, GraphCommand, Together, is_mark


def titled(verb: str, graph: Graph, names: Iterable[str], command: GraphCommand) -> GraphCommand:
    """The edit under a title that tells frames and notes apart; of nodes alone as it is."""
    named = tuple(names)
    if not any(is_mark(name) for name in named):
        return command
    return Together(
        (command,), title=f"{verb} {_counted(graph, named)}", merge_key=command.merge_key
    )


def _counted(graph: Graph, names: tuple[str, ...]) -> str:
    nodes = [name for name in names if not is_mark(name)]
    frames = [name for name in names if graph.marks.frame(name) is not None]
    notes = [name for name in names if graph.marks.sticky(name) is not None]
    if len(names) == 1:
        frame = graph.marks.frame(names[0])
        return f"frame {frame.title}".strip() if frame is not None else "note"
    parts = [
        f"{len(group)} {word}{'s' if len(group) > 1 else ''}"
        for group, word in ((nodes, "node"), (frames, "frame"), (notes, "note"))
        if group
    ]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
