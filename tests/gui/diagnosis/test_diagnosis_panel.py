"""The panel of findings, without an engine behind it and with one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.api import (
    Diagnosed,
    Finding,
    OnGraph,
    Remedy,
    ReplaceLayer,
    RunChanged,
    RunState,
    Session,
    SetTraining,
    Severity,
    builtin_catalogue,
)
from engine.project.file import write_project
from gui.bridge import Bridge
from gui.diagnosis.diagnosis_panel import DiagnosisPanel
from gui.theme.theme import Theme
from tests.engine.diagnosis.patients import perceptrons, project
from tests.gui.fake_bridge import FakeBridge

SLOWER = Remedy("Lower the learning rate to 0.0003", SetTraining("learning_rate", 0.0003))
CLIP = Remedy("Clip the gradient at 1", SetTraining("clip_norm", 1.0))
DEAD = Finding(
    "dead_units", "Dead ReLUs", "Many units give 0.", "3 of 4.", Severity.HINDRANCE, "relu1"
)
HIGH = Finding("rate_too_high", "Too high", "Jumps.", "Up.", Severity.FAILURE, "", (SLOWER, CLIP))


@pytest.fixture
def panel(theme: Theme, bridge: FakeBridge, qtbot: QtBot) -> DiagnosisPanel:
    panel = DiagnosisPanel(theme, bridge)  # type: ignore[arg-type]  # the same signals and words
    panel.resize(420, 300)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def told(bridge: FakeBridge, *findings: Finding) -> None:
    bridge.diagnosed.emit(Diagnosed(100, findings))


def test_it_is_calm_where_nothing_was_found(panel: DiagnosisPanel, bridge: FakeBridge) -> None:
    told(bridge)
    assert panel.hint.isVisible()
    assert panel.hint.text() == "Nothing found so far."


def test_findings_stand_in_the_order_they_are_told(
    panel: DiagnosisPanel, bridge: FakeBridge, qtbot: QtBot
) -> None:
    told(bridge, DEAD)
    told(bridge, HIGH, DEAD)
    high, dead = panel.cards[HIGH.key], panel.cards[DEAD.key]
    qtbot.waitUntil(lambda: 0 < high.height() < dead.y())
    assert not panel.hint.isVisible()
    assert "Jumps. Up." in high.words()


def test_a_finding_seen_again_keeps_its_card_and_one_that_is_gone_loses_it(
    panel: DiagnosisPanel, bridge: FakeBridge
) -> None:
    told(bridge, DEAD, HIGH)
    card = panel.cards[DEAD.key]
    newer = Finding(**{**DEAD.__dict__, "evidence": "4 of 4."})
    told(bridge, newer)
    assert panel.cards == {DEAD.key: card}
    assert "4 of 4." in card.words()


def test_the_number_of_findings_is_told_also_while_the_panel_is_hidden(
    panel: DiagnosisPanel, bridge: FakeBridge
) -> None:
    counts: list[int] = []
    panel.count_changed.connect(counts.append)
    panel.hide()
    told(bridge, DEAD, HIGH)
    bridge.run_changed.emit(RunChanged(RunState.PREPARING))
    assert counts == [2, 0]


def test_a_remedy_is_one_click_and_one_step_of_undo(
    panel: DiagnosisPanel, bridge: FakeBridge, qtbot: QtBot
) -> None:
    told(bridge, HIGH)
    slower, clip = panel.cards[HIGH.key].remedies
    qtbot.mouseClick(slower, Qt.MouseButton.LeftButton)
    assert bridge.done == [SLOWER.command]
    assert bridge.project.training.learning_rate == 0.0003
    assert not slower.isEnabled()
    assert clip.isEnabled()


def test_show_asks_for_the_node(panel: DiagnosisPanel, bridge: FakeBridge, qtbot: QtBot) -> None:
    sought: list[str] = []
    panel.sought.connect(sought.append)
    told(bridge, DEAD, HIGH)
    assert not panel.cards[HIGH.key].show_node.isVisible()
    qtbot.mouseClick(panel.cards[DEAD.key].show_node, Qt.MouseButton.LeftButton)
    assert sought == ["relu1"]


def test_everything_clickable_says_what_it_does(panel: DiagnosisPanel, bridge: FakeBridge) -> None:
    told(bridge, HIGH, DEAD)
    for card in panel.cards.values():
        for button in (card.show_node, *card.remedies):
            assert button.toolTip()
            assert button.accessibleName()


def test_what_a_real_run_ails_of_is_told_and_mended_by_a_click(
    qapp: QApplication, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    patient = project(perceptrons("image"), optimiser="sgd", learning_rate=10.0, epochs=1)
    write_project(patient, tmp_path / "patient.json")
    bridge = Bridge(Session(beside_window=True))
    panel = DiagnosisPanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.resize(420, 300)
    panel.show()
    try:
        bridge.start()
        qtbot.waitUntil(lambda: bridge.is_ready, timeout=60_000)
        assert bridge.open(tmp_path / "patient.json")
        bridge.session.train()
        key = ("dead_units", "activation1")
        qtbot.waitUntil(lambda: key in panel.cards, timeout=60_000)
        qtbot.waitUntil(lambda: not bridge.run_state.is_active, timeout=60_000)
        qtbot.mouseClick(panel.cards[key].remedies[0], Qt.MouseButton.LeftButton)
        leaky = builtin_catalogue()["leaky_relu"]()
        expected = OnGraph(ReplaceLayer("activation1", leaky)).apply(patient)
        assert bridge.project.graph.structure == expected.graph.structure
        bridge.undo()
        assert bridge.project.graph == patient.graph
    finally:
        bridge.close()


def test_remedies_stay_apart_from_each_other_in_a_narrow_panel(
    panel: DiagnosisPanel, bridge: FakeBridge, qtbot: QtBot
) -> None:
    slowest = Remedy("Lower the learning rate to 0.0001", SetTraining("learning_rate", 0.0001))
    told(bridge, Finding(**{**HIGH.__dict__, "remedies": (SLOWER, slowest)}))
    first, second = panel.cards[HIGH.key].remedies
    for width in (420, 240):
        panel.resize(width, 300)
        qtbot.waitUntil(lambda: first.width() < panel.width() and second.y() >= first.y())
        qtbot.waitUntil(lambda: "0.0003" in first.text() and "0.0001" in second.text())
        lines = first.text().splitlines()
        metrics = first.fontMetrics()
        assert all(metrics.horizontalAdvance(line) < first.width() for line in lines)
        assert first.height() >= len(lines) * metrics.lineSpacing()
    qtbot.waitUntil(lambda: "\n" in first.text())
    assert second.y() >= first.geometry().bottom()


def test_cards_fit_into_a_narrow_panel_and_spread_again(
    panel: DiagnosisPanel, bridge: FakeBridge, qtbot: QtBot
) -> None:
    told(bridge, DEAD, HIGH)
    card = panel.cards[DEAD.key]

    def fits() -> bool:
        seen = card.visibleRegion().boundingRect()
        ends = card.show_node.mapTo(card, card.show_node.rect().bottomRight())
        return seen.width() == card.width() > panel.width() - 80 and ends.x() < card.width()

    for width in (180, 420):
        panel.resize(width, 300)
        qtbot.waitUntil(fits)
