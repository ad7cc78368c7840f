"""The whole program, as `main.py` opens it, for as long as a test wants it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import build
from gui.bridge import Bridge
from gui.main_window.window import MainWindow

READY_MS = 60_000


@contextmanager
def opened_program(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    project: Path | None = None,
    size: tuple[int, int] = (1440, 900),
    *,
    starts: bool = True,
) -> Iterator[tuple[MainWindow, Bridge]]:
    """The window on the screen, with settings of its own in ``folder``.

    Args:
        starts: whether the engine is loaded before it is given.
    """
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window, bridge = build(qapp, settings, project, "dark")
    try:
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        if starts:
            bridge.session.start()
            qtbot.waitUntil(lambda: bridge.session.is_ready, timeout=READY_MS)
        yield window, bridge
    finally:
        bridge.close()
        window.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
