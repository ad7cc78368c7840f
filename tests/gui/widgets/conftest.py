"""An application dressed in the theme, undressed again afterwards."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.theme.theme import Theme


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme("dark")
    palette, font = qapp.palette(), qapp.font()
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
