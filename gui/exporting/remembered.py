"""What was chosen for the last picture, kept in the settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSettings

from gui.exporting.picture import FORMATS, SCALES, PictureSettings

_KEY = "picture"


def recalled(settings: QSettings, usual: PictureSettings) -> PictureSettings:
    """The last choice; ``usual`` where there was none, or it can not be read."""
    kind, scale = settings.value(f"{_KEY}/kind"), settings.value(f"{_KEY}/scale")
    look = settings.value(f"{_KEY}/look")
    found = replace(
        usual,
        kind=kind if kind in FORMATS else usual.kind,
        scale=int(scale) if str(scale) in map(str, SCALES) else usual.scale,
        look=look if look in ("dark", "light") else usual.look,
    )
    return replace(
        found,
        is_clear=_is_on(settings, "is_clear", usual.is_clear),
        has_live=_is_on(settings, "has_live", usual.has_live),
        carries_project=_is_on(settings, "carries_project", usual.carries_project),
        has_outlines=_is_on(settings, "has_outlines", usual.has_outlines),
    )


def remember(settings: QSettings, chosen: PictureSettings) -> None:
    """Keep a choice; what of the project was taken is chosen anew each time."""
    for name in ("kind", "scale", "look", "is_clear", "has_live", "carries_project"):
        settings.setValue(f"{_KEY}/{name}", getattr(chosen, name))
    settings.setValue(f"{_KEY}/has_outlines", chosen.has_outlines)


def _is_on(settings: QSettings, name: str, usual: bool) -> bool:
    return settings.value(f"{_KEY}/{name}", usual, type=bool) is True
