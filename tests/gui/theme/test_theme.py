import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.theme.icons import ICON_FOLDER
from gui.theme.theme import Theme
from gui.theme.tokens import CATEGORIES, DARK, LIGHT

ICONS = sorted(path.stem for path in ICON_FOLDER.glob("*.svg"))
NEEDED = {
    *("play", "pause", "step", "epoch", "stop", "new", "open", "save", "undo", "redo", "copy"),
    *("paste", "delete", "fit", "layout", "search", "settings", "sun", "moon", "warning"),
    *("problem", "good", "info", "plus", "minus", "close", "check", "chevron-right"),
    *("chevron-down", "float", "logo"),
}


def test_choosing_a_mode_changes_colours_and_tells(qtbot: QtBot) -> None:
    theme = Theme("dark")
    assert theme.tokens is DARK
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("light")
    assert not theme.is_dark
    assert theme.color("panel").name() == LIGHT.panel
    assert theme.color("loss").name() == LIGHT.categories["loss"]


def test_choosing_the_same_again_tells_nobody(qtbot: QtBot) -> None:
    theme = Theme("dark")
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("dark")
        theme.set_scale(1.0)


def test_an_unknown_mode_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="sepia"):
        Theme("sepia")


def test_the_system_decides_in_system_mode_and_dark_where_it_does_not_say(
    qapp: QApplication,
) -> None:
    theme = Theme("system")
    says_light = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
    assert theme.is_dark is not says_light


def test_a_change_of_the_system_is_followed_only_in_system_mode(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    following, fixed = Theme("system"), Theme("dark")
    monkeypatch.setattr(Theme, "_wanted_dark", lambda self: self.mode == "dark")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not following.is_dark
    assert fixed.is_dark


def test_a_scale_makes_all_type_larger_within_limits(qtbot: QtBot) -> None:
    theme = Theme("dark")
    before = theme.font("body").pixelSize()
    with qtbot.waitSignal(theme.changed):
        theme.set_scale(2)
    assert theme.font("body").pixelSize() == 2 * before
    assert theme.px(8) == 16
    theme.set_scale(100)
    assert theme.scale == 3


def test_titles_are_larger_and_heavier_than_text(qapp: QApplication) -> None:
    theme = Theme("dark")
    assert theme.font("title").pixelSize() > theme.font("body").pixelSize()
    assert theme.font("title").weight() > theme.font("body").weight()
    assert theme.font("small").pixelSize() < theme.font("body").pixelSize()


def test_a_font_that_is_changed_by_its_user_stays_as_it_was_for_others(qapp: QApplication) -> None:
    theme = Theme("dark")
    theme.font("body").setPixelSize(99)
    assert theme.font("body").pixelSize() != 99


@pytest.mark.parametrize("name", sorted({*NEEDED, *CATEGORIES}))
def test_every_icon_that_is_asked_for_is_there(name: str) -> None:
    assert name in ICONS


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_drawn_in_the_colour_of_its_role_and_no_other(
    name: str, qapp: QApplication
) -> None:
    theme = Theme("dark")
    image = theme.pixmap(name, "accent", 48, 1.0).toImage()
    accent = theme.color("accent")
    inked = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [colour for colour in inked if colour.alpha() == 255]
    assert len(solid) > 12
    assert all(abs(colour.red() - accent.red()) <= 2 for colour in solid)
    assert all(image.pixelColor(x, y).alpha() == 0 for x in (0, 47) for y in (0, 47))


def test_icons_follow_the_theme_and_fade_when_disabled(qapp: QApplication) -> None:
    theme = Theme("dark")
    stop = theme.icon("stop").pixmap(32, 32).toImage().pixelColor(16, 16)
    assert stop.name() == DARK.text
    faded = theme.icon("stop").pixmap(32, 32, QIcon.Mode.Disabled)
    assert faded.toImage().pixelColor(16, 16).name() == DARK.disabled
    theme.set_mode("light")
    assert theme.icon("stop").pixmap(32, 32).toImage().pixelColor(16, 16).name() == LIGHT.text


def test_an_unknown_icon_is_refused(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        Theme("dark").icon("unicorn")


def test_a_pixmap_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    pixmap = Theme("dark").pixmap("play", "text", 16, 2.0)
    assert pixmap.width() == 32
    assert pixmap.deviceIndependentSize().width() == 16


def test_applying_dresses_the_application_and_keeps_it_dressed(dressed: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.palette().color(QPalette.ColorRole.Window).name() == DARK.panel
    dressed.set_mode("light")
    assert app.palette().color(QPalette.ColorRole.Window).name() == LIGHT.panel
    assert LIGHT.accent in app.styleSheet()
    assert DARK.accent not in app.styleSheet()
