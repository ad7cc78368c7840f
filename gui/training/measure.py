"""Which of the measured values stands for how well the network does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.api import Graph, Loss, Metric, Node
from gui.figures.numbers import in_unit
from gui.language.engine_words import translated
from gui.widgets.number_text import short_number


class Measure(NamedTuple):
    """A value in words, and what it is."""

    label: str
    words: str


def main_measure(graph: Graph, test: Mapping[str, float]) -> Measure | None:
    """The first metric of the drawing, measured on the test set; without one, the loss."""
    for node in graph.nodes:
        layer = node.layer
        if isinstance(layer, Metric) and node.name in test:
            return Measure(_test(measured(node)), in_unit(test[node.name], layer.unit))
    if "loss" in test:
        return Measure(_test_loss(), short_number(test["loss"]))
    return None


def measure_label(graph: Graph) -> str:
    """What `main_measure` will be called; empty where nothing is measured."""
    nodes = graph.nodes
    metric = next((node for node in nodes if isinstance(node.layer, Metric)), None)
    if metric is not None:
        return _test(measured(metric))
    return _test_loss() if any(isinstance(node.layer, Loss) for node in nodes) else ""


def measured(node: Node) -> str:
    """What a loss or metric is called: its type, unless its node was given a name of its own."""
    has_own = node.name.rstrip("0123456789").rstrip("_") != node.layer.id
    title = translated(node.layer.title)
    return spoken(node.name) if has_own or title == node.layer.title else title


def spoken(name: str) -> str:
    """A node's name as words: ``top_k`` → ``top k``."""
    return name.replace("_", " ")


def _test(measured: str) -> str:
    return QCoreApplication.translate("Measure", "test {measured}").format(measured=measured)


def _test_loss() -> str:
    return QCoreApplication.translate("Measure", "test loss")
