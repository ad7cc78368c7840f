"""A data set at a glance."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.augmentation import Augmentation
from engine.data.catalogue import builtin_sources
from engine.data.pictures import Mnist5k
from engine.data.preview import ClassCount, FeatureRange, preview
from engine.data.source import DataSource
from engine.data.tables import Diabetes, Iris
from engine.errors import ParameterRefused


@pytest.mark.parametrize("source", [t() for t in builtin_sources()], ids=lambda source: source.id)
def test_a_preview_counts_what_is_there(source: DataSource) -> None:
    data_set = source.load()
    seen = preview(data_set, 12)
    assert (seen.train, seen.test) == (data_set.train.count, data_set.test.count)
    if seen.classes:
        assert sum(each.train for each in seen.classes) == seen.train
        assert sum(each.test for each in seen.classes) == seen.test
    for field in source.fields():
        assert seen.examples[field.name].shape == (min(12, seen.train), *field.spec.shape)
    assert dict(seen.facts)["Origin"] == source.origin
    assert source.licence in dict(seen.facts)["Source"]


def test_examples_show_the_classes_in_turn() -> None:
    seen = preview(Mnist5k().load(), 20)
    assert seen.examples["label"].tolist() == [*range(10), *range(10)]
    assert len({picture.tobytes() for picture in seen.examples["image"]}) == 20


def test_a_vector_has_a_row_for_each_feature_and_a_picture_one_for_all_pixels() -> None:
    iris = Iris(standardise=False).load()
    column = iris.train.arrays["features"][:, 0]
    row = preview(iris, 3).features[0]
    assert (row.name, row.minimum, row.maximum) == (
        "sepal length (cm)",
        column.min(),
        column.max(),
    )
    assert row.mean == pytest.approx(column.mean(), rel=1e-5)
    (pixels,) = preview(Mnist5k().load(), 3).features
    assert pixels == FeatureRange("image", 0.0, pixels.mean, 1.0)
    assert pixels.mean == pytest.approx(0.131, abs=0.001)


def test_classes_are_counted_by_name() -> None:
    seen = preview(Iris().load(), 0)
    assert seen.classes[0] == ClassCount("setosa", 40, 10)
    assert len(seen.examples["features"]) == 0


def test_a_number_as_target_has_no_classes_but_a_range() -> None:
    seen = preview(Diabetes(standardise_target=False).load(), 5)
    assert seen.classes == ()
    assert seen.features[-1].name == "progression"
    assert seen.features[-1].minimum >= 25


def test_changing_the_examples_of_a_preview_leaves_the_data_alone() -> None:
    data_set = Iris().load()
    before = data_set.train.arrays["features"].copy()
    preview(data_set, 150).examples["features"][:] = 0
    assert np.array_equal(data_set.train.arrays["features"], before)


def test_pictures_are_left_as_they_are_unless_something_is_said() -> None:
    assert Augmentation().is_empty
    assert not Augmentation(random_shift_px=2).is_empty
    assert not Augmentation(horizontal_flip=True).is_empty
    with pytest.raises(ParameterRefused, match="random_shift_px: expected 0 … 8 px"):
        Augmentation(random_shift_px=9)
