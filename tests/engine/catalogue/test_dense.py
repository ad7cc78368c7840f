"""Linear, DropConnect, bilinear and embedding layers against torch and figures counted by hand."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.catalogue.layer import WHOLE
from engine.catalogue.layers.dense import Bilinear, DropConnect, Embedding, Linear
from engine.inference.measure import Measured, measure
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

STEPS = TensorSpec((7, 5), axes=("T", "F"))
WORDS = TensorSpec((6,), "int64", axes=("T",), classes=9)


def measured(layer: Linear | Bilinear | Embedding, *specs: TensorSpec) -> Measured:
    found = measure(layer, specs)
    assert isinstance(found, Measured), found
    return found


def test_linear_weighs_every_step_of_a_sequence_alike() -> None:
    module = Linear(units=3).build(STEPS)
    x = torch.randn(2, 7, 5)
    theirs = torch.stack(
        [
            x[:, t] @ module.get_parameter("weight").T + module.get_parameter("bias")
            for t in range(7)
        ],
        1,
    )
    torch.testing.assert_close(module(x), theirs)


def test_linear_counts_its_weights_once_and_its_links_at_every_step() -> None:
    found = measured(Linear(units=3), STEPS)
    assert found.outputs == (TensorSpec((7, 3), axes=("T", "F")),)
    assert found.counts.parameters == 18
    assert found.counts.links == 7 * 18
    assert found.arithmetic == "(5 + 1) · 3"


def test_linear_sees_a_whole_vector_but_only_its_own_step() -> None:
    assert Linear().window(TensorSpec((5,))) == WHOLE
    assert Linear().window(STEPS) is None


@pytest.mark.parametrize("shape", [(1, 28, 28), (2, 5, 5, 5), ()])
def test_linear_refuses_pictures_and_volumes(shape: tuple[int, ...]) -> None:
    refusal = refusal_of(Linear(), (TensorSpec(shape),))
    assert refusal is not None
    assert refusal.hint == "Insert Flatten before this node."


def test_linear_takes_three_axes_that_are_no_picture() -> None:
    assert refusal_of(Linear(), (TensorSpec((2, 3, 4), axes=("A", "T", "F")),)) is None


def test_drop_connect_is_linear_where_it_is_used() -> None:
    x = torch.randn(4, 6)
    module = DropConnect(units=3).build(TensorSpec((6,))).eval()
    torch.testing.assert_close(
        module(x),
        nn.functional.linear(x, module.get_parameter("weight"), module.get_parameter("bias")),
    )


def test_drop_connect_switches_off_the_share_of_weights_and_keeps_the_mean() -> None:
    torch.manual_seed(0)
    module = DropConnect(units=200, rate=0.75, bias=False).build(TensorSpec((300,)))
    nn.init.ones_(module.get_parameter("weight"))
    weights = torch.stack([module(one) for one in torch.eye(300)[:, None]])
    assert weights.unique().tolist() == [0.0, 4.0]
    # Each row was weighed with a mask of its own, so these are independent draws.
    assert weights.mean().item() == pytest.approx(1.0, abs=0.05)


def test_bilinear_counts_every_pair_of_inputs() -> None:
    found = measured(Bilinear(units=4), TensorSpec((3,)), TensorSpec((5,)))
    assert found.counts.parameters == found.counts.links == (3 * 5 + 1) * 4
    assert found.arithmetic == "(3·5 + 1) · 4"


def test_bilinear_is_what_its_formula_says() -> None:
    x1, x2 = torch.randn(6, 3), torch.randn(6, 5)
    module = Bilinear(units=4).build(TensorSpec((3,)), TensorSpec((5,)))
    ours = torch.einsum(
        "ni,jik,nk->nj", x1, module.get_parameter("weight"), x2
    ) + module.get_parameter("bias")
    torch.testing.assert_close(module(x1, x2), ours)


def test_an_embedding_knows_its_vocabulary_from_what_reaches_it() -> None:
    found = measured(Embedding(size=4), WORDS)
    assert found.weights == (("weight", (9, 4)),)
    assert found.outputs == (TensorSpec((6, 4), axes=("T", "F")),)
    assert found.counts.links == 24


def test_an_embedding_of_a_label_is_a_vector() -> None:
    label = TensorSpec((), "int64", classes=10)
    assert measured(Embedding(size=4), label).outputs == (TensorSpec((4,)),)


def test_an_embedding_is_a_linear_of_one_of_n() -> None:
    module = Embedding(size=4).build(WORDS)
    words = torch.tensor([[0, 3, 8, 3, 1, 2]])
    one_of_n = nn.functional.one_hot(words, 9).float()
    torch.testing.assert_close(module(words), one_of_n @ module.get_parameter("weight"))


@pytest.mark.parametrize(
    ("x", "text"),
    [
        (
            TensorSpec((6,), "int64"),
            "whole numbers (6) reach this node, but nothing tells how many different ones there "
            "are",
        ),
        (
            TensorSpec((6,)),
            "labels or tokens are needed, but real numbers (6) reach this node",
        ),
    ],
)
def test_an_embedding_refuses_what_has_no_classes(x: TensorSpec, text: str) -> None:
    assert str(refusal_of(Embedding(), (x,))) == text
