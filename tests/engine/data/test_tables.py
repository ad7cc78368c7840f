"""Tables: the declared facts are those of the files, and scaling uses the training part alone."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.tables import BreastCancer, Diabetes, Iris, TableSource, Wine
from engine.errors import DataUnavailable

TABLES = [Iris, Wine, BreastCancer, Diabetes]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.id)
def test_the_declared_facts_are_those_of_scikit_learn(table: type[TableSource]) -> None:
    from sklearn import datasets

    bunch = getattr(datasets, f"load_{table.table}")()
    assert bunch.data.shape == (table.rows, len(table.feature_names))
    if table is not Diabetes:
        ours = [name.removesuffix(" (cm)") for name in table.feature_names]
        theirs = [name.removesuffix(" (cm)").replace("_", " ") for name in bunch.feature_names]
        assert ours == theirs
        assert len(table.class_names) == len(bunch.target_names)
    if table in (Iris, BreastCancer):
        assert table.class_names == tuple(bunch.target_names)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.id)
def test_features_are_scaled_by_the_training_part_alone(table: type[TableSource]) -> None:
    scaled, plain = table().load(), table(standardise=False).load()
    features = scaled.train.arrays["features"].astype(np.float64)
    np.testing.assert_allclose(features.mean(axis=0), 0, atol=1e-6)
    np.testing.assert_allclose(features.std(axis=0), 1, atol=1e-5)
    train = plain.train.arrays["features"].astype(np.float64)
    test = plain.test.arrays["features"].astype(np.float64)
    expected = (test - train.mean(axis=0)) / train.std(axis=0)
    np.testing.assert_allclose(scaled.test.arrays["features"], expected, atol=1e-3)


def test_the_target_of_diabetes_can_be_the_recorded_index() -> None:
    target = Diabetes(standardise_target=False).load().train.arrays["target"]
    assert target.min() >= 25
    assert target.max() <= 346
    scaled = Diabetes().load().train.arrays["target"].astype(np.float64)
    assert scaled.mean() == pytest.approx(0, abs=1e-6)
    assert scaled.std() == pytest.approx(1, abs=1e-6)


def test_a_missing_scikit_learn_is_told_and_nothing_takes_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(name: str) -> None:
        raise ImportError(f"No module named {name!r}")

    monkeypatch.setattr("engine.data.scikit.importlib.import_module", refuse)
    with pytest.raises(DataUnavailable, match="'iris' comes with scikit-learn, which can not be"):
        Iris().load()


def test_a_table_of_another_shape_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Iris, "rows", 151)
    with pytest.raises(DataUnavailable, match=r"shape \(150, 4\), expected \(151, 4\)"):
        Iris().load()
