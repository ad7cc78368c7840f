"""What the tests of the panels share: a theme, and a bridge without an engine behind it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from tests.gui.fake_bridge import FakeBridge

_ROUNDS_TO_A_WHOLE = 40
_PATIENCE_MS = 100_000


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What people saved on this machine is not seen, and nothing is saved there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHAINRULE_HOME", str(tmp_path_factory.mktemp("home")))
        yield


def _patient(wait: Callable[..., Any]) -> Callable[..., Any]:
    def patiently(bot: QtBot, *args: Any, **options: Any) -> Any:
        if options.get("raising") is not False:  # else it waits for what must not come
            options["timeout"] = max(options.get("timeout", 0), _PATIENCE_MS)
        return wait(bot, *args, **options)

    return patiently


@pytest.fixture(scope="session", autouse=True)
def _patience() -> Iterator[None]:
    """No machine is too slow: a wait ends as soon as what it waits for is so, or fails late."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
            patch.setattr(QtBot, name, _patient(getattr(QtBot, name)))
        yield


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard() -> Iterator[None]:
    """What was copied last goes before Python does: without a screen Qt lets it go after that."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def _rounds() -> Iterator[Iterator[int]]:
    """Python's own collector is off, as in the program."""
    gc.disable()
    yield count(1)
    gc.enable()


@pytest.fixture(autouse=True)
def _garbage_here(_rounds: Iterator[int]) -> Iterator[None]:
    """Garbage is collected in this thread only, between tests.

    An engine's thread, which makes much of it, would free widgets that earlier tests left.
    """
    yield
    gc.collect(2 if next(_rounds) % _ROUNDS_TO_A_WHOLE == 0 else 1)


@pytest.fixture(autouse=True)
def _nothing_in_the_way() -> Iterator[None]:
    """No window of one test lies under the pointer of the next, which begins afar."""
    yield
    if not isinstance(QApplication.instance(), QApplication):
        return
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible():
            widget.hide()
    QCursor.setPos(0, 0)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme("dark")


@pytest.fixture
def bridge(qapp: QApplication) -> FakeBridge:
    return FakeBridge()
