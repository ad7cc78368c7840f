"""`main.py export --to svg|png|pdf`: a picture of the network, also where there is no display."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from engine.api import ChainruleError, RunState, Session, keep_freed_memory
from gui.bridge import Bridge
from gui.canvas.stills.takes import Taken
from gui.canvas.view import CanvasView
from gui.exporting.live_arrays import LiveArrays
from gui.exporting.picture import FORMATS, SCALES, PictureSettings, write_picture
from gui.theme.theme import Theme

_LONGEST_WAIT_S = 60.0


def main(arguments: Sequence[str]) -> int:
    """Draw a network into a file; gives the exit status."""
    options = _parser().parse_args(arguments)
    keep_freed_memory()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    bridge = Bridge(Session(beside_window=True))
    theme = Theme(options.theme)
    canvas = CanvasView(theme, bridge)
    try:
        bridge.session.open(options.project)
        _draw(application, bridge, canvas, options)
    except ChainruleError as refusal:
        sys.stderr.write(f"chainrule: {refusal}\n")
        return 2
    finally:
        bridge.close()
        canvas.deleteLater()
        theme.deleteLater()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py export",
        description="Draw the network into a file, as the window's canvas shows it. The project "
        "goes along: the picture opens as the network.",
    )
    parser.add_argument("project", type=Path)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--to", required=True, choices=FORMATS)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument(
        "--transparent", action="store_true", help="no ground: what it is put on shines through"
    )
    parser.add_argument(
        "--scale", type=int, choices=SCALES, default=2, help="png: times larger than on the canvas"
    )
    parser.add_argument(
        "--outlines", action="store_true", help="svg: letters as lines, alike on every machine"
    )
    parser.add_argument(
        "--open", default="", metavar="BLOCK.BLOCK", help="what is inside this block of a block"
    )
    parser.add_argument("--select", nargs="+", default=[], metavar="NODE", help="these nodes alone")
    parser.add_argument(
        "--live", action="store_true", help="with what the nodes give for the first test example"
    )
    parser.add_argument(
        "--run", type=Path, metavar="DIR", help="with what they give with the weights of this run"
    )
    parser.add_argument(
        "--no-project", action="store_true", help="a mere picture, which opens as nothing"
    )
    return parser


def _draw(
    application: QApplication, bridge: Bridge, canvas: CanvasView, options: argparse.Namespace
) -> None:
    session = bridge.session
    session.start()
    _wait(application, lambda: session.is_ready or bridge.run_state is RunState.FAILED)
    for name in filter(None, options.open.split(".")):
        if not bridge.drawing.opens(name):
            raise ChainruleError(f"There is no block called {name!r} to open.")
        bridge.drawing.open(name)
    for name in options.select:
        if name not in bridge.drawing.graph.by_name:
            raise ChainruleError(f"There is no node called {name!r}.")
    canvas.select(options.select)
    arrays = _looked_inside(application, bridge, canvas, options)
    taken = Taken.SELECTED if options.select else Taken.OPEN
    settings = PictureSettings(
        kind=options.to,
        taken=taken,
        look=options.theme,
        is_clear=options.transparent,
        scale=options.scale,
        has_live=arrays is not None,
        carries_project=not options.no_project,
        has_outlines=options.outlines,
    )
    drawn = canvas.takes.drawn(taken, arrays.seen if arrays is not None else None)
    write_picture(drawn, bridge.project, settings, options.file)
    if arrays is not None:
        arrays.end()


def _looked_inside(
    application: QApplication, bridge: Bridge, canvas: CanvasView, options: argparse.Namespace
) -> LiveArrays | None:
    """What the nodes give, if that is wanted; with words where it can not be had."""
    if not options.live and options.run is None:
        return None
    session = bridge.session
    _wait(application, lambda: session.data_set or session.data_problem)
    if session.data_problem:
        raise ChainruleError(f"Nothing can be looked at: {session.data_problem}")
    if options.run is not None:
        failures: list[str] = []
        bridge.run_changed.connect(
            lambda news: failures.append(news.text) if news.state is RunState.FAILED else None
        )
        session.show_run(options.run)
        _wait(application, lambda: session.run_folder == options.run or failures)
        if failures:
            raise ChainruleError(failures[0])
    arrays = LiveArrays(bridge, canvas.takes)
    _wait(application, lambda: arrays.is_whole)
    return arrays


def _wait(application: QApplication, done: Callable[[], object]) -> None:
    deadline = time.perf_counter() + _LONGEST_WAIT_S
    while not done() and time.perf_counter() < deadline:
        application.processEvents()
        time.sleep(0.005)
