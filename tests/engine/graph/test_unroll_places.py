"""Where the steps of an unrolled block stand."""

from __future__ import annotations

from itertools import combinations

import pytest

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.block import BlockUse
from engine.data.catalogue import builtin_sources
from engine.graph.graph import Graph
from engine.graph.layout_command import SetFlow
from engine.graph.unroll_command import UnrollBlock
from engine.project.file import read_project
from engine.project.places import projects_folder

WIDE, HIGH = 200.0, 120.0


@pytest.fixture
def graph() -> Graph:
    path = projects_folder() / "lstm_from_gates.json"
    return read_project(path, builtin_catalogue(), builtin_sources()).graph


def test_steps_stand_in_a_row_and_what_follows_makes_room(graph: Graph) -> None:
    unrolled = UnrollBlock("lstm", 4).apply(graph)
    steps = [n for n in unrolled.nodes if isinstance(n.layer, BlockUse)]
    places = [node.position for node in steps]
    assert len({at.y for at in places}) == 1
    assert [at.x for at in places] == sorted(at.x for at in places)
    assert unrolled.node("last").position.x > places[-1].x + WIDE
    assert unrolled.node("frames").position == graph.node("frames").position
    new = [n.position for n in unrolled.nodes if n.name not in graph.by_name]
    for one, other in combinations(new, 2):
        assert abs(one.x - other.x) >= WIDE * 0.45 or abs(one.y - other.y) >= HIGH


def test_where_data_flow_downwards_steps_stand_below_each_other(graph: Graph) -> None:
    unrolled = UnrollBlock("lstm", 3).apply(SetFlow("down").apply(graph))
    places = [n.position for n in unrolled.nodes if isinstance(n.layer, BlockUse)]
    assert len({at.x for at in places}) == 1
    assert [at.y for at in places] == sorted(at.y for at in places)
    assert unrolled.node("last").position.y > places[-1].y + HIGH
