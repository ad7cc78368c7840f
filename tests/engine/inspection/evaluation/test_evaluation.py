"""How networks are judged: the same numbers as by hand, and words where it can not be done."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.metrics import r2_score

from engine.catalogue.layers.activation import LogSoftmax, Sigmoid
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import NLL, BinaryCrossEntropy, CrossEntropy, SquaredError
from engine.catalogue.layers.metric import Accuracy
from engine.data.data_set import DataSet
from engine.data.points import Blobs, Moons
from engine.errors import GraphHasProblems
from engine.inference.infer import Memo, infer
from engine.inspection.evaluation.answers import Answer, answers_of
from engine.inspection.evaluation.evaluation import (
    Evaluation,
    JudgedClasses,
    JudgedNumbers,
    OneAnswer,
)
from engine.inspection.sight import Sight
from engine.inspection.snapshot import OwnExample, Wish
from tests.engine.networks import (
    compiled,
    drawn,
    gallery_project,
    linear_classifier,
    points_project,
)


def _judged(model, data: DataSet, asked: Evaluation):
    *_, last = asked.steps(Sight(model, data, 7))
    assert last.share == 1.0
    return last.finding


def _answers(graph, source) -> tuple[Answer, ...]:
    return answers_of(graph, infer(graph, source.load().specs(), Memo()))


def _scores(model, data: DataSet, split: str = "test", name: str = "scores") -> torch.Tensor:
    part = model.part((name,))
    arrays = (data.train if split == "train" else data.test).arrays
    with torch.no_grad():
        return part(*(torch.from_numpy(arrays[field]) for field in part.fields))[0]


def test_a_classifier_is_judged_on_all_examples_of_a_part() -> None:
    project = points_project()
    model, data = compiled(project.graph, project.data), project.data.load()
    (answer,) = _answers(project.graph, project.data)
    assert (answer.rule, answer.axis, answer.obstacle) == ("softmax", 1, "")
    for split, part in (("test", data.test), ("train", data.train)):
        judged = _judged(model, data, Evaluation(answer, split))
        scores = _scores(model, data, split)
        assert isinstance(judged, JudgedClasses)
        assert (judged.examples, judged.of, judged.step) == (part.count, part.count, 7)
        np.testing.assert_allclose(judged.scores, scores.softmax(1).numpy(), atol=1e-6)
        np.testing.assert_array_equal(judged.said, scores.argmax(1).numpy())
        np.testing.assert_array_equal(judged.truth, part.arrays["label"])
        assert judged.accuracy == (scores.argmax(1).numpy() == part.arrays["label"]).mean()


def test_of_a_large_part_examples_are_taken_evenly_spread() -> None:
    project = points_project()
    model, data = compiled(project.graph, project.data), project.data.load()
    (answer,) = _answers(project.graph, project.data)
    judged = _judged(model, data, Evaluation(answer, "train", 11))
    count = data.train.count
    expected = np.linspace(0, count - 1, 11).round()
    np.testing.assert_array_equal(judged.example, expected)
    assert (judged.examples, judged.of) == (11, count)
    assert judged.truth.tolist() == data.train.arrays["label"][judged.example].tolist()


def test_mistakes_come_surest_first_and_cells_hold_their_cases() -> None:
    project = points_project()
    model, data = compiled(project.graph, project.data), project.data.load()
    (answer,) = _answers(project.graph, project.data)
    judged = _judged(model, data, Evaluation(answer, "train"))
    wrong = judged.mistakes
    assert len(wrong) == (judged.said != judged.truth).sum() > 1
    assert (np.diff(judged.sureness[wrong]) <= 0).all()
    for true in range(answer.classes):
        for said in range(answer.classes):
            assert len(judged.cell(true, said)) == judged.confusion[true, said]


def test_one_score_decides_between_two_classes() -> None:
    graph = drawn(
        "point > scores, scores > error.scores, label > error.target,"
        "scores > right.scores, label > right.target",
        point=InputField(field="point"),
        scores=Linear(units=1),
        label=TargetField(field="label"),
        error=BinaryCrossEntropy(),
        right=Accuracy(threshold=0.25),
    )
    model, data = compiled(graph, Moons()), Moons().load()
    (answer,) = _answers(graph, Moons())
    assert (answer.axis, answer.classes, answer.threshold) == (0, 2, 0.25)
    judged = _judged(model, data, Evaluation(answer))
    scores = _scores(model, data)[:, 0]
    np.testing.assert_allclose(judged.scores[:, 1], scores.sigmoid().numpy(), atol=1e-6)
    np.testing.assert_allclose(judged.scores.sum(axis=1), 1.0, atol=1e-6)
    np.testing.assert_array_equal(judged.said, (scores > 0.25).int().numpy())


@pytest.mark.parametrize(
    ("last", "loss", "rule", "as_shares"),
    [
        (LogSoftmax(), NLL(), "exponential", lambda given: given.exp()),
        (Sigmoid(), SquaredError(), "plain", lambda given: given),
    ],
)
def test_scores_are_read_as_the_drawing_means_them(last, loss, rule, as_shares) -> None:
    graph = drawn(
        "point > dense, dense > scores, scores > error.scores, label > error.target",
        point=InputField(field="point"),
        dense=Linear(units=3),
        scores=last,
        label=TargetField(field="label"),
        error=loss,
    )
    source = Blobs(centres=3)
    model, data = compiled(graph, source), source.load()
    (answer,) = _answers(graph, source)
    assert answer.rule == rule
    judged = _judged(model, data, Evaluation(answer))
    np.testing.assert_allclose(judged.scores, as_shares(_scores(model, data)).numpy(), atol=1e-6)
    assert judged.has_shares == (rule != "plain")


def test_every_step_of_a_sequence_is_a_case() -> None:
    project = gallery_project("recurrent_net")
    model, data = compiled(project.graph, project.data), project.data.load()
    found = _answers(project.graph, project.data)
    answers = {answer.node: answer for answer in found if answer.is_label}
    truth = data.test.arrays["parities"]
    folded, unrolled = (
        _judged(model, data, Evaluation(answers[name])) for name in ("folded", "unrolled")
    )
    scores = _scores(model, data, name="unrolled")
    for judged in (folded, unrolled):  # the same network, drawn in two ways
        assert judged.places == judged.kept == truth.shape[1]
        np.testing.assert_array_equal(judged.truth, truth.reshape(-1))
        rows = np.repeat(np.arange(len(truth)), truth.shape[1])
        np.testing.assert_array_equal(judged.example, rows)
        np.testing.assert_array_equal(judged.said, scores.argmax(-1).reshape(-1).numpy())


def test_numbers_are_held_against_numbers() -> None:
    project = gallery_project("universal_approximation")
    model, data = compiled(project.graph, project.data), project.data.load()
    answers = _answers(project.graph, project.data)
    assert len(answers) == 4
    judged = _judged(model, data, Evaluation(answers[-1]))
    assert isinstance(judged, JudgedNumbers)
    said = _scores(model, data, name=answers[-1].node).numpy()
    np.testing.assert_allclose(judged.predicted, said, atol=1e-6)
    assert judged.mean_r2 == pytest.approx(r2_score(data.test.arrays["y"], said), rel=1e-5)


def test_a_copy_of_the_input_is_judged_pixel_by_pixel() -> None:
    project = gallery_project("deep_autoencoder_8")
    model, data = compiled(project.graph, project.data), project.data.load()
    answer = next(a for a in _answers(project.graph, project.data) if not a.obstacle)
    judged = _judged(model, data, Evaluation(answer, most=20))
    assert judged.predicted.shape == judged.true.shape == (20, 784)


def test_what_is_judged_may_be_any_output_of_a_node() -> None:
    project = gallery_project("variational_autoencoder")
    model, data = compiled(project.graph, project.data), project.data.load()
    found = _answers(project.graph, project.data)
    picture, scores = (next(a for a in found if a.judge == judge) for judge in ("psnr", "surprise"))
    assert picture.output != scores.output
    assert scores.rule == "sigmoid"
    drawn_again = _judged(model, data, Evaluation(picture, most=1))
    again = _judged(model, data, Evaluation(scores, most=1))
    np.testing.assert_allclose(drawn_again.predicted, again.predicted, atol=1e-6)


def test_of_a_class_that_is_left_out_there_is_no_case() -> None:
    graph = drawn(
        "point > scores, scores > error.scores, label > error.target",
        point=InputField(field="point"),
        scores=Linear(units=2),
        label=TargetField(field="label"),
        error=CrossEntropy(ignored_class=0),
    )
    (answer,) = _answers(graph, Moons())
    judged = _judged(compiled(graph, Moons()), Moons().load(), Evaluation(answer))
    assert set(judged.truth.tolist()) == {1}


def test_a_network_that_diverged_is_told_in_words() -> None:
    project = points_project()
    model, data = compiled(project.graph, project.data), project.data.load()
    (answer,) = _answers(project.graph, project.data)
    with torch.no_grad():
        next(model.root.parameters()).fill_(float("nan"))
    with pytest.raises(GraphHasProblems, match="not finite"):
        _judged(model, data, Evaluation(answer))


def test_what_has_a_problem_says_so() -> None:
    graph = linear_classifier(5)
    (answer,) = _answers(graph, Moons())
    assert "error has a problem" in answer.obstacle


def test_every_project_of_the_gallery_has_answers_or_says_why_not() -> None:
    for name in ("lenet_digits", "net1", "xor", "concert_perceptron", "variational_autoencoder"):
        project = gallery_project(name)
        answers = _answers(project.graph, project.data)
        assert any(not answer.obstacle for answer in answers), name


def test_of_one_example_scores_and_truth_are_told() -> None:
    project = points_project()
    model, data = compiled(project.graph, project.data), project.data.load()
    (answer,) = _answers(project.graph, project.data)
    said = OneAnswer(answer).seen(Sight(model, data, 0, Wish(split="train", example=5)))
    expected = _scores(model, data, "train")[5]
    np.testing.assert_allclose(said.scores, expected.softmax(0)[None].numpy(), atol=1e-6)
    assert said.said.tolist() == [int(expected.argmax())]
    assert said.truth.tolist() == [int(data.train.arrays["label"][5])]


def test_an_example_of_ones_own_has_an_answer_though_no_truth() -> None:
    project = points_project()
    model, data = compiled(project.graph, project.data), project.data.load()
    (answer,) = _answers(project.graph, project.data)
    own = OwnExample({"point": np.array([0.5, -0.5], dtype=np.float32)})
    said = OneAnswer(answer).seen(Sight(model, data, 0, Wish(own=own)))
    assert said.truth is None
    assert said.scores.sum() == pytest.approx(1.0)
