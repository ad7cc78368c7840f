"""One tab: a project, or a block of one, and how it was left."""

from __future__ import annotations

from dataclasses import dataclass

from engine.api import ProjectUpdate, Session
from gui.canvas.looking.standpoint import Standpoint
from gui.open_drawing import Path


@dataclass(eq=False)
class Tab:
    """What a tab stands for.

    Attributes:
        session: the open project; tabs of its blocks share it.
        home: the block the tab was opened for; empty: it is the project's own tab.
        path: the drawing that is open in it.
        standpoint: how its canvas was left; None: it was not shown yet.
        shows_welcome: the welcome page stands in place of the canvas.
    """

    session: Session
    home: Path = ()
    path: Path = ()
    standpoint: Standpoint | None = None
    shows_welcome: bool = False

    @property
    def is_of_block(self) -> bool:
        """Whether it is a second tab of a project, for one of its blocks."""
        return bool(self.home)


def is_untouched(update: ProjectUpdate) -> bool:
    """Whether it is a new project in which nothing was done yet."""
    is_new = update.path is None and update.is_clean and not update.project.graph.nodes
    return is_new and update.undo_title is None and update.redo_title is None
