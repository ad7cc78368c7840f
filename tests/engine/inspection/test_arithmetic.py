"""What is written out is what PyTorch gives, and what is seen is what the gradient tells."""

from __future__ import annotations

import random

import numpy as np
import pytest
import torch

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.activation import ReLU, Sigmoid, Softmax, Tanh
from engine.catalogue.layers.attention import MultiHeadAttention, ScaledDotProductAttention
from engine.catalogue.layers.convolution import Conv1d, Conv2d
from engine.catalogue.layers.data import InputField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.local import LocallyConnected2d
from engine.catalogue.layers.normalisation import BatchNorm, GroupNorm, InstanceNorm, LayerNorm
from engine.catalogue.layers.pooling import LpPool2d, MaxPool2d, MeanPool2d, Subsampling
from engine.catalogue.layers.recurrent import GRU, LSTM, RNN
from engine.catalogue.layers.rescaling import LocalResponseNorm, RMSNorm
from engine.catalogue.layers.resize import Upsample
from engine.catalogue.layers.shape import Flatten, Reshape
from engine.catalogue.layers.transposed import ConvTranspose2d
from engine.data.pictures import Digits
from engine.errors import GraphHasProblems
from engine.inspection.arithmetic.families.family import families
from engine.inspection.arithmetic.question import Arithmetic
from engine.inspection.backprop.passes import Backpropagation
from engine.inspection.looking import take_snapshot
from engine.inspection.sight import Sight
from engine.inspection.snapshot import OwnExample, Wish
from engine.training.run import train
from tests.engine.networks import (
    compiled,
    drawn,
    gallery_project,
    noisy_classifier,
    noisy_project,
    prepared,
    tiny_classifier,
)


def looked_at(graph, data=None, index: int = 3) -> Sight:
    model = compiled(graph, data, learns=False)
    torch.manual_seed(0)
    with torch.no_grad():  # so that biases, means and scales are no round numbers
        for tensor in (*model.root.parameters(), *model.root.buffers()):
            if tensor.is_floating_point():
                tensor.add_(0.1 * torch.rand_like(tensor))
    return Sight(model, (data or Digits()).load(), 0, Wish(example=index))


def given(sight: Sight, path: str) -> np.ndarray:
    """What a node gives, from the network's other piece of code."""
    viewer = sight.model.viewer.eval()
    fields = sight.fields(sight.example())
    with torch.no_grad():
        out = viewer(*(fields[name] for name in sight.model.fields_of(viewer)))[path]
    return (out if out.dim() == 0 else out[0]).numpy()


def written_out(sight: Sight, path: str, times: int = 4) -> None:
    """Compare the arithmetic of some numbers with what the network gives."""
    out, rng = given(sight, path), random.Random(path)
    for _ in range(times):
        place = tuple(rng.randrange(size) for size in out.shape)
        account = Arithmetic(path, place).seen(sight)
        stage = account.stage
        assert stage.place == place
        assert stage.is_explained, stage.title
        assert stage.value == pytest.approx(float(out[place]), rel=1e-6, abs=1e-7)
        assert stage.computed == pytest.approx(float(out[place]), rel=2e-4, abs=2e-5)
        assert stage.difference is None


