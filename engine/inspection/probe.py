"""What panels wish to see of a network beside outputs and weights: one class for each kind of look.

A probe is a value that says what is wanted; equal ones are one, however many panels ask. Its class
also computes the answer. The window makes probes before torch is loaded, so a module that declares
one takes torch by `engine.catalogue.torch_later`, or computes in a module that it takes so.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.inspection.sight import Sight


class Probe(ABC):
    """One quick look inside: a frozen dataclass, so that it can be compared and hashed.

    It is taken again and again while a run goes on, within the small share of the time that all
    looks have together. What takes longer than some hundredths of a second is a `Study`.
    """

    @abstractmethod
    def seen(self, sight: Sight) -> Any:
        """The answer: frozen, on the CPU, with arrays that nobody writes to any more.

        Leaves the network as it was: no gradients, no running statistics, no random numbers drawn.

        Raises:
            ChainruleError: if it can not be seen of this network, with the reason for its panel.
        """


@dataclass(frozen=True, eq=False)
class Progress:
    """Where a study stands.

    Attributes:
        share: of its work that is done, from 0 to 1.
        finding: what is known so far, fit to be shown; None: nothing yet.
    """

    share: float
    finding: Any = None


class Study(ABC):
    """Something to be found out that takes more than a look: a frozen dataclass as well.

    It is worked out on a copy of the network as it was when asked for, in slices: at rest one
    after the other, during a run within a share of its time. So it needs no locks, holds up
    nobody, and changes nothing of a run's numbers.
    """

    @abstractmethod
    def steps(self, sight: Sight) -> Iterator[Progress]:
        """Work it out; control goes back after every step, which takes 0.03 s or less where it can.

        The last one has the share 1 and the whole finding.

        Raises:
            ChainruleError: if it can not be found out of this network, with the reason.
        """


@dataclass(frozen=True, eq=False)
class StudyTold:
    """News of a study.

    Attributes:
        owner: the panel that asked.
        study: what it asked.
        step: batches the network had learned when it was asked.
        share: of the work that is done, from 0 to 1.
        finding: what is known so far; None: nothing yet.
        problem: why it can not be found out; empty: it can.
        is_over: nothing more will be told of it.
    """

    owner: str
    study: Study
    step: int
    share: float = 0.0
    finding: Any = None
    problem: str = ""
    is_over: bool = False
