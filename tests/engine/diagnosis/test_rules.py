"""Each rule with a network that has the illness, and one like it that has not."""

from __future__ import annotations

import numpy as np

from engine.api import projects_folder
from engine.catalogue.layers.activation import ReLU, Sigmoid
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.normalisation import BatchNorm
from engine.cli.opened import opened
from engine.data.data_set import DataSet
from engine.data.logic import TruthTable
from engine.data.pictures import Digits
from engine.data.points import Blobs, Spirals
from engine.data.tables import BreastCancer, Wine
from engine.diagnosis.finding import Finding
from engine.project.learning_command import SetTraining
from engine.project.project import Project
from tests.engine.diagnosis.patients import (
    chain,
    examined,
    perceptrons,
    project,
    taken,
    with_arrays,
)
from tests.engine.networks import inferred


def offered(finding: Finding, patient: Project) -> list[str]:
    """Titles of the remedies, each of which was carried out and left no problem."""
    for remedy in finding.remedies:
        after = remedy.command.apply(patient)
        assert after != patient
        assert not inferred(after.graph, after.data).has_errors
    return [remedy.title for remedy in finding.remedies]


def test_relus_that_a_high_rate_has_killed_are_found() -> None:
    patient = project(perceptrons("image", 2), optimiser="sgd", learning_rate=10.0)
    found = examined(patient)["dead_units"]
    assert found.node == "activation1"
    assert "32 of 32 units" in found.evidence
    assert "Replace activation1 by Leaky ReLU" in offered(found, patient)


def test_relus_that_fire_are_left_in_peace() -> None:
    assert "dead_units" not in examined(project(perceptrons("image", 2)))


def test_a_gradient_that_vanishes_through_eight_sigmoids_is_found() -> None:
    patient = project(perceptrons("image", 8, activation=Sigmoid))
    found = examined(patient)["vanishing_gradients"]
    assert found.node == "hidden1"
    titles = offered(found, patient)
    assert titles[0] == "Replace 8 activations by ReLU"
    mended = found.remedies[0].command.apply(patient)
    assert "vanishing_gradients" not in examined(mended)


def test_a_gradient_that_passes_eight_relus_is_left_in_peace() -> None:
    patient = project(perceptrons("image", 8, start="he"))
    assert "vanishing_gradients" not in examined(patient)


def test_a_gradient_larger_than_the_weights_it_changes_is_found() -> None:
    graph = perceptrons("image", 5, start="constant", start_value=0.3)
    patient = project(graph, optimiser="sgd", learning_rate=0.01)
    found = examined(patient, steps=0)["exploding_gradients"]
    assert "Clip the gradient at 1" in offered(found, patient)
    mended = found.remedies[0].command.apply(patient)
    assert "exploding_gradients" not in examined(mended, steps=0)


def test_a_gradient_of_the_usual_size_is_left_in_peace() -> None:
    graph = perceptrons("image", 5, start="he")
    patient = project(graph, optimiser="sgd", learning_rate=0.01)
    assert "exploding_gradients" not in examined(patient)


def test_a_learning_rate_that_drives_the_loss_up_is_found() -> None:
    patient = project(perceptrons("image"), optimiser="sgd", learning_rate=10.0)
    found = examined(patient)["rate_too_high"]
    assert "Lower the learning rate to 3.3" in offered(found, patient)


def test_a_learning_rate_that_threw_the_weights_far_off_is_found_when_the_loss_fell_again() -> None:
    sound = opened(projects_folder() / "mlp_iris.json")
    patient = SetTraining("learning_rate", 10.0).apply(sound)
    found = examined(patient)["rate_too_high"]
    assert "threw the weights far off" in found.text
    assert "Lower the learning rate to 3.3" in offered(found, patient)
    assert "rate_too_high" not in examined(sound)


def test_a_learning_rate_by_which_nothing_moves_is_found() -> None:
    patient = project(perceptrons("image"), optimiser="sgd", learning_rate=1e-4)
    found = examined(patient)["rate_too_low"]
    assert offered(found, patient)[0] == "Raise the learning rate to 0.001"


def test_learning_rates_that_work_are_left_in_peace() -> None:
    for optimiser, rate in (("sgd", 0.1), ("momentum", 0.01), ("adam", 1e-3), ("rmsprop", 1e-3)):
        patient = project(perceptrons("image"), optimiser=optimiser, learning_rate=rate)
        assert not examined(patient), (optimiser, rate)


def noisy_digits(share: float) -> DataSet:
    """A hundred digits to learn from, a share of them with labels drawn at random."""
    data = Digits().load()
    draw = np.random.default_rng(0)
    few = taken(data.train, np.arange(100))
    label = few["label"].copy()
    wrong = draw.permutation(100)[: round(100 * share)]
    label[wrong] = draw.integers(0, 10, len(wrong))
    return with_arrays(data, {**few, "label": label}, dict(data.test.arrays))


