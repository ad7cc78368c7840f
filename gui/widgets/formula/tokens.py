"""The pieces that a line of mathematics is written with."""

from __future__ import annotations

import re
from dataclasses import dataclass

LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+−aehijklmnoprstuvx", strict=True))
"""Letters written below the line, and what they are on it."""
RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵀᵖᶻˣⁿᵏᵗⁱʲ", "0123456789+−Tpzxnktij", strict=True))
"""Letters written above the line, and what they are on it."""

_PATTERN = re.compile(
    rf"(?P<space>\s+)"
    rf"|(?P<number>\d+(?:\.\d+)?)"
    rf"|(?P<lowered>[{''.join(LOWERED)}]+)"
    rf"|(?P<raised>[{''.join(RAISED)}]+)"
    r"|(?P<half>½)"
    r"|(?P<big>[ΣΠ])"
    rf"|(?P<name>(?:(?![ΣΠ{''.join(LOWERED)}{''.join(RAISED)}])[^\W\d_])+)"
    r"|(?P<sign>\+=|->|…|[-+−±·⊙×/=~<>≤≥≠,;:_^√(){}\[\]|‖⌊⌋⌈⌉])"
)


class FormulaUnread(ValueError):
    """A formula that is not written in the notation; the text says where."""


@dataclass(frozen=True)
class Token:
    """One piece: its kind, its text, and whether a space stands before it."""

    kind: str
    text: str
    is_apart: bool = False


def tokens_of(line: str) -> list[Token]:
    """The pieces of a line.

    Raises:
        FormulaUnread: at a character that means nothing in it.
    """
    found: list[Token] = []
    place, is_apart = 0, False
    while place < len(line):
        match = _PATTERN.match(line, place)
        if match is None or match.lastgroup is None:
            raise FormulaUnread(f"{line[place]!r} at {place} in {line!r}")
        if match.lastgroup == "space":
            is_apart = True
        else:
            found.append(Token(match.lastgroup, match.group(), is_apart))
            is_apart = False
        place = match.end()
    return found
