"""What nodes may be called."""

import pytest
import torch
from torch import fx, nn

from engine.errors import CommandRefused
from engine.graph.names import RESERVED, check_name, free_name


@pytest.mark.parametrize("name", ["conv2d", "Conv_1", "x", "a" * 200, "relu_2"])
def test_an_identifier_can_name_a_node(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize(
    "name",
    ["", "2d", "a b", "a-b", "a.b", "é", "class", "None", "forward", "loss", "_x", "__init__"],
)
def test_what_can_not_name_a_module_is_refused(name: str) -> None:
    with pytest.raises(CommandRefused, match="name"):
        check_name(name)


def test_every_attribute_of_pytorch_modules_is_reserved() -> None:
    module = fx.GraphModule(nn.Module(), fx.Graph())
    public = {n for n in (*dir(module), *dir(nn.Module())) if not n.startswith("_")}
    assert public <= RESERVED, f"{sorted(public - RESERVED)} of torch {torch.__version__}"


@pytest.mark.parametrize(
    ("stem", "taken", "free"),
    [
        ("relu", (), "relu"),
        ("relu", ("relu",), "relu_2"),
        ("relu", ("relu", "relu_2", "relu_3"), "relu_4"),
        ("relu_2", ("relu_2",), "relu_3"),
        ("relu_2", ("relu_2", "relu_3"), "relu_4"),
        ("Edges", (), "Edges"),
        ("max pool", (), "max_pool"),
        ("2d", (), "n2d"),
        ("___", (), "node"),
        ("größe", (), "gr_e"),
        ("class", (), "class_layer"),
        ("train", (), "train_layer"),
    ],
)
def test_a_free_name_is_made_from_a_stem(stem: str, taken: tuple[str, ...], free: str) -> None:
    assert free_name(stem, taken) == free
    check_name(free)
