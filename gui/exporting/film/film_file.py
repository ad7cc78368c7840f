"""A film that is being written: what it is to be, what it tells, how it fails."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn


@dataclass(frozen=True)
class FilmFile:
    """What is to be written.

    Attributes:
        kind: ``gif`` or ``mp4``.
        rate: frames a second.
        width: of each frame, in pixels.
        height: of each frame.
        count: how many frames there will be at most.
        path: of the file.
    """

    kind: str
    rate: int
    width: int
    height: int
    count: int
    path: Path


def tell(share: float) -> None:
    """Tell how much is written, 0 … 1."""
    sys.stdout.write(f"{share:.3f}\n")
    sys.stdout.flush()


def fail(words: str) -> NoReturn:
    """Tell why there is no film, and end."""
    sys.stderr.write(f"chainrule: {words}\n")
    raise SystemExit(2)
