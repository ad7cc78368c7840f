import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from engine.catalogue.builtin import builtin_catalogue
from gui.widgets.formula.view import FormulaView

CATALOGUE = builtin_catalogue()
LONG = CATALOGUE["conv3d"].formula


@pytest.fixture
def view(dressed, qtbot):
    made = FormulaView(dressed)
    qtbot.addWidget(made)
    made.resize(240, 40)
    made.show()
    return made


def lines_of(view) -> int:
    return len({placed.y for placed in view.laid.placed})


@pytest.mark.parametrize("width", [200, 240, 400])
def test_no_formula_is_wider_than_the_view(view, width: int) -> None:
    view.resize(width, view.height())
    for kind in CATALOGUE:
        view.set_formula(kind.formula)
        assert view.laid.width * view.factor <= width, kind.id


def test_a_long_formula_is_broken_and_a_wider_view_needs_fewer_lines(view) -> None:
    view.set_formula(LONG)
    narrow, height = lines_of(view), view.height()
    view.resize(900, view.height())
    assert lines_of(view) == 1 < narrow
    assert view.height() < height


def test_a_formula_that_nearly_fits_is_set_smaller_on_one_line(view) -> None:
    view.set_formula("a + b + c")
    full = view.factor
    wanted = round(view.laid.width * full)
    view.resize(round(wanted * 0.93) + 8, view.height())
    assert lines_of(view) == 1
    assert view.factor < full


def test_an_index_of_a_sum_stands_below_it_and_a_numerator_above_its_line(view) -> None:
    view.set_formula("x")
    plain = view.laid.height
    view.set_formula("Σ_k x")
    assert view.laid.height > 1.5 * plain
    view.set_formula("x / y")
    assert view.laid.height > 1.5 * plain


def test_larger_type_makes_a_larger_formula(view, dressed) -> None:
    view.set_formula("x / y")
    before = view.height()
    dressed.set_scale(1.5)
    assert view.height() > before


def test_screen_readers_are_told_the_line(view) -> None:
    view.set_formula("max(0, z)")
    assert "max(0, z)" in view.accessibleName()


def test_the_keyboard_copies_the_line_of_text(view, qtbot) -> None:
    view.set_formula(LONG)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == LONG


def test_the_context_menu_copies_the_line_of_text(view) -> None:
    view.set_formula(LONG)
    view.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    )
    menu = view.findChild(QMenu)
    (action,) = menu.actions()
    assert action.text() == "Copy formula"
    QGuiApplication.clipboard().clear()
    action.trigger()
    assert QGuiApplication.clipboard().text() == LONG
    menu.close()
    QApplication.processEvents()


def test_a_text_in_no_notation_is_shown_as_it_is(view) -> None:
    view.set_formula("see § 3 of the paper")
    assert view.text() == "see § 3 of the paper"
    assert view.laid.placed


def test_it_is_painted_in_the_colour_of_text(view, dressed) -> None:
    view.set_formula("x")
    image = view.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(30) for y in range(view.height())}
    assert dressed.color("text").name() in colours
