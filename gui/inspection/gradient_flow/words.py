"""What the panel of the gradient flow says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.api import GradientFlow, Silence
from gui.inspection.gradient_flow.rows import Column, Decades, Row
from gui.widgets.number_text import short_number


def title(column: Column) -> str:
    """The title of a column."""
    match column:
        case Column.WEIGHT_GRADIENT:
            return _tr("Gradient of weights")
        case Column.OUTPUT_GRADIENT:
            return _tr("Gradient of outputs")
        case Column.UPDATE:
            return _tr("Update / weight")
        case Column.SILENT:
            return _tr("Silent units")


def meaning(column: Column) -> str:
    """What a column measures, in a sentence."""
    match column:
        case Column.WEIGHT_GRADIENT:
            return _tr("Length of the gradient of the loss by all weights and biases")
        case Column.OUTPUT_GRADIENT:
            return _tr(
                "Length of the gradient of the loss by what the layer gives for all examples"
            )
        case Column.UPDATE:
            return _tr(
                "How far one step moved the weights, by their length: usually about a thousandth"
            )
        case Column.SILENT:
            return _tr(
                "Units that let no gradient through for any example: dead (always 0), or saturated "
                "(at an end of their range)"
            )


def ends(column: Column, scale: Decades) -> tuple[str, str]:
    """What the ends of a column's bars mean."""
    if column is Column.SILENT:
        return "0", _tr("all")
    return f"1e{scale.low}".replace("-", "−"), f"1e{scale.high}".replace("-", "−")


def reading(row: Row) -> str:
    """All that is known of a layer."""
    parts = []
    for column, cell in row.cells.items():
        if column is Column.SILENT:
            words = _tr("{text} units dead"), _tr("{text} units saturated")
            said = words[row.silence is Silence.SATURATED].format(text=cell.text)
            parts.append(f"{said} ({row.bender})" if row.bender else said)
        else:
            parts.append(f"{title(column)} {short_number(cell.value)}")
    return f"{row.path}: {'; '.join(parts)}"


def measured(flow: GradientFlow) -> str:
    """On what it was measured."""
    parts = []
    if flow.examples:
        words = _tr("Gradients on {count} training examples")
        parts.append(words.format(count=short_number(flow.examples)))
    if any(layer.units for layer in flow.layers):
        parts.append(_tr("units on {count}").format(count=short_number(flow.judged)))
    if flow.updated is not None:
        parts.append(_tr("update of step {step}").format(step=short_number(flow.updated)))
    elif not flow.problem:
        parts.append(_tr("updates are measured while it learns"))
    text = ", ".join(parts)
    return f"{flow.problem} {text}".strip() if flow.problem else text


def _tr(text: str) -> str:
    return QCoreApplication.translate("GradientFlow", text)
