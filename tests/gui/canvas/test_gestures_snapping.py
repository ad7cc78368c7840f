"""Cards snap to edges and to even gaps, and lines tell to which."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF

from engine.api import AddNode, Point
from gui.bridge import Bridge
from gui.canvas.gestures.guides import Guides, snap
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import Hand

CARD = QRectF(0.0, 0.0, 100.0, 60.0)


def card(x: float, y: float) -> QRectF:
    return CARD.translated(x, y)


def horizontals(lines: Iterable[QLineF]) -> list[tuple[float, float]]:
    return sorted((line.x1(), line.x2()) for line in lines if line.y1() == line.y2())


def test_between_two_neighbours_a_card_snaps_to_even_gaps_that_are_measured() -> None:
    found = snap(card(153, 21), [card(0, 0), card(300, 0)], 6.0)
    assert found.dx == -3.0
    assert {(100.0, 150.0), (250.0, 300.0)} <= set(horizontals(found.lines))


def test_after_two_neighbours_the_gap_between_them_is_repeated() -> None:
    found = snap(card(283, 20), [card(0, 0), card(140, 0)], 6.0)
    assert found.dx == -3.0
    assert {(100.0, 140.0), (240.0, 280.0)} <= set(horizontals(found.lines))


def test_before_two_neighbours_the_gap_between_them_is_repeated() -> None:
    found = snap(card(-142, 20), [card(0, 0), card(140, 0)], 6.0)
    assert found.dx == 2.0


def test_in_a_column_gaps_are_even_too() -> None:
    found = snap(card(20, 92), [card(0, 0), card(0, 180)], 6.0)
    assert found.dy == -2.0
    assert [line for line in found.lines if line.x1() == line.x2() and line.y1() == 60.0]


def test_an_edge_that_is_nearer_counts_more_than_a_gap() -> None:
    found = snap(card(154, 21), [card(0, 0), card(300, 0), card(155, 400)], 6.0)
    assert found.dx == 1.0


@pytest.mark.parametrize("shift", [20.0, -20.0])
def test_out_of_reach_nothing_snaps(shift: float) -> None:
    assert snap(card(150 + shift, 21), [card(0, 0), card(300, 0)], 6.0).dx == 0.0


def test_cards_of_other_rows_are_no_neighbours() -> None:
    assert snap(card(153, 21), [card(0, 300), card(310, 300)], 6.0).dx == 0.0


def test_a_dragged_node_comes_to_stand_evenly_and_the_lines_go_when_it_is_let_go(
    canvas: CanvasView, document: Bridge, hand: Hand
) -> None:
    kind = document.session.catalogue["tanh"]
    for name, x in (("left", 0.0), ("right", 640.0), ("free", 330.0)):
        document.do(AddNode(kind(), Point(x, 200.0), name))
    bodies = {n: canvas.scene().nodes[n].body for n in ("left", "right", "free")}
    even = (bodies["left"].right() + bodies["right"].left() - bodies["free"].width()) / 2
    off = QPointF(even - 330.0 + 3.0, 25.0)
    hand.drag(hand.body("free"), hand.body("free") + off, let_go=False)
    (guides,) = [item for item in canvas.scene().items() if isinstance(item, Guides)]
    assert not guides.boundingRect().isEmpty()
    hand.release(hand.body("free") - QPointF(0.0, 0.0))
    assert abs(document.project.graph.node("free").position.x - even) <= 1.0
    assert not [item for item in canvas.scene().items() if isinstance(item, Guides)]
