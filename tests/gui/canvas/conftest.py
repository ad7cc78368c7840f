"""A canvas with a small network on it, and a real document behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import AddNode, Connect, Point, Session, Together
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.theme.theme import Theme
from tests.gui.canvas.hand import Hand, wire


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Bridge]:
    """image → conv → relu, and a flatten that no wire reaches; torch is not loaded."""
    bridge = Bridge(Session())
    kinds = bridge.session.catalogue
    places = {"image": ("input", 0), "conv": ("conv2d", 240), "relu": ("relu", 480)}
    nodes = [AddNode(kinds[k](), Point(float(x), 0.0), n) for n, (k, x) in places.items()]
    nodes.append(AddNode(kinds["flatten"](), Point(480.0, 300.0), "flatten"))
    wires = [Connect(wire("image", "conv")), Connect(wire("conv", "relu"))]
    bridge.do(Together((*nodes, *wires)))
    yield bridge
    bridge.close()


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme, document: Bridge) -> CanvasView:
    view = CanvasView(theme, document)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    qtbot.waitExposed(view)
    view.zoom_reset()
    return view


@pytest.fixture
def hand(canvas: CanvasView) -> Hand:
    return Hand(canvas)
