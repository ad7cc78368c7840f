"""What holds for every data source."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.data.catalogue import DataCatalogue, builtin_sources
from engine.data.data_set import Array, DataSet, Split
from engine.data.points import PointSource, Xor
from engine.data.source import DataSource, SplitSource
from engine.errors import DataUnavailable, ParameterRefused

ROOT = Path(__file__).resolve().parents[3]
HAS_GYMNASIUM = importlib.util.find_spec("gymnasium") is not None
SOURCES = [type_() for type_ in builtin_sources() if type_.id != "gymnasium" or HAS_GYMNASIUM]
VARIANTS = [
    *SOURCES,
    builtin_sources().make("mnist5k", {"scale": "standardised"}),
    builtin_sources().make("digits", {"side": 16, "scale": "standardised"}),
    builtin_sources().make("wine", {"standardise": False}),
    builtin_sources().make("diabetes", {"standardise": False, "standardise_target": False}),
    builtin_sources().make("spirals", {"arms": 5, "turns": 0.5}),
    builtin_sources().make("blobs", {"centres": 8, "examples": 20}),
    builtin_sources().make("xor", {"examples_per_corner": 25}),
    builtin_sources().make("divided", {"gap": 0.02, "angle": -120.0, "offset": -0.5}),
    builtin_sources().make("truth_table", {"function": "majority", "inputs": 5}),
    builtin_sources().make("bit_sequences", {"length": 9}),
    builtin_sources().make("adding", {"length": 3, "examples": 40}),
    builtin_sources().make("curve", {"function": "step", "noise": 0.1}),
    builtin_sources().make("japanese_vowels", {"steps": 16, "filled": "after"}),
    builtin_sources().make("japanese_vowels", {"filled": "repeat", "standardise": False}),
    builtin_sources().make("catch", {"drift": True, "frames": 3, "width": 7, "recorded": 60}),
]
if HAS_GYMNASIUM:
    VARIANTS += [
        builtin_sources().make("gymnasium", {"game": "acrobot"}),
        builtin_sources().make("gymnasium", {"game": "mountain_car"}),
        builtin_sources().make("gymnasium", {"game": "frozen_lake", "slippery": False}),
    ]
EVERY = pytest.mark.parametrize("source", VARIANTS, ids=repr)
SPLIT_HERE = pytest.mark.parametrize(
    "source",
    [source for source in VARIANTS if isinstance(source, SplitSource) and source != Xor()],
    ids=repr,
)


@EVERY
def test_what_is_told_without_loading_is_what_loads(source: DataSource) -> None:
    data_set = source.load()
    assert data_set.fields == source.fields()
    for split in (data_set.train, data_set.test):
        assert set(split.arrays) == {field.name for field in source.fields()}
        for field in source.fields():
            array = split.arrays[field.name]
            assert array.shape == (split.count, *field.spec.shape)
            assert array.dtype == field.spec.dtype
            assert array.flags.c_contiguous


@EVERY
def test_a_source_says_what_its_fields_mean(source: DataSource) -> None:
    roles = [field.role for field in source.fields()]
    assert roles[0] == "input"
    assert roles == sorted(roles), "inputs come before targets"
    assert set(roles) <= {"input", "target"}
    for field in source.fields():
        assert field.doc.endswith(".")
        if field.spec.is_label:
            assert len(field.class_names) == field.spec.classes
        if field.spec.rank == 1 and not field.spec.is_label:
            assert len(field.feature_names) == field.spec.size


@EVERY
def test_every_class_is_trained_on_and_no_other_occurs(source: DataSource) -> None:
    data_set = source.load()
    for field in data_set.fields:
        if field.spec.classes is not None:
            classes = set(range(field.spec.classes))
            assert set(data_set.train.arrays[field.name].flat) == classes
            assert set(data_set.test.arrays[field.name].flat) <= classes


@EVERY
def test_loading_twice_gives_the_same_numbers(source: DataSource) -> None:
    assert _same(source.load(), type(source)(**source.values()).load())


@SPLIT_HERE
def test_another_seed_gives_another_split(source: SplitSource) -> None:
    assert not _same(source.load(), source.replace(seed=source.seed + 1).load())


@SPLIT_HERE
@pytest.mark.parametrize("share", [0.1, 0.5])
def test_the_test_part_has_its_share_of_every_class(source: SplitSource, share: float) -> None:
    data_set = source.replace(test_share=share).load()
    whole = data_set.train.count + data_set.test.count
    assert data_set.test.count == max(1, round(share * whole))
    if "label" in data_set.specs():
        classes = data_set.specs()["label"].classes or 0
        train, test = (
            np.bincount(split.arrays["label"], minlength=classes)
            for split in (data_set.train, data_set.test)
        )
        # One class of XOR is two corners, each of which may give one more or less.
        assert np.abs(test - share * (train + test)).max() < 2.0


@pytest.mark.parametrize("id_", ["mnist5k", "digits", "iris", "wine", "breast_cancer", "diabetes"])
def test_every_real_example_is_in_exactly_one_part(id_: str) -> None:
    settings = {"standardise": False} if "standardise" in _settings(id_) else {}
    if id_ == "diabetes":
        settings["standardise_target"] = False
    source = builtin_sources().make(id_, settings)
    other = source.replace(seed=7, test_share=0.45)
    assert _rows(source.load()) == _rows(other.load())


@pytest.mark.parametrize("source", [s for s in VARIANTS if isinstance(s, PointSource)], ids=repr)
def test_no_generated_point_is_in_both_parts(source: PointSource) -> None:
    data_set = source.load()
    if source == Xor():
        assert _same_arrays(data_set.train, data_set.test)  # the truth table, documented
        return
    rows = _rows(data_set)
    assert len(set(rows)) == len(rows)


@EVERY
def test_settings_survive_json(source: DataSource) -> None:
    stored = json.loads(json.dumps(source.values()))
    again = builtin_sources().make(source.id, stored)
    assert again == source
    assert hash(again) == hash(source)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_source_says_where_it_comes_from(source: DataSource) -> None:
    assert source.title
    assert source.doc
    assert source.origin in {"real", "generated"}
    assert source.source.endswith(".")
    assert source.licence
    assert all(parameter.doc for parameter in source.parameters())
    data_set = source.load()
    assert data_set.origin == source.origin
    assert source.source in data_set.source
    assert source.licence in data_set.source


def test_mnist_has_4000_to_train_and_1000_to_test() -> None:
    data_set = builtin_sources().make("mnist5k", {}).load()
    assert (data_set.train.count, data_set.test.count) == (4000, 1000)
    assert np.bincount(data_set.test.arrays["label"]).tolist() == [100] * 10


def test_an_unknown_field_is_refused_naming_the_known_ones() -> None:
    data_set = builtin_sources().make("xor", {}).load()
    assert data_set.field("point").role == "input"
    with pytest.raises(DataUnavailable, match=r"XOR has no field 'image' \(it has: point, label\)"):
        data_set.field("image")


def test_an_unknown_source_is_refused_naming_the_known_ones() -> None:
    with pytest.raises(DataUnavailable, match=r"'imagenet' \(known: mnist5k, digits, "):
        builtin_sources().make("imagenet", {})


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(ParameterRefused, match="colour: no such setting"):
        builtin_sources().make("iris", {"colour": 3})


def test_two_sources_of_one_id_are_refused() -> None:
    with pytest.raises(ParameterRefused, match="two data sets are called 'xor'"):
        DataCatalogue((Xor, Xor))


def test_an_array_that_is_not_what_its_field_says_is_refused() -> None:
    good = builtin_sources().make("xor", {}).load()
    faults: dict[str, tuple[Array, str]] = {
        "point": (np.full((4, 2), np.nan, np.float32), "not finite"),
        "label": (np.array([0, 1, 2, 0]), r"class numbers 0 … 2, expected 0 … 1"),
    }
    for name, (array, words) in faults.items():
        bad = Split({**good.train.arrays, name: array})
        with pytest.raises(DataUnavailable, match=words):
            DataSet(good.name, good.fields, bad, good.test, good.origin, good.source)


def test_the_catalogue_loads_neither_scikit_learn_nor_torch_nor_qt() -> None:
    code = (
        "import sys; from engine.data.catalogue import builtin_sources; "
        "import engine.data.preview, engine.data.augmentation; "
        "[type_().fields() for type_ in builtin_sources()]; "
        "builtin_sources().make('spirals', {}).load(); "
        "print(sorted({'sklearn', 'torch', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def _settings(id_: str) -> set[str]:
    return {parameter.name for parameter in builtin_sources()[id_].parameters()}


def _same(one: DataSet, other: DataSet) -> bool:
    return _same_arrays(one.train, other.train) and _same_arrays(one.test, other.test)


def _same_arrays(one: Split, other: Split) -> bool:
    return all(np.array_equal(array, other.arrays[name]) for name, array in one.arrays.items())


def _rows(data_set: DataSet) -> list[bytes]:
    """Every example's bytes, sorted: what the data set holds, whatever the split."""
    return sorted(
        b"".join(split.arrays[name][i].tobytes() for name in data_set.specs())
        for split in (data_set.train, data_set.test)
        for i in range(split.count)
    )
