"""How a number may change: its range, its unit, its steps, and how far a drag moves it."""

from dataclasses import dataclass
from math import floor, inf, isfinite, isnan, log10

_WIDE = 1000.0
"""From this ratio of high to low a real number is changed by factors, not by differences."""
_PIXELS_A_STEP = 6.0
_PIXELS_A_DECADE = 120.0


@dataclass(frozen=True)
class NumberRange:
    """A number's range and manners. Missing ends are infinite."""

    low: float | None = None
    high: float | None = None
    step: float | None = None
    unit: str = ""
    is_integer: bool = False
    is_logarithmic: bool = False

    @classmethod
    def guess(
        cls,
        low: float | None,
        high: float | None,
        step: float | None,
        unit: str,
        is_integer: bool,
        default: float,
    ) -> "NumberRange":
        """Make a range, changed by factors where it spans several powers of ten."""
        from_zero = low == 0 and high is not None and 0 < default <= high / _WIDE
        wide = low is not None and high is not None and low > 0 and high / low >= _WIDE
        logarithmic = not is_integer and step is None and (from_zero or wide)
        return cls(low, high, step, unit, is_integer, logarithmic)

    def refusal_of(self, value: float) -> str | None:
        """Say why ``value`` cannot be taken, or None if it can."""
        if isnan(value) or not isfinite(value):
            return f"expected {self.words()}, received {value}"
        if self.is_integer and value != int(value):
            return f"expected a whole number, received {text_of(value)}"
        if not self._low <= value <= self._high:
            return f"expected {self.words()}, received {text_of(value)}"
        return None

    def words(self) -> str:
        """Return the range as ``1 … 31 px``, ``at least 0`` or ``a number``."""
        unit = f" {self.unit}" if self.unit else ""
        match self.low, self.high:
            case None, None:
                return "a whole number" if self.is_integer else "a number"
            case low, None if low is not None:
                return f"at least {text_of(low)}{unit}"
            case None, high if high is not None:
                return f"at most {text_of(high)}{unit}"
        return f"{text_of(self._low)} … {text_of(self._high)}{unit}"

    def typed(self, value: float) -> int | float:
        """Return the value as the kind of number this range holds."""
        return int(value) if self.is_integer else float(value)

    def stepped(self, value: float, steps: float) -> int | float:
        """Return the value some keyboard or wheel steps further, kept in range."""
        if self.is_logarithmic:
            for _ in range(round(abs(steps))):
                value = self._next_round(value, upwards=steps > 0)
            return self._kept(value)
        return self._kept(_tidy(value + steps * self._step_near(0)))

    def dragged(self, start: float, pixels: float) -> int | float:
        """Return what a drag of ``pixels`` to the right makes of ``start``, kept in range."""
        if self.is_logarithmic:
            if start <= 0 < pixels:
                start = self._smallest
            value = start * 10 ** (pixels / _PIXELS_A_DECADE)
            if self.low == 0 and value < self._smallest:
                value = 0.0
            return self._kept(_significant(value, 2))
        step = self._step_near(start)
        return self._kept(_tidy(start + step * round(pixels / _PIXELS_A_STEP)))

    @property
    def _low(self) -> float:
        return -inf if self.low is None else self.low

    @property
    def _high(self) -> float:
        return inf if self.high is None else self.high

    @property
    def _smallest(self) -> float:
        """The least a factor can start from where the range begins at zero."""
        return self.low or (self._high if isfinite(self._high) else 1.0) * 1e-7

    def _step_near(self, value: float) -> float:
        """Return a step that feels right at ``value``: large numbers move in larger ones."""
        if self.is_integer:
            return max(self.step or 1, _round_down(abs(value) / 40))
        if self.step is not None:
            return self.step
        span = self._high - self._low
        return _round_down(span / 100) if isfinite(span) else max(_round_down(abs(value) / 40), 0.1)

    def _next_round(self, value: float, *, upwards: bool) -> float:
        """Return the next of the series 0.1, 0.2, 0.5, 1, 2, 5, 10 and so on."""
        if value <= 0:
            return self._smallest if upwards else 0.0
        decade = floor(log10(value))
        near = [_tidy(m * 10.0**d) for d in range(decade - 1, decade + 2) for m in (1, 2, 5)]
        if upwards:
            return min(n for n in near if n > value * 1.0001)
        lower = max(n for n in near if n < value * 0.9999)
        return 0.0 if self.low == 0 and lower < self._smallest else lower

    def _kept(self, value: float) -> int | float:
        if self.is_integer:
            value = round(value)
        return self.typed(min(self._high, max(self._low, value)))


def text_of(value: float) -> str:
    """Return the number as people write it: ``6``, ``0.001``, ``1e-5``."""
    if isinstance(value, int):
        return str(value)
    if not isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 1e9:
        return str(int(value))
    text = f"{value:.7g}"
    if "e" not in text:
        return text
    digits, exponent = text.split("e")
    return f"{digits}e{int(exponent)}"


def _tidy(value: float) -> float:
    """Return the value without the dust of binary arithmetic (0.30000000000000004)."""
    return float(f"{value:.12g}")


def _significant(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}")


def _round_down(value: float) -> float:
    """Return the largest of … 0.1, 0.2, 0.5, 1, 2, 5 … that is not above ``value``; 0 for 0."""
    if value <= 0:
        return 0.0
    decade = 10.0 ** floor(log10(value))
    return _tidy(max(m * decade for m in (1, 2, 5) if m * decade <= value * 1.0001))
