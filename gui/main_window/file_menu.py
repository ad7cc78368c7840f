"""What the menu ``File`` does: projects are begun, opened and saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from engine.api import RenameProject, projects_folder, stored_name
from gui.bridge import Bridge
from gui.exporting.exchange import Exchange
from gui.files.dialogs import open_dialog, save_dialog
from gui.files.examples import examples
from gui.files.recent import RecentFiles
from gui.files.unsaved_list import ask_which_to_save
from gui.files.unsaved_question import Answer, ask_about_unsaved
from gui.main_window.run_question import may_end_run
from gui.projects.new_window import open_window
from gui.projects.tab import Tab
from gui.projects.workspace import Workspace


class FileMenu(QObject):
    """Answers the entries of the menu, and asks about unsaved changes before one is left.

    Signals:
        opened: a project was opened from its file.
        example_opened: a project of the gallery was opened.
    """

    opened = Signal()
    example_opened = Signal()

    exchange: Exchange
    """What goes out and comes in by other files than projects; given by `follow`."""

    def __init__(
        self, window: QWidget, bridge: Bridge, recent: RecentFiles, workspace: Workspace
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._recent = window, bridge, recent
        self._workspace = workspace

    def follow(self, exchange: Exchange) -> None:
        """Hand it what the entries for pictures and models ask."""
        self.exchange = exchange

    def export_picture(self) -> None:
        """Write the drawing as a picture."""
        self.exchange.export_picture()

    def export_model(self) -> None:
        """Write the network for other programs."""
        self.exchange.export_model()

    def import_model(self) -> None:
        """Make a project of a model of PyTorch."""
        self.exchange.import_model()

    def new(self) -> None:
        """Begin an empty project, in a tab of its own."""
        self._workspace.new()

    def new_window(self) -> None:
        """Open a second window, which is a program of its own."""
        if not open_window():
            self._bridge.refused.emit(self.tr("The system did not open another window."))

    def welcome(self) -> None:
        """Show recent projects and the gallery."""
        self._workspace.welcome()

    def next_tab(self) -> None:
        """Go to the tab further right."""
        self._workspace.step(1)

    def previous_tab(self) -> None:
        """Go to the tab further left."""
        self._workspace.step(-1)

    def close_tab(self, tab: Tab | None = None) -> bool:
        """Close a tab, by default the one in front; gives whether it was closed."""
        tab = tab or self._workspace.front
        if not tab.is_of_block:
            session = tab.session
            if not session.update.is_clean:
                self._workspace.go_to(tab)
                if not self.may_leave():
                    return False
            if session.is_running and not may_end_run(self._window, session.name):
                return False
        if tab.shows_welcome and len(self._workspace.tabs) == 1:
            return False
        self._workspace.close(tab)
        return True

    def move_to_window(self, tab: Tab) -> None:
        """Let a project go on in a window of its own; it is saved before."""
        session = tab.session
        if session.update.path is None or not session.update.is_clean:
            self._workspace.go_to(tab)
            if not self.save():
                return
        path = session.update.path
        assert path is not None
        if session.is_running and not may_end_run(self._window, session.name):
            return
        if not open_window(path):
            self._bridge.refused.emit(self.tr("The system did not open another window."))
            return
        self._workspace.close(tab)

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
        """Open a project, in its tab or a new one; gives whether it was opened."""
        if not self._workspace.open_file(path):
            return False
        self._recent.add(path)
        self.opened.emit()
        return True

    def open_example(self, path: Path) -> bool:
        """Open a project of the gallery, with its lesson; gives whether it was opened."""
        is_open = self.open_file(path)
        if is_open and path.resolve().parent == projects_folder():
            self.example_opened.emit()
        return is_open

    def may_leave_all(self) -> bool:
        """Ask once about the unsaved changes of all projects; gives whether they may be left."""
        tabs = [t for t in self._workspace.tabs if not t.is_of_block]
        unsaved = [tab for tab in tabs if not tab.session.update.is_clean]
        if len(unsaved) == 1:
            self._workspace.go_to(unsaved[0])
            return self.may_leave()
        if not unsaved:
            return True
        chosen = ask_which_to_save(self._window, [tab.session.name for tab in unsaved])
        if chosen is None:
            return False
        for at in chosen:
            self._workspace.go_to(unsaved[at])
            if not self.save():
                return False
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
                part.addAction(stored_name(path), partial(self.open_example, path))

    def fill_recent(self, menu: QMenu) -> None:
        """List the projects opened last."""
        menu.clear()
        for path in self._recent.paths():
            menu.addAction(path.name, partial(self.open_file, path))
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

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
