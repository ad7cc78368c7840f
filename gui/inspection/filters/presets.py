"""Filters to begin with, and numbers that were pasted."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

Kernel = np.ndarray[Any, np.dtype[np.float64]]

PRESETS = (
    "zero",
    "identity",
    "gaussian",
    "spot",
    "edge_down",
    "edge_right",
    "gabor_0",
    "gabor_45",
    "gabor_90",
    "gabor_135",
)

_NUMBERS = re.compile(r"[\s,;\t]+")


class NumbersRefused(Exception):
    """What was pasted is no filter of this size; the words say why."""


def preset(name: str, height: int, width: int) -> Kernel:
    """A filter of this size whose largest absolute value is 1; shape (height, width).

    Edges are derivatives of a Gaussian, a spot is the difference of two Gaussians, one twice as
    wide as the other.

    Sources: Marr and Hildreth 1980, "Theory of edge detection"; Daugman 1985, "Uncertainty
    relation for resolution in space, spatial frequency, and orientation" (Gabor functions).
    """
    y = (np.arange(height) - (height - 1) / 2)[:, None]
    x = (np.arange(width) - (width - 1) / 2)[None, :]
    spread = max(min(height, width), max(height, width) / 2) / 4
    bell = _bell(x, y, spread)
    match name:
        case "identity":
            made = np.zeros((height, width))
            made[(height - 1) // 2, (width - 1) // 2] = 1.0
        case "gaussian":
            made = bell
        case "spot":
            wide = _bell(x, y, 2 * spread)
            made = bell / bell.sum() - wide / wide.sum()
        case "edge_down":
            made = y * bell
        case "edge_right":
            made = x * bell
        case "zero":
            made = np.zeros((height, width))
        case _:
            turn = np.deg2rad(float(name.removeprefix("gabor_")))
            along = x * np.cos(turn) + y * np.sin(turn)
            made = np.cos(np.pi * along / max(spread * 1.6, 1.0)) * _bell(x, y, 1.3 * spread)
    reach = np.abs(made).max()
    whole: Kernel = np.asarray(made / reach if reach > 0 else made, dtype=np.float64)
    return np.broadcast_to(whole, (height, width)).copy()


def preset_words(name: str) -> str:
    """What a preset is called."""
    words = {
        "zero": _tr("Zero"),
        "identity": _tr("Identity"),
        "gaussian": _tr("Gaussian"),
        "spot": _tr("Spot"),
        "edge_down": _tr("Edge, lying"),
        "edge_right": _tr("Edge, upright"),
        "gabor_0": _tr("Gabor, 0°"),
        "gabor_45": _tr("Gabor, 45°"),
        "gabor_90": _tr("Gabor, 90°"),
        "gabor_135": _tr("Gabor, 135°"),
    }
    return words[name]


def numbers_of(text: str, height: int, width: int) -> Kernel:
    """Numbers that were pasted, row by row: set apart by commas, semicolons, spaces or lines.

    Raises:
        NumbersRefused: if they are not as many as the filter has, or no numbers.
    """
    found = [part for part in _NUMBERS.split(text.strip()) if part]
    try:
        values = np.array([float(part) for part in found], dtype=np.float64)
    except ValueError:
        wrong = next(part for part in found if not _is_number(part))
        raise NumbersRefused(_tr("“{text}” is no number.").format(text=wrong[:20])) from None
    if not np.isfinite(values).all():
        raise NumbersRefused(_tr("Only finite numbers can be painted."))
    if len(values) != height * width:
        words = _tr("Expected {expected} numbers ({height} × {width}), found {found}.")
        raise NumbersRefused(
            words.format(expected=height * width, height=height, width=width, found=len(values))
        )
    return values.reshape(height, width)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _bell(x: Any, y: Any, spread: float) -> Any:
    return np.exp(-(x**2 + y**2) / (2 * spread**2))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Presets", text)
