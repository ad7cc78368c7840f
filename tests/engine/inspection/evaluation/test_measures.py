"""What is worked out is what scikit-learn works out."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from sklearn import metrics as oracle
from sklearn.calibration import calibration_curve

from engine.inspection.evaluation import measures

RANDOM = np.random.default_rng(0)
TRUTH = RANDOM.integers(0, 5, 300)
SCORES = RANDOM.random((300, 5)).round(2)  # rounded, so that there are ties
SAID = np.where(RANDOM.random(300) < 0.6, TRUTH, RANDOM.integers(0, 4, 300))


def test_rows_of_the_confusion_matrix_are_the_truth() -> None:
    expected = oracle.confusion_matrix(TRUTH, SAID, labels=range(6))
    np.testing.assert_array_equal(measures.confusion(TRUTH, SAID, 6), expected)


def test_rates_and_their_means_are_those_of_scikit_learn() -> None:
    found = measures.rates(measures.confusion(TRUTH, SAID, 6))  # the last class never occurs
    each = oracle.precision_recall_fscore_support(TRUTH, SAID, labels=range(6), zero_division=0)
    for mine, theirs in zip((found.precision, found.recall, found.f1), each, strict=False):
        np.testing.assert_allclose(mine, theirs)
    np.testing.assert_array_equal(found.support, each[3])
    means = oracle.precision_recall_fscore_support(TRUTH, SAID, average="macro", zero_division=0)
    np.testing.assert_allclose(found.macro(), means[:3])


def test_bins_of_confidence_are_those_of_scikit_learn() -> None:
    confidence, is_right = SCORES[:, 0], SAID == TRUTH
    found = measures.calibration(confidence, is_right)
    right, mean = calibration_curve(is_right, confidence, n_bins=measures.BINS)
    is_filled = found.counts > 0
    np.testing.assert_allclose(found.accuracy[is_filled], right)
    np.testing.assert_allclose(found.confidence[is_filled], mean)
    assert found.counts.sum() == 300
    by_hand = 0.0
    for low, high in pairwise(np.linspace(0, 1, 16)):
        here = (confidence > low) & (confidence <= high)
        here |= (confidence == 0) & (low == 0)
        if here.any():
            by_hand += abs(is_right[here].mean() - confidence[here].mean()) * here.mean()
    assert found.ece == pytest.approx(by_hand)


@pytest.mark.parametrize("number", range(5))
def test_curves_and_the_areas_below_them_are_those_of_scikit_learn(number: int) -> None:
    scores, is_class = SCORES[:, number], number == TRUTH
    found = measures.curve(scores, is_class)
    false_rate, recall, thresholds = oracle.roc_curve(is_class, scores, drop_intermediate=False)
    np.testing.assert_allclose(found.false_rate, false_rate)
    np.testing.assert_allclose(found.recall, recall)
    np.testing.assert_allclose(found.thresholds, thresholds)
    assert found.auc == pytest.approx(oracle.roc_auc_score(is_class, scores))
    precision, recall, _ = oracle.precision_recall_curve(is_class, scores)
    np.testing.assert_allclose(found.precision[::-1], precision)
    np.testing.assert_allclose(found.recall[::-1], recall)
    assert found.average_precision == pytest.approx(
        oracle.average_precision_score(is_class, scores)
    )


def test_there_is_no_area_where_all_cases_are_of_one_kind() -> None:
    assert np.isnan(measures.curve(SCORES[:, 0], np.ones(300, dtype=bool)).auc)
    assert np.isnan(measures.curve(SCORES[:, 0], np.zeros(300, dtype=bool)).average_precision)


def test_explained_spread_is_that_of_scikit_learn() -> None:
    true = RANDOM.normal(size=(50, 3))
    true[:, 2] = 1.0
    predicted = true + RANDOM.normal(size=true.shape) * 0.3
    predicted[:, 2] = 1.0
    expected = oracle.r2_score(true, predicted, multioutput="raw_values")
    np.testing.assert_allclose(measures.r2(predicted, true), expected)
