from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from engine.api import (
    Field,
    Graph,
    Inference,
    Loss,
    Metric,
    NodeReport,
    OwnExample,
    Problem,
    ProjectUpdate,
    RemoveNodes,
    Session,
    TensorSpec,
    projects_folder,
)
from engine.cli.opened import opened
from engine.project.command import OnGraph
from gui.inspection.example_bar import ExampleBar
from gui.inspection.example_view import ExampleView, feature_lines, fitted
from gui.inspection.feature_maps_panel import FeatureMapsPanel
from gui.inspection.filters_panel import FiltersPanel
from gui.inspection.prediction_panel import PredictionPanel
from gui.inspection.scores import find_scores, lengths_of, shares_of
from gui.inspection.shown_layers import usual_layers
from tests.gui.fake_bridge import FakeBridge, activations, lenet, weights

PANELS = [FeatureMapsPanel, FiltersPanel, PredictionPanel]


@pytest.fixture
def shown(theme, bridge, qtbot):
    def make(panel_class):
        panel = panel_class(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(480, 240)
        panel.show()
        return panel

    return make


def _bars(panel: PredictionPanel) -> dict[str, float]:
    return dict(zip(panel.bars._labels, panel.bars._values, strict=True))


@pytest.mark.parametrize("panel_class", PANELS)
def test_a_panel_wants_only_while_it_can_be_seen(shown, bridge, panel_class) -> None:
    panel = shown(panel_class)
    assert any(bridge.wishes[panel.owner])
    panel.hide()
    assert not any(bridge.wishes[panel.owner])


@pytest.mark.parametrize("panel_class", PANELS)
def test_a_panel_draws_each_look_once_and_none_while_hidden(
    shown, bridge, panel_class, monkeypatch
) -> None:
    panel = shown(panel_class)
    drawn = []
    monkeypatch.setattr(panel, "show_snapshot", drawn.append)
    first = bridge.tell_snapshot(activations=activations(), weights=weights())
    panel.hide()
    second = bridge.tell_snapshot(2, activations=activations(1), weights=weights(1))
    assert drawn == [first]
    panel.show()
    assert drawn == [first, second]


def test_while_a_run_tells_much_only_the_newest_is_drawn(shown, bridge, qtbot, monkeypatch) -> None:
    panel = shown(FeatureMapsPanel)
    drawn = []
    monkeypatch.setattr(panel, "show_snapshot", drawn.append)
    with monkeypatch.context() as patched:
        patched.setattr(panel._drawing._governor, "_clock", lambda: 1000.0)  # all in one moment
        told = [bridge.tell_snapshot(step) for step in range(20)]
    qtbot.waitUntil(lambda: drawn[-1:] == told[-1:])
    assert drawn == [told[0], told[-1]]


def test_what_the_user_asked_for_is_drawn_at_once(shown, bridge, monkeypatch) -> None:
    panel = shown(FeatureMapsPanel)
    drawn = []
    monkeypatch.setattr(panel, "show_snapshot", drawn.append)
    for index in range(3):
        bridge.show_example("test", index)
        bridge.tell_snapshot()
    assert len(drawn) == 3


def test_the_input_convolution_and_pooling_are_shown_at_first(shown) -> None:
    assert shown(FeatureMapsPanel).shown == ("image", "conv1", "pool1", "conv2", "pool2")


def test_maps_show_the_numbers_that_came_out(shown, bridge) -> None:
    panel = shown(FeatureMapsPanel)
    values = activations()
    bridge.tell_snapshot(activations=values, truth={"label": np.array(5)})
    np.testing.assert_array_equal(panel.rows["conv2"].maps._maps, values["conv2"])
    assert panel.examples.truth.text() == "true class 5"


def test_chosen_layers_are_wanted_and_vectors_are_bars(shown, bridge) -> None:
    panel = shown(FeatureMapsPanel)
    panel.show_layers(frozenset({"fc1", "conv1"}))
    assert bridge.wishes["feature_maps"][0] == {"fc1", "conv1"}
    bridge.tell_snapshot(activations=activations())
    assert not panel.rows["fc1"].bars.isHidden()
    assert not panel.rows["conv1"].maps.isHidden()


def test_a_deleted_layer_leaves_the_panel(shown, bridge) -> None:
    panel = shown(FeatureMapsPanel)
    bridge.do(RemoveNodes(frozenset({"pool1"})))
    assert tuple(panel.rows) == ("image", "conv1", "conv2", "pool2")


def test_the_pointer_reads_a_value(shown, bridge, qtbot) -> None:
    panel = shown(FeatureMapsPanel)
    bridge.tell_snapshot(activations=activations())
    view = panel.rows["conv1"].maps
    qtbot.waitUntil(lambda: panel.rows["conv1"].y() > panel.rows["image"].height())
    qtbot.mouseMove(view, view.cell(2).center().toPoint())
    assert panel.reading.text().startswith("conv1, map 2 (14, ")


def test_next_and_previous_go_round_the_examples(theme, bridge, qtbot) -> None:
    count = bridge.load_data().test.count
    bar = ExampleBar(theme, bridge)
    qtbot.addWidget(bar)
    qtbot.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert bridge.example == ("test", count - 1)
    assert bar.name.text() == f"test {count - 1}"
    qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert bridge.example == ("test", 0)


def test_the_first_convolutions_kernels_are_shown(shown, bridge) -> None:
    panel = shown(FiltersPanel)
    assert panel.shown == "conv1"
    assert bridge.wishes["filters"][1] == {"conv1"}
    values = weights()
    bridge.tell_snapshot(weights=values)
    np.testing.assert_array_equal(panel.view._maps, values["conv1"][:, 0])
    low, high = panel.view.levels()
    assert (-low, high) == (pytest.approx(np.abs(values["conv1"]).max()),) * 2


def test_kernels_of_many_inputs_are_read_by_output_and_input(shown, bridge, qtbot) -> None:
    panel = shown(FiltersPanel)
    panel.show_node("conv2")
    values = weights()
    bridge.tell_snapshot(weights=values)
    assert panel.view._maps.shape == (1, 6 * 6 - 1, 16 * 6 - 1)
    assert panel.view._maps[0, 6 * 4 + 1, 6 * 9 + 2] == values["conv2"][9, 4, 1, 2]


def test_the_change_since_the_first_look_can_be_shown(shown, bridge, qtbot) -> None:
    panel = shown(FiltersPanel)
    start = weights()
    bridge.tell_snapshot(0, weights=start)
    qtbot.mouseClick(panel.change, Qt.MouseButton.LeftButton)
    now = {"conv1": start["conv1"] + 0.5}
    bridge.show_example("test", 1)
    bridge.tell_snapshot(9, weights=now)
    np.testing.assert_allclose(panel.view._maps, 0.5, rtol=1e-5)
    assert "since step 0" in panel.caption.text()


def test_bars_are_the_softmax_of_the_scores(shown, bridge) -> None:
    panel = shown(PredictionPanel)
    scores = np.log(np.arange(1.0, 11.0)).astype(np.float32)
    bridge.tell_snapshot(
        activations={**activations(), "scores": scores}, truth={"label": np.array(9)}
    )
    assert list(_bars(panel).values()) == pytest.approx((np.arange(1, 11) / 55).tolist())
    assert panel.said.text().startswith("says 9")
    assert panel.truth.text() == "truth 9"
    assert panel.bars._role == "good"
    assert [share for _, share in panel.table().rows] == pytest.approx(np.arange(1, 11) / 55)


def test_in_a_narrow_strip_what_it_says_can_be_read(shown, bridge) -> None:
    panel = shown(PredictionPanel)
    panel.resize(112, 240)
    bridge.tell_snapshot(activations={**activations(), "scores": np.eye(10, dtype=np.float32)[8]})
    QApplication.processEvents()
    metrics = panel.said.fontMetrics()
    assert panel.said.width() >= metrics.horizontalAdvance("100.0 %")


def test_a_drawing_has_no_truth_and_is_called_what_it_is(shown, bridge) -> None:
    panel = shown(PredictionPanel)
    bridge.show_own(OwnExample({}, "your drawing"))
    bridge.tell_snapshot(activations=activations())
    assert panel.truth.text() == "your drawing"
    assert panel.bars._role == "accent"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("adversarial_pair", "No right answer is asked for here."),
        ("chain_rule", "No right answer is asked for here."),
        ("lenet_digits", "Wire scores into a loss"),
    ],
)
def test_a_loss_is_asked_for_only_where_one_is_needed(theme, qtbot, name, hint) -> None:
    project = opened(projects_folder() / f"{name}.json")
    ends = [n.name for n in project.graph.nodes if isinstance(n.layer, Loss | Metric)]
    project = OnGraph(RemoveNodes(frozenset(ends))).apply(project)
    panel = PredictionPanel(theme, FakeBridge(project, Inference({})))
    qtbot.addWidget(panel)
    assert panel.hint.text().startswith(hint)


