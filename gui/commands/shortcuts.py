"""The keys in force: those of the table, and what the user has put in their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction, QKeySequence

from gui.actions import ACTIONS, Action, tr

_GROUP = "shortcuts"
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
Keys = tuple[str, ...]


class Shortcuts(QObject):
    """Hands the keys to the window's actions, and remembers those that differ from the table.

    Args:
        settings: where differences are kept.
        actions: the window's actions by id.
        table: what there is, with the keys it has from the start.

    Signals:
        changed: some action has other keys now.
    """

    changed = Signal()

    def __init__(
        self,
        settings: QSettings,
        actions: Mapping[str, QAction],
        parent: QObject | None = None,
        table: Iterable[Action] = ACTIONS,
    ) -> None:
        super().__init__(parent)
        self._settings, self._actions = settings, actions
        self._table = {action.id: action for action in table}
        self._own = self._stored()
        self._apply()

    def keys(self, id_: str) -> Keys:
        """The keys of an action, portable; the first is the one shown."""
        return self._own.get(id_, self.usual(id_))

    def usual(self, id_: str) -> Keys:
        """The keys it has from the start."""
        return tuple(map(_portable, self._table[id_].shortcuts))

    def words(self, id_: str) -> str:
        """Its keys as the platform writes them, with commas between."""
        return ", ".join(map(native, self.keys(id_)))

    def is_changed(self, id_: str) -> bool:
        """Whether it has other keys than from the start."""
        return id_ in self._own

    @property
    def has_changes(self) -> bool:
        """Whether any action has other keys than from the start."""
        return bool(self._own)

    def holder(self, keys: str, but: str = "") -> str | None:
        """The action that has these keys now, if another than ``but`` has them."""
        wanted = _portable(keys)
        return next((i for i in self._table if i != but and wanted in self.keys(i)), None)

    def set_first(self, id_: str, keys: str) -> None:
        """Give an action other keys in the place of the first; whoever had them loses them."""
        wanted = _portable(keys)
        loser = self.holder(wanted, but=id_)
        if loser is not None:
            self._note(loser, tuple(k for k in self.keys(loser) if k != wanted))
        rest = (k for k in self.keys(id_)[1:] if k != wanted)
        self._note(id_, (wanted, *rest))
        self._follow()

    def clear(self, id_: str) -> None:
        """Leave an action without keys."""
        self._note(id_, ())
        self._follow()

    def reset(self, id_: str) -> None:
        """Give an action its usual keys again; whoever was given one of them loses it."""
        for keys in self.usual(id_):
            loser = self.holder(keys, but=id_)
            if loser is not None:
                self._note(loser, tuple(k for k in self.keys(loser) if k != keys))
        self._own.pop(id_, None)
        self._follow()

    def reset_all(self) -> None:
        """Forget all that was changed."""
        self._own = {}
        self._follow()

    def _note(self, id_: str, keys: Keys) -> None:
        self._own[id_] = keys
        if keys == self.usual(id_):
            del self._own[id_]

    def _follow(self) -> None:
        self._settings.remove(_GROUP)
        for id_, keys in self._own.items():
            self._settings.setValue(f"{_GROUP}/{id_}", "\n".join(keys))
        self._apply()
        self.changed.emit()

    def _stored(self) -> dict[str, Keys]:
        found = {}
        for id_ in self._table:
            stored = self._settings.value(f"{_GROUP}/{id_}")
            if stored is not None:
                found[id_] = tuple(filter(None, str(stored).split("\n")))
        return found

    def _apply(self) -> None:
        for id_, spec in self._table.items():
            action = self._actions[id_]
            action.setShortcuts([QKeySequence(keys, _PORTABLE) for keys in self.keys(id_)])
            keys = native(self.keys(id_)[0]) if self.keys(id_) else ""
            tip = tr(spec.tip)
            action.setToolTip(f"{tip} ({keys})" if keys else tip)


def native(keys: str) -> str:
    """Keys as the platform writes them."""
    return QKeySequence(keys, _PORTABLE).toString(_NATIVE)


def _portable(keys: str) -> str:
    return QKeySequence(keys, _PORTABLE).toString(_PORTABLE)