PICTURES = {
    "strided": Conv2d(filters=3, kernel=3, stride=2),
    "dilated": Conv2d(filters=4, kernel=3, dilation=2, padding="full", bias="untied"),
    "even": Conv2d(filters=2, kernel=4, bias="none"),
    "chosen": Conv2d(filters=2, kernel=3, connections=((1.0, 0.0), (1.0, 1.0))),
    "grouped": Conv2d(filters=4, kernel=3, groups=2, padding="number", border=2),
    "local": LocallyConnected2d(filters=3, kernel=3, stride=2, bias="shared"),
    "local_maps": LocallyConnected2d(filters=2, kernel=3, padding="same", maps=(2,)),
    "largest": MaxPool2d(kernel=3, stride=2, border=1, ceil=True),
    "mean": MeanPool2d(kernel=3, stride=2, border=1),
    "norm_of_window": LpPool2d(p=3.0),
    "subsampled": Subsampling(),
    "batch": BatchNorm(),
    "group": GroupNorm(groups=2),
    "instance": InstanceNorm(affine=True),
    "layer": LayerNorm(),
    "neighbours": LocalResponseNorm(size=2),
    "rms": RMSNorm(over="all"),
    "shares": Softmax(),
    "flat": Flatten(),
    "bent": Tanh(amplitude=1.7159, slope=2 / 3),
    "transposed": ConvTranspose2d(filters=2, kernel=3, stride=2),
    "enlarged": Upsample(factor=2),
}


@pytest.mark.parametrize("kind", PICTURES)
def test_what_a_layer_of_pictures_does_is_written_out(kind: str) -> None:
    graph = drawn(
        f"image > two, two > {kind}",
        image=InputField(field="image"),
        two=Conv2d(filters=2, kernel=3),
        **{kind: PICTURES[kind]},
    )
    written_out(looked_at(graph), kind)


SEQUENCES = {
    "plain": RNN(units=5),
    "relu": RNN(units=3, activation="relu", gives="last"),
    "gru": GRU(units=4, direction="both"),
    "gru_deep": GRU(units=3, layers=2, bias=False, gives="last", direction="backward"),
    "lstm": LSTM(units=4, layers=2, direction="both", gives="last"),
    "lstm_back": LSTM(units=5, direction="backward"),
    "heads": MultiHeadAttention(heads=2),
    "heads_causal": MultiHeadAttention(heads=4, causal=True, bias=False),
    "each_step": Linear(units=6),
    "last_axis": LayerNorm(over="last"),
    "shares_last": Softmax(axis="last"),
}


@pytest.mark.parametrize("kind", SEQUENCES)
def test_what_a_layer_of_sequences_does_is_written_out(kind: str) -> None:
    graph = drawn(
        f"image > steps, steps > {kind}",
        image=InputField(field="image"),
        steps=Reshape(shape=(8, 8)),
        **{kind: SEQUENCES[kind]},
    )
    written_out(looked_at(graph), kind)


@pytest.mark.parametrize("is_causal", [False, True])
def test_attention_is_written_out_from_query_to_mean(is_causal: bool) -> None:
    graph = drawn(
        "image > steps, steps > q, steps > k, q > look.query, k > look.key, steps > look.value",
        image=InputField(field="image"),
        steps=Reshape(shape=(8, 8)),
        q=Linear(units=5),
        k=Linear(units=5),
        look=ScaledDotProductAttention(causal=is_causal),
    )
    sight = looked_at(graph)
    written_out(sight, "look")
    names = [line.name for line in Arithmetic("look", (7, 2)).seen(sight).stage.lines]
    assert names[0].startswith("Query · key")
    assert names[-1] == "Values, weighed"


def test_every_step_of_a_layer_that_gives_the_last_can_be_chosen() -> None:
    graph = drawn(
        "image > steps, steps > last, steps > all",
        image=InputField(field="image"),
        steps=Reshape(shape=(8, 8)),
        last=LSTM(units=4, gives="last"),
        all=LSTM(units=4),
    )
    sight = looked_at(graph)
    weights = sight.model.root.get_submodule("last").state_dict()
    sight.model.root.get_submodule("all").load_state_dict(weights)
    every = given(sight, "all")
    for step in (0, 4, 7):
        account = Arithmetic("last", (2,), step).seen(sight)
        assert (account.steps, account.step) == (8, step)
        assert account.stage.computed == pytest.approx(float(every[step, 2]), abs=1e-5)
        assert (account.stage.value is None) == (step != 7)


