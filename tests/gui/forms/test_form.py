import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics

from engine.parameter import (
    Declared,
    Matrix,
    choice,
    integer,
    integers,
    matrix,
    real,
    reals,
    switch,
    text,
)
from gui.forms.edit_steps import PAUSE_S, EditSteps
from gui.forms.form import ParameterForm


class Everything(Declared):
    count: int = integer(default=3, low=1, high=9, unit="px", doc="How many.")
    rate: float = real(default=0.5, low=0.0, high=1.0)
    on: bool = switch(default=True)
    kind: str = choice(default="plain", choices={"plain": "Plain", "bent": "Bent (twice)"})
    bend: int = integer(default=2, low=0, high=5, shown_if=("kind", ("bent",)))
    name: str = text(default="me")
    shape: tuple[int, ...] = integers(default=(4, 4), low=1, high=99)
    shares: tuple[float, ...] = reals(default=(), low=-9.0, high=9.0)
    table: Matrix = matrix(default=(), low=-9.0, high=9.0)


class Weighty(Declared):
    units: int = integer(default=3, low=1, high=9)
    marks: Matrix = matrix(default=(), low=0, high=1)
    start: str = choice(default="usual", choices={"usual": "Usual", "zeros": "Zeros"}, at_end=True)


@pytest.fixture
def form(theme, qtbot):
    made = ParameterForm(theme, Everything)
    qtbot.addWidget(made)
    made.show_values(Everything().values())
    made.show()
    return made


def _changes(form: ParameterForm) -> list[tuple[str, object]]:
    told: list[tuple[str, object]] = []
    form.changed.connect(lambda name, value: told.append((name, value)))
    return told


def test_there_is_a_row_for_each_declared_setting(form) -> None:
    labels = [form.row(p.name).label.text() for p in Everything.parameters()]
    assert labels == [p.label for p in Everything.parameters()]


def test_a_setting_that_does_not_matter_is_hidden_until_it_does(form) -> None:
    assert form.row("bend").isHidden()
    form.show_values(Everything(kind="bent").values())
    assert not form.row("bend").isHidden()


def test_typing_a_number_tells_name_and_value(form, qtbot) -> None:
    told = _changes(form)
    field = form.row("count").field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "7")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [("count", 7)]


def test_each_kind_of_field_tells_what_was_entered(form, qtbot) -> None:
    told = _changes(form)
    qtbot.mouseClick(form.row("on").field, Qt.MouseButton.LeftButton, pos=QPoint(10, 16))
    name = form.row("name").field
    name.selectAll()
    qtbot.keyClicks(name, "you")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    shape = form.row("shape").field
    shape.selectAll()
    qtbot.keyClicks(shape, "16 x 5,5".replace("x", "×"))
    qtbot.keyClick(shape, Qt.Key.Key_Return)
    assert told == [("on", False), ("name", "you"), ("shape", (16, 5, 5))]


def test_a_list_of_numbers_out_of_range_is_refused_with_the_reason(form, qtbot) -> None:
    told = _changes(form)
    shape = form.row("shape").field
    shape.selectAll()
    qtbot.keyClicks(shape, "16, 500")
    qtbot.keyClick(shape, Qt.Key.Key_Return)
    assert told == []
    assert "1 … 99" in shape.toolTip()
    assert shape.text() == "4, 4"


def test_a_list_of_real_numbers_is_typed_in(form, qtbot) -> None:
    told = _changes(form)
    shares = form.row("shares").field
    qtbot.keyClicks(shares, "0.5, -1; 2")
    qtbot.keyClick(shares, Qt.Key.Key_Return)
    assert told == [("shares", (0.5, -1.0, 2.0))]
    assert shares.text() == "0.5, -1, 2"


