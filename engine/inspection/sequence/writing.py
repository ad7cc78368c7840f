"""Lets a network write, one token after the other."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray

from engine.compile.model import Part
from engine.errors import GraphHasProblems
from engine.inspection.probe import Progress
from engine.inspection.sequence.writing_wish import WriteTokens, Written
from engine.inspection.sight import Sight

_NEAR = 1e-4
"""Scores that differ by more, as a share of the largest, follow from what comes later."""


def written(asked: WriteTokens, sight: Sight) -> Iterator[Progress]:
    """Draw one token after the other; of a text longer than the network reads, the end counts.

    Raises:
        GraphHasProblems: if the network needs something else beside the tokens, or looks ahead.
    """
    part = sight.part((asked.scores,))
    if part is None:
        raise GraphHasProblems(f"There is no sound node {asked.scores} that could write.")
    if part.fields != (asked.field,):
        others = ", ".join(name for name in part.fields if name != asked.field) or "noise"
        raise GraphHasProblems(f"To write, the network would need {others} beside {asked.field}.")
    steps = sight.data.field(asked.field).spec.shape[0]
    before, beginning = _begun(asked, sight, steps)
    text = [*before, *beginning]
    if asked.at_each_step and len(text) < steps:
        _look_no_further(sight, part, text, steps)
    draws = np.random.default_rng(asked.seed)
    tokens: list[int] = []
    chances: list[float] = []
    yield Progress(0.0, Written(before, beginning))
    for number in range(1, asked.length + 1):
        scores = _scores(sight, part, text, steps, at_each_step=asked.at_each_step)
        token, chance = drawn(scores, asked.temperature, draws)
        text.append(token)
        tokens.append(token)
        chances.append(chance)
        told = Written(before, beginning, tuple(tokens), tuple(chances))
        yield Progress(number / asked.length, told)


def drawn(
    scores: NDArray[np.float64], temperature: float, draws: np.random.Generator
) -> tuple[int, float]:
    """A token, and how likely it is without temperature; shapes: scores (classes,).

    The token is where the running sum of the chances passes a number drawn evenly from 0 to 1.
    """
    chances = _softmax(scores)
    if temperature <= 0:
        token = int(scores.argmax())
    else:
        running = np.cumsum(_softmax(scores / temperature))
        token = int(np.searchsorted(running, draws.random() * running[-1], side="right"))
        token = min(token, len(scores) - 1)
    return token, float(chances[token])


def _begun(asked: WriteTokens, sight: Sight, steps: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What of the example stands before the beginning, and the beginning."""
    example = tuple(int(token) for token in sight.example()[asked.field][0])
    if asked.at_each_step:
        return (() if asked.beginning else example[:1]), asked.beginning
    lacking = max(steps - len(asked.beginning), 0)
    return example[len(example) - lacking :], asked.beginning


def _scores(
    sight: Sight, part: Part, text: list[int], steps: int, *, at_each_step: bool
) -> NDArray[np.float64]:
    """How likely each token is after the text, as scores; (classes,)."""
    seen = text[-steps:]
    place = len(seen) - 1
    given = np.array([[*seen, *[0] * (steps - len(seen))]], dtype=np.int64)
    (found,) = sight.computed(part, sight.brought(given))
    scores = found[0, place] if at_each_step else found[0]
    told: NDArray[np.float64] = scores.to("cpu", torch.float64).numpy()
    if not np.isfinite(told).all():
        raise GraphHasProblems(f"What {part.wanted[0]} gives is not a number any more.")
    return told


def _look_no_further(sight: Sight, part: Part, text: list[int], steps: int) -> None:
    """Refuse a network that looks ahead: its answer would follow from what fills up the rest."""
    place = len(text) - 1
    classes = sight.data.field(part.fields[0]).spec.classes or 1
    rest = steps - len(text)
    given = np.array([[*text, *[0] * rest], [*text, *[classes - 1] * rest]], dtype=np.int64)
    (found,) = sight.computed(part, sight.brought(given))
    one, other = found[0, place], found[1, place]
    apart = float((one - other).abs().max())
    if apart > _NEAR * max(float(one.abs().max()), 1.0):
        raise GraphHasProblems(
            "This network looks ahead: what it says after a step follows from later steps too. "
            "Make its attention causal, and let recurrent layers read first to last, so that it "
            "can write."
        )


def _softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    raised = np.exp(scores - scores.max())
    found: NDArray[np.float64] = raised / raised.sum()
    return found
