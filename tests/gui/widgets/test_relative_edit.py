import pytest

from gui.widgets.arithmetic import NotANumber
from gui.widgets.relative_edit import RelativeEdit, relative_edit


@pytest.mark.parametrize(
    ("typed", "result"),
    [("*2", 12), ("/2", 3), ("+1", 7), ("-1", 5), ("× 1.5", 9), ("+= 4", 10), ("*sqrt(4)", 12)],
)
def test_an_operation_changes_what_is_there(typed: str, result: float) -> None:
    change = relative_edit(typed, is_signed=False)
    assert change is not None
    assert change.of(6) == result
    assert isinstance(change.of(6), int)


@pytest.mark.parametrize("typed", ["5", "2*3", "**2", "//2", ""])
def test_what_stands_for_a_number_is_no_change(typed: str) -> None:
    assert relative_edit(typed, is_signed=False) is None


def test_a_sign_belongs_to_the_number_where_that_can_be_negative() -> None:
    assert relative_edit("-1", is_signed=True) is None
    assert relative_edit("-=1", is_signed=True) == RelativeEdit("-", 1)


def test_what_has_no_result_is_told() -> None:
    with pytest.raises(NotANumber, match="has no result"):
        RelativeEdit("/", 0).of(6)
