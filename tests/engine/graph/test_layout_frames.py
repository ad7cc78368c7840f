"""A tidy layout keeps frames together and notes beside what they tell of, and is stable."""

from itertools import combinations, pairwise

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.catalogue.builtin import builtin_catalogue
from engine.graph.graph import End, Graph, Node, Point, Wire
from engine.graph.layout.area import Area, about
from engine.graph.layout.tidy import tidy_places
from engine.graph.layout_command import Arrange, SetFlow
from engine.graph.marks import FRAME_PADDING, FRAME_TITLE, Frame, Marks, Sticky

ADD = builtin_catalogue()["add"]
SIZE = (150.0, 100.0)
Sizes = dict[str, tuple[float, float]]


def drawing(
    count: int,
    links: set[tuple[int, int]],
    frames: dict[int, str] | None = None,
    notes: tuple[Sticky, ...] = (),
    flow: str = "right",
) -> Graph:
    """Nodes ``n0`` … that add up what earlier ones give them, some of them in frames."""
    frames = frames or {}
    nodes = tuple(Node(name=f"n{i}", layer=ADD(), frame=frames.get(i, "")) for i in range(count))
    wires = tuple(
        Wire(End(f"n{a}", "out"), End(f"n{b}", f"x{a + 1}")) for a, b in sorted(links) if a < b
    )
    marks = Marks(tuple(Frame(name) for name in sorted(set(frames.values()))), notes, flow)
    return Graph(nodes, wires, marks=marks)


def sizes_of(graph: Graph) -> Sizes:
    return dict.fromkeys(graph.by_name, SIZE)


def tidied(graph: Graph, sizes: Sizes, longest: float | None = None) -> Graph:
    return Arrange(tidy_places(graph, sizes, longest)).apply(graph)


def body(graph: Graph, name: str, sizes: Sizes) -> Area:
    place, (width, height) = graph.node(name).position, sizes[name]
    return Area(place.x, place.y, place.x + width, place.y + height)


def frame_area(graph: Graph, frame: str, sizes: Sizes) -> Area:
    inside = [body(graph, n.name, sizes) for n in graph.nodes if n.frame == frame]
    inside += [note_area(s) for s in graph.marks.stickies if s.frame == frame]
    area = about(inside).grown(FRAME_PADDING)
    return area._replace(top=area.top - FRAME_TITLE)


def note_area(note: Sticky) -> Area:
    return Area(note.x, note.y, note.x + note.width, note.y + note.height)


@st.composite
def framed_drawings(draw: st.DrawFn) -> tuple[Graph, Sizes, float | None]:
    count = draw(st.integers(1, 12))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    links = draw(st.sets(pairs, max_size=24))
    frames = draw(st.dictionaries(st.integers(0, count - 1), st.sampled_from(["#1", "#2", "#3"])))
    place = st.integers(-400, 900)
    notes = tuple(
        Sticky(f"#{9 + i}", x=float(draw(place)), y=float(draw(place)), frame=frame)
        for i, frame in enumerate(
            draw(st.lists(st.sampled_from(["", *frames.values()]), max_size=3))
        )
    )
    graph = drawing(count, links, frames, notes, draw(st.sampled_from(["right", "down"])))
    spots = [(n.name, Point(float(draw(place)), float(draw(place)))) for n in graph.nodes]
    sides = st.tuples(st.integers(40, 240).map(float), st.integers(20, 240).map(float))
    sizes = {node.name: draw(sides) for node in graph.nodes}
    return Arrange(tuple(spots)).apply(graph), sizes, draw(st.none() | st.integers(300, 1500))


@settings(max_examples=60)
@given(framed_drawings())
def test_nothing_strange_overlaps_a_frame(case: tuple[Graph, Sizes, float | None]) -> None:
    graph, sizes, longest = case
    after = tidied(graph, sizes, longest)
    things: list[tuple[Area, str]] = [
        (body(after, n.name, sizes), n.frame) for n in after.nodes if not n.frame
    ]
    notes = [(note_area(s), "note") for s in after.marks.stickies if not s.frame]
    things += [
        (frame_area(after, f.name, sizes), f.name)
        for f in after.marks.frames
        if any(n.frame == f.name for n in after.nodes)
    ]
    pairs = [*combinations(things, 2), *((thing, note) for thing in things for note in notes)]
    for (a, _), (b, _) in pairs:  # notes that lie on each other are left so
        assert not a.meets(b)
    for a, b in combinations(after.nodes, 2):
        assert not body(after, a.name, sizes).meets(body(after, b.name, sizes))


@settings(max_examples=60)
@given(framed_drawings())
def test_tidying_what_is_tidy_changes_nothing(case: tuple[Graph, Sizes, float | None]) -> None:
    graph, sizes, longest = case
    once = tidied(graph, sizes, longest)
    assert tidied(once, sizes, longest) == once


def test_a_frame_in_the_middle_of_a_chain_leaves_it_straight() -> None:
    graph = drawing(6, set(pairwise(range(6))), {2: "#1", 3: "#1"})
    after = tidied(graph, sizes_of(graph))
    assert len({node.position.y for node in after.nodes}) == 1


