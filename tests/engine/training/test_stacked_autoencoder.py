"""Stacked autoencoders: what a step descends, what the decoder gets, exact resuming."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.catalogue.layers.activation import Tanh
from engine.errors import TrainingFailed
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.plan import Stage
from engine.training.recipes.stacked_autoencoder import StackedAutoencoder
from engine.training.recipes.supervised import Supervised
from engine.training.run import train
from engine.training.settings import TrainingSettings
from tests.engine.networks import prepared, trained
from tests.engine.training.layerwise import CODER, DECODER, autoencoder, deep_classifier, digits
from tests.engine.training.test_checkpoint import advanced, assert_same, finished


@pytest.mark.parametrize("inputs", ["shares", "real"])
@pytest.mark.parametrize("tied", [True, False])
def test_a_step_descends_the_loss_of_the_corrupted_batch(inputs: str, tied: bool) -> None:
    recipe = StackedAutoencoder(layers=("hidden_1",), inputs=inputs, tied=tied, corruption=0.5)
    project = digits(deep_classifier(), recipe, optimiser="sgd", learning_rate=0.001)
    run = prepared(project)
    driver = train(run)
    while run.position.step < 1:
        next(driver)
    root = run.model.root
    weight = root.get_parameter("hidden_1.weight").detach().clone().requires_grad_()
    bias = root.get_parameter("hidden_1.bias").detach().clone().requires_grad_()
    offset = run.learning.tensors()["0/visible_bias"].clone().requires_grad_()
    back = weight.T if tied else run.learning.tensors()["0/decoder"].clone()
    batches = run.train_set.shuffled(256, 0, 0, run.augmentation)
    next(batches)
    given = next(batches)[run.train_set.fields.index("image")].flatten(1)
    state = torch.get_rng_state()
    mask = torch.rand_like(given).ge(0.5)
    torch.set_rng_state(state)
    sums = F.linear(torch.sigmoid(F.linear(given * mask, weight, bias)), back, offset)
    if inputs == "shares":
        likely = given * F.logsigmoid(sums) + (1 - given) * F.logsigmoid(-sums)
        loss = -likely.sum(1).mean()
    else:
        loss = 0.5 * (sums - given).square().sum(1).mean()
    gradients = torch.autograd.grad(loss, (weight, bias, offset))
    next(driver)
    moved = (
        root.get_parameter("hidden_1.weight"),
        root.get_parameter("hidden_1.bias"),
        run.learning.tensors()["0/visible_bias"],
    )
    for before, pull, after in zip((weight, bias, offset), gradients, moved, strict=True):
        torch.testing.assert_close(after, before - 0.001 * pull)


@pytest.mark.parametrize("tied", [True, False])
def test_the_drawn_decoder_gets_that_of_the_recipe(tied: bool) -> None:
    recipe = StackedAutoencoder(layers=CODER, mirrored=DECODER, tied=tied)
    run = trained(digits(autoencoder(), recipe))
    weights, kept = dict(run.model.root.named_parameters()), run.learning.tensors()
    for place, (coder, decoder) in enumerate(zip(CODER, reversed(DECODER), strict=True)):
        turned = weights[f"{coder}.weight"].T
        back = turned if tied else kept[f"{place}/decoder"]
        assert torch.equal(weights[f"{decoder}.weight"], back)
        assert torch.equal(weights[f"{decoder}.bias"], kept[f"{place}/visible_bias"])
        assert tied or not torch.equal(back, turned)


@pytest.mark.parametrize("tied", [True, False])
@pytest.mark.parametrize("step", [0, 3, 6, 12, 14, 18, 24, 27])
def test_an_interrupted_run_equals_one_never_interrupted(
    step: int, tied: bool, tmp_path: Path
) -> None:
    """Six steps an epoch; within a layer, between layers, between the stages and after."""
    recipe = StackedAutoencoder(layers=CODER, mirrored=DECODER, tied=tied)
    settings = TrainingSettings(epochs=4, batch_size=256, learning_rate=0.01, clip_norm=5.0)
    project = digits(autoencoder(), Supervised(), Stage(recipe, settings), epochs=1)
    save_checkpoint(advanced(prepared(project), step), tmp_path)
    torch.rand(17)
    again = prepared(project)
    load_checkpoint(again, tmp_path)
    assert_same(finished(again), trained(project))


def test_a_second_layer_behind_another_activation_reconstructs_real_numbers() -> None:
    graph = deep_classifier(sigmoid_1=Tanh(), sigmoid_2=Tanh())
    run = trained(digits(graph, StackedAutoencoder(), epochs=8, batch_size=64, learning_rate=0.01))
    errors = run.history.series("test/reconstruction").y
    assert errors[3] < errors[0]
    assert errors[7] < errors[4]


def test_a_rule_that_searches_is_refused_in_words() -> None:
    with pytest.raises(TrainingFailed, match="Choose another optimiser"):
        prepared(digits(deep_classifier(), StackedAutoencoder(), optimiser="lbfgs"))
