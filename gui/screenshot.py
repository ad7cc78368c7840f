"""A picture of the whole window, as a user sees it, also where there is no display."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from engine.api import ChainruleError, RunState, keep_freed_memory
from gui.app import build, hushed_platform
from gui.bridge import Bridge
from gui.docks import LAYOUTS
from gui.language.languages import ENGLISH, LANGUAGES
from gui.main_window.window import MainWindow

_LONGEST_WAIT_S = 60.0


def main(arguments: Sequence[str]) -> int:
    """Draw the window into a file; gives the exit status."""
    options = _parser().parse_args(arguments)
    if not options.project.is_file():
        sys.stderr.write(f"chainrule: {options.project} is not a file.\n")
        return 2
    keep_freed_memory()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with hushed_platform(), tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        refusals: list[str] = []
        window, bridge = build(application, settings, None, options.theme, options.language)
        bridge.refused.connect(refusals.append)
        try:
            if not window.open(options.project):
                sys.stderr.write(f"chainrule: {refusals[-1]}\n")
                return 2
            return _draw(application, window, bridge, options)
        finally:
            bridge.close()
            window.deleteLater()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py screenshot", description=__doc__)
    parser.add_argument("project", type=Path)
    parser.add_argument("file", type=Path, metavar="FILE.png")
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH")
    parser.add_argument("--theme", choices=("dark", "light"), default="dark")
    parser.add_argument("--language", choices=tuple(LANGUAGES), default=ENGLISH)
    parser.add_argument("--train", type=float, default=0.0, metavar="SECONDS")
    parser.add_argument("--run", type=Path, metavar="DIR", help="show the weights of this run")
    parser.add_argument("--layout", choices=tuple(LAYOUTS), help="by default the project's own")
    parser.add_argument("--select", default="", metavar="NODE", help="a node for the inspector")
    parser.add_argument(
        "--open", default="", metavar="BLOCK.BLOCK", help="what is inside this block of a block"
    )
    parser.add_argument("--panel", nargs="+", default=[], metavar="NAME")
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"expected WIDTHxHEIGHT, received {text!r}")
    return int(width), int(height)


def _draw(
    application: QApplication, window: MainWindow, bridge: Bridge, options: argparse.Namespace
) -> int:
    session = bridge.session
    window.resize(*options.size)
    if options.layout is not None:
        window.use_layout(options.layout)
    window.show()
    for name in options.panel:
        if name not in window.docks:
            known = ", ".join(window.docks)
            sys.stderr.write(f"chainrule: no panel is called {name!r}; there are {known}.\n")
            return 2
        window.docks.show(name)
    asked: set[str] = set()  # panels that something is being found out for
    bridge.study_told.connect(
        lambda told: (asked.discard if told.is_over else asked.add)(told.owner)
    )
    failures: list[str] = []
    bridge.run_changed.connect(
        lambda news: failures.append(news.text) if news.state is RunState.FAILED else None
    )
    session.start()
    _wait(application, lambda: session.is_ready and (session.data_set or session.data_problem))
    window.resize(*options.size)  # hidden panels ask for no room any more
    application.processEvents()
    window.canvas.fit()
    for name in filter(None, options.open.split(".")):
        bridge.drawing.open(name)
    if options.select:
        window.canvas.select((options.select,))
    try:
        if options.run is not None:
            session.show_run(options.run)
            _wait(application, lambda: session.run_folder == options.run or failures)
        if options.train > 0:
            session.train()
            until = time.perf_counter() + options.train
            _wait(application, lambda: session.run_state is RunState.RUNNING or failures)
            _wait(application, lambda: time.perf_counter() > until or failures)
    except ChainruleError as failure:
        failures.append(str(failure))
    settled = time.perf_counter() + 0.6
    _wait(application, lambda: time.perf_counter() > settled and not asked)
    saved = window.grab().save(str(options.file))
    for text in failures:
        sys.stderr.write(f"chainrule: {text}\n")
    if not saved:
        sys.stderr.write(f"chainrule: {options.file} can not be written.\n")
        return 2
    return 1 if failures else 0


def _wait(application: QApplication, done: Callable[[], object]) -> None:
    """Let the window live until ``done``, or for a minute at most."""
    deadline = time.perf_counter() + _LONGEST_WAIT_S
    while not done() and time.perf_counter() < deadline:
        application.processEvents()
        time.sleep(0.005)
