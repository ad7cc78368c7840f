"""How gradients flow through a network, and how fast its weights move: the wish and the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from engine.catalogue.torch_later import later
from engine.inspection.probe import Probe

if TYPE_CHECKING:
    from engine.inspection.flow import gradient_flow
    from engine.inspection.sight import Sight
else:
    gradient_flow = later("engine.inspection.flow.gradient_flow")


class Silence(StrEnum):
    """Why units let no gradient through."""

    DEAD = "dead"
    """It gives 0 for every example."""

    SATURATED = "saturated"
    """It stands at an end of its range for every example."""


@dataclass(frozen=True)
class LayerFlow:
    """What is known of one layer.

    Attributes:
        path: of its node.
        weight_norm: length of its weights; None: it has none.
        weight_gradient: length of the gradient of the loss by all its learned numbers.
        output_gradient: length of the gradient by what it gives for all examples together.
        update: length of the change of its weights in one step, by their length before it.
        units: how many units it has, where they can fall silent; 0: it is no activation.
        silent: how many of them let no gradient through, whatever the example.
        silence: what that means of this layer; None: it can not fall silent.
        source: path of the layer before it, whose units it bends.
    """

    path: str
    weight_norm: float | None = None
    weight_gradient: float | None = None
    output_gradient: float | None = None
    update: float | None = None
    units: int = 0
    silent: int = 0
    silence: Silence | None = None
    source: str = ""


@dataclass(frozen=True, eq=False)
class GradientFlow:
    """What one look found.

    Attributes:
        layers: in the order data flow through them.
        examples: how many training examples went through.
        judged: for how many of them units were judged.
        updated: batches learned after the step that was measured; None: none was yet.
        problem: why there are no gradients; empty: there are.
    """

    layers: tuple[LayerFlow, ...]
    examples: int
    judged: int
    updated: int | None = None
    problem: str = ""


@dataclass(frozen=True)
class GradientFlowWish(Probe):
    """Gradients, updates and silent units of all layers.

    Attributes:
        examples: so many of the training set give the gradient; always the same ones.
        judged: so many tell which units are silent.
    """

    examples: int = 64
    judged: int = 256

    def seen(self, sight: Sight) -> GradientFlow:
        """Measure them.

        Raises:
            DataUnavailable: if there are no examples.
        """
        found: Any = gradient_flow.flow_of(self, sight)
        assert isinstance(found, GradientFlow)
        return found


@dataclass(frozen=True, eq=False)
class StepUpdate:
    """How far one step moved the weights.

    Attributes:
        step: batches learned after it.
        ratios: by the layer's path, the length of the change by that of the weights before it.
    """

    step: int
    ratios: Mapping[str, float]
