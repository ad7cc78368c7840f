"""The players of an adversarial pair, by the nodes that stand for them, and what makes it fair."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from engine.catalogue.layer import DataField
from engine.catalogue.layers.activation import Sigmoid
from engine.catalogue.layers.block import BlockOutput, BlockUse
from engine.errors import ChainruleError
from engine.graph.graph import Graph
from engine.inference.report import Inference

WHAT_TO_DRAW = (
    "Draw a Noise node, the layers that turn it into an example (the generator), and one block "
    "that gives an example a score (the discriminator), shared and used twice: on the data and on "
    "what the generator makes. Or name the nodes in the recipe's settings."
)


class Roles(msgspec.Struct, frozen=True):
    """The nodes that play; before they are found, an empty name is one to be found.

    Attributes:
        generated: gives the examples that the generator makes.
        real: gives real examples of the same shape.
        generated_score, real_score: what the discriminator says of them; one node for both where
            it is drawn once.
    """

    generated: str = ""
    real: str = ""
    generated_score: str = ""
    real_score: str = ""

    @property
    def scores(self) -> tuple[str, str]:
        """Of generated examples, and of real ones."""
        return self.generated_score, self.real_score

    def agrees(self, found: Roles) -> bool:
        """Whether what was found is what is named here, as far as something is."""
        return all(
            getattr(self, name) in ("", getattr(found, name)) for name in self.__struct_fields__
        )

    def places(self, graph: Graph) -> tuple[str, str]:
        """Where examples enter the code of the generated and of the real score."""
        after = {name: graph.topology.downstream(name) for name in (self.generated, self.real)}
        for_generated = self.generated if self.generated_score in after[self.generated] else None
        for_real = self.real if self.real_score in after[self.real] else None
        return for_generated or self.real, for_real or self.generated


class NoPair(ChainruleError):
    """The drawing holds no adversarial pair, or several, or a faulty one.

    Attributes:
        hint: what would mend it.
        node: the node it is about; empty: none.
    """

    def __init__(self, text: str, hint: str = WHAT_TO_DRAW, node: str = "") -> None:
        super().__init__(text)
        self.hint, self.node = hint, node


def learned_by(graph: Graph, inference: Inference, roles: Roles) -> tuple[set[str], set[str]]:
    """The nodes whose weights the generator learns, and those of the discriminator."""
    generator = {roles.generated, *graph.topology.upstream(roles.generated)}
    discriminator = set().union(
        *(_between(graph, p, s) for p, s in zip(roles.places(graph), roles.scores, strict=True))
    )
    found = (
        {name for name in names if inference.nodes[name].counts.learned}
        for names in (generator, discriminator)
    )
    first, second = found
    return first, second


def refuse_unfair(graph: Graph, inference: Inference, roles: Roles) -> None:
    """Refuse a pair that could not play.

    Raises:
        NoPair: with what is wrong.
    """
    made, real = (inference.nodes[n].outputs[0] for n in (roles.generated, roles.real))
    if made.shape != real.shape:
        raise NoPair(
            f"The generator makes {made}, but real examples are {real}.",
            f"Change the layers before {roles.generated} until both shapes agree.",
            roles.generated,
        )
    if not is_fed_by_data(graph, roles.real):
        raise NoPair(
            "Real examples must come from the data, and nothing of the data reaches it.",
            "Wire an Input into it, or choose another node as “real”.",
            roles.real,
        )
    for place, score in zip(roles.places(graph), roles.scores, strict=True):
        if score not in graph.topology.downstream(place):
            raise NoPair(
                f"{place} does not reach the score {score}.",
                "Wire it into the discriminator, or choose another node in the recipe's settings.",
                score,
            )
        if _ends_in_sigmoid(graph, score):
            raise NoPair(
                "The discriminator ends in a sigmoid, but the recipe wants the plain score: "
                "what turns it into a chance is built into the loss.",
                "Take the sigmoid away.",
                score,
            )
    _check_weights(graph, inference, roles)


def _check_weights(graph: Graph, inference: Inference, roles: Roles) -> None:
    generator, discriminator = learned_by(graph, inference, roles)
    for player, names in (("generator", generator), ("discriminator", discriminator)):
        if not names:
            raise NoPair(
                f"The {player} has nothing to learn: none of its layers has weights that are not "
                "frozen.",
                "Add a layer with weights, such as Linear, or unfreeze one.",
                roles.generated if player == "generator" else roles.generated_score,
            )
    both = _homes(graph, generator) & _homes(graph, discriminator)
    if both:
        raise NoPair(
            f"{', '.join(sorted(both))} would belong to both players, who want opposite things.",
            "Give each of them layers and blocks of its own.",
        )


def _homes(graph: Graph, names: Iterable[str]) -> set[str]:
    """Where weights lie: shared blocks by the block, all else by the node."""
    found = set()
    for node in names:
        layer = graph.node(node).layer
        block = layer.block if isinstance(layer, BlockUse) and layer.shared else ""
        found.add(f"the block {block}" if block else node)
    return found


def is_fed_by_data(graph: Graph, name: str) -> bool:
    """Whether a node is a data field, or something of one reaches it."""
    whole = {name, *graph.topology.upstream(name)}
    return any(isinstance(graph.node(n).layer, DataField) for n in whole)


def _ends_in_sigmoid(graph: Graph, name: str) -> bool:
    layer = graph.node(name).layer
    if not isinstance(layer, BlockUse):
        return isinstance(layer, Sigmoid)
    inside = graph.inside(name)
    first = next(n.name for n in inside.nodes if isinstance(n.layer, BlockOutput))
    return any(_ends_in_sigmoid(inside, before) for before in inside.topology.fed_by(first))


def _between(graph: Graph, place: str, score: str) -> set[str]:
    """The nodes that are computed for a score when the place is given."""
    found, asked = set(), [score]
    while asked:
        name = asked.pop()
        if name != place and name not in found:
            found.add(name)
            asked += graph.topology.fed_by(name)
    return found
