"""Losses of codes and embeddings against torch's own."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, distributions, fx, nn

from engine.catalogue.layer import Layer, Loss
from engine.catalogue.layers.embedding_loss import (
    Contrastive,
    CosineDistance,
    KLGaussian,
    Triplet,
)
from engine.tensor_spec import TensorSpec
from tests.engine.catalogue.trial import refusal_of

CODE = TensorSpec((8,))
SAME = TensorSpec((), "int64", classes=2)


def loss_of(layer: Loss, specs: tuple[TensorSpec, ...], *arriving: Tensor) -> Tensor:
    layer.check(*specs)
    out: Tensor = fx.symbolic_trace(layer.build(*specs))(*arriving)
    assert out.shape == ()
    return out


def codes(count: int, *shape: int) -> list[Tensor]:
    noise = torch.Generator().manual_seed(5)
    return [torch.randn(6, *shape, generator=noise) for _ in range(count)]


def test_kl_is_that_of_the_two_distributions() -> None:
    mean, log_variance = codes(2, 8)
    theirs = distributions.kl_divergence(
        distributions.Normal(mean, (0.5 * log_variance).exp()), distributions.Normal(0.0, 1.0)
    )
    found = loss_of(KLGaussian(), (CODE, CODE), mean, log_variance)
    torch.testing.assert_close(found, theirs.sum(1).mean())


@pytest.mark.parametrize("margin", [0.2, 1.0, 4.0])
def test_triplet_is_torchs(margin: float) -> None:
    vectors = codes(3, 8)
    found = loss_of(Triplet(margin=margin), (CODE,) * 3, *vectors)
    torch.testing.assert_close(found, nn.TripletMarginLoss(margin)(*vectors))


def test_triplet_of_squared_distances() -> None:
    a, p, n = codes(3, 8)
    found = loss_of(Triplet(squared=True, margin=0.2), (CODE,) * 3, a, p, n)
    lead = ((a - p) ** 2).sum(1) - ((a - n) ** 2).sum(1) + 0.2
    torch.testing.assert_close(found, lead.relu().mean())


@pytest.mark.parametrize("same", [0, 1])
def test_contrastive_is_the_papers(same: int) -> None:
    first, second = codes(2, 8)
    answer = torch.tensor([0, 1, 1, 0, 1, 0])
    total = 0.0
    for a, b, told in zip(first, second, answer, strict=True):
        distance = (a - b).norm().item()
        total += distance**2 / 2 if told == same else max(0.0, 5.0 - distance) ** 2 / 2
    layer = Contrastive(margin=5.0, same=same)
    found = loss_of(layer, (CODE, CODE, SAME), first, second, answer)
    assert found.item() == pytest.approx(total / 6, rel=1e-5)
    column = answer.float().unsqueeze(1)
    numbers = loss_of(layer, (CODE, CODE, TensorSpec((1,))), first, second, column)
    assert numbers.item() == pytest.approx(total / 6, rel=1e-5)


def test_a_pair_in_one_place_has_a_slope_that_is_a_number() -> None:
    first = torch.ones(2, 8, requires_grad=True)
    loss_of(
        Contrastive(), (CODE, CODE, SAME), first, torch.ones(2, 8), torch.tensor([0, 1])
    ).backward()
    assert first.grad is not None
    assert first.grad.isfinite().all()


def test_cosine_is_torchs_with_equal_pairs() -> None:
    said, target = codes(2, 8)
    theirs = nn.CosineEmbeddingLoss()(said, target, torch.ones(6))
    torch.testing.assert_close(loss_of(CosineDistance(), (CODE, CODE), said, target), theirs)


def test_cosine_of_a_sequence_is_that_of_its_steps() -> None:
    said, target = codes(2, 5, 8)
    steps = TensorSpec((5, 8), axes=("T", "F"))
    found = loss_of(CosineDistance(), (steps, steps), said, target)
    flat = loss_of(CosineDistance(), (CODE, CODE), said.flatten(0, 1), target.flatten(0, 1))
    torch.testing.assert_close(found, flat)


@pytest.mark.parametrize(
    ("layer", "specs", "text"),
    [
        (
            Triplet(),
            (CODE, CODE, TensorSpec((9,))),
            "all inputs must have the same shape, but 8 and 9 arrive",
        ),
        (
            Contrastive(),
            (CODE, CODE, TensorSpec((), "int64", classes=10)),
            "labels of 2 classes are needed, same and different, but there are 10",
        ),
        (
            Contrastive(),
            (CODE, CODE, CODE),
            "one answer per pair is needed, but 8 arrives",
        ),
        (
            KLGaussian(),
            (CODE, SAME),
            "real numbers are needed, but class labels (1 of 2) reach this node",
        ),
    ],
)
def test_a_refusal_has_words_and_a_hint(
    layer: Layer, specs: tuple[TensorSpec, ...], text: str
) -> None:
    refusal = refusal_of(layer, specs)
    assert refusal is not None
    assert str(refusal) == text
    assert refusal.hint
