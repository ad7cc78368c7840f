"""Letting some nodes and wires stand out: the rest fades."""

from __future__ import annotations

from collections.abc import Container, Mapping

from engine.api import Wire
from gui.canvas.scene import CanvasScene


class Emphasis:
    """Marks the items of a scene, in one pass when it begins and one when it ends."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self.is_on = False

    def show(self, nodes: Container[str], wires: Mapping[Wire, str]) -> None:
        """Let these nodes stand out, and these wires, each with its `WireItem.kin`."""
        self.is_on = True
        for name, node in self._scene.nodes.items():
            node.mark(is_faded=name not in nodes)
        for key, wire in self._scene.wires.items():
            wire.mark(is_faded=key not in wires, kin=wires.get(key, ""))
        self._scene.refresh_overview()

    def clear(self) -> None:
        """Let everything look as usual."""
        if not self.is_on:
            return
        self.is_on = False
        for node in self._scene.nodes.values():
            node.mark(is_faded=False)
        for wire in self._scene.wires.values():
            wire.mark(is_faded=False, kin="")
        self._scene.refresh_overview()
