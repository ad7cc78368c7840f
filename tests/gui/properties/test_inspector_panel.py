import pytest
from PySide6.QtCore import QPoint, Qt

from engine.api import NodeReport, Problem, SetLearning, SetNote, SetParameter, Together
from gui.properties.inspector_panel import InspectorPanel
from tests.gui.fake_bridge import weights


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = InspectorPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    return made


def _type_into(qtbot, field, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_nodes_page_shows_its_name_type_counts_and_formula(panel) -> None:
    panel.show_nodes(("conv1",))
    page = panel.node_page
    assert page.header.name_field.text() == "conv1"
    assert page.facts.value("Parameters").replace("\u00a0", " ") == "(5·5·1 + 1) · 6 = 156"
    assert page.facts.value("Shape").replace("\u00a0", " ") == "1 × 28 × 28 → 6 × 28 × 28"
    assert page.facts.value("Receptive field") == "5 × 5"
    assert "Σ" in page.formula.text()


def test_changing_a_field_sets_the_parameter(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    _type_into(qtbot, panel.node_page.form.row("filters").field, "12")
    assert bridge.project.graph.node("conv1").layer.filters == 12
    assert isinstance(bridge.done[-1], SetParameter)


def test_the_page_follows_the_document(panel, bridge) -> None:
    panel.show_nodes(("conv1",))
    bridge.do(SetParameter("conv1", "kernel", 7))
    assert panel.node_page.form.row("kernel").field.text() == "7"


def test_two_drags_of_the_same_field_are_two_steps_of_undo(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    field = panel.node_page.form.row("filters").field
    for _ in range(2):
        qtbot.mousePress(field, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
        for x in (40, 60, 80):
            qtbot.mouseMove(field, QPoint(x, 10))
        qtbot.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(80, 10))
    keys = [command.merge_key for command in bridge.done]
    assert len(keys) > 2
    assert len(set(keys)) == 2


def test_renaming_keeps_showing_the_node(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    _type_into(qtbot, panel.node_page.header.name_field, "edges")
    assert "edges" in bridge.project.graph.by_name
    assert panel.shown == ("edges",)


def test_a_refused_name_is_told_and_put_back(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    _type_into(qtbot, panel.node_page.header.name_field, "conv2")
    assert bridge.refusals
    assert panel.node_page.header.name_field.text() == "conv1"


def test_a_note_is_kept_when_another_node_is_shown(panel, bridge) -> None:
    panel.show_nodes(("conv1",))
    panel.node_page.note.setPlainText("finds edges")
    panel.show_nodes(("conv2",))
    assert bridge.done == [SetNote("conv1", "finds edges")]
    assert panel.node_page.note.toPlainText() == ""


def test_a_problem_and_its_hint_are_shown_and_go_again(panel, bridge) -> None:
    panel.show_nodes(("conv2",))
    assert panel.node_page.problem.isHidden()
    before = bridge.inference.nodes["conv2"]
    bridge.know(conv2=NodeReport(problem=Problem("the kernel is too large", "Make it 3.")))
    assert panel.node_page.problem.words() == "The kernel is too large. Make it 3."
    bridge.know(conv2=before)
    assert panel.node_page.problem.isHidden()


def test_a_target_node_chooses_among_the_fields_of_the_data(panel, bridge) -> None:
    panel.show_nodes(("target",))
    field = panel.node_page.form.row("field").field
    names = [field.itemData(i) for i in range(field.count())]
    assert names == ["label", "image"]
    field.setCurrentIndex(1)
    field.activated.emit(1)
    assert bridge.project.graph.node("target").layer.field == "image"


def test_several_nodes_are_changed_as_one_step(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1", "conv2"))
    assert panel.several_page.isVisible()
    _type_into(qtbot, panel.several_page.form.row("filters").field, "8")
    assert isinstance(bridge.done[-1], Together)
    assert {bridge.project.graph.node(n).layer.filters for n in ("conv1", "conv2")} == {8}


def test_nodes_of_different_types_offer_what_they_have_in_common(panel) -> None:
    panel.show_nodes(("conv1", "fc1"))
    form = panel.several_page.form
    assert form.row("start").isVisible()
    with pytest.raises(KeyError):
        form.row("filters")


def test_without_a_node_the_project_is_shown(panel, bridge, qtbot) -> None:
    assert panel.project_page.isVisible()
    with qtbot.waitSignal(panel.training_wanted):
        qtbot.mouseClick(panel.project_page.training, Qt.MouseButton.LeftButton)
    assert "20" in panel.project_page.training.words


def test_deleted_nodes_give_way_to_the_project(panel, bridge) -> None:
    from engine.api import RemoveNodes

    panel.show_nodes(("conv1",))
    bridge.do(RemoveNodes(frozenset({"conv1"})))
    assert panel.project_page.isVisible()


def test_weights_are_wanted_only_while_they_can_be_seen(panel, bridge) -> None:
    panel.show_nodes(("conv1",))
    assert bridge.wishes["inspector"] == (frozenset(), frozenset({"conv1"}))
    panel.hide()
    assert bridge.wishes["inspector"] == (frozenset(), frozenset())


def test_learned_weights_appear_when_they_come(panel, bridge) -> None:
    panel.show_nodes(("conv1",))
    assert panel.node_page.filters.isHidden()
    bridge.tell_snapshot(weights=weights())
    assert not panel.node_page.filters.isHidden()


def test_the_projects_page_asks_for_the_data_by_their_name(panel, bridge, qtbot) -> None:
    link = panel.project_page.data
    assert link.text() == bridge.project.data.title
    with qtbot.waitSignal(panel.data_wanted):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def test_a_node_learns_at_a_rate_of_its_own(panel, bridge, qtbot) -> None:
    panel.show_nodes(("conv1",))
    learning = panel.node_page.learning
    assert learning.rate.isHidden()
    qtbot.mouseClick(learning.section.head, Qt.MouseButton.LeftButton)
    _type_into(qtbot, learning.rate.field, "0.1")
    assert bridge.project.graph.node("conv1").rate_factor == 0.1
    assert bridge.project.graph.node("conv1").weight_decay is None
    qtbot.mouseClick(learning.section.head, Qt.MouseButton.LeftButton)
    assert learning.rate.isVisible()  # what is set stays in sight
    assert not learning.decay.isVisible()


def test_a_weight_decay_of_its_own_is_given_and_taken_back(panel, bridge, qtbot) -> None:
    panel.show_nodes(("fc1",))
    learning = panel.node_page.learning
    qtbot.mouseClick(learning.section.head, Qt.MouseButton.LeftButton)
    assert learning.decay.field.text() == ""
    _type_into(qtbot, learning.decay.field, "0.01")
    assert bridge.project.graph.node("fc1").weight_decay == 0.01
    qtbot.mouseClick(learning.decay.mark, Qt.MouseButton.LeftButton)
    assert bridge.project.graph.node("fc1").weight_decay is None


def test_several_nodes_learn_slower_in_one_step_each_from_what_it_has(panel, bridge, qtbot) -> None:
    bridge.do(SetLearning(frozenset({"conv1"}), 0.5))
    bridge.do(SetLearning(frozenset({"conv2"}), 0.2, 0.3))
    done = len(bridge.done)
    panel.show_nodes(("conv1", "conv2", "relu1"))
    learning = panel.several_page.learning
    assert learning.rate.field.text() == ""
    _type_into(qtbot, learning.rate.field, "/2")
    rates = {n: bridge.project.graph.node(n).rate_factor for n in ("conv1", "conv2", "relu1")}
    assert rates == {"conv1": 0.25, "conv2": 0.1, "relu1": 1.0}
    assert bridge.project.graph.node("conv2").weight_decay == 0.3
    assert len(bridge.done) == done + 1


def test_what_has_no_weights_has_no_settings_of_learning(panel) -> None:
    panel.show_nodes(("relu1",))
    assert not panel.node_page.learning.isVisible()
