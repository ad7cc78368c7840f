"""The panel beside a real engine: what it shows is what torch's own modules give, step by step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from torch import nn

from engine.api import Session, projects_folder
from engine.catalogue.layers.attention import MultiHeadAttention
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Embedding, Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.recurrent import LSTM
from engine.compile.model import compile_known
from engine.data.texts import CHARACTERS, PythonTopics, numbers_of
from engine.project.file import write_project
from engine.project.project import Project
from engine.training.settings import TrainingSettings
from gui.bridge import Bridge
from gui.inspection.sequence.lanes import LineLane, MapLane, TokenLane
from gui.inspection.sequence.sequence_panel import (
    ATTENTION,
    STATES,
    TEXT,
    UNROLLED,
    SequencePanel,
)
from tests.engine.networks import drawn, inferred

WAIT_MS = 30_000
MODES = (STATES, UNROLLED, ATTENTION, TEXT)


@pytest.fixture
def shown(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    opened = []

    def make(path: Path) -> SequencePanel:
        session = Session()
        session.open(path)
        bridge = Bridge(session)
        opened.append(bridge)
        bridge.start()
        panel = SequencePanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(900, 460)
        panel.show()
        qtbot.waitUntil(lambda: bool(panel.lanes.lanes), timeout=WAIT_MS)
        return panel

    yield make
    for bridge in opened:
        bridge.close()


@pytest.fixture
def writer(tmp_path: Path) -> Path:
    """A network that reads characters, looks back at them, and says which comes next."""
    graph = drawn(
        "tokens > letters, letters > look, look > lstm, lstm > scores,"
        "scores > error.scores, next > error.target",
        tokens=InputField(field="tokens"),
        letters=Embedding(size=8),
        look=MultiHeadAttention(heads=2, causal=True),
        lstm=LSTM(units=6),
        scores=Linear(units=len(CHARACTERS)),
        next=TargetField(field="next"),
        error=CrossEntropy(),
    )
    data = PythonTopics(steps=12, characters=5000)
    project = Project(name="writer", graph=graph, data=data, training=TrainingSettings(epochs=1))
    write_project(project, tmp_path / "writer.json")
    return tmp_path / "writer.json"


def _root(panel: SequencePanel) -> nn.Module:
    """The network's layers as they begin; the engine is at rest."""
    project = panel._bridge.project
    known = inferred(project.graph, project.data)
    return compile_known(project.graph, known, project.training.seed).root.eval()


