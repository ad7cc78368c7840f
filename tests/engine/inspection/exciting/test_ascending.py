"""Ascent: a step is what it is on paper, the response rises, and it always goes the same way."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.data.pictures import Digits
from engine.data.points import Moons
from engine.inspection.exciting.ascending import blurred
from engine.inspection.exciting.asked import Ascent, Climbed
from engine.inspection.sight import Sight
from tests.engine.networks import compiled, linear_classifier, tiny_classifier

DATA = Digits().load()


@pytest.fixture(scope="module")
def sight() -> Sight:
    return Sight(compiled(tiny_classifier()), DATA)


def _steps(asked: Ascent, sight: Sight) -> list[Climbed]:
    return [progress.finding for progress in asked.steps(sight)]


def test_every_step_is_shown_and_the_response_rises_within_the_datas_range(sight) -> None:
    found = _steps(Ascent("scores", 3, seeds=4, count=30), sight)
    assert [each.step for each in found] == list(range(31))
    assert found[-1].inputs.shape == (4, 1, 8, 8)
    assert (found[-1].values > found[0].values + 0.1).all()
    assert found[-1].inputs.min() >= DATA.train.arrays["image"].min()
    assert found[-1].inputs.max() <= DATA.train.arrays["image"].max()
    np.testing.assert_array_equal(found[-1].first, found[0].values)


def test_the_same_question_is_climbed_in_the_same_way_and_seeds_differ(sight) -> None:
    state = torch.random.get_rng_state()
    one, other = (_steps(Ascent("conv", 1, count=5), sight)[-1] for _ in range(2))
    np.testing.assert_array_equal(one.inputs, other.inputs)
    assert not np.array_equal(one.inputs[0], one.inputs[1])
    assert torch.equal(state, torch.random.get_rng_state())


def test_the_responses_that_are_told_are_those_to_the_inputs_that_are_shown(sight) -> None:
    held = sight.model.root.state_dict()
    for aim in ("centre", "mean"):
        last = _steps(Ascent("conv", 2, aim=aim, count=6), sight)[-1]
        x = torch.from_numpy(last.inputs)
        maps = torch.conv2d(x, held["conv.weight"], held["conv.bias"], padding=1)[:, 2]
        expected = maps[:, 4, 4] if aim == "centre" else maps.mean(dim=(1, 2))
        np.testing.assert_allclose(last.values, expected.numpy(), atol=1e-5)


def test_the_middle_of_a_map_has_its_box(sight) -> None:
    last = _steps(Ascent("conv", 0, count=2), sight)[-1]
    assert last.box == (3, 3, 6, 6)
    assert _steps(Ascent("conv", 0, aim="mean", count=2), sight)[-1].box is None


def test_a_plain_step_is_the_gradient_scaled_and_drawn_to_the_mean() -> None:
    graph = linear_classifier()
    model, data = compiled(graph, Moons()), Moons().load()
    asked = Ascent("scores", 1, seeds=3, count=1, rate=0.1, decay=0.25)
    before, after = _steps(asked, Sight(model, data))
    points = data.train.arrays["point"]
    low, high, mean = points.min(axis=0), points.max(axis=0), points.mean(axis=0)
    slope = model.root.state_dict()["scores.weight"][1].numpy()
    moved = before.inputs + 0.1 * (high - low) * slope / np.sqrt((slope**2).mean())
    expected = np.clip(moved + 0.25 * (mean - moved), low, high)
    np.testing.assert_allclose(after.inputs, expected, atol=1e-5)


def test_a_blur_keeps_an_even_picture_and_spreads_a_single_pixel_as_a_bell() -> None:
    even = torch.full((2, 3, 9, 9), 0.7)
    torch.testing.assert_close(blurred(even, 1.0), even)
    single = torch.zeros(1, 1, 15, 15)
    single[0, 0, 7, 7] = 1.0
    spread = blurred(single, 1.5)[0, 0].numpy()
    assert spread.sum() == pytest.approx(1.0, rel=1e-5)
    assert spread[7, 9] / spread[7, 7] == pytest.approx(np.exp(-0.5 * (2 / 1.5) ** 2), rel=1e-4)
    np.testing.assert_allclose(spread, spread.T, atol=1e-7)


def test_between_two_steps_others_find_gradients_as_they_left_them(sight) -> None:
    for _ in Ascent("conv", 1, count=3).steps(sight):
        assert torch.is_grad_enabled()
    with torch.no_grad():
        for _ in Ascent("conv", 1, count=3).steps(sight):
            assert not torch.is_grad_enabled()
