"""Contrastive divergence against numpy, and against the likelihood of a machine small enough."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from engine.boltzmann import Machine
from engine.graph.state_command import SetLearning
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.learning.contrastive_divergence import ContrastiveDivergenceLearning
from engine.training.plan import Stage
from engine.training.recipes.contrastive_divergence import ContrastiveDivergence
from engine.training.recipes.supervised import Supervised
from engine.training.run import Run, train
from engine.training.settings import TrainingSettings
from tests.engine.networks import prepared, trained
from tests.engine.training.layerwise import CODER, DECODER, autoencoder, deep_classifier, digits
from tests.engine.training.test_checkpoint import advanced, assert_same, finished

Numbers = NDArray[np.float64]


def machine(visible: int, hidden: int, seed: int, **kinds: bool) -> Machine:
    numbers = torch.Generator().manual_seed(seed)

    def drawn(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=numbers, dtype=torch.float64)

    return Machine(drawn(hidden, visible), drawn(hidden), drawn(visible), **kinds)


def sigmoid(z: Numbers) -> Numbers:
    return 1 / (1 + np.exp(-z))


@pytest.mark.parametrize("steps", [1, 3])
def test_the_gradient_is_that_of_a_bare_loop_from_the_same_samples(steps: int) -> None:
    one = machine(6, 4, seed=1)
    v1 = torch.rand(9, 6, dtype=torch.float64)
    torch.manual_seed(5)
    found = [t.numpy() for t in one.chain(v1, steps).gradient()]
    torch.manual_seed(5)
    w, c, b = (t.numpy() for t in one[:3])
    first = probabilities = sigmoid(v1.numpy() @ w.T + c)
    for _ in range(steps):
        sampled = torch.bernoulli(torch.from_numpy(probabilities)).numpy()
        v2 = sigmoid(sampled @ w + b)
        probabilities = sigmoid(v2 @ w.T + c)
    np.testing.assert_allclose(found[0], (first.T @ v1.numpy() - probabilities.T @ v2) / 9)
    np.testing.assert_allclose(found[1], (first - probabilities).mean(0))
    np.testing.assert_allclose(found[2], (v1.numpy() - v2).mean(0))


def test_the_gradient_goes_where_the_likelihood_rises() -> None:
    """The exact gradient, by adding up over all 2⁵ · 2⁴ states of a small machine."""
    one = machine(5, 4, seed=2)
    data = torch.bernoulli(torch.full((40, 5), 0.3, dtype=torch.float64))
    learned = [t.clone().requires_grad_() for t in one[:3]]
    weight, hidden, visible = learned
    all_v = torch.tensor(list(product((0.0, 1.0), repeat=5)), dtype=torch.float64)
    all_h = torch.tensor(list(product((0.0, 1.0), repeat=4)), dtype=torch.float64)

    def log_weights(v: torch.Tensor) -> torch.Tensor:
        joint = v @ weight.T @ all_h.T + all_h @ hidden + (v @ visible)[:, None]
        return torch.logsumexp(joint, 1)

    likelihood = log_weights(data).mean() - torch.logsumexp(log_weights(all_v), 0)
    exact = torch.autograd.grad(likelihood, learned)
    torch.manual_seed(0)
    # Where the data are is averaged over many chains, as one is noisy.
    found = one.chain(data.repeat(200, 1), 10).gradient()
    for ours, theirs in zip(found, exact, strict=True):
        together = torch.stack([ours.flatten(), theirs.flatten()])
        assert torch.corrcoef(together)[0, 1] > 0.9


@pytest.mark.parametrize("gaussian_hidden", [False, True])
def test_differences_of_free_energy_are_those_of_log_probabilities(gaussian_hidden: bool) -> None:
    one = machine(3, 2, seed=3, has_gaussian_hidden=gaussian_hidden)
    v = torch.tensor(list(product((0.0, 1.0), repeat=3)), dtype=torch.float64)
    if gaussian_hidden:
        line = torch.linspace(-15, 15, 601, dtype=torch.float64)
        h = torch.cartesian_prod(line, line)
        prior = -0.5 * h.square().sum(1)
    else:
        h = torch.tensor(list(product((0.0, 1.0), repeat=2)), dtype=torch.float64)
        prior = torch.zeros(4, dtype=torch.float64)
    joint = v @ one.weight.T @ h.T + h @ one.hidden_bias + (v @ one.visible_bias)[:, None] + prior
    exact = torch.logsumexp(joint, 1)
    found = -one.free_energy(v)
    torch.testing.assert_close(found - found[0], exact - exact[0], atol=1e-6, rtol=1e-6)


def test_a_gaussian_visible_unit_costs_half_its_squared_distance() -> None:
    one = machine(2, 1, seed=4, has_gaussian_visible=True)
    flat = one._replace(weight=torch.zeros_like(one.weight))
    v = torch.tensor([[0.3, -2.0], [1.0, 4.0]], dtype=torch.float64)
    expected = 0.5 * (v - one.visible_bias).square().sum(1)
    found = flat.free_energy(v)
    torch.testing.assert_close(found[0] - found[1], expected[0] - expected[1])


def test_a_step_of_the_run_is_momentum_rate_and_decay() -> None:
    recipe = ContrastiveDivergence(
        layers=("hidden_1",), first_momentum=0.3, later_momentum=0.8, momentum_epochs=1
    )
    project = digits(deep_classifier(), recipe, learning_rate=0.2, weight_decay=0.1)
    run = prepared(project)
    driver = train(run)
    while run.position.step < 1:
        next(driver)
    for momentum in [0.3, 0.8]:
        learning = _at_work(run)
        weight = run.model.root.get_parameter("hidden_1.weight").detach().clone()
        kept = {name: t.clone() for name, t in learning.tensors().items()}
        state, one = torch.get_rng_state(), learning.machine(0)
        given = _next_batch(run)
        gradient = one.chain(given, 1).gradient()[0]
        torch.set_rng_state(state)
        next(driver)
        velocity = momentum * kept["0/velocity_weight"] + 0.2 * (gradient - 0.1 * weight)
        torch.testing.assert_close(
            run.model.root.get_parameter("hidden_1.weight"), weight + velocity
        )
        while run.position.stage_epoch == 0 or run.position.batch == 0:
            next(driver)


def test_a_nodes_own_rate_and_decay_count() -> None:
    recipe = ContrastiveDivergence(layers=("hidden_1",))
    slow = SetLearning(frozenset({"hidden_1"}), rate_factor=0.0).apply(deep_classifier())
    run = prepared(digits(slow, recipe))
    before = run.model.root.get_parameter("hidden_1.weight").clone()
    finished(run)
    assert torch.equal(run.model.root.get_parameter("hidden_1.weight"), before)


def test_the_decoder_is_the_encoder_turned_over_before_it_is_tuned() -> None:
    recipe = ContrastiveDivergence(layers=CODER, mirrored=DECODER)
    run = trained(digits(autoencoder(), recipe))
    weights = dict(run.model.root.named_parameters())
    kept = run.learning.tensors()
    for place, (coder, decoder) in enumerate(zip(CODER, reversed(DECODER), strict=True)):
        assert torch.equal(weights[f"{decoder}.weight"], weights[f"{coder}.weight"].T)
        assert torch.equal(weights[f"{decoder}.bias"], kept[f"{place}/visible_bias"])
    assert float(kept["0/visible_bias"].abs().max()) > 0


def test_the_whole_is_tuned_after_its_layers_have_learned() -> None:
    recipe = ContrastiveDivergence(layers=CODER, mirrored=DECODER)
    before = Stage(recipe, TrainingSettings(epochs=8, batch_size=64, learning_rate=0.1))
    project = digits(autoencoder(), Supervised(), before, learning_rate=0.005, batch_size=64)
    run = trained(project)
    assert [mark.text for mark in run.history.marks][-1] == "Supervised"
    errors = run.history.series("test/error").y
    assert errors[-1] < errors[7] < errors[0]


def test_both_measures_of_a_machine_become_curves() -> None:
    run = trained(digits(deep_classifier(), ContrastiveDivergence()))
    names = run.history.names()
    assert {"test/reconstruction", "train/reconstruction", "test/free_energy_gap"} <= set(names)
    assert "train/free_energy_gap" not in names


def test_gaussian_visible_units_take_scaled_data() -> None:
    recipe = ContrastiveDivergence(layers=("hidden_1",), visible="gaussian", gaussian_factor=0.1)
    project = digits(deep_classifier(), recipe, epochs=6, learning_rate=0.05, batch_size=32)
    scaled = msgspec.structs.replace(project, data=project.data.replace(scale="standardised"))
    errors = trained(scaled).history.series("test/reconstruction").y
    assert errors[-1] < errors[0]


@pytest.mark.parametrize("step", [0, 3, 6, 12, 14, 18, 24, 27])
def test_an_interrupted_run_equals_one_never_interrupted(step: int, tmp_path: Path) -> None:
    """Six steps an epoch; within a layer, between layers, between the stages and after."""
    recipe = ContrastiveDivergence(layers=CODER, mirrored=DECODER, momentum_epochs=1)
    before = Stage(recipe, TrainingSettings(epochs=4, batch_size=256, learning_rate=0.1))
    project = digits(autoencoder(), Supervised(), before, epochs=1)
    save_checkpoint(advanced(prepared(project), step), tmp_path)
    torch.rand(17)
    again = prepared(project)
    load_checkpoint(again, tmp_path)
    assert_same(finished(again), trained(project))


def test_twice_the_same_seed_is_the_same_run_and_another_is_not() -> None:
    def weights(seed: int) -> torch.Tensor:
        run = trained(digits(deep_classifier(), ContrastiveDivergence(), seed=seed))
        return run.model.root.get_parameter("hidden_2.weight")

    assert torch.equal(weights(1), weights(1))
    assert not torch.equal(weights(1), weights(2))


def _at_work(run: Run) -> ContrastiveDivergenceLearning:
    assert isinstance(run.learning, ContrastiveDivergenceLearning)
    return run.learning


def _next_batch(run: Run) -> torch.Tensor:
    """What the next step learns from."""
    settings, position = run.settings, run.position
    batches = run.train_set.shuffled(
        settings.batch_size, settings.seed, position.epoch, run.augmentation
    )
    for _ in range(position.batch):
        next(batches)
    batch = next(batches)
    return batch[run.train_set.fields.index("image")].flatten(1)
