"""Which settings a sweep tries, and in which order."""

from __future__ import annotations

import math
from typing import Any

import pytest

from engine.errors import ChainruleError
from engine.sweep.sweep import Aim, Axis, Sweep, varied
from tests.engine.networks import points_project

PROJECT = points_project()


def tried(**asked: Any) -> list[dict[str, Any]]:
    return [dict(found) for found in Sweep(**asked).checked(PROJECT).settings(PROJECT)]


def test_a_grid_tries_every_combination_in_the_order_of_its_axes() -> None:
    found = tried(
        axes=(
            Axis(target="hidden.units", values=(4, 8)),
            Axis(target="training.optimiser", values=("sgd", "adam")),
        )
    )
    assert [tuple(settings.values()) for settings in found] == [
        (4, "sgd"),
        (4, "adam"),
        (8, "sgd"),
        (8, "adam"),
    ]


def test_a_range_in_factors_is_divided_in_factors() -> None:
    axis = Axis(target="training.learning_rate", low=1e-4, high=1e-1, steps=4, is_logarithmic=True)
    rates = [settings["training.learning_rate"] for settings in tried(axes=(axis,))]
    assert rates == pytest.approx([1e-4, 1e-3, 1e-2, 1e-1])


def test_whole_numbers_are_tried_once_each_and_stay_in_their_range() -> None:
    axis = Axis(target="hidden.units", low=1.5, high=4, steps=9)
    assert [settings["hidden.units"] for settings in tried(axes=(axis,))] == [2, 3, 4]


def test_random_trials_keep_to_their_ranges_and_follow_from_the_seed() -> None:
    axes = (
        Axis(target="hidden.units", low=2, high=64, is_logarithmic=True),
        Axis(target="training.learning_rate", low=1e-3, high=1e-1, is_logarithmic=True),
        Axis(target="training.keep_best", values=(True, False)),
    )
    few = tried(axes=axes, method="random", trials=20, seed=3)
    more = tried(axes=axes, method="random", trials=40, seed=3)
    assert more[:20] == few
    assert few != tried(axes=axes, method="random", trials=20, seed=4)
    assert all(2 <= s["hidden.units"] <= 64 and isinstance(s["hidden.units"], int) for s in few)
    assert all(1e-3 <= s["training.learning_rate"] <= 1e-1 for s in few)
    assert {s["training.keep_best"] for s in few} == {True, False}
    middle = math.sqrt(1e-3 * 1e-1)
    assert 10 <= sum(s["training.learning_rate"] < middle for s in more) <= 30


def test_a_trial_is_the_project_with_its_settings_and_a_seed_of_its_own() -> None:
    project = varied(PROJECT, {"hidden.units": 5, "data.examples": 90, "training.epochs": 2}, 3)
    assert project.graph.node("hidden").layer.units == 5  # type: ignore[attr-defined]
    assert project.data.values()["examples"] == 90
    assert (project.training.epochs, project.training.seed) == (2, PROJECT.training.seed + 3)


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "nothing varied": ({"axes": ()}, "at least one setting"),
    "no such node": ({"axes": (Axis(target="nobody.units", values=(1,)),)}, "nobody"),
    "no such setting": ({"axes": (Axis(target="hidden.colour", values=(1,)),)}, "colour"),
    "no dot": ({"axes": (Axis(target="units", values=(1,)),)}, "NODE.SETTING"),
    "out of range": ({"axes": (Axis(target="hidden.units", low=0, high=8),)}, "units"),
    "a bad value": ({"axes": (Axis(target="training.optimiser", values=("x",)),)}, "optimiser"),
    "a range of words": ({"axes": (Axis(target="training.optimiser"),)}, "list of values"),
    "factors from 0": (
        {"axes": (Axis(target="training.momentum", low=0, high=0.9, is_logarithmic=True),)},
        "above 0",
    ),
    "upside down": ({"axes": (Axis(target="training.momentum", low=0.9, high=0.1),)}, "low to"),
    "twice": (
        {"axes": (Axis(target="hidden.units", values=(1,)),) * 2},
        "varied twice",
    ),
    "no trials": (
        {"axes": (Axis(target="hidden.units", values=(1,)),), "method": "random", "trials": 0},
        "trials",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_sweep_that_can_not_be_made_is_refused_in_words(case: str) -> None:
    asked, words = WRONG[case]
    with pytest.raises(ChainruleError, match=words):
        Sweep(**asked).checked(PROJECT)


def test_what_is_not_a_number_is_never_the_best() -> None:
    for aim in (Aim(is_highest=True), Aim(is_highest=False)):
        assert aim.better(0.5, math.nan)
        assert not aim.better(math.nan, 0.5)
    assert Aim(is_highest=True).better(2.0, 1.0)
    assert Aim(is_highest=False).better(1.0, 2.0)
