"""The open document: a value, the values before it, and the way back to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from engine.graph.command import Command

Value = TypeVar("Value")

_LONGEST_HISTORY = 1000


@dataclass(frozen=True)
class _Step(Generic[Value]):
    before: Value
    after: Value
    title: str
    merge_key: object | None


class Document(Generic[Value]):
    """Holds the current value; undo shows an earlier one, so no edit can forget its inverse."""

    def __init__(self, value: Value) -> None:
        self._value = value
        self._saved: Value | None = value
        self._done: list[_Step[Value]] = []
        self._undone: list[_Step[Value]] = []

    @property
    def value(self) -> Value:
        """The document as it is now."""
        return self._value

    @property
    def is_clean(self) -> bool:
        """Whether it equals what was last opened or saved."""
        if self._saved is None:
            return False
        return self._value is self._saved or self._value == self._saved

    @property
    def undo_title(self) -> str | None:
        """Name of the step that undo would take back; None if there is none."""
        return self._done[-1].title if self._done else None

    @property
    def redo_title(self) -> str | None:
        """Name of the step that redo would repeat; None if there is none."""
        return self._undone[-1].title if self._undone else None

    def do(self, command: Command[Value]) -> bool:
        """Carry out an edit; gives whether anything changed.

        Raises:
            CommandRefused: with the reason; nothing has changed then.
        """
        before = self._value
        after = command.apply(before)
        if after is before or after == before:
            return False
        key = command.merge_key
        last = self._done[-1] if self._done else None
        if last is not None and key is not None and last.merge_key == key and not self._undone:
            self._done[-1] = _Step(last.before, after, last.title, key)
            if after == last.before:  # dragged back to where it came from
                del self._done[-1]
        else:
            self._done.append(_Step(before, after, command.title, key))
            del self._done[:-_LONGEST_HISTORY]
        self._undone.clear()
        self._value = after
        return True

    def end_merge(self) -> None:
        """Let the next edit be a step of its own, as at the end of a drag."""
        if self._done:
            last = self._done[-1]
            self._done[-1] = _Step(last.before, last.after, last.title, None)

    def undo(self) -> bool:
        """Go back one step; gives whether there was one."""
        if not self._done:
            return False
        step = self._done.pop()
        self._undone.append(step)
        self._value = step.before
        return True

    def redo(self) -> bool:
        """Repeat the step that was undone last; gives whether there was one."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self._value = step.after
        return True

    def mark_saved(self) -> None:
        """Take the current value as the clean one, to which undo can come back."""
        self.end_merge()
        self._saved = self._value

    def mark_unsaved(self) -> None:
        """Nothing that was saved is there any more: no value is clean until one is saved."""
        self._saved = None

    def replace(self, value: Value, *, clean: bool = True) -> None:
        """Begin anew with another value, as after opening a file."""
        self._value = value
        self._done.clear()
        self._undone.clear()
        if clean:
            self._saved = value
