"""The panel in which it is set how the network learns."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt

from engine.api import (
    BatchDone,
    Inference,
    NodeReport,
    Problem,
    RemoveNodes,
    RenameNode,
    RunChanged,
    RunState,
    SetRecipe,
    SetTraining,
    TrainingSettings,
    builtin_recipes,
)
from gui.training.settings_sections import sections
from gui.training.training_panel import TrainingPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(theme, bridge, qtbot):
    made = TrainingPanel(theme, bridge)
    qtbot.addWidget(made)
    made.resize(300, 1400)
    made.show()
    return made


def _choose(qtbot, panel: TrainingPanel, id_: str) -> None:
    """By the keyboard, down the list until it is there."""
    choice = panel.recipe.choice
    choice.setFocus()
    for _ in range(choice.count()):
        if choice.currentData() == id_:
            return
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    raise AssertionError(id_)


def _type(qtbot, field, text: str) -> None:
    qtbot.mouseClick(field, LEFT)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def _form(panel: TrainingPanel, setting: str):
    return panel.section_of(setting).form


def _tell(bridge, news: BatchDone) -> None:
    bridge.heard = bridge.heard.after(news)
    bridge.batch_done.emit(news)


def _titles(panel: TrainingPanel) -> list[str]:
    return [row.facts.title for row in panel.stages.rows]


def test_every_training_setting_is_in_one_section() -> None:
    names = [name for _, part in sections() for name in part]
    assert names == [parameter.name for parameter in TrainingSettings.parameters()]


def test_a_recipe_is_chosen_and_what_it_has_no_use_for_is_not_shown(panel, bridge, qtbot) -> None:
    assert _form(panel, "optimiser").row("optimiser").isVisible()
    bridge.do(SetRecipe(builtin_recipes()["perceptron"]()))
    assert panel.recipe.choice.currentData() == "perceptron"
    assert not _form(panel, "optimiser").row("optimiser").isVisible()
    assert _form(panel, "epochs").row("epochs").isVisible()
    assert "Rosenblatt" in panel.recipe.help.rest.text()


def test_each_recipe_brings_its_own_settings(panel, bridge, qtbot) -> None:
    for recipe in builtin_recipes():
        bridge.do(SetRecipe(recipe()))
        names = [parameter.name for parameter in recipe.parameters()]
        form = panel.recipe.form
        assert (list(form.names) if form is not None else []) == names


def test_choosing_and_setting_a_recipe_are_two_steps(panel, bridge, qtbot) -> None:
    _choose(qtbot, panel, "adversarial_training")
    chosen = bridge.done[-1]
    _type(qtbot, panel.recipe.form.row("epsilon").field, "0.25")
    assert bridge.project.recipe.epsilon == 0.25
    assert bridge.done[-1].merge_key != chosen.merge_key


def test_a_setting_is_changed_for_the_stage_that_is_edited(panel, bridge, qtbot) -> None:
    qtbot.mouseClick(panel.stages.add, LEFT)
    assert (panel.stage, len(bridge.project.stages)) == (0, 1)
    _type(qtbot, _form(panel, "epochs").row("epochs").field, "3")
    assert [stage.training.epochs for stage in bridge.project.drawn_stages] == [3, 20]
    qtbot.keyClick(panel.stages.rows[0], Qt.Key.Key_Down)
    assert panel.stage == 1
    assert _form(panel, "epochs").row("epochs").field.value() == 20


def test_what_holds_for_the_whole_run_is_set_in_its_last_stage(panel, qtbot) -> None:
    panel.section_of("seed").head.setChecked(True)
    assert _form(panel, "seed").row("seed").isVisible()
    qtbot.mouseClick(panel.stages.add, LEFT)
    assert not _form(panel, "seed").row("seed").isVisible()
    panel.choose_stage(1)
    assert _form(panel, "seed").row("seed").isVisible()


def test_stages_are_moved_by_drag_and_by_keys_and_removed(panel, bridge, qtbot) -> None:
    qtbot.mouseClick(panel.stages.add, LEFT)
    bridge.do(SetRecipe(builtin_recipes()["contrastive_divergence"](), 0))
    assert _titles(panel) == ["Contrastive divergence", "Supervised"]
    first, second = panel.stages.rows
    below = QPoint(60, second.geometry().bottom() - first.geometry().top() + 2)
    qtbot.mousePress(first, LEFT, pos=QPoint(60, 10))
    qtbot.mouseMove(first, QPoint(60, 20))
    qtbot.mouseMove(first, below)
    qtbot.mouseRelease(first, LEFT, pos=below)
    assert _titles(panel) == ["Supervised", "Contrastive divergence"]
    assert panel.stage == 1  # what is edited goes with its place
    qtbot.keyClick(panel.stages.rows[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _titles(panel) == ["Contrastive divergence", "Supervised"]
    assert panel.stage == 0
    qtbot.keyClick(panel.stages.rows[0], Qt.Key.Key_Delete)
    assert panel.stages.rows == []
    assert bridge.project.recipe.id == "supervised"
    assert bridge.project.stages == ()


def test_a_drag_that_ends_where_it_began_moves_nothing(panel, bridge, qtbot) -> None:
    qtbot.mouseClick(panel.stages.add, LEFT)
    before, row = bridge.project, panel.stages.rows[0]
    qtbot.mousePress(row, LEFT, pos=QPoint(60, 5))
    qtbot.mouseMove(row, QPoint(60, 14))
    qtbot.mouseRelease(row, LEFT, pos=QPoint(60, 14))
    assert bridge.project is before


def test_a_rate_is_told_to_a_run_in_the_stage_that_is_edited_and_to_no_other(
    panel, bridge, qtbot
) -> None:
    qtbot.mouseClick(panel.stages.add, LEFT)
    bridge.run_state = RunState.RUNNING
    bridge.heard = bridge.heard.after(BatchDone(1, 0.1, 40, 1.0, 0.001, 1.0, None, stage=0))
    panel.choose_stage(1)
    _type(qtbot, _form(panel, "learning_rate").row("learning_rate").field, "0.02")
    assert bridge.session.calls == []
    panel.choose_stage(0)
    _type(qtbot, _form(panel, "learning_rate").row("learning_rate").field, "0.01")
    assert bridge.session.calls == [("set_learning_rate", 0.01)]


def test_the_stage_at_work_is_marked_and_the_place_in_the_schedule(panel, bridge, qtbot) -> None:
    qtbot.mouseClick(panel.stages.add, LEFT)
    bridge.run_state = RunState.RUNNING
    _tell(bridge, BatchDone(9, 25.0, 40, 1.0, 0.001, 1.0, None, stage=1))
    qtbot.waitUntil(lambda: panel.schedule.now == (25.0, 0.001))
    assert [row.facts.is_at_work for row in panel.stages.rows] == [False, True]
    bridge.run_state = RunState.FINISHED
    bridge.run_changed.emit(RunChanged(RunState.FINISHED))
    assert panel.schedule.now is None
    assert [row.facts.is_at_work for row in panel.stages.rows] == [False, False]


def test_a_stage_without_epochs_is_left_out_of_the_plan_and_the_next_is_at_work(
    panel, bridge, qtbot
) -> None:
    qtbot.mouseClick(panel.stages.add, LEFT)
    bridge.do(SetTraining("epochs", 0, 0))
    assert panel.stages.rows[0].facts.length == "left out"
    bridge.run_state = RunState.RUNNING
    _tell(bridge, BatchDone(9, 2.0, 20, 1.0, 0.001, 1.0, None, stage=0))
    qtbot.waitUntil(lambda: panel.stages.rows[1].facts.is_at_work)


def test_the_schedule_is_drawn_over_the_whole_run(panel, bridge) -> None:
    bridge.do(SetTraining("learning_rate", 0.4))
    bridge.do(SetTraining("schedule", "step"))
    bridge.do(SetTraining("step_epochs", 5))
    bridge.do(SetTraining("step_factor", 0.5))
    rates = [panel.schedule.rate_at(epoch) for epoch in (1.0, 6.0, 11.0, 19.9)]
    assert rates == pytest.approx([0.4, 0.2, 0.1, 0.05])
    bridge.do(SetTraining("optimiser", "lbfgs"))
    assert not panel.schedule.isVisible()
    assert not panel.finder.isVisible()


def test_an_obstacle_is_told_before_anybody_presses_train(panel, bridge, qtbot) -> None:
    assert panel.obstacle.isHidden()
    bridge.do(SetRecipe(builtin_recipes()["contrastive_divergence"](layers=("conv1",))))
    assert "conv1" in panel.obstacle.words()
    with qtbot.waitSignal(panel.sought) as sought:
        qtbot.mouseClick(panel.obstacle.show_node, LEFT)
    assert sought.args == ["conv1"]
    bridge.do(SetRecipe(builtin_recipes()["supervised"]()))
    assert panel.obstacle.isHidden()


def test_a_problem_of_the_network_comes_before_those_of_the_recipe(panel, bridge) -> None:
    faulty = NodeReport(problem=Problem("the kernel is too large", "Make it smaller."))
    bridge.inference = Inference({**bridge.inference.nodes, "conv2": faulty})
    bridge.project_updated.emit(bridge.update)
    assert panel.obstacle.words().startswith("conv2: the kernel is too large")


def test_nodes_that_are_renamed_and_deleted_are_followed_in_the_recipe(panel, bridge) -> None:
    bridge.do(SetTraining("watched", "accuracy"))
    field = _form(panel, "watched").row("watched").field
    assert field.currentText() == "accuracy"
    bridge.do(RenameNode("accuracy", "hits"))
    assert bridge.project.training.watched == "hits"
    bridge.inference = Inference(dict(bridge.inference.nodes))
    bridge.do(RemoveNodes(frozenset({"hits"})))
    assert field.is_missing


def test_while_it_is_hidden_nothing_is_drawn_and_then_all_is_as_it_should_be(panel, bridge) -> None:
    panel.hide()
    bridge.do(SetTraining("epochs", 7))
    assert _form(panel, "epochs").row("epochs").field.value() == 20
    panel.show()
    assert _form(panel, "epochs").row("epochs").field.value() == 7


def test_another_project_is_shown_with_its_last_stage(panel, bridge, qtbot) -> None:
    qtbot.mouseClick(panel.stages.add, LEFT)
    assert panel.stage == 0
    bridge.project = msgspec.structs.replace(bridge.project, name="Another")
    bridge.project_updated.emit(bridge.update)
    assert panel.stage == 1
