"""What an action is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """Something a user can ask for.

    Attributes:
        id: ``menu.name``; carried out by the method ``name`` of the object behind the menu
            (`gui.main_window`), or by the part of the canvas that `gui.canvas.answers` names.
        title: what the menu writes; ``&`` marks the letter for Alt.
        shortcuts: key sequences as Qt writes them; the first is shown.
        icon: name of an icon, or empty.
        tip: one line of help.
        on_canvas: the keys count only while the canvas has the focus.
        separated: a line is drawn above it in the menu.
        part: title of the submenu it stands in, within its menu; empty: in the menu itself.
        needs: what it takes to be possible, told where it is greyed; empty: it is always possible.
        is_checkable: it is on or off, with a tick in the menu.
    """

    id: str
    title: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    on_canvas: bool = False
    separated: bool = False
    part: str = ""
    needs: str = ""
    is_checkable: bool = False

    @property
    def menu(self) -> str:
        """The menu it stands in."""
        return self.id.split(".")[0]

    @property
    def name(self) -> str:
        """What it is called within its menu."""
        return self.id.split(".")[1]
