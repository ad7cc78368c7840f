"""From pictures to places: where a number lies within what a node gives."""

from __future__ import annotations

from engine.api import Account, TensorSpec
from gui.inspection.arithmetic.reach_strip import Cell

Place = tuple[int, ...]


def moved(account: Account, rows: int, columns: int, maps: int) -> Place:
    """The place so many rows, columns and maps on, as far as there is something."""
    shape, place = account.stage.shape, list(account.place)
    if not shape:
        return ()
    match len(shape):
        case 1:
            steps = {0: rows + columns + maps}
        case 2 if _is_time_first(account):
            steps = {0: columns, 1: rows + maps}
        case 2:
            steps = {0: rows + maps, 1: columns}
        case rank:
            steps = {0: maps, rank - 2: rows, rank - 1: columns}
    for axis, by in steps.items():
        place[axis] = min(max(place[axis] + by, 0), shape[axis] - 1)
    return tuple(place)


def own_place(account: Account, cell: Cell) -> Place:
    """The place in the asked layer that a cell of its own picture stands for."""
    place = account.place
    if len(place) == 2:
        return (cell.column, place[1]) if _is_time_first(account) else (place[0], cell.column)
    return (*place[:-2], cell.row, cell.column)


def place_in(spec: TensorSpec | None, cell: Cell) -> Place:
    """The place in another layer that a cell of its picture stands for."""
    channel = max(cell.picture.channel, 0)
    if spec is not None and spec.rank == 2:
        return (cell.column, channel) if spec.axes[0] == "T" else (channel, cell.column)
    return channel, cell.row, cell.column


def _is_time_first(account: Account) -> bool:
    """Whether the first axis of the number's layer runs along the picture, as time does."""
    own = account.seen[-1] if account.seen else None
    return own is not None and own.path == account.path and own.mark == (0, account.place[0])
