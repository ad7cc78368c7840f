"""The rows that take minutes to learn: what they measure is right, and notices what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from torch.distributions import Bernoulli, Normal, kl_divergence

from engine.catalogue.layer import Loss
from engine.gallery import generating, long_term, residual
from engine.gallery.row import Figure, Row
from engine.gallery.trial import Trained, Trial, seen
from engine.project.project import Project
from engine.training.history import History
from engine.training.run import Run, train

_TEST = Mapping[str, float]


@pytest.fixture(autouse=True)
def _one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests run beside these: threads that wait for each other would take minutes."""
    monkeypatch.setattr("engine.project.preparing.threads_for", lambda *_, **__: 1)


@cache
def begun(project: Project) -> Run:
    """A run that learns nothing, built once for all tests."""
    return Trial().prepared(project)


class Told(Trial):
    """Learns nothing, and tells the metrics it was given."""

    def __init__(self, train: _TEST, test: _TEST, bounds: tuple[float, ...] = ()) -> None:
        super().__init__()
        self._metrics = {"train": dict(train), "test": dict(test)}
        self._bounds = bounds

    def project(self, name: str) -> Project:
        opened = super().project(name)
        return msgspec.structs.replace(opened, training=opened.training.replace(device="cpu"))

    def trained(self, project: Project, **settings: Any) -> Trained:
        run = begun(project)
        run.history = History()
        for epoch, bound in enumerate(self._bounds, start=1):
            run.history.record("test", epoch, {"loss": -bound})
        return Trained(project, run, self._metrics, 1.0)


def figures(row: Row, trial: Trial) -> dict[str, Figure]:
    return {figure.name: figure for figure in row.measure(trial)}


DEPTHS = {"accuracy_p20": 0.99, "accuracy_p56": 0.5, "accuracy_r20": 1.0, "accuracy_r56": 0.995}


def test_the_four_nets_have_as_many_layers_as_they_are_called_after() -> None:
    (row,) = residual.ROWS
    found = figures(row, Told(DEPTHS, {}))
    assert {name: figure.value for name, figure in found.items() if "layers of" in name} == {
        "layers of p20": 20,
        "layers of p56": 56,
        "layers of r20": 20,
        "layers of r56": 56,
    }
    assert all(figure.is_met for figure in found.values())


@pytest.mark.parametrize(
    ("net", "accuracy"), [("accuracy_p56", 0.995), ("accuracy_p20", 0.4), ("accuracy_r56", 0.3)]
)
def test_an_order_of_errors_that_does_not_hold_is_noticed(net: str, accuracy: float) -> None:
    (row,) = residual.ROWS
    found = figures(row, Told({**DEPTHS, net: accuracy}, {}))
    assert not all(figure.is_met for figure in found.values())


def test_a_residual_net_has_the_plain_one_s_numbers_to_learn() -> None:
    trial = Trial()
    nodes = trial.inference(trial.project("plain_and_residual")).nodes

    def numbers(net: str) -> int:
        parts = ("start", "stage1", "stage2", "stage3", "decide")
        return sum(nodes[f"{part}_{net}"].own.parameters for part in parts)

    assert numbers("p20") == numbers("r20")
    assert numbers("p56") == numbers("r56") > numbers("p20")


def test_adding_is_solved_by_the_one_and_not_by_the_other() -> None:
    (row,) = long_term.ROWS
    found = figures(row, Told({}, {"error_lstm": 0.001, "error_rnn": 0.166}))
    assert found["error_lstm (test)"].is_met
    assert found["error_rnn (test)"].is_met
    assert found["error of always answering 1"].value == pytest.approx(1 / 6, rel=0.1)
    # Nothing was learned, whatever the metrics say.
    assert not found["sums within 0.08 by the LSTM"].is_met
    solved_by_both = figures(row, Told({}, {"error_lstm": 0.001, "error_rnn": 0.01}))
    assert not solved_by_both["error_rnn (test)"].is_met
    unsolved = figures(row, Told({}, {"error_lstm": 0.166, "error_rnn": 0.166}))
    assert not unsolved["error_lstm (test)"].is_met


def test_samples_of_a_decoder_that_learned_nothing_are_all_the_same() -> None:
    (row,) = generating.ROWS
    found = figures(row, Told({}, {"psnr": 13.5}, (-195.0, -157.0)))
    assert found["it rose by"].value == 38.0
    assert found["psnr (test)"].is_met
    assert not found["spread of the samples, of the digits' own"].is_met
    fallen = figures(row, Told({}, {"psnr": 11.8}, (-195.0, -205.0)))
    assert not fallen["it rose by"].is_met
    assert not fallen["psnr (test)"].is_met
    assert not fallen["PSNR above that of the mean picture"].is_met


def test_the_mean_picture_is_a_copy_of_this_quality() -> None:
    trial = Trial()
    data = trial.data(trial.project("variational_autoencoder").data)
    mean = data.train.arrays["image"].astype(np.float64).mean(axis=0)
    error = np.mean([((picture - mean) ** 2).mean() for picture in data.test.arrays["image"]])
    assert generating._psnr_of_the_mean(data) == pytest.approx(10 * np.log10(1 / error), rel=1e-6)


def test_the_losses_add_up_to_the_evidence_lower_bound() -> None:
    trial = Trial()
    project = trial.project("variational_autoencoder")
    images = trial.data(project.data).test.arrays["image"][:50]
    found = seen(trial.prepared(project).model, {"image": images})
    posterior = Normal(found["mean"], torch.exp(0.5 * found["log_variance"]))
    divergence = kl_divergence(posterior, Normal(0.0, 1.0)).sum(dim=1).mean()
    pixels = Bernoulli(logits=found["decoded.pixels"], validate_args=False)
    grey = torch.from_numpy(images).flatten(1)
    told = pixels.log_prob(grey)  # type: ignore[no-untyped-call]  # torch types it not
    likelihood = told.sum(dim=1).mean()
    losses = {n.name: n.layer for n in project.graph.nodes if isinstance(n.layer, Loss)}
    surprise = losses["surprise"].weight * found["surprise"].to(likelihood)
    cost = surprise + losses["divergence"].weight * found["divergence"].to(likelihood)
    assert float(cost) == pytest.approx(float(divergence - likelihood), rel=1e-4)


def test_the_bound_rises_from_the_first_epoch_to_the_second() -> None:
    trial = Told({}, {})
    project = trial.project("variational_autoencoder")
    few = project.data.replace(test_share=0.5)
    run = trial.prepared(msgspec.structs.replace(project, data=few))
    for _ in train(run):
        if run.position.epoch == 2:
            break
    first, second = run.history.series("test/loss").y
    assert second < first < 250
