"""What the tests of the panels share: a theme, and a bridge without an engine behind it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.theme.theme import Theme
from tests.gui.fake_bridge import FakeBridge


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What people saved on this machine is not seen, and nothing is saved there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHAINRULE_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture
def garbage_here() -> Iterator[None]:
    """Python's garbage is collected in this thread only, as in the program.

    An engine's thread, which makes much of it, would free widgets that earlier tests left.
    """
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme("dark")


@pytest.fixture
def bridge(qapp: QApplication) -> FakeBridge:
    return FakeBridge()
