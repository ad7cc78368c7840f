"""A program that speaks German for as long as a test lasts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.language.languages import ENGLISH, speak


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QApplication]:
    speak(qapp, "de")
    yield qapp
    speak(qapp, ENGLISH)
