"""Which frame dragged nodes and notes would lie in, shown before they are let go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from engine.api import GraphCommand, JoinFrame
from gui.canvas.marks.mark_layer import frames_of
from gui.canvas.nodes.card import HEADER, WIDTH
from gui.canvas.stage import Stage

_HOLD = QPointF(WIDTH / 2, HEADER)
"""The point of a new card that has to be within a frame for it to lie there."""


class FrameDrop:
    """Follows what is dragged.

    A node or a note lies where its middle is let go, measured by the frames as they stood when the
    drag began: within its own frame's border it stays in it, beyond it leaves, within another's it
    joins. A frame that is dragged with all that lies in it keeps it, as frames do not nest.
    """

    def __init__(self, stage: Stage, names: Iterable[str]) -> None:
        self._scene = stage.scene
        stored = frames_of(stage.graph)
        moved = self._scene.marks.spread(names)
        resting = {frame for name, frame in stored.items() if name not in moved}
        self._areas: dict[str, QRectF] = {
            name: item.area for name, item in self._scene.marks.frames.items() if name in resting
        }
        free = (name for name in moved if stored.get(name, "") in {"", *resting})
        self._before = {name: stored.get(name, "") for name in free} if self._areas else {}
        self._now = dict(self._before)

    def follow(self) -> None:
        """What is dragged has moved: light the frames it would lie in."""
        if not self._before:
            return
        self._now = {
            name: self._frame_for(self._scene.body_of(name).center(), frame)
            for name, frame in self._before.items()
        }
        self._scene.marks.try_frames(self._now, {frame for frame in self._now.values() if frame})

    def commands(self) -> list[GraphCommand]:
        """What the drop does to frames."""
        joined: dict[str, set[str]] = defaultdict(set)
        for name, frame in self._now.items():
            if frame != self._before[name]:
                joined[frame].add(name)
        return [JoinFrame(frozenset(names), frame) for frame, names in sorted(joined.items())]

    def stop(self) -> None:
        """Show the frames as they are."""
        if self._before:
            self._scene.marks.try_frames({})

    def _frame_for(self, place: QPointF, before: str) -> str:
        about = [name for name, area in self._areas.items() if area.contains(place)]
        if before in about:
            return before
        return min(about, key=lambda name: self._areas[name].width(), default="")


def light_for_new(stage: Stage, corner: QPointF | None) -> None:
    """Light the frame that a new node with this corner would lie in; None: it is over."""
    stage.scene.marks.light_at(corner + _HOLD if corner is not None else None)


def joining(stage: Stage, name: str, corner: QPointF) -> list[GraphCommand]:
    """What puts a new node with this corner into the frame it comes to lie in."""
    frame = stage.scene.marks.frame_at(corner + _HOLD)
    return [JoinFrame(frozenset({name}), frame.name)] if frame is not None else []
