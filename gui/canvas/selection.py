"""What is selected: nodes in the order they were chosen, or one wire."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from engine.api import Wire
from gui.canvas.scene import CanvasScene, Touched


class Selection(QObject):
    """Marks the selected items; the last of the names is the one the keyboard stands on."""

    changed = Signal(object)

    def __init__(self, scene: CanvasScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self.names: tuple[str, ...] = ()
        self.wire: Wire | None = None

    @property
    def current(self) -> str | None:
        """The node the keyboard stands on."""
        return self.names[-1] if self.names else None

    def choose(self, names: Iterable[str] = (), wire: Wire | None = None) -> None:
        """Select these nodes, or this wire, and nothing else."""
        wanted = tuple(dict.fromkeys(name for name in names if name in self._scene.nodes))
        wire = wire if wire in self._scene.wires else None
        self._choose_wire(wire)
        if wanted == self.names:
            return
        before, self.names = self.names, wanted
        for name in {*before, *wanted}:
            if item := self._scene.nodes.get(name):
                item.mark(is_selected=name in wanted, is_current=name == self.current)
        self._scene.refresh_overview()
        self.changed.emit(self.names)

    def toggle(self, name: str) -> None:
        """Add a node, or take it out."""
        rest = tuple(other for other in self.names if other != name)
        self.choose(rest if name in self.names else (*rest, name))

    def follow(self, touched: Touched) -> None:
        """Keep to what is still there after an edit."""
        names = tuple(touched.renamed.get(name, name) for name in self.names)
        if names != self.names or any(name not in self._scene.nodes for name in names):
            self.choose(names, self.wire)
        elif self.wire is not None and self.wire not in self._scene.wires:
            self.choose(names)

    def _choose_wire(self, wire: Wire | None) -> None:
        if wire == self.wire:
            return
        for chosen, is_so in ((self.wire, False), (wire, True)):
            if chosen is not None and (item := self._scene.wires.get(chosen)):
                item.mark(is_selected=is_so)
                self._scene.pills.follow(item)
        self.wire = wire
