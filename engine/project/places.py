"""Where Chainrule keeps what is not part of a project file."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path


def data_folder() -> Path:
    """The user's folder for runs and recovery files; ``CHAINRULE_HOME`` overrides it."""
    if "CHAINRULE_HOME" in os.environ:
        return Path(os.environ["CHAINRULE_HOME"])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "Chainrule"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Chainrule"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "chainrule"


def new_run_folder(project_name: str) -> Path:
    """A folder for a run that does not exist yet, named by project and time."""
    stem = "".join(c if c.isalnum() else "_" for c in project_name.lower()) or "run"
    stamp = time.strftime("%Y%m%d-%H%M%S")
    folder = data_folder() / "runs" / f"{stem}-{stamp}"
    number = 2
    while folder.exists():
        folder = folder.with_name(f"{stem}-{stamp}-{number}")
        number += 1
    return folder


def projects_folder() -> Path:
    """The gallery that comes with the program."""
    return Path(__file__).resolve().parents[2] / "projects"
