"""Which layers are learned one by one, in which order, and what keeps them from it."""

from __future__ import annotations

import msgspec
import pytest
import torch

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import ReLU, Tanh
from engine.catalogue.layers.dense import DropConnect, Linear
from engine.catalogue.layers.normalisation import BatchNorm
from engine.errors import TrainingFailed
from engine.graph.graph import Graph
from engine.graph.state_command import Freeze
from engine.project.project import Project
from engine.training.recipes.contrastive_divergence import ContrastiveDivergence
from engine.training.recipes.layerwise import Layerwise
from engine.training.recipes.stacked_autoencoder import StackedAutoencoder
from engine.training.run import Run, prepare_run, train
from tests.engine.networks import CPU, compiled, prepared, trained
from tests.engine.training.layerwise import (
    CODER,
    DECODER,
    autoencoder,
    deep_classifier,
    digits,
    found,
    refused,
)

BOTH = pytest.mark.parametrize("recipe", [ContrastiveDivergence, StackedAutoencoder])


def frozen(graph: Graph, name: str) -> Graph:
    return Freeze(frozenset({name})).apply(graph)


@BOTH
def test_all_dense_layers_before_the_scores_are_found(recipe: type[Layerwise]) -> None:
    first, second = found(recipe(), deep_classifier())
    assert (first.name, first.source, first.out) == ("hidden_1", "pixels", "sigmoid_1")
    assert (second.name, second.source, second.out) == ("hidden_2", "dropout", "sigmoid_2")
    assert (first.inputs, first.units, second.inputs, second.units) == (64, 12, 12, 7)
    assert (first.is_first, second.is_first) == (True, False)
    assert (first.reads_sigmoid, second.reads_sigmoid) == (False, True)


@BOTH
def test_layers_are_learned_in_the_order_of_the_drawing(recipe: type[Layerwise]) -> None:
    layers = found(recipe(layers=("hidden_2", "hidden_1")), deep_classifier())
    assert [layer.name for layer in layers] == ["hidden_1", "hidden_2"]


@BOTH
def test_the_last_layer_of_the_decoder_mirrors_the_first_of_the_encoder(
    recipe: type[Layerwise],
) -> None:
    layers = found(recipe(mirrored=DECODER), autoencoder())
    assert [(one.name, one.mirror) for one in layers] == [
        ("encoder_1", "decoder_2"),
        ("code_1", "decoder_1"),
    ]


@BOTH
def test_a_frozen_layer_is_left_out_if_it_is_not_named(recipe: type[Layerwise]) -> None:
    graph = frozen(deep_classifier(), "hidden_1")
    assert [layer.name for layer in found(recipe(), graph)] == ["hidden_2"]
    run = prepared(digits(graph, recipe()))
    before = run.model.root.get_parameter("hidden_1.weight").clone()
    for _ in train(run):
        pass
    assert torch.equal(run.model.root.get_parameter("hidden_1.weight"), before)


@BOTH
def test_a_frozen_layer_that_is_named_is_refused(recipe: type[Layerwise]) -> None:
    graph = frozen(deep_classifier(), "hidden_1")
    assert refused(recipe(layers=("hidden_1", "hidden_2")), graph).node == "hidden_1"
    graph = frozen(autoencoder(), "decoder_2")
    assert refused(recipe(layers=CODER, mirrored=DECODER), graph).node == "decoder_2"


@BOTH
@pytest.mark.parametrize(
    ("layers", "mirrored", "words"),
    [
        (("nobody",), (), "no node of that name"),
        (("dropout",), (), "only Linear"),
        (("encoder_1",), ("decoder_1",), "it must make 64 of 12"),
        (("encoder_1",), DECODER, "learns 1 layers"),
        (CODER, (*DECODER, "code_1"), "among the layers to learn and among"),
    ],
)
def test_names_that_do_not_fit_are_refused(
    recipe: type[Layerwise], layers: tuple[str, ...], mirrored: tuple[str, ...], words: str
) -> None:
    graph = deep_classifier() if layers == ("dropout",) else autoencoder()
    assert words in refused(recipe(layers=layers, mirrored=mirrored), graph).text


