"""The course of wires."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from gui.canvas.wires.wire_path import lane_back, loose_path, turned, wire_path

UPPER = QRectF(700.0, 0.0, 140.0, 150.0)
LOWER = QRectF(0.0, 280.0, 140.0, 70.0)
START, END = QPointF(840.0, 24.0), QPointF(0.0, 304.0)


def lane_among(*bodies: QRectF) -> float:
    def bodies_at(area: QRectF) -> Iterable[QRectF]:
        return [body for body in (UPPER, LOWER, *bodies) if body.intersects(area)]

    return lane_back(START, END, UPPER, LOWER, bodies_at)


def test_a_wire_to_the_next_row_runs_between_the_rows() -> None:
    assert UPPER.bottom() < lane_among() < LOWER.top()


def test_a_card_that_sticks_up_from_the_row_is_passed_above() -> None:
    loss = QRectF(820.0, 262.0, 140.0, 70.0)
    assert UPPER.bottom() < lane_among(loss) < loss.top()


def test_where_the_rows_leave_no_room_a_wire_goes_round_the_nearer_way() -> None:
    tall = QRectF(300.0, 100.0, 140.0, 400.0)
    assert lane_among(tall) < UPPER.top()
    assert lane_among(tall, QRectF(300.0, -900.0, 140.0, 950.0)) > tall.bottom()


def test_to_a_port_a_little_ahead_a_wire_bends_without_a_loop() -> None:
    path = wire_path(QPointF(0.0, 0.0), QPointF(22.0, 90.0), UPPER, LOWER)
    box = path.boundingRect()
    assert box.left() >= -1.0
    assert box.right() <= 23.0


def test_downwards_a_wire_takes_the_same_course_turned_about_the_diagonal() -> None:
    start, end = QPointF(24.0, 100.0), QPointF(90.0, 310.0)
    across = wire_path(turned(start), turned(end))
    down = wire_path(start, end, flow="down")
    for i in range(11):
        assert turned(across.pointAtPercent(i / 10)) == down.pointAtPercent(i / 10)


def test_a_loose_wire_leaves_its_port_downwards() -> None:
    path = loose_path(QPointF(0.0, 0.0), QPointF(200.0, 20.0), "down")
    first = path.pointAtPercent(0.05)
    assert first.y() > first.x()
