"""Which tensors count as a layer's weights, and where they lie."""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor, nn

from engine.catalogue.layers.block import BlockUse
from engine.compile.model import Model
from engine.compile.modules import home_of
from engine.graph.graph import Graph
from engine.inference.report import Inference
from engine.inspection.flow.layers import InnerLayer, inner_layers

_LAYERS, _HOMES = "flow_layers", "flow_homes"


def layers_of(model: Model) -> tuple[InnerLayer, ...]:
    """The layers of a compiled drawing, in order; worked out once."""
    if _LAYERS not in model.kept:
        model.kept[_LAYERS] = inner_layers(model.graph, model.inference)
    found: tuple[InnerLayer, ...] = model.kept[_LAYERS]
    return found


def weights_of(model: Model, path: str) -> tuple[nn.Parameter, ...]:
    """What counts as the weights of a layer: tensors of two axes and more, else all it has.

    Biases start at zero, so neither their spread nor how far they move says much beside them.
    """
    if _HOMES not in model.kept:
        model.kept[_HOMES] = dict(_homes(model.graph, model.inference, "", ""))
    try:
        module = model.root.get_submodule(model.kept[_HOMES].get(path, path))
    except AttributeError:  # PyTorch's word for: there is none
        return ()
    held = tuple(module.parameters())
    return tuple(p for p in held if p.dim() > 1) or held


def parameters_of(model: Model, path: str) -> tuple[nn.Parameter, ...]:
    """All that a layer holds to be learned, biases too."""
    weights_of(model, path)
    try:
        return tuple(model.root.get_submodule(model.kept[_HOMES].get(path, path)).parameters())
    except AttributeError:
        return ()


def squared(tensor: Tensor) -> Tensor:
    """The sum of the squares, in 64 bits where there are any; shape ()."""
    wide = tensor.float() if tensor.device.type == "mps" else tensor.double()
    return wide.square().sum()


def _homes(graph: Graph, inference: Inference, prefix: str, home: str) -> Mapping[str, str]:
    """Where the module of each layer lies, by the layer's path."""
    found: dict[str, str] = {}
    for node in graph.nodes:
        report = inference.nodes.get(node.name)
        if report is None or not report.is_sound:
            continue
        if not isinstance(node.layer, BlockUse):
            found[prefix + node.name] = home + node.name
            continue
        for number, known in enumerate(report.inside):
            path = prefix + node.name
            copy = path if node.layer.repeat == 1 else f"{path}.{number}"
            at = home_of(home + node.name, node.layer, number)
            found |= _homes(graph.inside(node.name), known, f"{copy}.", f"{at}.")
    return found
