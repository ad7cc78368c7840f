"""Findings as tiles, as words and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Ascent, BestPatches, Climbed, Field, Patch, Patches, cut_out
from gui.figures.input_tiles import magnitude, shown_input, shown_signed
from gui.looking.shown_panel import Table
from gui.widgets.number_text import short_number
from gui.widgets.tile import Tile

Numbers = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Shown:
    """What is painted.

    Attributes:
        tiles: patches, or climbed inputs.
        led_back: beside each patch, what leads back to it; empty: nothing was asked for.
        low, high: what the ends of the colours of `tiles` mean.
        words: what was found, in a line.
    """

    tiles: tuple[Tile, ...]
    led_back: tuple[Tile, ...] = ()
    low: float = 0.0
    high: float = 1.0
    words: str = ""


def patches_shown(asked: BestPatches, found: Patches, field: Field) -> Shown:
    """The patches, the strongest first."""
    low, high = _range([patch.seen for patch in found.found])
    tiles = tuple(
        Tile(
            shown_input(patch.seen, field, low, high),
            short_number(patch.value),
            _tip(asked, patch),
        )
        for patch in found.found
    )
    led: tuple[Tile, ...] = ()
    if asked.way_back:
        led = tuple(
            Tile(
                None
                if patch.led_back is None
                else shown_signed(patch.led_back, field, magnitude(patch.led_back)),
                short_number(patch.strongest),
                _tr("What leads back to this input from the activation {value}").format(
                    value=short_number(patch.strongest)
                ),
            )
            for patch in found.found
        )
    return Shown(tiles, led, low, high, _patch_words(asked, found))


def climbed_shown(asked: Ascent, found: Climbed, field: Field) -> Shown:
    """The inputs on their way up; of large pictures the part that the unit sees."""
    tiles = []
    for number, values in enumerate(found.inputs):
        cut = cut_out(values, found.box) if found.box is not None else values
        first, last = float(found.first[number]), float(found.values[number])
        content = shown_input(cut, field, found.low, found.high)
        tip = _tr("From noise {seed}: the response rose from {first} to {last}").format(
            seed=number, first=short_number(first), last=short_number(last)
        )
        tiles.append(Tile(content, short_number(last), tip))
    return Shown(tuple(tiles), (), found.low, found.high, _climb_words(asked, found))


def table_of(asked: object, found: object) -> Table | None:
    """The numbers that are shown."""
    if isinstance(asked, BestPatches) and isinstance(found, Patches):
        heads: tuple[str, ...] = (
            _tr("Rank"),
            _tr("Part"),
            _tr("Example"),
            _tr("Response"),
            _tr("Row"),
            _tr("Column"),
            _tr("Strongest place"),
        )
        rows = [
            (rank + 1, asked.split, p.index, p.value, *_row_and_column(p), p.strongest)
            for rank, p in enumerate(found.found)
        ]
        return Table(heads, rows)
    if isinstance(found, Climbed):
        heads = (_tr("Start"), _tr("Step"), _tr("First response"), _tr("Response"))
        both = zip(found.first, found.values, strict=True)
        return Table(heads, [(n, found.step, float(a), float(b)) for n, (a, b) in enumerate(both)])
    return None


def _row_and_column(patch: Patch) -> tuple[int | str, int | str]:
    if len(patch.place) == 2:
        return patch.place[0], patch.place[1]
    return ("", patch.place[0]) if patch.place else ("", "")


def _tip(asked: BestPatches, patch: Patch) -> str:
    words = (
        _tr("training example {index}") if asked.split == "train" else _tr("test example {index}")
    )
    lines = [words.format(index=patch.index)]
    value = short_number(patch.value)
    lines.append(_tr("response {value}").format(value=value))
    if len(patch.place) == 2:
        place = _tr("strongest in row {row}, column {column} of its map")
        lines.append(place.format(row=patch.place[0], column=patch.place[1]))
    if patch.box is not None:
        top, left, bottom, right = patch.box
        seen = _tr("sees rows {top} to {bottom}, columns {left} to {right} of the picture")
        lines.append(seen.format(top=top, bottom=bottom - 1, left=left, right=right - 1))
    lines.append(_tr("Click to look at this example in every panel"))
    return "\n".join(lines)


def _patch_words(asked: BestPatches, found: Patches) -> str:
    count = short_number(found.examined)
    if not found.found:
        return ""
    if asked.response == "max" and found.found[0].value <= 0:
        words = _tr("It answers to none of {count} examples: nowhere does it give more than {most}")
        return words.format(count=count, most=short_number(found.found[0].value))
    part = _tr("training examples") if asked.split == "train" else _tr("test examples")
    words = _tr("The strongest of {count} {part}").format(count=count, part=part)
    if asked.way_back and not found.relus:
        crossed = _tr("no ReLU on the way: this is the plain gradient")
        return f"{words} · {crossed}"
    return words


def _climb_words(asked: Ascent, found: Climbed) -> str:
    if found.step and np.array_equal(found.first, found.values) and not found.values.any():
        return _tr(
            "From this noise it stays silent, and silence has no gradient: choose the node before "
            "its ReLU"
        )
    words = _tr("Step {step} of {all}: the response has risen from {first} to {last}")
    return words.format(
        step=found.step,
        all=asked.count,
        first=short_number(float(found.first.mean())),
        last=short_number(float(found.values.mean())),
    )


def _range(pieces: list[Numbers]) -> tuple[float, float]:
    """The least and the largest number of all."""
    numbers = [piece[np.isfinite(piece)] for piece in pieces]
    whole = np.concatenate([n.reshape(-1) for n in numbers]) if numbers else np.zeros(0)
    if not whole.size:
        return 0.0, 1.0
    low, high = float(whole.min()), float(whole.max())
    return (low, high) if high > low else (low, low + 1.0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Excites", text)
