"""A second window: another process, so that nothing that happens in one reaches the other."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from engine.api import projects_folder

OPTION = "--new-window"
"""What `main.py` is called with: no tabs of last time are opened, and none are kept."""


def window_command(project: Path | None = None) -> tuple[str, list[str]]:
    """The program and its arguments."""
    main = projects_folder().parent / "main.py"
    given = [str(project)] if project is not None else []
    return sys.executable, [str(main), OPTION, *given]


def open_window(project: Path | None = None) -> bool:
    """Open a second window, with a project in it if there is one; gives whether it was begun."""
    program, arguments = window_command(project)
    begun, _ = QProcess.startDetached(program, arguments, "")
    return bool(begun)
