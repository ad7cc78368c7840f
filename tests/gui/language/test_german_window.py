"""The window when it speaks German."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget, QMessageBox

from engine.api import AddNode, Catalogue, Point, builtin_catalogue, projects_folder
from gui.app import build
from gui.bridge import Bridge
from gui.figures.layer_ranking import ranked
from gui.language.engine_words import translated
from gui.language.languages import (
    SYSTEM,
    language_of,
    speak,
    spoken_language,
    stored_language,
)
from gui.main_window.window import MainWindow

CATALOGUE: Catalogue = builtin_catalogue()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def opened(qapp: QApplication, settings: QSettings) -> Iterator[tuple[MainWindow, Bridge]]:
    project = projects_folder() / "lenet_digits.json"
    window, bridge = build(qapp, settings, project, "dark", "de")
    window.resize(1280, 720)
    window.show()
    yield window, bridge
    bridge.close()
    window.hide()
    window.deleteLater()
    speak(qapp, "en")


def test_menus_panels_and_buttons_are_german(opened: tuple[MainWindow, Bridge]) -> None:
    window, _ = opened
    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert menus == ["Datei", "Bearbeiten", "Knoten", "Ansicht", "Lauf", "Hilfe"]
    docks = {dock.windowTitle() for dock in window.findChildren(QDockWidget)}
    assert {"Schichten", "Inspektor", "Kurven", "Merkmalskarten"} <= docks
    assert window.run_bar.train.text() == "Trainieren"


def test_qt_s_own_buttons_are_german(german: QApplication) -> None:
    box = QMessageBox()
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    assert box.button(QMessageBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"


def test_what_would_be_undone_is_told_in_german(opened: tuple[MainWindow, Bridge]) -> None:
    window, bridge = opened
    bridge.do(AddNode(CATALOGUE["conv2d"](), Point(x=0.0, y=0.0)))
    undo = next(a for a in window.findChildren(QAction) if a.data() == "edit.undo")
    assert undo.text().replace("&", "") == "Rückgängig: Faltung 2D hinzufügen"


def test_the_palette_is_german_and_finds_by_both_languages(german: QApplication) -> None:
    for words in ("faltung 2d", "conv 2d", "conv2d"):
        assert ranked(CATALOGUE, words)[0].id == "conv2d"
    assert ranked(CATALOGUE, "Kreuzentropie")[0].id == "cross_entropy"


def test_english_is_spoken_again_after_german(german: QApplication) -> None:
    assert spoken_language() == "de"
    assert translated("Accuracy") == "Genauigkeit"
    speak(german, "en")
    assert spoken_language() == "en"
    assert translated("Accuracy") == "Accuracy"


def test_a_choice_is_kept_and_an_unknown_one_is_the_system_s(settings: QSettings) -> None:
    assert stored_language(settings) == SYSTEM
    settings.setValue("language", "de")
    assert stored_language(settings) == "de"
    settings.setValue("language", "tlh")
    assert stored_language(settings) == SYSTEM
    assert language_of("de") == "de"


def test_choosing_another_language_offers_another_start(
    opened: tuple[MainWindow, Bridge], settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = opened
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    actions = {str(a.data()): a for a in window.findChildren(QAction) if a.data()}
    actions["view.language_de"].trigger()
    assert not asked  # it is spoken already
    assert actions["view.language_de"].isChecked()
    actions["view.language_en"].trigger()
    assert asked == ["Die neue Sprache gilt ab dem nächsten Start."]
    assert stored_language(settings) == "en"
    assert actions["view.language_en"].isChecked()
    assert not actions["view.language_de"].isChecked()


def test_names_and_values_of_a_node_stay(german: QApplication) -> None:
    layer = CATALOGUE.make("conv2d", CATALOGUE["conv2d"].version, {"filters": 6, "kernel": 5})
    assert translated(layer.summary()) == "6 @ 5×5, same"
    assert translated("kernel: expected 1 … 31 px (whole), received 0").startswith("kernel: ")
