"""Tables of numbers as text, as spreadsheets, MATLAB and Python write them."""

from __future__ import annotations

import re

from engine.api import Parameter
from gui.forms.numbers_field import plain_number

Rows = tuple[tuple[float, ...], ...]

_NEW_ROW = re.compile(r"[\n\r;]+|\]\s*,?\s*\[")
_BRACKETS = str.maketrans("[](){}\u2212", "      -")
_BETWEEN = re.compile(r"[\s,]+")


def rows_in(text: str, parameter: Parameter) -> Rows:
    """The rows that a text lists.

    Raises:
        ParameterRefused: if something in it is no number, or rows differ in length.
    """
    rows = []
    for line in _NEW_ROW.split(text.strip()):
        words = [word for word in _BETWEEN.split(line.translate(_BRACKETS)) if word]
        try:
            numbers = tuple(float(word) for word in words)
        except ValueError:
            raise parameter.refusal(line.strip()) from None
        if numbers:
            rows.append(numbers)
    if len({len(row) for row in rows}) > 1:
        raise parameter.refusal(text.strip())
    return tuple(rows)


def text_of(rows: Rows) -> str:
    """Rows as a spreadsheet takes them."""
    return "\n".join("\t".join(map(plain_number, row)) for row in rows)


def resized(rows: Rows, height: int, width: int) -> Rows:
    """The same numbers in a table of another size; new places hold zero."""
    if not height or not width:
        return ()
    cut = [row[:width] + (0.0,) * (width - len(row[:width])) for row in rows[:height]]
    return (*cut, *(((0.0,) * width,) * (height - len(cut))))


def with_part(rows: Rows, part: Rows, top: int, left: int) -> Rows:
    """The table with a part written over it from a place on; it grows as far as is needed."""
    height = max(len(rows), top + len(part))
    width = max(len(rows[0]) if rows else 0, left + (len(part[0]) if part else 0))
    grown = [list(row) for row in resized(rows, height, width)]
    for i, row in enumerate(part):
        grown[top + i][left : left + len(row)] = row
    return tuple(tuple(row) for row in grown)
