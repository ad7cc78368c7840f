from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.api import AddNode, Change, Point, RemoveNodes, SetParameter
from gui.canvas.looking.difference import _words as difference_words
from gui.figures.network_change import NetworkChange


def earlier(document):
    """The open network, without relu, with another node, and with other filters."""
    kinds = document.session.catalogue
    graph = document.project.graph
    graph = RemoveNodes(frozenset({"relu"})).apply(graph)
    graph = AddNode(kinds["dropout"](), Point(600.0, 300.0), "drop").apply(graph)
    return SetParameter("conv", "filters", 3).apply(graph)


def roles(canvas) -> dict[str, list[str]]:
    outlines = canvas.difference.outlines
    bodies = {item.body.center().toTuple(): n for n, item in canvas.scene().nodes.items()}
    found: dict[str, list[str]] = {}
    for outline in outlines.shown:
        found.setdefault(outline.role, []).append(bodies[outline.body.center().toTuple()])
    found["ghosts"] = [ghost.words for ghost in outlines.ghosts]
    return found


def show(canvas, document) -> None:
    change = NetworkChange(earlier(document), document.project.graph, "first", "second")
    canvas.difference.show(change)


def test_what_was_added_changed_and_removed_is_outlined(canvas, document) -> None:
    show(canvas, document)
    assert roles(canvas) == {"good": ["relu"], "warning": ["conv"], "ghosts": ["drop"]}
    (changed,) = [o for o in canvas.difference.outlines.shown if o.role == "warning"]
    filters = document.project.graph.node("conv").layer.filters
    assert changed.words == f"filters 3 → {filters}"


def test_the_bar_names_both_runs_and_closes_it(canvas, document) -> None:
    show(canvas, document)
    bar = canvas.difference.bar
    assert bar.isVisible()
    assert bar.accessibleName().startswith("first → second: 1 added, 1 changed, 1 removed")
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert not canvas.difference.outlines.isVisible()


def test_it_is_seen_from_the_network_that_is_open(canvas, document) -> None:
    change = NetworkChange(document.project.graph, earlier(document), "open", "earlier")
    canvas.difference.show(change)
    assert roles(canvas)["good"] == ["relu"]
    assert canvas.difference.bar.accessibleName().startswith("earlier → open")


def test_edits_are_followed_and_undone(canvas, document) -> None:
    show(canvas, document)
    document.do(SetParameter("conv", "filters", 3))
    assert "warning" not in roles(canvas)
    assert "the open network" in canvas.difference.bar.accessibleName()
    document.undo()
    assert roles(canvas)["warning"] == ["conv"]


def test_a_ghost_stands_where_nothing_else_does(canvas, document) -> None:
    show(canvas, document)
    (ghost,) = canvas.difference.outlines.ghosts
    bodies = [item.body for item in canvas.scene().nodes.values()]
    assert not any(ghost.body.intersects(body) for body in bodies)


def test_another_document_ends_it(canvas, document) -> None:
    show(canvas, document)
    document.session.new()
    assert not canvas.difference.is_on
    assert not canvas.difference.bar.isVisible()


def test_the_difference_never_changes_the_document(canvas, document) -> None:
    before = document.project
    show(canvas, document)
    canvas.difference.close()
    assert document.project is before


def test_another_type_is_named_by_itself_and_not_by_the_settings_it_lacks() -> None:
    changes = (
        Change("type", "Tanh", "Sigmoid"),
        Change("amplitude", 1.0, None),
        Change("frozen", False, True),
    )
    assert difference_words(changes) == "Tanh → Sigmoid, frozen – → ✓"