def test_a_network_that_learns_wrong_labels_by_heart_is_found_to_overfit() -> None:
    patient = project(perceptrons("image", units=128), epochs=40, batch_size=16, learning_rate=0.01)
    found = examined(patient, noisy_digits(0.4))["overfitting"]
    titles = offered(found, patient)
    assert "Stop after 5 epochs without progress" in titles
    assert "Insert Dropout before scores" in titles


def test_a_network_whose_test_loss_falls_along_does_not_overfit() -> None:
    patient = project(perceptrons("image"), epochs=10, learning_rate=0.005)
    assert not examined(patient)


def test_a_straight_line_through_spirals_is_found_to_underfit() -> None:
    patient = project(perceptrons("point", 0, 2), Spirals(), epochs=20, learning_rate=0.01)
    found = examined(patient)["underfitting"]
    assert offered(found, patient) == ["Insert Linear and ReLU before scores"]
    mended = found.remedies[0].command.apply(patient)
    assert "underfitting" not in examined(mended)


def test_a_network_that_follows_the_spirals_does_not_underfit() -> None:
    patient = project(perceptrons("point", 2, 2), Spirals(), epochs=20, learning_rate=0.01)
    assert "underfitting" not in examined(patient)


def tumours(*, standardise: bool) -> Project:
    graph = perceptrons("features", 1, 2, activation=Sigmoid)
    data = BreastCancer(standardise=standardise)
    return project(graph, data, epochs=20, learning_rate=0.01)


def test_sigmoids_that_large_inputs_hold_at_their_ends_are_found() -> None:
    patient = tumours(standardise=False)
    found = examined(patient)["saturation"]
    assert found.node == "activation1"
    assert "Insert Batch norm before activation1" in offered(found, patient)


def test_sigmoids_in_their_middle_are_left_in_peace() -> None:
    assert "saturation" not in examined(tumours(standardise=True))


def test_features_in_units_of_their_own_are_found_and_scaled_by_one_click() -> None:
    patient = project(perceptrons("features", 1, 3), Wine(standardise=False))
    found = examined(patient)["unscaled_input"]
    assert found.node == "given"
    assert "proline" in found.evidence
    assert offered(found, patient)[0] == "Scale the data: Standardise"
    mended = found.remedies[0].command.apply(patient)
    assert mended.data == Wine(standardise=True)
    assert "unscaled_input" not in examined(mended)


def test_features_that_are_normalised_in_the_network_are_left_in_peace() -> None:
    layers = (("norm", BatchNorm()), ("hidden", Linear(units=16)), ("relu", ReLU()))
    graph = chain("features", *layers, ("scores", Linear(units=3)))
    assert "unscaled_input" not in examined(project(graph, Wine(standardise=False)))


def few_of_the_first(share: float) -> DataSet:
    """Blobs of which the first class has only a share of its examples."""
    data = Blobs(centres=2).load()
    parts = []
    for part in (data.train, data.test):
        first = np.flatnonzero(part.arrays["label"] == 0)
        others = np.flatnonzero(part.arrays["label"] != 0)
        parts.append(taken(part, np.concatenate((first[: round(share * len(first))], others))))
    return with_arrays(data, *parts)


def test_a_class_with_a_tenth_of_the_examples_is_found() -> None:
    patient = project(perceptrons("point", 1, 2), Blobs(centres=2))
    found = examined(patient, few_of_the_first(0.1))["class_imbalance"]
    assert offered(found, patient) == ["Let rare classes count more in cross_entropy"]
    mended = found.remedies[0].command.apply(patient)
    weights = mended.graph.node("cross_entropy").layer.values()["class_weights"]
    assert isinstance(weights, tuple)
    assert abs(float(weights[0]) / float(weights[1]) - 10) < 0.1  # type: ignore[arg-type]
    assert "class_imbalance" not in examined(mended, few_of_the_first(0.1))


def test_classes_of_like_size_and_truth_tables_are_left_in_peace() -> None:
    blobs = project(perceptrons("point", 1, 2), Blobs(centres=2))
    assert "class_imbalance" not in examined(blobs)
    table = project(perceptrons("inputs", 1, 2), TruthTable(inputs=4), batch_size=16)
    assert not examined(table)


def test_test_examples_among_those_learned_from_are_found() -> None:
    data = Blobs().load()
    leaked = taken(data.test, np.arange(20))
    train = {n: np.concatenate((a, leaked[n])) for n, a in data.train.arrays.items()}
    patient = project(perceptrons("point", 1, 3), Blobs())
    found = examined(patient, with_arrays(data, train, dict(data.test.arrays)))["leak"]
    assert "20 of 200 test examples (10%)" in found.evidence


def test_a_test_part_of_new_examples_is_left_in_peace() -> None:
    assert "leak" not in examined(project(perceptrons("point", 1, 3), Blobs()))
