"""What the panel of histograms says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import Histogram, Spread
from gui.inspection.histograms.record import Track
from gui.widgets.number_text import short_number

_MOST_GAPS = 2


def spread_choices() -> list[tuple[str, str]]:
    """Whose spread can be looked at, with its title."""
    return [
        (Spread.WEIGHTS, _tr("Weights")),
        (Spread.OUTPUTS, _tr("Activations")),
        (Spread.WEIGHT_GRADIENTS, _tr("Gradients of weights")),
        (Spread.OUTPUT_GRADIENTS, _tr("Gradients of activations")),
    ]


def reading(path: str, moment: str, look: Histogram, value: float) -> str:
    """What a bin holds.

    Args:
        path: of the layer.
        moment: the step, in words.
        look: what was seen then.
        value: lies in the bin.
    """
    number = look.bin_at(value)
    if number is None:
        words = _tr("{layer}, {moment}: no number is near {value}")
        return words.format(layer=path, moment=moment, value=short_number(value))
    low, high = look.bounds(number)
    words = _tr("{layer}, {moment}: {count} of {all} lie from {low} to {high}")
    return words.format(
        layer=path,
        moment=moment,
        count=short_number(int(look.counts[number])),
        all=short_number(look.counted),
        low=short_number(low),
        high=short_number(high),
    )


def summary(look: Histogram, examples: int) -> str:
    """What is known of all of a look's numbers."""
    words = _tr("{size} numbers, mean {mean}, deviation {deviation}").format(
        size=short_number(look.size),
        mean=short_number(look.mean),
        deviation=short_number(look.deviation),
    )
    if examples:
        words += _tr(", of {examples} training examples").format(examples=short_number(examples))
    if look.counted < look.size:
        words += _tr(", {counted} of them counted").format(counted=short_number(look.counted))
    if look.strange:
        words += _tr(", {strange} not finite").format(strange=short_number(look.strange))
    return words


def missing(track: Track) -> str:
    """Which steps nobody looked at, and which were made later."""
    parts = []
    if track.gaps:
        gaps = [
            _tr("{first} to {last}").format(first=short_number(low), last=short_number(high))
            for low, high in track.gaps[-_MOST_GAPS:]
        ]
        more = len(track.gaps) - len(gaps)
        listed = ", ".join(gaps) + (_tr(" and {count} more").format(count=more) if more else "")
        parts.append(_tr("Not looked at: steps {gaps}.").format(gaps=listed))
    if track.fetched:
        words = _tr("{count} looks were made later, from moments that the run keeps.")
        parts.append(words.format(count=len(track.fetched)))
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Histograms", text)
