"""What a link in a lesson does: it shows a node, a panel, an example, or presses a button.

A lesson is Markdown; a link's target says what it is for: ``node:conv1``, ``panel:filters``,
``press:run.train``, ``layout:Look inside``, ``example:test/7``, ``project:xor``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QAction

from engine.api import projects_folder
from gui.actions import tr
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.docks import LAYOUTS, Docks
from gui.main_window.file_menu import FileMenu

Say = Callable[[str, str], None]


class LessonLinks:
    """Follows the links of a lesson; what leads nowhere is told."""

    def __init__(
        self,
        bridge: Bridge,
        canvas: CanvasView,
        docks: Docks,
        files: FileMenu,
        actions: Mapping[str, QAction],
        use_layout: Callable[[str], None],
        say: Say,
    ) -> None:
        self._bridge, self._canvas, self._docks, self._files = bridge, canvas, docks, files
        self._actions, self._use_layout, self._say = actions, use_layout, say
        self._ways: dict[str, Callable[[str], bool]] = {
            "node": self._show_node,
            "panel": self._show_panel,
            "press": self._press,
            "layout": self._lay_out,
            "example": self._show_example,
            "project": self._open,
        }

    def follow(self, kind: str, target: str) -> None:
        """Do what a link is for."""
        way = self._ways.get(kind)
        if way is None or not way(target):
            words = tr("The link leads nowhere: {link}.").format(link=f"{kind}:{target}")
            self._say(words, "warning")

    def _show_node(self, path: str) -> bool:
        first = path.split(".")[0]
        if first not in self._bridge.project.graph.by_name:
            return False
        self._canvas.focus_path(path)
        # What is chosen brings the inspector forward; who reads a lesson goes on reading it.
        self._docks.bring_forward("lesson")
        return True

    def _show_panel(self, key: str) -> bool:
        if key not in self._docks:
            return False
        self._docks.show(key)
        return True

    def _press(self, id_: str) -> bool:
        action = self._actions.get(id_)
        if action is None:
            return False
        if action.isEnabled():
            action.trigger()
        else:
            words = tr("“{action}” can not be pressed now.")
            self._say(words.format(action=action.text().replace("&", "")), "info")
        return True

    def _lay_out(self, name: str) -> bool:
        if name not in LAYOUTS:
            return False
        self._use_layout(name)
        return True

    def _show_example(self, target: str) -> bool:
        split, _, index = target.partition("/")
        if split not in ("train", "test") or not index.isdigit():
            return False
        self._bridge.show_example(split, int(index))
        return True

    def _open(self, stem: str) -> bool:
        path: Path = projects_folder() / f"{stem}.json"
        return path.is_file() and self._files.open_example(path)
