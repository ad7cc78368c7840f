"""Convolutions of all kinds against torch, and counts known from the literature."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
import torch
from torch import nn

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layer import Layer
from engine.catalogue.layers.convolution import Conv1d, Conv2d, Conv3d
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.local import LocallyConnected2d
from engine.catalogue.layers.pooling import Subsampling
from engine.catalogue.layers.separable import DepthwiseSeparable
from engine.catalogue.layers.shape import Flatten
from engine.catalogue.layers.transposed import ConvTranspose1d, ConvTranspose3d
from engine.inference.measure import Measured, measure
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

CATALOGUE = builtin_catalogue()
DIGIT = TensorSpec((1, 28, 28))
OF_1989 = TensorSpec((1, 16, 16))

C3 = (
    *((0, 1, 2), (1, 2, 3), (2, 3, 4), (3, 4, 5), (0, 4, 5), (0, 1, 5)),
    *((0, 1, 2, 3), (1, 2, 3, 4), (2, 3, 4, 5), (0, 3, 4, 5), (0, 1, 4, 5), (0, 1, 2, 5)),
    *((0, 1, 3, 4), (1, 2, 4, 5), (0, 2, 3, 5), (0, 1, 2, 3, 4, 5)),
)
"""Which maps the filters of LeNet-5's third layer see: table I of LeCun et al. 1998."""


def table(seen: Iterable[tuple[int, ...]], maps: int) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(float(i in row) for i in range(maps)) for row in seen)


def measured(layer: Layer, x: TensorSpec) -> Measured:
    found = measure(layer, (x,))
    assert isinstance(found, Measured), found
    return found


def links_and_weights(layers: Iterable[Layer], x: TensorSpec) -> tuple[int, int]:
    """Sums over layers that follow each other."""
    links = weights = 0
    for layer in layers:
        found = measured(layer, x)
        links, weights = links + found.counts.links, weights + found.counts.parameters
        (x,) = found.outputs
    return links, weights


FIRST_SHARED = Conv2d(filters=2, kernel=3, stride=2, padding="same", bias="untied")
FULL = (Flatten(), Linear(units=10))


@pytest.mark.parametrize(
    ("layers", "links", "weights"),
    [
        ((Flatten(), Linear(units=10)), 2570, 2570),
        ((Flatten(), Linear(units=12), Linear(units=10)), 3214, 3214),
        (
            (
                LocallyConnected2d(filters=1, kernel=3, stride=2, padding="same"),
                LocallyConnected2d(filters=1, kernel=5),
                *FULL,
            ),
            1226,
            1226,
        ),
        ((FIRST_SHARED, LocallyConnected2d(filters=1, kernel=5), *FULL), 2266, 1132),
        (
            (FIRST_SHARED, Conv2d(filters=4, kernel=5, padding="valid", bias="untied"), *FULL),
            5194,
            1060,
        ),
    ],
)
def test_the_five_nets_of_1989_have_the_published_counts(
    layers: tuple[Layer, ...], links: int, weights: int
) -> None:
    assert links_and_weights(layers, OF_1989) == (links, weights)


@pytest.mark.parametrize(
    ("layer", "x", "parameters", "links"),
    [
        (Conv2d(filters=6, kernel=5), DIGIT, 156, 122_304),  # C1
        (Subsampling(), TensorSpec((6, 28, 28)), 12, 5_880),  # S2
        (
            Conv2d(filters=16, kernel=5, padding="valid", connections=table(C3, 6)),
            TensorSpec((6, 14, 14)),
            1_516,
            151_600,
        ),  # C3
        (Subsampling(), TensorSpec((16, 10, 10)), 32, 2_000),  # S4
        (Conv2d(filters=120, kernel=5, padding="valid"), TensorSpec((16, 5, 5)), 48_120, 48_120),
        (Linear(units=84), TensorSpec((120,)), 10_164, 10_164),  # F6
    ],
)
def test_the_layers_of_lenet_5_have_the_published_counts(
    layer: Layer, x: TensorSpec, parameters: int, links: int
) -> None:
    counts = measured(layer, x).counts
    assert (counts.parameters, counts.links) == (parameters, links)


def test_three_filters_of_11_by_11_on_three_colours_have_1089_weights() -> None:
    layer = Conv2d(filters=3, kernel=11, bias="none")
    assert measured(layer, TensorSpec((3, 224, 224))).counts.parameters == 1089


