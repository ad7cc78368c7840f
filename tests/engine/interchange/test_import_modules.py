"""Modules as people write them become drawings that do the same, with the same weights."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from engine.catalogue.builtin import builtin_catalogue
from engine.catalogue.layers.block import BlockUse
from engine.catalogue.placeholder import Placeholder
from engine.data.catalogue import builtin_sources
from engine.errors import ImportRefused
from engine.graph.graph import Graph
from engine.interchange.reading.import_model import import_model
from engine.interchange.reading.imported import Imported, largest_difference, network
from engine.interchange.reading.traced import example
from engine.interchange.reading.wishes import Source, Wishes, spec_from_text
from engine.tensor_spec import TensorSpec
from tests.engine.interchange import foreign

NETWORKS: dict[str, tuple[Callable[[], nn.Module], tuple[str, ...]]] = {
    "lenet": (foreign.LeNet, ("1x28x28",)),
    "resnet": (foreign.ResNet, ("3x32x32",)),
    "vgg": (foreign.vgg, ("3x16x16",)),
    "inception": (foreign.GoogLeNet, ("3x9x9",)),
    "lstm": (foreign.LstmClassifier, ("tokens:7/30",)),
    "last step": (lambda: foreign.LstmClassifier(last=False), ("tokens:7/30",)),
    "time first": (foreign.TimeFirst, ("steps:6x5",)),
    "gpt": (foreign.Gpt, ("tokens:6/20",)),
    "encoder": (foreign.Encoder, ("steps:6x5",)),
    "unet": (foreign.UNet, ("1x16x16",)),
    "siamese": (foreign.Siamese, ("1x8x8", "1x8x8")),
    "arithmetic": (foreign.Arithmetic, ("3",)),
    "loop": (foreign.Loops, ("steps:3x2",)),
}


def brought(source: Source, *inputs: str, **wishes: object) -> Imported:
    specs = tuple(map(spec_from_text, inputs))
    asked = Wishes(inputs=specs, **wishes)  # type: ignore[arg-type]  # as the test says
    return import_model(source, asked, builtin_catalogue(), builtin_sources())


def blocks(graph: Graph) -> dict[str, tuple[str, int, bool]]:
    """Nodes that stand for blocks: (block, repeat, shared)."""
    uses = {n.name: n.layer for n in graph.nodes if isinstance(n.layer, BlockUse)}
    return {name: (use.block, use.repeat, use.shared) for name, use in uses.items()}


@pytest.mark.parametrize("name", NETWORKS)
def test_a_drawing_gives_what_the_module_gives_with_its_gradients(name: str) -> None:
    make, inputs = NETWORKS[name]
    module = make().eval()
    imported = brought(module, *inputs)
    model = imported.compiled()
    given = [example(spec, 4) for spec in imported.inputs.values()]

    ours = network(model, imported.outputs)(*given)
    theirs = module(*given)

    assert len(ours) == 1
    torch.testing.assert_close(ours[0], theirs, rtol=1e-6, atol=1e-6)
    torch.autograd.backward([ours[0].square().mean(), theirs.square().mean()])
    here, there = dict(model.root.named_parameters()), dict(module.named_parameters())
    assert {imported.origins[path] for path in here} == set(there)
    for path, parameter in here.items():
        wanted = there[imported.origins[path]].grad
        assert parameter.grad is not None
        assert wanted is not None
        torch.testing.assert_close(
            parameter.grad, wanted.reshape(parameter.shape), rtol=1e-5, atol=1e-6
        )


@pytest.mark.parametrize("name", NETWORKS)
def test_no_parameter_is_lost(name: str) -> None:
    make, inputs = NETWORKS[name]
    module = make()
    assert brought(module, *inputs).parameters == sum(p.numel() for p in module.parameters())


def test_tracing_leaves_the_module_as_it_was() -> None:
    module = foreign.ResNet().train()
    module.layer1.eval()
    before = {name: t.clone() for name, t in module.state_dict().items()}
    brought(module, "3x32x32")
    assert module.training
    assert not module.layer1.training
    after = module.state_dict()
    assert before.keys() == after.keys()
    assert all(torch.equal(before[name], after[name]) for name in before)


def test_equal_copies_in_a_sequence_become_one_repeated_block() -> None:
    graph = brought(foreign.ResNet(), "3x32x32").project.graph
    assert blocks(graph) == {
        "layer1": ("basic_block", 3, False),
        "layer2": ("basic_block_2", 1, False),
        "layer2_2": ("basic_block_3", 2, False),
    }
    assert set(graph.blocks.inside("basic_block").by_name) >= {"x", "conv1", "bn1", "add", "out"}


def test_groups_of_layers_that_repeat_in_a_sequence_become_a_block() -> None:
    graph = brought(foreign.vgg(), "3x16x16").project.graph
    assert list(blocks(graph).values()) == [("sequential", 2, False)]


def test_blocks_hold_blocks() -> None:
    graph = brought(foreign.GoogLeNet(), "3x9x9").project.graph
    assert blocks(graph) == {
        "inception3a": ("inception", 1, False),
        "inception3b": ("inception", 1, False),
    }
    inside = blocks(graph.blocks.inside("inception"))
    assert {block for block, _, _ in inside.values()} <= set(graph.blocks.by_name)
    assert len(inside) == 4


def test_layers_in_a_list_that_a_loop_runs_through_become_one_node() -> None:
    graph = brought(foreign.Gpt(), "tokens:6/20").project.graph
    assert blocks(graph) == {"blocks": ("block", 3, False)}
    assert "positional_encoding" in graph.by_name or "wpe" in graph.by_name


def test_one_module_used_twice_becomes_a_shared_block() -> None:
    imported = brought(foreign.Siamese(), "1x8x8", "1x8x8")
    uses = blocks(imported.project.graph)
    assert [use[0] for use in uses.values()] == ["encoder", "encoder"]
    assert all(is_shared for _, _, is_shared in uses.values())
    assert "shared.encoder.conv2d.weight" in imported.weights


def test_flat_draws_no_blocks_but_those_that_share() -> None:
    assert not blocks(brought(foreign.ResNet(), "3x32x32", flat=True).project.graph)
    assert blocks(brought(foreign.Siamese(), "1x8x8", "1x8x8", flat=True).project.graph)


def test_nodes_stand_apart_from_each_other_in_blocks_too() -> None:
    graph = brought(foreign.UNet(), "1x16x16").project.graph
    drawings = [graph, *(graph.blocks.inside(name) for name in graph.blocks.by_name)]
    for drawing in drawings:
        places = [(n.position.x, n.position.y) for n in drawing.nodes]
        assert len(set(places)) == len(places)


def test_a_data_set_that_fits_brings_target_and_loss() -> None:
    project = brought(foreign.LeNet(), "1x28x28").project
    assert project.data.id == "mnist5k"
    assert {"label", "cross_entropy", "accuracy"} <= set(project.graph.by_name)


def test_what_fits_no_data_set_says_so() -> None:
    imported = brought(foreign.ResNet(7), "3x33x33", classes=7)
    assert any("choose data" in note for note in imported.notes)
    assert "cross_entropy" in imported.project.graph.by_name
    assert imported.compiled().losses.keys() == {"cross_entropy"}


def test_classes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ImportRefused, match="gives 10 numbers"):
        brought(foreign.LeNet(), "1x28x28", classes=7)


class Strange(nn.Module):
    """Things the palette lacks, between things it has."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(1, 4, (3, 5))
        self.head = nn.Sequential(nn.Flatten(), nn.Linear(4 * 6 * 4, 3))

    def forward(self, x: Tensor) -> Tensor:
        x = torch.cumsum(self.conv(x), dim=2)
        out: Tensor = self.head(x)
        return out


