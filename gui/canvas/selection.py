"""What is selected: nodes in the order they were chosen, frames and notes, or one wire."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from engine.api import Wire
from gui.canvas.scene import CanvasScene, Touched


class Selection(QObject):
    """Marks the selected items; the last of the names is the one the keyboard stands on.

    Frames and notes are selected beside nodes, but kept apart: whoever asks for names wants nodes.

    Signals:
        changed: names of the selected nodes; also where only frames and notes were chosen anew.
        wire_changed: another wire is selected, or none any more.
    """

    changed = Signal(object)
    wire_changed = Signal()

    def __init__(self, scene: CanvasScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self.names: tuple[str, ...] = ()
        self.marks: tuple[str, ...] = ()
        self.wire: Wire | None = None

    @property
    def current(self) -> str | None:
        """The node the keyboard stands on."""
        return self.names[-1] if self.names else None

    @property
    def everything(self) -> tuple[str, ...]:
        """Names of the selected nodes, frames and notes, as edits that take all of them want."""
        return (*self.names, *self.marks)

    def choose(self, names: Iterable[str] = (), wire: Wire | None = None) -> None:
        """Select these nodes, frames and notes, or this wire, and nothing else."""
        named = tuple(dict.fromkeys(names))
        wanted = tuple(name for name in named if name in self._scene.nodes)
        marks = tuple(name for name in named if name in self._scene.marks)
        wire = wire if wire in self._scene.wires else None
        self._choose_wire(wire)
        if wanted == self.names and marks == self.marks:
            return
        for name in {*self.marks, *marks}:
            if mark := self._scene.marks.item(name):
                mark.mark(is_selected=name in marks)
        self.marks = marks
        before, self.names = self.names, wanted
        for name in {*before, *wanted}:
            if item := self._scene.nodes.get(name):
                item.mark(is_selected=name in wanted, is_current=name == self.current)
        self._scene.refresh_overview()
        self.changed.emit(self.names)

    def toggle(self, name: str) -> None:
        """Add a node, a frame or a note, or take it out."""
        rest = tuple(other for other in self.everything if other != name)
        self.choose(rest if name in self.everything else (*rest, name))

    def follow(self, touched: Touched) -> None:
        """Keep to what is still there after an edit."""
        names = tuple(touched.renamed.get(name, name) for name in self.names)
        is_gone = any(name not in self._scene.nodes for name in names)
        if names != self.names or is_gone or any(n not in self._scene.marks for n in self.marks):
            self.choose((*names, *self.marks), self.wire)
        elif self.wire is not None and self.wire not in self._scene.wires:
            self.choose((*names, *self.marks))

    def _choose_wire(self, wire: Wire | None) -> None:
        if wire == self.wire:
            return
        for chosen, is_so in ((self.wire, False), (wire, True)):
            if chosen is not None and (item := self._scene.wires.get(chosen)):
                item.mark(is_selected=is_so)
                self._scene.pills.follow(item)
        self.wire = wire
        self.wire_changed.emit()
