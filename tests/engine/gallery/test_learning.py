"""What makes learning fail in the gallery does so, and what is said to mend it is what differs."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec
import pytest
import torch
from torch import Tensor, nn

from engine.errors import TrainingFailed
from engine.gallery.learning import epochs_to, gradient_norms
from engine.gallery.trial import Trial
from engine.graph.block_command import InBlock
from engine.graph.command import SetParameter
from engine.project.command import OnGraph
from engine.project.project import Project
from engine.training.run import Run

LAYERS = 10

Function = Callable[[Tensor], Tensor]


def opened(name: str) -> Project:
    """A project of the gallery, computed on the processor."""
    project = Trial().project(name)
    return msgspec.structs.replace(project, training=project.training.replace(device="cpu"))


def by_hand(run: Run, stack: str, function: Function) -> list[float]:
    """The gradients of the same stack, written with PyTorch alone."""
    held = {name: p.detach().clone() for name, p in run.model.root.named_parameters()}
    names = [f"{stack}_{number}.linear" for number in range(1, LAYERS + 1)] + [f"{stack}_scores"]
    weights: list[Tensor] = []
    examples = dict(zip(run.train_set.fields, run.train_set.tensors, strict=True))
    values = examples["image"].flatten(1)
    for name in names:
        weights.append(held[f"{name}.weight"].requires_grad_())
        sums = nn.functional.linear(values, weights[-1], held[f"{name}.bias"])
        values = function(sums)
    label = next(values for values in examples.values() if values.dtype == torch.int64)
    loss = nn.functional.cross_entropy(sums, label)
    return [float(found.norm()) for found in torch.autograd.grad(loss, weights[:LAYERS])]


@pytest.mark.parametrize(("stack", "function"), [("sigmoid", torch.sigmoid), ("relu", torch.relu)])
def test_the_gradients_of_a_stack_are_those_of_the_same_layers_in_pytorch(
    stack: str, function: Function
) -> None:
    run = Trial().prepared(opened("vanishing_gradient"))
    expected = by_hand(run, stack, function)
    assert gradient_norms(run, stack) == pytest.approx(expected, rel=1e-3)


def test_the_gradient_fades_through_sigmoids_and_not_through_relus() -> None:
    run = Trial().prepared(opened("vanishing_gradient"))
    sigmoid, relu = gradient_norms(run, "sigmoid"), gradient_norms(run, "relu")
    assert sigmoid[0] / sigmoid[-1] < 1e-4
    assert relu[0] / relu[-1] > 0.1
    assert sigmoid == sorted(sigmoid)


def test_relus_with_small_weights_lose_the_gradient_as_well() -> None:
    project = opened("vanishing_gradient")
    small = InBlock("relu_layer", SetParameter("linear", "start", "default"))
    run = Trial().prepared(OnGraph(small).apply(project))
    norms = gradient_norms(run, "relu")
    assert norms[0] / norms[-1] < 0.1


def test_a_deep_recurrent_net_diverges_unless_its_gradient_is_clipped() -> None:
    project, trial = opened("gradient_clipping"), Trial()
    with pytest.raises(TrainingFailed, match="no longer a number"):
        trial.trained(project, clip_norm=0.0)
    clipped = trial.trained(project, epochs=10).metrics["train"]
    assert clipped["cross_entropy"] < math.log(9)


def test_each_copy_of_the_overfitting_network_has_its_own_cure_and_no_other() -> None:
    graph = opened("overfitting").graph
    names = ("dropout", "drop_connect")
    dropping = {n.name.partition("_")[0] for n in graph.nodes if n.layer.id in names}
    assert dropping == {"dropout", "inputs", "both", "connect"}
    decaying = {n.name.partition("_")[0] for n in graph.nodes if n.weight_decay}
    assert decaying == {"decay"}
    short = {n.name.partition("_")[0] for n in graph.nodes if getattr(n.layer, "max_norm", 0)}
    assert short == {"short"}


def test_cures_act_on_the_weights_of_their_own_copy_alone() -> None:
    run = Trial().trained(opened("overfitting"), epochs=2).run

    def longest(copy: str) -> float:
        weight = run.model.root.get_parameter(f"{copy}_hidden1.weight").detach()
        return float(weight.norm(dim=1).max())

    assert longest("short") <= 1.0 + 1e-5
    assert longest("plain") > 1.5
    assert longest("decay") < longest("plain")


def test_early_stopping_ends_the_run_before_its_last_epoch() -> None:
    run = Trial().trained(opened("early_stopping"), patience=1).run
    assert 1 < run.position.epoch < run.settings.epochs
    assert run.position.stopped_early


def test_the_epochs_to_a_level_are_those_to_the_first_time() -> None:
    assert epochs_to(0.5, [0.9, 0.5, 0.7, 0.4]) == 2
    assert epochs_to(0.1, [0.9, 0.5]) == math.inf
