"""Examples that are sequences of several numbers a step, in the browser of examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.api import Session, projects_folder
from gui.bridge import Bridge
from gui.inspection.examples.example_panel import ExamplePanel


@pytest.fixture
def panel(theme, qtbot, tmp_path: Path, monkeypatch) -> Iterator[ExamplePanel]:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    session = Session()
    session.open(projects_folder() / "lstm_from_gates.json")
    bridge = Bridge(session)
    bridge.start()
    made = ExamplePanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(760, 360)
    made.show()
    qtbot.waitUntil(lambda: session.data_set is not None, timeout=60_000)
    qtbot.waitUntil(made.flowing.view.isVisible, timeout=60_000)
    yield made
    bridge.close()


def test_a_sequence_is_a_picture_with_time_across(panel) -> None:
    frames = panel._bridge.session.data_set.test.arrays["frames"][0]
    np.testing.assert_array_equal(panel.flowing.view._maps, frames.T[None])
    assert panel.flowing.lines.isHidden()


def test_the_pointer_reads_step_and_number_of_a_sequence(panel, qtbot) -> None:
    frames = panel._bridge.session.data_set.test.arrays["frames"][0]
    view = panel.flowing.view
    qtbot.waitUntil(lambda: view.cell(0).width() > frames.shape[0])
    cell, (steps, numbers) = view.cell(0), frames.shape
    x, y = cell.left() + 20.5 * cell.width() / steps, cell.top() + 3.5 * cell.height() / numbers
    QTest.mouseMove(view, QPoint(int(x), int(y)))
    said = f"step 20, number 3: {frames[20, 3]:.3g}".replace("-", "−")
    assert panel.flowing.reading.text() == said


def test_small_pictures_of_sequences_are_clicked_to_let_one_flow(panel, qtbot) -> None:
    thumbs, data = panel.data.thumbs, panel._bridge.session.data_set
    qtbot.waitUntil(lambda: thumbs.isVisible() and thumbs.cell(4).width() > 2)
    frames = data.test.arrays["frames"]
    np.testing.assert_allclose(thumbs._maps, np.swapaxes(frames[: len(thumbs._maps)], 1, 2))
    QTest.mouseClick(thumbs, Qt.MouseButton.LeftButton, pos=thumbs.cell(4).center().toPoint())
    assert panel._bridge.example == ("test", 4)
    np.testing.assert_array_equal(panel.flowing.view._maps, frames[4].T[None])
