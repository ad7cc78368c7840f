"""What inference found out about a node or a network, as lines of label and value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.api import Counts, Inference, NodeReport, TensorSpec
from gui.language.engine_words import translated
from gui.widgets.number_text import short_number

_NO_BREAK = "\u00a0"
"""Between words that stay on one line."""


class Fact(NamedTuple):
    """One line; ``explanation`` is what the pointer is told."""

    label: str
    value: str
    explanation: str = ""


def facts_of(
    report: NodeReport, inputs: Sequence[str] = (), outputs: Sequence[str] = ()
) -> tuple[Fact, ...]:
    """The lines about one node; what means nothing for it is left out.

    Args:
        report: what is known of it.
        inputs: names of its input ports; where there are several, each is told by itself.
        outputs: names of its output ports, likewise.
    """
    lines = [*_shapes(report, inputs, outputs), *_inside(report)]
    counts = report.counts
    if counts.parameters:
        lines.append(
            Fact(
                _tr("Parameters"),
                _parameter_words(report),
                _tr("{weights} weights, {biases} biases").format(
                    weights=short_number(counts.weights), biases=short_number(counts.biases)
                ),
            )
        )
    if counts.frozen:
        is_all = counts.frozen == counts.parameters
        frozen = _tr("all of them") if is_all else short_number(counts.frozen)
        stay = _tr("Parameters that stay as they are while others learn.")
        lines.append(Fact(_tr("Frozen"), frozen, stay))
    if counts.links:
        links = _tr("Connections: every use of a weight or bias counts once.")
        lines.append(Fact(_tr("Links"), short_number(counts.links), links))
    if counts.multiply_adds:
        adds = _tr("Multiplications with their additions, for one example.")
        lines.append(Fact(_tr("Multiply-adds"), short_number(counts.multiply_adds), adds))
    if report.receptive_field is not None:
        field = _tr("The part of the input picture that one output sees.")
        reach = translated(str(report.receptive_field))
        lines.append(Fact(_tr("Receptive field"), reach, field))
    return tuple(lines)


def _shapes(report: NodeReport, inputs: Sequence[str], outputs: Sequence[str]) -> list[Fact]:
    into = _tr("What comes in → what goes out, for one example.")
    known = [*zip(inputs, report.inputs, strict=False)]
    is_many = len(known) > 1 and len({spec for _, spec in known}) > 1
    if not is_many and len(report.outputs) < 2:
        return [Fact(_tr("Shape"), shape_words(report), into)]
    if not is_many:
        lines = [Fact(_tr("In"), _specs(report.inputs) or "?", into)] if report.inputs else []
    else:
        lines = [
            Fact(_tr("In: {port}").format(port=name), _specs([spec]), into)
            for name, spec in known
            if spec is not None or not report.is_sound
        ]
    if len(report.outputs) < 2:
        return [*lines, Fact(_tr("Out"), _specs(report.outputs) or "?", into)]
    named = zip(outputs, report.outputs, strict=False)
    goes_out = _tr("Out: {port}")
    return [
        *lines,
        *(Fact(goes_out.format(port=name), _specs([spec]), into) for name, spec in named),
    ]


def shares_inside(report: NodeReport, most: int = 8) -> tuple[tuple[str, float], ...]:
    """The share of the parameters that the nodes inside a block hold, the largest first."""
    counts: dict[str, int] = {}
    for copy in report.inside:
        for name, inner in copy.nodes.items():
            counts[name] = counts.get(name, 0) + inner.counts.parameters
    whole = sum(counts.values())
    if not whole:
        return ()
    ordered = sorted((n for n in counts.items() if n[1]), key=lambda pair: -pair[1])
    shown = [(name, count / whole) for name, count in ordered[:most]]
    if len(ordered) > most:
        rest = sum(count for _, count in ordered[most:]) / whole
        shown.append((_tr("{count} others").format(count=len(ordered) - most), rest))
    return tuple(shown)


def _inside(report: NodeReport) -> list[Fact]:
    """The lines about what a block holds."""
    if not report.inside:
        return []
    nodes = short_number(len(report.inside[0].nodes))
    copies = len(report.inside)
    words = _tr("{count} nodes") if copies == 1 else _tr("{count} nodes, {copies} times")
    words = words.format(count=nodes, copies=copies)
    tip = _tr("How many nodes are drawn inside; each copy has all of them.")
    lines = [Fact(_tr("Inside"), words, tip)]
    if report.steps > 1:
        often = _tr("How often it runs, one by one.")
        lines.append(Fact(_tr("Steps"), short_number(report.steps), often))
    return lines


def totals_of(inference: Inference, nodes: int) -> tuple[Fact, ...]:
    """The lines about a whole network."""
    counts: Counts = inference.totals
    return (
        Fact(_tr("Nodes"), short_number(nodes)),
        Fact(
            _tr("Parameters"),
            short_number(counts.parameters),
            _tr("Learned numbers: weights and biases."),
        ),
        Fact(
            _tr("Links"),
            short_number(counts.links),
            _tr("Every use of a weight or bias counts once."),
        ),
        Fact(
            _tr("Multiply-adds"),
            short_number(counts.multiply_adds),
            _tr("For one example, forward."),
        ),
        Fact(
            _tr("Activations"),
            short_number(counts.activations),
            _tr("Numbers kept for one example."),
        ),
    )


def shape_words(report: NodeReport) -> str:
    """``1 × 28 × 28 → 6 × 28 × 28``; what is not known is a question mark."""
    # Where it works all the same, an input that nothing reaches is one that may be left free.
    inputs = [spec for spec in report.inputs if spec is not None or not report.is_sound]
    into, out = _specs(inputs), _specs(report.outputs)
    if not inputs:
        return out or "?"
    return f"{into} →{_NO_BREAK}{out or '?'}"


def _parameter_words(report: NodeReport) -> str:
    total = short_number(report.counts.parameters)
    arithmetic = report.arithmetic.replace(" ", _NO_BREAK)
    return f"{arithmetic} ={_NO_BREAK}{total}" if arithmetic else total


def _specs(specs: Iterable[TensorSpec | None]) -> str:
    words = [str(spec).replace(" ", _NO_BREAK) if spec is not None else "?" for spec in specs]
    if len(words) > 2 and len(set(words)) == 1:
        return f"{len(words)} × ({words[0]})"
    return ", ".join(words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facts", text)
