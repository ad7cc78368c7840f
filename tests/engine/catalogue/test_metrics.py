"""Metrics against scikit-learn, added up over uneven batches."""

from __future__ import annotations

from functools import reduce

import pytest
import torch
from sklearn import metrics as oracle
from torch import Tensor

from engine.catalogue.layer import Metric
from engine.catalogue.layers.metric import R2, RMSE, Accuracy, MeanAbsoluteError, TopK
from engine.tensor_spec import TensorSpec

BATCHES = [40, 40, 17]


def measured(layer: Metric, scores: Tensor, target: Tensor, classes: int | None = None) -> float:
    dtype = "float32" if classes is None else "int64"
    specs = (
        TensorSpec(tuple(scores.shape[1:])),
        TensorSpec(tuple(target.shape[1:]), dtype, classes=classes),
    )
    layer.check(*specs)
    module = layer.build(*specs)
    pairs = zip(torch.split(scores, BATCHES), torch.split(target, BATCHES), strict=True)
    sums = reduce(torch.add, [module(s, t) for s, t in pairs])
    assert sums.dtype == torch.float32
    found = layer.value(sums)
    assert found.shape == ()
    return float(found)


@pytest.fixture
def scores() -> Tensor:
    return torch.randn(97, 5, generator=torch.Generator().manual_seed(1))


@pytest.fixture
def labels() -> Tensor:
    return torch.randint(0, 5, (97,), generator=torch.Generator().manual_seed(2))


@pytest.fixture
def numbers(scores: Tensor) -> Tensor:
    noise = torch.randn(97, 5, generator=torch.Generator().manual_seed(3))
    return 150 + 70 * scores + 20 * noise * torch.arange(1, 6)


def test_accuracy(scores: Tensor, labels: Tensor) -> None:
    expected = oracle.accuracy_score(labels, scores.argmax(1))
    assert measured(Accuracy(), scores, labels, 5) == pytest.approx(expected)


@pytest.mark.parametrize("k", [1, 2, 4])
def test_top_k(scores: Tensor, labels: Tensor, k: int) -> None:
    expected = oracle.top_k_accuracy_score(labels, scores, k=k, labels=range(5))
    assert measured(TopK(k=k), scores, labels, 5) == pytest.approx(expected)


@pytest.mark.parametrize("column", [True, False])
def test_accuracy_of_a_single_score(scores: Tensor, labels: Tensor, column: bool) -> None:
    single, answer = scores[:, 0].sigmoid(), labels % 2
    expected = oracle.accuracy_score(answer, single > 0.5)
    arriving = single[:, None] if column else single
    assert measured(Accuracy(threshold=0.5), arriving, answer, 2) == pytest.approx(expected)


def test_rmse_and_mean_absolute_error(scores: Tensor, numbers: Tensor) -> None:
    said = 150 + 70 * scores
    assert measured(RMSE(), said, numbers) == pytest.approx(
        oracle.mean_squared_error(numbers, said) ** 0.5
    )
    assert measured(MeanAbsoluteError(), said, numbers) == pytest.approx(
        oracle.mean_absolute_error(numbers, said)
    )


def test_r2_of_several_outputs(scores: Tensor, numbers: Tensor) -> None:
    said = 150 + 70 * scores
    expected = oracle.r2_score(numbers, said)
    assert 0.3 < expected < 0.9
    assert measured(R2(), said, numbers) == pytest.approx(expected, abs=1e-5)


def test_r2_of_one_number_beside_a_column(scores: Tensor, numbers: Tensor) -> None:
    said, target = 150 + 70 * scores[:, :1], numbers[:, 0]
    expected = oracle.r2_score(target, said[:, 0])
    assert measured(R2(), said, target) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("offset", [0.0, 1.0])
def test_r2_without_spread_is_one_or_nothing(offset: float) -> None:
    target = torch.full((97, 1), 4.0)
    expected = oracle.r2_score(target, target + offset)
    assert measured(R2(), target + offset, target) == expected == 1.0 - offset


def test_labels_meet_error_metrics_as_one_hot(scores: Tensor, labels: Tensor) -> None:
    one_hot = torch.eye(5)[labels]
    for layer in (RMSE(), MeanAbsoluteError(), R2()):
        assert measured(layer, scores, labels, 5) == measured(layer, scores, one_hot)
