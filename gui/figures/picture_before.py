"""Which picture a dense layer's input is made of."""

from __future__ import annotations

from engine.api import Category, Graph, Inference

_KEEPS_PLACES = frozenset(
    {Category.SHAPE, Category.REGULARISATION, Category.ACTIVATION, Category.NORMALISATION}
)


def picture_before(graph: Graph, inference: Inference, name: str) -> tuple[int, int, int] | None:
    """Channels, height and width of the picture that was flattened into the input of ``name``.

    Looks up through layers that keep each number in its place; None if there is no picture.
    """
    for _ in range(len(graph.nodes)):
        sources = [source for _, source in graph.wired_inputs(name) if source is not None]
        if len(sources) != 1:
            return None
        name = sources[0].node
        report = inference.nodes.get(name)
        if report is None or not report.outputs:
            return None
        shape = report.outputs[0].shape
        if len(shape) == 3:
            return shape[0], shape[1], shape[2]
        incoming = report.inputs[0] if len(report.inputs) == 1 else None
        keeps = graph.node(name).layer.category in _KEEPS_PLACES
        if not keeps or incoming is None or incoming.size != report.outputs[0].size:
            return None
    return None
