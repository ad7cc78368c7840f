"""What goes out of the window and comes in: pictures of the network, models of PyTorch."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.api import ChainruleError, ProjectUpdate
from gui.bridge import Bridge
from gui.canvas.stills.takes import Takes
from gui.exporting.import_dialog import ImportDialog
from gui.exporting.job import Job, JobDone
from gui.exporting.job_card import JobCard
from gui.exporting.model_dialog import ModelDialog
from gui.exporting.picture import FORMATS, PictureSettings, write_picture
from gui.exporting.picture_dialog import PictureDialog
from gui.files.dialogs import proposed_name
from gui.language.engine_words import translated
from gui.theme.theme import Theme

_FOLDER = "export_folder"
_LONGEST_S = 12.0


class Exchange(QObject):
    """Asks for what is to be written or read, has it done, and tells what came of it.

    Attributes:
        card: tells of a job that goes on.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        settings: QSettings,
        bridge: Bridge,
        takes: Takes,
        say: Callable[[str, str, float], None],
        open_file: Callable[[Path], bool],
    ) -> None:
        """Begin with nothing to do.

        Args:
            window: the dialogs' parent.
            theme: the theme in force.
            settings: where choices are kept.
            bridge: the engine.
            takes: takes stills of the canvas.
            say: tells the user: words, the kind of message, for how many seconds.
            open_file: opens a project in a tab; gives whether it did.
        """
        super().__init__(window)
        self._window, self._theme, self._settings = window, theme, settings
        self._bridge, self._takes = bridge, takes
        self._say, self._open_file = say, open_file
        self._job: Job | None = None
        self.card = JobCard(theme, window)
        self.card.cancelled.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        """Whether a job goes on."""
        return self._job is not None

    # Pictures

    def export_picture(self) -> None:
        """Write the drawing as a picture."""
        if not self._takes.possible():
            self._say(self.tr("There is nothing to draw yet."), "info", 5.0)
            return
        dialog = PictureDialog(self._theme, self._settings, self._bridge, self._takes, self._window)
        if dialog.exec():
            chosen = dialog.chosen()
            file = self._place_for(
                f".{chosen.kind}", self.tr("Export picture"), chosen.kind.upper()
            )
            if file is not None:
                self.write_picture(dialog, chosen, file)
        dialog.deleteLater()

    def write_picture(self, dialog: PictureDialog, chosen: PictureSettings, file: Path) -> bool:
        """Write what a dialog shows; gives whether that went well."""
        written = file.suffix.lower().lstrip(".")
        if written in FORMATS:  # what is typed counts
            chosen = replace(chosen, kind=written)
        else:
            file = file.with_name(f"{file.name}.{chosen.kind}")
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # many pixels take seconds
        try:
            write_picture(dialog.drawn(), self._bridge.project, chosen, file)
        except ChainruleError as refusal:
            self._say(translated(str(refusal)), "problem", _LONGEST_S)
            return False
        finally:
            QGuiApplication.restoreOverrideCursor()
        words = self.tr("{name} is written.")
        if chosen.carries_project and chosen.kind != "pdf":
            words = self.tr("{name} is written; it opens as the network.")
        self._say(words.format(name=file.name), "good", 5.0)
        return True

    # Models

    def export_model(self) -> None:
        """Write the network for other programs."""
        if self._is_held_up():
            return
        dialog = ModelDialog(self._theme, self._last_run(), self._window)
        if dialog.exec():
            file = self._place_for(
                dialog.suffix, self.tr("Export model"), dialog.suffix.lstrip(".")
            )
            if file is not None:
                self.write_model(dialog, file)
        dialog.deleteLater()

    def write_model(self, dialog: ModelDialog, file: Path) -> None:
        """Begin to write the network as a dialog says."""
        if not file.suffix:
            file = file.with_suffix(dialog.suffix)
        folder = tempfile.TemporaryDirectory(prefix="chainrule-")
        project = Path(folder.name) / "project.json"
        if not self._bridge.attempt(lambda: self._bridge.session.keep(project)):
            folder.cleanup()
            return

        def ended(done: JobDone) -> None:
            folder.cleanup()
            if done.is_good:
                first = self.tr("{name} is written.").format(name=file.name)
                words = [translated(line) for line in done.told if not line.startswith(" ")]
                self._say("\n".join((first, *words)), "good", _LONGEST_S)

        words = self.tr("Writing {name} …").format(name=file.name)
        self._begin(dialog.arguments(project, file), words, ended)

    def import_model(self, file: Path | None = None) -> None:
        """Make a project of a model of PyTorch, perhaps of this file."""
        if self._is_held_up():
            return
        dialog = ImportDialog(self._theme, self._bridge.session.data_sources, self._window)
        if file is not None:
            dialog.choose(file)
        if dialog.exec():
            project = self._place_for(".json", self.tr("Project of the model"), "json", dialog.stem)
            if project is not None:
                self.read_model(dialog, project)
        dialog.deleteLater()

    def read_model(self, dialog: ImportDialog, project: Path) -> None:
        """Begin to import the model of a dialog into a project's file."""
        if not project.suffix:
            project = project.with_suffix(".json")

        def ended(done: JobDone) -> None:
            report = _report_of(done)
            if report is None or not self._open_file(project):
                return
            if report.get("run"):
                self._show_run(Path(report["run"]))
            kind = "good" if done.is_good else "warning"
            self._say(self._told_of(report, is_alike=done.is_good), kind, _LONGEST_S)

        words = self.tr("Importing {name} …").format(name=dialog.target)
        self._begin(dialog.arguments(project), words, ended)

    def cancel(self) -> None:
        """End the job that goes on."""
        if self._job is not None:
            self.card.words.setText(self.tr("Ending …"))
            self.card.cancel.setEnabled(False)
            self._job.cancel()

    def close(self) -> None:
        """The window closes: what goes on is given up."""
        if self._job is not None:
            self._job.abandon()
            self._job = None

    def _show_run(self, run: Path) -> None:
        """Show the weights that came with the model, as soon as its drawing is understood."""
        bridge, session = self._bridge, self._bridge.session

        def show(update: ProjectUpdate) -> None:
            if bridge.session is not session or update.inference.is_pending:
                return
            bridge.project_updated.disconnect(show)
            if not update.inference.has_errors:
                bridge.attempt(lambda: session.show_run(run))

        bridge.project_updated.connect(show)
        show(bridge.update)

    def _told_of(self, report: dict[str, Any], *, is_alike: bool) -> str:
        words = self.tr("Imported: {nodes} nodes, {parameters} parameters.")
        lines = [words.format(nodes=report["nodes"], parameters=f"{report['parameters']:,}")]
        difference = report.get("largest_difference")
        if difference is not None:
            words = self.tr("Its outputs differ from the model's by at most {difference}.")
            lines.append(words.format(difference=f"{difference:.1e}"))
        if not is_alike:
            words = self.tr("That is more than rounding explains: the drawing does something else.")
            lines.append(words)
        unknown = self.tr("Not expressed: {text}")
        lines += [unknown.format(text=translated(text)) for text in report["unknown"]]
        return "\n".join((*lines, *map(translated, report["notes"])))

    def _begin(self, arguments: list[str], words: str, ended: Callable[[JobDone], object]) -> None:
        self._job = job = Job(arguments, self)

        def take(done: JobDone) -> None:
            self._job = None
            self.card.hide()
            job.deleteLater()
            if done.is_cancelled:
                self._say(self.tr("Cancelled."), "info", 5.0)
            elif done.fault:
                self._say(translated(done.fault), "problem", _LONGEST_S)
            ended(done)

        job.ended.connect(take)
        self.card.begin(words)
        job.start()

    def _is_held_up(self) -> bool:
        if self._job is not None:
            words = self.tr(
                "Something is being written or read already; wait for it, or cancel it."
            )
            self._say(words, "info", 5.0)
        return self._job is not None

    def _last_run(self) -> Path | None:
        """The run of the project in front, if it was stored."""
        folder = self._bridge.session.run_folder
        return folder if folder is not None and any(folder.glob("*")) else None

    def _place_for(self, suffix: str, title: str, kind: str, stem: str = "") -> Path | None:
        """Ask where to write; the folder of the last time is proposed."""
        path = self._bridge.update.path
        usual = path.parent if path is not None else Path.home()
        folder = Path(str(self._settings.value(_FOLDER) or usual))
        folder = folder if folder.is_dir() else Path.home()
        proposed = Path(proposed_name(stem or self._bridge.project.name)).with_suffix(suffix)
        kinds = f"{kind} (*{suffix})"
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(folder / proposed), kinds)
        if not name:
            return None
        self._settings.setValue(_FOLDER, str(Path(name).parent))
        return Path(name)


def _report_of(done: JobDone) -> dict[str, Any] | None:
    """What an import tells of itself; None where it came to nothing."""
    for line in reversed(done.told):
        if line.startswith("{") and not done.is_cancelled:
            report = json.loads(line)
            return report if isinstance(report, dict) else None
    return None
