"""Which typeface, in which size and weight, for which role."""

from PySide6.QtGui import QFont, QFontDatabase

from gui.theme.tokens import FONT_SIZES

_PREFERRED = ("Inter", "Inter Variable")
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


def interface_family() -> str:
    """Return Inter where it is installed, else the system's own interface family."""
    installed = set(QFontDatabase.families())
    for family in _PREFERRED:
        if family in installed:
            return family
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _fixed_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
