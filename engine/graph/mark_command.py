"""Edits of what is drawn about the nodes: frames, and notes on the canvas."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from engine.errors import CommandRefused
from engine.graph.command import GraphCommand
from engine.graph.graph import Graph
from engine.graph.marks import COLOURS, Frame, Sticky
from engine.graph.membership import with_members, without_marks

LEAST_NOTE = (80.0, 48.0)
"""Width and height of the smallest note, in canvas pixels."""

_LONGEST_TITLE = 200
_LONGEST_TEXT = 100_000


@dataclass(frozen=True)
class MakeFrame(GraphCommand):
    """Draw a frame about nodes and notes; those that lay in another leave it.

    An `EditFrame` with the same ``edit`` that follows is one step with it.
    """

    names: frozenset[str]
    title_text: str = ""
    colour: str = "grey"
    edit: int | None = None
    title = "Frame selected"

    @property
    def merge_key(self) -> object | None:  # type: ignore[override]  # computed here
        return None if self.edit is None else ("frame", self.edit)

    def apply(self, graph: Graph) -> Graph:
        if not self.names:
            raise CommandRefused("Choose the nodes or notes that the frame shall hold first.")
        _check_colour(self.colour)
        frame = Frame(graph.marks.free_name(), _checked_title(self.title_text), self.colour)
        names = with_members(graph, self.names)
        return _joined(_with_frame(graph, frame), names, frame.name)


@dataclass(frozen=True)
class EditFrame(GraphCommand):
    """Give a frame another title or colour; None leaves it as it is."""

    name: str
    title_text: str | None = None
    colour: str | None = None
    edit: int | None = None

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here, a constant in the base
        return "Colour frame" if self.title_text is None else "Rename frame"

    @property
    def merge_key(self) -> object | None:  # type: ignore[override]  # computed here
        return None if self.edit is None else ("frame", self.edit)

    def apply(self, graph: Graph) -> Graph:
        frame = _frame(graph, self.name)
        if self.title_text is not None:
            frame = msgspec.structs.replace(frame, title=_checked_title(self.title_text))
        if self.colour is not None:
            _check_colour(self.colour)
            frame = msgspec.structs.replace(frame, colour=self.colour)
        return _with_frame(graph, frame)


@dataclass(frozen=True)
class JoinFrame(GraphCommand):
    """Put nodes and notes into a frame, out of any other; without one only out of theirs."""

    names: frozenset[str]
    frame: str = ""

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return "Put into frame" if self.frame else "Remove from frame"

    def apply(self, graph: Graph) -> Graph:
        if self.frame:
            _frame(graph, self.frame)
        return _joined(graph, with_members(graph, self.names), self.frame)


@dataclass(frozen=True)
class RemoveFrame(GraphCommand):
    """Take a frame away; what lay in it stays."""

    name: str
    title = "Delete frame"

    def apply(self, graph: Graph) -> Graph:
        return without_marks(graph, frozenset((_frame(graph, self.name).name,)))


@dataclass(frozen=True)
class AddSticky(GraphCommand):
    """Put a note on the canvas."""

    text: str
    x: float
    y: float
    width: float = 240.0
    height: float = 120.0
    colour: str = "yellow"
    frame: str = ""
    title = "Add note"

    def apply(self, graph: Graph) -> Graph:
        _check_colour(self.colour)
        if self.frame:
            _frame(graph, self.frame)
        sticky = Sticky(
            name=graph.marks.free_name(),
            text=_checked_text(self.text),
            x=self.x,
            y=self.y,
            width=max(self.width, LEAST_NOTE[0]),
            height=max(self.height, LEAST_NOTE[1]),
            colour=self.colour,
            frame=self.frame,
        )
        return _with_sticky(graph, sticky)


@dataclass(frozen=True)
class EditSticky(GraphCommand):
    """Give a note another text or colour; None leaves it as it is."""

    name: str
    text: str | None = None
    colour: str | None = None

    @property
    def title(self) -> str:  # type: ignore[override]  # computed here
        return "Colour note" if self.text is None else "Write note"

    def apply(self, graph: Graph) -> Graph:
        sticky = _sticky(graph, self.name)
        if self.text is not None:
            sticky = msgspec.structs.replace(sticky, text=_checked_text(self.text))
        if self.colour is not None:
            _check_colour(self.colour)
            sticky = msgspec.structs.replace(sticky, colour=self.colour)
        return _with_sticky(graph, sticky)


@dataclass(frozen=True)
class ResizeSticky(GraphCommand):
    """Give a note another place and size; it never gets too small to be read."""

    name: str
    x: float
    y: float
    width: float
    height: float
    title = "Resize note"

    def apply(self, graph: Graph) -> Graph:
        sticky = msgspec.structs.replace(
            _sticky(graph, self.name),
            x=self.x,
            y=self.y,
            width=max(self.width, LEAST_NOTE[0]),
            height=max(self.height, LEAST_NOTE[1]),
        )
        return _with_sticky(graph, sticky)


def _joined(graph: Graph, names: frozenset[str], frame: str) -> Graph:
    """With these in a frame, or in none; a frame that nothing lies in any more is gone."""
    nodes = tuple(
        msgspec.structs.replace(node, frame=frame) if node.name in names else node
        for node in graph.nodes
    )
    stickies = tuple(
        msgspec.structs.replace(sticky, frame=frame) if sticky.name in names else sticky
        for sticky in graph.marks.stickies
    )
    marks = msgspec.structs.replace(graph.marks, stickies=stickies)
    marks = marks.with_frames_used_by(node.frame for node in nodes)
    return msgspec.structs.replace(graph, nodes=nodes, marks=marks)


def _with_frame(graph: Graph, frame: Frame) -> Graph:
    return msgspec.structs.replace(graph, marks=graph.marks.with_frame(frame))


def _with_sticky(graph: Graph, sticky: Sticky) -> Graph:
    return msgspec.structs.replace(graph, marks=graph.marks.with_sticky(sticky))


def _frame(graph: Graph, name: str) -> Frame:
    frame = graph.marks.frame(name)
    if frame is None:
        raise CommandRefused(f"There is no frame called {name!r}.")
    return frame


def _sticky(graph: Graph, name: str) -> Sticky:
    sticky = graph.marks.sticky(name)
    if sticky is None:
        raise CommandRefused(f"There is no note called {name!r}.")
    return sticky


def _check_colour(colour: str) -> None:
    if colour not in COLOURS:
        raise CommandRefused(f"colour: expected one of {', '.join(COLOURS)}, received {colour!r}.")


def _checked_title(title: str) -> str:
    title = " ".join(title.split())
    if len(title) > _LONGEST_TITLE:
        raise CommandRefused(
            f"The title has {len(title)} letters; at most {_LONGEST_TITLE} are shown. Shorten it."
        )
    return title


def _checked_text(text: str) -> str:
    if len(text) > _LONGEST_TEXT:
        raise CommandRefused(
            f"The note has {len(text)} letters; at most {_LONGEST_TEXT} are kept. Shorten it."
        )
    return text
