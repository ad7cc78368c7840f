"""The networks other tests rest on are what they say."""

import pytest

from engine.graph.graph import Graph
from tests.engine import networks


@pytest.mark.parametrize("make", [networks.tiny_classifier, networks.noisy_classifier])
def test_a_network_on_digits_has_no_problems(make: object) -> None:
    graph = make()  # type: ignore[operator]  # a function of the module
    assert isinstance(graph, Graph)
    assert networks.inferred(graph).problems == ()


@pytest.mark.parametrize("make", [networks.points_project, networks.xor_project])
def test_a_network_on_points_has_no_problems(make: object) -> None:
    project = make()  # type: ignore[operator]  # a function of the module
    assert networks.inferred(project.graph, project.data).problems == ()
