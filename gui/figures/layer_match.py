"""Why a layer type was found, and what it does, in a line."""

from __future__ import annotations

import re
from functools import lru_cache

from gui.figures.layer_ranking import Findable, first_sentence, help_of, title_of

_WORD = re.compile(r"[a-z0-9]+")


def matched_keyword(layer: Findable, query: str) -> str:
    """The keyword by which a type was found; empty if its title or family tells it already."""
    for word in query.lower().split():
        told = _WORD.findall(f"{layer.title} {title_of(layer)} {layer.id} {layer.category}".lower())
        if any(
            word in known
            for known in (*told, layer.title.lower(), title_of(layer).lower(), layer.id)
        ):
            continue
        for keyword in layer.keywords:
            if any(part.startswith(word) for part in _WORD.findall(keyword.lower())):
                return keyword
        for keyword in layer.keywords:
            if len(word) > 2 and word in keyword.lower():
                return keyword
    return ""


def one_line(layer: Findable) -> str:
    """The first sentence of its help."""
    return _first_sentence(help_of(layer))


_first_sentence = lru_cache(maxsize=1024)(first_sentence)
