"""Losses against arithmetic by hand."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from engine.catalogue.layer import Loss
from engine.catalogue.layers.loss import (
    AbsoluteError,
    BinaryCrossEntropy,
    CrossEntropy,
    Huber,
    SquaredError,
)
from engine.tensor_spec import TensorSpec

SCORES = torch.tensor([[0.5, 2.0, -1.0], [0.0, 0.0, 3.0]])
LABELS = torch.tensor([1, 0])
LABEL = TensorSpec((), "int64", classes=3)
YES_OR_NO = TensorSpec((), "int64", classes=2)


def loss_of(layer: Loss, scores: Tensor, target: Tensor, label: TensorSpec | None = None) -> float:
    specs = (TensorSpec(tuple(scores.shape[1:])), label or TensorSpec(tuple(target.shape[1:])))
    layer.check(*specs)
    out = layer.build(*specs)(scores, target)
    assert out.shape == ()
    assert out.dtype == torch.float32
    return float(out)


def test_squared_error_is_the_mean_over_all_numbers() -> None:
    target = torch.tensor([[0.5, 1.0, 0.0], [1.0, 0.0, 1.0]])
    squares = 0 + 1 + 1 + 1 + 0 + 4
    assert loss_of(SquaredError(), SCORES, target) == pytest.approx(squares / 6)


def test_the_lectures_form_is_half_the_sum_over_the_examples() -> None:
    target = torch.tensor([[0.5, 1.0, 0.0], [1.0, 0.0, 1.0]])
    squares = 0 + 1 + 1 + 1 + 0 + 4
    assert loss_of(SquaredError(form="half"), SCORES, target) == pytest.approx(squares / (2 * 2))


@pytest.mark.parametrize("form", ["mean", "half"])
def test_labels_meet_squared_error_as_one_hot(form: str) -> None:
    one_hot = torch.tensor([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    layer = SquaredError(form=form)
    assert loss_of(layer, SCORES, LABELS, LABEL) == loss_of(layer, SCORES, one_hot)
    assert loss_of(AbsoluteError(), SCORES, LABELS, LABEL) == pytest.approx(
        float((SCORES - one_hot).abs().mean())
    )


def test_one_unit_learns_the_number_of_the_class() -> None:
    scores = torch.tensor([[0.8], [0.1], [0.4]])
    found = loss_of(SquaredError(form="half"), scores, torch.tensor([1, 0, 1]), YES_OR_NO)
    assert found == pytest.approx((0.04 + 0.01 + 0.36) / 6)


def test_a_column_is_not_spread_over_a_row() -> None:
    """(N, 1) beside (N,) would silently become (N, N) by torch's broadcasting."""
    scores, target = torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([1.0, 2.0, 4.0])
    assert loss_of(SquaredError(), scores, target) == pytest.approx(1 / 3)


def test_cross_entropy_is_the_mean_surprise() -> None:
    chances = SCORES.exp() / SCORES.exp().sum(1, keepdim=True)
    surprise = -(chances[0, 1].log() + chances[1, 0].log()) / 2
    assert loss_of(CrossEntropy(), SCORES, LABELS, LABEL) == pytest.approx(float(surprise))


def test_label_smoothing_spreads_the_right_answer() -> None:
    answer = torch.tensor([[0.1, 0.8, 0.1], [0.8, 0.1, 0.1]])
    surprise = -(answer * functional.log_softmax(SCORES, 1)).sum(1).mean()
    found = loss_of(CrossEntropy(label_smoothing=0.3), SCORES, LABELS, LABEL)
    assert found == pytest.approx(float(surprise))


def test_cross_entropy_of_maps_has_a_label_at_each_place() -> None:
    scores, labels = torch.randn(2, 3, 4, 5), torch.randint(0, 3, (2, 4, 5))
    found = loss_of(CrossEntropy(), scores, labels, TensorSpec((4, 5), "int64", classes=3))
    assert found == pytest.approx(float(functional.cross_entropy(scores, labels)))


@pytest.mark.parametrize("shape", [(2, 1), (2,)])
def test_binary_cross_entropy_takes_labels_and_numbers(shape: tuple[int, ...]) -> None:
    scores = torch.tensor([0.7, -1.2]).reshape(shape)
    chances = scores.flatten().sigmoid()
    surprise = float(-(chances[0].log() + (1 - chances[1]).log()) / 2)
    layer = BinaryCrossEntropy()
    assert loss_of(layer, scores, torch.tensor([1, 0]), YES_OR_NO) == pytest.approx(surprise)
    answer = torch.tensor([1.0, 0.0]).reshape(shape)
    assert loss_of(layer, scores, answer) == pytest.approx(surprise)


@pytest.mark.parametrize("delta", [0.3, 1.0, 5.0])
def test_huber_is_torchs(delta: float) -> None:
    target = torch.tensor([[0.5, 1.0, 0.0], [1.0, 0.2, -9.0]])
    expected = functional.huber_loss(SCORES, target, delta=delta)
    assert loss_of(Huber(delta=delta), SCORES, target) == pytest.approx(float(expected))
