"""Shares, rates and times in words; `gui.widgets.number_text` does plain numbers."""

from __future__ import annotations

from math import isfinite

from gui.widgets.number_text import short_number

NARROW_SPACE = "\u202f"


def percent(share: float, digits: int = 1) -> str:
    """A share of one in per cent, as ``94.9 %``."""
    return f"{100 * share:.{digits}f}{NARROW_SPACE}%" if isfinite(share) else "–"


def in_unit(value: float, unit: str) -> str:
    """A measured value in its unit; ``%`` means a share from 0 to 1."""
    if unit == "%":
        return percent(value)
    return f"{short_number(value)} {unit}".strip()


def rate(per_second: float) -> str:
    """So many a second, in two figures, as ``9 800 /s``."""
    if not isfinite(per_second) or per_second <= 0:
        return "–"
    digits = max(len(str(int(per_second))) - 2, 0)
    return f"{short_number(int(round(per_second / 10**digits) * 10**digits))} /s"


def clock(seconds: float) -> str:
    """A time as ``0:11`` or ``1:02:05``."""
    whole = max(round(seconds), 0)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
