"""Networks that are timed: as drawings, and as an engineer would write them by hand."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import ReLU, Tanh
from engine.catalogue.layers.block import BlockInput, BlockOutput, BlockUse
from engine.catalogue.layers.combination import Add
from engine.catalogue.layers.convolution import Conv2d
from engine.catalogue.layers.data import InputField, TargetField
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.loss import CrossEntropy
from engine.catalogue.layers.normalisation import BatchNorm
from engine.catalogue.layers.pooling import MaxPool2d
from engine.catalogue.layers.whole_pooling import GlobalMean
from engine.data.data_set import Array, DataSet, Field, Split
from engine.graph.graph import Block, Blocks, End, Graph, Node, Wire
from engine.tensor_spec import TensorSpec

DEEP_UNITS, DEEP_LAYERS = 32, 33
PICTURE_PX, PICTURES, CLASSES = 32, 256, 10


class LeNet(nn.Module):
    """The gallery's LeNet as an engineer would write it."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(400, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Pictures (N, 1, 28, 28) → scores (N, 10)."""
        x = functional.max_pool2d(functional.relu(self.conv1(x)), 2)
        x = functional.max_pool2d(functional.relu(self.conv2(x)), 2)
        x = functional.relu(self.fc1(x.flatten(1)))
        x = functional.relu(self.fc2(x))
        scores: Tensor = self.fc3(x)
        return scores


class SpiralsNet(nn.Module):
    """The gallery's spirals network as an engineer would write it."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden1 = nn.Linear(2, 32)
        self.hidden2 = nn.Linear(32, 32)
        self.scores = nn.Linear(32, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Points (N, 2) → scores (N, 2)."""
        x = torch.tanh(self.hidden1(x))
        x = torch.tanh(self.hidden2(x))
        scores: Tensor = self.scores(x)
        return scores


class DeepNet(nn.Module):
    """Many narrow layers, each added to what went into it."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Linear(2, DEEP_UNITS)
        self.hidden = nn.ModuleList(nn.Linear(DEEP_UNITS, DEEP_UNITS) for _ in range(DEEP_LAYERS))
        self.scores = nn.Linear(DEEP_UNITS, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Points (N, 2) → scores (N, 2)."""
        x = torch.tanh(self.first(x))
        for layer in self.hidden:
            x = x + torch.tanh(layer(x))
        scores: Tensor = self.scores(x)
        return scores


def deep_graph() -> Graph:
    """`DeepNet` as a drawing of about a hundred nodes, without blocks."""
    layers: dict[str, Layer] = {
        "point": InputField(field="point"),
        "first": Linear(units=DEEP_UNITS),
        "first_tanh": Tanh(),
    }
    wires = [("point", "first"), ("first", "first_tanh")]
    before = "first_tanh"
    for number in range(1, DEEP_LAYERS + 1):
        linear, tanh, total = f"linear_{number}", f"tanh_{number}", f"sum_{number}"
        layers |= {linear: Linear(units=DEEP_UNITS), tanh: Tanh(), total: Add()}
        wires += [(before, linear), (linear, tanh), (before, f"{total}.x1"), (tanh, f"{total}.x2")]
        before = total
    layers |= _head(2)
    wires += [(before, "scores"), *_TO_LOSS]
    return _drawn(layers, wires)


class _BasicBlock(nn.Module):
    def __init__(self, channels: int, filters: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, filters, 3, stride, 1, bias=False)
        self.norm1 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, 1, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(filters)
        self.past: nn.Module | None = None
        if stride > 1 or channels != filters:
            self.past = nn.Sequential(
                nn.Conv2d(channels, filters, 1, stride, bias=False), nn.BatchNorm2d(filters)
            )

    def forward(self, x: Tensor) -> Tensor:
        y = functional.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return functional.relu(y + (x if self.past is None else self.past(x)))


