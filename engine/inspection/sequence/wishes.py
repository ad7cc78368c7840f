"""What is wished to be seen along a sequence, and the answers; needs no torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe

if TYPE_CHECKING:
    from engine.inspection.sequence import attention, one_step, states
    from engine.inspection.sight import Sight
else:
    attention = later("engine.inspection.sequence.attention")
    one_step = later("engine.inspection.sequence.one_step")
    states = later("engine.inspection.sequence.states")

Array = NDArray[np.float32]


@dataclass(frozen=True)
class StepsWish(Probe):
    """What a node keeps and gives at each step of the example, and what is said there.

    Attributes:
        path: of a node that `timed_nodes` tells.
        series: which of its series.
        has_answers: whether it is also wished what the network says at each step.
    """

    path: str
    series: tuple[str, ...]
    has_answers: bool = True

    def seen(self, sight: Sight) -> StepsSeen:
        """What there is.

        Raises:
            GraphHasProblems: if there is no such node or series.
        """
        return states.steps_of(self, sight)


@dataclass(frozen=True, eq=False)
class StepAnswer:
    """What the network says at each step.

    Attributes:
        node: whose output it is.
        target: the data's field that it is compared with; empty: none.
        rule: id of the loss that compares.
        scores: shape (T, K).
        is_at_end: the network answers once, after the last step; here it is asked as if each step
            were the last.
    """

    node: str
    target: str
    rule: str
    scores: Array
    is_at_end: bool = False


@dataclass(frozen=True, eq=False)
class StepsSeen:
    """What was seen along the sequence.

    Attributes:
        series: by name, shape (T, units).
        fields: the example's sequences and answers, by field, as they are in the data.
        answers: of each node that is compared with an answer.
    """

    series: Mapping[str, Array]
    fields: Mapping[str, NDArray[np.generic]] = field(default_factory=dict)
    answers: tuple[StepAnswer, ...] = ()


@dataclass(frozen=True)
class OneStepWish(Probe):
    """What nodes inside a block over time give at one step of the example.

    Attributes:
        path: of the block's node; ``block.0`` for one copy of a repeated one.
        nodes: their paths, as ``block.gate``; what is not there is left out.
        step: which one, from 0, at most the last; None: the one that is computed last.
    """

    path: str
    nodes: frozenset[str]
    step: int | None = None

    def seen(self, sight: Sight) -> OneStepSeen:
        """What they give.

        Raises:
            GraphHasProblems: if there is no such block, or the example lacks what it needs.
        """
        return one_step.one_step_of(self, sight)


@dataclass(frozen=True, eq=False)
class OneStepSeen:
    """What was seen of one step.

    Attributes:
        step: which one, from 0.
        steps: how many there are.
        values: by path, what nodes give; without batch axis.
    """

    step: int
    steps: int
    values: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True)
class AttentionWish(Probe):
    """How much each query of a node looks at each key.

    Attributes:
        path: of the node.
        part: ``self`` or ``memory``, where a layer looks twice; else empty.
        within: path of the block over time that it lies in; else empty.
    """

    path: str
    part: str = ""
    within: str = ""

    def seen(self, sight: Sight) -> AttentionSeen:
        """The weights.

        Raises:
            GraphHasProblems: if there is no such node.
        """
        return attention.attention_of(self, sight)


@dataclass(frozen=True, eq=False)
class AttentionSeen:
    """The weights of attention.

    Attributes:
        weights: shape (heads, queries, keys); each row adds up to 1.
        fields: the example's sequences, by field, as they are in the data.
    """

    weights: Array
    fields: Mapping[str, NDArray[np.generic]] = field(default_factory=dict)
