"""Letters and signs of mathematics as outlines, from the type that comes with the program."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainterPath

from gui.widgets.formula.box import EM, Box

_FILE = Path(__file__).resolve().parents[3] / "resources" / "fonts" / "STIXTwoMath-Regular.ttf"
_LATIN, _GREEK = 0x1D44E, 0x1D6FC
_LATIN_CAPITALS, _GREEK_CAPITALS = 0x1D434, 0x1D6E2
_ODD = {"h": "\u210e", "ε": "\U0001d700", "ϕ": "\U0001d719"}


@lru_cache(maxsize=1)
def math_font() -> QFont:
    """The type of formulas, `EM` high. Registered when the first formula is shown."""
    family = "STIX Two Math"
    if family not in QFontDatabase.families():
        QFontDatabase.addApplicationFont(str(_FILE))
    font = QFont(family)
    font.setPixelSize(round(EM))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=4096)
def glyphs(text: str, size: float = 1.0, *, is_italic: bool = False) -> Box:
    """Some signs in a row on the baseline; ``size`` 1 is `EM`."""
    font = math_font()
    written = "".join(map(italic, text)) if is_italic else text
    path = QPainterPath()
    path.addText(0, 0, font, written)
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(written)
    box = path.boundingRect()
    # An italic letter that leans out, as f, takes the room it needs.
    made = Box(path, max(width, box.right()), max(0.0, -box.top()), max(0.0, box.bottom()))
    return made if size == 1.0 else made.scaled(size)


def italic(letter: str) -> str:
    """A letter as the italic of mathematics; anything else as it is."""
    if letter in _ODD:
        return _ODD[letter]
    for first, last, start in (
        ("a", "z", _LATIN),
        ("A", "Z", _LATIN_CAPITALS),
        ("α", "ω", _GREEK),
        ("Α", "Ω", _GREEK_CAPITALS),
    ):
        if first <= letter <= last:
            return chr(start + ord(letter) - ord(first))
    return letter
