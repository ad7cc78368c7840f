"""What of a project is taken as a still: all that is open, the whole network, what is selected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject

from engine.api import Graph, Inference, OneStepWish, part_of
from gui.bridge import Bridge
from gui.canvas.nodes.face_book import FaceBook
from gui.canvas.nodes.node_face import NodeFace
from gui.canvas.nodes.seen import Seen, shows_live, shows_weights
from gui.canvas.scene import CanvasScene
from gui.canvas.selection import Selection
from gui.canvas.stills.still import Drawn
from gui.canvas.wires.flows import flows
from gui.canvas.wires.river_key import key_of
from gui.canvas.wires.rivers import Rivers


class Taken(Enum):
    """What a picture shows."""

    OPEN = "open"
    WHOLE = "whole"
    SELECTED = "selected"


class Takes(QObject):
    """Takes stills of the project in front, as its canvas shows it."""

    def __init__(
        self,
        bridge: Bridge,
        scene: CanvasScene,
        selection: Selection,
        rivers: Rivers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._scene = bridge, scene
        self._selection, self._rivers = selection, rivers

    def possible(self) -> tuple[Taken, ...]:
        """What can be taken now; the first is what is on the screen."""
        drawing = self._bridge.drawing
        found = [Taken.OPEN] if drawing.graph.nodes or drawing.graph.marks.stickies else []
        if drawing.path:
            found.append(Taken.WHOLE)
        return (*found, Taken.SELECTED) if self._selection.everything else tuple(found)

    def drawn(self, taken: Taken, seen: Seen | None = None) -> Drawn:
        """What there is to draw of it.

        Args:
            taken: what.
            seen: what nodes gave and have learned; None: pictures and values stay blank.
        """
        drawing = self._bridge.drawing
        if taken is Taken.WHOLE and drawing.path:
            update = self._bridge.update
            drawn = self._drawn(update.project.graph, update.inference, "", seen)
        else:
            drawn = self._drawn(drawing.graph, drawing.inference, drawing.seen_prefix, seen)
            if seen is not None:
                items = self._scene.nodes.items()
                wires = self._scene.wires.items()
                drawn = replace(
                    drawn,
                    values={name: item.look.value for name, item in items},
                    rivers={wire: line.river for wire, line in wires if line.river is not None},
                    key=key_of(self._rivers),
                )
        if taken is Taken.SELECTED:
            return replace(drawn, graph=part_of(drawn.graph, frozenset(self._selection.everything)))
        return drawn

    def part(self, names: Iterable[str]) -> Graph:
        """These nodes, frames and notes with the wires between them."""
        return part_of(self._bridge.drawing.graph, frozenset(names))

    def live_paths(self) -> frozenset[str]:
        """Whose outputs stills could show pictures of, in the block and outside."""
        return frozenset(path for path, face in self._live_faces() if not shows_weights(face))

    def learned_paths(self) -> frozenset[str]:
        """Whose weights they could show."""
        return frozenset(path for path, face in self._live_faces() if shows_weights(face))

    def step_wish(self) -> OneStepWish | None:
        """What has to be seen of one step, where a block over time is open; None: nothing."""
        drawing = self._bridge.drawing
        if drawing.over_time_path is None:
            return None
        here = self._faces_here()
        names = frozenset(p for p, f in here if shows_live(f) and not shows_weights(f))
        return OneStepWish(drawing.over_time_path, names, self._bridge.time_step)

    def _live_faces(self) -> list[tuple[str, NodeFace]]:
        drawing = self._bridge.drawing
        found = [
            (path, face)
            for path, face in self._faces_here()
            if drawing.over_time_path is None or shows_weights(face)
        ]
        if drawing.path:
            found += self.drawn(Taken.WHOLE).faces.items()
        return [(path, face) for path, face in found if shows_live(face)]

    def _faces_here(self) -> list[tuple[str, NodeFace]]:
        """The nodes of the drawing that is open, by their paths."""
        prefix, items = self._bridge.drawing.seen_prefix, self._scene.nodes.items()
        return [(f"{prefix}{n}", item.look.face) for n, item in items] if prefix is not None else []

    def _drawn(
        self,
        graph: Graph,
        inference: Inference,
        prefix: str | None,
        seen: Seen | None,
    ) -> Drawn:
        drawing, project = self._bridge.drawing, self._bridge.project
        has_pictures = not drawing.is_over_time or prefix is not None
        faces = FaceBook().read(
            graph,
            project,
            inference,
            self._bridge.example[1],
            own=self._bridge.own,
            has_pictures=has_pictures,
        )
        words = flows(graph, inference)
        if prefix is None or seen is None:
            return Drawn(graph, faces, words)
        return Drawn(graph, faces, words, seen, prefix)