def test_a_wrong_answer_is_coloured_and_the_truth_pointed_at(shown, bridge) -> None:
    panel = shown(PredictionPanel)
    scores = np.eye(10, dtype=np.float32)[3] * 5
    bridge.tell_snapshot(
        activations={**activations(), "scores": scores}, truth={"label": np.array(4)}
    )
    assert panel.bars._role == "problem"
    assert "4 ◂" in _bars(panel)


def test_no_scores_are_shown_of_what_cannot_compute_or_is_another_network(shown, bridge) -> None:
    panel = shown(PredictionPanel)
    assert panel.hint.isVisible()
    bridge.tell_snapshot(activations=activations())
    assert panel.bars.isVisible()
    conv = bridge.inference.nodes["conv1"]
    fault = replace(conv, problem=Problem("too large", "make it smaller"))
    one_step = ProjectUpdate(bridge.project, bridge.project, Inference({"conv1": fault}))
    bridge.project_updated.emit(one_step)
    assert not panel.bars.isVisible()
    bridge.project_updated.emit(replace(one_step, inference=bridge.inference))
    assert panel.bars.isVisible()
    bridge.project_updated.emit(replace(one_step, before=None, inference=bridge.inference))
    assert not panel.bars.isVisible()


def test_scores_are_what_the_cross_entropy_is_measured_on() -> None:
    graph = lenet().graph
    found = find_scores(graph, Inference())
    assert found is not None
    assert (found.node, found.rule, found.target, found.input) == (
        "scores",
        "softmax",
        "target",
        "image",
    )
    assert find_scores(Graph(), Inference()) is None


