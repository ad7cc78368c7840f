"""What the inspector shows and asks beyond the form of settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from engine.api import (
    Counts,
    GraphCommand,
    Inference,
    NodeReport,
    Problem,
    SetParameter,
    SetSize,
    TensorSpec,
    Together,
)
from gui.properties.facts import facts_of, shares_inside
from gui.properties.help_view import parts_of
from gui.properties.inspector_panel import InspectorPanel


@dataclass(frozen=True)
class Mend:
    title: str
    command: GraphCommand


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = InspectorPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    return made


def layer_of(bridge: Any, name: str) -> Any:
    return bridge.project.graph.node(name).layer


def enter(qtbot, field, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_formula_is_set_and_told_as_a_line(panel, bridge) -> None:
    panel.show_nodes(("conv1",))
    formula = panel.node_page.formula
    assert formula.text() == layer_of(bridge, "conv1").formula
    assert formula.laid.placed


def test_help_shows_a_sentence_and_unfolds_the_rest(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    help_view = panel.node_page.help
    assert help_view.first.isVisible()
    assert not help_view.rest.isVisible()
    qtbot.mouseClick(help_view.more, Qt.MouseButton.LeftButton)
    assert help_view.rest.isVisible()
    assert "Shapes" in help_view.rest.text()
    assert layer_of(bridge, "conv1").source in help_view.rest.text()


def test_help_is_parted_after_its_first_sentence() -> None:
    assert parts_of("Does ``this``. And that.\n\nShapes: a → b") == (
        "Does this.",
        ["And that.", "Shapes: a → b"],
    )
    assert parts_of("") == ("", [])


def test_one_press_mends_and_asks_for_the_edit(panel, bridge, qtbot) -> None:
    command = SetParameter("conv2", "kernel", 3)
    bridge.session.known_mends["conv2"] = (Mend("Reduce kernel to 3 × 3", command),)
    panel.show_nodes(("conv2",))
    assert panel.node_page.problem.mends == []
    bridge.know(conv2=NodeReport(problem=Problem("the kernel is too large")))
    (button,) = panel.node_page.problem.mends
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bridge.done == [command]


def test_mends_go_with_the_problem(panel, bridge) -> None:
    mend = Mend("Reduce kernel", SetParameter("conv2", "kernel", 3))
    bridge.session.known_mends["conv2"] = (mend,)
    before = bridge.inference.nodes["conv2"]
    panel.show_nodes(("conv2",))
    bridge.know(conv2=NodeReport(problem=Problem("the kernel is too large")))
    bridge.know(conv2=before)
    assert panel.node_page.problem.mends == []


def test_frozen_and_bypassed_are_switched_for_all_chosen_nodes(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1", "conv2"))
    state = panel.several_page.state
    qtbot.mouseClick(state.frozen, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(state.bypassed, Qt.MouseButton.LeftButton)
    graph = bridge.project.graph
    assert all(graph.node(n).is_frozen and graph.node(n).is_bypassed for n in ("conv1", "conv2"))
    assert len(bridge.done) == 2
    qtbot.mouseClick(state.frozen, Qt.MouseButton.LeftButton)
    assert not bridge.project.graph.node("conv1").is_frozen


def test_switches_stand_as_the_document_does(panel, bridge) -> None:
    panel.show_nodes(("conv1", "conv2"))
    bridge.do(SetSize(frozenset({"conv1"}), "large"))
    assert panel.several_page.state.size_choice.value() == ""
    bridge.do(SetSize(frozenset({"conv2"}), "large"))
    assert panel.several_page.state.size_choice.value() == "large"


def test_the_size_of_a_node_is_chosen(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    choice = panel.node_page.state.size_choice
    place = choice.segment(2).center().toPoint()
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=place)
    assert bridge.project.graph.node("conv1").size == "large"


def test_what_has_no_weights_can_not_be_frozen(panel) -> None:
    panel.show_nodes(("pool1",))
    assert not panel.node_page.state.frozen.isEnabled()
    panel.show_nodes(("conv1",))
    assert panel.node_page.state.frozen.isEnabled()


def test_an_operation_typed_where_numbers_differ_changes_each_in_one_step(
    panel, bridge, qtbot
) -> None:
    before = [layer_of(bridge, name).filters for name in ("conv1", "conv2")]
    assert before[0] != before[1]
    panel.show_nodes(("conv1", "conv2"))
    enter(qtbot, panel.several_page.form.row("filters").field, "*2")
    after = [layer_of(bridge, name).filters for name in ("conv1", "conv2")]
    assert after == [2 * number for number in before]
    assert len(bridge.done) == 1
    assert isinstance(bridge.done[0], Together)


def test_an_operation_that_does_not_fit_one_of_them_changes_none(panel, bridge, qtbot) -> None:
    before = [layer_of(bridge, name).filters for name in ("conv1", "conv2")]
    panel.show_nodes(("conv1", "conv2"))
    enter(qtbot, panel.several_page.form.row("filters").field, "/4")
    assert [layer_of(bridge, name).filters for name in ("conv1", "conv2")] == before
    assert "filters" in bridge.refusals[-1]


def test_all_changed_settings_are_reset_in_one_step(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    form = panel.node_page.form
    changed = [p.name for p in layer_of(bridge, "conv1").parameters()]
    usual = type(layer_of(bridge, "conv1"))()
    assert layer_of(bridge, "conv1") != usual
    bridge.do(SetParameter("conv1", "stride", 2))
    bridge.done.clear()
    assert form.reset is not None
    assert form.reset.isVisible()
    qtbot.mouseClick(form.reset, Qt.MouseButton.LeftButton)
    assert layer_of(bridge, "conv1") == usual
    assert len(bridge.done) == 1
    assert not form.reset.isVisible()
    assert changed


def test_start_weights_are_wished_for_and_shown_as_a_histogram(panel, bridge) -> None:
    panel.show_nodes(("conv1",))
    assert bridge.wished_starts["inspector"] == {"conv1"}
    spread = panel.node_page.spread
    assert spread.isHidden()
    start = np.random.default_rng(1).normal(size=(6, 1, 5, 5)).astype(np.float32)
    bridge.tell_snapshot(0, weights={"conv1": start}, starts={"conv1": start})
    assert spread.isVisible()
    assert [s.label for s in spread.histogram.spreads] == ["at the start"]


def test_learned_weights_are_laid_over_those_at_the_start(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    start = np.random.default_rng(1).normal(size=(6, 1, 5, 5)).astype(np.float32)
    bridge.tell_snapshot(9, weights={"conv1": 2 * start}, starts={"conv1": start})
    first, second = panel.node_page.spread.histogram.spreads
    assert (first.label, second.label) == ("at the start", "now")
    assert second.deviation == pytest.approx(2 * first.deviation)


def test_weights_of_the_node_before_are_not_shown_for_the_next(panel, bridge) -> None:
    panel.show_nodes(("conv1",))
    start = np.ones((6, 1, 5, 5), np.float32)
    bridge.tell_snapshot(0, weights={"conv1": start}, starts={"conv1": start})
    panel.show_nodes(("conv2",))
    assert panel.node_page.spread.isHidden()


def test_tab_goes_from_above_downwards(panel, bridge) -> None:
    panel.show_nodes(("relu1",))
    panel.show_nodes(("conv1",))  # whose form is made later than all else
    page = panel.node_page
    wanted: list[QWidget] = [
        page.header.name_field,
        page.help.more,
        page.state.frozen,
        page.state.size_choice,
        page.form.row("filters").field,
        page.form.row("kernel").field,
        page.formula,
        page.note,
    ]
    page.header.name_field.setFocus()
    met: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused in wanted and focused not in met:
            met.append(focused)
        panel.focusNextPrevChild(True)
    assert met == wanted


def test_escape_gives_the_keyboard_back(panel, qtbot) -> None:
    panel.show_nodes(("conv1",))
    field = panel.node_page.form.row("filters").field
    field.setFocus()
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_escape_takes_back_what_was_typed_before_it_leaves(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    field = panel.node_page.form.row("filters").field
    field.setFocus()
    qtbot.keyClicks(field, "99")
    with qtbot.assertNotEmitted(panel.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == str(layer_of(bridge, "conv1").filters)


def test_several_ports_are_told_one_by_one() -> None:
    scores, label = TensorSpec.of(10) if hasattr(TensorSpec, "of") else TensorSpec((10,)), None
    report = NodeReport(inputs=(scores, label), outputs=(TensorSpec(()),))
    labels = [fact.label for fact in facts_of(report, ("scores", "target"), ("out",))]
    assert labels[:2] == ["In: scores", "Out"]


def test_frozen_parameters_are_told() -> None:
    spec = TensorSpec((4,))
    report = NodeReport((spec,), (spec,), Counts(weights=16, biases=4, frozen=20))
    assert ("Frozen", "all of them") in [fact[:2] for fact in facts_of(report)]


def test_a_block_tells_how_its_parameters_are_shared_out() -> None:
    def holding(count: int) -> NodeReport:
        return NodeReport(own=Counts(weights=count))

    copy = Inference({"conv": holding(30), "norm": holding(10), "relu": holding(0)})
    assert shares_inside(NodeReport(inside=(copy, copy))) == (("conv", 0.75), ("norm", 0.25))
    many = Inference({f"n{i}": holding(1) for i in range(10)})
    assert shares_inside(NodeReport(inside=(many,)), most=4)[-1] == ("6 others", 0.6)


def test_the_switches_have_words_where_there_is_room_and_names_always(panel) -> None:
    panel.show_nodes(("conv1",))
    state = panel.node_page.state
    panel.resize(420, 900)
    QApplication.processEvents()
    assert "Frozen" in state.frozen.text()
    panel.resize(264, 900)
    QApplication.processEvents()
    assert state.frozen.text() == ""
    assert state.frozen.accessibleName() == "Frozen"


def test_nothing_is_wider_than_a_narrow_inspector(panel, bridge) -> None:
    mend = Mend("Reduce kernel to 3 × 3", SetParameter("conv2", "kernel", 3))
    bridge.session.known_mends["conv2"] = (mend,)
    bridge.know(conv2=NodeReport(problem=Problem("the kernel is too large", "Make it 3.")))
    for names in (("conv1",), ("conv2",), ("cross_entropy",), ("conv1", "conv2")):
        panel.show_nodes(names)
        panel.resize(panel.minimumWidth(), 700)
        QApplication.processEvents()
        page = panel.node_page if len(names) == 1 else panel.several_page
        room = page.parentWidget().parentWidget().width()
        assert page.parentWidget().width() <= room, names
