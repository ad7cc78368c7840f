"""What the evaluation says in words, and as tables."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.api import Answer, DataField, Field, Graph, Judged, JudgedClasses, JudgedNumbers
from gui.figures.numbers import percent
from gui.inspection.example_cards import Card
from gui.inspection.truth import class_name
from gui.looking.shown_panel import Cell, Table
from gui.widgets.number_text import short_number

MOST_CARDS = 200


def class_names_of(answer: Answer, graph: Graph, fields: Sequence[Field]) -> tuple[str, ...]:
    """What the classes of an answer are called; their numbers where they have no names."""
    node = graph.by_name.get(answer.truth)
    named = node.layer.field if node is not None and isinstance(node.layer, DataField) else ""
    field = next((field for field in fields if field.name == named), None)
    numbers = range(answer.classes)
    if field is None:
        return tuple(str(number) for number in numbers)
    return tuple(class_name(field, number) for number in numbers)


def result_words(judged: Judged) -> str:
    """How well it answers, and of how many examples at which step that was measured."""
    what = _tr("training") if judged.split == "train" else _tr("test")
    count = short_number(judged.examples)
    if judged.examples < judged.of:
        count = _tr("{count} of {all}").format(count=count, all=short_number(judged.of))
    where = _tr("{count} {what} examples, step {step}").format(
        count=count, what=what, step=short_number(judged.step)
    )
    if isinstance(judged, JudgedNumbers):
        how = _tr("R² {r2}, RMSE {rmse}").format(
            r2=short_number(judged.mean_r2), rmse=short_number(judged.rmse)
        )
    else:
        how = _tr("{share} right, macro F1 {f1}").format(
            share=percent(judged.accuracy), f1=percent(judged.rates.macro()[2])
        )
        if judged.kept < judged.places:
            each = _tr("{kept} of {places} places of each").format(
                kept=short_number(judged.kept), places=short_number(judged.places)
            )
            where = f"{where}, {each}"
    return f"{how} · {where}"


def mistake_cards(judged: JudgedClasses, names: Sequence[str], cases: Sequence[int]) -> list[Card]:
    """A card for each case: what is said and what is true, and how sure it is."""
    return [_case_card(judged, names, int(case)) for case in cases[:MOST_CARDS]]


def error_cards(judged: JudgedNumbers) -> list[Card]:
    """The examples that are furthest off, the worst first."""
    away = np.sqrt(np.square(judged.predicted.astype(np.float64) - judged.true).mean(axis=1))
    cards = []
    for row in np.argsort(-away, kind="stable")[:MOST_CARDS].tolist():
        if judged.predicted.shape[1] == 1:
            said, true = float(judged.predicted[row, 0]), float(judged.true[row, 0])
            words = (
                _tr("says {0}").format(short_number(said)),
                _tr("true {0}").format(short_number(true)),
            )
        else:
            words = (_tr("RMSE {0}").format(short_number(float(away[row]))), "")
        cards.append(Card(int(judged.example[row]), words, "problem"))
    return cards


def _case_card(judged: JudgedClasses, names: Sequence[str], case: int) -> Card:
    said, true = int(judged.said[case]), int(judged.truth[case])
    is_right = said == true
    sure = float(judged.sureness[case])
    sureness = percent(sure) if judged.has_shares else _tr("by {0}").format(short_number(sure, 2))
    first = names[said] if is_right else f"{names[said]} ≠ {names[true]}"
    return Card(int(judged.example[case]), (first, sureness), "good" if is_right else "problem")


def confusion_table(judged: JudgedClasses, names: Sequence[str]) -> Table:
    """The matrix with its margins."""
    heads = (
        _tr("true \\ said"),
        *names,
        _tr("cases"),
        _tr("precision"),
        _tr("recall"),
        _tr("F1"),
    )
    rates, rows = judged.rates, []
    for number, name in enumerate(names):
        each = (rates.precision, rates.recall, rates.f1)
        row: list[Cell] = [name, *judged.confusion[number].tolist(), int(rates.support[number])]
        rows.append([*row, *(float(values[number]) for values in each)])
    macro: list[Cell] = [_tr("macro average"), *([""] * len(names)), int(rates.support.sum())]
    rows.append([*macro, *rates.macro()])
    return Table(heads, rows)


def cases_table(judged: JudgedClasses, names: Sequence[str], cases: Sequence[int]) -> Table:
    """A row for each case."""
    heads = (_tr("example"), _tr("said"), _tr("true"), _tr("how sure"))
    rows = [
        (
            int(judged.example[case]),
            names[int(judged.said[case])],
            names[int(judged.truth[case])],
            float(judged.sureness[case]),
        )
        for case in cases
    ]
    return Table(heads, rows)


def calibration_table(judged: JudgedClasses) -> Table:
    """A row for each bin of confidence."""
    found = judged.calibration
    heads = (_tr("from"), _tr("to"), _tr("cases"), _tr("how sure"), _tr("how often right"))
    rows = [
        (
            float(found.edges[number]),
            float(found.edges[number + 1]),
            int(found.counts[number]),
            float(found.confidence[number]) if found.counts[number] else "",
            float(found.accuracy[number]) if found.counts[number] else "",
        )
        for number in range(len(found.counts))
    ]
    return Table(heads, rows)


def curve_table(judged: JudgedClasses, number: int) -> Table:
    """A row for each threshold."""
    curve = judged.curve(number)
    columns = (curve.thresholds, curve.recall, curve.false_rate, curve.precision)
    heads = (_tr("threshold"), _tr("recall"), _tr("false alarms"), _tr("precision"))
    return Table(heads, [tuple(map(float, row)) for row in zip(*columns, strict=True)][1:])


def fit_table(judged: JudgedNumbers) -> Table:
    """A row for each example and number."""
    heads = (_tr("example"), _tr("number"), _tr("true"), _tr("said"))
    rows = [
        (int(example), int(number) + 1, float(true), float(said))
        for example, trues, saids in zip(judged.example, judged.true, judged.predicted, strict=True)
        for number, true, said in zip(judged.kept, trues, saids, strict=True)
    ]
    return Table(heads, rows)


def number_words(value: float) -> str:
    """Three digits behind the point; a dash for what there is not."""
    return f"{value:.3f}" if np.isfinite(value) else "–"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Evaluation", text)
