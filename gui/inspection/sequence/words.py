"""Tokens as people read them, and texts as networks do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from engine.api import Field

_SHOWN = {" ": "␣", "\n": "⏎", "\t": "⇥"}


def shown(name: str) -> str:
    """A token that can be seen, also where it is a blank."""
    return _SHOWN.get(name, name)


def name_of(field: Field, number: int) -> str:
    """What a class is called; its number if it has no name."""
    return field.class_names[number] if 0 <= number < len(field.class_names) else str(number)


def are_characters(names: Sequence[str]) -> bool:
    """Whether every token is one character, so that they are written without blanks between."""
    return bool(names) and all(len(name) == 1 for name in names)


def text_of(tokens: Iterable[int], field: Field) -> str:
    """Tokens as a text."""
    names = [name_of(field, token) for token in tokens]
    return ("" if are_characters(field.class_names) else " ").join(names)


def tokens_of(text: str, field: Field) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """A text as tokens, and what of it the network does not know.

    A backslash with an n means the end of a line. Letters that are known only as capitals, or
    only as small ones, are taken so.
    """
    places = {name: number for number, name in enumerate(field.class_names)}
    if are_characters(field.class_names):
        pieces: Sequence[str] = text.replace("\\n", "\n")
    else:
        pieces = text.split()
    tokens, unknown = [], []
    for piece in pieces:
        found = next((p for p in (piece, piece.lower(), piece.upper()) if p in places), None)
        if found is None:
            unknown.append(piece)
        else:
            tokens.append(places[found])
    return tuple(tokens), tuple(dict.fromkeys(unknown))


def series_words(name: str) -> str:
    """What a series of a recurrent layer is, from the letters of its formula."""
    letter, *rest = name.split(" ")
    words = {
        "h": _tr("h: output"),
        "c": _tr("c: memory"),
        "i": _tr("i: input gate"),
        "f": _tr("f: forget gate"),
        "g": _tr("g: candidate"),
        "o": _tr("o: output gate"),
        "r": _tr("r: reset gate"),
        "z": _tr("z: update gate"),
        "n": _tr("n: candidate"),
    }.get(letter, name)
    if words == name:
        return name
    more = [
        _tr("backwards") if part == "back" else _tr("layer {number}").format(number=part)
        for part in rest
    ]
    return ", ".join([words, *more])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sequence", text)
