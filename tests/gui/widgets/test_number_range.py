import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.number_range import NumberRange, text_of

KERNEL = NumberRange.guess(1, 31, None, "px", True, 5)
RATE = NumberRange.guess(1e-6, 10, None, "", False, 0.001)
DECAY = NumberRange.guess(0, 1, None, "", False, 1e-4)
SHARE = NumberRange.guess(0, 0.95, None, "", False, 0.5)


def test_a_range_of_many_powers_of_ten_is_changed_by_factors() -> None:
    assert RATE.is_logarithmic
    assert DECAY.is_logarithmic
    assert not SHARE.is_logarithmic
    assert not KERNEL.is_logarithmic


def test_refusals_say_what_was_expected_and_what_came() -> None:
    assert KERNEL.refusal_of(0) == "expected 1 … 31 px, received 0"
    assert KERNEL.refusal_of(2.5) == "expected a whole number, received 2.5"
    assert KERNEL.refusal_of(float("nan")) == "expected 1 … 31 px, received nan"
    assert KERNEL.refusal_of(31) is None
    assert NumberRange(low=0).refusal_of(-1) == "expected at least 0, received -1"
    assert NumberRange(high=4).refusal_of(5) == "expected at most 4, received 5"


def test_steps_of_a_learning_rate_are_1_2_5() -> None:
    rate: float = 0.001
    seen = [rate := RATE.stepped(rate, 1) for _ in range(4)]
    assert seen == [0.002, 0.005, 0.01, 0.02]
    assert RATE.stepped(0.001, -1) == 0.0005


def test_a_hundred_and_twenty_pixels_are_a_power_of_ten() -> None:
    assert RATE.dragged(0.001, 120) == pytest.approx(0.01)
    assert RATE.dragged(0.001, -120) == pytest.approx(0.0001)


def test_a_range_from_zero_can_be_dragged_to_zero_and_back() -> None:
    assert DECAY.dragged(1e-4, -10_000) == 0
    assert DECAY.dragged(0, 60) > 0
    assert DECAY.stepped(0, 1) > 0
    assert DECAY.stepped(DECAY.stepped(0, 1), -1) == 0


def test_large_whole_numbers_move_in_larger_steps() -> None:
    many = NumberRange.guess(1, 4096, None, "", True, 64)
    assert many.dragged(6, 12) == 8
    assert many.dragged(1024, 12) == 1064


def test_steps_leave_no_dust() -> None:
    assert NumberRange(0, 1, 0.1).stepped(0.2, 1) == 0.3


@given(st.floats(-1e4, 1e4), st.sampled_from([KERNEL, RATE, DECAY, SHARE]))
def test_no_drag_leaves_the_range(pixels: float, numbers: NumberRange) -> None:
    start = numbers.typed(1) if numbers.is_integer else 0.5
    assert numbers.refusal_of(numbers.dragged(start, pixels)) is None


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_a_number_is_written_so_that_it_reads_the_same(value: float) -> None:
    assert float(text_of(value)) == pytest.approx(value, rel=1e-6)


def test_numbers_are_written_as_people_do() -> None:
    texts = [text_of(value) for value in (6, 6.0, 0.001, 1e-5, 0.5, 1e300)]
    assert texts == ["6", "6", "0.001", "1e-5", "0.5", "1e300"]
