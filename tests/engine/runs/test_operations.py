"""What was edited, in the words that mark a curve."""

from __future__ import annotations

from engine.graph.paint_command import Paint, Unpaint
from engine.project.command import OnGraph
from engine.runs.operations import in_words
from tests.engine.networks import digits_project


def test_a_painted_filter_is_told_by_its_place_without_its_numbers() -> None:
    plain = digits_project()
    name = next(node.name for node in plain.graph.nodes if node.layer.id == "conv2d")
    painted = OnGraph(Paint(name, (1, 0), (0.5,) * 9)).apply(plain)
    assert in_words(plain, painted) == f"{name}: filter 1, 0 painted"
    learning = OnGraph(Unpaint(name)).apply(painted)
    assert in_words(painted, learning) == f"{name}: filter 1, 0 learns again"
