"""Which typeface, in which size and weight, for which role."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from gui.theme.tokens import FONT_SIZES

_PREFERRED = ("Inter", "Inter Variable")
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_WEIGHTS = {"title": 650, "heading": 650, "number": 600}


def font_for(role: str, scale: float) -> QFont:
    """Return the font of a type role at ``scale``, its figures all of one width.

    Raises:
        KeyError: if there is no such role.
    """
    size_px = FONT_SIZES[role]
    font = QFont(_fixed_family() if role == "mono" else interface_family())
    font.setPixelSize(max(1, round(size_px * scale)))
    font.setWeight(QFont.Weight(_WEIGHTS.get(role, 400)))
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def register_fonts() -> None:
    """Make the type that comes with the program known to Qt, unless the system has it."""
    if any(family in QFontDatabase.families() for family in _PREFERRED):
        return
    for file in sorted(_FOLDER.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


def interface_family() -> str:
    """Return Inter where it is known, else the system's own interface family."""
    installed = set(QFontDatabase.families())
    for family in _PREFERRED:
        if family in installed:
            return family
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _fixed_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
