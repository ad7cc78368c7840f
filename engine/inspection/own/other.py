"""What nodes give for another example than the one that is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe
from engine.inspection.snapshot import Array, OwnExample

if TYPE_CHECKING:
    from engine.inspection import looking
    from engine.inspection.sight import Sight
else:
    looking = later("engine.inspection.looking")


@dataclass(frozen=True)
class ExampleOutputs(Probe):
    """The outputs of nodes for one more example, so that two can be compared.

    The answer is the output of each node by its path, without batch axis.

    Attributes:
        nodes: by path.
        split, index: which example of the data.
        own: one of the user's own instead.
    """

    nodes: frozenset[str]
    split: str
    index: int
    own: OwnExample | None = None

    def seen(self, sight: Sight) -> Mapping[str, Array]:
        """What comes out; nodes that can not be computed from the example are left out."""
        wish = replace(
            sight.wish,
            activations=self.nodes,
            split=self.split,
            example=self.index,
            own=self.own,
        )
        found: Mapping[str, Array] = looking.activations_of(replace(sight, wish=wish))
        return found
