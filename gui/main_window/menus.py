"""The menus: every entry of the table as one of Qt's actions, and who carries it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.actions import ACTIONS, MENUS, PANEL, Action, tr
from gui.canvas.answers import ANSWERS
from gui.canvas.context_menu import PART, submenu
from gui.canvas.view import CanvasView
from gui.main_window.file_menu import FileMenu
from gui.main_window.view_menu import ViewMenu


class Menus(QObject):
    """Fills a window's menu bar, and the canvas with the keys that count only there.

    Attributes:
        actions: by the id of their entry.
        examples, recent: the submenus of ``File`` that are filled when they are opened.
    """

    def __init__(
        self,
        window: QMainWindow,
        canvas: CanvasView,
        file_menu: FileMenu,
        view_menu: ViewMenu,
        others: Mapping[str, object],
    ) -> None:
        super().__init__(window)
        self._canvas, self._file_menu, self._view_menu = canvas, file_menu, view_menu
        self._answering = {"file": file_menu, "view": view_menu, **others}
        self.actions: dict[str, QAction] = {}
        bar = window.menuBar()
        menus = {key: bar.addMenu(tr(title)) for key, title in MENUS.items()}
        begun: set[tuple[str, str]] = set()
        for spec in ACTIONS:
            place = spec.menu, spec.part
            self._add(spec, menus[spec.menu], is_first=place not in begun)
            begun.add(place)
            if spec.id == "file.open":
                self._add_files(menus["file"])

    def _add(self, spec: Action, above: QMenu, *, is_first: bool) -> None:
        is_inside = bool(spec.part) and not is_first  # a submenu draws its own lines
        if spec.separated and not is_inside:
            above.addSeparator()
        menu = submenu(above, tr(spec.part)) if spec.part else above
        if spec.separated and is_inside:
            menu.addSeparator()
        self.actions[spec.id] = self._make_action(spec)
        menu.addAction(self.actions[spec.id])

    def _add_files(self, menu: QMenu) -> None:
        """The submenus whose entries are looked up each time they are opened."""
        self.examples = menu.addMenu(tr("&Examples"))
        self.recent = menu.addMenu(tr("Open &recent"))
        self.examples.aboutToShow.connect(self._fill_examples)
        self.recent.aboutToShow.connect(self._fill_recent)

    def _fill_examples(self) -> None:
        self._file_menu.fill_examples(self.examples)

    def _fill_recent(self) -> None:
        self._file_menu.fill_recent(self.recent)

    def _make_action(self, spec: Action) -> QAction:
        action = QAction(tr(spec.title), self.parent())
        action.setData(spec.id)
        action.setProperty(PART, tr(spec.part) if spec.part else "")
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setToolTip(tr(spec.tip))
        action.setStatusTip(tr(spec.tip))
        action.setCheckable(spec.is_checkable)
        if spec.on_canvas:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._canvas.addAction(action)
        action.triggered.connect(partial(self._carry_out, self.handler(spec)))
        return action

    def _carry_out(self, handler: Callable[[], object], _checked: bool = False) -> None:
        handler()

    def handler(self, spec: Action) -> Callable[[], object]:
        """Who carries an action out: a part of the canvas, or else the object behind its menu."""
        way = ANSWERS.get(spec.id)
        if way is not None:
            of_canvas: Callable[[], object] = attrgetter(way)(self._canvas)
            return of_canvas
        if spec.id.startswith(PANEL):
            return partial(self._view_menu.go_to_panel, spec.id.removeprefix(PANEL))
        of_menu: Callable[[], object] = getattr(self._answering[spec.menu], spec.name)
        return of_menu
