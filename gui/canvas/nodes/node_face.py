"""What a node shows: everything its item paints, worked out from the document as one value.

Two faces that are equal look the same, so the canvas repaints a node only when its face changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.api import (
    BlockUse,
    Field,
    Graph,
    Inference,
    Layer,
    Loss,
    Metric,
    NodeReport,
    Port,
    TensorSpec,
)
from gui.canvas.nodes.block_tags import tags_of
from gui.canvas.nodes.picture_kind import PictureKind, class_names, picture_kind
from gui.figures.layer_icon import layer_icon
from gui.figures.own_learning import own_learning
from gui.language.engine_words import translated
from gui.widgets.number_text import short_number


@dataclass(frozen=True)
class PortFace:
    """One port as drawn."""

    name: str
    doc: str = ""
    is_target: bool = False
    is_wired: bool = False
    is_optional: bool = False
    is_delayed: bool = False

    @property
    def tip(self) -> str:
        """What the pointer is told."""
        name = self.name
        if self.is_optional:
            name = QCoreApplication.translate("Canvas", "{port} (optional)").format(port=name)
        if self.is_delayed:
            words = QCoreApplication.translate("Canvas", "{port} (one step later)")
            name = words.format(port=self.name)
        return f"{name}: {self.doc}" if self.doc else name


@dataclass(frozen=True)
class NodeFace:
    """One node as drawn.

    Attributes:
        shape: the output, as ``6 × 28 × 28``; empty while unknown.
        count: learned numbers, as ``2 416``; empty if there are none.
        sizes: of the output without the batch axis, as far as they are known.
        value_kind: ``loss``, ``metric``, ``label`` or ``number`` where the footer tells a value.
        unit: of that value; ``%`` means a share.
        is_warning: the problem does not keep the network from being trained.
        tags: how a block is used, as ``× 3`` and ``over time``.
        copies: how often a block stands one after another; 0 for what is no block.
        names_inputs, names_outputs: the ports of that side have their names beside them.
        icon: name of the drawing that stands for its type.
        size: how much of it is shown, ``small``, ``normal`` or ``large``.
        parameters, frozen: learned numbers, and how many of them do not learn.
        share: its part of all learned numbers of the drawing, 0 … 1; None while not known.
        arithmetic: how the number of parameters comes about.
        field: what one output sees of the input, as ``5 × 5``; empty where that means nothing.
        flow: where data flow to, ``right`` or ``down``; ports stand on the edges across it.
        learning: how it learns apart from the rest, in words; empty: as the others.
        is_bend: it is no layer but a bend in a wire, drawn as a dot.
        is_quiet: nothing of what it gives or has learned is to be seen on it.
        names: of the classes whose numbers it gives; empty where they have none.
        looks_at: channels, height and width of the picture that its input is made of, where its
            weights are shown; None: its input is none.
    """

    name: str
    category: str
    title: str
    summary: str
    shape: str
    count: str
    picture: PictureKind
    sizes: tuple[int, ...]
    inputs: tuple[PortFace, ...]
    outputs: tuple[PortFace, ...]
    problem: str = ""
    hint: str = ""
    is_warning: bool = False
    is_waiting: bool = False
    value_kind: str = ""
    unit: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    copies: int = 0
    names_inputs: bool = False
    names_outputs: bool = False
    flow: str = "right"
    icon: str = "block"
    size: str = "normal"
    is_frozen: bool = False
    is_bypassed: bool = False
    learning: str = ""
    parameters: int = 0
    frozen: int = 0
    share: float | None = None
    arithmetic: str = ""
    field: str = ""
    is_bend: bool = False
    is_quiet: bool = False
    names: tuple[str, ...] = ()
    looks_at: tuple[int, int, int] | None = None

    @property
    def has_mark(self) -> bool:
        """Whether a mark at the end of the name's line says how it learns."""
        return self.is_frozen or bool(self.learning)


