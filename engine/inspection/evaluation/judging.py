"""Puts examples through a network, a few at a time, and collects what it says."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import prod

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.errors import GraphHasProblems
from engine.inspection.evaluation.answers import Answer
from engine.inspection.evaluation.code import Code, code_of
from engine.inspection.evaluation.evaluation import (
    Evaluation,
    Judged,
    JudgedClasses,
    JudgedNumbers,
    Said,
)
from engine.inspection.probe import Progress
from engine.inspection.sight import Sight, array_of

MOST_CASES = 200_000
"""Of answers with many places, as pixels, at most so many are judged in all."""

MOST_NUMBERS = 4_000_000
"""So many scores, or numbers, are kept at most."""

_TOLD_EVERY_S = 0.7
_QUICK_S, _SLOW_S = 0.008, 0.025
_FIRST, _MOST_AT_ONCE = 8, 512
_SEED = 0


def steps_of(asked: Evaluation, sight: Sight) -> Iterator[Progress]:
    """Judge the examples; each step takes as many as fit into its time.

    Raises:
        GraphHasProblems: if the answer can not be judged, or is not made of finite numbers.
    """
    answer, count = asked.answer, sight.split(asked.split).count
    if answer.obstacle:
        raise GraphHasProblems(answer.obstacle)
    code = code_of(sight, (answer.node, answer.output), (answer.truth, answer.truth_output))
    indices = chosen(count, asked.most)
    collected = _Collected(answer, len(indices))
    done, size, told = 0, _FIRST, time.perf_counter()
    while done < len(indices):
        began = time.perf_counter()
        few = indices[done : done + size]
        _judge(sight, code, asked.split, few, collected)
        done += len(few)
        now = time.perf_counter()
        size = next_size(size, now - began)
        if done < len(indices):
            finding = None
            if now - told > _TOLD_EVERY_S:
                finding, told = collected.finding(asked.split, sight.step, done, count), now
            yield Progress(done / len(indices), finding)
    yield Progress(1.0, collected.finding(asked.split, sight.step, done, count))


def said_of(answer: Answer, sight: Sight) -> Said:
    """How the example that is looked at is answered.

    Raises:
        GraphHasProblems: if the answer is none of classes, or can not be judged.
    """
    if answer.obstacle or not answer.is_label:
        raise GraphHasProblems(answer.obstacle or f"{answer.node} gives numbers, not classes.")
    fields = sight.fields(sight.example())
    (given,) = code_of(sight, (answer.node, answer.output)).computed(sight, fields, seed=_SEED)
    scores = _by_class(answer, given)[0]  # (places, classes or 1)
    truths = code_of(sight, (answer.truth, answer.truth_output))
    truth = None
    if not set(truths.fields) - set(fields):  # an example of one's own may have no answer
        (right,) = truths.computed(sight, fields, seed=_SEED)
        truth = right.reshape(-1).to("cpu", torch.int32).numpy()
    said = decided(answer, scores).to("cpu", torch.int32).numpy()
    return Said(array_of(ranking(answer, scores)), said, truth)


def chosen(count: int, most: int) -> NDArray[np.int64]:
    """Which of so many are taken: all, or evenly spread ones."""
    if count <= most:
        return np.arange(count)
    return np.linspace(0, count - 1, most).round().astype(np.int64)


def next_size(size: int, took_s: float) -> int:
    """How many examples to take next, so that a step takes the time it may."""
    if took_s < _QUICK_S:
        return min(2 * size, _MOST_AT_ONCE)
    return max(size // 2, 1) if took_s > _SLOW_S else size


def _judge(
    sight: Sight, code: Code, split: str, indices: NDArray[np.int64], collected: _Collected
) -> None:
    """Put some examples through the network, and keep what it says of them."""
    fields, answer = sight.fields(sight.examples(split, indices.tolist())), collected.answer
    said, truth = code.computed(sight, fields, seed=_SEED + int(indices[0]))
    if len(said) != len(indices) or len(truth) != len(indices):
        raise GraphHasProblems(
            f"{answer.node} and {answer.truth} do not give one answer for each example: of "
            f"{len(indices)} examples come {len(said)} answers and {len(truth)} truths."
        )
    if not bool(torch.isfinite(said).all()):
        raise GraphHasProblems(
            f"{answer.node} gives numbers that are not finite, as a network does that diverged. "
            "Train again from the start, with a smaller learning rate."
        )
    collected.keep(said, truth, indices.astype(np.int32))


@dataclass
class _Collected:
    """What came out so far, piece by piece.

    Attributes:
        answer: which answer.
        total: how many examples are judged in all.
    """

    answer: Answer
    total: int
    _example: list[NDArray[np.int32]] = field(default_factory=list)
    _truth: list[NDArray[np.generic]] = field(default_factory=list)
    _said: list[NDArray[np.int32]] = field(default_factory=list)
    _scores: list[NDArray[np.float32]] = field(default_factory=list)
    _shape: tuple[int, ...] = ()
    _kept: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def keep(self, said: Tensor, truth: Tensor, indices: NDArray[np.int32]) -> None:
        """Add what was said of some examples; both tensors have the examples first."""
        if self.answer.is_label:
            self._keep_classes(said, truth, indices)
        else:
            self._keep_numbers(said, truth, indices)

    def finding(self, split: str, step: int, done: int, of: int) -> Judged:
        """All that was kept so far: of so many examples that were judged, of so many there are."""
        answer, example = self.answer, np.concatenate(self._example)
        truth, scores = np.concatenate(self._truth), np.concatenate(self._scores)
        judged = answer, split, step, done, of
        if not answer.is_label:
            true = truth.astype(np.float32, copy=False)
            return JudgedNumbers(*judged, self._shape, self._kept, example, scores, true)
        classes = 1 if answer.axis == 0 else max(answer.classes, 1)
        return JudgedClasses(
            *judged,
            max(prod(self._shape) // classes, 1),
            len(self._kept),
            example,
            truth.astype(np.int32, copy=False),
            np.concatenate(self._said),
            scores,
        )

    def _keep_classes(self, said: Tensor, truth: Tensor, indices: NDArray[np.int32]) -> None:
        answer, scores = self.answer, _by_class(self.answer, said)  # (N, places, classes or 1)
        truth = truth.reshape(len(truth), -1)  # (N, places)
        places, self._shape = truth.shape[1], tuple(said.shape[1:])
        if not self._kept.size:
            most = min(MOST_CASES, MOST_NUMBERS // max(answer.classes, 1))
            self._kept = chosen(places, max(most // self.total, 1))
        if len(self._kept) < places:
            kept = torch.from_numpy(self._kept).to(scores.device)
            scores, truth = scores[:, kept], truth[:, kept]
        example = np.repeat(indices, truth.shape[1])
        flat, right = scores.reshape(-1, scores.shape[-1]), truth.reshape(-1)
        ranked = array_of(ranking(answer, flat))
        true = right.to("cpu", torch.int32).numpy()
        guess = decided(answer, flat).to("cpu", torch.int32).numpy()
        if answer.ignored >= 0:
            counts = true != answer.ignored
            example, true = example[counts], true[counts]
            guess, ranked = guess[counts], ranked[counts]
        self._example.append(example)
        self._truth.append(true)
        self._said.append(guess)
        self._scores.append(ranked)

    def _keep_numbers(self, said: Tensor, truth: Tensor, indices: NDArray[np.int32]) -> None:
        said = said.sigmoid() if self.answer.rule == "sigmoid" else said
        self._shape = tuple(truth.shape[1:])
        if not self._kept.size:
            most = max(MOST_NUMBERS // self.total, 1)
            self._kept = chosen(max(prod(self._shape), 1), most)
        kept = torch.from_numpy(self._kept).to(said.device)
        self._example.append(indices)
        self._scores.append(array_of(said.reshape(len(said), -1)[:, kept]))
        self._truth.append(array_of(truth.reshape(len(truth), -1)[:, kept]))


def _by_class(answer: Answer, scores: Tensor) -> Tensor:
    """Scores with the classes last and all places in one axis; → (N, places, classes or 1)."""
    if answer.axis == 0:
        return scores.reshape(len(scores), -1, 1)
    if answer.axis == 1:
        scores = scores.movedim(1, -1)
    return scores.reshape(len(scores), -1, scores.shape[-1])


def decided(answer: Answer, scores: Tensor) -> Tensor:
    """The class that is said, as the accuracy counts it; (N, classes or 1) → (N,)."""
    if answer.axis == 0:
        return (scores[:, 0] > answer.threshold).long()
    return scores.argmax(dim=1)


def ranking(answer: Answer, scores: Tensor) -> Tensor:
    """What classes are ranked by; (N, classes or 1) → (N, classes)."""
    scores = scores.double()
    match answer.rule:
        case "softmax":
            return scores.softmax(dim=1)
        case "exponential":
            return scores.exp()
        case "sigmoid":
            scores = scores.sigmoid()
        case "plain" if answer.axis == 0:
            away = scores - answer.threshold
            return torch.cat([-away, away], dim=1)
    return torch.cat([1 - scores, scores], dim=1) if answer.axis == 0 else scores
