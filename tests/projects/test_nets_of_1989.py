"""Net-1 to Net-5: links and weights as published, one recipe for all."""

from __future__ import annotations

import pytest

from engine.gallery.nets_of_1989 import PUBLISHED
from engine.gallery.trial import Trial

EVERY = pytest.mark.parametrize("name", PUBLISHED)


@EVERY
def test_links_and_weights_are_those_of_the_table_of_1989(name: str) -> None:
    trial = Trial()
    totals = trial.inference(trial.project(name)).totals
    assert (totals.links, totals.parameters) == PUBLISHED[name][:2]


@EVERY
def test_all_five_learn_the_same_from_the_same(name: str) -> None:
    first, project = Trial().project("net1"), Trial().project(name)
    assert project.training == first.training
    assert project.data == first.data
    assert project.augmentation.random_shift_px == 0


@pytest.mark.parametrize("name", ["net3", "net4", "net5"])
def test_the_hidden_maps_have_the_published_sides(name: str) -> None:
    trial = Trial()
    project = trial.project(name)
    nodes = trial.inference(project).nodes
    sides = [nodes[f"squash{number}"].outputs[0].shape[1:] for number in (1, 2)]
    assert sides == [(8, 8), (4, 4)]


def test_the_lesson_tells_the_counts_of_all_five() -> None:
    lesson = Trial().project("net4").lesson
    for links, weights, _ in PUBLISHED.values():
        assert f"| {links} | {weights} |" in lesson


@pytest.mark.slow
def test_net_5_learns_the_digits() -> None:
    trial = Trial()
    found = trial.trained(trial.project("net5"), device="cpu")
    assert found.metrics["train"]["accuracy"] >= 0.97
    assert found.metrics["test"]["accuracy"] >= 0.85