def _read(root: Any, tokens: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    """What the LSTM gives at each step, and the weights of attention, by torch's own modules."""
    theirs = nn.MultiheadAttention(8, 2, batch_first=True)
    theirs.load_state_dict(root.look.state_dict())
    with torch.no_grad():
        x = root.letters(torch.from_numpy(tokens)[None])
        mask = torch.ones(x.shape[1], x.shape[1], dtype=torch.bool).triu(1)
        x, weights = theirs(x, x, x, attn_mask=mask, average_attn_weights=False)
        return root.lstm.cell(x)[0][0], weights[0]


def _choose(panel: SequencePanel, mode: str) -> None:
    place = panel.mode.segment(MODES.index(mode)).center().toPoint()
    QTest.mouseClick(panel.mode, Qt.MouseButton.LeftButton, pos=place)


def _tokens(panel: SequencePanel) -> np.ndarray:
    split, index = panel._bridge.example
    assert split == "test"
    return panel._bridge.session.data_set.test.arrays["tokens"][index]


def test_the_states_that_are_shown_are_torchs_and_the_input_stands_above(shown, writer) -> None:
    panel = shown(writer)
    tokens, state, said = panel.lanes.lanes
    out, _ = _read(_root(panel), _tokens(panel))
    np.testing.assert_allclose(state.values, out.T.numpy(), atol=1e-5)
    assert isinstance(tokens, TokenLane)
    text = "".join(tokens.words).replace("␣", " ").replace("⏎", "\n")
    assert text == "".join(CHARACTERS[number] for number in _tokens(panel))
    with torch.no_grad():
        best = _root(panel).scores(out).argmax(-1)
    following = panel._bridge.session.data_set.test.arrays["next"][panel._bridge.example[1]]
    right = (best.numpy() == following).tolist()
    assert [role == "good" for role in said.roles] == right


def test_the_pointer_reads_a_step_off_all_lanes(shown, writer, qtbot) -> None:
    panel = shown(writer)
    state = panel.lanes.lanes[1]
    cell = panel.lanes.cell(1, 4, 2).center().toPoint()
    QTest.mouseMove(panel.lanes, cell)
    qtbot.waitUntil(lambda: panel.reading.words.startswith("step 5; lstm h 3 "))
    assert "tokens " in panel.reading.words
    assert state.told(4, 2) in panel.reading.words
    QTest.keyClick(panel.lanes, Qt.Key.Key_Right)
    assert panel.reading.words.startswith("step 6; lstm h 3 ")
    QTest.mouseMove(panel, QPoint(1, 1))


def test_a_number_of_a_state_can_be_asked_for(shown, writer, qtbot) -> None:
    panel = shown(writer)
    place = panel.lanes.cell(1, 7, 4).center().toPoint()
    with qtbot.waitSignal(panel._bridge.value_asked) as asked:
        QTest.mouseClick(
            panel.lanes, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place
        )
    assert asked.args == ["lstm", (7, 4)]


def test_another_series_and_another_node_are_chosen(shown, writer, qtbot) -> None:
    panel = shown(writer)
    panel._choose_series("c")
    qtbot.waitUntil(lambda: panel.lanes.lanes[1].title == "lstm c", timeout=WAIT_MS)
    panel._bridge.choose_nodes(("letters",))
    qtbot.waitUntil(lambda: panel.lanes.lanes[1].title == "letters", timeout=WAIT_MS)
    with torch.no_grad():
        expected = _root(panel).letters(torch.from_numpy(_tokens(panel))).T.numpy()
    np.testing.assert_allclose(panel.lanes.lanes[1].values, expected, atol=1e-6)
    table = panel.table()
    assert len(table.rows) == 12
    assert table.rows[3][1:] == pytest.approx(expected[:, 3])


def test_attention_is_torchs_with_words_along_both_sides(shown, writer, qtbot) -> None:
    panel = shown(writer)
    _choose(panel, ATTENTION)
    view = panel.attention.view
    qtbot.waitUntil(lambda: bool(view.weights.size), timeout=WAIT_MS)
    _, weights = _read(_root(panel), _tokens(panel))
    np.testing.assert_allclose(view.weights, weights.mean(0).numpy(), atol=1e-5)
    grid = panel.attention.heads.grid
    place = grid.place(2).center().toPoint()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    np.testing.assert_allclose(view.weights, weights[1].numpy(), atol=1e-5)
    QTest.mouseMove(view, view.cell(5, 2).center().toPoint())
    qtbot.waitUntil(lambda: panel.reading.words.startswith("6 ‘"))
    words = panel.reading.words
    assert " looks at 3 ‘" in words
    most = int(weights[1][5].argmax())
    assert f"most at {most + 1} ‘" in words


def test_without_temperature_the_likeliest_text_is_written(shown, writer, qtbot) -> None:
    panel = shown(writer)
    page = panel.text
    page.temperature.set_value(0)
    page.length.set_value(9)
    page.beginning.set_value("if ")
    _choose(panel, TEXT)
    qtbot.waitUntil(
        lambda: page.written is not None and len(page.written.tokens) == 9, timeout=WAIT_MS
    )
    root, text = _root(panel), [int(number) for number in numbers_of("if ")]
    for _ in range(9):
        out, _ = _read(root, np.array(text[-12:]))
        with torch.no_grad():
            text.append(int(root.scores(out[-1]).argmax()))
    assert list(page.written.tokens) == text[3:]
    read = "".join(CHARACTERS[number] for number in text)
    assert page.text.toPlainText() == read
    assert [row[1] for row in panel.table().rows] == list(read[3:])


def test_the_text_is_written_anew_with_another_seed_and_says_what_it_left_out(
    shown, writer, qtbot
) -> None:
    panel = shown(writer)
    _choose(panel, TEXT)
    page = panel.text
    qtbot.waitUntil(
        lambda: page.written is not None and len(page.written.tokens) == 200, timeout=WAIT_MS
    )
    first = page.written.tokens
    page.beginning.setFocus()
    page.beginning.clear()
    QTest.keyClicks(page.beginning, "a$b")
    QTest.keyClick(page.beginning, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "$" in page.reading.words, timeout=WAIT_MS)

    def is_anew(before: tuple[int, ...]) -> bool:
        """Whether another text was begun and is whole."""
        return page.written.tokens != before and len(page.written.tokens) == 200

    qtbot.waitUntil(lambda: is_anew(first), timeout=WAIT_MS)
    assert page.written.beginning == tuple(numbers_of("ab"))
    second = page.written.tokens
    page.seed.set_value(5)
    QTest.mouseClick(page.write_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_anew(second), timeout=WAIT_MS)


def test_laid_out_along_time_the_states_stand_in_the_boxes(shown, qtbot) -> None:
    panel = shown(projects_folder() / "recurrent_net.json")
    _choose(panel, UNROLLED)
    view = panel.unrolled
    qtbot.waitUntil(lambda: view.state is not None and view.state.steps == 6, timeout=WAIT_MS)
    bits = panel._bridge.session.data_set.test.arrays["bits"][panel._bridge.example[1]]
    step, state = _root(panel).get_submodule("shared.step"), torch.zeros(8)
    for t in range(6):
        with torch.no_grad():
            state = torch.tanh(step.U(torch.from_numpy(bits[t])) + step.W(state))
        np.testing.assert_allclose(view.state.values[:, t], state.numpy(), atol=1e-5)
    QTest.mouseMove(view, view.cell(2, 3).center().toPoint())
    qtbot.waitUntil(lambda: panel.reading.words.startswith("step 3; folded step.s_t 4 "))
    with qtbot.waitSignal(panel.sought) as sought:
        place = view._folded().center().toPoint()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert sought.args == ["folded"]


def test_many_steps_are_gone_through_with_the_keys(shown, qtbot) -> None:
    panel = shown(projects_folder() / "long_term_dependencies.json")
    lanes = panel.lanes.lanes
    assert [type(lane) for lane in lanes] == [MapLane, MapLane, LineLane, LineLane]
    truth = panel._bridge.session.data_set.test.arrays["sum"][panel._bridge.example[1]]
    assert lanes[2].truth[-1] == pytest.approx(float(truth[0]))
    assert np.isnan(lanes[2].truth[:-1]).all()
    _choose(panel, UNROLLED)
    qtbot.waitUntil(lambda: panel.unrolled.state is not None, timeout=WAIT_MS)
    QTest.keyClick(panel.unrolled, Qt.Key.Key_End)
    last = panel.unrolled.start + panel.unrolled.shown_steps()
    assert last == 100
    assert panel.unrolled.box(99).right() <= panel.unrolled.width() + 1
    QTest.keyClick(panel.unrolled, Qt.Key.Key_Home)
    assert panel.unrolled.start == 0


def test_what_a_network_lacks_is_said(shown) -> None:
    panel = shown(projects_folder() / "gru_from_gates.json")
    for mode, words in ((ATTENTION, "Multi-head attention"), (TEXT, "Python topics")):
        _choose(panel, mode)
        assert panel.problem.isVisible()
        assert words in panel.problem.text()
    _choose(panel, STATES)
    assert panel.problem.isHidden()
    assert panel.lanes.isVisible()


def test_networks_without_sequences_are_told_what_it_is_for(theme, bridge, qtbot) -> None:
    panel = SequencePanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.hint.isVisible()
    assert not bridge.wished_probes[panel.owner]


@pytest.mark.parametrize("size", [(300, 200), (1200, 800)])
def test_it_fits_small_and_large(shown, writer, size) -> None:
    panel = shown(writer)
    panel.resize(*size)
    assert (panel.width(), panel.height()) == size
    for mode in MODES:
        panel._choose_mode(mode)
        assert panel._pages.height() > size[1] / 3


def test_frozen_it_keeps_what_it_shows(shown, writer, qtbot) -> None:
    panel = shown(writer)
    before = panel.lanes.lanes[1].values.copy()
    panel.set_frozen(True)
    panel._bridge.show_example("test", 3)
    qtbot.wait(300)
    np.testing.assert_array_equal(panel.lanes.lanes[1].values, before)
    panel.set_frozen(False)
    qtbot.waitUntil(
        lambda: not np.array_equal(panel.lanes.lanes[1].values, before), timeout=WAIT_MS
    )