def test_all_that_can_not_be_expressed_is_listed_by_name() -> None:
    with pytest.raises(ImportRefused) as refusal:
        brought(Strange(), "1x8x8")
    text = str(refusal.value)
    assert "2 things in Strange" in text
    assert "conv: Conv2d" in text
    assert "3×5" in text
    assert "cumsum at test_import_modules.py:" in text


def test_what_is_unknown_can_be_kept() -> None:
    imported = brought(Strange(), "1x8x8", keeps_unknown=True)
    layers = [node.layer for node in imported.project.graph.nodes]
    kept = [layer for layer in layers if isinstance(layer, Placeholder)]
    assert [layer.type_id for layer in kept] == ["torch.Conv2d", "torch.cumsum"]
    assert kept[0].settings()["module"] == "conv"
    assert len(imported.unknown) == 2
    assert "linear" in imported.project.graph.by_name


class Decides(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return x * 2 if x.sum() > 0 else x


class Folds(nn.Module):
    """Mixes examples with each other."""

    def forward(self, x: Tensor) -> Tensor:
        return x - x.mean(0, keepdim=True)


class Tied(nn.Module):
    """One parameter in two places."""

    def __init__(self) -> None:
        super().__init__()
        self.one, self.two = nn.Linear(4, 4), nn.Linear(4, 4)
        self.two.weight = self.one.weight

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.two(torch.relu(self.one(x)))
        return out


class Standardised(nn.Module):
    """Computes a weight from another."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(3, 4))

    def forward(self, x: Tensor) -> Tensor:
        return nn.functional.linear(x, self.weight - self.weight.mean())


@pytest.mark.parametrize(
    ("module", "words"),
    [
        (Decides(), "torch.export"),
        (Folds(), "along the batch"),
        (Tied(), "one.weight"),
        (Standardised(), "computed from other weights"),
    ],
)
def test_what_a_drawing_can_not_do_is_explained(module: nn.Module, words: str) -> None:
    with pytest.raises(ImportRefused, match=words):
        brought(module, "4")


def test_weights_that_are_not_used_are_told() -> None:
    module = foreign.LeNet()
    module.side = nn.Linear(3, 3)
    assert any("side.weight" in note for note in brought(module, "1x28x28").notes)


def test_without_sizes_it_asks_for_them() -> None:
    with pytest.raises(ImportRefused, match="--input 3x224x224"):
        brought(foreign.ResNet())


def test_a_first_linear_tells_what_comes_in() -> None:
    imported = brought(nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3)))
    assert imported.inputs["input"].shape == (4,)
    assert imported.project.data.id == "iris"


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("3x224x224", TensorSpec((3, 224, 224))),
        ("64", TensorSpec((64,))),
        ("steps:20x8", TensorSpec((20, 8), axes=("T", "F"))),
        ("tokens:50/1000", TensorSpec((50,), "int64", ("T",), 1000)),
    ],
)
def test_sizes_are_read_from_words(text: str, spec: TensorSpec) -> None:
    assert spec_from_text(text) == spec


@pytest.mark.parametrize("text", ["3x", "tokens:50", "0x4", "big"])
def test_words_that_are_no_sizes_are_refused(text: str) -> None:
    with pytest.raises(ImportRefused):
        spec_from_text(text)


LAYERS: dict[str, tuple[nn.Module, str]] = {
    "conv1d": (nn.Conv1d(3, 4, 5, 2, 1, 2), "3x30"),
    "conv3d": (nn.Conv3d(2, 4, 3, padding=1, groups=2), "2x5x6x7"),
    "circular": (nn.Conv2d(2, 3, 3, padding=1, padding_mode="circular"), "2x7x7"),
    "transposed": (nn.ConvTranspose2d(3, 2, 3, 2, 1, 1), "3x5x5"),
    "transposed, a volume": (nn.ConvTranspose3d(2, 3, 2, 2), "2x3x3x3"),
    "transposed1d": (nn.ConvTranspose1d(3, 2, 4, 2, 1), "3x5"),
    "batch norm 1d": (nn.BatchNorm1d(5), "5"),
    "group norm": (nn.GroupNorm(2, 4), "4x3x3"),
    "instance norm": (nn.InstanceNorm2d(4, affine=True), "4x5x5"),
    "layer norm": (nn.LayerNorm([3, 4]), "3x4"),
    "rms norm": (nn.RMSNorm(6), "6"),
    "local response": (nn.LocalResponseNorm(3, 1e-2, 0.5, 2.0), "6x4x4"),
    "prelu": (nn.PReLU(4), "4x3x3"),
    "elu": (nn.ELU(0.7), "5"),
    "hardtanh": (nn.Hardtanh(-2, 1), "5"),
    "softmax": (nn.Softmax(dim=2), "3x4x5"),
    "lp pool": (nn.LPPool2d(3, 2), "2x6x6"),
    "mean pool": (nn.AvgPool2d(3, 2, 1, ceil_mode=True), "2x8x8"),
    "max pool 3d": (nn.MaxPool3d(3, 2, 1), "2x7x6x8"),
    "mean pool 3d": (nn.AvgPool3d(2, ceil_mode=True), "2x7x6x8"),
    "adaptive": (nn.AdaptiveMaxPool2d((2, None)), "2x7x5"),
    "unflatten": (nn.Unflatten(1, (2, 3)), "6"),
    "upsample": (nn.Upsample(scale_factor=2, mode="bilinear"), "2x3x4"),
    "shuffle": (nn.PixelShuffle(2), "8x3x3"),
    "pad": (nn.ReflectionPad2d((1, 2, 0, 1)), "2x4x5"),
    "rnn": (nn.RNN(3, 4, 2, nonlinearity="relu", batch_first=True), "steps:5x3"),
    "decoder": (
        nn.Sequential(nn.Linear(6, 6), nn.TransformerEncoderLayer(6, 2, 9, batch_first=True)),
        "steps:5x6",
    ),
}


@pytest.mark.parametrize("name", LAYERS)
def test_a_module_of_torch_becomes_its_node(name: str) -> None:
    module, text = LAYERS[name]
    imported = brought(module if list(module.children()) else nn.Sequential(module), text)
    assert largest_difference(imported, module) < 1e-6
