"""Where Chainrule keeps what is not part of a project file."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from engine.errors import FileRefused


def data_folder() -> Path:
    """The user's folder for runs and recovery files; ``CHAINRULE_HOME`` overrides it."""
    if "CHAINRULE_HOME" in os.environ:
        return Path(os.environ["CHAINRULE_HOME"])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "Chainrule"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Chainrule"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "chainrule"


def cache_folder() -> Path:
    """The user's folder for what can be made again, as small pictures of projects."""
    if "CHAINRULE_HOME" in os.environ:
        return Path(os.environ["CHAINRULE_HOME"]) / "cache"
    if sys.platform == "win32":
        return data_folder() / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "Chainrule"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "chainrule"


def new_run_folder(project_name: str) -> Path:
    """A new folder for a run, named by project and time.

    Raises:
        FileRefused: if it can not be made.
    """
    stem = "".join(c if c.isalnum() else "_" for c in project_name.lower()) or "run"
    stamp = time.strftime("%Y%m%d-%H%M%S")
    folder = data_folder() / "runs" / f"{stem}-{stamp}"
    number = 1
    while True:
        try:
            # Made here and now: another process may look for a folder in the same second.
            folder.mkdir(parents=True)
        except OSError as fault:
            if not folder.exists():
                raise FileRefused(f"{folder} can not be made: {fault.strerror}.") from fault
            number += 1
            folder = folder.with_name(f"{stem}-{stamp}-{number}")
        else:
            return folder


def projects_folder() -> Path:
    """The gallery that comes with the program."""
    return Path(__file__).resolve().parents[2] / "projects"
