"""Looking after a run changes nothing of it, costs little, and does not flicker."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import torch

from engine.data.pictures import Digits
from engine.diagnosis.data_facts import data_facts
from engine.diagnosis.doctor import Doctor
from engine.diagnosis.finding import Finding, Severity
from engine.diagnosis.look import Probe
from engine.diagnosis.steadied import Steadied
from engine.training.run import train
from tests.engine.diagnosis.patients import examined, perceptrons, project, with_arrays
from tests.engine.networks import (
    gallery_project,
    inferred,
    noisy_classifier,
    point_classifier,
    prepared,
)

DEAD = Finding("dead_units", "Dead ReLUs", "", "3 of 4", Severity.HINDRANCE, "relu")
LEAK = Finding("leak", "Leak", "", "", Severity.HINDRANCE)
SLOW = Finding("rate_too_low", "Too low", "", "", Severity.ADVICE)


def test_a_run_that_is_looked_after_gives_the_same_numbers() -> None:
    patient = project(noisy_classifier(), epochs=1)  # with batch norm and dropout
    alone, watched = prepared(patient), prepared(patient)
    for _ in train(alone):
        pass
    doctor = Doctor(patient, inferred(patient.graph), watched)
    for _ in train(watched):
        doctor.go_on()
    for one, other in zip(
        alone.model.root.state_dict().values(),
        watched.model.root.state_dict().values(),
        strict=True,
    ):
        assert torch.equal(one, other)
    assert np.array_equal(
        alone.history.series("train/loss").y, watched.history.series("train/loss").y
    )


def test_a_look_leaves_gradients_modes_and_random_numbers_as_they_were() -> None:
    run = prepared(project(noisy_classifier()))
    run.model.begin_learning()
    modes = [module.training for module in run.model.root.modules()]
    before = torch.get_rng_state()
    for _ in Probe(run.model, run.data, 32).look():
        pass
    assert torch.equal(torch.get_rng_state(), before)
    assert [module.training for module in run.model.root.modules()] == modes
    assert all(p.grad is None for p in run.model.root.parameters())


def test_the_gradient_of_a_look_is_that_of_its_examples() -> None:
    run = prepared(project(perceptrons("image")))
    probe = Probe(run.model, run.data, 32)
    *_, look = probe.look()
    assert look is not None
    count = run.train_set.count
    chosen = np.unique(np.linspace(0, count - 1, 256).astype(np.int64))
    batch = tuple(tensor[chosen] for tensor in run.train_set.tensors)
    run.model.learner.module(*batch, *run.weights).backward()
    weight = run.model.root.get_parameter("hidden1.weight")
    assert weight.grad is not None
    expected = float(weight.grad.square().mean().sqrt())
    assert abs(look.weights({})["hidden1.weight"].gradient - expected) < 1e-6 * expected + 1e-9


def test_the_length_of_a_step_is_measured_against_the_weights() -> None:
    patient = project(perceptrons("image"), optimiser="sgd", learning_rate=0.0)
    run = prepared(patient)
    doctor = Doctor(patient, inferred(patient.graph), run)
    for _ in train(run):
        doctor.go_on()
    *_, last = doctor.last_look()
    assert last is not None
    assert not [f for f in last.findings if f.rule == "rate_too_low"]  # it is 0 by wish


def test_looks_take_their_share_of_the_time_and_no_more() -> None:
    patient = project(perceptrons("image"))
    run = prepared(patient)
    doctor = Doctor(patient, inferred(patient.graph), run)
    for _ in train(run):
        before = time.perf_counter()
        if doctor.go_on() is not None:
            break
    assert doctor.due >= before + 1.0


def test_a_finding_appears_at_the_second_look_and_goes_at_the_third_without_it() -> None:
    steadied = Steadied()
    assert steadied.after([DEAD]) == ()
    assert steadied.after([DEAD]) == (DEAD,)
    assert steadied.after([]) == (DEAD,)
    newer = replace(DEAD, evidence="4 of 4")
    assert steadied.after([newer]) == (newer,)
    assert steadied.after([]) == steadied.after([]) == (newer,)
    assert steadied.after([]) == ()


def test_what_does_not_depend_on_the_moment_is_told_at_once_and_the_gravest_first() -> None:
    steadied = Steadied()
    assert steadied.after([SLOW, LEAK]) == (LEAK,)
    assert steadied.after([SLOW, LEAK]) == (LEAK, SLOW)


def test_the_last_look_tells_all_that_it_finds() -> None:
    steadied = Steadied()
    steadied.after([DEAD])
    steadied.after([DEAD])
    assert steadied.after([SLOW], is_last=True) == (SLOW,)


def test_data_facts_are_those_of_numpy() -> None:
    data = Digits().load()
    shifted = {**data.train.arrays, "image": data.train.arrays["image"] + np.float32(1000)}
    data = with_arrays(data, shifted, dict(data.test.arrays))
    *_, facts = data_facts(data)
    assert facts is not None
    image = data.train.arrays["image"].astype(np.float64)
    assert np.isclose(facts.inputs["image"].means[0], image.mean())
    assert np.isclose(facts.inputs["image"].deviations[0], image.std())
    assert facts.counts["label"] == tuple(np.bincount(data.train.arrays["label"]))


def test_projects_of_the_gallery_are_found_healthy() -> None:
    for name in ("mlp_iris", "xor", "spirals_playground"):
        assert not examined(gallery_project(name), steps=150), name


def test_xor_learns_without_a_finding() -> None:
    assert not examined(project(point_classifier(), gallery_project("xor").data, epochs=50))
