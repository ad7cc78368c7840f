"""Finding layer types by a few letters, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol, TypeVar

from engine.api import Category, Layer
from gui.language.engine_words import translated, translated_page

_WORD = re.compile(r"[^\W_]+")


class Findable(Protocol):
    """What can be found: a layer type, or one of the user's own blocks."""

    @property
    def id(self) -> str:
        """What it is known by."""

    @property
    def title(self) -> str:
        """What the user reads."""

    @property
    def keywords(self) -> tuple[str, ...]:
        """Further words it is found by."""

    @property
    def category(self) -> Category:
        """Its family."""

    def help_text(self) -> str:
        """What it does."""


F = TypeVar("F", bound=Findable)


def ranked(layers: Iterable[F], query: str) -> list[F]:
    """The layer types that fit every word of ``query``, the best first.

    A title counts more than a keyword, a keyword more than a word of the help page; the beginning
    of a word counts more than its middle. Equally good ones stay in the catalogue's order.
    """
    scored = [(_score(layer, query), layer) for layer in layers]
    found = [(score, layer) for score, layer in scored if score > 0]
    return [layer for _, layer in sorted(found, key=lambda pair: -pair[0])]


def title_of(layer: Findable) -> str:
    """What the user reads: a layer type's title in the user's language, an own block's as it is."""
    return translated(layer.title) if _is_declared(layer) else layer.title


def help_of(layer: Findable) -> str:
    """What it does, in the user's language."""
    text = layer.help_text()
    return translated_page(text) if _is_declared(layer) else text


def _is_declared(layer: Findable) -> bool:
    """Whether it is a layer type, not what a user made and named."""
    return isinstance(layer, type | Layer)


def is_called(layer: Findable, query: str) -> bool:
    """Whether the whole name of a layer type was typed."""
    return query.lower().strip() in (layer.title.lower(), title_of(layer).lower(), layer.id)


def plain_words(text: str) -> str:
    """Help text without the marks of the reference page."""
    return text.replace("``", "").replace("`", "")


def first_sentence(help_text: str) -> str:
    """The first sentence of a help page, on one line, without marks."""
    paragraph = " ".join(plain_words(help_text).split("\n\n")[0].split())
    end = re.search(r"\.(?=\s+[A-ZÄÖÜ(]|$)", paragraph)
    return paragraph[: end.end()] if end else paragraph


def _score(layer: Findable, query: str) -> float:
    """How well the type fits by its title in either language, or by what else it is found by."""
    titles = {layer.title.lower(), title_of(layer).lower()}
    return max(_score_as(layer, title, query) for title in titles)


def _score_as(layer: Findable, title: str, query: str) -> float:
    """The worst of the query words' fits, 0 if one does not fit at all."""
    wanted = query.lower().strip()
    if not wanted:
        return 1.0
    if is_called(layer, wanted):
        return 100.0
    if _squeezed(title).startswith(_squeezed(wanted)):
        # ``max`` means Max pool rather than Maxout: whole words before their beginnings.
        wholly = _WORD.findall(title)[: len(wanted.split())] == wanted.split()
        return 90.0 + 5.0 * wholly - len(title) / 100
    return min(_word_score(layer, title, word) for word in wanted.split()) - len(title) / 100


def _word_score(layer: Findable, title: str, word: str) -> float:
    keywords = " ".join(layer.keywords).lower()
    places = ((title, 70.0), (layer.id, 60.0), (keywords, 50.0), (str(layer.category), 30.0))
    fits = [_place_score(text, word) * worth for text, worth in places]
    if any(found.startswith(word) for found in _WORD.findall(_help_words(layer))):
        fits.append(15.0)
    initials = "".join(found[0] for found in _WORD.findall(title))
    if len(word) > 1 and initials.startswith(word):
        fits.append(45.0)
    return max(fits)


def _place_score(text: str, word: str) -> float:
    """1 at the beginning of a word, less inside one, 0 if it is not there."""
    if any(found.startswith(word) for found in _WORD.findall(text)):
        return 1.0
    return 0.6 if len(word) > 2 and word in text else 0.0


def _help_words(layer: Findable) -> str:
    return f"{layer.help_text()} {help_of(layer)}".lower()


def _squeezed(text: str) -> str:
    return "".join(_WORD.findall(text))
