"""Finding the next example of the data that the network answers wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.errors import GraphHasProblems
from engine.inspection.probe import Progress, Study

if TYPE_CHECKING:
    from engine.inspection.sight import Sight

_AT_ONCE = 32


@dataclass(frozen=True)
class NextWrong(Study):
    """The next example whose likeliest class is not the true one; round the end to the beginning.

    The finding is its index, an int; the last step has none if every answer is right.

    Attributes:
        node: whose output holds a score for each class.
        label: the field of the true class.
        split: ``train`` or ``test``.
        after: the example from which it goes on.
        forward: on, or back.
        times: how often it was asked, so that asking again is another question.
    """

    node: str
    label: str
    split: str
    after: int
    forward: bool = True
    times: int = 0

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """Look at some examples at a time until one is wrong.

        Raises:
            GraphHasProblems: if the scores can not be computed.
        """
        part = sight.part((self.node,))
        if part is None:
            raise GraphHasProblems(f"{self.node} gives no scores now.")
        count = sight.split(self.split).count
        way = 1 if self.forward else -1
        order = [(self.after + way * (i + 1)) % count for i in range(count)]
        for begin in range(0, count, _AT_ONCE):
            chosen = order[begin : begin + _AT_ONCE]
            examples = sight.examples(self.split, chosen)
            (scores,) = sight.computed(part, *(sight.brought(examples[f]) for f in part.fields))
            flat = scores.reshape(len(chosen), -1)
            said = (flat[:, 0] > 0).long() if flat.shape[1] == 1 else flat.argmax(1)
            wrong = np.flatnonzero(said.cpu().numpy() != examples[self.label])
            if len(wrong):
                yield Progress(1.0, chosen[int(wrong[0])])
                return
            yield Progress(min((begin + _AT_ONCE) / count, 1.0))
