"""What can be asked of the feature maps by menu."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from gui.inspection.maps.comparison import BOTH, DIFFERENCE, Held, Other
from gui.inspection.maps.layer_menu import fill_layer_menu
from gui.inspection.shown_layers import Offered


class Asked(Protocol):
    """Whom the menus ask: the panel of feature maps."""

    each_by_itself: bool
    sorts: bool
    shows_all: bool
    compared: Held | Other | None
    way: str

    @property
    def shown(self) -> tuple[str, ...]: ...
    @property
    def is_enlarged(self) -> bool: ...
    def offered(self) -> tuple[Offered, ...]: ...
    def set_each_by_itself(self, is_on: bool) -> None: ...
    def set_sorted(self, is_on: bool) -> None: ...
    def set_shows_all(self, is_on: bool) -> None: ...
    def toggle_layer(self, name: str, is_on: bool) -> None: ...
    def show_layers(self, names: frozenset[str] | None) -> None: ...
    def hold_moment(self) -> None: ...
    def hold_example(self) -> None: ...
    def show_compared(self, way: str) -> None: ...
    def let_go(self) -> None: ...
    def enlarge(self, path: str, channel: int) -> None: ...
    def show_layer(self, name: str) -> None: ...
    def ask_value(self, name: str, place: tuple[int, ...]) -> None: ...


def open_layers(panel: Asked, below: QWidget) -> None:
    """Which layers are shown, and how."""
    menu = _menu(below)
    ways = (
        (_tr("Each map by itself"), panel.each_by_itself, panel.set_each_by_itself),
        (_tr("Most active maps first"), panel.sorts, panel.set_sorted),
        (_tr("All channels"), panel.shows_all, panel.set_shows_all),
    )
    for words, is_on, change in ways:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_on)
        action.toggled.connect(change)
    menu.addSeparator()
    fill_layer_menu(menu, panel.offered(), frozenset(panel.shown), panel.toggle_layer)
    menu.addSeparator()
    menu.addAction(_tr("The usual layers"), partial(panel.show_layers, None))
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))


def open_comparing(panel: Asked, below: QWidget) -> None:
    """With what the maps are compared, and how."""
    menu = _menu(below)
    menu.addAction(_tr("With this moment"), panel.hold_moment)
    menu.addAction(_tr("With this example"), panel.hold_example)
    if panel.compared is not None:
        menu.addSeparator()
        ways = (BOTH, _tr("One below the other")), (DIFFERENCE, _tr("Difference"))
        for way, words in ways:
            action = menu.addAction(words, partial(panel.show_compared, way))
            action.setCheckable(True)
            action.setChecked(panel.way == way)
        menu.addSeparator()
        menu.addAction(_tr("Compare no more"), panel.let_go)
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))


def open_value(panel: Asked, below: QWidget, name: str, place: tuple[int, ...], at: QPoint) -> None:
    """What can be asked of one number of a layer."""
    menu = _menu(below)
    menu.addAction(_tr("Where does this number come from?"), partial(panel.ask_value, name, place))
    if len(place) == 3 and not panel.is_enlarged:
        menu.addAction(_tr("Enlarge this map"), partial(panel.enlarge, name, place[0]))
    menu.addAction(_tr("Show the layer on the canvas"), partial(panel.show_layer, name))
    menu.popup(at)


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("FeatureMapsPanel", text)
