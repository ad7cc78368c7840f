"""A small table of numbers as rich text, each on the colour of its size."""

from __future__ import annotations

from typing import Any

import numpy as np

from gui.theme.colour_maps import colour_table
from gui.theme.theme import Theme
from gui.theme.tokens import mixed
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

_TINT = 0.55


def matrix_html(
    theme: Theme, numbers: Numbers, end: float, winner: int = -1, digits: int = 2
) -> str:
    """The table; ``end`` is what the ends of the colours mean, ``winner`` is underlined.

    Shapes: numbers (rows, columns)
    """
    table = colour_table("diverging", theme.is_dark)
    ground, size = theme.tokens.panel, theme.px(11 if numbers.shape[1] <= 5 else 10)
    rows = []
    for r, row in enumerate(numbers):
        cells = []
        for c, value in enumerate(row.tolist()):
            is_number = bool(np.isfinite(value))
            level = round(127.5 + 127.5 * value / end) if is_number else 127
            red, green, blue = table[min(max(level, 0), 255)]
            colour = mixed(ground, f"#{red:02x}{green:02x}{blue:02x}", _TINT)
            said = short_number(value, digits if abs(value) >= 0.1 else 1) if is_number else "–"
            said = f"<b><u>{said}</u></b>" if r * numbers.shape[1] + c == winner else said
            cells.append(
                f'<td align="right" bgcolor="{colour}" style="font-size:{size}px; '
                f'white-space:pre; padding:1px 3px">{said}</td>'
            )
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table cellspacing="1" cellpadding="0">{"".join(rows)}</table>'
