"""What can be asked of a network under attack, and the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe, Progress, Study
from engine.inspection.snapshot import Array

if TYPE_CHECKING:
    from engine.inspection.adversarial import worked_out
    from engine.inspection.sight import Sight
else:
    worked_out = later("engine.inspection.adversarial.worked_out")

Numbers = NDArray[np.float64]

FGSM, PGD = "fgsm", "pgd"


@dataclass(frozen=True)
class AttackProbe(Probe):
    """The chosen example under attack.

    All changes stay within the range of the training data.

    Attributes:
        epsilon: how far each number may be changed, in the units of the data.
        method: ``fgsm``, one step, or ``pgd``, several smaller ones.
        gradient_steps: of PGD.
        target: the class it is to be taken for; None: any but the right one.
        field: which input is changed; empty: the first that can be.
    """

    epsilon: float
    method: str = FGSM
    gradient_steps: int = 10
    target: int | None = None
    field: str = ""

    def seen(self, sight: Sight) -> Misled:
        """What the attack makes of the example, and the network of that.

        Raises:
            ChainruleError: if no input can be changed a little, or there are no classes.

        Sources: Goodfellow, Shlens and Szegedy 2015, “Explaining and harnessing adversarial
        examples”; Madry et al. 2018, “Towards deep learning models resistant to adversarial
        attacks”.
        """
        return worked_out.misled(self, sight)


@dataclass(frozen=True, eq=False)
class Misled:
    """An example under attack.

    Attributes:
        field: the data's field that was changed.
        label: the data's field with the classes.
        original, perturbation, adversarial: its numbers, each of the example's shape; the first
            two add up to the last.
        before, after: how sure the network is of each class, shape (classes,).
        truth: the right class; None: it is not known, so the attack leads away from what the
            network said of the original.
        loss_before, loss_after: the loss that was made large, or towards a target small.
    """

    field: str
    label: str
    original: Array
    perturbation: Array
    adversarial: Array
    before: Array
    after: Array
    truth: int | None
    loss_before: float
    loss_after: float

    @property
    def said_before(self) -> int:
        """The class that the original is taken for."""
        return int(self.before.argmax())

    @property
    def said_after(self) -> int:
        """The class that the changed example is taken for."""
        return int(self.after.argmax())


@dataclass(frozen=True)
class AttackCurve(Study):
    """How many examples are still taken for what they are, the further each may be changed.

    Attributes:
        epsilons: how far, in ascending order.
        split: ``train`` or ``test``: which examples.
        examples: how many, the first ones.
        method, gradient_steps, target, field: as of an `AttackProbe`.
    """

    epsilons: tuple[float, ...]
    split: str = "test"
    examples: int = 300
    method: str = FGSM
    gradient_steps: int = 10
    target: int | None = None
    field: str = ""

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """Attack the examples, the least changes first; the findings are `AttackedAccuracy`.

        Raises:
            ChainruleError: if no input can be changed a little, or there are no classes.
        """
        return worked_out.curve(self, sight)


@dataclass(frozen=True, eq=False)
class AttackedAccuracy:
    """Shares of examples, by how far they were changed; NaN where it is not known yet.

    Attributes:
        epsilons: shape (E,).
        right: taken for what they are, shape (E,).
        reached: of those that are not of the target class, taken for it, shape (E,); None: the
            attack has no target.
        examples: how many were attacked.
        step: batches that the network had learned.
    """

    epsilons: Numbers
    right: Numbers
    reached: Numbers | None
    examples: int
    step: int
