"""What gestures and edits work on: the scene, the selection, the bridge and the camera."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from engine.api import End, Graph, Inference
from gui.bridge import Bridge
from gui.canvas.looking.camera import Camera
from gui.canvas.scene import CanvasScene
from gui.canvas.selection import Selection
from gui.open_drawing import OpenDrawing
from gui.theme.theme import Theme


@dataclass(frozen=True)
class Loose:
    """The end of a wire that was let go over nothing.

    Attributes:
        end: the port at its other end.
        is_output: whether that port is an output.
        others: further outputs whose wires were let go together with it.
    """

    end: End
    is_output: bool
    others: tuple[End, ...] = ()


@dataclass(frozen=True)
class Stage:
    """One canvas's parts, handed to those who act on it.

    Attributes:
        tell: say something to the user.
        offer: open quick-add at a place, for the loose end of a wire if there is one.
    """

    scene: CanvasScene
    selection: Selection
    bridge: Bridge
    camera: Camera
    theme: Theme
    tell: Callable[[str], None]
    offer: Callable[[QPointF, Loose | None], None]

    @property
    def graph(self) -> Graph:
        """The drawing that is open, as it is now."""
        return self.drawing.graph

    @property
    def inference(self) -> Inference:
        """What is known of its nodes."""
        return self.drawing.inference

    @property
    def drawing(self) -> OpenDrawing:
        """Which drawing is open."""
        return self.bridge.drawing
