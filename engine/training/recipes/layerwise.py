"""Recipes that learn a network's dense layers one after the other, from the input up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from engine.catalogue.layer import Category, DataField, Layer, Loss, Metric
from engine.catalogue.layers.activation import Sigmoid
from engine.catalogue.layers.dense import Linear
from engine.graph.bypass import in_effect, straightened
from engine.graph.graph import End, Graph
from engine.inference.report import Inference
from engine.parameter import nodes
from engine.training.recipe import Drawn, Obstacle, Recipe


class DenseLayer(NamedTuple):
    """A dense layer that learns by itself, from what reaches it.

    Attributes:
        name: the node that holds the weights.
        source: the node whose output reaches it.
        out: the node that gives what its units give: the activation after it, or, if nothing bends
            its sums, the layer itself.
        activation: what bends its sums; None: nothing.
        inputs, units: how many numbers go in and come out.
        is_first: no other layer that is learned comes before it.
        reads_sigmoid: what reaches it are numbers from 0 to 1, as a sigmoid gave them.
        mirror: the node of the decoder that gets its weights, turned over; empty: none.
    """

    name: str
    source: str
    out: str
    activation: Layer | None
    inputs: int
    units: int
    is_first: bool = True
    reads_sigmoid: bool = False
    mirror: str = ""


class Layerwise(Recipe):
    """What the recipes that learn layer by layer have in common.

    The stage's epochs are divided evenly over the layers; the first ones get what is left over.
    """

    layers: tuple[str, ...] = nodes(
        default=(),
        doc="The dense layers to learn, from the input up; empty: all before the output layer that "
        "are not frozen.",
    )
    mirrored: tuple[str, ...] = nodes(
        default=(),
        doc="The dense layers of a decoder: each gets the weights of its layer, turned over.",
        empty="None",
    )

    def obstacles(self, drawn: Drawn) -> Iterable[Obstacle]:
        if drawn.inference.is_pending or drawn.inference.has_errors:
            return ()
        found = self.layers_in(in_effect(drawn.graph), drawn.inference)
        return (found,) if isinstance(found, Obstacle) else ()

    def layers_in(self, graph: Graph, inference: Inference) -> tuple[DenseLayer, ...] | Obstacle:
        """The layers to learn in a drawing without problems, in order; or what is in the way."""
        graph = straightened(graph)
        fault = self._fault_of_names(graph)
        if fault is not None:
            return fault
        mirrors = [name for name in graph.topology.order if name in self.mirrored]
        named = self.layers or _before_the_output(graph, mirrors)
        names = [name for name in graph.topology.order if name in named]
        if not names:
            return Obstacle(
                "There is no dense layer to learn by itself: none that is not frozen comes before "
                "the output layer.",
                "Add a Linear layer and a Sigmoid, or name the layers in the recipe's settings.",
            )
        found = []
        for name in names:
            layer = _described(graph, inference, name)
            if isinstance(layer, Obstacle):
                return layer
            is_first = graph.topology.upstream(name).isdisjoint(names)
            found.append(layer._replace(is_first=is_first))
        for layer in found:
            fault = self.refusal(layer, is_last=layer is found[-1])
            if fault is not None:
                return fault
        return _paired(graph, inference, tuple(found), mirrors) if mirrors else tuple(found)

    def refusal(self, layer: DenseLayer, *, is_last: bool) -> Obstacle | None:
        """Why this layer can not be learned by the recipe; None if it can."""
        return None

    def _fault_of_names(self, graph: Graph) -> Obstacle | None:
        for name in (*self.layers, *self.mirrored):
            node = graph.by_name.get(name)
            if node is None:
                return Obstacle(
                    f"The recipe is to learn {name}, but there is no node of that name.",
                    "Choose the layers again in the recipe's settings.",
                )
            if type(node.layer) is not Linear:
                return Obstacle(
                    f"it is a {node.layer.title}, but only Linear layers can be learned one by "
                    "one.",
                    "Take it out of the recipe's settings.",
                    name,
                )
            if node.is_frozen:
                return Obstacle(
                    "it is frozen, but the recipe is to change it.",
                    "Unfreeze it, or take it out of the recipe's settings.",
                    name,
                )
        twice = next((name for name in self.layers if name in self.mirrored), None)
        if twice is None:
            return None
        return Obstacle(
            "it is named among the layers to learn and among the mirrored ones.",
            "Take it out of one of the two lists in the recipe's settings.",
            twice,
        )


def _before_the_output(graph: Graph, mirrors: list[str]) -> list[str]:
    """All dense layers but those that give the scores, the decoder's, and those frozen."""
    dense = [name for name in graph.topology.order if type(graph.node(name).layer) is Linear]
    judged = [n.name for n in graph.nodes if isinstance(n.layer, Loss | Metric)]
    before_judged = frozenset().union(*(graph.topology.upstream(name) for name in judged))
    before_dense = frozenset().union(*(graph.topology.upstream(name) for name in dense))
    decoded = {n for n in dense for m in mirrors if n == m or m in graph.topology.upstream(n)}
    return [
        name
        for name in dense
        if (name in before_dense or name not in before_judged)
        and name not in decoded
        and not graph.node(name).is_frozen
    ]


