from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional

from engine.catalogue.layers.activation import ReLU, Sigmoid, Tanh
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.data.points import Blobs
from engine.inspection.flow.flow_wish import GradientFlowWish, Silence
from engine.inspection.flow.gradient_flow import silent_units
from engine.inspection.flow.step_watch import StepWatch, newest_update
from engine.inspection.sight import Sight
from engine.inspection.snapshot import Snapshot, Wish
from engine.training.events import RunState
from engine.training.run import train
from engine.workbench.active_run import ActiveRun
from tests.engine.networks import (
    compiled,
    drawn,
    gallery_project,
    points_project,
    prepared,
    xor_project,
)
from tests.engine.test_several_sessions import learned, ready

WISH = Wish(probes=frozenset({GradientFlowWish()}))


def _graph(activation, units: int = 6):
    return drawn(
        "point > hidden, hidden > bend, bend > scores,scores > error.scores, label > error.target",
        point=InputField(field="point"),
        hidden=Linear(units=units),
        bend=activation,
        scores=Linear(units=3),
        label=TargetField(field="label"),
        error=CrossEntropy(),
    )


def test_norms_are_those_of_autograd() -> None:
    data = Blobs(examples=120).load()
    model = compiled(_graph(ReLU()), Blobs(examples=120))
    flow = GradientFlowWish(examples=32).seen(Sight(model, data))
    assert [layer.path for layer in flow.layers] == ["hidden", "bend", "scores"]
    chosen = np.linspace(0, data.train.count - 1, 32).round().astype(int)
    point, label = (torch.from_numpy(data.train.arrays[f.name][chosen]) for f in data.fields)
    held = {k: v.detach().clone().requires_grad_() for k, v in model.root.state_dict().items()}
    hidden = point @ held["hidden.weight"].T + held["hidden.bias"]
    bent = functional.relu(hidden)
    scores = bent @ held["scores.weight"].T + held["scores.bias"]
    loss = functional.cross_entropy(scores, label)
    *held_gradients, by_hidden, by_bent, by_scores = torch.autograd.grad(
        loss, [*held.values(), hidden, bent, scores]
    )
    of = dict(zip(held, held_gradients, strict=True))
    first, bend, last = flow.layers
    expected = torch.cat([of["hidden.weight"].ravel(), of["hidden.bias"]]).norm()
    assert first.weight_gradient == pytest.approx(float(expected), rel=1e-5)
    assert first.output_gradient == pytest.approx(float(by_hidden.norm()), rel=1e-5)
    assert bend.output_gradient == pytest.approx(float(by_bent.norm()), rel=1e-5)
    assert last.output_gradient == pytest.approx(float(by_scores.norm()), rel=1e-5)
    assert last.weight_norm == pytest.approx(float(held["scores.weight"].detach().norm()), rel=1e-6)
    assert bend.weight_gradient is None
    assert first.update is None  # no step was made yet


def test_a_unit_that_never_fires_is_dead() -> None:
    data, model = Blobs(examples=120).load(), compiled(_graph(ReLU()), Blobs(examples=120))
    with torch.no_grad():
        model.root.get_submodule("hidden").bias[[1, 4]] = -1e6
        model.root.get_submodule("hidden").bias[[0, 2, 3, 5]] = 1e6
    bend = GradientFlowWish().seen(Sight(model, data)).layers[1]
    assert (bend.units, bend.silent, bend.silence) == (6, 2, Silence.DEAD)


@pytest.mark.parametrize("layer", [Sigmoid(), Tanh()])
def test_a_unit_at_an_end_of_its_range_for_every_example_is_saturated(layer) -> None:
    data, model = Blobs(examples=120).load(), compiled(_graph(layer), Blobs(examples=120))
    with torch.no_grad():
        model.root.get_submodule("hidden").weight.mul_(1e-3)
        model.root.get_submodule("hidden").bias.copy_(torch.tensor([9.0, -9.0, 0, 0, 1, 9]))
    bend = GradientFlowWish().seen(Sight(model, data)).layers[1]
    assert (bend.units, bend.silent, bend.silence) == (6, 3, Silence.SATURATED)


