"""Where the numbers of an axis stand: few, round, evenly spread."""

from math import ceil, floor, log10

from gui.widgets.number_text import short_number

_EDGE = 1e-9


def linear_ticks(low: float, high: float, most: int) -> list[float]:
    """Return at most about ``most`` round numbers between ``low`` and ``high``."""
    if not high > low or most < 1:
        return []
    step = round_step((high - low) / most)
    first, last = ceil(low / step - _EDGE), floor(high / step + _EDGE)
    return [index * step for index in range(first, last + 1)]


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Return ticks for an axis of powers of ten, from ``low`` to ``high``.

    Spreads from every tenth power over 1, 2, 5 to the linear series as the range gets shorter.
    """
    if not high > low or most < 1:
        return []
    decades = range(floor(low) - 1, ceil(high) + 1)
    if high - low > most:
        every = ceil((high - low) / most)
        return [float(d) for d in decades if d % every == 0 and low <= d <= high]
    for digits in ((1, 2, 5), (1, 3), (1,)):
        ticks = [d + log10(m) for d in decades for m in digits]
        inside = [tick for tick in ticks if low - _EDGE <= tick <= high + _EDGE]
        if len(inside) <= most + 1:
            break
    if len(inside) < 3 and high - low < 1:
        inside = [log10(tick) for tick in linear_ticks(10**low, 10**high, most) if tick > 0]
    return inside


def round_step(least: float) -> float:
    """Return the smallest of 1, 2, 5 times a power of ten that is not below ``least``."""
    power = 10.0 ** floor(log10(least))
    factor = next(m for m in (1, 2, 5, 10) if m * power >= least * (1 - _EDGE))
    return float(f"{factor * power:.12g}")


def tick_texts(values: list[float], *, is_log: bool = False) -> list[str]:
    """Return the words of the ticks, all with the digits that tell them apart."""
    numbers = [10**value for value in values] if is_log else values
    return [short_number(float(f"{number:.6g}"), digits=4) for number in numbers]
