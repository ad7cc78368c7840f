"""What the panel of the plane says: its legend, and what is read where the pointer is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Field, Plane, PlaneWish
from gui.figures.numbers import percent
from gui.inspection.plane.legend import Entry
from gui.inspection.plane.plane_view import MADE, NEUTRAL, Picture, class_role, place_words
from gui.inspection.plane.reading import between, decided
from gui.inspection.plane.shown import CLASSES, UNITS, Choice, curve_roles, mistakes
from gui.inspection.truth import class_name
from gui.looking.shown_panel import Table
from gui.widgets.number_text import short_number

Numbers = np.ndarray[Any, np.dtype[Any]]

_MOST_LISTED = 8
_MOST_READ = 4


def legend_of(choice: Choice, picture: Picture, fields: Sequence[Field]) -> list[Entry]:
    """What colours and marks stand for."""
    is_line = not picture.has_equal_scales
    rows = _curve_rows(choice) if is_line else _class_rows(choice, fields)
    if picture.dashed:
        rows.append(Entry("dashes", "secondary", _tr("derivative")))
    words = {"train": _tr("training"), "test": _tr("test")}
    wrong = {split: (count, of) for split, count, of in mistakes(picture)}
    for points in picture.points:
        if not len(points.places):
            continue
        text = words[points.split]
        if points.split in wrong:
            count, of = (short_number(number) for number in wrong[points.split])
            text = _tr("{part}: {wrong} of {all} wrong").format(part=text, wrong=count, all=of)
        rows.append(Entry("ring" if points.split == "test" else "dot", NEUTRAL, text))
    if any(points.mistakes for points in picture.points):
        rows.append(Entry("cross", "text", _tr("taken for another class")))
    if len(picture.made):
        rows.append(Entry("dot", MADE, _tr("made from noise")))
    return rows


def reading_of(
    choice: Choice,
    wish: PlaneWish,
    plane: Plane,
    at: tuple[float, float],
    axes: tuple[str, str],
    fields: Sequence[Field],
) -> str:
    """A place, and what is given there; empty if nothing is known."""
    if any(offer.node not in plane.grid for offer in choice.nodes):
        return ""
    columns = [
        (place - low) / (high - low) * (steps - 1)
        for place, low, high, steps in zip(at, wish.low, wish.high, wish.steps, strict=False)
    ]
    if len(columns) == 1:
        return f"{place_words(axes[:1], at[:1])}: {_on_line(choice, plane, columns[0])}"
    numbers = between(plane.grid[choice.first.node], columns[0], columns[1])
    return f"{place_words(axes, at)}: {_on_plane(choice, numbers, fields)}"


def table_of(choice: Choice, wish: PlaneWish, plane: Plane, axes: tuple[str, str]) -> Table:
    """Every input of the grid with all that the shown nodes give there, and their derivatives."""
    inputs = wish.inputs()
    count = inputs.shape[-1]
    heads, columns = list(axes[:count]), [inputs.reshape(-1, count)]
    slope = _tr("derivative of {curve}")
    for offer in choice.nodes:
        grid = plane.grid[offer.node]
        numbers = grid.shape[-1]
        each = [offer.node if numbers == 1 else f"{offer.node}[{n}]" for n in range(numbers)]
        heads += each
        columns.append(grid.reshape(-1, numbers))
        slopes = plane.slopes.get(offer.node)
        if slopes is not None:
            heads += [slope.format(curve=name) for name in each[: slopes.shape[-1]]]
            columns.append(slopes.reshape(-1, slopes.shape[-1]))
    return Table(tuple(heads), np.concatenate(columns, axis=1).tolist())


def _on_line(choice: Choice, plane: Plane, column: float) -> str:
    read = []
    for node, unit, _ in curve_roles(choice)[:_MOST_READ]:
        number = between(plane.grid[node][None], column, 0.0)[unit]
        said = f"{node} {short_number(float(number))}"
        slopes = plane.slopes.get(node)
        if slopes is not None and unit < slopes.shape[1]:
            slope = between(slopes[None], column, 0.0)[unit]
            said = _tr("{curve}, derivative {slope}").format(
                curve=said, slope=short_number(float(slope))
            )
        read.append(said)
    return "; ".join(read) if plane.slopes else ", ".join(read)


def _on_plane(choice: Choice, numbers: Numbers, fields: Sequence[Field]) -> str:
    """Shapes: numbers (numbers of the node,)."""
    answer, offer = choice.first.answer, choice.first
    if choice.way == CLASSES and answer is not None:
        said = decided(numbers[None], answer)
        field = _named(fields, answer.target)
        number = int(said.classes[0])
        name = class_name(field, number) if field is not None else str(number)
        if answer.rule != "plain":
            return f"{name}, {percent(float(said.shares[0]))}"
        return f"{name} ({short_number(float(numbers[0]))})" if offer.numbers == 1 else name
    if choice.way == UNITS and offer.numbers > 1:
        count = int((numbers > offer.level).sum())
        return _tr("{count} of {all} units on").format(count=count, all=offer.numbers)
    unit = int(choice.way) if choice.way.isdigit() else 0
    return short_number(float(numbers[unit]))


def _curve_rows(choice: Choice) -> list[Entry]:
    curves = curve_roles(choice)
    if len(curves) > _MOST_LISTED:
        words = _tr("{node}: {count} numbers")
        return [
            Entry("line", "accent", words.format(node=offer.node, count=offer.numbers))
            for offer in choice.nodes
        ]
    many = {node for node, unit, _ in curves if unit > 0}
    return [
        Entry("line", role, f"{node} {unit + 1}" if node in many else node)
        for node, unit, role in curves
    ]


def _class_rows(choice: Choice, fields: Sequence[Field]) -> list[Entry]:
    truth, rows = choice.truth, []
    if choice.way == UNITS:
        rows.append(Entry("line", "secondary", _tr("boundary of a unit")))
    field = _named(fields, truth.target) if truth is not None and truth.is_label else None
    if field is not None:
        for number in range(min(field.spec.classes or 0, _MOST_LISTED)):
            rows.append(Entry("square", class_role(number), class_name(field, number)))
    return rows


def _named(fields: Sequence[Field], name: str) -> Field | None:
    return next((field for field in fields if field.name == name), None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Plane", text)