def test_a_matrix_begins_empty_and_is_told_with_each_change(form, qtbot) -> None:
    told = _changes(form)
    table = form.row("table").field
    qtbot.mouseClick(table.more_rows, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(table.more_columns, Qt.MouseButton.LeftButton)
    assert told == [("table", ((0.0,),)), ("table", ((0.0, 0.0),))]


def test_seldom_changed_settings_are_folded_away(theme, qtbot) -> None:
    made = ParameterForm(theme, Weighty)
    qtbot.addWidget(made)
    made.show_values(Weighty().values())
    made.show()
    assert not made.row("start").isVisible()
    qtbot.mouseClick(made.section.head, Qt.MouseButton.LeftButton)
    assert made.row("start").isVisible()


def test_what_is_not_as_usual_is_never_folded_away(theme, qtbot) -> None:
    made = ParameterForm(theme, Weighty)
    qtbot.addWidget(made)
    made.show_values(Weighty(start="zeros").values())
    made.show()
    assert made.row("start").isVisible()
    assert not made.row("marks").isVisible()
    assert "1 changed" in made.section.head.text()


def test_a_table_of_marks_is_folded_away_and_one_of_numbers_is_not(theme, form, qtbot) -> None:
    made = ParameterForm(theme, Weighty)
    qtbot.addWidget(made)
    made.show_values(Weighty().values())
    made.show()
    assert not made.row("marks").isVisible()
    assert form.row("table").isVisible()
    made.show_values(Weighty(marks=((1.0, 0.0),)).values())
    assert made.row("marks").isVisible()


def test_a_form_of_nothing_but_seldom_changed_settings_is_open(theme, qtbot) -> None:
    made = ParameterForm(theme, Weighty, names=("start",))
    qtbot.addWidget(made)
    made.show_values(Weighty().values())
    made.show()
    assert made.row("start").isVisible()


def test_a_changed_setting_is_marked_and_the_mark_resets_it(form, qtbot) -> None:
    assert not form.row("count").mark.is_shown
    form.show_values(Everything(count=5).values())
    told = _changes(form)
    assert form.row("count").mark.is_shown
    qtbot.mouseClick(form.row("count").mark, Qt.MouseButton.LeftButton)
    assert told == [("count", 3)]


def test_the_tooltip_says_what_it_is_and_its_range(form) -> None:
    words = form.row("count").toolTip()
    assert "How many." in words
    assert "1 … 9 px" in words


def test_where_things_differ_even_the_firsts_own_value_counts_as_entered(form, qtbot) -> None:
    form.show_values(Everything(count=3).values(), {"count"})
    told = _changes(form)
    field = form.row("count").field
    assert field.text() == ""
    field.setFocus()
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [("count", 3)]


def test_a_form_of_some_settings_shows_only_those(theme, qtbot) -> None:
    form = ParameterForm(theme, Everything, names=("rate",))
    qtbot.addWidget(form)
    with pytest.raises(KeyError):
        form.row("count")


def test_text_can_be_chosen_where_choices_are_given(theme, qtbot) -> None:
    form = ParameterForm(theme, Everything, choices={"name": (("me", "Me"), ("you", "You"))})
    qtbot.addWidget(form)
    form.show_values(Everything(name="you").values())
    assert form.row("name").field.currentText() == "You"


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_changes_in_quick_succession_are_one_step() -> None:
    steps = EditSteps(Clock())
    assert steps.count("a") == steps.count("a")


def test_another_setting_or_a_rest_begins_a_new_step() -> None:
    clock = Clock()
    steps = EditSteps(clock)
    first = steps.count("a")
    second = steps.count("b")
    clock.now += PAUSE_S * 2
    assert len({first, second, steps.count("b")}) == 3


def test_a_drag_is_one_step_however_long_it_rests() -> None:
    clock = Clock()
    steps = EditSteps(clock)
    steps.hold()
    first = steps.count("a")
    clock.now += PAUSE_S * 5
    assert steps.count("a") == first
    steps.release()
    assert steps.count("a") != first


class Wordy(Declared):
    largest_distance_from_the_middle: int = integer(default=3, low=1, high=9)
    side: int = integer(default=3, low=1, high=9)


def test_a_long_label_is_broken_so_that_its_field_has_room(theme, qtbot) -> None:
    made = ParameterForm(theme, Wordy)
    qtbot.addWidget(made)
    long = made.row("largest_distance_from_the_middle")
    in_one_line = QFontMetrics(long.label.font()).horizontalAdvance(long.label.text())
    least = made.minimumSizeHint().width()
    assert least < in_one_line + long.field.minimumWidth()
    assert long.label.wordWrap()
    assert not made.row("side").label.wordWrap()
