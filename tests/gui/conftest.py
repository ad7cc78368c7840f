"""What the tests of the panels share: a theme, and a bridge without an engine behind it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui.theme.theme import Theme
from tests.gui.fake_bridge import FakeBridge


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme("dark")


@pytest.fixture
def bridge(qapp: QApplication) -> FakeBridge:
    return FakeBridge()
