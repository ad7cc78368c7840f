"""Something that can be asked for by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from gui.commands.fuzzy import Fit, fit

_RECENT_BONUS, _GREYED_MALUS = 12.0, 30.0


@dataclass(frozen=True)
class Command:
    """An entry of the command palette.

    Attributes:
        id: what it is remembered by.
        title: what it does, as a menu would write it.
        place: where else it is found, as ``View`` or ``Layers``.
        keys: the keys that do the same.
        tip: one line of help.
        is_possible: whether it can be asked for now.
        needs: what it would take, where it is not possible.
        is_listed: whether it is shown before anything is typed.
        run: does it.
    """

    id: str
    title: str
    place: str
    run: Callable[[], object] = field(compare=False)
    keys: str = ""
    tip: str = ""
    is_possible: bool = True
    needs: str = ""
    is_listed: bool = True


@dataclass(frozen=True)
class Found:
    """A command that fits what was typed, and how."""

    command: Command
    fit: Fit
    is_recent: bool = False


def ranked(commands: Iterable[Command], typed: str, recent: Sequence[str]) -> list[Found]:
    """The commands that fit, the best first; of equally good ones those used last come first."""
    rank = {id_: i for i, id_ in enumerate(recent)}
    found = []
    for command in commands:
        if not typed.strip() and not command.is_listed and command.id not in rank:
            continue
        how = fit(typed, command.title, (command.place, command.keys, command.tip))
        if how is not None:
            found.append(Found(command, how, command.id in rank))
    if not typed.strip():
        return sorted(found, key=lambda f: rank.get(f.command.id, len(rank)))
    return sorted(found, key=lambda f: (-_worth(f), rank.get(f.command.id, len(rank))))


def _worth(found: Found) -> float:
    worth = found.fit.score
    worth += _RECENT_BONUS if found.is_recent else 0.0
    return worth - (0.0 if found.command.is_possible else _GREYED_MALUS)
