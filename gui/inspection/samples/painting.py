"""What is painted of samples: from numbers to tiles and charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.api import Codes, DataSet, Field, Made, Rebuilt
from gui.inspection.samples.chart import Chart
from gui.inspection.samples.mode import BETWEEN, PLANE
from gui.inspection.samples.shaping import (
    are_points,
    content_of,
    levels_of,
    picture_of,
    stacked,
    tiled,
)
from gui.inspection.samples.wishes import EXAMPLES, Asked
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number
from gui.widgets.tile import Bars, Map, Tile
from gui.widgets.tiles_view import TilePoint

Numbers = np.ndarray[Any, np.dtype[Any]]
Levels = tuple[float, float]

_ROOM = 0.15


@dataclass(frozen=True, eq=False)
class Painting:
    """All that is shown.

    Attributes:
        tiles: things that were made.
        columns: of the tiles; 0: as is best.
        chosen_tile: the one that is framed; None: none is.
        chart: the plane of codes; None: it is not shown.
        outputs: the plane of what is made, where that is points; None: it is not.
        levels: what the ends of the colours mean; None: there are no colours.
        colour_map: which colours.
        output_shape: of what the network makes.
        rows_above: of a tile, those that are its original's.
    """

    tiles: tuple[Tile, ...] = ()
    columns: int = 0
    chosen_tile: int | None = None
    chart: Chart | None = None
    outputs: Chart | None = None
    levels: Levels | None = None
    colour_map: str = "viridis"
    output_shape: tuple[int, ...] = ()
    rows_above: int = 0

    def value_at(self, point: TilePoint) -> float:
        """The number that is pointed at; of colours their mean."""
        content = self.tiles[point.tile].content
        if isinstance(content, Bars):
            return content.values[point.row]
        if not isinstance(content, Map):
            return float("nan")
        return float(content.values[..., point.row, point.column].mean())

    def output_place(self, row: int, column: int) -> tuple[int, ...] | None:
        """Which number of the output a pixel of a copy is, that stands below its original."""
        row -= self.rows_above
        shape = self.output_shape
        if row < 0:
            return None
        match len(shape):
            case 3:
                return 0, row, column
            case 2:
                return row, column
            case 1:
                content = self.tiles[0].content
                width = content.size[1] if isinstance(content, Map) else 1
                return (row * width + column,)
        return None


def painting_of(
    theme: Theme,
    asked: Asked,
    field: Field | None,
    data: DataSet | None,
    found: Made | Rebuilt | None,
    here: Made | None,
    codes: Codes | None,
    *,
    shows: str,
) -> Painting:
    """From numbers to what is seen of them."""
    if isinstance(found, Rebuilt):
        return _rebuilt(field, data, found)
    if asked.mode == PLANE:
        return _plane(theme, asked, field, data, found, here, codes, shows)
    if found is None:
        return Painting()
    if are_points(found.outputs):
        lines = _chain(found.outputs) if asked.mode == BETWEEN else None
        return Painting(outputs=_points(field, data, found.outputs, lines))
    levels = levels_of(field, data, found.outputs)
    captions = [""] * len(found.outputs)
    if asked.mode == BETWEEN:
        last = max(len(captions) - 1, 1)
        captions = [f"{round(100 * number / last)} %" for number in range(len(captions))]
    tiles = tuple(
        Tile(content_of(output, field, levels), caption)
        for output, caption in zip(found.outputs, captions, strict=True)
    )
    return Painting(tiles, levels=levels)


def _rebuilt(field: Field | None, data: DataSet | None, seen: Rebuilt) -> Painting:
    if are_points(seen.outputs):
        lines = np.stack([seen.originals, seen.outputs], axis=1)
        chart = _points(field, data, seen.outputs, lines)
        return Painting(outputs=chart)
    levels = levels_of(field, data, seen.outputs)
    pictures = [
        Map(stacked(original, copy, field), *levels)
        for original, copy in zip(seen.originals, seen.outputs, strict=True)
    ]
    tiles = tuple(
        Tile(picture, short_number(float(error)))
        for picture, error in zip(pictures, seen.errors, strict=True)
    )
    above = picture_of(seen.originals[0], field).shape[-2] + 1
    shape = seen.outputs.shape[1:]
    return Painting(tiles, 0, 0, levels=levels, output_shape=shape, rows_above=above)


def _plane(
    theme: Theme,
    asked: Asked,
    field: Field | None,
    data: DataSet | None,
    grid: Made | Rebuilt | None,
    here: Made | None,
    codes: Codes | None,
    shows: str,
) -> Painting:
    levels, image, outputs = None, None, None
    tiles: tuple[Tile, ...] = ()
    if isinstance(grid, Made) and are_points(grid.outputs):
        outputs = _points(field, data, here.outputs if here is not None else None, _mesh(grid))
    elif here is not None:
        levels = levels_of(field, data, here.outputs)
        tiles = (Tile(content_of(here.outputs[0], field, levels)),)
    if isinstance(grid, Made) and not are_points(grid.outputs) and asked.steps:
        levels = levels_of(field, data, grid.outputs)
        steps = round(len(grid.outputs) ** 0.5)
        whole = tiled(list(grid.outputs), steps, field)
        image = Map(whole, *levels).image(theme)
    points, classes, chosen = None, None, None
    letters: tuple[str, ...] = ()
    if codes is not None:
        axes = list(asked.axes)
        chosen = (float(codes.chosen[axes[0]]), float(codes.chosen[axes[1]]))
        if shows != "pictures":
            points = codes.others[:, axes]
            classes, letters = _classes(data, len(points))
    low, high = asked.extent
    names = tuple(dict.fromkeys(f"z{axis + 1}" for axis in asked.axes))
    chart = Chart(
        low,
        high,
        image,
        points,
        classes,
        letters,
        chosen=chosen,
        axes=(names[0], names[-1] if len(names) > 1 else ""),
    )
    return Painting(tiles, chart=chart, outputs=outputs, levels=levels)


def _points(
    field: Field | None, data: DataSet | None, made: Numbers | None, lines: Numbers | None
) -> Chart:
    """What is made, beside examples; the plane stands still, as the data do."""
    points, classes = None, None
    if field is not None and data is not None and field.name in data.test.arrays:
        points = data.test.arrays[field.name][:EXAMPLES]
        classes, _ = _classes(data, len(points))
    seen = points if points is not None else made
    if seen is None or not len(seen):
        return Chart(made=made, mesh=lines)
    low, high = seen.min(axis=0), seen.max(axis=0)
    margin = _ROOM * np.maximum(high - low, 1e-6)
    (left, below), (right, above) = (low - margin).tolist(), (high + margin).tolist()
    names = field.feature_names if field is not None and len(field.feature_names) == 2 else ("", "")
    return Chart(
        (left, below),
        (right, above),
        points=points,
        classes=classes,
        made=made,
        mesh=lines,
        axes=(names[0], names[1]),
    )


def _classes(data: DataSet | None, count: int) -> tuple[Numbers | None, tuple[str, ...]]:
    """The classes of the first test examples, and what is written for each."""
    if data is None:
        return None, ()
    fields = (f for f in data.fields if f.spec.is_label and not f.spec.shape)
    label = next(fields, None)
    if label is None:
        return None, ()
    names = label.class_names
    letters = names if names and all(len(name) == 1 for name in names) else ()
    return data.test.arrays[label.name][:count], tuple(letters)


def _mesh(grid: Made) -> Numbers:
    """The grid's lines, where the network takes them; → (n, 2, 2)."""
    steps = round(len(grid.outputs) ** 0.5)
    places = grid.outputs.reshape(steps, steps, 2)
    across = np.stack([places[:, :-1], places[:, 1:]], axis=2).reshape(-1, 2, 2)
    up = np.stack([places[:-1], places[1:]], axis=2).reshape(-1, 2, 2)
    return np.concatenate([across, up])


def _chain(places: Numbers) -> Numbers:
    return np.stack([places[:-1], places[1:]], axis=1)
