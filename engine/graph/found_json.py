"""JSON objects in the midst of other text: in a chat, a letter, a web page.

What lies between two programs changes text. Chats draw code in fences, letters quote it by ``>``,
web pages make non-breaking spaces of indentation, and word processors curl its quotation marks. So
the text is tried as it is, and then with each of these taken back in turn.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

_MOST_TRIES = 200
_QUOTED = re.compile(r"^[ \t\u00a0]*(?:>[ \t\u00a0]?)+", re.MULTILINE)
_STRING_OR_SPACE = re.compile(r'"(?:[^"\\]|\\.)*"|[\u00a0\u2007\u202f\u3000]', re.DOTALL)
_UNSEEN = re.compile("[\ufeff\u200b\u200c\u200d\u2060\u00ad]")
_CURLED = str.maketrans({"“": '"', "”": '"', "„": '"', "‟": '"', "\u00a0": " ", "\u202f": " "})


def object_in(text: str, keys: Collection[str]) -> dict[str, Any] | None:
    """The first JSON object with one of these keys that stands in a text; None: there is none."""
    known: set[str] = set()
    for repair in _REPAIRS:
        tried = repair(text)
        if tried not in known:
            known.add(tried)
            for found in _objects(tried):
                if any(key in found for key in keys):
                    return found
    return None


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """The objects in a text that lie in no other one."""
    decoder = json.JSONDecoder(parse_constant=_refuse_constant, strict=False)
    at = text.find("{")
    for _ in range(_MOST_TRIES):
        if at < 0:
            return
        try:
            found, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            if isinstance(found, dict):
                yield found
        at = text.find("{", end)


def _refuse_constant(word: str) -> float:
    raise ValueError(word)


def _as_it_is(text: str) -> str:
    return text


def _unquoted(text: str) -> str:
    return _UNSEEN.sub("", _QUOTED.sub("", text))


def _with_plain_spaces(text: str) -> str:
    """Between strings a space is a space; within them it is the user's."""
    return _STRING_OR_SPACE.sub(lambda found: found[0] if len(found[0]) > 1 else " ", text)


def _with_all_plain(text: str) -> str:
    return text.translate(_CURLED)


_REPAIRS: tuple[Callable[[str], str], ...] = (
    _as_it_is,
    _unquoted,
    lambda text: _with_plain_spaces(_unquoted(text)),
    lambda text: _with_all_plain(_unquoted(text)),
)
