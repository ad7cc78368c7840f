"""Which programs took part in a run."""

from __future__ import annotations

import platform
import sys
import tomllib
from functools import cache
from pathlib import Path


@cache
def program_version() -> str:
    """Chainrule's own version; empty if nothing tells it."""
    told = Path(__file__).resolve().parents[2] / "pyproject.toml"
    try:
        return str(tomllib.loads(told.read_text(encoding="utf-8"))["project"]["version"])
    except (OSError, tomllib.TOMLDecodeError, KeyError):
        return ""


def versions() -> dict[str, str]:
    """Of Chainrule, Python, and torch if it is loaded."""
    found = {"chainrule": program_version(), "python": platform.python_version()}
    if "torch" in sys.modules:
        found["torch"] = str(sys.modules["torch"].__version__)
    return found
