"""A formula cut where a line may end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gui.widgets.formula.box import Box
from gui.widgets.formula.compose import (
    MEDIUM_EM,
    brackets,
    composed,
    operator,
    room_before,
    scripts,
)
from gui.widgets.formula.glyphs import glyphs
from gui.widgets.formula.tree import Fenced, Node, Row, Scripted, Statement, Symbol, Under

NEVER = 99
_A_BRACKET = 4
_LOOSENESS = {"list": 0, "relation": 1, "sum": 2, "product": 3}


@dataclass(frozen=True)
class Piece:
    """What is never broken.

    Attributes:
        box: its shapes.
        gap_em: room before it where it does not begin a line, in heights of the type.
        depth: how much a line break before it hurts; `NEVER`: none can be there.
    """

    box: Box
    gap_em: float = 0.0
    depth: int = NEVER


def pieces_of(statement: Statement) -> tuple[Piece, ...]:
    """The pieces of one statement, in order."""
    found = list(_cut(statement.body, 0))
    if statement.remark:
        found.append(Piece(glyphs(statement.remark), gap_em=0.8, depth=0))
    return tuple(found)


def _cut(node: Node, depth: int) -> Iterator[Piece]:
    match node:
        case Row(level, parts):
            yield from _cut_row(level, parts, depth)
        case Scripted(Fenced() as base, lower, upper):
            yield from _cut(base, depth)
            yield Piece(scripts(composed(base), lower, upper))
        case Fenced(left, inside, right, base) if left not in "⌊⌈":
            if base is not None:
                yield Piece(composed(base))
            before, after = brackets(left, composed(inside), right)
            yield Piece(before)
            yield from _cut(inside, depth + _A_BRACKET)
            yield Piece(after)
        case Symbol(text, "words") if " " in text:
            for index, word in enumerate(text.split()):
                yield Piece(
                    glyphs(word), MEDIUM_EM if index else 0.0, depth + 2 if index else NEVER
                )
        case _:
            yield Piece(composed(node))


def _cut_row(level: str, parts: tuple[tuple[str, Node], ...], depth: int) -> Iterator[Piece]:
    hurts = depth + _LOOSENESS[level] + (_A_BRACKET if depth and level == "product" else 0)
    previous: Node | None = None
    for index, (before, part) in enumerate(parts):
        cut = list(_cut(part, depth))
        gap = room_before(before, level, previous) if index else 0.0
        if before in (",", ":"):
            yield Piece(operator(before))
            cut[0] = replace(cut[0], gap_em=gap, depth=hurts)
        elif before.strip():
            is_prefix = before.endswith(" ")
            yield Piece(operator(before), gap, NEVER if is_prefix else hurts)
            cut[0] = replace(cut[0], gap_em=gap)
        elif index:
            can_end = isinstance(previous, Under) or before == " "
            cut[0] = replace(cut[0], gap_em=gap, depth=hurts + 1 if can_end else NEVER)
        yield from cut
        previous = part
