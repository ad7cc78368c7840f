"""The question where a number comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.catalogue.layers.block import BlockOutput, BlockUse
from engine.catalogue.torch_later import later
from engine.graph.graph import Graph
from engine.inspection.arithmetic.account import Account
from engine.inspection.probe import Probe

if TYPE_CHECKING:
    from engine.inspection.arithmetic import working
    from engine.inspection.sight import Sight
else:
    working = later("engine.inspection.arithmetic.working")


@dataclass(frozen=True)
class Arithmetic(Probe):
    """Where one number comes from that a node gives for the example that is looked at.

    Attributes:
        path: of the node; of a block the node inside counts that gives what it gives, of a block
            over time at the step that the place says.
        place: which number, without batch axis; what lies beyond the end is the last one. Empty:
            one in the middle.
        step: of a recurrent layer that gives its last output alone, and of a node inside a block
            over time, at which step, from 0; None: at the one that is computed last.
    """

    path: str
    place: tuple[int, ...] = ()
    step: int | None = None

    def seen(self, sight: Sight) -> Account:
        """What went into it.

        Raises:
            GraphHasProblems: if there is no such node, or the example lacks what is needed.
        """
        found: Account = working.account_of(self, sight)
        return found


def lies_over_time(graph: Graph, path: str) -> bool:
    """Whether a path leads into a block over time, so that one of its steps is looked at."""
    names = path.split(".")
    while names:
        node = graph.by_name.get(names.pop(0))
        if node is None or not isinstance(node.layer, BlockUse):
            return False
        if node.layer.repeat > 1 and names and names[0].isdigit():
            names.pop(0)
        if node.layer.over_time:
            return bool(names)
        graph = graph.inside(node.name)
    return False


def nodes_beside(graph: Graph, path: str) -> tuple[str, ...]:
    """The paths of all nodes that compute something in the block in which a path ends.

    In the order they compute; none, if it ends in no block.
    """
    names, prefix = path.split("."), ""
    while len(names) > 1:
        name = names.pop(0)
        node = graph.by_name.get(name)
        if node is None or not isinstance(node.layer, BlockUse):
            return ()
        prefix += f"{name}."
        if node.layer.repeat > 1 and names[0].isdigit():
            prefix += f"{names.pop(0)}."
        graph = graph.inside(name)
    if not prefix or not names:
        return ()
    order = graph.topology.order
    return tuple(prefix + n for n in order if not isinstance(graph.node(n).layer, BlockOutput))
