"""What is drawn, or comes as a file, becomes an example as those of the data are."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.catch import Catch
from engine.data.photographs import PhotoPatches
from engine.data.pictures import Digits, Mnist5k
from engine.inspection.own.habit import habit_of, place_of
from engine.inspection.own.pictures import drawn, photographed


@pytest.fixture(scope="module")
def mnist():
    return Mnist5k().load()


def test_mnist_is_found_to_be_what_its_authors_said(mnist) -> None:
    """“The images were centred in a 28×28 image by the centre of mass of the pixels”, size 20."""
    habit = habit_of(mnist.train.arrays["image"])
    assert (habit.paper, habit.ink, habit.extent, habit.centred_by) == (0.0, 1.0, 20.0, "mass")
    assert 1.5 < habit.stroke < 4.0


def test_small_digits_fill_their_frame() -> None:
    habit = habit_of(Digits().load().train.arrays["image"])
    assert (habit.extent, habit.centred_by, habit.centre) == (8.0, "box", (4.0, 4.0))


@pytest.mark.parametrize("data", [PhotoPatches()], ids=["patches"])
def test_photographs_are_no_drawings(data) -> None:
    assert habit_of(data.load().train.arrays["image"]).paper is None


def test_what_is_of_all_sizes_and_places_stays_where_it_is_drawn() -> None:
    (field,) = (field for field in Catch().fields() if field.role == "input")
    habit = habit_of(Catch().load().train.arrays[field.name])
    assert habit.paper == 0.0
    sheet = np.zeros((100, 100))
    sheet[20:30, 70:80] = 1.0
    expected = np.zeros((10, 10))
    expected[2, 7] = 1.0
    np.testing.assert_allclose(drawn(sheet, habit).array[0], expected, atol=1e-6)


def test_a_digit_drawn_large_and_aside_becomes_that_digit(mnist) -> None:
    """Enlarged tenfold and put into a corner, a picture of the data comes back as itself."""
    habit = habit_of(mnist.train.arrays["image"])
    pictures = mnist.test.arrays["image"][:40, 0]
    sheets = np.pad(np.kron(pictures, np.ones((1, 10, 10))), ((0, 0), (20, 60), (50, 10)))
    found = np.stack([drawn(sheet, habit).array[0] for sheet in sheets])
    alike = [np.corrcoef(a.ravel(), b.ravel())[0, 1] for a, b in zip(found, pictures, strict=True)]
    assert np.median(alike) > 0.95
    for one in found:
        box, mass = place_of(one)
        assert max(box[1] - box[0], box[3] - box[2]) == pytest.approx(20, abs=1)
        assert mass == pytest.approx(habit.centre, abs=0.6)


def test_a_dark_digit_on_white_paper_is_turned_into_light_ink(mnist) -> None:
    habit = habit_of(mnist.train.arrays["image"])
    sheet = np.full((200, 150, 3), 0.9)
    sheet[40:160, 70:80] = 0.1
    made = photographed(sheet, habit)
    assert made.is_inverted
    assert made.colours == "grey"
    assert made.size == (200, 150)
    box, _ = place_of(made.array[0])
    assert box[1] - box[0] == pytest.approx(20, abs=1)
    assert made.array.max() == pytest.approx(1.0, abs=0.01)
    assert made.array[0, 0, 0] == 0.0


def test_an_empty_sheet_is_paper(mnist) -> None:
    habit = habit_of(mnist.train.arrays["image"])
    for made in (drawn(np.zeros((50, 50)), habit), photographed(np.full((40, 40), 0.5), habit)):
        assert not made.array.any()
        assert made.array.shape == (1, 28, 28)


def test_a_photograph_is_cut_to_proportions_and_averaged() -> None:
    habit = habit_of(PhotoPatches(side=16).load().train.arrays["image"])
    wide = np.zeros((32, 64, 3))
    wide[:, 16:48] = (1.0, 0.5, 0.0)
    made = photographed(wide, habit)
    assert made.is_cropped
    span = habit.high - habit.low
    for channel, value in enumerate((1.0, 0.5, 0.0)):
        np.testing.assert_allclose(made.array[channel], habit.low + span * value, atol=1e-6)
    grey = photographed(np.full((16, 16), 0.25), habit)
    assert grey.colours == "colour"
    assert not grey.is_cropped
    np.testing.assert_allclose(grey.array, habit.low + span * 0.25, atol=1e-6)
