"""Where in the user's code something happens."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from types import FrameType

import torch

_SKIPPED = (str(Path(torch.__file__).parent), str(Path(__file__).parent), "<")
"""PyTorch's files, those that follow the model, and what has no file."""


def place_here() -> str:
    """Where in the user's code we are, as ``net.py:31``."""
    file, line = line_here()
    return f"{Path(file).name}:{line}" if file else "an unknown place"


def line_here() -> tuple[str, int]:
    """The file and the line of the user's code where we are."""
    at: FrameType | None = sys._getframe(1)
    while at is not None:
        name = at.f_code.co_filename
        if not name.startswith(_SKIPPED) and name != contextlib.__file__:
            return name, at.f_lineno
        at = at.f_back
    return "", 0


def place_of(fault: BaseException) -> str:
    """Where in the user's code an error was raised."""
    places = []
    trace = fault.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if not name.startswith(_SKIPPED):
            places.append(f"{Path(name).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places[-1] if places else "inside PyTorch"
