"""The prediction of networks that give pictures, beside a real engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.api import Session, projects_folder
from gui.bridge import Bridge
from gui.inspection.prediction_panel import PredictionPanel

Shown = Callable[[str], PredictionPanel]


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch) -> Iterator[Shown]:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str) -> PredictionPanel:
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = PredictionPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(480, 280)
        panel.show()
        qtbot.waitUntil(panel.said.isVisible, timeout=60_000)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def _given(panel: PredictionPanel) -> np.ndarray:
    return panel._newest.activations[panel._scores.node]


def test_an_autoencoder_has_its_picture_shown_beside_the_example(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2")
    qtbot.waitUntil(panel.given.picture.isVisible, timeout=60_000)
    picture = _given(panel).reshape(1, 28, 28)
    np.testing.assert_allclose(panel.given.picture._maps, picture)
    assert panel.said.text() == "gives this picture"
    assert panel.example.picture.isVisible()
    assert len(panel.table().rows) == 28 * 28


def test_scores_of_pixels_are_shown_as_chances(shown, qtbot) -> None:
    panel = shown("variational_autoencoder")
    qtbot.waitUntil(panel.given.picture.isVisible, timeout=60_000)
    scores = _given(panel).reshape(1, 28, 28).astype(np.float64)
    chances = 1 / (1 + np.exp(-scores)) if panel._scores.rule == "sigmoid" else scores
    np.testing.assert_allclose(panel.given.picture._maps, chances, rtol=1e-5)


def test_a_picture_gives_way_to_the_classes_of_the_next_project(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2")
    qtbot.waitUntil(panel.given.picture.isVisible, timeout=60_000)
    panel._bridge.open(projects_folder() / "lenet_digits.json")
    qtbot.waitUntil(panel.bars.isVisible, timeout=60_000)
    assert panel.given.isHidden()
    assert panel.said.text().startswith("says ")
