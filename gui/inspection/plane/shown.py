"""From what nodes give to what is painted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.api import DataSet, Field, Plane, PlaneWish
from gui.inspection.plane.ground import class_ground, number_ground
from gui.inspection.plane.offers import Answer, Offer, Offers
from gui.inspection.plane.plane_view import Picture
from gui.inspection.plane.points import Points
from gui.inspection.plane.reading import contour, decided
from gui.theme.theme import Theme
from gui.widgets.scatter_view import CLASS_ROLES

Numbers = np.ndarray[Any, np.dtype[Any]]

CLASSES, UNITS = "classes", "units"
"""Beside the number of a unit: what an answer decides, and where each unit changes sides."""

_MARGIN, _MARGIN_1D = 0.14, 0.05
_STEPS, _STEPS_1D = 80, 241
_EXAMPLES = 400
_MADE = 500
_ROOM_ABOVE = 0.08
_JUMP = 0.2
"""A derivative that changes by this share of its height within a step has jumped."""


@dataclass(frozen=True)
class Choice:
    """What is looked at.

    Attributes:
        nodes: one, or along a line several answers.
        way: `CLASSES`, `UNITS`, or the number of a unit.
        truth: the answer by whose target the examples are coloured, or stand along a line.
    """

    nodes: tuple[Offer, ...]
    way: str
    truth: Answer | None

    @property
    def first(self) -> Offer:
        """The node, or the first of several."""
        return self.nodes[0]


def wish_for(
    offers: Offers,
    choice: Choice,
    data: DataSet,
    *,
    has_samples: bool,
    has_slopes: bool = False,
) -> PlaneWish:
    """What is to be computed."""
    assert offers.field is not None
    parts = (data.train, data.test)
    inputs = np.concatenate([part.arrays[offers.field.name] for part in parts])
    low, high = inputs.min(axis=0).astype(float), inputs.max(axis=0).astype(float)
    if offers.axes == 2:
        middle, half = (low + high) / 2, (0.5 + _MARGIN) * max(float((high - low).max()), 1e-6)
        low, high = middle - half, middle + half
    else:
        reach = _MARGIN_1D * np.maximum(high - low, 1e-6)
        low, high = low - reach, high + reach
    return PlaneWish(
        field=offers.field.name,
        nodes=tuple(offer.node for offer in choice.nodes),
        low=tuple(low.tolist()),
        high=tuple(high.tolist()),
        steps=(_STEPS, _STEPS) if offers.axes == 2 else (_STEPS_1D,),
        examples=_EXAMPLES,
        samples=offers.makers[-1] if has_samples and offers.makers else "",
        drawn=_MADE if has_samples and offers.makers else 0,
        has_slopes=has_slopes and offers.axes == 1,
    )


def picture_of(
    theme: Theme, choice: Choice, wish: PlaneWish, plane: Plane, data: DataSet
) -> tuple[Picture, float | None]:
    """What is painted, and the number that the colours end at; None: they are no numbers."""
    if len(wish.low) == 1:
        return _along_line(choice, wish, plane, data), None
    grid = plane.grid[choice.first.node]
    points = tuple(_points(choice, wish, plane, data, split) for split in ("train", "test"))
    end = None
    if choice.way == CLASSES and choice.first.answer is not None:
        image = class_ground(theme, decided(grid, choice.first.answer))
        lines = (("secondary", _on_axes(wish, _borders(grid, choice.first.answer))),)
    elif choice.way == UNITS:
        image = None
        each = [_sides(grid[..., unit], choice.first) for unit in range(grid.shape[-1])]
        lines = (("secondary", _on_axes(wish, np.concatenate(each))),)
    else:
        values = grid[..., int(choice.way)]
        image, end = number_ground(theme, values)
        lines = (("secondary", _on_axes(wish, _sides(values, choice.first))),)
    made = np.zeros((0, 2)) if plane.samples is None else plane.samples
    low, high = (wish.low[0], wish.low[1]), (wish.high[0], wish.high[1])
    axes = _axes(data.field(wish.field))
    return Picture(low, high, image, lines, (), points, made, axes), end


def curve_roles(choice: Choice) -> list[tuple[str, int, str]]:
    """Along a line, every curve as node, number and colour role."""
    pairs = [(offer.node, number) for offer in choice.nodes for number in _units(choice, offer)]
    few = len(pairs) <= len(CLASS_ROLES)
    roles = CLASS_ROLES if few else ("accent",)
    return [(node, unit, roles[i % len(roles)]) for i, (node, unit) in enumerate(pairs)]


def _units(choice: Choice, offer: Offer) -> range:
    if choice.way.isdigit():
        return range(int(choice.way), int(choice.way) + 1)
    return range(offer.numbers)


def _along_line(choice: Choice, wish: PlaneWish, plane: Plane, data: DataSet) -> Picture:
    """Curves of numbers over a number, and the target of the examples."""
    xs = wish.inputs()[:, 0].astype(np.float64)
    curves = [(role, plane.grid[node][:, unit]) for node, unit, role in curve_roles(choice)]
    slopes = [
        (role, plane.slopes[node][:, unit])
        for node, unit, role in curve_roles(choice)
        if node in plane.slopes and unit < plane.slopes[node].shape[1]
    ]
    points = tuple(_points(choice, wish, plane, data, split) for split in ("train", "test"))
    seen = [*(ys for _, ys in (*curves, *slopes)), *(part.places[:, 1] for part in points)]
    heights = np.concatenate([np.asarray(ys, dtype=np.float64).reshape(-1) for ys in seen])
    heights = heights[np.isfinite(heights)]
    low, high = (float(heights.min()), float(heights.max())) if len(heights) else (-1.0, 1.0)
    room = _ROOM_ABOVE * max(high - low, 1e-6)
    lines = tuple((role, _joined(xs, ys)) for role, ys in curves)
    x, _ = _axes(data.field(wish.field))
    y = choice.truth.target if choice.truth is not None else choice.first.node
    return Picture(
        (wish.low[0], low - room),
        (wish.high[0], high + room),
        None,
        lines,
        tuple((role, curve) for role, ys in slopes for curve in _pieces(xs, ys)),
        points,
        axes=(x, y),
        has_equal_scales=False,
    )


def _joined(xs: Numbers, ys: Numbers) -> Numbers:
    """A curve as short lines; where it has no number it is interrupted."""
    curve = np.stack([xs, ys.astype(np.float64)], axis=1)
    lines = np.stack([curve[:-1], curve[1:]], axis=1)
    found: Numbers = lines[np.isfinite(lines).all(axis=(1, 2))]
    return found


def _pieces(xs: Numbers, ys: Numbers) -> Iterator[Numbers]:
    """A derivative as curves; at a jump, as that of ReLU at 0, it is interrupted."""
    curve = np.stack([xs, ys.astype(np.float64)], axis=1)
    steps = np.abs(np.diff(curve[:, 1]))
    usual = float(np.median(steps[np.isfinite(steps)])) if np.isfinite(steps).any() else 0.0
    height = float(np.nanmax(np.abs(ys))) if np.isfinite(ys).any() else 0.0
    is_jump = ~np.isfinite(steps) | (steps > max(_JUMP * height, 20 * usual))
    for piece in np.split(curve, np.flatnonzero(is_jump) + 1):
        whole = piece[np.isfinite(piece).all(axis=1)]
        if len(whole) > 1:
            yield whole


def _borders(grid: Numbers, answer: Answer) -> Numbers:
    """Where the class changes; shapes (rows, columns, numbers) → (lines, 2, 2)."""
    if grid.shape[-1] == 1:
        return contour(grid[..., 0], answer.threshold)
    if grid.shape[-1] == 2:
        return contour(grid[..., 1] - grid[..., 0], 0.0)
    each = []
    for number in range(grid.shape[-1]):
        others = np.delete(grid, number, axis=-1).max(axis=-1)
        each.append(contour(grid[..., number] - others, 0.0))
    return np.concatenate(each)


def _sides(values: Numbers, offer: Offer) -> Numbers:
    """Where a unit changes sides; of one that never falls below 0, where it leaves 0."""
    level = offer.level
    if level == 0.0 and np.isfinite(values).all() and values.size and values.min() >= 0:
        level = 1e-3 * float(values.max())
    return contour(values, level)


def _on_axes(wish: PlaneWish, lines: Numbers) -> Numbers:
    """From columns and rows of the grid to units of the axes."""
    low, high = np.asarray(wish.low), np.asarray(wish.high)
    placed: Numbers = low + lines * (high - low) / (np.asarray(wish.steps) - 1)
    return placed


def _points(choice: Choice, wish: PlaneWish, plane: Plane, data: DataSet, split: str) -> Points:
    part = data.train if split == "train" else data.test
    inputs = part.arrays[wish.field][: wish.examples]
    truth = choice.truth
    targets = None if truth is None else part.arrays[truth.target][: wish.examples]
    if len(wish.low) == 1:
        return _beside(split, inputs, targets)
    if truth is None or targets is None or not truth.is_label:
        return Points(split, inputs)
    given: Mapping[str, Numbers] = plane.train if split == "train" else plane.test
    scores = given.get(choice.first.node)
    wrong = None
    if choice.way == CLASSES and scores is not None and choice.first.answer == truth:
        wrong = decided(scores, truth).classes != targets
    return Points(split, inputs, targets, wrong)


def _beside(split: str, inputs: Numbers, targets: Numbers | None) -> Points:
    """Along a line an example stands at its input and its target, if that is a number."""
    if targets is None or targets.size != len(inputs):
        return Points(split)
    return Points(split, np.stack([inputs[:, 0], targets.reshape(-1).astype(float)], axis=1))


def _axes(field: Field) -> tuple[str, str]:
    names = (*field.feature_names, "x", "y")[:2] if field.feature_names else ("x", "y")
    return names[0], names[1]


def mistakes(picture: Picture) -> Iterator[tuple[str, int, int]]:
    """Of each part of the data whose classes are known: how many are wrong, of how many."""
    for points in picture.points:
        if points.wrong is not None:
            yield points.split, points.mistakes, len(points.places)