def _described(graph: Graph, inference: Inference, name: str) -> DenseLayer | Obstacle:
    report = inference.nodes[name]
    (given,) = report.inputs
    assert given is not None
    if given.rank != 1:
        return Obstacle(
            f"{given} reaches it, but only a layer that gets a vector can be learned by itself.",
            "Put a Flatten before it, or take it out of the recipe's settings.",
            name,
        )
    source = graph.wire_into[End(name, "x")].source
    before = (source.node, *graph.topology.upstream(source.node))
    if not any(isinstance(graph.node(one).layer, DataField) for one in before):
        return Obstacle(
            "no data reach it, so there is nothing it could learn.",
            "Wire an Input into the network before it.",
            name,
        )
    if graph.output_ports(source.node)[0].name != source.port:
        return Obstacle(
            f"it is wired to {source}, but only a layer behind a node's first output can be "
            "learned by itself.",
            "Take it out of the recipe's settings.",
            name,
        )
    bent = _bent_by(graph, name)
    if isinstance(bent, Obstacle):
        return bent
    return DenseLayer(
        name,
        source.node,
        bent or name,
        graph.node(bent).layer if bent else None,
        given.size,
        report.outputs[0].size,
        reads_sigmoid=_comes_from_sigmoid(graph, source.node),
    )


def _bent_by(graph: Graph, name: str) -> str | Obstacle:
    """The activation that follows a layer; empty if its sums are used as they are."""
    after = [wire.target.node for wire in graph.wires if wire.source.node == name]
    bending = [n for n in after if graph.node(n).layer.category is Category.ACTIVATION]
    if len(bending) == 1:
        return bending[0]
    if bending:
        return Obstacle(
            f"its sums go into several activations ({', '.join(bending)}), so it is not clear "
            "what its units give.",
            "Wire one activation after it, or take it out of the recipe's settings.",
            name,
        )
    for follower in after:
        layer = graph.node(follower).layer
        if not isinstance(layer, Linear | Loss | Metric):
            return Obstacle(
                f"{follower} follows it, a {layer.title}, where an activation is needed, or "
                "another Linear layer.",
                "Wire the activation directly after it, or take it out of the recipe's settings.",
                name,
            )
    return ""


_LETS_PASS = (Category.SHAPE, Category.REGULARISATION)


def _comes_from_sigmoid(graph: Graph, name: str) -> bool:
    """Whether a node gives what a sigmoid gave, perhaps in another shape."""
    while graph.node(name).layer.category in _LETS_PASS:
        ends = [end for _, end in graph.wired_inputs(name) if end is not None]
        if len(ends) != 1:
            return False
        name = ends[0].node
    return isinstance(graph.node(name).layer, Sigmoid)


def _paired(
    graph: Graph, inference: Inference, layers: tuple[DenseLayer, ...], mirrors: list[str]
) -> tuple[DenseLayer, ...] | Obstacle:
    """The layers with their mirrors: the last of the decoder mirrors the first of the encoder."""
    if len(mirrors) != len(layers):
        return Obstacle(
            f"The recipe learns {len(layers)} layers ({', '.join(n.name for n in layers)}), but "
            f"{len(mirrors)} are to mirror them ({', '.join(mirrors)}).",
            "Name one layer of the decoder for each in the recipe's settings.",
        )
    paired = []
    for layer, mirror in zip(layers, reversed(mirrors), strict=True):
        (given,) = inference.nodes[mirror].inputs
        sizes = (given.shape[-1] if given else 0, inference.nodes[mirror].outputs[0].shape[-1])
        if sizes != (layer.units, layer.inputs):
            return Obstacle(
                f"it makes {sizes[1]} numbers of {sizes[0]}, but to mirror {layer.name} it must "
                f"make {layer.inputs} of {layer.units}.",
                "Change its units, or name other layers in the recipe's settings.",
                mirror,
            )
        drawn = graph.node(mirror).layer
        if isinstance(drawn, Linear) and not drawn.bias:
            return Obstacle(
                "it has no bias, but what it mirrors has one for each input.",
                "Switch on its bias.",
                mirror,
            )
        paired.append(layer._replace(mirror=mirror))
    return tuple(paired)
