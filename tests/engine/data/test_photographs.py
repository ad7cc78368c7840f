"""The two photographs, whole and in patches."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.photographs import Photographs, PhotoPatches
from engine.data.resources import arrays_of

SHAPE = ((427, 640, 3), "uint8")


def test_the_two_photographs_are_looked_at_in_both_parts() -> None:
    data_set = Photographs(side=64).load()
    assert data_set.train.arrays["label"].tolist() == [0, 1]
    np.testing.assert_array_equal(data_set.train.arrays["image"], data_set.test.arrays["image"])


def test_the_middle_square_keeps_its_mean_colour() -> None:
    stored = arrays_of("data/photographs.npz", {"china": SHAPE, "flower": SHAPE})
    image = Photographs(side=61).load().train.arrays["image"]
    exact = stored["china"][:, 107:533].mean(axis=(0, 1)) / 255
    np.testing.assert_allclose(image[0].mean(axis=(1, 2)), exact, atol=2e-3)


def test_grey_is_the_brightness_of_the_colours() -> None:
    colour = Photographs(side=32).load().train.arrays["image"]
    grey = Photographs(side=32, colours="grey").load().train.arrays["image"]
    expected = 0.299 * colour[:, 0] + 0.587 * colour[:, 1] + 0.114 * colour[:, 2]
    np.testing.assert_allclose(grey[:, 0], expected, atol=1e-6)


def test_the_label_counts_as_many_classes_as_a_network_wants() -> None:
    label = Photographs(classes=1000).fields()[1]
    assert label.spec.classes == 1000
    assert label.class_names[:3] == ("palace", "flower", "class 2")


@pytest.mark.parametrize("side", [16, 61])
def test_patches_are_cut_from_the_photographs_and_do_not_overlap(side: int) -> None:
    stored = arrays_of("data/photographs.npz", {"china": SHAPE, "flower": SHAPE})
    data_set = PhotoPatches(side=side).load()
    patches = np.concatenate([data_set.train.arrays["image"], data_set.test.arrays["image"]])
    assert len(patches) == 2 * (427 // side) * (640 // side)
    corner = stored["flower"][side : 2 * side, :side].transpose(2, 0, 1) / 255
    assert sum(np.allclose(patch, corner, atol=1e-6) for patch in patches) == 1
    assert len({patch.tobytes() for patch in patches}) > 0.95 * len(patches)