def test_what_is_compared_with_a_class_comes_before_numbers() -> None:
    session = Session()
    session.open(projects_folder() / "net5.json")
    graph = session.project.graph
    label = TensorSpec((), "int64", classes=10)
    numbers = TensorSpec((10,))
    reports = {
        "error": NodeReport(inputs=(numbers, numbers)),
        "accuracy": NodeReport(inputs=(numbers, label)),
    }
    found = find_scores(graph, Inference(reports))
    assert found is not None
    assert (found.node, found.rule, found.target) == ("answer", "plain", "digit")


def test_one_yes_or_no_score_gives_two_shares() -> None:
    assert shares_of(np.zeros(1, np.float32), "sigmoid").tolist() == [0.5, 0.5]
    assert shares_of(np.array([1000.0, 0.0], np.float32), "softmax").tolist() == [1.0, 0.0]


def test_plain_scores_are_told_as_they_are_and_the_largest_is_what_it_says() -> None:
    scores = np.array([-1.6, -0.2, -1.1], np.float32)  # none above zero, yet one is the largest
    told = shares_of(scores, "plain")
    np.testing.assert_allclose(told, scores)
    lengths = lengths_of(told)
    assert int(np.argmax(lengths)) == 1
    assert lengths.min() == 0
    assert lengths_of(np.array([0.25, 0.5])).tolist() == [0.25, 0.5]


def test_opening_another_project_forgets_what_was_seen(shown, bridge) -> None:
    panel = shown(FiltersPanel)
    bridge.tell_snapshot(weights=weights())
    bridge.project_updated.emit(ProjectUpdate(None, bridge.project, bridge.inference))
    assert panel._first_seen == {}
    assert panel.table() is None


