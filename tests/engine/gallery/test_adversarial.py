"""What the rows of adversaries count is counted rightly, and their drawings show what they say."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.data.data_set import Array
from engine.gallery.adversarial import coverage, generated
from engine.gallery.trial import Trial
from engine.training.learning.adversarial_pair import AdversarialPairLearning
from engine.training.run import Run

PLACES = np.linspace(-1.6, 1.6, 40)


def ring(counts: list[int], *, off: float = 0.0) -> Array:
    """So many points at each of eight places on the circle, moved outwards."""
    angles = np.repeat(2 * np.pi * np.arange(8) / 8, counts)
    return (1 + off) * np.stack([np.cos(angles), np.sin(angles)], axis=1)


@pytest.mark.parametrize(
    ("points", "covered", "good"),
    [
        (ring([100] * 8), 8, 1.0),
        (ring([800] + [0] * 7), 1, 1.0),
        (ring([700, 30, 20, 50, 0, 0, 0, 0]), 3, 1.0),  # a quarter of 100 is enough, 20 is not
        (ring([100] * 8, off=0.14), 8, 1.0),
        (ring([100] * 8, off=0.16), 0, 0.0),
        (np.zeros((800, 2)), 0, 0.0),
    ],
)
def test_modes_are_counted(points: Array, covered: int, good: float) -> None:
    assert coverage(points, 8, 0.05) == (covered, good)


@pytest.fixture(scope="module")
def run() -> Run:
    trial = Trial()
    project = trial.project("adversarial_pair")
    return trial.prepared(project)


def test_the_data_themselves_cover_all_modes(run: Run) -> None:
    covered, good = coverage(run.data.train.arrays["point"], 8, 0.05)
    assert covered == 8
    assert good == pytest.approx(1 - np.exp(-4.5), abs=0.01)  # of a normal cloud, within 3σ


def test_the_players_are_found_among_all_that_is_drawn(run: Run) -> None:
    assert isinstance(run.learning, AdversarialPairLearning)
    assert sum(w.numel() for w in run.learning.game.generator) == 4482
    assert sum(w.numel() for w in run.learning.game.discriminator) == 4417


def test_samples_follow_from_the_seed(run: Run) -> None:
    assert np.array_equal(generated(run, 10), generated(run, 10))
    assert len(np.unique(generated(run, 10), axis=0)) == 10


def test_the_crowd_is_made_by_the_generator(run: Run) -> None:
    noises = torch.randn(1, 250, 2)
    (crowd,) = run.model.part(("crowd",), ("many_noises",))(noises)
    (made,) = run.model.part(("generated",), ("noise",))(noises[0])
    assert torch.allclose(crowd[0], made, atol=1e-6)


@pytest.mark.parametrize("place", [(0.5, 1.0), (-1.2, 0.0), (0.9, -1.4)])
def test_the_picture_shows_points_where_they_lie(run: Run, place: tuple[float, float]) -> None:
    points = torch.tensor(place).expand(1, 250, 2)
    (picture,) = run.model.part(("picture",), ("crowd",))(points)
    row, column = divmod(int(picture[0].argmax()), 40)
    assert (PLACES[column], PLACES[::-1][row]) == pytest.approx(place, abs=0.05)


def test_the_landscape_is_the_score_of_each_place(run: Run) -> None:
    few = np.linspace(-1.6, 1.6, 24, dtype=np.float32)
    points = np.stack(np.meshgrid(few, few[::-1]), axis=-1).reshape(-1, 2)
    point = torch.zeros(1, 2)
    (landscape,) = run.model.part(("landscape", "point"))(point)[:1]
    (score,) = run.model.part(("judged_real",))(torch.from_numpy(points))
    assert torch.allclose(landscape.flatten(), score.flatten(), atol=1e-4)