@pytest.mark.parametrize(
    ("changed", "node"),
    [
        ({"sigmoid_1": ReLU()}, "hidden_1"),
        ({"sigmoid_1": BatchNorm()}, "hidden_1"),
        ({"hidden_1": DropConnect(units=12), "hidden_2": DropConnect(units=7)}, ""),
    ],
)
def test_a_machine_without_sigmoid_units_is_refused(changed: dict[str, Layer], node: str) -> None:
    assert refused(ContrastiveDivergence(), deep_classifier(**changed)).node == node


def test_only_the_last_machine_may_be_linear() -> None:
    assert found(ContrastiveDivergence(mirrored=DECODER), autoencoder())[-1].activation is None
    recipe = ContrastiveDivergence(layers=("code_1", "decoder_1"))
    assert refused(recipe, autoencoder()).node == "code_1"


def test_an_autoencoder_may_have_other_activations() -> None:
    graph = deep_classifier(sigmoid_1=Tanh(), sigmoid_2=ReLU())
    assert len(found(StackedAutoencoder(), graph)) == 2


def test_a_decoder_without_bias_is_refused() -> None:
    graph = autoencoder(decoder_2=Linear(units=64, bias=False))
    assert refused(ContrastiveDivergence(mirrored=DECODER), graph).node == "decoder_2"


@BOTH
def test_the_epochs_are_divided_over_the_layers(recipe: type[Layerwise]) -> None:
    run = trained(digits(deep_classifier(), recipe(), epochs=5))
    assert [tuple(mark) for mark in run.history.marks] == [
        (0, "hidden_1 learns"),
        (3, "hidden_2 learns"),
    ]


@BOTH
def test_while_a_layer_learns_the_others_stay_as_they_are(recipe: type[Layerwise]) -> None:
    run = prepared(digits(deep_classifier(), recipe()))
    driver = train(run)
    start = _weights(run)
    while run.position.stage_epoch < 2:
        next(driver)
    half = _weights(run)
    for _ in driver:
        pass
    end = _weights(run)
    assert _changed(start, half) == {"hidden_1.weight", "hidden_1.bias"}
    assert _changed(half, end) == {"hidden_2.weight", "hidden_2.bias"}


@BOTH
def test_fewer_epochs_than_layers_are_refused(recipe: type[Layerwise]) -> None:
    with pytest.raises(TrainingFailed, match="Set at least 2 epochs"):
        prepared(digits(deep_classifier(), recipe(), epochs=1))


@BOTH
def test_data_beyond_0_and_1_are_refused(recipe: type[Layerwise]) -> None:
    project = digits(deep_classifier(), recipe())
    scaled = msgspec.structs.replace(project, data=project.data.replace(scale="standardised"))
    with pytest.raises(TrainingFailed, match="reach hidden_1"):
        trained(scaled)


@BOTH
def test_reconstruction_falls_on_both_splits(recipe: type[Layerwise]) -> None:
    hidden = Linear(units=40)
    recipe_of_one = recipe(layers=("hidden_1",))
    project = digits(
        deep_classifier(hidden_1=hidden), recipe_of_one, batch_size=32, learning_rate=0.05
    )
    run = trained(project)
    for split in ("train", "test"):
        errors = run.history.series(f"{split}/reconstruction").y
        assert errors[-1] < 0.9 * errors[0]


@BOTH
def test_a_drawing_without_any_loss_can_learn(recipe: type[Layerwise]) -> None:
    graph = deep_classifier()
    rest = {"scores", "label", "loss_node", "accuracy"}
    bare = msgspec.structs.replace(
        graph,
        nodes=tuple(n for n in graph.nodes if n.name not in rest),
        wires=tuple(w for w in graph.wires if w.target.node not in rest),
    )
    project = digits(bare, recipe(), examples=500)
    assert [layer.name for layer in found(recipe(), bare)] == ["hidden_1", "hidden_2"]
    run = _prepared_without_loss(project)
    for _ in train(run):
        pass
    assert run.steps_per_epoch == 2
    assert set(run.last_metrics["test"]) >= {"reconstruction"}


def _prepared_without_loss(project: Project) -> Run:
    model = compiled(project.graph, project.data, learns=False)
    return prepare_run(model, project.data.load(), project.plan, project.augmentation, CPU)


def _weights(run: Run) -> dict[str, torch.Tensor]:
    return {name: p.detach().clone() for name, p in run.model.root.named_parameters()}


def _changed(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> set[str]:
    return {name for name in one if not torch.equal(one[name], other[name])}
