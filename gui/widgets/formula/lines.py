"""Formulas laid out in lines that are no wider than the room there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gui.widgets.formula.box import EM, Box
from gui.widgets.formula.pieces import NEVER, Piece

_INDENT_EM = 1.4
_LETTER, _BELOW = 0.7 * EM, 0.24 * EM
_LEADING, _BETWEEN = 0.14 * EM, 0.36 * EM
_EMPTY_COSTS = 1.2
"""The share of a line left empty, squared, is so bad."""
_A_DEPTH_COSTS = 0.06
"""Each level deeper a break is so much worse."""


@dataclass(frozen=True)
class Placed:
    """A box and where its baseline begins, in a type of `EM`."""

    box: Box
    x: float
    y: float


@dataclass(frozen=True)
class Laid:
    """A formula in lines, in a type of `EM`."""

    placed: tuple[Placed, ...] = ()
    width: float = 0.0
    height: float = 0.0


def laid_out(statements: Sequence[Sequence[Piece]], room: float) -> Laid:
    """Place statements below one another, each in as many lines as it takes.

    Args:
        statements: their pieces.
        room: width in a type of `EM`; a piece that is wider by itself sticks out.
    """
    placed: list[Placed] = []
    width = y = 0.0
    for index, pieces in enumerate(statements):
        y += _BETWEEN if index else 0.0
        for number, line in enumerate(_lines(list(pieces), room)):
            y += max(_LETTER, *(piece.box.ascent for piece in line))
            y += _LEADING if number else 0.0
            x = _INDENT_EM * EM if number else 0.0
            for position, piece in enumerate(line):
                x += piece.gap_em * EM if position else 0.0
                placed.append(Placed(piece.box, x, y))
                x += piece.box.width
            width = max(width, x)
            y += max(_BELOW, *(piece.box.descent for piece in line))
    return Laid(tuple(placed), width, y)


def _lines(pieces: list[Piece], room: float) -> list[list[Piece]]:
    lines: list[list[Piece]] = []
    while pieces:
        indent = _INDENT_EM * EM if lines else 0.0
        end = _end_of_line(pieces, room - indent)
        lines.append(pieces[:end])
        pieces = pieces[end:]
    return lines


def _end_of_line(pieces: list[Piece], room: float) -> int:
    """How many pieces the next line takes: where it is well filled and a break hurts least."""
    ends = _ends(pieces)
    if ends[-1] <= room:
        return len(pieces)
    best, least = len(pieces), float("inf")
    for index in range(1, len(pieces)):
        if pieces[index].depth >= NEVER:
            continue
        before = ends[index - 1]
        if before > room and best < len(pieces):
            break
        cost = _EMPTY_COSTS * ((room - before) / room) ** 2 + _A_DEPTH_COSTS * pieces[index].depth
        if cost < least:
            best, least = index, cost
        if before > room:
            break
    return best


def _ends(pieces: list[Piece]) -> list[float]:
    x, ends = 0.0, []
    for index, piece in enumerate(pieces):
        x += (piece.gap_em * EM if index else 0.0) + piece.box.width
        ends.append(x)
    return ends
