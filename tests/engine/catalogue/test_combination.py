"""Combinations against numpy: arithmetic, products, parts, and one number for many."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional

from engine.catalogue.layer import WHOLE, Layer, Port, Window
from engine.catalogue.layers.combination import Add, Concatenate, Divide, Multiply, Stack, Subtract
from engine.catalogue.layers.comparison import Compare, Distance, Similarity
from engine.catalogue.layers.indexing import Gather, Select, Slice, Split
from engine.catalogue.layers.product import Einsum, MatrixProduct
from engine.catalogue.layers.reduction import Reduce
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.told import outputs_of, said
from tests.engine.catalogue.trial import as_tuple

PICTURE = TensorSpec((3, 4, 5))
STEPS = TensorSpec((5, 6), axes=("T", "F"))
TOKENS = TensorSpec((6,), "int64", axes=("T",), classes=9)
VECTOR = TensorSpec((6,))
GENERATOR = torch.Generator().manual_seed(1)


def drawn(*shape: int) -> Tensor:
    return torch.randn(7, *shape, generator=GENERATOR)


def of(layer: Layer, *xs: Tensor) -> Tensor:
    specs = [TensorSpec(tuple(x.shape[1:]), str(x.dtype).removeprefix("torch.")) for x in xs]
    layer.check(*specs)
    out = layer.build(*specs)(*xs)
    assert isinstance(out, Tensor)
    return out


def each(function: Callable[..., np.ndarray], *xs: Tensor) -> Tensor:
    """The function applied to each example by numpy, so that there is no batch axis in its way."""
    examples = zip(*(x.numpy() for x in xs), strict=True)
    return torch.from_numpy(np.stack([np.asarray(function(*example)) for example in examples]))


ARITHMETIC = [(Add, np.add), (Subtract, np.subtract), (Multiply, np.multiply), (Divide, np.divide)]


@pytest.mark.parametrize(("kind", "theirs"), ARITHMETIC)
@pytest.mark.parametrize(
    "shapes",
    [((3, 4, 5), (3, 4, 5)), ((3, 4, 5), (3, 1, 1)), ((5,), (3, 4, 5)), ((4, 1), ()), ((), ())],
)
def test_what_is_missing_is_repeated_as_numpy_does(
    kind: type[Layer], theirs: Callable[..., np.ndarray], shapes: tuple[tuple[int, ...], ...]
) -> None:
    xs = [drawn(*shape) for shape in shapes]
    torch.testing.assert_close(of(kind(), *xs), each(theirs, *xs))


def test_repeated_inputs_keep_the_meaning_of_the_larger_one() -> None:
    assert outputs_of(Add(), VECTOR, STEPS) == (STEPS,)
    assert outputs_of(Multiply(), TensorSpec(()), VECTOR, STEPS) == (STEPS,)


def test_a_missing_axis_in_the_middle_is_told() -> None:
    assert said(Add(), TensorSpec((3,)), PICTURE) == (
        "all inputs must have the same shape, but 3 and 3 × 4 × 5 arrive",
        "Axes are matched from the last one: insert Unsqueeze where one is missing.",
    )
    assert said(Add(), TensorSpec((1, 5)), TensorSpec((4, 1)), TensorSpec((3, 5)))[0] == (
        "all inputs must have the same shape, but 4 × 1 and 3 × 5 arrive"
    )


@pytest.mark.parametrize("relation", ["greater", "greater_equal", "less", "less_equal", "equal"])
def test_a_relation_gives_1_or_0(relation: str) -> None:
    x, y = drawn(4).round(), drawn(3, 4).round()
    theirs = getattr(np, relation)
    out = of(Compare(relation=relation), x, y)
    torch.testing.assert_close(out, each(lambda a, b: theirs(a, b).astype(np.float32), x, y))


def test_inputs_are_joined_along_a_numbered_axis() -> None:
    xs = [drawn(3, 2, 5), drawn(3, 4, 5)]
    assert torch.equal(of(Concatenate(axis="number", number=2), *xs), torch.cat(xs, 2))
    assert torch.equal(of(Concatenate(axis="number", number=-2), *xs), torch.cat(xs, 2))
    assert outputs_of(Concatenate(axis="height"), STEPS, STEPS)[0].shape == (10, 6)
    assert outputs_of(Concatenate(), STEPS, STEPS)[0] == TensorSpec((5, 12), axes=("T", "F"))
    assert said(Concatenate(axis="number", number=2), PICTURE, TensorSpec((9, 4, 5))) == (
        "all sizes but the axis 2 must agree, but 3 × 4 × 5 and 9 × 4 × 5 arrive",
        "Change the layers before it until they agree.",
    )


def test_vectors_are_stacked_into_a_sequence() -> None:
    xs = [drawn(6), drawn(6), drawn(6)]
    assert torch.equal(of(Stack(), *xs), torch.stack(xs, 1))
    assert torch.equal(of(Stack(axis="last"), *xs), torch.stack(xs, 2))
    label = TensorSpec((), "int64", classes=9)
    assert outputs_of(Stack(), VECTOR, VECTOR) == (TensorSpec((2, 6), axes=("T", "F")),)
    assert outputs_of(Stack(), label, label)[0] == TensorSpec((2,), "int64", ("T",), 9)
    assert said(Stack(), label, TensorSpec(())) == (
        "all inputs must hold the same kind of values, but labels of 9 classes and numbers "
        "(float32) arrive",
        "Use One-hot to make numbers of labels.",
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((4, 3), (3, 5)),
        ((4, 3), (3,)),
        ((3,), (3, 5)),
        ((3,), (3,)),
        ((2, 4, 3), (3, 5)),
        ((4, 3), (2, 3, 5)),
        ((2, 1, 4, 3), (6, 3, 5)),
    ],
)
def test_the_matrix_product_is_numpys(left: tuple[int, ...], right: tuple[int, ...]) -> None:
    x, y = drawn(*left), drawn(*right)
    torch.testing.assert_close(of(MatrixProduct(), x, y), each(np.matmul, x, y))


def test_matrices_can_be_transposed_first() -> None:
    x, y = drawn(4, 3), drawn(5, 3)
    out = of(MatrixProduct(transposed="second"), x, y)
    torch.testing.assert_close(out, x @ y.transpose(1, 2))
    out = of(MatrixProduct(transposed="first"), x, drawn(4, 2))
    assert out.shape == (7, 3, 2)
    assert said(MatrixProduct(), TensorSpec((4, 3)), TensorSpec((5, 3))) == (
        "rows of 3 numbers can not be multiplied with columns of 5 (4 × 3 times 5 × 3)",
        "Set transposed to second.",
    )


@pytest.mark.parametrize(
    ("equation", "shapes"),
    [
        ("ik,kj->ij", ((4, 3), (3, 5))),
        ("i,j->ij", ((4,), (3,))),
        ("ii->", ((4, 4),)),
        (" i , ij , j -> ", ((4,), (4, 3), (3,))),
        ("abc→ca", ((2, 3, 4),)),
        (",i->i", ((), (4,))),
        ("zi,zj->zij", ((2, 4), (2, 3))),
    ],
)
def test_einsum_is_numpys(equation: str, shapes: tuple[tuple[int, ...], ...]) -> None:
    xs = [drawn(*shape) for shape in shapes]
    plain = equation.replace("→", "->")
    torch.testing.assert_close(
        of(Einsum(equation=equation), *xs), each(lambda *e: np.einsum(plain, *e), *xs)
    )


@pytest.mark.parametrize(
    ("equation", "text", "hint"),
    [
        (
            "ij,jk",
            "the equation 'ij,jk' needs one arrow (->) between inputs and result",
            "Write it as ik,kj->ij.",
        ),
        (
            "i1,jk->i",
            "the equation holds '1', which is no letter from a to z or A to Z",
            "Use one such letter for each axis.",
        ),
        (
            "ij->i",
            "the equation names 1 input, but 2 wires arrive",
            "Write the axes of each wire, with commas between them.",
        ),
        (
            "ij,jk,k->i",
            "the equation names 3 inputs, but 2 wires arrive",
            "Draw the missing wires, or leave parts of the equation out.",
        ),
        (
            "ij,j->i",
            "the equation gives input 2 1 letter (j), but it has 2 axes (5 × 6)",
            "Write 2 letters for it.",
        ),
        (
            "ij,ik->j",
            "i stands for two sizes, 4 and 5",
            "Use another letter, or change the layers before it.",
        ),
        (
            "ij,kl->im",
            "m stands right of the arrow, but is no axis of an input",
            "Use letters of i, j, k, l on the right.",
        ),
        ("ij,kl->ii", "i stands twice right of the arrow", "Write it there once."),
    ],
)
def test_a_wrong_equation_is_told(equation: str, text: str, hint: str) -> None:
    assert said(Einsum(equation=equation), TensorSpec((4, 3)), TensorSpec((5, 6))) == (text, hint)


def test_distances_are_those_of_the_formulas() -> None:
    x, y = drawn(3, 5), drawn(3, 5)
    a, b = x.flatten(1), y.flatten(1)
    torch.testing.assert_close(of(Distance(), x, y), (a - b).norm(dim=1))
    torch.testing.assert_close(of(Distance(kind="squared"), x, y), (a - b).square().sum(1))
    torch.testing.assert_close(of(Distance(kind="manhattan"), x, y), (a - b).abs().sum(1))
    cosine = functional.cosine_similarity(a, b)
    torch.testing.assert_close(of(Distance(kind="cosine"), x, y), 1 - cosine)
    torch.testing.assert_close(of(Similarity(), x, y), cosine)
    torch.testing.assert_close(of(Similarity(kind="dot"), x, y), (a * b).sum(1))
    single = drawn(), drawn()
    torch.testing.assert_close(of(Distance(), *single), (single[0] - single[1]).abs())


def test_one_vector_is_held_against_several() -> None:
    x, several = drawn(5), drawn(4, 5)
    for kind in ("euclidean", "cosine"):
        out = of(Distance(kind=kind, over="last"), x, several)
        one_by_one = [of(Distance(kind=kind), x, several[:, k]) for k in range(4)]
        torch.testing.assert_close(out, torch.stack(one_by_one, 1))
    assert said(Distance(), TensorSpec((5,)), TensorSpec((4, 5))) == (
        "both inputs must have the same shape, but 5 and 4 × 5 arrive",
        "Set over to the last axis to compare one vector with several.",
    )


def test_the_slope_of_a_distance_of_0_is_a_number() -> None:
    for kind in ("euclidean", "cosine"):
        x = torch.zeros(1, 3, requires_grad=True)
        of(Distance(kind=kind), x, torch.zeros(1, 3)).sum().backward()
        assert x.grad is not None
        assert x.grad.isfinite().all()


REDUCTIONS = {"sum": np.sum, "mean": np.mean, "max": np.max, "min": np.min, "product": np.prod}


@pytest.mark.parametrize("kind", list(REDUCTIONS))
@pytest.mark.parametrize("axes", [(), (1,), (-1,), (1, 3), (3, 2)])
@pytest.mark.parametrize("keep", [False, True])
def test_a_reduction_is_numpys(kind: str, axes: tuple[int, ...], keep: bool) -> None:
    x = drawn(3, 4, 5)
    places = tuple(a - 1 if a > 0 else a for a in axes) or None
    theirs = REDUCTIONS[kind]
    expected = each(lambda e: theirs(e, axis=places, keepdims=keep), x)
    torch.testing.assert_close(of(Reduce(kind=kind, axes=axes, keep=keep), x), expected)


def test_a_reduction_keeps_the_other_axes_and_tells_how_far_it_sees() -> None:
    over_time = Reduce(axes=(1,))
    assert outputs_of(over_time, STEPS) == (TensorSpec((6,), axes=("F",)),)
    assert outputs_of(over_time, PICTURE)[0].axes == ("H", "W")
    assert over_time.window(STEPS) == WHOLE
    assert over_time.window(PICTURE) is None
    assert Reduce(axes=(2, 3)).window(PICTURE) == WHOLE
    assert Reduce().window(PICTURE) == WHOLE
    assert Reduce(axes=(-1,)).window(PICTURE) == Window((1, 9), start=(0, -4))
    assert said(Reduce(axes=(1, -3)), PICTURE) == (
        "axes names an axis twice (1, −3)",
        "Name each axis once in axes.",
    )


def test_slices_are_pythons() -> None:
    x = drawn(9, 4)
    assert torch.equal(of(Slice(start=2, stop=-1, step=3), x), x[:, 2:-1:3])
    assert torch.equal(of(Slice(axis=-1, start=-2), x), x[:, :, -2:])
    assert outputs_of(Slice(stop=4), TOKENS)[0] == TensorSpec((4,), "int64", ("T",), 9)
    assert said(Slice(start=7), TOKENS) == (
        "nothing lies from 7 to the end: the axis has 6 places",
        "Set start to 0 … 5 and stop to more than start, or to 0.",
    )


def test_the_last_step_is_selected() -> None:
    x = drawn(5, 6)
    assert torch.equal(of(Select(), x), x[:, -1])
    assert torch.equal(of(Select(axis=2, index=1), x), x[:, :, 1])
    assert outputs_of(Select(), STEPS) == (TensorSpec((6,), axes=("F",)),)
    assert outputs_of(Select(), TOKENS) == (TensorSpec((), "int64", classes=9),)
    assert said(Select(index=6), TOKENS) == (
        "index is 6, but the axis has 6 places",
        "Set index to 0 … 5, or to −1 for the last.",
    )


def test_split_has_as_many_outputs_as_parts() -> None:
    layer = Split(parts=3, axis=-1)
    assert layer.outputs == tuple(Port(f"out{n}", f"Part {n}.") for n in (1, 2, 3))
    assert len(Split.outputs) == 2
    assert len(layer.replace(parts=2).outputs) == 2
    x = drawn(5, 6)
    parts = as_tuple(layer.build(STEPS)(x))
    assert torch.equal(torch.cat(parts, 2), x)
    assert outputs_of(layer, STEPS) == (TensorSpec((5, 2), axes=("T", "F")),) * 3
    assert said(Split(parts=4), VECTOR) == (
        "6 can not be cut into 4 equal parts",
        "Set parts to one of 2, 3, 6.",
    )
    assert said(Split(parts=4), TensorSpec((11,)))[1] == "Change the layer before it to 8."


def test_gather_takes_whole_slices_as_numpys_take() -> None:
    x = drawn(3, 4, 5)
    index = torch.randint(0, 4, (7, 2, 6), generator=GENERATOR)
    out = of(Gather(axis=2), x, index)
    torch.testing.assert_close(out, each(lambda e, i: np.take(e, i, axis=1), x, index))
    scores, label = drawn(6), torch.randint(0, 6, (7,), generator=GENERATOR)
    assert torch.equal(of(Gather(), scores, label), scores[torch.arange(7), label])


def test_gather_takes_one_number_at_each_place() -> None:
    x = drawn(3, 4, 5)
    index = torch.randint(0, 3, (7, 4, 5), generator=GENERATOR)
    out = of(Gather(by="each"), x, index)
    assert torch.equal(out, torch.gather(x, 1, index[:, None])[:, 0])
    label = TensorSpec((), "int64", classes=3)
    assert said(Gather(by="each"), PICTURE, label) == (
        "one index is needed at each place (4 × 5), but 1 of 3 arrives",
        "Set by to whole slices.",
    )


def test_gather_tells_axes_and_refusals() -> None:
    words = TensorSpec((6, 8), axes=("T", "F"))
    positions = TensorSpec((3,), "int64", axes=("T",))
    assert outputs_of(Gather(), words, positions) == (TensorSpec((3, 8), axes=("T", "F")),)
    assert said(Gather(), VECTOR, TensorSpec((), "int64", classes=10)) == (
        "the index has 10 classes, but the axis has 6 places",
        "Set the units before x to 10, or choose another axis.",
    )
    assert said(Gather(), VECTOR, VECTOR) == (
        "whole numbers are needed as the index, but float32 (6) arrives",
        "Wire labels to it; Argmax makes labels of scores.",
    )
