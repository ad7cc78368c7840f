from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.arithmetic import NotANumber, evaluate


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("28*28", 784),
        ("sqrt(16)", 4),
        ("2*log2(8)", 6),
        ("28 × 28", 784),
        ("(5+1)^2 - 1", 35),
        ("1e-3/2", 0.0005),
        ("0,5", 0.5),
        ("-3", -3),
        ("−3", -3),
        ("+7 // 2", 3),
        ("7 % 4", 3),
        ("2*pi", 6.283185307179586),
        (" 6 ", 6),
    ],
)
def test_a_sum_is_worked_out(typed: str, value: float) -> None:
    assert evaluate(typed) == pytest.approx(value)


def test_whole_numbers_stay_whole() -> None:
    assert isinstance(evaluate("28*28"), int)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "six",
        "1,2,3",
        "1/0",
        "9**9**9",
        "10**12**3",
        "(-1)**0.5",
        "True",
        "2j",
        "'a'*3",
        "[1]",
        "__import__('os')",
        "open(1)",
        "x:=3",
        "1 if 1 else 2",
        "1 < 2",
        "(" * 300,
        "1e308*10**64*",
        "0" * 500,
        "\0",
    ],
)
def test_anything_else_is_refused_in_words(typed: str) -> None:
    with pytest.raises(NotANumber, match=r"."):
        evaluate(typed)


@given(st.text(max_size=30))
def test_no_text_does_anything_but_give_a_number_or_be_refused(typed: str) -> None:
    with suppress(NotANumber):
        assert isinstance(evaluate(typed), int | float)


@given(st.integers(-999, 999), st.integers(-999, 999))
def test_sums_agree_with_python(one: int, other: int) -> None:
    assert evaluate(f"{one}+{other}*{one}-({other})") == one + other * one - other
