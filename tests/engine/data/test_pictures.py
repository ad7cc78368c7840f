"""Pictures: pixels, enlarging, and files that are missing or damaged."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from engine.data.pictures import Digits, Mnist5k, enlarged
from engine.data.resources import arrays_of, resource_path
from engine.errors import DataUnavailable


def test_pixels_lie_between_paper_and_ink() -> None:
    for source in (Mnist5k(), Digits(), Digits(side=32)):
        image = source.load().train.arrays["image"]
        assert (image.min(), image.max()) == (0.0, 1.0)


@pytest.mark.parametrize("source", [Mnist5k(scale="standardised"), Digits(scale="standardised")])
def test_standardised_pixels_have_zero_mean_and_unit_variance(source: Mnist5k | Digits) -> None:
    data_set = source.load()
    image = data_set.train.arrays["image"].astype(np.float64)
    assert image.mean() == pytest.approx(0, abs=1e-5)
    assert image.std() == pytest.approx(1, abs=1e-5)
    plain = source.replace(scale="unit").load()
    ratio = np.ptp(data_set.test.arrays["image"]) / np.ptp(plain.test.arrays["image"])
    assert ratio == pytest.approx(1 / plain.train.arrays["image"].std(), rel=1e-4)


def test_mnist_pixels_have_the_well_known_mean_and_deviation() -> None:
    image = Mnist5k().load().train.arrays["image"].astype(np.float64)
    assert image.mean() == pytest.approx(0.1307, abs=0.002)
    assert image.std() == pytest.approx(0.3081, abs=0.002)


def test_digits_of_side_8_are_those_of_scikit_learn() -> None:
    from sklearn.datasets import load_digits

    data_set = Digits().load()
    ours = {
        (picture.tobytes(), int(label))
        for split in (data_set.train, data_set.test)
        for picture, label in zip(split.arrays["image"] * 16, split.arrays["label"], strict=True)
    }
    pictures, labels = load_digits(return_X_y=True)
    theirs = {
        (picture.astype(np.float32).tobytes(), int(label))
        for picture, label in zip(pictures, labels, strict=True)
    }
    assert ours == theirs


@pytest.mark.parametrize("side", [16, 24, 32])
def test_enlarged_digits_keep_their_mean_brightness(side: int) -> None:
    small = Digits().load().train.arrays["image"].mean(axis=(1, 2, 3))
    large = Digits(side=side).load().train.arrays["image"].mean(axis=(1, 2, 3))
    assert np.abs(large - small).max() < 0.01


@pytest.mark.parametrize("side", [8, 11, 16, 32])
def test_enlarging_equals_torch(side: int) -> None:
    torch = pytest.importorskip("torch")
    images = np.random.default_rng(0).random((3, 8, 8))
    expected = torch.nn.functional.interpolate(
        torch.from_numpy(images)[:, None], size=(side, side), mode="bilinear", align_corners=False
    )
    np.testing.assert_allclose(enlarged(images, side), expected[:, 0].numpy(), atol=1e-12)


def test_a_missing_file_is_told_with_its_path_and_a_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CHAINRULE_RESOURCES", str(tmp_path))
    with pytest.raises(DataUnavailable, match=r"is missing\. Restore it") as caught:
        Mnist5k().load()
    assert str(tmp_path / "data" / "mnist5k.npz") in str(caught.value)
    assert Mnist5k().fields()[0].spec.shape == (1, 28, 28)


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "other", "one array", "pickle"])
def test_a_damaged_file_is_told_with_its_path_and_a_remedy(
    damage: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "data" / "mnist5k.npz"
    path.parent.mkdir()
    _write_damaged(path, damage)
    monkeypatch.setenv("CHAINRULE_RESOURCES", str(tmp_path))
    with pytest.raises(DataUnavailable, match=r"is damaged .*Restore it") as caught:
        Mnist5k().load()
    assert str(path) in str(caught.value)


def test_resources_lie_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copytree(resource_path("data"), tmp_path / "data")
    expected = Mnist5k().load().train.arrays["image"]
    monkeypatch.setenv("CHAINRULE_RESOURCES", str(tmp_path))
    assert resource_path("data/mnist5k.npz").is_relative_to(tmp_path)
    assert np.array_equal(Mnist5k().load().train.arrays["image"], expected)


def test_the_japanese_vowels_are_whole() -> None:
    arrays = arrays_of(
        "data/japanese_vowels.npz",
        {
            "train_frames": ((4274, 12), "float32"),
            "train_lengths": ((270,), "uint8"),
            "train_speakers": ((270,), "uint8"),
            "test_frames": ((5687, 12), "float32"),
            "test_lengths": ((370,), "uint8"),
            "test_speakers": ((370,), "uint8"),
        },
    )
    assert arrays["train_lengths"].sum() == len(arrays["train_frames"])
    assert arrays["test_lengths"].sum() == len(arrays["test_frames"])
    assert np.bincount(arrays["train_speakers"]).tolist() == [30] * 9


def _write_damaged(path: Path, damage: str) -> None:
    whole = resource_path("data/mnist5k.npz").read_bytes()
    match damage:
        case "cut":
            path.write_bytes(whole[: len(whole) // 2])
        case "flipped":
            middle = len(whole) // 2
            path.write_bytes(whole[:middle] + bytes(100) + whole[middle + 100 :])
        case "empty":
            path.write_bytes(b"")
        case "other":
            np.savez(path, images=np.zeros((10, 28, 28), np.uint8), labels=np.zeros(10, np.uint8))
        case "one array":
            with path.open("wb") as file:
                np.save(file, np.zeros(3))
        case "pickle":
            np.savez(path, images=np.array([{}], dtype=object), labels=np.zeros(1))