def test_a_note_stays_on_its_side_of_the_node_it_lies_beside() -> None:
    note = Sticky("#1", x=300.0, y=700.0, width=120.0, height=60.0)
    graph = drawing(3, {(0, 1), (1, 2)}, notes=(note,))
    spots = (("n0", Point(0, 0)), ("n1", Point(290.0, 800.0)), ("n2", Point(900.0, 0)))
    after = tidied(Arrange(spots).apply(graph), sizes_of(graph))
    node, moved = after.node("n1").position, after.marks.stickies[0]
    assert (moved.x - node.x, moved.y + moved.height - node.y) == (10.0, -20.0)


def test_a_note_far_from_everything_lies_below_the_drawing() -> None:
    note = Sticky("#1", x=100.0, y=-2000.0)
    graph = drawing(3, {(0, 1), (1, 2)}, notes=(note,))
    after = tidied(graph, sizes_of(graph))
    assert after.marks.stickies[0].y > max(n.position.y for n in after.nodes) + SIZE[1]


def test_a_frame_with_nothing_but_notes_moves_as_one() -> None:
    notes = tuple(Sticky(f"#{2 + i}", x=200.0 * i, y=-300.0 - i, frame="#1") for i in range(2))
    graph = drawing(3, {(0, 1), (1, 2)})
    marks = Marks((Frame("#1"),), notes)
    graph = msgspec.structs.replace(graph, marks=marks)
    first, second = tidied(graph, sizes_of(graph)).marks.stickies
    assert (second.x - first.x, second.y - first.y) == (200.0, -1.0)


def test_what_was_drawn_above_stays_above() -> None:
    graph = drawing(4, {(0, 1), (0, 2), (1, 3), (2, 3)})
    for upper, lower in (("n1", "n2"), ("n2", "n1")):
        placed = Arrange(((upper, Point(200, -300.0)), (lower, Point(200, 300.0)))).apply(graph)
        after = tidied(placed, sizes_of(graph))
        assert after.node(upper).position.y < after.node(lower).position.y


def test_a_node_added_at_the_end_changes_the_order_of_no_column() -> None:
    links = {(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 5), (4, 6), (5, 6)}
    before = tidied(drawing(7, links), dict.fromkeys([f"n{i}" for i in range(7)], SIZE))
    longer = drawing(8, links | {(6, 7)})
    kept = tuple((n.name, n.position) for n in before.nodes)
    after = tidied(Arrange(kept).apply(longer), sizes_of(longer))
    for a, b in combinations(before.nodes, 2):
        if a.position.x == b.position.x:
            was_above = a.position.y < b.position.y
            assert (after.node(a.name).position.y < after.node(b.name).position.y) is was_above


def test_a_selection_is_placed_among_itself_from_where_its_corner_is() -> None:
    graph = drawing(4, set(pairwise(range(4))))
    spots = tuple((f"n{i}", Point(1000.0 - 300 * i, 50.0 * i)) for i in range(4))
    graph = Arrange(spots).apply(graph)
    places = dict(tidy_places(graph, sizes_of(graph), names={"n1", "n2"}))
    assert places.keys() == {"n1", "n2"}
    assert places["n1"] == Point(400.0, 50.0)
    assert places["n2"].x > places["n1"].x + SIZE[0]
    assert places["n2"].y == places["n1"].y


def test_downwards_data_flow_down_and_first_ports_are_in_line() -> None:
    graph = SetFlow("down").apply(drawing(4, set(pairwise(range(4)))))
    widths = {"n0": 100.0, "n1": 240.0, "n2": 136.0, "n3": 152.0}
    sizes = {name: (width, 90.0) for name, width in widths.items()}
    lines = {name: width / 2 for name, width in widths.items()}
    places = dict(tidy_places(graph, sizes, lines=lines))
    assert len({places[name].x + lines[name] for name in places}) == 1
    assert all(places[a].y + 90.0 < places[b].y for a, b in pairwise(["n0", "n1", "n2", "n3"]))


def test_to_turn_a_drawing_keeps_which_branch_comes_first() -> None:
    graph = drawing(4, {(0, 1), (0, 2), (1, 3), (2, 3)})
    graph = Arrange((("n2", Point(200, -300.0)), ("n1", Point(200, 300.0)))).apply(graph)
    places = dict(tidy_places(graph, sizes_of(graph), flow="down"))
    assert places["n2"].x < places["n1"].x


def test_single_nodes_lie_side_by_side_below_the_rest() -> None:
    graph = drawing(6, {(0, 1), (1, 2)})
    after = tidied(graph, sizes_of(graph), 1000.0)
    singles = [after.node(f"n{i}").position for i in (3, 4, 5)]
    assert len({place.y for place in singles}) == 1
    assert singles[0].y > after.node("n0").position.y + SIZE[1]


def test_reroute_dots_take_little_room_and_stay_in_line() -> None:
    graph = drawing(3, {(0, 1), (1, 2)})
    sizes = {"n0": (152.0, 160.0), "n1": (16.0, 16.0), "n2": (152.0, 160.0)}
    places = dict(tidy_places(graph, sizes, lines={"n0": 26.0, "n1": 8.0, "n2": 26.0}))
    assert places["n1"].y + 8.0 == places["n0"].y + 26.0 == places["n2"].y + 26.0
    assert places["n2"].x - places["n0"].x < 152.0 + 16.0 + 100.0


def test_only_flows_that_exist_can_be_set() -> None:
    graph = drawing(1, set())
    turned = SetFlow("down").apply(graph)
    assert turned.marks == msgspec.structs.replace(graph.marks, flow="down")
    assert turned.nodes is graph.nodes
