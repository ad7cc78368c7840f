"""What counts as an edge, and that the project's kernels become some."""

from __future__ import annotations

import numpy as np
import pytest

from engine.gallery.filters_and_maps import ORIENTED, ROWS, coherence, oriented_share
from engine.gallery.rows import ROWS as ALL_ROWS
from engine.gallery.trial import Trial

ROWS_AND_COLUMNS = np.mgrid[-3:4, -3:4].astype(float)


@pytest.mark.parametrize("angle", [0.0, 0.3, 1.0, 2.2])
@pytest.mark.parametrize("wave", [lambda d: d, np.sin, lambda d: np.exp(-(d**2))])
def test_what_changes_along_one_direction_alone_is_an_edge(angle, wave) -> None:
    rows, columns = ROWS_AND_COLUMNS
    kernel = wave(np.cos(angle) * columns + np.sin(angle) * rows)
    assert coherence(kernel) > 0.9


def test_a_spot_and_an_even_kernel_are_none() -> None:
    rows, columns = ROWS_AND_COLUMNS
    assert coherence(np.exp(-(rows**2 + columns**2) / 4)) == pytest.approx(0.0, abs=1e-9)
    assert coherence(np.ones((7, 7))) == 0.0


def test_neither_size_nor_sign_nor_an_offset_makes_an_edge() -> None:
    kernel = np.random.default_rng(4).normal(size=(7, 7))
    found = coherence(kernel)
    for other in (5 * kernel, -kernel, kernel + 3, kernel.T, kernel[::-1]):
        assert coherence(other) == pytest.approx(found)


def test_of_kernels_drawn_by_chance_one_in_a_hundred_is_taken_for_one() -> None:
    drawn = np.random.default_rng(1).uniform(-1, 1, (4000, 7, 7))
    assert 0.004 < oriented_share(drawn) < 0.018
    assert ORIENTED == 0.55


def test_before_learning_none_of_the_projects_kernels_is_an_edge() -> None:
    trial = Trial()
    run = trial.prepared(trial.project("filters_and_maps"))
    kernels = run.model.root.get_submodule("conv1").weight.detach().numpy()[:, 0]
    assert kernels.shape == (12, 7, 7)
    assert oriented_share(kernels) == 0.0


def test_the_row_is_measured_with_all_others() -> None:
    assert ROWS[0] in ALL_ROWS