@pytest.mark.parametrize(
    "name", ["lenet_digits", "xor", "convolution_by_hand", "chain_rule_several_paths", "net5"]
)
def test_every_node_of_a_gallery_project_is_written_out(name: str) -> None:
    project = gallery_project(name)
    sight = looked_at(project.graph, project.data, index=1)
    for node in project.graph.nodes:
        if node.layer.category != "metric":
            written_out(sight, node.name, times=2)


def test_products_are_those_of_patch_and_kernel_channel_by_channel() -> None:
    graph = drawn(
        "image > two, two > conv",
        image=InputField(field="image"),
        two=Conv2d(filters=2, kernel=1),
        conv=Conv2d(filters=3, kernel=3, padding="valid"),
    )
    sight = looked_at(graph)
    x, weight = given(sight, "two"), sight.model.root.get_submodule("conv").weight.detach().numpy()
    products, biased = Arithmetic("conv", (1, 2, 4)).seen(sight).stage.lines
    terms = products.terms
    assert terms.window == (2, 3, 3)
    np.testing.assert_allclose(
        terms.products.reshape(2, 3, 3), x[:, 2:5, 4:7] * weight[1], atol=1e-6
    )
    np.testing.assert_allclose(
        terms.sums(), (x[:, 2:5, 4:7] * weight[1]).sum(axis=(1, 2)), atol=1e-6
    )
    assert [tuple(place) for place in terms.places[:2]] == [(0, 2, 4), (0, 2, 5)]
    bias = float(sight.model.root.get_submodule("conv").bias[1].detach())
    assert biased.result == pytest.approx(terms.products.sum() + bias)


def test_the_activation_after_it_and_the_sum_before_it_are_told_with_it() -> None:
    sight = looked_at(noisy_classifier())
    account = Arithmetic("norm", (1, 2, 3)).seen(sight)
    assert [stage.path for stage in account.stages] == ["conv", "norm", "relu"]
    assert account.stage.path == "norm"
    for stage in account.stages:
        assert stage.value == pytest.approx(float(given(sight, stage.path)[1, 2, 3]), abs=1e-6)
        assert stage.difference is None


def _field_by_gradient(sight: Sight, path: str, place: tuple[int, ...], node: str):
    """Rows and columns of a node's output that change a number, by autograd alone."""
    root = sight.model.root
    with torch.no_grad():
        for parameter in root.parameters():
            parameter.abs_()
            parameter.add_(0.1)
    part = sight.model.part((path,), (node,))
    x = torch.rand(1, *given(sight, node).shape).requires_grad_()
    (out,) = part(x)
    (slope,) = torch.autograd.grad(out[0][place], x)
    rows, columns = np.nonzero(slope[0].abs().sum(0).numpy())
    return (rows.min(), rows.max()), (columns.min(), columns.max())


@pytest.mark.parametrize("place", [(1, 0, 0), (2, 2, 1), (0, 3, 3)])
def test_what_is_seen_of_each_layer_is_what_the_gradient_reaches(place) -> None:
    graph = drawn(
        "image > a, a > b, b > c, c > d",
        image=InputField(field="image"),
        a=Conv2d(filters=2, kernel=3),
        b=MeanPool2d(),
        c=Conv2d(filters=3, kernel=3, dilation=1),
        d=Sigmoid(),
    )
    sight = looked_at(graph)
    regions = Arithmetic("d", place).seen(sight).regions
    for node in ("image", "a", "b", "c"):
        found = regions[node].clipped
        assert (found.rows, found.columns) == _field_by_gradient(sight, "d", place, node), node


def test_a_dense_unit_sees_all_of_the_picture() -> None:
    regions = Arithmetic("scores", (4,)).seen(looked_at(tiny_classifier())).regions
    assert regions["image"].is_whole
    assert regions["pool"].is_whole


