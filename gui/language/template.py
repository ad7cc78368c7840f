"""Texts with places for values, found again where the values stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

_PLACE = re.compile(r"\{(\w+)\}")
_COUNTS = ("count", "len", "number")
_NUMBER = "[\\d\u202f.,\u2212-]*?"
"""What comes into places of these names: a number as it is read, and no word."""

_TELLING_LETTERS = 8
"""With fewer, much that is said otherwise would fit, too."""

_NAMES = ("name", "named", "listed", "node", "state", "path", "folder", "block", "file")
"""Places that what the user named comes into; it is never translated."""


class Template:
    """A text with ``{name}`` where a value comes in, and its translation with the same places."""

    def __init__(self, source: str, translation: str) -> None:
        pieces = _PLACE.split(source)
        self._literals, self._names = pieces[::2], pieces[1::2]
        self._translation = translation
        self.longest = max(self._literals, key=len)
        self.weight = sum(map(len, self._literals))
        self.is_vague = sum(map(str.isalpha, "".join(self._literals))) < _TELLING_LETTERS

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = [re.escape(self._literals[0])]
        for name, literal in zip(self._names, self._literals[1:], strict=True):
            value = _NUMBER if name.rstrip("0123456789") in _COUNTS else ".*?"
            parts.append(f"(?P<{name}>{value}){re.escape(literal)}")
        return re.compile("".join(parts), re.DOTALL)

    def values_in(self, text: str) -> dict[str, str] | None:
        """The values that make ``text`` of this template; None if it is made otherwise."""
        if self.longest not in text or not text.startswith(self._literals[0]):
            return None
        match = self._pattern.fullmatch(text)
        return None if match is None else match.groupdict()

    def filled(self, values: Mapping[str, str]) -> str:
        """The translation with these values."""
        return _PLACE.sub(lambda place: values.get(place[1], place[0]), self._translation)

    def is_name(self, place: str) -> bool:
        """Whether what comes in there is a name."""
        return place.rstrip("0123456789") in _NAMES


def templates_in(messages: Mapping[str, str]) -> list[Template]:
    """Those messages that have places, those first that leave least to chance."""
    found = [Template(text, words) for text, words in messages.items() if _PLACE.search(text)]
    return sorted(found, key=lambda one: one.weight, reverse=True)


def places_in(text: str) -> list[str]:
    """The names of the places of a text, sorted."""
    return sorted(_PLACE.findall(text))
