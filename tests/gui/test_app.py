"""What the program does around its window."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import Session
from gui import app
from gui.app import GarbageCollector


@pytest.fixture
def collector(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[GarbageCollector]:
    monkeypatch.setattr(app, "_COLLECT_INTERVAL_MS", 5)
    monkeypatch.setattr(app, "_ROUNDS_TO_A_WHOLE", 2)
    parent = QObject()
    yield GarbageCollector(Session(), parent)
    parent.deleteLater()
    gc.unfreeze()
    gc.enable()


class Ring:
    """Something that only the garbage collector can free."""

    alive = 0

    def __init__(self) -> None:
        self.itself = self
        Ring.alive += 1

    def __del__(self) -> None:
        Ring.alive -= 1


def test_only_the_windows_timer_collects_garbage_also_what_is_old(
    collector: GarbageCollector, qtbot: QtBot
) -> None:
    collector.start()
    assert not gc.isenabled()
    Ring()
    gc.collect(0)
    Ring()
    qtbot.waitUntil(lambda: Ring.alive == 0)