def test_the_arithmetic_of_connections_tells_filters_with_equally_many_maps_apart() -> None:
    layer = Conv2d(filters=16, kernel=5, padding="valid", connections=table(C3, 6))
    words = layer.arithmetic(TensorSpec((6, 14, 14)))
    assert words == "(5·5·3 + 1) · 6 + (5·5·4 + 1) · 9 + (5·5·6 + 1) · 1"


@pytest.mark.parametrize("bias", ["shared", "untied", "none"])
def test_connections_are_a_convolution_with_zeros_where_nothing_is_connected(bias: str) -> None:
    seen = ((0, 2), (1,), (0, 1, 2), (0, 1))
    x = TensorSpec((3, 7, 8))
    layer = Conv2d(filters=4, kernel=4, connections=table(seen, 3), bias=bias)
    module = layer.build(x)
    dense = Conv2d(filters=4, kernel=4, bias=bias).build(x)
    weight = dense.get_parameter("weight")
    stored = {name: list(p) for name, p in module.named_parameters() if "weight" in name}
    with torch.no_grad():
        weight.zero_()
        for j, maps in enumerate(seen):
            weight[j, list(maps)] = stored[f"kernels.weight_{len(maps)}"].pop(0)
        if bias != "none":
            dense.get_parameter("bias").copy_(module.get_parameter("bias"))
    picture = torch.randn(2, *x.shape)
    torch.testing.assert_close(module(picture), dense(picture))
    assert len(list(dense.parameters())) == (1 if bias == "none" else 2)


def test_a_map_that_is_not_connected_does_not_matter() -> None:
    module = Conv2d(filters=2, connections=((1, 0), (1, 0))).build(TensorSpec((2, 6, 6)))
    picture = torch.randn(1, 2, 6, 6, requires_grad=True)
    module(picture).square().sum().backward()
    assert picture.grad is not None
    assert picture.grad[:, 0].all()
    assert not picture.grad[:, 1].any()


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        (
            {"connections": ((1, 1),)},
            "connections is a table of 1×2, but one of 2×3 (filters × input maps) is needed",
        ),
        (
            {"connections": ((1, 0, 0.5), (1, 1, 1))},
            "connections holds 0.5 in row 1; a map is either seen or not",
        ),
        (
            {"connections": ((1, 0, 1), (0, 0, 0))},
            "filter 2 sees no map: row 2 of connections holds only 0",
        ),
    ],
)
def test_connections_that_do_not_fit_are_refused_in_words(
    changes: dict[str, object], text: str
) -> None:
    for kind in (Conv2d, LocallyConnected2d):
        assert str(refusal_of(kind(filters=2, **changes), (TensorSpec((3, 6, 6)),))) == text  # type: ignore[arg-type]


def test_an_untied_bias_is_one_number_for_each_output_unit() -> None:
    layer = Conv2d(filters=2, kernel=3, stride=2, bias="untied")
    found = measured(layer, OF_1989)
    assert found.weights == (("weight", (2, 1, 3, 3)), ("bias", (2, 8, 8)))
    assert found.arithmetic == "3·3·1 · 2 + 2·8·8"
    assert (found.counts.weights, found.counts.biases) == (18, 128)


@pytest.mark.parametrize(
    ("kind", "x"),
    [
        (Conv1d, TensorSpec((4, 9))),
        (Conv2d, TensorSpec((4, 9, 8))),
        (Conv3d, TensorSpec((4, 9, 8, 7))),
    ],
)
@pytest.mark.parametrize("padding", ["valid", "same", "full", "number"])
@pytest.mark.parametrize("kernel", [2, 3])
def test_a_convolution_is_torchs_with_the_bias_added(
    kind: type[Conv1d | Conv2d | Conv3d], x: TensorSpec, padding: str, kernel: int
) -> None:
    given = {"filters": 6, "kernel": kernel, "stride": 2, "padding": padding, "dilation": 2}
    layer = kind(**given, groups=2, bias="untied")
    module = layer.build(x)
    weight, bias = module.get_parameter("weight"), module.get_parameter("bias")
    before, after = layer.margins()
    signal = torch.randn(2, *x.shape)
    padded = nn.functional.pad(signal, [before, after] * layer.along)
    convolve = (nn.functional.conv1d, nn.functional.conv2d, nn.functional.conv3d)[layer.along - 1]
    torch.testing.assert_close(
        module(signal), convolve(padded, weight, None, 2, 0, 2, groups=2) + bias
    )
    assert layer.places(x) == tuple(module(signal).shape[2:])
    if kernel == 2 and padding == "full":
        assert layer.margins() == (2, 2)


