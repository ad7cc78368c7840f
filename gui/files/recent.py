"""The project files opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

_KEY = "recent_files"
_MOST = 10


class RecentFiles:
    """Paths, the newest first, kept in the settings; files that are gone are left out."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def paths(self) -> tuple[Path, ...]:
        """The files that are still there."""
        return tuple(path for path in self._stored() if path.is_file())

    def add(self, path: Path) -> None:
        """Put a file to the front."""
        path = path.resolve()
        others = [other for other in self._stored() if other != path]
        kept = [path, *others][:_MOST]
        self._settings.setValue(_KEY, [str(known) for known in kept])

    def clear(self) -> None:
        """Forget all."""
        self._settings.remove(_KEY)

    def _stored(self) -> list[Path]:
        stored = self._settings.value(_KEY, [])
        # A list of one comes back from some formats as the bare text.
        names = [stored] if isinstance(stored, str) else stored
        if not isinstance(names, list):
            return []
        return [Path(name) for name in names if isinstance(name, str) and name]
