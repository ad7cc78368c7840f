"""Where the first number was made that is none, found by going back to the checkpoint."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.catalogue.layer import Layer
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.function import Exponential, Logarithm, Reciprocal, SquareRoot
from engine.catalogue.layers.shape import Flatten
from engine.diagnosis.doctor import Doctor
from engine.diagnosis.evidence import Fault
from engine.diagnosis.replay import fault_of, traced
from engine.errors import TrainingFailed
from engine.project.project import Project
from engine.training.checkpoint import save_checkpoint
from engine.training.run import Run, train
from tests.engine.diagnosis.patients import chain, perceptrons, project
from tests.engine.networks import inferred, prepared


def broken(patient: Project, folder: Path) -> tuple[Run, Fault | None]:
    """A run to the point where it breaks down, and what is found out about that."""
    run = prepared(patient)
    save_checkpoint(run, folder)
    with pytest.raises(TrainingFailed):
        for _ in train(run):
            pass
    return run, fault_of(run, folder)


def with_function(layer: Layer, **training: object) -> Project:
    """Digits through a function that does not take every number, behind a first layer."""
    layers = (("flatten", Flatten()), ("first", Linear(units=16)), ("function", layer))
    return project(chain("image", *layers, ("scores", Linear(units=10))), **training)


@pytest.mark.parametrize(("layer", "cause"), [(Logarithm(), "logarithm"), (SquareRoot(), "root")])
def test_a_function_that_does_not_take_negative_numbers_is_named(
    layer: Layer, cause: str, tmp_path: Path
) -> None:
    _, fault = broken(with_function(layer), tmp_path)
    assert fault is not None
    assert (fault.node, fault.cause) == ("function", cause)
    assert fault.lowest < 0


def test_an_exponential_that_overflows_is_named(tmp_path: Path) -> None:
    layers = (("flat", Flatten()), ("first", Linear(units=4, start="constant", start_value=9.0)))
    graph = chain("image", *layers, ("function", Exponential()), ("scores", Linear(units=10)))
    _, fault = broken(project(graph), tmp_path)
    assert fault is not None
    assert (fault.node, fault.cause) == ("function", "exponential")
    assert fault.highest > 88


def test_a_sum_that_overflows_after_some_steps_is_named(tmp_path: Path) -> None:
    run, fault = broken(with_function(Exponential(), learning_rate=3.0), tmp_path)
    assert fault is not None
    assert run.position.step > 0
    assert (fault.node, fault.cause) == ("scores", "sum")
    assert fault.highest > 1e30


def test_a_division_by_zero_is_named(tmp_path: Path) -> None:
    graph = chain("image", ("flat", Flatten()), ("inverse", Reciprocal()), ("s", Linear(units=10)))
    _, fault = broken(project(graph), tmp_path)
    assert fault is not None
    assert (fault.node, fault.cause, fault.nearest_zero) == ("inverse", "division", 0.0)


def test_a_gradient_that_is_none_while_the_loss_is_sound_is_named(tmp_path: Path) -> None:
    # The root of 0 is 0, but its slope there is infinite.
    graph = chain(
        "image",
        ("flat", Flatten()),
        ("first", Linear(units=16, start="zeros")),
        ("root", SquareRoot()),
        ("scores", Linear(units=10)),
    )
    _, fault = broken(project(graph), tmp_path)
    assert fault is not None
    assert (fault.node, fault.cause) == ("root", "gradient")


def test_the_weights_are_the_last_sound_ones_afterwards(tmp_path: Path) -> None:
    run, _ = broken(with_function(Exponential(), learning_rate=3.0), tmp_path)
    assert all(torch.isfinite(p).all() for p in run.model.root.parameters())


def test_the_finding_tells_cause_and_numbers_and_offers_a_clamp(tmp_path: Path) -> None:
    patient = with_function(Logarithm())
    run, fault = broken(patient, tmp_path)
    assert fault is not None
    doctor = Doctor(patient, inferred(patient.graph, patient.data), run)
    (found,) = doctor.broken_down(fault).findings
    assert found.rule == "not_a_number"
    assert found.node == "function"
    assert "logarithm of 0" in found.text
    assert "Insert Clamp before function" in [remedy.title for remedy in found.remedies]
    mended = found.remedies[0].command.apply(patient)
    for _ in train(prepared(mended)):
        pass  # does not break down any more


def test_the_failure_names_the_node_that_the_finding_names(tmp_path: Path) -> None:
    run = prepared(with_function(Exponential(), learning_rate=3.0))
    save_checkpoint(run, tmp_path)
    with pytest.raises(TrainingFailed) as ended:
        for _ in train(run):
            pass
    assert ended.value.node is None  # its weights are ruined by then, as all others are
    failure, fault = traced(ended.value, run, tmp_path)
    assert fault is not None
    assert failure.node == fault.node == "scores"
    assert str(failure) == str(ended.value).replace(". Lower", ". It began at scores. Lower")


def test_another_failure_stays_as_it_is(tmp_path: Path) -> None:
    failure = TrainingFailed("The disk is full.")
    assert traced(failure, prepared(project(perceptrons("image"))), tmp_path) == (failure, None)


def test_a_sound_run_has_nothing_to_be_traced(tmp_path: Path) -> None:
    run = prepared(project(perceptrons("image")))
    save_checkpoint(run, tmp_path)
    for _ in train(run):
        pass
    assert fault_of(run, tmp_path) is None
