"""Which commands were used last; remembered from one start of the program to the next."""

from __future__ import annotations

from PySide6.QtCore import QSettings

_KEY = "commands/recent"
_MOST = 8


class RecentCommands:
    """Ids of commands, the one used last first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def ids(self) -> tuple[str, ...]:
        """What was used last, newest first."""
        stored = str(self._settings.value(_KEY, "") or "")
        return tuple(filter(None, stored.split("\n")))

    def add(self, id_: str) -> None:
        """One was used."""
        others = (known for known in self.ids() if known != id_)
        self._settings.setValue(_KEY, "\n".join((id_, *others)[:_MOST]))
