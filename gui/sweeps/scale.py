"""Where the values of a setting, or the results, stand along an axis."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from gui.language.engine_words import translated
from gui.widgets.number_text import short_number
from gui.widgets.ticks import linear_ticks, log_ticks, tick_texts

_FACTOR = 20.0
"""Numbers of one sign that span more than this stand by their factors."""


@dataclass(frozen=True)
class Scale:
    """An axis from 0 to 1.

    Attributes:
        low, high: what stands at its ends; powers of ten if ``is_log``.
        is_log: whether equal distances are equal factors.
        words: what stands at even distances, where it is no axis of numbers.
    """

    low: float = 0.0
    high: float = 1.0
    is_log: bool = False
    words: tuple[str, ...] = ()

    def place(self, value: Any) -> float:
        """Where a value stands, 0 … 1; not a number if nowhere."""
        if self.words:
            text = value_text(value)
            if text not in self.words:
                return math.nan
            at = self.words.index(text)
            return (at + 0.5) / len(self.words)
        number = _number(value)
        if self.is_log:
            number = math.log10(number) if number > 0 else math.nan
        if not math.isfinite(number):
            return math.nan
        return (number - self.low) / (self.high - self.low) if self.high > self.low else 0.5

    def ticks(self, most: int) -> list[tuple[float, str]]:
        """Places and words of at most about ``most`` ticks."""
        if self.words:
            every = max(1, math.ceil(len(self.words) / max(most, 1)))
            return [
                ((at + 0.5) / len(self.words), word)
                for at, word in enumerate(self.words)
                if at % every == 0
            ]
        if self.high <= self.low:
            value = 10**self.low if self.is_log else self.low
            return [(0.5, short_number(float(f"{value:.6g}")))]
        values = (log_ticks if self.is_log else linear_ticks)(self.low, self.high, max(most, 2))
        texts = tick_texts(values, is_log=self.is_log)
        return [
            ((value - self.low) / (self.high - self.low), text)
            for value, text in zip(values, texts, strict=True)
        ]


def scale_of(values: Iterable[Any], *, is_log: bool | None = None) -> Scale:
    """The axis on which all these values stand.

    Args:
        values: numbers, or anything else, which stands in the order in which it comes first.
        is_log: None: by factors where the numbers span many.
    """
    found = list(values)
    if not found or not all(_is_number(value) for value in found):
        return Scale(words=tuple(dict.fromkeys(map(value_text, found))))
    numbers = [number for number in map(_number, found) if math.isfinite(number)]
    if not numbers:
        return Scale()
    low, high = min(numbers), max(numbers)
    if is_log is None:
        is_log = low > 0 and high / low >= _FACTOR
    if is_log and low > 0:
        return Scale(math.log10(low), math.log10(high), is_log=True)
    return Scale(low, high)


def value_text(value: Any) -> str:
    """A setting's value in few letters."""
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, int | float):
        return short_number(float(value), digits=4)
    if isinstance(value, list | tuple):
        return ", ".join(value_text(part) for part in value) or "–"
    return translated(str(value)) or "–"


def nearest(places: Sequence[float], at: float) -> int | None:
    """Which of the places is nearest to ``at``; those that are none do not count."""
    known = [(abs(place - at), index) for index, place in enumerate(places) if place == place]
    return min(known)[1] if known else None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _number(value: Any) -> float:
    return float(value) if _is_number(value) else math.nan
