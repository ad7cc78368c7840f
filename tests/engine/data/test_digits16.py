"""Digits of 16 × 16 pixels: how many, what they are made from, and how."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.digits16 import DRAWN_WIDTH, Digits16
from engine.data.scaling import area_means

EXAMPLES = [value for value, _ in Digits16.parameter("examples").choices]


@pytest.mark.parametrize("examples", EXAMPLES)
def test_there_are_32_of_each_digit_to_train_and_16_to_test(examples: str) -> None:
    data_set = Digits16(examples=examples).load()
    for split, each in ((data_set.train, 32), (data_set.test, 16)):
        assert np.bincount(split.arrays["label"]).tolist() == [each] * 10


@pytest.mark.parametrize("examples", EXAMPLES)
def test_pixels_lie_between_paper_and_ink(examples: str) -> None:
    signed = Digits16(examples=examples).load().train.arrays["image"]
    unit = Digits16(examples=examples, scale="unit").load().train.arrays["image"]
    assert signed.min() == -1.0
    assert 0.9 < signed.max() <= 1.0
    np.testing.assert_allclose(2 * unit - 1, signed, atol=1e-6)


def test_the_desired_answer_is_1_at_the_digit_and_minus_1_elsewhere() -> None:
    arrays = Digits16().load().train.arrays
    assert (arrays["desired"].argmax(axis=1) == arrays["label"]).all()
    assert (arrays["desired"].sum(axis=1) == -8).all()


def test_each_drawing_stands_in_four_positions() -> None:
    data_set = Digits16(scale="unit").load()
    images = np.concatenate([data_set.train.arrays["image"], data_set.test.arrays["image"]])
    labels = np.concatenate([data_set.train.arrays["label"], data_set.test.arrays["label"]])
    fives = images[labels == 5, 0]
    margins = 16 - DRAWN_WIDTH
    at_the_left = [p for p in fives if not p[:, DRAWN_WIDTH:].any()]
    moved = {p.tobytes() for p in fives}
    first = next(p for p in at_the_left if _fits(p, moved, margins))
    assert all(np.roll(first, step, axis=1).tobytes() in moved for step in range(margins + 1))


@pytest.mark.parametrize("examples", ["different", "mnist5k"])
def test_no_drawing_occurs_twice_where_all_are_different(examples: str) -> None:
    data_set = Digits16(examples=examples).load()
    images = [*data_set.train.arrays["image"], *data_set.test.arrays["image"]]
    assert len({image.tobytes() for image in images}) == 480


@pytest.mark.parametrize("examples", EXAMPLES)
def test_the_seed_chooses_the_pictures(examples: str) -> None:
    first, second = (
        {
            image.tobytes()
            for image in Digits16(examples=examples, seed=seed).load().train.arrays["image"]
        }
        for seed in (0, 1)
    )
    assert len(first & second) < 0.5 * len(first)


def test_a_mean_of_areas_keeps_the_mean_of_the_part() -> None:
    image = np.random.default_rng(0).random((3, 28, 28))
    part = area_means(image, (2, 26), (4, 24), 16, 13)
    assert part.shape == (3, 16, 13)
    np.testing.assert_allclose(part.mean(axis=(1, 2)), image[:, 2:26, 4:24].mean(axis=(1, 2)))


def test_a_mean_of_areas_of_whole_blocks_is_the_mean_of_each_block() -> None:
    image = np.random.default_rng(1).random((8, 12))
    blocks = image.reshape(4, 2, 4, 3).mean(axis=(1, 3))
    np.testing.assert_allclose(area_means(image, (0, 8), (0, 12), 4, 4), blocks)


def _fits(picture: np.ndarray, moved: set[bytes], margins: int) -> bool:
    return all(np.roll(picture, step, axis=1).tobytes() in moved for step in range(margins + 1))
