"""One look inside shows what is there, and leaves it as it was."""

from __future__ import annotations

import numpy as np
import torch

from engine.catalogue.layers.activation import ReLU
from engine.catalogue.layers.data import Noise
from engine.compile.model import compile_known
from engine.graph.command import SetParameter
from engine.inference.infer import Memo, infer
from engine.inspection.looking import take_snapshot
from engine.inspection.snapshot import Wish
from tests.engine.networks import (
    compiled,
    digits_project,
    drawn,
    noisy_project,
    points_project,
    prepared,
)

EVERYTHING = frozenset({"image", "conv", "norm", "dropout", "scores", "cross_entropy", "accuracy"})
DATA = noisy_project().data.load()


def test_it_shows_the_example_that_was_wished_for() -> None:
    project = noisy_project()
    model = compiled(project.graph)
    snapshot = take_snapshot(model, DATA, Wish(EVERYTHING, split="train", example=7), 12)
    assert snapshot.step == 12
    np.testing.assert_array_equal(snapshot.activations["image"], DATA.train.arrays["image"][7])
    assert snapshot.truth["label"] == DATA.train.arrays["label"][7]
    assert snapshot.activations["scores"].shape == (10,)


def test_it_shows_the_network_at_rest() -> None:
    """Dropout drops nothing, and batch norm uses what it has learned."""
    model = compiled(noisy_project().graph)
    seen = take_snapshot(model, DATA, Wish(EVERYTHING), 0).activations
    flat = np.maximum(seen["norm"], 0).reshape(-1)
    np.testing.assert_array_equal(seen["dropout"], flat)


def test_it_leaves_modes_statistics_gradients_and_random_numbers_alone() -> None:
    model = compiled(noisy_project().graph)
    model.learner.module.train()
    model.judge.eval()
    modes = {name: module.training for name, module in model.root.named_modules()}
    state = {path: tensor.clone() for path, tensor in model.root.state_dict().items()}
    drawn = torch.get_rng_state()
    take_snapshot(model, DATA, Wish(EVERYTHING, frozenset({"conv"})), 0)
    assert {name: module.training for name, module in model.root.named_modules()} == modes
    assert all(torch.equal(model.root.state_dict()[path], state[path]) for path in state)
    assert all(parameter.grad is None for parameter in model.root.parameters())
    assert torch.equal(torch.get_rng_state(), drawn)


def test_what_was_shown_does_not_change_when_learning_goes_on() -> None:
    model = compiled(digits_project().graph)
    shown = take_snapshot(model, DATA, Wish(weights=frozenset({"conv"})), 0).weights["conv"]
    before = shown.copy()
    with torch.no_grad():
        model.root.get_parameter("conv.weight").zero_()
    np.testing.assert_array_equal(shown, before)


def test_the_weights_are_as_pytorch_stores_them() -> None:
    model = compiled(digits_project().graph)
    wish = Wish(weights=frozenset({"conv", "scores", "relu", "nobody"}))
    weights = take_snapshot(model, DATA, wish, 0).weights
    assert {name: array.shape for name, array in weights.items()} == {
        "conv": (4, 1, 3, 3),
        "scores": (10, 64),
    }


def test_only_what_was_wished_for_is_copied() -> None:
    model = compiled(digits_project().graph)
    snapshot = take_snapshot(model, DATA, Wish(frozenset({"relu"})), 0)
    assert set(snapshot.activations) == {"relu"}
    assert snapshot.weights == {}


def test_of_a_network_with_a_problem_the_sound_nodes_are_shown() -> None:
    project = digits_project()
    graph = SetParameter("conv", "kernel", 31).apply(project.graph)
    graph = SetParameter("conv", "padding", "valid").apply(graph)
    inference = infer(graph, DATA.specs(), Memo())
    assert inference.has_errors
    model = compile_known(graph, inference, 0)
    seen = take_snapshot(model, DATA, Wish(EVERYTHING), 0).activations
    assert set(seen) == {"image"}


def test_noise_alone_can_be_looked_at() -> None:
    graph = drawn("noise > relu", noise=Noise(shape=(4,)), relu=ReLU())
    model = compile_known(graph, infer(graph, DATA.specs(), Memo()), 0)
    seen = take_snapshot(model, DATA, Wish(frozenset({"noise", "relu"})), 0).activations
    assert seen["relu"].shape == (4,)


def test_a_network_of_64_bits_is_looked_into() -> None:
    run = prepared(points_project(precision="float64"))
    wish = Wish(activations=frozenset({"hidden"}))
    data = points_project().data.load()
    assert take_snapshot(run.model, data, wish, 0).activations["hidden"].shape == (8,)


def test_start_weights_are_shown_beside_the_learned_ones() -> None:
    model = compiled(digits_project().graph)
    wish = Wish(weights=frozenset({"conv"}), starts=frozenset({"conv"}))
    fresh = take_snapshot(model, DATA, wish, 0)
    np.testing.assert_array_equal(fresh.starts["conv"], fresh.weights["conv"])
    with torch.no_grad():
        model.root.get_parameter("conv.weight").zero_()
    later = take_snapshot(model, DATA, wish, 9)
    assert not later.weights["conv"].any()
    np.testing.assert_array_equal(later.starts["conv"], fresh.weights["conv"])


def test_start_weights_of_nobody_are_left_out() -> None:
    model = compiled(digits_project().graph)
    wish = Wish(starts=frozenset({"nobody", "nobody.conv", "accuracy"}))
    assert take_snapshot(model, DATA, wish, 0).starts == {}
