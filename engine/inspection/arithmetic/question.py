"""The question where a number comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.catalogue.torch_later import later
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
        path: of the node; of a block the node inside counts that gives what it gives.
        place: which number, without batch axis; what lies beyond the end is the last one. Empty:
            one in the middle.
        step: of a recurrent layer that gives its last output alone, at which step; None: the last.
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