def node_face(
    graph: Graph,
    inference: Inference,
    name: str,
    wired: Set[str],
    expected: TensorSpec | None = None,
    summary: str | None = None,
    *,
    share: float | None = None,
    has_picture: bool = True,
    fields: Iterable[Field] = (),
    looks_at: tuple[int, int, int] | None = None,
) -> NodeFace:
    """The face of one node.

    Args:
        graph: the drawing.
        inference: what is known of it.
        name: the node's name.
        wired: its input ports at which a wire ends.
        expected: its output as far as it can be guessed, while inference knows nothing.
        summary: words in place of the layer's own summary.
        share: its part of all learned numbers of the drawing.
        has_picture: what comes out of it can be seen while the network runs.
        fields: the data's, for the names of their classes.
        looks_at: the picture that its input is made of, if any.
    """
    node = graph.node(name)
    layer = node.layer
    is_bend = layer.id == "reroute"
    has_picture = has_picture and not is_bend
    report = inference.nodes.get(name, NodeReport(waiting=True))
    known = report.outputs[0] if report.outputs else None
    spec = known or expected
    problem = report.problem
    ports = graph.declared_inputs(layer)
    names_inputs = len(ports) > 1 and not any(p.many or p.is_target for p in ports)
    if any(port.many for port in ports) or not wired <= {port.name for port in ports}:
        ports = graph.input_ports(name)
    outputs = () if isinstance(layer, Loss | Metric) else graph.output_ports(name)
    return NodeFace(
        name=name,
        category=str(layer.category),
        title=translated(layer.title),
        summary=_summary(layer) if summary is None else summary,
        shape=_shape_text(layer, report.outputs),
        count=short_number(report.counts.parameters) if report.counts.parameters else "",
        picture=picture_kind(graph, name, node.shows, spec, inference.nodes.get(name))
        if has_picture
        else PictureKind.NONE,
        sizes=spec.shape if spec else (),
        inputs=_port_faces(ports, wired),
        outputs=_port_faces(outputs, frozenset()),
        problem=translated(problem.text) if problem else "",
        hint=translated(problem.hint) if problem else "",
        is_warning=problem is not None and problem.severity == "warning",
        is_waiting=report.waiting and not inference.is_pending,
        value_kind="" if is_bend else _value_kind(layer, spec, has_picture=has_picture),
        unit=layer.unit if isinstance(layer, Metric) else "",
        note=node.note,
        tags=tags_of(layer) if isinstance(layer, BlockUse) else (),
        copies=layer.repeat if isinstance(layer, BlockUse) else 0,
        names_inputs=names_inputs,
        names_outputs=len(outputs) > 1,
        flow=graph.marks.flow,
        icon=layer_icon(layer),
        size=node.size,
        is_frozen=node.is_frozen,
        is_bypassed=node.is_bypassed,
        learning=own_learning(node),
        parameters=report.counts.parameters,
        frozen=report.counts.frozen,
        share=share,
        arithmetic=report.arithmetic,
        field=translated(str(report.receptive_field or "")),
        is_bend=is_bend,
        is_quiet=node.shows == "nothing",
        names=class_names(fields, layer, spec) if spec is not None and spec.is_label else (),
        looks_at=looks_at if node.shows == "filters" else None,
    )


def _summary(layer: Layer) -> str:
    if isinstance(layer, BlockUse):
        return layer.block or translated(layer.title)  # how it is used is told by its tags
    return translated(layer.summary() or layer.title)


def _shape_text(layer: Layer, specs: tuple[TensorSpec, ...]) -> str:
    """What comes out; where that is several, what all of it is alike, else how much it is."""
    if not specs or isinstance(layer, Loss | Metric):
        return ""
    spec = specs[0]
    if any(other != spec for other in specs):
        words = QCoreApplication.translate("Canvas", "{count} outputs")
        return words.format(count=len(specs))
    if spec.is_label and not spec.shape:
        words = QCoreApplication.translate("Canvas", "{count} classes")
        return words.format(count=spec.classes)
    return str(spec)


def _value_kind(layer: Layer, spec: TensorSpec | None, *, has_picture: bool) -> str:
    if isinstance(layer, Loss):
        return "loss"
    if isinstance(layer, Metric):
        return "metric"
    if spec is not None and spec.is_label:
        return "label"
    return "number" if spec is not None and spec.size == 1 and has_picture else ""


def _port_faces(ports: tuple[Port, ...], wired: Set[str]) -> tuple[PortFace, ...]:
    return tuple(
        PortFace(
            p.name, translated(p.doc), p.is_target, p.name in wired, p.is_optional, p.is_delayed
        )
        for p in ports
    )
