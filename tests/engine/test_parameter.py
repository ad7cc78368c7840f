"""Settings declared once: checked, compared, and told in words."""

from __future__ import annotations

from typing import Any

import pytest

from engine.errors import ParameterRefused
from engine.parameter import Declared, choice, integer, integers, real, switch, text

HUGE = 10**400


class Blur(Declared):
    """One setting of each kind."""

    radius: int = integer(default=2, low=1, high=31, unit="px", doc="Reach.")
    strength: float = real(default=0.5, low=0.0, high=1.0)
    on: bool = switch(default=True)
    form: str = choice(default="gauss", choices={"gauss": "Bell", "box": "Box"})
    name: str = text(default="")
    shape: tuple[int, ...] = integers(default=(1, 2), low=1)


class Wider(Blur):
    """One setting more, and one declared anew."""

    radius: int = integer(default=9, low=1, high=99)
    extra: int = integer(default=0)


REFUSED: dict[str, Any] = {
    "radius": [0, 32, 2.5, "2", True, None, float("nan"), float("inf")],
    "strength": [-0.1, 1.1, "1", True, None, float("nan"), float("inf"), HUGE],
    "on": [1, 0, "yes", None],
    "form": ["", "Bell", 1, None, []],
    "name": [1, None, b"x"],
    "shape": [3, "12", [0], [1.5], [True], None],
}


@pytest.mark.parametrize(
    ("name", "value"),
    [(n, v) for n, vs in REFUSED.items() for v in vs],
    ids=lambda item: str(item)[:20],
)
def test_a_value_of_another_kind_or_beyond_the_range_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ParameterRefused, match=f"{name}: expected "):
        Blur(**{name: value})


def test_the_refusal_says_what_was_expected_and_what_came() -> None:
    with pytest.raises(ParameterRefused) as refusal:
        Blur(radius=0)
    assert str(refusal.value) == "radius: expected 1 … 31 px (whole), received 0"


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [("radius", 3.0, 3), ("strength", 1, 1.0), ("shape", [3, 4], (3, 4)), ("strength", 0.0, 0.0)],
)
def test_a_value_is_kept_in_the_declared_type(name: str, given: Any, kept: Any) -> None:
    value = Blur(**{name: given}).values()[name]
    assert value == kept
    assert type(value) is type(kept)


def test_the_ends_of_a_range_are_legal() -> None:
    assert Blur(radius=1).radius == 1
    assert Blur(radius=31).radius == 31


def test_equal_settings_are_equal_values() -> None:
    assert Blur(radius=3) == Blur(radius=3)
    assert hash(Blur(radius=3)) == hash(Blur(radius=3))
    assert Blur(radius=3) != Blur(radius=4)
    assert Blur() != Wider(radius=2)


def test_a_value_is_never_changed() -> None:
    blur = Blur()
    with pytest.raises(AttributeError, match="use replace"):
        blur.radius = 3  # type: ignore[misc]  # that is what is tested
    assert blur.replace(radius=3).radius == 3
    assert blur.radius == 2


def test_settings_that_were_not_declared_are_refused() -> None:
    with pytest.raises(ParameterRefused, match=r"colour: no such setting \(known: radius"):
        Blur(colour=1)
    with pytest.raises(ParameterRefused, match="no such setting"):
        Blur.parameter("colour")


def test_declarations_are_inherited_and_may_be_made_anew() -> None:
    assert [p.name for p in Wider.parameters()][-2:] == ["radius", "extra"]
    assert Wider().radius == 9
    assert Wider().strength == 0.5


def test_the_words_for_the_form_come_from_the_declaration() -> None:
    assert Blur.parameter("radius").label == "Radius"
    assert Blur.parameter("form").expectation == "one of gauss, box"
    assert Blur.parameter("shape").expectation


def test_values_survive_json() -> None:
    blur = Blur(radius=7, shape=(3, 3))
    assert Blur(**blur.values()) == blur


def test_a_setting_can_not_hide_a_method() -> None:
    with pytest.raises(TypeError, match="can not be called values"):

        class Broken(Declared):
            values: int = integer(default=1)  # type: ignore[assignment]
