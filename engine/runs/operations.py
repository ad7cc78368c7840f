"""Edits of a network while its run is paused: what is kept, and what undo brings back."""

from __future__ import annotations

from torch import nn

from engine.compile.model import keep_trained
from engine.data.source import DataSource
from engine.graph.graph import Structure
from engine.graph.renamings import Renamings
from engine.project.project import Project
from engine.runs.compare import GraphDifference, graph_difference, setting_differences
from engine.training.run import Run
from engine.training.surgery import Held, go_on, held

_MOST_KEPT = 16
_MOST_BYTES = 1 << 30
_MOST_NAMED = 3

Network = tuple[Structure, DataSource]


class Operations:
    """The networks that a run had before it was edited, each with what it had learned then."""

    def __init__(self) -> None:
        self._earlier: list[tuple[Network, Held]] = []

    def forget(self) -> None:
        """Another run begins."""
        self._earlier.clear()

    def carry_over(
        self, run: Run, before: Run, old: Project, new: Project, renamings: Renamings
    ) -> str:
        """Have the run of the edited project go on where the run before it stood.

        If the network is one that it had before, as after an undo, that comes back with all it had
        learned when it was edited.

        Args:
            run: of the edited project, just prepared.
            before: the one that was edited.
            old: the project that ``before`` was made from.
            new: the edited one.
            renamings: how nodes were called when ``before`` learned.

        Returns:
            What was done, in words; it marks the place on the curves.
        """
        now = held(before)
        back = next((h for network, h in self._earlier if network == _network(new)), None)
        if _network(old) == _network(new):
            back = None
        elif back is None:
            self._keep(_network(old), now)
        if back is not None:
            # Up to there the edits were undone; what came after them can be redone.
            self._keep(_network(old), now)
            changes = in_words(new, old)
            text = f"Undone: {changes}"
            go_on(run, before, back, str, text)
        else:
            changes = in_words(old, new)
            text = f"Edited: {changes}"
            go_on(run, before, now, lambda path: renamings.path(new.graph, path), text)
        return text

    def bring_back(self, root: nn.Module, project: Project, last: Project) -> None:
        """Give a network that the run had before an edit what it had learned when it was edited.

        Args:
            root: the network of ``project``, with what ``last`` learned where that fits.
            project: what is looked at, with no run at work.
            last: what the run learned last; that knows its weights already.
        """
        wanted = _network(project)
        if wanted == _network(last):
            return
        found = next((h for network, h in self._earlier if network == wanted), None)
        if found is not None:
            keep_trained(found.weights, root)

    def _keep(self, network: Network, learned: Held) -> None:
        self._earlier = [kept for kept in self._earlier if kept[0] != network]
        self._earlier.insert(0, (network, learned))
        del self._earlier[_MOST_KEPT:]
        while len(self._earlier) > 1 and sum(h.size for _, h in self._earlier) > _MOST_BYTES:
            self._earlier.pop()


def in_words(old: Project, new: Project) -> str:
    """What was edited, as short as a mark on a curve must be."""
    found = list(_of_network(graph_difference(old.graph, new.graph)))
    if old.data != new.data:
        found.append(f"data {new.data.title}")
    if old.augmentation != new.augmentation:
        found.append("augmentation")
    if old.drawn_stages != new.drawn_stages:
        rows = setting_differences([old, new])
        changed = [row for row in rows if row.name.startswith(("training.", "recipe", "stage"))]
        found += [_value(row.name.removeprefix("training."), row.values[1]) for row in changed]
    return ", ".join(_first(found)) or "nothing that counts"


def _of_network(found: GraphDifference) -> list[str]:
    words = [f"{name} added" for name in found.added]
    words += [f"{name} removed" for name in found.removed]
    for name, changes in found.changed.items():
        told = ", ".join(_first([_value(c.name, c.after) for c in changes]))
        words.append(f"{name}: {told}")
    for name, inside in found.blocks.items():
        words += [f"{name}.{word}" for word in _of_network(inside)]
    if not words and (found.wires_added or found.wires_removed):
        words.append("wires changed")
    return words


def _value(name: str, value: object) -> str:
    """A setting as it is now."""
    if name.startswith("painted["):
        place = name.removeprefix("painted[").removesuffix("]")
        return f"filter {place} painted" if value else f"filter {place} learns again"
    if isinstance(value, bool) or value is None:
        return name if value else f"not {name}"
    return f"{name} {value}"


def _first(words: list[str]) -> list[str]:
    more = len(words) - _MOST_NAMED
    return words if more <= 0 else [*words[:_MOST_NAMED], f"{more} more"]


def _network(project: Project) -> Network:
    return project.graph.structure, project.data
