"""Asking for a project file to open or a place to save to."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".json"


def open_dialog(parent: QWidget, folder: Path) -> Path | None:
    """Ask which project to open, or a picture that carries one; None if nothing is wanted."""
    readable = QCoreApplication.translate("files", "Projects and pictures of them")
    kinds = f"{readable} (*{SUFFIX} *.png *.svg);;{_filters()}"
    name, _ = QFileDialog.getOpenFileName(
        parent, QCoreApplication.translate("files", "Open project"), str(folder), kinds
    )
    return Path(name) if name else None


def save_dialog(parent: QWidget, folder: Path, project_name: str) -> Path | None:
    """Ask where to save a project; None if the user decides otherwise."""
    proposal = folder / proposed_name(project_name)
    name, _ = QFileDialog.getSaveFileName(
        parent, QCoreApplication.translate("files", "Save project"), str(proposal), _filters()
    )
    return with_suffix(Path(name)) if name else None


def proposed_name(project_name: str) -> str:
    """A file name made from a project's name, as ``lenet_on_digits.json``."""
    stem = re.sub(r"\W+", "_", project_name.lower()).strip("_")
    return f"{stem or 'project'}{SUFFIX}"


def with_suffix(path: Path) -> Path:
    """The path with ``.json`` behind it, if no suffix was typed."""
    return path if path.suffix else path.with_name(path.name + SUFFIX)


def _filters() -> str:
    projects = QCoreApplication.translate("files", "Chainrule projects")
    every = QCoreApplication.translate("files", "All files")
    return f"{projects} (*{SUFFIX});;{every} (*)"
