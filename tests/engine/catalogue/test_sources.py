"""Sources of numbers, samples, and the way between scores, labels and vectors."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, fx
from torch.nn import functional

from engine.catalogue.layer import WHOLE, Layer
from engine.catalogue.layers.data import Constant, Learned
from engine.catalogue.layers.sampling import (
    Argmax,
    BernoulliSample,
    GaussianSample,
    GumbelSoftmax,
    OneHot,
)
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.told import outputs_of, said

VECTOR = TensorSpec((6,))
STEPS = TensorSpec((5, 6), axes=("T", "F"))
PICTURE = TensorSpec((3, 4, 5))


def sampled(layer: Layer, *xs: Tensor, training: bool = True) -> Tensor:
    torch.manual_seed(3)
    specs = [TensorSpec(tuple(x.shape[1:])) for x in xs]
    out = layer.build(*specs).train(training)(*xs)
    assert isinstance(out, Tensor)
    return out


def test_a_constant_is_the_same_for_every_example() -> None:
    assert Constant(shape=(2, 3), value=0.5).build()(4).tolist() == [[[0.5] * 3] * 2] * 4
    row = Constant(kind="typed", numbers=((1.0, -2.0, 3.0),))
    assert row.build()(2).tolist() == [[1, -2, 3], [1, -2, 3]]
    assert row.summary() == "1, −2, 3"
    rows = Constant(kind="typed", numbers=((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)))
    assert outputs_of(rows)[0].shape == (3, 2)
    assert rows.build()(1).tolist() == [[[1, 2], [3, 4], [5, 6]]]
    assert not rows.build().state_dict()
    assert said(Constant(kind="typed", numbers=())) == (
        "no numbers are typed in",
        "Type at least one into numbers.",
    )


@pytest.mark.parametrize("shape", [(7,), (3, 4), (2, 3, 4)])
def test_learned_numbers_are_repeated_and_learned(shape: tuple[int, ...]) -> None:
    layer = Learned(shape=shape)
    module = layer.build()
    out = fx.symbolic_trace(module)(5)
    assert out.shape == (5, *shape)
    assert torch.equal(out[0], out[4])
    out.sum().backward()
    (weight,) = module.parameters()
    assert weight.grad is not None
    assert weight.grad.eq(5).all()
    assert layer.links((), outputs_of(layer)) == weight.numel()


def test_learned_numbers_start_as_is_said() -> None:
    torch.manual_seed(1)
    (weight,) = Learned(shape=(100, 100), deviation=0.3).build().parameters()
    assert weight.std().item() == pytest.approx(0.3, rel=0.02)
    for start, value in (("zeros", 0.0), ("constant", 0.25)):
        layer = Learned(shape=(5,), start=start, start_value=0.25)
        assert layer.build()(1).eq(value).all()


def test_a_gaussian_sample_has_the_mean_and_variance_that_are_given() -> None:
    mean = torch.full((100_000, 2), 3.0, requires_grad=True)
    log_variance = torch.tensor([0.0, 2.0]).expand(100_000, 2).clone().requires_grad_()
    out = sampled(GaussianSample(), mean, log_variance)
    assert out.mean().item() == pytest.approx(3.0, abs=0.02)
    torch.testing.assert_close(out.var(0).log(), torch.tensor([0.0, 2.0]), atol=0.02, rtol=0)
    out.sum().backward()
    assert mean.grad is not None
    assert mean.grad.eq(1).all()
    assert log_variance.grad is not None
    torch.testing.assert_close(log_variance.grad, (0.5 * (out - mean)).detach())


def test_when_only_asked_the_mean_is_given_unless_always() -> None:
    mean, log_variance = torch.randn(4, 6), torch.zeros(4, 6)
    assert torch.equal(sampled(GaussianSample(), mean, log_variance, training=False), mean)
    drawn = sampled(GaussianSample(always=True), mean, log_variance, training=False)
    assert not torch.equal(drawn, mean)
    assert said(GaussianSample(), VECTOR, TensorSpec((5,))) == (
        "mean and log_variance must have the same shape, but 6 and 5 arrive",
        "Give the two layers before it the same number of units.",
    )


def test_a_bernoulli_sample_fires_with_the_chance_that_is_given() -> None:
    chances = torch.full((100_000, 1), 0.2, requires_grad=True)
    out = sampled(BernoulliSample(), chances)
    assert set(out.unique().tolist()) <= {0.0, 1.0}
    assert out.mean().item() == pytest.approx(0.2, abs=0.01)
    out.sum().backward()
    assert chances.grad is not None
    assert chances.grad.eq(1).all()
    out = sampled(BernoulliSample(takes="scores"), torch.full((100_000, 1), 1.0))
    assert out.mean().item() == pytest.approx(0.7311, abs=0.01)
    likelier = sampled(BernoulliSample(), torch.tensor([[0.2, 0.8]]), training=False)
    assert likelier.tolist() == [[0.0, 1.0]]


def test_a_gumbel_choice_falls_as_softmax_says() -> None:
    scores = torch.tensor([0.0, 1.0, 2.0]).expand(100_000, 3).clone().requires_grad_()
    hard = sampled(GumbelSoftmax(hard=True, temperature=0.5), scores)
    torch.testing.assert_close(
        hard.mean(0), scores[0].softmax(0), atol=0.01, rtol=0, check_stride=False
    )
    assert (hard.max(1).values - 1).abs().max() < 1e-6
    hard.square().sum().backward()
    assert scores.grad is not None
    assert scores.grad.any()
    asked = sampled(GumbelSoftmax(temperature=0.5), scores, training=False)
    torch.testing.assert_close(asked, (scores / 0.5).softmax(1))


def test_argmax_makes_labels() -> None:
    x = torch.randn(2, 5, 6)
    assert outputs_of(Argmax(), VECTOR) == (TensorSpec((), "int64", classes=6),)
    assert outputs_of(Argmax(), PICTURE) == (TensorSpec((4, 5), "int64", ("H", "W"), 3),)
    last = Argmax(axis="last")
    assert outputs_of(last, STEPS) == (TensorSpec((5,), "int64", ("T",), 6),)
    assert torch.equal(last.build(STEPS)(x), x.argmax(2))
    assert Argmax().window(VECTOR) == WHOLE
    assert Argmax().window(PICTURE) is None


def test_one_hot_makes_vectors() -> None:
    label = TensorSpec((), "int64", classes=4)
    tokens = TensorSpec((5,), "int64", ("T",), 4)
    where = TensorSpec((2, 3), "int64", ("H", "W"), 4)
    for spec in (label, tokens, where):
        x = torch.randint(0, 4, (7, *spec.shape))
        last = functional.one_hot(x, 4).float()
        torch.testing.assert_close(OneHot().build(spec)(x), last)
        torch.testing.assert_close(OneHot(axis="first").build(spec)(x), last.movedim(-1, 1))
    assert outputs_of(OneHot(), tokens) == (TensorSpec((5, 4), axes=("T", "F")),)
    assert outputs_of(OneHot(axis="first"), where) == (TensorSpec((4, 2, 3)),)
    assert outputs_of(OneHot(classes=9), label) == (TensorSpec((9,)),)


def test_one_hot_tells_what_it_needs() -> None:
    assert said(OneHot(), VECTOR) == (
        "labels are needed, but numbers (6) reach this node",
        "Wire a Target or a field of labels to it, or put Argmax before it.",
    )
    assert said(OneHot(), TensorSpec((), "int64")) == (
        "how many classes there are is not known here",
        "Set classes to their number.",
    )
    assert said(OneHot(classes=3), TensorSpec((), "int64", classes=10)) == (
        "the labels have 10 classes, but classes is 3",
        "Set classes to 10, or to 0.",
    )
