"""The methods against closed forms, and against the same written out in plain loops."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.inspection.attribution.methods import (
    grad_cam,
    gradient_times_input,
    integrated_gradients,
    occlusion,
    saliency,
    smooth_grad,
    starts,
)

WEIGHTS = torch.tensor([2.0, -3.0, 0.5], dtype=torch.float64)
X = torch.tensor([[1.0, 2.0, -4.0]], dtype=torch.float64)


def linear(x: Tensor) -> Tensor:
    return x @ WEIGHTS + 7.0


def cubic(x: Tensor) -> Tensor:
    return (x**3).sum(dim=1) + x[:, 0] * x[:, 1]


def last(steps):
    *_, (share, found) = steps
    assert share == 1.0
    return found


def test_of_a_linear_function_saliency_is_its_weights() -> None:
    torch.testing.assert_close(saliency(linear, X)[0], WEIGHTS)
    torch.testing.assert_close(gradient_times_input(linear, X)[0], WEIGHTS * X[0])


def test_saliency_is_the_derivative_on_paper() -> None:
    slope = 3 * X**2 + torch.tensor([[2.0, 1.0, 0.0]])
    torch.testing.assert_close(saliency(cubic, X), slope)


def test_a_score_without_the_input_has_no_saliency() -> None:
    assert saliency(lambda x: torch.ones(len(x), dtype=x.dtype), X).tolist() == [[0.0, 0.0, 0.0]]


def test_of_a_linear_function_integrated_gradients_are_weights_times_way() -> None:
    start = torch.tensor([[0.5, 0.0, 1.0]], dtype=torch.float64)
    found = last(integrated_gradients(linear, X, start, points=3, at_once=2))
    torch.testing.assert_close(found[0], WEIGHTS * (X - start)[0])


@pytest.mark.parametrize("at_once", [1, 7, 64])
def test_integrated_gradients_add_up_to_the_rise_of_the_score(at_once) -> None:
    start = torch.zeros_like(X)
    rise = float(cubic(X) - cubic(start))
    gaps = [
        abs(float(last(integrated_gradients(cubic, X, start, n, at_once)).sum()) - rise)
        for n in (4, 64)
    ]
    # The midpoint rule errs by 1 / points²: of a cubic, by a quarter of its coefficient of it.
    assert gaps[0] == pytest.approx(abs(float((X**3).sum())) / 4 / 4**2, rel=1e-6)
    assert gaps[1] == pytest.approx(gaps[0] / 16**2, rel=1e-6)


def test_smooth_grad_is_the_mean_of_gradients_at_the_same_noisy_copies() -> None:
    found = last(smooth_grad(cubic, X, noise=0.1, samples=5, at_once=2, seed=3))
    drawn = torch.Generator().manual_seed(3)
    pieces = [torch.randn((n, 3), generator=drawn) for n in (2, 2, 1)]
    copies = X + 0.1 * (X.max() - X.min()) * torch.cat(pieces).double()
    slopes = 3 * copies**2 + torch.stack(
        [copies[:, 1], copies[:, 0], torch.zeros(5, dtype=torch.float64)], dim=1
    )
    torch.testing.assert_close(found, slopes.mean(dim=0, keepdim=True))


def test_grad_cam_weighs_maps_by_their_mean_gradient_and_keeps_what_speaks_for_it() -> None:
    drawn = torch.Generator().manual_seed(0)
    maps = torch.randn((1, 3, 4, 5), generator=drawn)
    slopes = torch.randn((1, 3, 4, 5), generator=drawn)
    by_hand = np.zeros((4, 5))
    for channel in range(3):
        by_hand += slopes[0, channel].numpy().mean() * maps[0, channel].numpy()
    found = grad_cam(maps, slopes, (4, 5))[0].numpy()
    np.testing.assert_allclose(found, np.maximum(by_hand, 0), atol=1e-6)
    assert grad_cam(maps, slopes, (8, 10)).shape == (1, 8, 10)


def test_occlusion_of_a_vector_is_the_fall_when_one_number_is_taken_out() -> None:
    found = last(occlusion(linear, X, torch.zeros_like(X), patch=2, stride=1, at_once=2))
    torch.testing.assert_close(found[0], WEIGHTS * X[0])


def test_occlusion_of_a_picture_is_the_mean_fall_of_all_squares_over_a_pixel() -> None:
    weights = np.random.default_rng(0).normal(size=(2, 6, 5))
    picture = np.random.default_rng(1).normal(size=(1, 2, 6, 5))

    def score(x: Tensor) -> Tensor:
        return (x * torch.from_numpy(weights)).sum(dim=(1, 2, 3))

    cover = np.full_like(picture, 0.25)
    falls, times = np.zeros((6, 5)), np.zeros((6, 5))
    for top in (0, 2, 3):  # 4 would reach beyond the border
        for left in (0, 2):
            covered = picture.copy()
            covered[:, :, top : top + 3, left : left + 3] = 0.25
            fall = (picture * weights).sum() - (covered * weights).sum()
            falls[top : top + 3, left : left + 3] += fall
            times[top : top + 3, left : left + 3] += 1
    args = torch.from_numpy(picture), torch.from_numpy(cover)
    found = last(occlusion(score, *args, patch=3, stride=2, at_once=4))
    np.testing.assert_allclose(found[0].numpy(), falls / times)


def test_squares_reach_the_border_wherever_they_begin() -> None:
    assert starts(10, 4, 3) == [0, 3, 6]
    assert starts(11, 4, 3) == [0, 3, 6, 7]
    assert starts(3, 5, 2) == [0]
