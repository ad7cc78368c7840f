"""What is drawn about the nodes for people to read: frames, notes on the canvas, the direction.

None of it counts for the arithmetic. Names begin with ``#``, so that none is ever a node's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

import msgspec

COLOURS = ("grey", "blue", "teal", "green", "yellow", "orange", "red", "violet")
"""What frames and notes may be coloured with; how each looks is the theme's matter."""

FLOWS = ("right", "down")
"""Where data may flow to in a drawing."""

FRAME_PADDING, FRAME_TITLE = 18.0, 30.0
"""Room about what lies in a frame, and above it for the frame's title, in canvas pixels."""


class Frame(msgspec.Struct, frozen=True):
    """A titled rectangle about the nodes and notes that name it as theirs.

    Its size is theirs: it grows and shrinks with what it holds, and is gone with the last of them.

    Attributes:
        name: ``#`` and a number, unique among the marks of its drawing.
        title: what stands at its top.
        colour: one of `COLOURS`.
    """

    name: str
    title: str = ""
    colour: str = "grey"


class Sticky(msgspec.Struct, frozen=True):
    """A note that lies on the canvas.

    Attributes:
        name: ``#`` and a number, unique among the marks of its drawing.
        text: Markdown.
        x, y: upper left corner, in canvas pixels.
        width, height: in canvas pixels.
        colour: one of `COLOURS`.
        frame: name of the frame it lies in; empty: none.
    """

    name: str
    text: str = ""
    x: float = 0.0
    y: float = 0.0
    width: float = 240.0
    height: float = 120.0
    colour: str = "yellow"
    frame: str = ""


class Marks(msgspec.Struct, frozen=True):
    """All marks of one drawing.

    Attributes:
        flow: where data flow to, one of `FLOWS`.
    """

    frames: tuple[Frame, ...] = ()
    stickies: tuple[Sticky, ...] = ()
    flow: str = "right"

    def frame(self, name: str) -> Frame | None:
        """The frame of this name, if there is one."""
        return next((frame for frame in self.frames if frame.name == name), None)

    def sticky(self, name: str) -> Sticky | None:
        """The note of this name, if there is one."""
        return next((sticky for sticky in self.stickies if sticky.name == name), None)

    @property
    def names(self) -> frozenset[str]:
        """Names of all frames and notes."""
        frames = (frame.name for frame in self.frames)
        return frozenset((*frames, *(sticky.name for sticky in self.stickies)))

    def with_frame(self, frame: Frame) -> Marks:
        """With ``frame`` in the place of the one with its name, or added."""
        return msgspec.structs.replace(self, frames=_with_mark(self.frames, frame))

    def with_sticky(self, sticky: Sticky) -> Marks:
        """With ``sticky`` in the place of the one with its name, or added."""
        return msgspec.structs.replace(self, stickies=_with_mark(self.stickies, sticky))

    def without(self, names: Collection[str]) -> Marks:
        """Without the frames and notes of these names; notes that lay in such a frame stay."""
        return msgspec.structs.replace(
            self,
            frames=tuple(frame for frame in self.frames if frame.name not in names),
            stickies=tuple(
                msgspec.structs.replace(s, frame="") if s.frame in names else s
                for s in self.stickies
                if s.name not in names
            ),
        )

    def free_name(self) -> str:
        """A name that no mark has."""
        taken, number = self.names, 1
        while f"#{number}" in taken:
            number += 1
        return f"#{number}"

    def with_frames_used_by(self, frames: Iterable[str]) -> Marks:
        """Without the frames that neither these, the frames of nodes, nor a note names."""
        used = {*frames, *(sticky.frame for sticky in self.stickies)}
        kept = tuple(frame for frame in self.frames if frame.name in used)
        return self if kept == self.frames else msgspec.structs.replace(self, frames=kept)


def is_mark(name: str) -> bool:
    """Whether a name is a frame's or a note's; else it is a node's."""
    return name.startswith("#")


M = TypeVar("M", Frame, Sticky)


def _with_mark(marks: tuple[M, ...], mark: M) -> tuple[M, ...]:
    is_new = all(other.name != mark.name for other in marks)
    kept = tuple(mark if other.name == mark.name else other for other in marks)
    return kept + (mark,) * is_new
