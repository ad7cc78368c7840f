"""Numbers as they are read: few digits, thin spaces between thousands, real minus signs."""

from math import isfinite

_THIN_SPACE = "\u202f"
_MINUS = "−"


def short_number(value: float, digits: int = 3) -> str:
    """Return ``value`` with about ``digits`` digits: ``0.41``, ``−1.2``, ``122 304``, ``3e-5``."""
    if not isfinite(value):
        return {"nan": "not a number", "inf": "∞", "-inf": f"{_MINUS}∞"}[str(float(value))]
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}".replace(",", _THIN_SPACE).replace("-", _MINUS)
    if abs(value) >= 10**digits:
        return f"{round(value):,}".replace(",", _THIN_SPACE).replace("-", _MINUS)
    text = f"{value:.{digits}g}"
    if "e" in text:
        mantissa, exponent = text.split("e")
        text = f"{mantissa}e{int(exponent)}"
    return text.replace("-", _MINUS)