def test_the_field_is_the_one_that_inference_tells_also_of_enlarged_pictures() -> None:
    graph = drawn(
        "image > small, small > large, large > conv",
        image=InputField(field="image"),
        small=MaxPool2d(),
        large=Upsample(factor=2),
        conv=Conv2d(filters=2, kernel=3),
    )
    sight = looked_at(graph)
    field = sight.model.inference.nodes["conv"].receptive_field
    for row, column in ((0, 0), (3, 4), (7, 7)):
        region = Arithmetic("conv", (0, row, column)).seen(sight).regions["image"]
        assert region.rows == field.rows.seen(row, row)
        assert region.columns == field.columns.seen(column, column)


def test_of_a_block_the_node_inside_is_told_that_gives_what_it_gives() -> None:
    project = gallery_project("resnet18")
    sight = looked_at(project.graph, project.data)
    account = Arithmetic("stage2", (5, 3, 3)).seen(sight)
    assert account.path == "stage2.relu"
    assert account.stage.value == pytest.approx(float(given(sight, "stage2.relu")[5, 3, 3]))
    assert account.regions["image"].clipped.rows[0] >= 0


def test_an_example_without_an_answer_is_enough_for_what_needs_none() -> None:
    sight = looked_at(tiny_classifier())
    image = sight.example()["image"][0]
    own = Sight(sight.model, sight.data, 0, Wish(own=OwnExample({"image": image})))
    assert Arithmetic("conv", (0, 1, 1)).seen(own).stage.value is not None
    with pytest.raises(GraphHasProblems, match="has no label"):
        Arithmetic("cross_entropy").seen(own)


def test_looking_leaves_weights_modes_and_random_numbers_alone() -> None:
    sight = looked_at(noisy_classifier())
    sight.model.root.train()
    before = {name: value.clone() for name, value in sight.model.root.state_dict().items()}
    drawn_before = torch.random.get_rng_state()
    for path in ("conv", "norm", "dropout", "scores", "cross_entropy"):
        Arithmetic(path, (0, 0, 0)).seen(sight)
    assert torch.equal(drawn_before, torch.random.get_rng_state())
    assert all(module.training for module in sight.model.root.modules())
    assert all(parameter.grad is None for parameter in sight.model.root.parameters())
    for name, value in sight.model.root.state_dict().items():
        assert torch.equal(value, before[name]), name


def test_what_is_not_there_is_refused_in_words() -> None:
    with pytest.raises(GraphHasProblems, match="nothing to work out at 'nobody'"):
        Arithmetic("nobody").seen(looked_at(tiny_classifier()))


def test_a_sequence_convolution_sees_its_steps() -> None:
    graph = drawn(
        "image > rows, rows > conv, conv > relu",
        image=InputField(field="image"),
        rows=Reshape(shape=(8, 8)),
        conv=Conv1d(filters=2, kernel=3, padding="valid"),
        relu=ReLU(),
    )
    sight = looked_at(graph)
    if sight.model.inference.nodes["rows"].outputs[0].axes[0] != "T":
        account = Arithmetic("conv", (1, 4)).seen(sight)
        assert account.regions["rows"].columns == (4, 6)
        written_out(sight, "conv")


def test_every_family_explains_layers_that_there_are() -> None:
    catalogue = builtin_catalogue()
    assert families()
    assert all(id_ in catalogue for id_ in families())


def test_a_run_gives_the_same_numbers_whether_or_not_somebody_asks() -> None:
    probes = frozenset(
        {Arithmetic("conv", (0, 1, 1)), Arithmetic("norm"), Backpropagation(at="scores", batch=3)}
    )
    ends = []
    for wish in (Wish(), Wish(probes=probes)):
        run = prepared(noisy_project(epochs=1))
        for number, _ in enumerate(train(run)):
            if number % 2:
                snapshot = take_snapshot(run.model, run.data, wish, number)
                assert not snapshot.faults
                assert len(snapshot.found) == len(wish.probes)
        ends.append({name: t.clone() for name, t in run.model.root.state_dict().items()})
    for name, tensor in ends[0].items():
        assert torch.equal(tensor, ends[1][name]), name