def _sequence_field(shape: tuple[int, ...], *names: str) -> Field:
    spec = TensorSpec(shape, axes=("T", "F"))
    return Field("bits", "input", spec, "A sequence.", feature_names=names)


def test_steps_of_a_sequence_are_numbered() -> None:
    field = _sequence_field((3, 1), "bit")
    lines = feature_lines(np.array([[0], [1], [0]], np.float32), field)
    assert lines == [("step 0", "0"), ("step 1", "1"), ("step 2", "0")]
    features = replace(field, spec=TensorSpec((2,)), feature_names=("a", "b"))
    assert feature_lines(np.zeros(2, np.float32), features) == [("a", "0"), ("b", "0")]


def test_a_sequence_of_several_numbers_is_a_picture_with_time_across(theme, qtbot) -> None:
    view = ExampleView(theme)
    qtbot.addWidget(view)
    values = np.arange(12, dtype=np.float32).reshape(4, 3)
    view.show_example(values, _sequence_field((4, 3), "a", "b", "c"))
    np.testing.assert_array_equal(view.picture._maps, values.T[None])


def test_what_comes_out_step_by_step_is_a_picture_with_time_across(shown, bridge) -> None:
    panel = shown(FeatureMapsPanel)
    bridge.know(fc1=NodeReport(outputs=(TensorSpec((5, 3), axes=("T", "F")),)))
    panel.show_layers(frozenset({"fc1"}))
    values = np.arange(15, dtype=np.float32).reshape(5, 3)
    bridge.tell_snapshot(activations={"fc1": values})
    np.testing.assert_array_equal(panel.rows["fc1"].maps._maps, values.T[None])


def test_a_single_number_is_told_once(shown, bridge) -> None:
    panel = shown(FeatureMapsPanel)
    panel.show_layers(frozenset({"fc1"}))
    bridge.tell_snapshot(activations={"fc1": np.array([0.25], np.float32)})
    assert panel.rows["fc1"]._range == "0.25"


def test_functions_are_shown_where_there_is_nothing_else() -> None:
    session = Session()
    session.open(projects_folder() / "chain_rule.json")
    graph = session.project.graph
    number = NodeReport(outputs=(TensorSpec((1,)),))
    known = Inference({node.name: number for node in graph.nodes})
    assert usual_layers(graph, known) == ("sine", "cube", "exponential", "cosine", "logarithm")


def test_classes_for_each_step_are_told_with_how_many_are_right(shown, bridge) -> None:
    session = Session()
    session.open(projects_folder() / "recurrent_net.json")
    bridge.project = session.project
    bridge.project_updated.emit(bridge.update)
    panel = shown(PredictionPanel)
    scores = np.eye(2, dtype=np.float32)[[0, 1, 1, 0, 1, 1]]
    answer = find_scores(bridge.project.graph, bridge.inference)
    target = panel._field_of(answer.target)
    bridge.tell_snapshot(
        activations={answer.node: scores}, truth={target.name: np.array([0, 1, 1, 0, 1, 0])}
    )
    assert panel.said.text() == "says even odd odd even odd odd\n5 of 6 steps right"
    assert panel.truth.text() == "truth even odd odd even odd even"


def test_one_number_is_said_with_the_name_of_its_field(theme, qtbot) -> None:
    project = opened(projects_folder() / "universal_approximation.json")
    bridge = FakeBridge(project, Inference({}))
    panel = PredictionPanel(theme, bridge)
    qtbot.addWidget(panel)
    panel.show()
    answer = find_scores(project.graph, Inference({})).node
    bridge.tell_snapshot(
        activations={answer: np.array([0.25], np.float32)}, truth={"y": np.array([0.5])}
    )
    assert panel.said.text() == "says y = 0.25"
    assert panel.truth.text() == "truth 0.5"


def test_of_a_name_without_room_the_unit_goes_first(theme) -> None:
    metrics = QFontMetrics(theme.font("small"))
    room = metrics.horizontalAdvance("sepal length") + 1
    assert fitted("sepal length (cm)", metrics, 2 * room) == "sepal length (cm)"
    assert fitted("sepal length (cm)", metrics, room) == "sepal length"
    assert "…" in fitted("sepal length (cm)", metrics, room // 2)
