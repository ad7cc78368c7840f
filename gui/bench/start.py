"""How soon the window stands."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from engine.api import projects_folder
from engine.bench.paired import Result

_START = """
import os, time
began = time.perf_counter()
{imports}
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from gui.app import build
application = QApplication(sys.argv[:1])
settings = QSettings({settings!r}, QSettings.Format.IniFormat)
window, bridge = build(application, settings, Path({project!r}), "dark")
window.show()
window.grab()
print(time.perf_counter() - began, flush=True)
os._exit(0)
"""
_EAGER = "import torch, pyqtgraph, sklearn, networkx, numpy, torch.fx, torch.utils.flop_counter"


def bench_start(rounds: int = 7) -> Iterator[Result]:
    """First paint with palette, canvas and LeNet drawn, against importing everything first."""
    pairs = []
    for _ in range(rounds):
        pairs.append((_first_paint_s(""), _first_paint_s(_EAGER)))
    yield Result(
        name="start",
        case="first paint of the window",
        ours=statistics.median(a for a, _ in pairs) * 1e3,
        peer=statistics.median(b for _, b in pairs) * 1e3,
        ratio=statistics.median(a / b for a, b in pairs),
        unit="ms",
        peer_is="the same after eager imports",
    )


def _first_paint_s(imports: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        code = _START.format(
            imports=imports,
            settings=str(Path(folder) / "settings.ini"),
            project=str(projects_folder() / "lenet_digits.json"),
        )
        root = projects_folder().parent
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
        )
    return float(done.stdout.split()[-1])
