"""Attributions as tiles: a row for each class, a column for each method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Attribution, Field
from gui.figures.input_tiles import bars_of, flat_picture, magnitude, one_channel, shown_input
from gui.inspection.attribution.methods import methods
from gui.language.engine_words import translated
from gui.looking.shown_panel import Table
from gui.widgets.number_text import short_number
from gui.widgets.tile import Bars, Map, Tile

Numbers = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Look:
    """How attributions are shown.

    Attributes:
        methods: which, in their order.
        is_over: over the picture, not beside it.
        is_absolute: magnitudes, not what is for and against.
        names: what the numbers of the output are called.
    """

    methods: tuple[str, ...]
    is_over: bool = False
    is_absolute: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Known:
    """What is known: of the cheap methods now, of the others perhaps of an earlier moment."""

    now: Attribution
    long: Attribution | None = None

    def map_of(self, method: str, place: int) -> Numbers | None:
        """The attributions by a method to a class; None: not known yet."""
        number = self.now.classes[place]
        for found in (self.now, self.long):
            if found is None:
                continue
            for other, one in enumerate(found.classes):
                if one == number and (method, other) in found.maps:
                    return found.maps[method, other]
        return None

    def gap(self, place: int) -> tuple[float, float] | None:
        """Of integrated gradients, the gap and the rise that they should add up to."""
        found = self.long
        if found is None or self.now.classes[place] not in found.classes:
            return None
        other = found.classes.index(self.now.classes[place])
        return (found.gaps[other], found.rises[other]) if other in found.gaps else None

    def fault(self, method: str) -> str:
        """Why a method can not be had; empty: it can."""
        return translated(self.now.faults.get(method, ""))


def tiles_of(known: Known, field: Field, look: Look) -> tuple[Tile, ...]:
    """Row by row: the example, then what each method says."""
    low, high = _range(known.now.input)
    titles = {method.key: method for method in methods()}
    tiles = []
    for place in range(len(known.now.classes)):
        words = _class_words(known, place, look)
        example = shown_input(known.now.input, field, low, high)
        tiles.append(Tile(example, words, _tr("The example, and the output it gives"), "text"))
        for key in look.methods:
            method, content = titles[key], None
            values = known.map_of(key, place)
            if values is not None:
                content = _content(known, field, look, key, values)
            fault = known.fault(key)
            tip = "\n".join(filter(None, (method.title, fault or method.tip)))
            tiles.append(Tile(content, method.title, tip))
    return tuple(tiles)


def table_of(known: Known, field: Field, look: Look) -> Table:
    """Every number that is shown."""
    heads = (_tr("Output"), _tr("Method"), _tr("Row"), _tr("Column"), _tr("Feature"), _tr("Value"))
    titles = {method.key: method.title for method in methods()}
    rows: list[Sequence[str | int | float]] = []
    for place, number in enumerate(known.now.classes):
        for key in look.methods:
            values = known.map_of(key, place)
            if values is None:
                continue
            one = one_channel(values, field, absolute=look.is_absolute)
            flat = flat_picture(one, field)
            name = look.names[number] if number < len(look.names) else str(number)
            if flat is None:
                bars = bars_of(one, field)
                pairs = zip(bars.names, bars.values, strict=True)
                rows += [(name, titles[key], "", "", feature, value) for feature, value in pairs]
            else:
                rows += [
                    (name, titles[key], row, column, "", float(value))
                    for (row, column), value in np.ndenumerate(flat)
                ]
    return Table(heads, rows)


def _content(known: Known, field: Field, look: Look, key: str, values: Numbers) -> Map | Bars:
    end = max(
        magnitude(one_channel(found, field, absolute=look.is_absolute))
        for place in range(len(known.now.classes))
        if (found := known.map_of(key, place)) is not None
    )
    one = one_channel(values, field, absolute=look.is_absolute)
    flat = flat_picture(one, field)
    if flat is None:
        return bars_of(one, field, end)
    under = _under(known.now.input, field) if look.is_over else None
    if under is not None and under.shape != flat.shape:
        under = None
    if look.is_absolute:
        return Map(np.abs(flat), 0.0, end, "viridis", under)
    return Map(flat, -end, end, "diverging", under)


def _under(values: Numbers, field: Field) -> Numbers | None:
    """The example as brightness from 0 to 1."""
    grey = values.mean(axis=0) if field.spec.rank == 3 else values
    flat = flat_picture(grey, field)
    if flat is None:
        return None
    low, high = _range(flat)
    share: Numbers = (flat - low) / (high - low)
    return share


def _class_words(known: Known, place: int, look: Look) -> str:
    number = known.now.classes[place]
    name = look.names[number] if number < len(look.names) else str(number)
    return f"{name}: {short_number(float(known.now.scores[number]))}"


def gap_words(known: Known, look: Look) -> str:
    """How well integrated gradients add up, for each class; empty: they are not known."""
    told = []
    for place, number in enumerate(known.now.classes):
        gap = known.gap(place) if "integrated_gradients" in look.methods else None
        if gap is not None:
            name = look.names[number] if number < len(look.names) else str(number)
            words = _tr("{name}: {sum} for a rise of {rise}, gap {gap}")
            sum_, rise, apart = (short_number(n) for n in (gap[0] + gap[1], gap[1], gap[0]))
            told.append(words.format(name=name, sum=sum_, rise=rise, gap=apart))
    if not told:
        return ""
    return _tr("Integrated gradients add up to: {all}").format(all="; ".join(told))


def _range(values: Numbers) -> tuple[float, float]:
    finite = values[np.isfinite(values)]
    if not finite.size:
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    return (low, high) if high > low else (low, low + 1.0)


def missing(known: Known | None, look: Look) -> Mapping[str, str]:
    """Methods that can not be had here, each with why."""
    faults = {} if known is None else {m: known.fault(m) for m in look.methods}
    return {method: words for method, words in faults.items() if words}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attribution", text)
