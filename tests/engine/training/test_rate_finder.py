"""Which learning rate: a range is tried, and the network stays as it is."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import pytest

from engine.api import FindRate, RateFound, Session
from engine.errors import CommandRefused, TrainingFailed
from engine.project.project import Project
from engine.training.rate_finder import find_rate, search_plan
from engine.training.run import prepare_run
from tests.engine.networks import CPU, compiled, digits_project, points_project, trained


def found(project: Project, **wanted: Any) -> RateFound:
    model = compiled(project.graph, project.data)
    plan = search_plan(project.plan)
    run = prepare_run(model, project.data.load(), plan, project.augmentation, CPU)
    *_, last = find_rate(run, **wanted)
    assert last is not None
    return last


def test_the_rates_rise_in_equal_factors_over_the_range() -> None:
    told = found(points_project(optimiser="sgd"), lowest=1e-4, highest=1e-1, steps=31)
    assert told.is_over
    np.testing.assert_allclose(told.rates, np.geomspace(1e-4, 1e-1, 31))
    assert len(told.rates) == len(told.losses) == len(told.smoothed)


def test_it_learns_with_each_rate_as_a_bare_loop_does() -> None:
    project = points_project(optimiser="sgd")
    model = compiled(project.graph, project.data)
    data = project.data.load()
    run = prepare_run(model, data, search_plan(project.plan), project.augmentation, CPU)
    weights, module = run.parameters, run.model.learner.module
    rates = np.geomspace(1e-3, 1.0, 7)
    expected: list[float] = []
    for epoch in range(3):
        for batch in run.train_set.shuffled(32, 0, epoch, run.augmentation):
            if len(expected) == 7:
                break
            loss = module(*batch, *run.weights)
            loss.backward()
            for weight in weights:
                assert weight.grad is not None
                weight.data -= rates[len(expected)] * weight.grad
                weight.grad = None
            expected.append(float(loss.detach()))
    assert found(project, lowest=1e-3, highest=1.0, steps=7).losses == pytest.approx(expected)


@pytest.mark.parametrize(("optimiser", "low", "high"), [("adam", 3e-3, 0.3), ("sgd", 0.03, 3.0)])
def test_the_suggestion_is_a_rate_that_learns(optimiser: str, low: float, high: float) -> None:
    project = points_project(optimiser=optimiser)
    told = found(project)
    assert told.suggestion is not None
    assert low < told.suggestion < high
    assert f"{told.suggestion:g}" in told.reason
    curve = trained(points_project(optimiser=optimiser, learning_rate=told.suggestion, epochs=8))
    assert curve.last_metrics["test"]["accuracy"] > 0.9


def test_it_stops_when_the_loss_runs_away() -> None:
    told = found(points_project(optimiser="sgd"), lowest=1e-3, highest=1e6, steps=120)
    assert len(told.rates) < 120
    assert "runs away" in told.reason


def test_where_no_rate_helps_it_says_so() -> None:
    told = found(points_project(optimiser="sgd"), lowest=1e-12, highest=1e-9, steps=40)
    assert told.suggestion is None
    assert "hardly falls" in told.reason


def test_a_rule_without_a_rate_is_told_in_words() -> None:
    with pytest.raises(TrainingFailed, match="finds the length of its steps by itself"):
        search_plan(points_project(optimiser="lbfgs").plan)


# In the engine's thread


def heard(session: Session, seconds: float = 100.0) -> list[Any]:
    """News until rates were found, or the time is up."""
    told: list[Any] = []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        told += session.poll()
        if any(isinstance(news, RateFound) and news.is_over for news in told):
            return told
        time.sleep(0.01)
    raise AssertionError(f"no rate was found: {told}")


def opened(project: Project, session: Session) -> Session:
    session._open(project, None)
    session.start()
    until = time.monotonic() + 100
    while not session.is_ready:
        session.poll()
        assert time.monotonic() < until
        time.sleep(0.01)
    return session


def test_a_session_finds_a_rate_and_the_network_stays_as_it_is() -> None:
    session = opened(points_project(), Session())
    try:
        project = session.project
        session.find_rate()
        last = heard(session)[-1]
        assert isinstance(last, RateFound)
        assert last.suggestion is not None
        assert session.project is project
        assert not session.run_state.is_active
        session.train()
        with pytest.raises(CommandRefused):
            session.find_rate()
    finally:
        session.close()


def test_looking_for_a_rate_can_be_left() -> None:
    session = opened(digits_project(), Session())
    try:
        session.find_rate(FindRate(steps=100_000))
        time.sleep(0.3)
        session.leave_tryout()
        session.find_rate(FindRate(steps=12))
        assert len(heard(session)[-1].rates) <= 12
    finally:
        session.close()


def test_what_can_not_be_found_is_told_in_words() -> None:
    session = opened(points_project(optimiser="hessian_free"), Session())
    try:
        session.find_rate()
        last = heard(session)[-1]
        assert last.suggestion is None
        assert "Hessian-free finds the length" in last.reason
    finally:
        session.close()
