"""Build the program and run it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSettings,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from engine.api import Session, keep_freed_memory
from gui.bridge import Bridge
from gui.language.languages import speak, stored_language
from gui.main_window.language_choice import RESTART as RESTART
from gui.main_window.window import MainWindow
from gui.theme.theme import Theme

_COLLECT_INTERVAL_MS = 2000
_ROUNDS_TO_A_WHOLE = 30


def run(project: Path | None, first: Path, *, is_extra: bool = False) -> int:
    """Open the editor as it was left; gives the exit status when it is closed.

    Args:
        project: comes in front of what was open last time.
        first: is opened at the very first start, if there is no ``project``.
        is_extra: this is a further window, which begins empty and is not remembered.
    """
    keep_freed_memory()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    settings = QSettings("Chainrule", "Chainrule")
    window, bridge = build(application, settings, None)
    keeper = window.make_keeper(is_extra=is_extra)
    collector = GarbageCollector(bridge, application)
    window.restore_geometry()
    keeper.begin(project, first)
    window.show()
    # torch is loaded once the window stands; the two would only get in each other's way.
    QTimer.singleShot(0, bridge.start)
    collector.start()
    return application.exec()


def build(
    application: QApplication,
    settings: QSettings,
    project: Path | None,
    mode: str | None = None,
    language: str | None = None,
) -> tuple[MainWindow, Bridge]:
    """Make the window with everything in it, not shown yet.

    Args:
        application: the one application.
        settings: where the window remembers its state.
        project: the project to open; None: an empty one.
        mode: ``dark``, ``light`` or ``system``; None: as remembered.
        language: a code, or ``system``; None: as remembered.
    """
    application.setApplicationName("Chainrule")
    speak(application, language or stored_language(settings))
    theme = Theme(mode or str(settings.value("theme", "system")))
    theme.set_high_contrast(settings.value("high_contrast", False, type=bool) is True)
    theme.apply(application)
    application.setWindowIcon(theme.icon("logo", "accent"))
    session = Session(beside_window=True)
    bridge = Bridge(session)
    window = MainWindow(theme, bridge, settings)
    for part in (theme, bridge):  # which know the window's parts, and would keep them for ever
        part.setParent(application)
        window.destroyed.connect(part.deleteLater)
    if project is not None:
        window.open(project)
    return window, bridge


@contextmanager
def hushed_platform() -> Iterator[None]:
    """Keep Qt's platform without a screen from telling at every window what it can not do."""

    def tell(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if "This plugin does not support" in text:
            return
        if before is not None:
            before(kind, context, text)
        else:
            sys.stderr.write(f"{text}\n")

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


class Engine(Protocol):
    """What tells whether torch is loaded."""

    @property
    def is_ready(self) -> bool:
        """Whether it is."""


class GarbageCollector(QObject):
    """Collects Python's garbage in the window's thread only.

    A collection in the training thread would free widgets there, which ends the program.
    """

    def __init__(self, engine: Engine, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._rounds = 0
        self._knows_torch = False
        self._timer = QTimer(self)
        self._timer.setInterval(_COLLECT_INTERVAL_MS)
        self._timer.timeout.connect(self._collect)

    def start(self) -> None:
        """Take over from Python's own collector."""
        gc.disable()
        gc.collect()
        gc.freeze()
        self._timer.start()

    def _collect(self) -> None:
        if self._engine.is_ready and not self._knows_torch:
            self._knows_torch = True
            gc.freeze()  # torch's own objects stay; looking through them would freeze the window
        self._rounds += 1
        gc.collect(2 if self._rounds % _ROUNDS_TO_A_WHOLE == 0 else 1)
