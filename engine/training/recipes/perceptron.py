"""Rosenblatt's perceptron rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from engine.catalogue.layer import DataField, Layer, Loss, Metric
from engine.catalogue.layers.dense import Linear
from engine.catalogue.layers.piecewise import Sign, Step
from engine.catalogue.layers.threshold import SignUnit, ThresholdUnit
from engine.catalogue.torch_later import later
from engine.graph.bypass import in_effect, straightened
from engine.graph.graph import End, Graph
from engine.inference.report import Inference
from engine.training.recipe import Drawn, Obstacle, Recipe, recipe
from engine.training.used_settings import RATE, all_but

if TYPE_CHECKING:
    from engine.training.learning import perceptron
    from engine.training.learning.learning import Learning
    from engine.training.run import Run
else:
    perceptron = later("engine.training.learning.perceptron")


class Units(NamedTuple):
    """Units that fire or do not, and what they should do.

    Attributes:
        name: the node that holds their weights.
        source: the node whose output reaches them.
        out: the node that tells whether they fire.
        target: the node of the data field that tells whether they should.
        units: how many there are.
        lowest: what a unit gives that does not fire, 0 or −1.
        at_zero: what a unit gives whose sum is exactly 0.
    """

    name: str
    source: str
    out: str
    target: str
    units: int
    lowest: float
    at_zero: float


@recipe(
    "perceptron",
    title="Perceptron rule",
    source="Rosenblatt 1958, “The perceptron: a probabilistic model for information storage and "
    "organization in the brain”; Novikoff 1962, “On convergence proofs on perceptrons”",
    needs_loss=False,
    unused=all_but(RATE),
)
class Perceptron(Recipe):
    """Correct mistakes, and nothing else, one example after the other.

    A unit that should have fired and did not gets the input added to its weights, times the
    learning rate; one that fired and should not have gets it subtracted. Its bias learns like a
    weight whose input is always 1. If a line (a plane, …) divides the examples, the rule finds one
    after finitely many corrections, and then nothing changes any more.

    It teaches Threshold units, Sign units, and Linear layers with a Step or Sign after them, whose
    answers are compared with a target by a loss or a metric. Of several units each answers for one
    class. What lies before them must be fixed: the rule knows no way to teach hidden layers.
    """

    def obstacles(self, drawn: Drawn) -> Iterable[Obstacle]:
        if drawn.inference.is_pending or drawn.inference.has_errors:
            return ()
        found = units_in(in_effect(drawn.graph), drawn.inference)
        return (found,) if isinstance(found, Obstacle) else ()

    def learning(self, run: Run) -> Learning:
        return perceptron.PerceptronLearning(run)


def units_in(graph: Graph, inference: Inference) -> tuple[Units, ...] | Obstacle:
    """All units of a drawing without problems that the rule can teach; or what is in the way."""
    graph = straightened(graph)
    known: list[Units] = []
    for name in graph.topology.order:
        node = graph.node(name)
        fires = _fires_at(graph, name)
        if fires is None or node.is_frozen:
            continue
        found = _taught(graph, inference, name, *fires)
        if isinstance(found, Obstacle):
            return found
        known.append(found)
    if not known:
        return Obstacle(
            "The perceptron rule teaches units that fire or do not, and there is none that learns.",
            "Add a Threshold unit, or a Step after a Linear layer, and wire it and the target "
            "into Accuracy or a loss.",
        )
    return _without_hidden(graph, inference, known) or tuple(known)


def _fires_at(graph: Graph, name: str) -> tuple[str, float, float] | None:
    """Where units fire, what they give if not, and at 0; None where there are none."""
    layer = graph.node(name).layer
    if isinstance(layer, ThresholdUnit | SignUnit):
        return (name, layer.lowest, layer.lowest) if layer.is_learned else None
    if not isinstance(layer, Linear):
        return None
    for follower in _after(graph, name):
        bent = graph.node(follower).layer
        if isinstance(bent, Step):
            return follower, 0.0, float(bent.at_zero)
        if isinstance(bent, Sign):
            return follower, -1.0, 0.0
    return None


def _taught(
    graph: Graph, inference: Inference, name: str, out: str, lowest: float, at_zero: float
) -> Units | Obstacle:
    """The units with their target."""
    (given,), made = inference.nodes[name].inputs, inference.nodes[name].outputs[0]
    if given is None or given.rank != 1:
        return Obstacle(
            f"{given} reaches it, but the perceptron rule teaches units that get a vector.",
            "Put a Flatten before it.",
            name,
        )
    target = _target_of(graph, out)
    if target is None:
        after = [n for n in _after(graph, out) if not isinstance(_layer(graph, n), Loss | Metric)]
        is_hidden = f" It goes on to {after[0]}, so it is a hidden layer." if after else ""
        return Obstacle(
            f"nothing tells what {out} should have answered.{is_hidden}",
            "Wire it and a target into Accuracy or a loss; hidden units must be fixed or frozen.",
            name,
        )
    wanted, count = inference.nodes[target].outputs[0], made.size
    fits = wanted.shape == made.shape
    if wanted.is_label and not wanted.shape:
        fits = wanted.classes == (2 if count == 1 else count)
    if not fits:
        return Obstacle(
            f"it has {count} unit{'s' if count > 1 else ''}, but the target is {wanted}.",
            "It needs a unit for each class, or one for two classes.",
            name,
        )
    source = graph.wire_into[End(name, "x")].source.node
    return Units(name, source, out, target, count, lowest, at_zero)


def _target_of(graph: Graph, out: str) -> str | None:
    """The data field that a loss or metric compares a node's answers with."""
    for name in _after(graph, out):
        if not isinstance(_layer(graph, name), Loss | Metric):
            continue
        for port, end in graph.wired_inputs(name):
            if port.is_target and end and isinstance(_layer(graph, end.node), DataField):
                return end.node
    return None


def _without_hidden(graph: Graph, inference: Inference, known: list[Units]) -> Obstacle | None:
    """Refuse layers that would have to learn before the units."""
    for units in known:
        for name in graph.topology.upstream(units.name):
            if inference.nodes[name].counts.learned:
                return Obstacle(
                    f"it comes before {units.name} and learns, but the perceptron rule knows no "
                    "way to teach hidden layers.",
                    "Freeze it, take it out, or learn by descent on a loss.",
                    name,
                )
    return None


def _after(graph: Graph, name: str) -> list[str]:
    return [wire.target.node for wire in graph.wires if wire.source.node == name]


def _layer(graph: Graph, name: str) -> Layer:
    return graph.node(name).layer
