"""How well typed letters fit a text: beginnings of words count most, scattered letters least."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORD_START = re.compile(r"(?<![^\W_])[^\W_]|(?<=[a-z])[A-Z]")
_PREFIX, _WORD, _INSIDE, _INITIALS, _SCATTERED = 100.0, 80.0, 50.0, 60.0, 20.0
_LONGEST_GAP = 6


@dataclass(frozen=True)
class Fit:
    """How well something fits what was typed.

    Attributes:
        score: more is better; above zero.
        places: indices of the letters that were found.
    """

    score: float
    places: tuple[int, ...] = ()


def fit(typed: str, title: str, others: Sequence[str] = ()) -> Fit | None:
    """How well every word of ``typed`` fits; None if one of them does not fit at all.

    Args:
        typed: what was typed, words with blanks between them.
        title: where letters may stand apart, in their order.
        others: texts in which a word must stand as it was typed; they count less than the title.
    """
    score, places = 0.0, set[int]()
    words = typed.lower().split()
    for word in words:
        found = _in_title(word, title)
        if found is None:
            found = next((Fit(_SCATTERED / 2) for text in others if word in text.lower()), None)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    if not words:
        return Fit(1.0)
    # Of equally good ones the shorter is the likelier.
    return Fit(score / len(words) - min(len(title), 60) * 0.05, tuple(sorted(places)))


def _in_title(word: str, title: str) -> Fit | None:
    low = title.lower()
    starts = [found.start() for found in _WORD_START.finditer(title)]
    at = low.find(word)
    if at == 0:
        return Fit(_PREFIX, tuple(range(len(word))))
    start = next((i for i in starts if low.startswith(word, i)), None)
    if start is not None:
        return Fit(_WORD, tuple(range(start, start + len(word))))
    initials = _subsequence(word, low, starts)
    if initials is not None:
        return Fit(_INITIALS, initials)
    if at > 0:
        return Fit(_INSIDE, tuple(range(at, at + len(word))))
    return _scattered(word, low, starts)


def _scattered(word: str, low: str, starts: Sequence[int]) -> Fit | None:
    """The letters in their order, the first at the start of a word, with no wide gaps."""
    best: Fit | None = None
    for first in (i for i in starts if low[i] == word[0]):
        places = [first]
        for letter in word[1:]:
            at = low.find(letter, places[-1] + 1)
            if at < 0 or at - places[-1] > _LONGEST_GAP:
                break
            places.append(at)
        else:
            score = _SCATTERED + 20.0 * len(word) / (places[-1] - places[0] + 1)
            if best is None or score > best.score:
                best = Fit(score, tuple(places))
    return best


def _subsequence(word: str, low: str, starts: Sequence[int]) -> tuple[int, ...] | None:
    """Where the letters are first letters of words, one after another."""
    places, rest = [], iter(starts)
    for letter in word:
        at = next((i for i in rest if low[i] == letter), None)
        if at is None:
            return None
        places.append(at)
    return tuple(places)