class ResNet18(nn.Module):
    """ResNet-18 as an engineer would write it."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(3, 64, 7, 2, 3, bias=False)
        self.norm = nn.BatchNorm2d(64)
        blocks = []
        channels = 64
        for filters in (64, 128, 256, 512):
            stride = 1 if filters == 64 else 2
            blocks += [_BasicBlock(channels, filters, stride), _BasicBlock(filters, filters, 1)]
            channels = filters
        self.blocks = nn.Sequential(*blocks)
        self.scores = nn.Linear(512, CLASSES)

    def forward(self, x: Tensor) -> Tensor:
        """Pictures (N, 3, H, W) → scores (N, 10)."""
        x = functional.relu(self.norm(self.conv(x)))
        x = self.blocks(functional.max_pool2d(x, 3, 2, 1))
        scores: Tensor = self.scores(x.mean((2, 3)))
        return scores


def resnet18_graph() -> Graph:
    """`ResNet18` as a drawing with blocks."""
    blocks, stages, wires = [], {}, []
    before = "pool"
    for filters in (64, 128, 256, 512):
        stride = 1 if filters == 64 else 2
        for name, step in ((f"first_{filters}", stride), (f"then_{filters}", 1)):
            inside = _residual(filters, step)
            blocks.append(Block(f"{name}_block", inside.nodes, inside.wires))
            stages[name] = BlockUse(block=f"{name}_block")
            wires.append((before, name))
            before = name
    layers: dict[str, Layer] = {
        "image": InputField(field="image"),
        "conv": Conv2d(filters=64, kernel=7, stride=2, padding="number", border=3, bias="none"),
        "norm": BatchNorm(),
        "relu": ReLU(),
        "pool": MaxPool2d(kernel=3, stride=2, border=1),
        **stages,
        "mean": GlobalMean(),
        **_head(CLASSES),
    }
    wires = [
        ("image", "conv"),
        ("conv", "norm"),
        ("norm", "relu"),
        ("relu", "pool"),
        *wires,
        (before, "mean"),
        ("mean", "scores"),
        *_TO_LOSS,
    ]
    return _drawn(layers, wires, tuple(blocks))


def random_pictures() -> DataSet:
    """Noise in the shape of small colour pictures: something to compute with, not to learn."""
    numbers = np.random.default_rng(0)
    image = TensorSpec((3, PICTURE_PX, PICTURE_PX))
    label = TensorSpec((), "int64", classes=CLASSES)
    arrays: dict[str, Array] = {
        "image": numbers.normal(size=(PICTURES, *image.shape)).astype(np.float32),
        "label": np.arange(PICTURES, dtype=np.int64) % CLASSES,
    }
    return DataSet(
        name="Random pictures",
        fields=(
            Field("image", "input", image, "noise"),
            Field("label", "target", label, "arbitrary"),
        ),
        train=Split(arrays),
        test=Split(arrays),
        origin="generated",
        source="numpy's random numbers.",
    )


def _residual(filters: int, stride: int) -> Graph:
    layers: dict[str, Layer] = {
        "x": BlockInput(),
        "conv1": _conv(filters, 3, stride, 1),
        "norm1": BatchNorm(),
        "relu1": ReLU(),
        "conv2": _conv(filters, 3, 1, 1),
        "norm2": BatchNorm(),
        "sum": Add(),
        "relu2": ReLU(),
        "out": BlockOutput(),
    }
    names = ("x", "conv1", "norm1", "relu1", "conv2", "norm2")
    wires = [*pairwise(names), ("norm2", "sum.x1"), ("sum", "relu2")]
    if stride > 1:
        layers |= {"past_conv": _conv(filters, 1, stride, 0), "past_norm": BatchNorm()}
        wires += [("x", "past_conv"), ("past_conv", "past_norm"), ("past_norm", "sum.x2")]
    else:
        wires.append(("x", "sum.x2"))
    return _drawn(layers, [*wires, ("relu2", "out")])


def _conv(filters: int, kernel: int, stride: int, border: int) -> Conv2d:
    return Conv2d(
        filters=filters,
        kernel=kernel,
        stride=stride,
        padding="number",
        border=border,
        bias="none",
    )


_TO_LOSS = [("scores", "cross_entropy.scores"), ("label", "cross_entropy.target")]


def _head(classes: int) -> dict[str, Layer]:
    return {
        "scores": Linear(units=classes),
        "label": TargetField(field="label"),
        "cross_entropy": CrossEntropy(),
    }


def _drawn(
    layers: dict[str, Layer], wires: list[tuple[str, str]], blocks: tuple[Block, ...] = ()
) -> Graph:
    nodes = tuple(Node(name=name, layer=layer) for name, layer in layers.items())
    graph = Graph(nodes=nodes, blocks=Blocks(blocks))
    for source, target in wires:
        name, _, port = target.partition(".")
        exit_ = End(source, graph.output_ports(source)[0].name)
        graph = graph.with_wire(Wire(exit_, End(name, port or graph.input_ports(name)[0].name)))
    return graph
