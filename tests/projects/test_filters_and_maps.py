"""What counts as an edge, and that the project's kernels become some."""

from __future__ import annotations

import numpy as np
import pytest

from engine.gallery.filters_and_maps import ORIENTED, ROWS, coherence, oriented_share
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


@pytest.mark.slow
def test_the_project_reaches_what_it_promises() -> None:
    (row,) = ROWS
    figures = list(row.measure(Trial()))
    assert [figure.name for figure in figures if not figure.is_met] == []
    before, after = (f.value for f in figures if f.name.startswith("edges in conv1"))
    assert before <= 0.1 < after
