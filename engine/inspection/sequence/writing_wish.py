"""What is asked of a network that tells which token comes next; needs no torch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.catalogue.torch_later import later
from engine.inspection.probe import Progress, Study

if TYPE_CHECKING:
    from engine.inspection.sequence import writing
    from engine.inspection.sight import Sight
else:
    writing = later("engine.inspection.sequence.writing")


@dataclass(frozen=True)
class WriteTokens(Study):
    """Let a network write: it tells how likely each token is next, one is drawn, and so on.

    Attributes:
        field: the data's field of tokens.
        scores: the node that says how likely each is, as scores before softmax.
        at_each_step: whether it says so after each token; else after the last alone.
        beginning: the tokens to go on from. Where the network must be given more than these, those
            of the chosen example stand before them.
        length: how many tokens are to be written.
        temperature: the scores are divided by it; 0: always the likeliest token.
        seed: of the draws.
    """

    field: str
    scores: str
    at_each_step: bool
    beginning: tuple[int, ...]
    length: int
    temperature: float = 1.0
    seed: int = 0

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """A token with each step; the findings are `Written`."""
        return writing.written(self, sight)


@dataclass(frozen=True)
class Written:
    """What was written so far.

    Attributes:
        before: tokens of the example that stand before the beginning.
        beginning: the tokens that were given.
        tokens: those that were drawn.
        chances: how likely each of those was, before the temperature.
    """

    before: tuple[int, ...]
    beginning: tuple[int, ...]
    tokens: tuple[int, ...] = ()
    chances: tuple[float, ...] = ()
