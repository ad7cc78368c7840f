"""A tidy layout: nothing overlaps, data flow to the right, chains are straight or folded."""

from itertools import combinations, pairwise
from time import thread_time

from hypothesis import given
from hypothesis import strategies as st

from engine.catalogue.builtin import builtin_catalogue
from engine.graph.graph import End, Graph, Node, Point, Wire
from engine.graph.layout.tidy import tidy_places

KINDS = builtin_catalogue()
ADD, RELU = KINDS["add"], KINDS["relu"]


def drawing(count: int, links: set[tuple[int, int]]) -> Graph:
    """Nodes ``n0`` … that add up what earlier nodes give them."""
    nodes = tuple(Node(name=f"n{i}", layer=ADD()) for i in range(count))
    wires = tuple(
        Wire(End(f"n{a}", "out"), End(f"n{b}", f"x{a + 1}")) for a, b in sorted(links) if a < b
    )
    return Graph(nodes=nodes, wires=wires)


def chain(count: int) -> Graph:
    return drawing(count, set(pairwise(range(count))))


def places(graph: Graph, sizes: dict[str, tuple[float, float]], width: float | None = None):
    return dict(tidy_places(graph, sizes, width))


def overlap(a: str, b: str, at: dict[str, Point], sizes: dict[str, tuple[float, float]]) -> bool:
    (aw, ah), (bw, bh) = sizes[a], sizes[b]
    across = at[a].x < at[b].x + bw and at[b].x < at[a].x + aw
    return across and at[a].y < at[b].y + bh and at[b].y < at[a].y + ah


@given(st.data())
def test_no_two_nodes_overlap_and_data_flow_to_the_right(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 14))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    graph = drawing(count, data.draw(st.sets(pairs, max_size=30)))
    sides = st.tuples(st.integers(40, 240), st.integers(40, 240))
    sizes = {node.name: data.draw(sides) for node in graph.nodes}
    width = data.draw(st.none() | st.integers(300, 2000))
    at = places(graph, sizes, width)
    assert set(at) == set(sizes)
    assert not any(overlap(a, b, at, sizes) for a, b in combinations(at, 2))
    if width is None:
        assert all(at[w.source.node].x < at[w.target.node].x for w in graph.wires)


def test_a_chain_is_straight_whatever_its_heights() -> None:
    graph = chain(6)
    at = places(graph, {f"n{i}": (152, 60 + 31 * i) for i in range(6)})
    assert len({place.y for place in at.values()}) == 1


def test_a_long_chain_is_folded_into_rows_of_equal_length() -> None:
    graph = chain(12)
    at = places(graph, dict.fromkeys(graph.by_name, (152.0, 100.0)), width=6 * 192.0)
    rows = {place.y for place in at.values()}
    assert len(rows) == 2
    assert max(place.x for place in at.values()) + 152 <= 6 * 192


def test_the_same_drawing_is_laid_out_the_same() -> None:
    graph = drawing(9, {(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (0, 4), (4, 5), (6, 7)})
    sizes = dict.fromkeys(graph.by_name, (100.0, 80.0))
    assert tidy_places(graph, sizes) == tidy_places(graph, sizes)


def test_a_way_past_other_nodes_leaves_the_main_line_straight() -> None:
    graph = drawing(5, {(0, 1), (1, 2), (2, 3), (3, 4), (0, 3)})
    at = places(graph, dict.fromkeys(graph.by_name, (100.0, 80.0)))
    assert len({at[f"n{i}"].y for i in range(5)}) == 1


def test_nothing_is_laid_out_as_nothing() -> None:
    assert tidy_places(Graph(), {}) == ()


def test_five_hundred_nodes_take_less_than_half_a_second() -> None:
    links = {(i, i + 1) for i in range(499)} | {(i, i + 7) for i in range(0, 490, 3)}
    graph = drawing(500, links)
    sizes = dict.fromkeys(graph.by_name, (152.0, 160.0))
    begun = thread_time()
    tidy_places(graph, sizes, 4000.0)
    assert thread_time() - begun < 0.5
