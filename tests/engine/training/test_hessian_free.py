"""Hessian-free descent: the Gauss-Newton matrix, and the steps that follow from it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.layers.activation import Tanh
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy, SquaredError
from engine.compile.halves import halves_of
from engine.project.project import Project
from engine.training.learning.landscape import BatchLandscape, Moment
from engine.training.optimisers.hessian_free import HessianFree
from engine.training.optimisers.penalty import Pulls
from engine.training.run import Run, seed_noise, train
from tests.engine.networks import drawn, noisy_project, points_project, prepared, trained


def landscape_of(run: Run, decay: float = 0.0) -> BatchLandscape:
    run.model.begin_learning()
    seed_noise(run)
    batches = run.train_set.shuffled(run.learning.batch_size, 0, 0, run.augmentation)
    moment = Moment(run)
    moment.begin()
    pulls = Pulls(run.parameters, [decay] * len(run.parameters))
    return BatchLandscape(run, halves_of(run.model), next(batches), pulls, moment)


def two_losses() -> Project:
    """A classifier with a second loss, of another weight, on a layer between."""
    graph = drawn(
        "point > hidden, hidden > tanh, tanh > scores, tanh > back, scores > errors.scores,"
        "label > errors.target, back > guess.scores, point > guess.target",
        point=InputField(field="point"),
        hidden=Linear(units=3),
        tanh=Tanh(),
        scores=Linear(units=3),
        back=Linear(units=2),
        label=TargetField(field="label"),
        errors=CrossEntropy(),
        guess=SquaredError(weight=0.3),
    )
    return msgspec.structs.replace(points_project(precision="float64"), graph=graph)


def explicit_matrix(run: Run) -> Tensor:
    """JᵀHJ of `two_losses`, written out example by example."""
    root = run.model.root
    names = [path for path, _ in root.named_parameters()]
    sizes = [p.numel() for p in run.parameters]
    batches = run.train_set.shuffled(run.learning.batch_size, 0, 0, run.augmentation)
    by_field = dict(zip(run.train_set.fields, next(batches), strict=True))
    x, label = by_field["point"], by_field["label"]

    def arriving(flat: Tensor) -> Tensor:
        parts = flat.split(sizes)
        w = {n: p.reshape(root.get_parameter(n).shape) for n, p in zip(names, parts, strict=True)}
        hidden = torch.tanh(x @ w["hidden.weight"].T + w["hidden.bias"])
        scores = hidden @ w["scores.weight"].T + w["scores.bias"]
        back = hidden @ w["back.weight"].T + w["back.bias"]
        return torch.cat([scores.reshape(-1), back.reshape(-1)])

    def losses(seen: Tensor) -> Tensor:
        scores, back = seen.split([3 * len(x), 2 * len(x)])
        errors = nn.functional.cross_entropy(scores.reshape(-1, 3), label)
        guess = run.model.root.get_submodule("guess")(back.reshape(-1, 2), x)
        return errors + 0.3 * guess

    flat = torch.cat([p.detach().reshape(-1) for p in run.parameters])
    jacobian = torch.autograd.functional.jacobian(arriving, flat)
    hessian = torch.autograd.functional.hessian(losses, arriving(flat))
    assert isinstance(jacobian, Tensor)
    assert isinstance(hessian, Tensor)
    return jacobian.T @ hessian @ jacobian


@pytest.mark.parametrize("decay", [0.0, 0.2])
def test_the_product_is_that_of_the_explicit_matrix_for_a_sum_of_losses(decay: float) -> None:
    run = prepared(two_losses())
    matrix = explicit_matrix(run) + decay * torch.eye(sum(p.numel() for p in run.parameters))
    landscape = landscape_of(run, decay)
    generator = torch.Generator().manual_seed(1)
    for _ in range(3):
        direction = torch.randn(len(matrix), generator=generator, dtype=torch.float64)
        torch.testing.assert_close(landscape.bend(direction), matrix @ direction)


def test_the_gradient_is_that_of_a_step_backward() -> None:
    run = prepared(two_losses())
    landscape = landscape_of(run)
    batches = run.train_set.shuffled(run.learning.batch_size, 0, 0, run.augmentation)
    loss = run.model.learner.module(*next(batches), *run.weights)
    expected = torch.autograd.grad(loss, run.parameters)
    torch.testing.assert_close(landscape.gradient, torch.cat([g.reshape(-1) for g in expected]))
    assert landscape.loss == pytest.approx(float(loss.detach()))


def test_the_noise_of_a_step_is_the_same_in_all_its_computations() -> None:
    run = prepared(noisy_project(optimiser="hessian_free"))
    before = {k: v.clone() for k, v in run.model.root.state_dict().items()}
    landscape = landscape_of(run)
    nothing = torch.zeros_like(landscape.gradient)
    assert landscape.loss_at(nothing) == pytest.approx(landscape.loss, rel=1e-6)
    assert landscape.loss_at(nothing) == landscape.loss_at(nothing)
    assert all(torch.equal(before[k], v) for k, v in run.model.root.state_dict().items())


class Bowl:
    """A quadratic landscape ½ xᵀAx − bᵀx, at a place that moves."""

    def __init__(self, matrix: Tensor, slope: Tensor) -> None:
        self.matrix, self.slope = matrix, slope
        self.place = nn.Parameter(torch.zeros_like(slope))

    @property
    def loss(self) -> float:
        return self.loss_at(torch.zeros_like(self.slope))

    @property
    def gradient(self) -> Tensor:
        return self.matrix @ self.place.detach() - self.slope

    def bend(self, direction: Tensor) -> Tensor:
        return self.matrix @ direction

    def loss_at(self, step: Tensor) -> float:
        place = self.place.detach() + step
        return float(0.5 * place @ self.matrix @ place - self.slope @ place)

    def move(self, step: Tensor) -> None:
        self.place.data += step


def bowl(size: int = 8) -> Bowl:
    generator = torch.Generator().manual_seed(3)
    root = torch.randn(size, size, generator=generator, dtype=torch.float64)
    slope = torch.randn(size, generator=generator, dtype=torch.float64)
    return Bowl(root @ root.T + torch.eye(size, dtype=torch.float64), slope)


def test_on_a_quadratic_one_step_without_damping_reaches_the_minimum() -> None:
    ground = bowl()
    optimiser = HessianFree([{"params": [ground.place]}], damping=0.0)
    for _ in optimiser.search(ground):
        pass
    expected = torch.linalg.solve(ground.matrix, ground.slope)
    torch.testing.assert_close(ground.place.detach(), expected)


def test_damping_falls_where_the_model_holds_and_rises_where_it_does_not() -> None:
    ground = bowl()
    optimiser = HessianFree([{"params": [ground.place]}], damping=3.0)
    for _ in optimiser.search(ground):
        pass
    assert optimiser.damping == pytest.approx(2.0)

    class Wall(Bowl):
        def loss_at(self, step: Tensor) -> float:
            return super().loss_at(step) + 1e3 * float(step.norm() > 1e-3)

    wall = Wall(ground.matrix, ground.slope)
    optimiser = HessianFree([{"params": [wall.place]}], damping=3.0)
    for _ in optimiser.search(wall):
        pass
    assert optimiser.damping == pytest.approx(4.5)
    assert 0 < float(wall.place.detach().norm()) <= 1e-3  # it was shortened until the loss fell


def test_nothing_has_changed_while_a_step_is_under_way() -> None:
    ground = bowl()
    optimiser = HessianFree([{"params": [ground.place]}], damping=1.0)
    seen = 0
    for _ in optimiser.search(ground):
        assert not ground.place.any()
        assert not optimiser.state
        seen += 1
    assert seen > 5
    assert ground.place.any()


def test_the_next_search_begins_from_the_last_direction() -> None:
    ground = bowl(40)
    optimiser = HessianFree([{"params": [ground.place]}], damping=1.0, cg_steps=4)
    for _ in optimiser.search(ground):
        pass
    kept = optimiser.state[ground.place]["direction"]
    assert kept.shape == ground.place.shape
    before = ground.loss
    for _ in optimiser.search(ground):
        pass
    assert ground.loss < before
    assert not torch.equal(optimiser.state[ground.place]["direction"], kept)


@pytest.mark.parametrize("optimiser", ["hessian_free", "lbfgs"])
def test_few_steps_go_far_beyond_those_of_plain_descent(optimiser: str) -> None:
    settings: dict[str, Any] = {"batching": "full", "epochs": 6, "learning_rate": 0.3}
    plain = trained(points_project(optimiser="sgd", **settings)).history.series("train/loss").y
    run = trained(points_project(optimiser=optimiser, **settings))
    curve = run.history.series("train/loss").y
    assert run.position.step == 6
    assert curve[-1] < 0.2 * curve[0]
    assert curve[-1] < 0.5 * plain[-1]


def test_statistics_of_a_batch_norm_see_a_batch_once_a_step() -> None:
    counts = []
    for optimiser in ("sgd", "hessian_free", "lbfgs"):
        run = prepared(noisy_project(optimiser=optimiser, epochs=1, batch_size=800))
        for _ in train(run):
            pass
        counts.append(int(run.model.root.get_buffer("norm.num_batches_tracked")))
    assert counts == [counts[0]] * 3
