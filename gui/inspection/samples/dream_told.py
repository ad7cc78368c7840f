"""Dreams as pictures, in words and as a table."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import BeliefNet, DataSet, DreamFrame, Field
from gui.inspection.samples.dreamer import Dreamer
from gui.inspection.samples.painting import Levels, Painting
from gui.inspection.samples.shaping import content_of, levels_of
from gui.looking.shown_panel import Table
from gui.widgets.number_text import short_number
from gui.widgets.tile import Tile
from gui.widgets.tiles_view import TilePoint

_MOST_NUMBERS = 16


def dream_painting(
    net: BeliefNet, frame: DreamFrame, field: Field | None, data: DataSet | None
) -> Painting:
    """A tile for each chain."""
    levels = _levels(net, frame, field, data)
    tiles = tuple(Tile(content_of(picture, field, levels)) for picture in frame.pictures)
    return Painting(tiles, levels=levels)


def dream_words(net: BeliefNet, dreamer: Dreamer) -> str:
    """How far the chains are, and whose weights they follow."""
    frame = dreamer.frame
    if frame is None:
        return _tr("Being worked out …")
    words = _tr("{layer}, Gibbs step {step}, mean free energy {energy}").format(
        layer=net.machines[dreamer.top].layer,
        step=frame.step,
        energy=short_number(float(frame.energies.mean())),
    )
    if dreamer.is_tuned:
        kept = _tr("weights of the end of pre-training, changed since")
        return f"{words} · {kept}"
    return words


def chain_words(frame: DreamFrame, point: TilePoint, value: float) -> str:
    """One number of one chain."""
    return _tr("chain {chain}, free energy {energy}; row {row}, column {column}: {value}").format(
        chain=point.tile + 1,
        energy=short_number(float(frame.energies[point.tile])),
        row=point.row,
        column=point.column,
        value=short_number(value),
    )


def dream_table(frame: DreamFrame) -> Table:
    """Each chain with its free energy and the first means of its visible units."""
    shown = frame.pictures[:, :_MOST_NUMBERS]
    heads = (_tr("chain"), _tr("Gibbs step"), _tr("free energy"))
    numbers = np.column_stack([frame.energies, shown]).astype(float).tolist()
    rows = [(number + 1, frame.step, *row) for number, row in enumerate(numbers)]
    return Table((*heads, *(f"v{i + 1}" for i in range(shown.shape[1]))), rows)


def _levels(net: BeliefNet, frame: DreamFrame, field: Field | None, data: DataSet | None) -> Levels:
    """What the ends of the colours mean; they stand still where that can be known."""
    if field is None and not net.machines[0].has_gaussian_visible:
        return 0.0, 1.0
    return levels_of(field, data, frame.pictures)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Samples", text)
