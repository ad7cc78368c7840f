"""Dreams beside a real engine: what is shown is what the machine's own units give."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from safetensors.torch import load_file

from engine.api import (
    Dreams,
    RunState,
    Session,
    SetTraining,
    project_to_text,
    projects_folder,
)
from engine.boltzmann import Machine
from gui.bridge import Bridge
from gui.inspection.samples.mode import DREAMS
from gui.inspection.samples.samples_panel import SamplesPanel
from gui.widgets.tile import Map
from tests.engine.training.every_recipe import pretrained

WAIT_MS = 60_000


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(project: str = "", *, is_trained: bool = True) -> SamplesPanel:
        path = projects_folder() / f"{project}.json"
        if not project:  # digits of 8 x 8 pixels, machines of 12 and 7 hidden units
            path = tmp_path / "pretrained.json"
            path.write_text(project_to_text(pretrained()))
        session = Session()
        session.open(path)
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        qtbot.waitUntil(lambda: not bridge.inference.is_pending, timeout=WAIT_MS)
        panel = SamplesPanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(900, 480)
        if is_trained:
            session.train()
            qtbot.waitUntil(lambda: bridge.run_state is RunState.FINISHED, timeout=WAIT_MS)
        panel.show()
        return panel

    yield make
    for bridge in opened:
        bridge.close()


def _pictures(panel: SamplesPanel) -> np.ndarray:
    maps = [tile.content for tile in panel.tiles.tiles]
    assert maps
    assert all(isinstance(one, Map) for one in maps)
    return np.stack([one.values for one in maps])


def _is_shown(panel: SamplesPanel) -> bool:
    return panel.dreamer.frame is not None and bool(panel.tiles.tiles)


def _paused(panel: SamplesPanel, qtbot) -> None:
    qtbot.waitUntil(lambda: _is_shown(panel), timeout=WAIT_MS)
    QTest.mouseClick(panel.controls.dreams.play, Qt.MouseButton.LeftButton)
    assert not panel.dreamer.is_playing
    panel._paint()  # what still waits to be drawn


def test_a_belief_net_dreams_of_pictures_that_go_on(shown, qtbot) -> None:
    panel = shown()
    assert panel.controls.mode.value() == DREAMS
    assert not panel.hint.isVisible()
    qtbot.waitUntil(lambda: _is_shown(panel), timeout=WAIT_MS)
    first = panel.dreamer.frame
    qtbot.waitUntil(lambda: panel.dreamer.frame.step >= first.step + 20, timeout=WAIT_MS)
    assert panel.dreamer.frame.step % panel.controls.dreams.stride.value() == 0
    _paused(panel, qtbot)
    frame = panel.dreamer.frame
    assert _pictures(panel).shape == (36, 8, 8)
    np.testing.assert_array_equal(_pictures(panel).reshape(36, -1), frame.pictures)
    assert ((frame.pictures >= 0) & (frame.pictures <= 1)).all()
    assert f"hidden_2, Gibbs step {frame.step}" in panel.reading.words
    assert "end of pre-training" in panel.reading.words
    table = panel.table()
    assert [row[1] for row in table.rows] == [frame.step] * 36
    np.testing.assert_allclose([row[2] for row in table.rows], frame.energies, rtol=1e-6)


def test_while_it_stays_nothing_moves_and_nothing_is_asked(shown, qtbot, monkeypatch) -> None:
    panel = shown()
    _paused(panel, qtbot)
    qtbot.waitUntil(lambda: panel.dreamer._asked is None, timeout=WAIT_MS)
    frame, asked = panel.dreamer.frame, []
    monkeypatch.setattr(panel._bridge, "ask", lambda *about: asked.append(about))
    for _ in range(30):
        panel.dreamer._go_on()
    assert panel.dreamer.frame is frame
    assert not asked


def test_an_example_is_where_chains_begin(shown, qtbot) -> None:
    panel = shown()
    qtbot.waitUntil(lambda: _is_shown(panel), timeout=WAIT_MS)
    _paused(panel, qtbot)
    panel._bridge.show_example("test", 7)
    fields = panel.controls.dreams
    fields.beginning.set_value("example")
    fields.machine.set_value("0:0")
    fields.beginning.value_changed.emit("example")
    qtbot.waitUntil(
        lambda: panel.dreamer.frame is not None and panel.dreamer.frame.step == 0, timeout=WAIT_MS
    )
    assert panel.dreamer.top == 0
    # Nothing is between the lowest machine and the data, so what begins is the example itself.
    image = panel._bridge.session.data_set.test.arrays["image"][7].reshape(-1)
    np.testing.assert_array_equal(panel.dreamer.frame.pictures, [image] * 36)
    panel._bridge.show_example("test", 8)
    other = panel._bridge.session.data_set.test.arrays["image"][8].reshape(-1)
    qtbot.waitUntil(
        lambda: (
            panel.dreamer.frame is not None
            and np.array_equal(panel.dreamer.frame.pictures[0], other)
        ),
        timeout=WAIT_MS,
    )


def test_the_energies_are_those_of_the_machine_that_is_kept_with_the_run(shown, qtbot) -> None:
    panel = shown()
    fields = panel.controls.dreams
    fields.machine.set_value("0:0")
    fields.machine.value_changed.emit("0:0")
    told = []
    panel._bridge.study_told.connect(told.append)
    qtbot.waitUntil(
        lambda: any(t.finding is not None and t.study.top == 0 for t in told), timeout=WAIT_MS
    )
    found = next(t.finding for t in reversed(told) if t.finding is not None and t.study.top == 0)
    assert found.is_tuned
    kept = load_file(panel._bridge.session.run_folder / "checkpoint.safetensors")
    machine = Machine(*(kept[f"beside/boltzmann/hidden_1/{part}"] for part in Machine._fields[:3]))
    energies = machine.free_energy(torch.from_numpy(found.chains.visible))
    np.testing.assert_allclose(found.frames[-1].energies, energies, rtol=1e-3)


def test_what_has_not_learned_is_told_in_words(shown, qtbot) -> None:
    panel = shown(is_trained=False)
    qtbot.waitUntil(lambda: "hidden_1 can not dream yet" in panel.problem.text(), timeout=WAIT_MS)
    assert panel.problem.isVisible()
    assert not panel.tiles.tiles
    assert panel.table() is None


def test_it_begins_to_dream_while_the_first_machine_learns(shown, qtbot) -> None:
    panel = shown(is_trained=False)
    bridge = panel._bridge
    assert bridge.do(SetTraining("epochs", 100_000, 0))
    bridge.session.train()
    qtbot.waitUntil(lambda: _is_shown(panel), timeout=WAIT_MS)
    assert panel.reading.words.startswith("hidden_1, Gibbs step")
    assert not panel.dreamer.is_tuned
    assert "pre-training" not in panel.reading.words
    bridge.session.stop()


def test_another_project_leaves_nothing_of_a_dream(shown, qtbot) -> None:
    panel = shown()
    qtbot.waitUntil(lambda: _is_shown(panel), timeout=WAIT_MS)
    assert panel._bridge.open(projects_folder() / "lenet_digits.json")
    qtbot.waitUntil(lambda: not panel.nets, timeout=WAIT_MS)
    assert panel.dreamer.frame is None
    assert not panel.dreamer._ahead
    assert panel.hint.isVisible()


def test_autoencoders_that_were_pretrained_offer_dreams_among_the_others(shown, qtbot) -> None:
    panel = shown("deep_autoencoder_2", is_trained=False)
    choices = [panel.controls.mode_field.itemText(i) for i in range(5)]
    assert choices == ["Samples", "Plane", "Between", "Rebuilt", "Dreams"]
    place = panel.controls.mode.segment(4).center().toPoint()
    QTest.mouseClick(panel.controls.mode, Qt.MouseButton.LeftButton, pos=place)
    assert panel.controls.dreams.play.isVisible()
    assert not panel.controls.count.isVisible()
    qtbot.waitUntil(lambda: "can not dream yet" in panel.problem.text(), timeout=WAIT_MS)
    first = panel.controls.mode.segment(0).center().toPoint()
    QTest.mouseClick(panel.controls.mode, Qt.MouseButton.LeftButton, pos=first + QPoint(1, 0))
    qtbot.waitUntil(lambda: len(panel.tiles.tiles) == 36, timeout=WAIT_MS)
    assert not panel.problem.isVisible()


@pytest.mark.parametrize("size", [(300, 200), (1200, 800)])
def test_dreams_fit_small_and_large(shown, qtbot, size) -> None:
    panel = shown()
    qtbot.waitUntil(lambda: _is_shown(panel), timeout=WAIT_MS)
    panel.resize(*size)
    assert (panel.width(), panel.height()) == size
    assert panel.tiles.height() > size[1] / 3


def test_a_study_goes_on_where_the_last_one_ended(shown, qtbot) -> None:
    panel = shown()
    asked = []
    panel._bridge.study_told.connect(lambda told: asked.append(told.study))
    qtbot.waitUntil(
        lambda: any(isinstance(s, Dreams) and s.after is not None for s in asked), timeout=WAIT_MS
    )
    later = next(s for s in asked if s.after is not None)
    assert later.after.steps == (later.frames - 1) * later.stride