def test_a_map_is_dead_only_if_it_is_so_at_every_place() -> None:
    values = torch.zeros(5, 3, 4, 4)
    values[2, 1, 3, 0] = 0.1
    found = silent_units(ReLU(), values, ("C", "H", "W"))
    assert found is not None
    assert found.tolist() == [True, False, True]
    assert silent_units(Linear(), values, ("C", "H", "W")) is None


def test_the_vanishing_gradient_is_seen_in_the_sigmoid_net_alone() -> None:
    project = gallery_project("vanishing_gradient")
    model = compiled(project.graph, project.data)
    flow = GradientFlowWish().seen(Sight(model, project.data.load()))
    norm = {layer.path: layer.weight_gradient for layer in flow.layers}
    sigmoid = norm["sigmoid_1.linear"] / norm["sigmoid_10.linear"]
    relu = norm["relu_1.linear"] / norm["relu_10.linear"]
    assert sigmoid < 1e-4
    assert relu > 1e-2


@pytest.mark.parametrize("project", [points_project(), xor_project(epochs=9)])
def test_the_ratio_is_that_of_exactly_one_step(project) -> None:
    run, watch = prepared(project), StepWatch()
    before = after = None
    looks, step = 0, 0
    for _ in train(run):
        weight = run.model.root.get_submodule("hidden").weight.detach().clone()
        stepped, step = run.position.step != step, run.position.step
        before, after = (after, weight) if stepped else (before, after)
        ready_now = watch.is_ready(run.model, step, 0, WISH, stepped=stepped)
        if not ready_now or before is None:
            continue
        found = newest_update(run.model)
        assert found is not None
        assert found.step == step
        expected = float((after - before).norm() / before.norm())
        assert found.ratios["hidden"] == pytest.approx(expected, rel=1e-5)
        assert "tanh" not in found.ratios
        looks += 1
    assert looks >= 3


def test_nobody_who_looks_elsewhere_waits_for_a_step() -> None:
    run, watch = prepared(points_project()), StepWatch()
    for _ in train(run):
        assert watch.is_ready(run.model, run.position.step, 0, Wish(), stepped=True)
    assert newest_update(run.model) is None
    assert watch.spent_s() == 0.0


def _is_measured(news: object) -> bool:
    return isinstance(news, Snapshot) and any(flow.updated for flow in news.found.values())


def test_a_run_gives_the_same_numbers_while_its_steps_are_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = ActiveRun._steps
    expected = None
    for looks in (False, True):
        with ready(tmp_path, f"run {looks}", epochs=60, seed=3) as (session, follow):
            session.wish(WISH if looks else Wish())

            def in_sight(run, told=follow.told, looks=looks):
                for number, news in enumerate(steps(run)):
                    while looks and number == 100 and not any(map(_is_measured, told)):
                        time.sleep(0.001)  # of looks that nobody took only the newest is kept
                    yield news

            monkeypatch.setattr(ActiveRun, "_steps", in_sight)
            session.train()
            follow.until_state(RunState.FINISHED)
            if expected is None:
                expected = learned(session)
                continue
            assert np.array_equal(learned(session), expected)
            assert any(map(_is_measured, follow.told))


def test_a_single_step_by_hand_is_measured(tmp_path: Path) -> None:
    with ready(tmp_path, "by hand", epochs=10_000, seed=3) as (session, follow):
        session.wish(WISH)
        session.train()
        follow.until(lambda: session.run_state is RunState.RUNNING)
        session.pause()
        follow.until_state(RunState.PAUSED)
        for _ in range(2):
            follow.told.clear()
            session.step_batch()
            follow.until(lambda: any(_is_of_its_step(news) for news in follow.told))


def _is_of_its_step(news: object) -> bool:
    """Whether a look tells of the very step that was made before it."""
    return isinstance(news, Snapshot) and any(
        flow.updated == news.step > 0
        and "hidden" in {one.path for one in flow.layers if one.update}
        for flow in news.found.values()
    )
