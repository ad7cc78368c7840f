"""Films of the moments of a run: asking how, asking where, and having them made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.bridge import Bridge
from gui.canvas.stills.takes import Taken
from gui.canvas.view import CanvasView
from gui.exporting.film.film_dialog import FilmDialog
from gui.exporting.film.film_settings import CANVAS, KINDS, WINDOW, missing
from gui.exporting.film.frames import CanvasFrames, Subject, WidgetFrames
from gui.exporting.film.shoot import Shoot
from gui.files.dialogs import proposed_name
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.theme.theme import Theme
from gui.time_machine.time_machine import TimeMachine

_FOLDER = "export_folder"

_MOVING = ("curves", "inspector")
"""Panels whose picture is another one at each moment, beside those that look inside."""

Panel = tuple[str, str, QWidget]
"""Its key, its title, itself."""


class Filming(QObject):
    """Makes one film at a time.

    Attributes:
        dialog: the one that is open; None: none is.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        settings: QSettings,
        bridge: Bridge,
        canvas: CanvasView,
        machine: TimeMachine,
        panels: Callable[[], Iterable[Panel]],
        say: Callable[[str, str, float], None],
    ) -> None:
        """Begin with nothing to do.

        Args:
            window: the dialog's parent, which can be filmed itself.
            theme: the theme in force.
            settings: where choices are kept.
            bridge: the engine.
            canvas: can be filmed.
            machine: goes through the moments.
            panels: those in sight.
            say: tells the user: words, the kind of message, for how many seconds.
        """
        super().__init__(window)
        self._window, self._theme, self._settings = window, theme, settings
        self._bridge, self._canvas, self._machine = bridge, canvas, machine
        self._panels, self._say = panels, say
        self._shoot: Shoot | None = None
        self.dialog: FilmDialog | None = None

    def ask(self) -> None:
        """Ask how the film shall be."""
        if self.dialog is not None or not self._machine.reachable:
            return
        dialog = FilmDialog(
            self._theme, self._settings, self.subjects(), self._machine.reachable, self._window
        )
        self.dialog = dialog
        dialog.write_wanted.connect(self._choose_place)
        dialog.finished.connect(self._leave)
        dialog.open()

    def subjects(self) -> tuple[Subject, ...]:
        """What can be filmed now."""
        bridge, canvas, theme = self._bridge, self._canvas, self._theme

        def of(widget: QWidget) -> Callable[[], WidgetFrames]:
            return lambda: WidgetFrames(widget, bridge, canvas)

        found = []
        if Taken.OPEN in canvas.takes.possible():
            title = self.tr("The network")
            found.append(Subject(CANVAS, title, lambda: CanvasFrames(theme, bridge, canvas.takes)))
        found += [
            Subject(key, title, of(widget))
            for key, title, widget in self._panels()
            if key in _MOVING or isinstance(widget, LookingPanel)
        ]
        return (*found, Subject(WINDOW, self.tr("The whole window"), of(self._window)))

    def make(self, path: Path) -> None:
        """Make the film that the dialog tells of."""
        dialog = self.dialog
        assert dialog is not None
        chosen = dialog.chosen()
        subject = dialog.subject_chosen
        shoot = Shoot(self._theme, self._bridge, self._machine, subject.begin(), self)
        self._shoot = shoot
        dialog.begin()
        shoot.progressed.connect(dialog.show_progress)
        shoot.ended.connect(lambda fault: self._finish(shoot, path, fault))
        shoot.start(dialog.moments_chosen, chosen, path)

    def close(self) -> None:
        """The window closes: what goes on is given up."""
        if self.dialog is not None:
            self.dialog.reject()

    def _choose_place(self) -> None:
        dialog = self.dialog
        assert dialog is not None
        kind = dialog.chosen().kind
        path = self._bridge.update.path
        usual = path.parent if path is not None else Path.home()
        folder = Path(str(self._settings.value(_FOLDER) or usual))
        folder = folder if folder.is_dir() else Path.home()
        name = Path(proposed_name(self._bridge.project.name)).with_suffix(f".{kind}")
        kinds = f"{kind.upper()} (*.{kind})"
        file, _ = QFileDialog.getSaveFileName(
            dialog, self.tr("Export film"), str(folder / name), kinds
        )
        if not file:
            return
        self._settings.setValue(_FOLDER, str(Path(file).parent))
        place = Path(file)
        written = place.suffix.lower().lstrip(".")
        if written in KINDS and written != kind:  # what is typed counts
            if why := missing(written):
                dialog.fail(why)
                return
            dialog.kind.set_value(written)
        elif written != kind:
            place = place.with_name(f"{place.name}.{kind}")
        self.make(place)

    def _finish(self, shoot: Shoot, path: Path, fault: str) -> None:
        self._shoot = None
        shoot.deleteLater()
        if fault:
            if self.dialog is not None:
                self.dialog.fail(translated(fault))
            return
        words = self.tr("{name} is written: {count} moments.").format(
            name=path.name, count=shoot.count
        )
        if shoot.passed_over:
            more = self.tr("{count} were passed over: they are of another network.")
            words = f"{words} {more.format(count=shoot.passed_over)}"
        if self.dialog is not None:
            self.dialog.done(1)
        self._say(words, "good", 8.0)

    def _leave(self, _result: int) -> None:
        if self._shoot is not None:
            self._shoot.cancel()
            self._shoot.deleteLater()
            self._shoot = None
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
