"""What the panel of the loss landscape says in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import Landscape
from gui.figures.numbers import percent
from gui.inspection.plane.plane_view import place_words
from gui.widgets.number_text import short_number

_STRAIGHT = 1e-4
_FLAT = 0.01
"""Below this length of the gradient a place is called one where the loss hardly slopes."""


def axes_of(landscape: Landscape) -> tuple[str, str]:
    """What the axes are called."""
    names = landscape.names
    return (names[0], names[1]) if names else ("x", "y")


def middle_words(landscape: Landscape) -> str:
    """What is known of the network in the middle."""
    words = [
        _tr("After {step} steps: loss {loss}").format(
            step=landscape.step, loss=short_number(landscape.loss, 4)
        )
    ]
    if landscape.slope is not None:
        words.append(_tr("gradient {slope}").format(slope=short_number(landscape.slope)))
    if landscape.bends:
        low, high = short_number(landscape.bends[0]), short_number(landscape.bends[-1])
        words.append(_tr("curvature {low} … {high}").format(low=low, high=high))
        words.append(_kind(landscape))
    if landscape.shares:
        first, second = (percent(share) for share in landscape.shares)
        words.append(_tr("x holds {0} of the path, y {1}").format(first, second))
    left_out = sum(way.left_out for way in landscape.ways)
    if left_out:
        words.append(_tr("{0} moments of another network left out").format(left_out))
    return ", ".join(word for word in words if word)


def reading_words(landscape: Landscape, at: tuple[float, float]) -> str:
    """The loss at a place."""
    loss = short_number(landscape.at(*at), 4)
    return f"{place_words(axes_of(landscape), at)}: {_tr('loss {0}').format(loss)}"


def _kind(landscape: Landscape) -> str:
    """What kind of place it is, if it hardly slopes there."""
    if landscape.slope is None or landscape.slope > _FLAT:
        return _tr("on a slope")
    low, high = landscape.bends[0], landscape.bends[-1]
    flat = _STRAIGHT * max(abs(low), abs(high))
    if low > flat:
        return _tr("a minimum")
    if low >= -flat:
        return _tr("a valley, flat along some directions")
    return _tr("a maximum") if high < -flat else _tr("a saddle")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Landscape", text)
