"""Which machines of a project make a belief net; needs no torch."""

from __future__ import annotations

from engine.catalogue.layer import Category, DataField
from engine.catalogue.layers.activation import Sigmoid
from engine.catalogue.layers.shape import Flatten, Reshape
from engine.graph.bypass import in_effect, straightened
from engine.graph.graph import Graph
from engine.inference.report import Inference
from engine.inspection.dreams.asked import BeliefNet, BoltzmannLayer
from engine.project.project import Project
from engine.training.recipe import Obstacle
from engine.training.recipes.contrastive_divergence import ContrastiveDivergence

_LETS_PASS = (Category.SHAPE, Category.REGULARISATION)


def belief_nets_of(project: Project, inference: Inference) -> tuple[BeliefNet, ...]:
    """All there are, from the data up, of the stages that learn by contrastive divergence."""
    if inference.is_pending or inference.has_errors:
        return ()
    graph = straightened(in_effect(project.graph))
    machines = _machines(project, graph, inference)
    nets: list[tuple[BoltzmannLayer, ...]] = []
    for machine in machines:
        below = next((net for net in nets if _stands_on(graph, machine, net[-1])), None)
        if below is None:
            nets.append((machine,))
        else:
            nets[nets.index(below)] = (*below, machine)
    return tuple(BeliefNet(net, _field(graph, net[0].source)) for net in nets)


def _machines(project: Project, graph: Graph, inference: Inference) -> list[BoltzmannLayer]:
    found: dict[str, BoltzmannLayer] = {}
    for stage in project.plan:
        recipe = stage.recipe
        if not isinstance(recipe, ContrastiveDivergence) or not stage.training.learns:
            continue
        layers = recipe.layers_in(graph, inference)
        for layer in () if isinstance(layers, Obstacle) else layers:
            found[layer.name] = BoltzmannLayer(
                layer.name,
                layer.source,
                layer.inputs,
                layer.units,
                has_gaussian_visible=not recipe.reads_shares(layer),
                has_gaussian_hidden=layer.activation is None,
            )
    return [found[name] for name in graph.topology.order if name in found]


def _stands_on(graph: Graph, machine: BoltzmannLayer, below: BoltzmannLayer) -> bool:
    """Whether the hidden units of one machine are the visible ones of another."""
    name = machine.source
    while True:
        if name == below.layer:
            return machine.inputs == below.units
        layer = graph.node(name).layer
        ends = [end for _, end in graph.wired_inputs(name) if end is not None]
        if len(ends) != 1 or not (isinstance(layer, Sigmoid) or layer.category in _LETS_PASS):
            return False
        name = ends[0].node


def _field(graph: Graph, name: str) -> str:
    """The data's field that a node gives, as it is or in another shape; empty: none."""
    layer = graph.node(name).layer
    while isinstance(layer, Flatten | Reshape):
        end = next((end for _, end in graph.wired_inputs(name) if end is not None), None)
        if end is None:
            return ""
        name = end.node
        layer = graph.node(name).layer
    return layer.field if isinstance(layer, DataField) else ""
