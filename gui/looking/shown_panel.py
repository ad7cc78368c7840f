"""A panel whose content can be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

Cell = str | int | float


@dataclass(frozen=True)
class Table:
    """Numbers as a spreadsheet takes them.

    Attributes:
        heads: of the columns, with units where there are any.
        rows: as many cells as heads in each.
    """

    heads: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


class ShownPanel(QWidget):
    """A panel that can be copied and saved: as it is seen, and as numbers.

    The head of its dock offers both. A subclass gives its numbers in `table`, and in `picture`
    the part worth keeping, without fields and buttons. One that can be frozen overrides
    `set_frozen`, or follows `frozen_changed`.

    Signals:
        frozen_changed: whether it keeps what it shows.
    """

    frozen_changed = Signal(bool)

    can_freeze = False
    _is_frozen = False

    @property
    def is_frozen(self) -> bool:
        """Whether it keeps what it shows."""
        return self._is_frozen

    def set_frozen(self, is_frozen: bool) -> None:
        """Keep what is shown, or follow the network again."""
        if is_frozen != self._is_frozen:
            self._is_frozen = is_frozen
            self.frozen_changed.emit(is_frozen)

    def table(self) -> Table | None:
        """The numbers that are shown; None: there are none now."""
        return None

    def picture(self) -> QWidget:
        """What is saved as a picture."""
        return self
