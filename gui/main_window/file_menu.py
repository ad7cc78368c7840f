"""What the menu ``File`` does: projects are begun, opened and saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from engine.api import RenameProject, projects_folder, stored_name
from gui.bridge import Bridge
from gui.files.dialogs import open_dialog, save_dialog
from gui.files.examples import examples
from gui.files.recent import RecentFiles
from gui.files.unsaved_question import Answer, ask_about_unsaved


class FileMenu(QObject):
    """Answers the entries of the menu, and asks about unsaved changes before one is left.

    Signals:
        example_opened: a project of the gallery was opened.
    """

    example_opened = Signal()

    def __init__(self, window: QWidget, bridge: Bridge, recent: RecentFiles) -> None:
        super().__init__(window)
        self._window, self._bridge, self._recent = window, bridge, recent

    def new(self) -> None:
        """Begin an empty project."""
        if self.may_leave():
            self._bridge.session.new()

    def open(self) -> None:
        """Ask for a project file and open it."""
        path = open_dialog(self._window, self._folder())
        if path is not None:
            self.open_file(path)

    def save(self) -> bool:
        """Save the project; gives whether it was saved."""
        if self._bridge.update.path is None or self._is_example():
            return self.save_as()
        return self._saved(None)

    def save_as(self) -> bool:
        """Ask for a place and save there; gives whether it was saved."""
        project = self._bridge.project
        path = save_dialog(self._window, self._folder(), project.name)
        if path is not None and not project.is_named:
            self._bridge.do(RenameProject(path.stem.replace("_", " ")))
        return path is not None and self._saved(path)

    def quit(self) -> None:
        """Close the window, and with it the program."""
        self._window.close()

    def open_file(self, path: Path) -> bool:
        """Open a project, after asking about unsaved changes; gives whether it was opened."""
        if not self.may_leave() or not self._bridge.open(path):
            return False
        self._recent.add(path)
        return True

    def may_leave(self) -> bool:
        """Ask what to do with unsaved changes; gives whether the project may be left."""
        if self._bridge.update.is_clean:
            return True
        answer = ask_about_unsaved(self._window, self._bridge.project.name)
        if answer is Answer.SAVE:
            return self.save()
        return answer is Answer.DISCARD

    def fill_examples(self, menu: QMenu) -> None:
        """List the projects that came with the program, by part."""
        menu.clear()
        for title, paths in examples():
            part = menu.addMenu(title)
            for path in paths:
                part.addAction(stored_name(path), partial(self._open_example, path))

    def fill_recent(self, menu: QMenu) -> None:
        """List the projects opened last."""
        menu.clear()
        for path in self._recent.paths():
            menu.addAction(path.name, partial(self.open_file, path))
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def _open_example(self, path: Path) -> None:
        if self.open_file(path):
            self.example_opened.emit()

    def _saved(self, path: Path | None) -> bool:
        if not self._bridge.save(path):
            return False
        saved = self._bridge.update.path
        if saved is not None:
            self._recent.add(saved)
        return True

    def _folder(self) -> Path:
        path = self._bridge.update.path
        return Path.home() if path is None or self._is_example() else path.parent

    def _is_example(self) -> bool:
        """Whether what is open came with the program, and is to stay as it came."""
        path = self._bridge.update.path
        return path is not None and path.resolve().parent == projects_folder()