def test_full_is_every_overlap() -> None:
    assert measured(Conv2d(kernel=3, padding="full"), TensorSpec((1, 4, 4))).outputs[0].shape == (
        32,
        6,
        6,
    )
    assert measured(Conv1d(kernel=5, padding="full"), TensorSpec((1, 4))).outputs[0].shape == (
        32,
        8,
    )


def test_a_volume_is_needed_in_three_dimensions() -> None:
    refusal = refusal_of(Conv3d(), (DIGIT,))
    assert refusal is not None
    assert str(refusal) == (
        "a volume (channels × depth × height × width) is needed, but 1 × 28 × 28 reaches this node"
    )
    refusal = refusal_of(Conv3d(kernel=5, padding="valid"), (TensorSpec((1, 3, 8, 8)),))
    assert str(refusal) == "kernel 5×5×5 is larger than the 3×8×8 volume that reaches it"


@pytest.mark.parametrize("kind", ["conv1d", "conv2d"])
@pytest.mark.parametrize(("old", "new"), [(True, "shared"), (False, "none")])
def test_files_in_which_the_bias_was_a_switch_still_open(kind: str, old: bool, new: str) -> None:
    stored = json.loads(json.dumps({"filters": 7, "bias": old}))
    layer = CATALOGUE.make(kind, 1, stored)
    assert layer.values()["bias"] == new
    assert layer.values()["filters"] == 7
    assert stored["bias"] is old
    assert CATALOGUE.make(kind, 1, {}).values()["bias"] == "shared"
    assert CATALOGUE.make(kind, 2, {"bias": "untied"}).values()["bias"] == "untied"


@pytest.mark.parametrize("padding", ["same", "full"])
def test_a_separable_convolution_is_a_depthwise_and_a_pointwise_one(padding: str) -> None:
    x = TensorSpec((3, 8, 9))
    layer = DepthwiseSeparable(filters=5, kernel=4, multiplier=2, stride=2, padding=padding)
    module = layer.build(x)
    first = Conv2d(filters=6, kernel=4, stride=2, padding=padding, groups=3, bias="none")
    depthwise, pointwise = first.build(x), nn.Conv2d(6, 5, 1)
    depthwise.load_state_dict(module.get_submodule("depthwise").state_dict())
    pointwise.load_state_dict(module.get_submodule("pointwise").state_dict())
    picture = torch.randn(2, *x.shape)
    torch.testing.assert_close(module(picture), pointwise(depthwise(picture)))
    between = measured(first, x)
    ours, mixing = measured(layer, x), measured(Conv2d(filters=5, kernel=1), between.outputs[0])
    assert ours.counts.parameters == between.counts.parameters + mixing.counts.parameters
    assert ours.counts.links == between.counts.links + mixing.counts.links
    assert ours.arithmetic == "4·4·3·2 + (3·2 + 1) · 5"


def test_a_transposed_convolution_of_a_sequence_is_torchs() -> None:
    x = TensorSpec((3, 6))
    layer = ConvTranspose1d(filters=4, kernel=5, stride=3, border=1, extra=2)
    module = layer.build(x)
    theirs = nn.ConvTranspose1d(3, 4, 5, 3, 1, 2)
    theirs.load_state_dict(module.state_dict())
    sequence = torch.randn(2, 3, 6)
    torch.testing.assert_close(module(sequence), theirs(sequence))
    assert measured(layer, x).counts.parameters == 3 * 4 * 5 + 4


def test_a_transposed_convolution_of_a_volume_is_torchs() -> None:
    x = TensorSpec((2, 3, 4, 5))
    layer = ConvTranspose3d(filters=4, kernel=3, stride=2, border=1, extra=1)
    module = layer.build(x)
    theirs = nn.ConvTranspose3d(2, 4, 3, 2, 1, 1)
    theirs.load_state_dict(module.state_dict())
    volume = torch.randn(2, *x.shape)
    torch.testing.assert_close(module(volume), theirs(volume))
    found = measured(layer, x)
    assert found.outputs[0].shape == (4, 6, 8, 10)
    assert found.arithmetic == "(3·3·3·2 + 1) · 4"
    assert layer.summary() == "4 @ 3×3×3, stride 2"
