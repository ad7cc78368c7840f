import pytest
from PySide6.QtCore import QObject

from gui.figures.draw_governor import DrawGovernor
from gui.figures.governed_drawing import GovernedDrawing


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_dear_drawings_are_made_less_often() -> None:
    clock = Clock()
    governor = DrawGovernor(share=0.02, least_s=0.1, clock=clock)
    governor.draw(lambda: None)
    assert governor.wait_s == pytest.approx(0.1)

    def dear() -> None:
        clock.now += 0.05

    for _ in range(3):
        governor.draw(dear)
    assert governor.wait_s == pytest.approx(0.05 / 0.02 - 0.05)


def test_one_slow_drawing_does_not_hold_up_the_next() -> None:
    clock = Clock()
    governor = DrawGovernor(share=0.02, least_s=0.1, clock=clock)

    def taking(seconds: float) -> None:
        clock.now += seconds

    for seconds in (0.001, 0.5, 0.001):
        governor.draw(lambda seconds=seconds: taking(seconds))
    assert governor.wait_s < 0.1


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
