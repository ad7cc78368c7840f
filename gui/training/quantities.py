"""What can be followed over a run: the loss, each metric, each of several losses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.api import Graph, Loss, Metric
from gui.training.measure import measured, spoken

LOSS = "loss"


class Quantity(NamedTuple):
    """Something measured on both splits.

    Attributes:
        name: as the history has it behind the split.
        title: for the user.
        factor: shares are shown in per cent.
        is_loss: small is good, and powers of ten read best.
    """

    name: str
    title: str
    factor: float = 1.0
    is_loss: bool = True


def quantities(graph: Graph, recorded: Iterable[str] = ()) -> tuple[Quantity, ...]:
    """What a network measures, in the order of the tabs; and what a history has besides."""
    losses = [node.name for node in graph.nodes if isinstance(node.layer, Loss)]
    has_metrics = any(isinstance(node.layer, Metric) for node in graph.nodes)
    found = (
        {LOSS: Quantity(LOSS, QCoreApplication.translate("Measure", "Loss"))}
        if losses or not has_metrics
        else {}
    )
    for node in graph.nodes:
        if isinstance(node.layer, Metric):
            is_share = node.layer.unit == "%"
            title = f"{_capital(measured(node))}{', %' if is_share else ''}"
            found[node.name] = Quantity(node.name, title, 100.0 if is_share else 1.0, False)
    if len(losses) > 1:
        found |= {name: Quantity(name, _capital(measured(graph.node(name)))) for name in losses}
    for name in (key.partition("/")[2] for key in recorded):
        if name and name not in found and name not in losses:
            found[name] = Quantity(name, spoken(name).capitalize(), is_loss=False)
    return tuple(found.values())


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
