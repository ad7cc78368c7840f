"""Faster ways to compute: that they compute the same network, and that the choice is measured."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import msgspec
import pytest
import torch

from engine.errors import TrainingFailed
from engine.project.learning_command import SetRecipe
from engine.project.obstacles import obstacles
from engine.training import speed_measure
from engine.training.events import SpeedMeasured
from engine.training.known_recipes import builtin_recipes
from engine.training.run import Run, train
from engine.training.speed_measure import MIXED, PLAIN, measure_speed
from tests.engine.networks import digits_project, inferred, noisy_project, prepared, trained


def losses(run: Run) -> torch.Tensor:
    return torch.from_numpy(run.history.series("train/loss").y.copy())


def test_mixed_numbers_learn_nearly_the_same_and_keep_weights_of_32_bits() -> None:
    plain, mixed = trained(digits_project()), trained(digits_project(precision="bfloat16"))
    assert torch.allclose(losses(plain), losses(mixed), rtol=0.05)
    assert not torch.equal(losses(plain), losses(mixed))
    assert {p.dtype for p in mixed.parameters} == {torch.float32}


def test_mixed_numbers_are_computed_as_pytorchs_own_autocast_does() -> None:
    run = prepared(digits_project(precision="bfloat16", epochs=1))
    batch = next(run.train_set.shuffled(256, 0, 0, run.augmentation))
    with torch.autocast("cpu", torch.bfloat16):
        expected = run.model.learner.module(*batch, *run.weights)
    next(train(run))
    run.reporter.flush()
    first = run.history.series("train/loss").y[0]
    assert first == pytest.approx(float(expected.detach()), abs=1e-6)


def test_channels_last_changes_how_pictures_lie_and_nothing_else() -> None:
    plain, last = trained(noisy_project()), trained(noisy_project(channels_last=True))
    assert torch.allclose(losses(plain), losses(last), rtol=1e-4)
    (picture, _) = next(last.train_set.shuffled(8, 0, 0, last.augmentation))
    assert picture.is_contiguous(memory_format=torch.channels_last)
    conv = last.model.root.get_parameter("conv.weight")
    assert conv.is_contiguous(memory_format=torch.channels_last)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # PyTorch's compiler uses what PyTorch itself discourages
def test_compiled_code_learns_the_same_and_the_run_can_be_left_meanwhile() -> None:
    plain = trained(digits_project(epochs=1))
    run = prepared(digits_project(epochs=1, compiled=True))
    waits = 0
    for _ in train(run):
        waits += run.position.step == 0
    assert waits > 3
    assert torch.allclose(losses(plain), losses(run), rtol=1e-3)


def test_what_can_not_be_compiled_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        def code(*_: Any) -> Any:
            raise RuntimeError("No C++ compiler was found.")

        return code

    monkeypatch.setattr(torch, "compile", broken)
    run = prepared(digits_project(epochs=1, compiled=True))
    with pytest.raises(TrainingFailed, match=r"No C\+\+ compiler.*Switch “Compile” off"):
        list(train(run))


def test_a_recipe_that_knows_no_mixed_numbers_says_so() -> None:
    project = digits_project(precision="bfloat16")
    other = builtin_recipes()["contrastive_divergence"]()
    project = SetRecipe(other).apply(project)
    found = list(obstacles(project, inferred(project.graph)))
    assert any("mixed numbers" in obstacle.text for obstacle in found)


def test_every_way_is_timed_and_the_one_that_pays_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(speed_measure, "_SLICE_S", 0.02)
    monkeypatch.setattr(speed_measure, "_ROUNDS", 2)
    project = digits_project()

    def prepare(settings: Mapping[str, Any]) -> Run:
        training = project.training.replace(epochs=1000, **settings)
        return prepared(msgspec.structs.replace(project, training=training))

    *_, last = (news for news in measure_speed(prepare, compiles=False) if news is not None)
    assert last.is_over
    assert [tried.settings for tried in last.tried][:2] == [PLAIN, MIXED]
    assert len(last.tried) == 4
    assert all(tried.step_s and tried.ratio for tried in last.tried)
    assert last.tried[0].ratio == 1.0
    assert last.best in [tried.settings for tried in last.tried]
    assert "ms a step" in last.text


def test_a_way_that_is_not_there_is_told_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed_measure, "_SLICE_S", 0.01)
    monkeypatch.setattr(speed_measure, "_ROUNDS", 1)
    project = digits_project()

    def prepare(settings: Mapping[str, Any]) -> Run:
        if settings["precision"] == "bfloat16":
            raise TrainingFailed("No such numbers here.")
        training = project.training.replace(epochs=1000, **settings)
        return prepared(msgspec.structs.replace(project, training=training))

    found: list[SpeedMeasured] = []
    found += [news for news in measure_speed(prepare, compiles=False) if news is not None]
    mixed = found[-1].tried[1]
    assert mixed.failure == "No such numbers here."
    assert mixed.step_s is None
    assert found[-1].best != MIXED
    assert math.isfinite(found[-1].tried[0].step_s or math.nan)
