"""What outlives the window: tabs of last time, unsaved changes, and what happens to files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSettings, QTimer

from engine.api import Session, data_folder
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.projects.centre import Centre
from gui.projects.file_watch import Fate, FileWatch
from gui.projects.recovery import Kept, Recovery, discard, left_behind
from gui.projects.remembered import remember, remembered, reopen
from gui.projects.tab import Tab
from gui.projects.workspace import Workspace


class Keeper(QObject):
    """Brings back what was open, offers what was not saved, and tells of files that change.

    Args:
        is_extra: this is a further window: it begins empty, and is not remembered.
    """

    def __init__(
        self,
        bridge: Bridge,
        workspace: Workspace,
        canvas: CanvasView,
        centre: Centre,
        settings: QSettings,
        *,
        is_extra: bool = False,
    ) -> None:
        super().__init__(workspace)
        self._bridge, self._workspace, self._canvas = bridge, workspace, canvas
        self._centre, self._settings = centre, settings
        self._lock: QLockFile | None = None
        self.remembers = not is_extra and self._is_only_one()
        self.recovery = Recovery(bridge, self)
        self.watch = FileWatch(bridge, self)
        self._fates: dict[Session, Fate] = {}
        self.watch.noticed.connect(self._notice)
        bridge.file_taken.connect(self._forget_fate)
        workspace.front_changed.connect(self._show_fate)

    def begin(self, project: Path | None, first: Path) -> None:
        """Open what was open last time, ``project`` in front of it; at the very first ``first``."""
        tabs = remembered(self._settings) if self.remembers else ()
        lost = reopen(self._workspace, self._bridge, tabs) if tabs else ()
        for path in lost:
            words = self.tr("{0} was open last time, and could not be found.").format(path)
            self._bridge.refused.emit(words)
        if tabs is None and project is None:
            project = first
        if project is not None:
            self._workspace.open_file(project)
        elif not tabs or len(lost) == len({tab.file for tab in tabs}):
            self._workspace.welcome()
        standpoint = self._workspace.front.standpoint
        if standpoint is not None:  # once more, when the window has its size
            QTimer.singleShot(0, self, self._stand)
        self._offer(left_behind() if self.remembers else ())
        self.recovery.start()
        self.watch.start()

    def end(self) -> None:
        """The window was closed by its user."""
        if self.remembers:
            remember(self._settings, self._workspace)
        self.recovery.end()
        if self._lock is not None:
            self._lock.unlock()

    def restore(self, kept: tuple[Kept, ...]) -> None:
        """Open what had been kept, as unsaved changes."""
        missing = [one for one in kept if not self._restore_one(one)]
        self.recovery.keep_all()
        if not missing:
            discard(kept)

    def _stand(self) -> None:
        standpoint = self._workspace.front.standpoint
        if standpoint is not None:
            self._canvas.stand_at(standpoint)

    def _is_only_one(self) -> bool:
        """Whether no other process has the tabs of last time."""
        try:
            data_folder().mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        self._lock = QLockFile(str(data_folder() / "window.lock"))
        self._lock.setStaleLockTime(0)
        return self._lock.tryLock(0)

    # Recovery

    def _offer(self, kept: tuple[Kept, ...]) -> None:
        if not kept:
            return
        names = ", ".join(f"“{one.name}”" for one in kept)
        words = self.tr("Chainrule ended before these changes were saved: {0}.").format(names)
        answers = [
            (self.tr("Restore"), lambda: self.restore(kept)),
            (self.tr("Discard"), lambda: discard(kept)),
        ]
        self._centre.recovery_notice.ask(words, answers)

    def _restore_one(self, kept: Kept) -> bool:
        tab = self._workspace.tab_of(kept.path) if kept.path is not None else None
        session = tab.session if tab is not None else Session(beside_window=True)
        if not self._bridge.attempt(lambda: session.open_kept(kept.copy, kept.path)):
            return False
        if tab is None:
            self._workspace.add(Tab(session))
        else:
            self._workspace.go_to(tab)
        return True

    # Files

    def _notice(self, session: Session, fate: Fate) -> None:
        self._fates[session] = fate
        if fate is Fate.GONE:
            session.lose_file()
        self._show_fate()

    def _forget_fate(self, session: Session) -> None:
        self._fates.pop(session, None)
        self._show_fate()

    def _show_fate(self) -> None:
        session, notice = self._bridge.session, self._centre.file_notice
        fate, path = self._fates.get(session), session.update.path
        if fate is None or path is None or self._workspace.front.shows_welcome:
            notice.dismiss()
        elif fate is Fate.CHANGED:
            words = self.tr("{0} was changed by another program.").format(path.name)
            if not session.update.is_clean:
                lost = self.tr("Reloading it loses your changes.")
                words = f"{words} {lost}"
            reload_, keep = self.tr("Reload"), self.tr("Keep mine")
            notice.ask(words, [(reload_, self._reload), (keep, self._keep_mine)])
        else:
            words = self.tr("{0} is gone; what is open here is not saved anywhere.")
            save = self.tr("Save it again")
            not_now = self.tr("Not now")
            answers: list[tuple[str, Callable[[], object]]] = [
                (save, self._bridge.save),
                (not_now, self._drop_fate),
            ]
            notice.ask(words.format(path), answers)

    def _reload(self) -> None:
        path = self._bridge.update.path
        self._drop_fate()
        if path is not None:
            self._bridge.open(path)

    def _keep_mine(self) -> None:
        self._drop_fate()
        self._bridge.session.lose_file()

    def _drop_fate(self) -> None:
        self._fates.pop(self._bridge.session, None)
