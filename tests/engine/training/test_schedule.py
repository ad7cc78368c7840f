"""How the learning rate changes over a run."""

import pytest

from engine.training.plan import Stage
from engine.training.schedule import plan_points, rate_factor, schedule_points
from engine.training.settings import SCHEDULES, TrainingSettings


def factors(*epochs: float, **settings: object) -> list[float]:
    declared = TrainingSettings(**settings)
    return [rate_factor(declared, epoch) for epoch in epochs]


def test_a_constant_rate_is_constant() -> None:
    assert factors(0, 3.7, 10, epochs=10) == [1, 1, 1]


def test_steps_go_down_by_their_factor() -> None:
    found = factors(0, 2.9, 3, 6.5, epochs=9, schedule="step", step_epochs=3, step_factor=0.1)
    assert found == pytest.approx([1, 1, 0.1, 0.01])


def test_the_exponential_goes_down_every_epoch() -> None:
    found = factors(0, 0.9, 1, 3, epochs=9, schedule="exponential", step_factor=0.5)
    assert found == pytest.approx([1, 1, 0.5, 0.125])


def test_the_cosine_goes_from_one_over_a_half_to_zero() -> None:
    found = factors(0, 5, 10, 12, epochs=10, schedule="cosine")
    assert found == pytest.approx([1, 0.5, 0, 0])


def test_one_cycle_rises_to_one_and_falls_to_almost_nothing() -> None:
    found = factors(0, 1.5, 3, 6.5, 10, epochs=10, schedule="one_cycle")
    assert found == pytest.approx([0.04, 0.52, 1, 0.50005, 1e-4])


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_warm_up_rises_in_a_straight_line_before_any_schedule(schedule: str) -> None:
    found = factors(0.5, 1, 1.5, epochs=10, schedule=schedule, warmup_epochs=2)
    assert found == pytest.approx([0.25, 0.5, 0.75])


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_the_factor_is_never_negative_or_above_one(schedule: str) -> None:
    times = [i / 7 for i in range(120)]
    assert all(0 <= f <= 1 for f in factors(*times, epochs=12, schedule=schedule, warmup_epochs=1))


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_run_that_only_measures_has_a_factor_too(schedule: str) -> None:
    assert all(0 <= f <= 1 for f in factors(0.0, epochs=0, schedule=schedule))


# As points for a plot


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("warmup", [0.0, 1.5])
def test_every_point_lies_on_the_schedule(schedule: str, warmup: float) -> None:
    settings = TrainingSettings(
        epochs=9, schedule=schedule, warmup_epochs=warmup, learning_rate=0.2, step_epochs=4
    )
    found = schedule_points(settings)
    assert found.epochs[0] == 0
    assert found.epochs[-1] == 9
    assert list(found.epochs) == sorted(found.epochs)
    for epoch, rate in zip(found.epochs, found.rates, strict=True):
        assert rate == pytest.approx(0.2 * rate_factor(settings, epoch))
    assert found.is_at_most == (schedule == "plateau")


def test_a_step_is_drawn_upright() -> None:
    settings = TrainingSettings(
        epochs=9, schedule="step", learning_rate=1.0, step_epochs=3, step_factor=0.5
    )
    found = schedule_points(settings, count=4)
    for jump, before, after in ((3, 1.0, 0.5), (6, 0.5, 0.25)):
        near = [r for e, r in zip(found.epochs, found.rates, strict=True) if abs(e - jump) < 1e-6]
        assert near == [before, after]


def test_a_plan_is_drawn_stage_after_stage() -> None:
    first = TrainingSettings(epochs=2, learning_rate=1.0)
    second = TrainingSettings(epochs=3, learning_rate=0.1, schedule="plateau")
    found = plan_points((Stage(training=first), Stage(training=second)))
    assert (found.epochs[0], found.epochs[-1]) == (0, 5)
    assert {r for e, r in zip(found.epochs, found.rates, strict=True) if e < 2} == {1.0}
    assert {r for e, r in zip(found.epochs, found.rates, strict=True) if e > 2} == {0.1}
    assert found.is_at_most


def test_a_rule_that_searches_has_no_rate_to_draw() -> None:
    assert schedule_points(TrainingSettings(optimiser="lbfgs")).epochs == ()


def test_many_jumps_do_not_make_many_points() -> None:
    settings = TrainingSettings(epochs=100_000, schedule="step", step_epochs=1)
    assert len(schedule_points(settings, count=100).epochs) < 500
