"""Rosenblatt's rule against a bare loop; what it can teach, and what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
import torch

from engine.catalogue.layer import Layer
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.metric import Accuracy
from engine.catalogue.layers.piecewise import Sign, Step
from engine.catalogue.layers.threshold import SignUnit, ThresholdUnit
from engine.data.points import Blobs, Xor
from engine.data.source import DataSource
from engine.graph.graph import Graph
from engine.graph.state_command import Freeze
from engine.project.obstacles import obstacles
from engine.project.project import Project
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.recipes.perceptron import Perceptron
from engine.training.run import Run, prepare_run, train
from engine.training.settings import TrainingSettings
from tests.engine.networks import CPU, compiled, drawn, inferred
from tests.engine.training.test_checkpoint import advanced, assert_same, finished

JUDGED = ", label > accuracy.target"


def units(wires: str, **layers: Layer) -> Graph:
    return drawn(
        wires + JUDGED,
        point=InputField(field="point"),
        **layers,
        label=TargetField(field="label"),
        accuracy=Accuracy(),
    )


def threshold(count: int = 3) -> Graph:
    layer = ThresholdUnit(units=count, start="zeros")
    return units("point > unit, unit > accuracy.scores", unit=layer)


def bent(activation: Layer, count: int = 3) -> Graph:
    linear = Linear(units=count, start="zeros")
    wires = "point > unit, unit > fires, fires > accuracy.scores"
    return units(wires, unit=linear, fires=activation)


def project(graph: Graph, data: DataSource | None = None, **training: Any) -> Project:
    settings = {"epochs": 3, "learning_rate": 0.5, "device": "cpu", **training}
    return Project(
        graph=graph,
        data=Blobs(examples=60) if data is None else data,
        recipe=Perceptron(),
        training=TrainingSettings(**settings),
    )


def begun(one: Project) -> Run:
    model = compiled(one.graph, one.data, learns=False)
    return prepare_run(model, one.data.load(), one.plan, one.augmentation, CPU)


def by_the_rule(run: Run, lowest: float, at_zero: float) -> tuple[torch.Tensor, torch.Tensor, int]:
    """Weights, biases and corrections of a bare loop over the same examples."""
    point, label = (run.train_set.fields.index(name) for name in ("point", "label"))
    weight, bias, corrections = torch.zeros(3, 2), torch.zeros(3), 0
    for epoch in range(3):
        for batch in run.train_set.shuffled(1, 0, epoch, run.augmentation):
            x, right = batch[point][0], int(batch[label])
            for unit in range(3):
                total = float(weight[unit] @ x + bias[unit])
                out = 1.0 if total > 0 else at_zero if total == 0 else lowest
                wanted = 1.0 if unit == right else lowest
                if out != wanted:
                    sign = 1 if wanted > out else -1
                    weight[unit] += 0.5 * sign * x
                    bias[unit] += 0.5 * sign
                    corrections += 1
    return weight, bias, corrections


@pytest.mark.parametrize(
    ("graph", "lowest", "at_zero"),
    [
        (threshold(), 0.0, 0.0),
        (
            units("point > unit, unit > accuracy.scores", unit=SignUnit(units=3, start="zeros")),
            -1,
            -1,
        ),
        (bent(Step()), 0.0, 0.0),
        (bent(Step(at_zero="1")), 0.0, 1.0),
        (bent(Step(at_zero="0.5")), 0.0, 0.5),
        (bent(Sign()), -1.0, 0.0),
    ],
)
def test_it_is_rosenblatts_rule_for_each_class(graph: Graph, lowest: float, at_zero: float) -> None:
    run = finished(begun(project(graph)))
    weight, bias, corrections = by_the_rule(run, lowest, at_zero)
    torch.testing.assert_close(run.model.root.get_parameter("unit.weight"), weight)
    torch.testing.assert_close(run.model.root.get_parameter("unit.bias"), bias)
    assert run.history.series("train/corrections").y.sum() == corrections > 0


def test_once_all_are_right_nothing_changes_any_more() -> None:
    data = Blobs(examples=60, centres=2, noise=0.1)
    run = finished(begun(project(threshold(1), data, epochs=20)))
    corrections = run.history.series("train/corrections").y
    rest = int(corrections.nonzero()[0][-1]) + 1
    assert rest < 20
    assert not corrections[rest:].any()
    assert run.last_metrics["train"]["accuracy"] == 1.0
    assert [tuple(mark) for mark in run.history.marks] == [(rest + 1, "no mistake any more")]


def test_xor_is_never_learned() -> None:
    run = finished(begun(project(threshold(1), Xor(), epochs=60)))
    assert run.history.series("test/accuracy").y.max() <= 0.75
    assert run.history.series("train/corrections").y.min() > 0


@pytest.mark.parametrize("step", [0, 10, 48, 60, 144])
def test_an_interrupted_run_equals_one_never_interrupted(step: int, tmp_path: Path) -> None:
    one = project(threshold())
    save_checkpoint(advanced(begun(one), step), tmp_path)
    again = begun(one)
    load_checkpoint(again, tmp_path)
    assert_same(finished(again), finished(begun(one)))


def test_fixed_units_may_come_before_them() -> None:
    wires = "point > hidden, hidden > unit, unit > accuracy.scores"
    graph = units(wires, hidden=ThresholdUnit(units=9), unit=ThresholdUnit(units=3))
    graph = Freeze(frozenset({"hidden"})).apply(graph)
    run = begun(project(graph))
    before = run.model.root.get_parameter("hidden.weight").clone()
    finished(run)
    assert torch.equal(run.model.root.get_parameter("hidden.weight"), before)
    assert run.history.series("train/corrections").y[0] > 0


def told(graph: Graph, data: DataSource | None = None) -> tuple[str, str]:
    one = project(graph, data)
    first = next(iter(obstacles(one, inferred(graph, one.data))))
    return first.node, first.text + " " + first.hint


def test_hidden_layers_that_learn_are_refused() -> None:
    wires = "point > hidden, hidden > unit, unit > accuracy.scores"
    graph = units(wires, hidden=Linear(units=9), unit=ThresholdUnit(units=3))
    assert told(graph)[0] == "hidden"
    graph = units(wires, hidden=ThresholdUnit(units=9), unit=ThresholdUnit(units=3))
    node, words = told(graph)
    assert node == "hidden"
    assert "hidden layer" in words


def test_a_drawing_without_such_units_is_refused() -> None:
    graph = units("point > unit, unit > accuracy.scores", unit=Linear(units=3))
    assert "Threshold unit" in told(graph)[1]


def test_as_many_units_as_classes_are_needed() -> None:
    graph = units(
        "point > unit, unit > scores, scores > accuracy.scores",
        unit=ThresholdUnit(units=3),
        scores=Linear(units=3),
    )
    assert told(graph)[0] == "unit"


def test_a_rate_that_changes_over_the_run_counts() -> None:
    one = project(threshold(), schedule="step", step_epochs=1, step_factor=0.25, epochs=5)
    one = msgspec.structs.replace(one, data=Blobs(examples=60, noise=1.0))
    run = begun(one)
    driver = train(run)
    while run.position.epoch < 1:
        next(driver)
    before = run.model.root.get_parameter("unit.bias").detach().clone()
    while torch.equal(run.model.root.get_parameter("unit.bias"), before):
        next(driver)
    moved = (run.model.root.get_parameter("unit.bias").detach() - before).abs().max()
    assert float(moved) == pytest.approx(0.125)


def test_settings_of_other_recipes_do_not_act() -> None:
    plain = finished(begun(project(threshold())))
    full = project(threshold(), optimiser="lbfgs", patience=1, clip_norm=0.1, batching="full")
    other = finished(begun(msgspec.structs.replace(full, name="Other")))
    assert_same(plain, other)
