"""Which runs' ways are drawn over a landscape."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.api import Archive, KeptPath, KeptRun, files_of

_MOST_EARLIER = 3


def path_of(folder: Path, title: str) -> KeptPath:
    """The moments that are kept of a run."""
    files = ((moment.step, str(path)) for moment, path in files_of(folder))
    return KeptPath(title, tuple(files))


def own_path(folder: Path | None) -> KeptPath:
    """Those of the run that is shown; without moments if there is none."""
    title = QCoreApplication.translate("Landscape", "This run")
    return KeptPath(title) if folder is None else path_of(folder, title)


def earlier_paths(archive: Archive, project: str, shown: Path | None) -> tuple[KeptPath, ...]:
    """The last runs of a project but the one that is shown, the newest first."""
    runs = [run for run in archive.runs() if _is_of(run, project) and run.folder != shown]
    found = (path_of(run.folder, run.id) for run in runs)
    return tuple(path for path in found if path.files)[:_MOST_EARLIER]


def _is_of(run: KeptRun, project: str) -> bool:
    return run.summary.name == project
