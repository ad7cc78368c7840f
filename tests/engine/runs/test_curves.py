"""Curves are read without weights; several of them make a band."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.errors import FileRefused
from engine.runs.curves import CHECKPOINT, band, saved_history
from engine.training.checkpoint import FILE_NAME, save_checkpoint
from engine.training.history import History
from tests.engine.networks import points_project, trained

ROOT = Path(__file__).resolve().parents[3]


def history(*points: tuple[float, float]) -> History:
    made = History()
    made.extend("a", *zip(*points, strict=True))
    return made


def test_the_curves_of_a_run_are_read_as_they_were(tmp_path: Path) -> None:
    run = trained(points_project())
    run.history.mark(1.0, "Something")
    save_checkpoint(run, tmp_path)
    read = saved_history(tmp_path)
    assert read.to_json() == run.history.to_json()
    assert read.marks == run.history.marks
    assert CHECKPOINT == FILE_NAME


def test_reading_curves_needs_no_torch(tmp_path: Path) -> None:
    run = trained(points_project())
    save_checkpoint(run, tmp_path)
    code = (
        "import sys; from pathlib import Path; from engine.runs.curves import saved_history;"
        "print(len(saved_history(Path(sys.argv[1])).series('train/loss')), 'torch' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.split() == [str(run.position.step), "False"]


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff" * 400])
def test_what_is_no_checkpoint_is_refused(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / CHECKPOINT).write_bytes(content)
    with pytest.raises(FileRefused):
        saved_history(tmp_path)


def test_a_band_of_runs_with_the_same_places_is_numpys() -> None:
    values = np.random.default_rng(0).normal(size=(5, 7))
    found = band([history(*enumerate(row)) for row in values], "a")
    np.testing.assert_allclose(found.x, np.arange(7))
    np.testing.assert_allclose(found.mean, values.mean(0))
    np.testing.assert_allclose(found.low, values.min(0))
    np.testing.assert_allclose(found.high, values.max(0))
    np.testing.assert_allclose(found.deviation, values.std(0, ddof=1))
    assert set(found.runs) == {5}


def test_a_run_counts_only_where_it_has_points() -> None:
    found = band([history((1, 2), (2, 4), (3, 6)), history((1, 4), (2, 8))], "a")
    np.testing.assert_allclose(found.mean, [3, 6, 6])
    np.testing.assert_allclose(found.runs, [2, 2, 1])
    assert found.deviation[-1] == 0


def test_between_its_points_a_run_is_straight() -> None:
    found = band([history((0, 0), (2, 2)), history((0, 2), (1, 2), (2, 2))], "a")
    np.testing.assert_allclose(found.x, [0, 1, 2])
    np.testing.assert_allclose(found.mean, [1, 1.5, 2])


def test_runs_without_the_curve_make_no_band() -> None:
    found = band([History(), history((0, 1))], "b")
    assert all(len(part) == 0 for part in found)
    assert band([History(), history((0, 1))], "a").runs.tolist() == [1]
