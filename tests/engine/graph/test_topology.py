"""Order, ways and loops."""

from graphlib import CycleError

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.graph.topology import Topology
from tests.engine.networks import tiny_classifier

DIAMOND = Topology("abcd", [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])


def test_every_node_comes_after_all_that_feed_it() -> None:
    graph = tiny_classifier()
    place = {name: i for i, name in enumerate(graph.topology.order)}
    assert all(place[w.source.node] < place[w.target.node] for w in graph.wires)


def test_ties_keep_the_order_of_the_drawing() -> None:
    assert Topology("zya", []).order == ("z", "y", "a")


def test_depth_is_the_longest_way_from_the_start() -> None:
    edges = [("a", "b"), ("b", "d"), ("a", "d")]
    assert Topology("abcd", edges).depth == {"a": 0, "b": 1, "d": 2, "c": 0}


def test_upstream_and_downstream_reach_all_the_way() -> None:
    assert DIAMOND.upstream("d") == {"a", "b", "c"}
    assert DIAMOND.downstream("a") == {"b", "c", "d"}
    assert DIAMOND.upstream("a") == frozenset()


def test_neighbours_are_those_directly_beside() -> None:
    assert DIAMOND.feeds("a") == ("b", "c")
    assert DIAMOND.fed_by("d") == ("b", "c")


def test_a_way_is_named_node_by_node_and_empty_where_there_is_none() -> None:
    assert Topology("abc", [("a", "b"), ("b", "c")]).path("a", "c") == ("a", "b", "c")
    assert DIAMOND.path("d", "a") == ()


def test_a_loop_is_named_from_a_node_back_to_itself() -> None:
    loop = Topology("abc", [("a", "b"), ("b", "c"), ("c", "b")]).cycle()
    assert sorted(set(loop)) == ["b", "c"]
    assert loop[0] == loop[-1]
    assert DIAMOND.cycle() == ()


@given(
    st.lists(
        st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1])
    )
)
def test_all_answers_are_those_of_networkx(pairs: list[tuple[int, int]]) -> None:
    names = [chr(ord("a") + (5 * i) % 12) for i in range(12)]  # not in the order of the alphabet
    edges = [(names[a], names[b]) for a, b in pairs]
    ours, net = Topology(sorted(names), edges), nx.DiGraph()
    net.add_nodes_from(sorted(names))
    net.add_edges_from(edges)
    assert ours.order == tuple(nx.lexicographical_topological_sort(net))
    for name in names:
        assert ours.upstream(name) == nx.ancestors(net, name)
        assert ours.downstream(name) == nx.descendants(net, name)


def test_a_loop_has_no_order() -> None:
    with pytest.raises(CycleError):
        _ = Topology("ab", [("a", "b"), ("b", "a")]).order
