"""What a new layer is wired to by itself: scores, true answers, and the node it follows."""

from __future__ import annotations

from engine.api import BlockOutput, DataField, End, Layer, Loss, Metric, Wire
from gui.canvas.stage import Loose, Stage

ANSWER = "target"
"""Id of the layer type that stands for the true answer."""


class Partners:
    """Knows on one canvas what goes together."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def loose_for(self, selected: str, kind: type[Layer]) -> Loose | None:
        """The output that a new layer takes when this node is selected; None: none.

        A loss or a metric takes the scores, also where they feed something already: those of the
        selected loss or metric, or of what the selected true answer is compared with.
        """
        if issubclass(kind, Loss | Metric):
            scores = self._scores_near(selected)
            return Loose(scores, is_output=True) if scores is not None else None
        if self._judges(selected) or self.is_answer(End(selected, "out")):
            return None
        graph = self._stage.graph
        used = {wire.source for wire in graph.wires_at((selected,))}
        ends = (End(selected, port.name) for port in graph.output_ports(selected))
        free = next((end for end in ends if end not in used), None)
        return Loose(free, is_output=True) if free is not None else None

    def answer_wires(self, kind: type[Layer], name: str, scores: End) -> list[Wire]:
        """A new loss or metric gets the true answer: that of its like, else the only one."""
        targets = [port.name for port in kind.inputs if port.is_target]
        answer = self._answer_beside(scores)
        if answer is None:
            known = [n.name for n in self._stage.graph.nodes if self.is_answer(End(n.name, "out"))]
            if len(known) == 1:
                answer = End(known[0], self._stage.graph.output_ports(known[0])[0].name)
        if len(targets) != 1 or answer is None or answer == scores:
            return []
        return [Wire(answer, End(name, targets[0]))]

    def unanswered(self) -> list[End]:
        """The inputs for a true answer that no wire reaches."""
        graph = self._stage.graph
        ends = (
            End(node.name, port.name)
            for node in graph.nodes
            for port in graph.declared_inputs(node.layer)
            if port.is_target
        )
        return [end for end in ends if end not in graph.wire_into]

    def way_out(self, name: str, kind: type[Layer]) -> Wire | None:
        """The wire to the output of the block, if it is the node's only one and fits the type."""
        graph = self._stage.graph
        wires = [wire for wire in graph.wires_at((name,)) if wire.source.node == name]
        fits = kind.outputs and any(not port.is_delayed for port in kind.inputs)
        if len(wires) != 1 or not fits:
            return None
        is_exit = isinstance(graph.node(wires[0].target.node).layer, BlockOutput)
        return wires[0] if is_exit else None

    def is_answer(self, end: End) -> bool:
        """Whether a true answer comes out there."""
        layer = self._stage.graph.node(end.node).layer
        if not isinstance(layer, DataField):
            return False
        fields = self._stage.bridge.project.data.fields()
        return any(field.name == layer.field and field.role == ANSWER for field in fields)

    def is_at_the_end(self, name: str) -> bool:
        """Whether only losses, metrics and answers go with this node."""
        return self._judges(name) or self.is_answer(End(name, "out"))

    def _judges(self, name: str) -> bool:
        return isinstance(self._stage.graph.node(name).layer, Loss | Metric)

    def _scores_near(self, selected: str) -> End | None:
        graph = self._stage.graph
        if self._judges(selected):
            return self._scores_of(selected)
        if self.is_answer(End(selected, "out")):
            judges = [
                w.target.node for w in graph.wires_at((selected,)) if w.source.node == selected
            ]
            found = (self._scores_of(name) for name in judges if self._judges(name))
            return next((end for end in found if end is not None), None)
        ports = graph.output_ports(selected)
        return End(selected, ports[0].name) if ports else None

    def _scores_of(self, name: str) -> End | None:
        """What a loss or a metric judges."""
        for port, source in self._stage.graph.wired_inputs(name):
            if source is not None and not port.is_target:
                return source
        return None

    def _answer_beside(self, scores: End) -> End | None:
        """The true answer that the same scores are compared with already."""
        graph = self._stage.graph
        judges = (w.target.node for w in graph.wires_at((scores.node,)) if w.source == scores)
        for name in judges:
            for port, source in graph.wired_inputs(name):
                if port.is_target and source is not None:
                    return source
        return None
