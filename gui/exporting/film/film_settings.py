"""How a film shall be, what was chosen last, and what it takes to write one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec

from PySide6.QtCore import QCoreApplication, QSettings

KINDS = ("gif", "mp4")
RATES = (5, 10, 20, 25)
"""Frames a second; each lasts whole hundredths of a second, as GIF counts them."""

WIDTHS = (640, 960, 1280, 1920)

CANVAS, WINDOW = "canvas", "window"
_PACKAGES = {"gif": ("PIL", "Pillow"), "mp4": ("av", "av")}
_KEY = "film"


@dataclass(frozen=True)
class FilmSettings:
    """How a film shall be.

    Attributes:
        kind: one of `KINDS`.
        subject: `CANVAS`, `WINDOW` or the key of a panel.
        rate: frames a second; each moment is one frame.
        width: of a frame, in pixels.
        has_caption: step and epoch are written below each frame.
        first: step of the first moment; None: the first there is.
        last: step of the last moment; None: the last there is.
    """

    kind: str = "gif"
    subject: str = CANVAS
    rate: int = 10
    width: int = 960
    has_caption: bool = True
    first: int | None = None
    last: int | None = None


def missing(kind: str) -> str:
    """What has to be installed before such a film can be written, in words; empty: nothing."""
    module, package = _PACKAGES[kind]
    if find_spec(module) is not None:
        return ""
    words = QCoreApplication.translate(
        "Film",
        "Writing {kind} needs the package {package}, which is not installed: run "
        "“python3 bootstrap.py film” once, or “pip install {install}”.",
    )
    return words.format(kind=kind.upper(), package=package, install=package.lower())


def recalled(settings: QSettings) -> FilmSettings:
    """The last choice; the range is chosen anew each time."""
    usual = FilmSettings()
    kind, subject = settings.value(f"{_KEY}/kind"), settings.value(f"{_KEY}/subject")
    rate, width = str(settings.value(f"{_KEY}/rate")), str(settings.value(f"{_KEY}/width"))
    return replace(
        usual,
        kind=kind if kind in KINDS else usual.kind,
        subject=subject if isinstance(subject, str) else usual.subject,
        rate=int(rate) if rate in map(str, RATES) else usual.rate,
        width=int(width) if width in map(str, WIDTHS) else usual.width,
        has_caption=settings.value(f"{_KEY}/has_caption", True, type=bool) is True,
    )


def remember(settings: QSettings, chosen: FilmSettings) -> None:
    """Keep a choice for the next time."""
    for name in ("kind", "subject", "rate", "width", "has_caption"):
        settings.setValue(f"{_KEY}/{name}", getattr(chosen, name))
