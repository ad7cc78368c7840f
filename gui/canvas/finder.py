"""Opens quick-add with what fits, and puts what was chosen where it was asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QGraphicsView

from engine.api import BlockInput, BlockOutput, BlockUse, DataField, End, Layer, Loss, Metric
from gui.canvas.additions import Additions
from gui.canvas.flows import spec_at
from gui.canvas.quick_add import QuickAdd
from gui.canvas.stage import Loose, Stage

Kinds = frozenset[type[Layer]]


class Finder(QObject):
    """Quick-add for a place of the canvas, or for the loose end of a wire."""

    def __init__(self, stage: Stage, additions: Additions, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._additions, self._view = stage, additions, view
        self._place: QPointF | None = None
        self._loose: Loose | None = None
        self.panel = QuickAdd(stage.theme, view)
        self.panel.chosen.connect(self._add)
        self.panel.closed.connect(view.setFocus)

    def open(self, place: QPointF | None, loose: Loose | None = None) -> None:
        """Open at a point of the canvas; without one beside the selected node, or in the middle."""
        self._place, self._loose = place, loose
        current = self._stage.selection.current
        if place is None and current is not None:
            self._stage.camera.show(self._stage.scene.nodes[current].body)
            shown_at = self._stage.scene.nodes[current].body.topRight() + QPointF(24.0, 0.0)
        else:
            shown_at = place if place is not None else self._stage.camera.centre
        layers = tuple(self._stage.bridge.session.catalogue)
        self.panel.open_at(self._view.mapFromScene(shown_at), layers, self._fitting())

    def _add(self, type_id: str) -> None:
        if self._loose is not None and self._place is not None:
            self._additions.add_at_loose_end(type_id, self._place, self._loose)
        else:
            self._additions.add_layer(type_id, self._place, wired=True)
        if current := self._stage.selection.current:
            self._stage.camera.show(self._stage.scene.nodes[current].body)

    def _fitting(self) -> Kinds:
        """The types that belong into the open drawing, and fit what they would be wired to."""
        stage = self._stage
        strange = (DataField, Loss, Metric) if stage.drawing.path else (BlockInput, BlockOutput)
        here = frozenset(k for k in stage.bridge.session.catalogue if not issubclass(k, strange))
        fitting = self._wirable()
        return here if fitting is None else here & fitting

    def _wirable(self) -> Kinds | None:
        """The types that fit what they would be wired to; None where that says nothing."""
        if self._loose is None:
            name = self._stage.selection.current
            return self._after(Loose(End(name, ""), is_output=True)) if name else None
        return self._after(self._loose) if self._loose.is_output else self._before(self._loose.end)

    def _after(self, loose: Loose) -> Kinds | None:
        # An empty block takes everything.
        spec = spec_at(self._stage.graph, self._stage.inference, loose.end)
        return (
            None
            if spec is None
            else frozenset((*self._stage.bridge.session.fitting(spec), BlockUse))
        )

    def _before(self, end: End) -> Kinds:
        """What could feed an input: for the true answer a target of the data, else any output."""
        ports = self._stage.graph.input_ports(end.node)
        wants_answer = any(port.is_target and port.name == end.port for port in ports)
        kinds = self._stage.bridge.session.catalogue
        if wants_answer:
            return frozenset(k for k in kinds if issubclass(k, DataField) and k.id == "target")
        return frozenset(k for k in kinds if k.outputs)
