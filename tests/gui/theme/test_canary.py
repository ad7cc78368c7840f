"""A PySide6 that loses references to None aborts the process; this notices before users do."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

CALLS = 1000
SLACK = 100


class _Bell(QObject):
    rung = Signal(object)


def test_calls_signals_and_paints_leave_the_count_of_none_alone(qapp: QApplication) -> None:
    bell, image = _Bell(), QImage(8, 8, QImage.Format.Format_RGB32)
    bell.rung.connect(lambda _: None)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        bell.setObjectName("bell")
        bell.rung.emit(None)
        with QPainter(image) as painter:
            painter.drawLine(0, 0, 8, 8)
    assert abs(sys.getrefcount(None) - before) < SLACK
