import pytest
from PySide6.QtCore import QObject

from gui.figures.draw_governor import DrawGovernor, SharedTime
from gui.figures.governed_drawing import GovernedDrawing


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_dear_drawings_are_made_less_often() -> None:
    clock = Clock()
    governor = DrawGovernor(0.02, 0.1, clock, clock, SharedTime(1.0))
    governor.draw(lambda: None)
    assert governor.wait_s == pytest.approx(0.1)

    def dear() -> None:
        clock.now += 0.05

    for _ in range(3):
        governor.draw(dear)
    assert governor.wait_s == pytest.approx(0.05 / 0.02 - 0.05)


def test_one_slow_drawing_does_not_hold_up_the_next() -> None:
    clock = Clock()
    governor = DrawGovernor(0.02, 0.1, clock, clock, SharedTime(1.0))

    def taking(seconds: float) -> None:
        clock.now += seconds

    for seconds in (0.001, 0.5, 0.001):
        governor.draw(lambda seconds=seconds: taking(seconds))
    assert governor.wait_s < 0.1


def test_many_drawings_share_the_time() -> None:
    clock, together = Clock(), SharedTime(0.03)
    many = [DrawGovernor(0.02, 0.1, clock, clock, together) for _ in range(4)]
    little = DrawGovernor(0.02, 0.1, clock, clock, together)

    def taking(seconds: float) -> None:
        clock.now += seconds

    began = clock.now
    spent = dict.fromkeys((*many, little), 0.0)
    while clock.now < began + 60:
        for governor in spent:
            if not governor.wait_s:
                cost = 0.0005 if governor is little else 0.01
                governor.draw(lambda cost=cost: taking(cost))
                spent[governor] += cost
        clock.now += 0.01
    shares = [seconds / (clock.now - began) for seconds in spent.values()]
    assert sum(shares) == pytest.approx(0.03, rel=0.15)
    assert shares[-1] == pytest.approx(0.0005 / 0.1, rel=0.2)
    assert shares[:4] == pytest.approx([(0.03 - 0.005) / 4] * 4, rel=0.15)


def test_sharing_keeps_nobody_waiting_for_long() -> None:
    clock, together = Clock(), SharedTime(0.03)
    crowd = [Clock() for _ in range(30)]
    for one in crowd:
        together.part(one, 0.02, now=0.0)
    governor = DrawGovernor(0.02, 0.1, clock, clock, together)

    def taking(seconds: float) -> None:
        clock.now += seconds

    for _ in range(3):
        governor.draw(lambda: taking(0.01))
    assert 1.9 < governor.wait_s <= 2.0


def test_who_is_gone_leaves_its_part_to_the_others() -> None:
    together = SharedTime(0.03)
    gone, stays = Clock(), Clock()
    assert together.part(gone, 0.02, now=0.0) == 0.02
    assert together.part(stays, 0.02, now=0.1) == pytest.approx(0.015)
    assert together.part(stays, 0.02, now=9.0) == 0.02


def test_of_what_is_offered_the_newest_is_drawn(qtbot) -> None:
    owner, drawn = QObject(), []
    drawing = GovernedDrawing(owner)
    for number in range(10):
        drawing.offer(lambda number=number: drawn.append(number))
    assert drawn == [0]
    qtbot.waitUntil(lambda: drawn == [0, 9])


def test_what_the_user_asked_for_does_not_wait(qapp) -> None:
    owner, drawn = QObject(), []
    drawing = GovernedDrawing(owner)
    for number in range(3):
        drawing.offer(lambda number=number: drawn.append(number), at_once=True)
    assert drawn == [0, 1, 2]
