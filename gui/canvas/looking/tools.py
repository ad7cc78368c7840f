"""The canvas's tools: what its nodes and its wires show."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD
from gui.widgets.action_button import ActionButton

_SHOWS = ("output", "filters", "histogram", "statistics", "nothing")


class CanvasTools(QFrame):
    """Three buttons in a corner: a menu of what all nodes show, a switch for each kind of river.

    They do what the window's actions do, so that menus, keys and buttons are one.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("canvas_tools")
        self.nodes = ActionButton(theme, icon="nodes-show", kind="quiet", parent=self)
        self.nodes.setToolTip(self.tr("What is seen on all nodes"))
        self.nodes.setAccessibleName(self.nodes.toolTip())
        self.gradients = ActionButton(theme, icon="river-back", kind="quiet", parent=self)
        self.values = ActionButton(theme, icon="river", kind="quiet", parent=self)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._actions: dict[ActionButton, QAction] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for button in (self.nodes, self.gradients, self.values):
            button.setFixedSize(theme.px(30), theme.px(28))
            row.addWidget(button)
        self.nodes.clicked.connect(self._open_menu)
        for button in (self.gradients, self.values):
            button.setCheckable(True)
            button.clicked.connect(self._switch)
        theme.changed.connect(self._restyle)
        self._restyle()

    def follow(self, actions: Mapping[str, QAction]) -> None:
        """Hand it the window's actions, by id."""
        self._menu.clear()
        for shows in _SHOWS:
            self._menu.addAction(actions[f"view.shows_{shows}"])
        self._actions = {
            self.gradients: actions["view.gradient_rivers"],
            self.values: actions["view.value_rivers"],
        }
        for button, action in self._actions.items():
            action.changed.connect(self._tell)
            button.setAccessibleName(action.text().replace("&", ""))
        self._tell()

    def _tell(self) -> None:
        for button, action in self._actions.items():
            keys = action.shortcut().toString()
            button.setToolTip(f"{action.toolTip()} ({keys})" if keys else action.toolTip())
            button.setChecked(action.isChecked())
            button.set_ink("accent" if action.isChecked() else "secondary")

    def _switch(self) -> None:
        button = self.sender()
        if isinstance(button, ActionButton):
            self._actions[button].trigger()
        self._tell()

    def _open_menu(self) -> None:
        corner = self.nodes.mapToGlobal(self.nodes.rect().topLeft())
        corner.setY(corner.y() - self._menu.sizeHint().height())
        self._menu.popup(corner)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QFrame#canvas_tools {{ background: {tokens.panel};"
            f" border: 1px solid {tokens.line}; border-radius: {RADIUS_CARD}px; }}"
        )
