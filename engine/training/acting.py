"""Which nodes of a drawing decide what is done in a game, and why none of them may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import prod

from engine.catalogue.layer import DataField, Loss, Metric
from engine.catalogue.layers.activation import OverScores
from engine.data.data_set import Field
from engine.data.environment_source import ACTION, OBSERVATION, EnvironmentSource
from engine.graph.bypass import in_effect
from engine.graph.graph import Graph
from engine.inference.report import Inference
from engine.training.recipe import Drawn, Obstacle


class Candidates:
    """The nodes that could decide, or tell how good a state is.

    Args:
        graph: the drawing as it counts.
        inference: what is known of it.
        fields: those of the data.
    """

    def __init__(self, graph: Graph, inference: Inference, fields: Iterable[Field]) -> None:
        self._graph = graph
        self._inference = inference
        named = {field.name: field for field in fields}
        self.actions = named[ACTION].spec.classes or 0 if ACTION in named else 0

    def deciding(self) -> str | None:
        """The last node that gives one number for each action; chances are no scores."""
        return self._last(self.actions)

    def judging(self) -> str | None:
        """The last node that gives a single number."""
        return self._last(1)

    def fault(self, name: str, numbers: int, *, as_chances: bool = False) -> str:
        """Why a node can not give these numbers for an observation, in words; empty if it can.

        Args:
            name: of the node.
            numbers: how many it should give.
            as_chances: whether a softmax will be taken of them.
        """
        report = self._inference.nodes.get(name)
        if report is None:
            return "there is no such node in the drawing."
        if not report.is_sound:
            return "what it gives is not known."
        found = prod(report.outputs[0].shape)
        if found != numbers or len(report.outputs[0].shape) > 1:
            return f"it gives {report.outputs[0]}, but {_in_words(numbers)} needed."
        if as_chances and isinstance(self._graph.node(name).layer, OverScores):
            return "it gives chances, but scores are needed: the softmax is taken of them."
        seen = self._fields_before(name)
        if OBSERVATION not in seen:
            return "it does not see the observation."
        unseen = sorted(seen - {OBSERVATION})
        if unseen:
            return f"it is made from {unseen[0]}, which nobody knows while playing."
        return ""

    def _last(self, numbers: int) -> str | None:
        order = self._graph.topology.order
        fitting = (name for name in reversed(order) if self._may_be_found(name))
        return next((name for name in fitting if not self.fault(name, numbers)), None)

    def _may_be_found(self, name: str) -> bool:
        layer = self._graph.node(name).layer
        return not isinstance(layer, DataField | Loss | Metric | OverScores)

    def _fields_before(self, name: str) -> set[str]:
        before = (self._graph.node(n).layer for n in self._graph.topology.upstream(name))
        return {layer.field for layer in before if isinstance(layer, DataField)}


def play_obstacles(
    drawn: Drawn, deciding: str, *, judging: str | None = None, as_chances: bool = False
) -> Iterator[Obstacle]:
    """Why a drawing can not play the game that is its data, if it can not.

    Args:
        drawn: the drawing and its data.
        deciding: the node that gives a number for each action; empty: to be found.
        judging: the node that gives a state's value, likewise; None: there need not be one.
        as_chances: whether a softmax will be taken of the deciding node's numbers.
    """
    if not isinstance(drawn.data, EnvironmentSource):
        text = f"{drawn.data.title} is no game, and this recipe learns by playing one."
        yield Obstacle(text, "Choose a game as the data, such as Catch.")
        return
    if drawn.inference.is_pending:
        return
    nodes = Candidates(in_effect(drawn.graph), drawn.inference, drawn.data.fields())
    count = nodes.actions
    hint = f"End the network in a Linear layer of {count} units."
    if not deciding and nodes.deciding() is None:
        yield Obstacle(f"No node decides what to do: {_in_words(count)} needed.", hint)
    elif deciding and (fault := nodes.fault(deciding, count, as_chances=as_chances)):
        yield Obstacle(fault, hint, deciding)
    hint = "Add a Linear layer of 1 unit beside the scores, or choose another baseline."
    if judging == "" and nodes.judging() is None:
        yield Obstacle("No node foretells the return: a single number is needed.", hint)
    elif judging and (fault := nodes.fault(judging, 1)):
        yield Obstacle(fault, hint, judging)


def _in_words(numbers: int) -> str:
    if numbers == 1:
        return "a single number is"
    return f"{numbers} numbers, one for each action, are"
