"""The playground's row tells when a network does not learn what it should."""

from __future__ import annotations

from pathlib import Path

import msgspec

from engine.gallery.playground import ROW
from engine.gallery.run import measured
from engine.gallery.trial import Trial
from engine.project.file import write_project


def test_a_network_that_hardly_learned_misses_on_every_figure(tmp_path: Path) -> None:
    opened = Trial().project("spirals_playground")
    training = opened.training.replace(epochs=1, learning_rate=1e-6)
    write_project(msgspec.structs.replace(opened, training=training), tmp_path / "x.json")
    (tmp_path / "x.json").rename(tmp_path / "spirals_playground.json")
    (outcome,) = measured([ROW], lambda _: None, tmp_path)
    right = {f.name.split(":")[0]: f for f in outcome.figures if f.unit == "%"}
    assert list(right) == ["spirals", "moons", "circles"]
    assert not any(figure.is_met for figure in right.values())
    assert len({figure.value for figure in right.values()}) > 1  # each has data of its own
