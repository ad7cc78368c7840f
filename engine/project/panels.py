"""What the window shows of a project at first, kept with it by its author."""

from __future__ import annotations

import msgspec


class Panels(msgspec.Struct, frozen=True, omit_defaults=True):
    """Which panels a project comes up with.

    Attributes:
        layout: the purpose whose panels stand around the canvas, as ``Look inside``.
        shown: panels that stand there beside those of the layout, each in front of its place; of
            those that look inside the first in front of all, and a second one beside it where
            there is room.
        state: where every panel stands, as the window writes it, in base 64; empty: in its usual
            place.
    """

    layout: str
    shown: tuple[str, ...] = ()
    state: str = ""
