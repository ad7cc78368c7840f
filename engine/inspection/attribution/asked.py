"""What can be asked of an output, and the answers; plain values, known without torch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.catalogue.layer import DataField
from engine.catalogue.torch_later import later
from engine.graph.graph import Graph
from engine.inference.report import Inference
from engine.inspection.probe import Probe, Progress, Study

if TYPE_CHECKING:
    from engine.inspection.attribution import computing
    from engine.inspection.sight import Sight
else:
    computing = later("engine.inspection.attribution.computing")

Array = NDArray[np.float32]

AT_ONCE = ("saliency", "gradient_input", "grad_cam")
"""Methods of one pass forward and backward."""

AT_LENGTH = ("smooth_grad", "integrated_gradients", "occlusion")
"""Methods of many passes."""

BASELINES = ("zero", "mean", "low")


@dataclass(frozen=True)
class Attributed(Probe):
    """Attributions that one pass forward and backward gives, of the example that is looked at.

    Attributes:
        output: the node whose output is attributed, as scores are before softmax.
        classes: which of its numbers; None stands for the largest.
        methods: some of ``saliency``, ``gradient_input``, ``grad_cam``.
        layer: whose maps Grad-CAM weighs; empty: the last before the output that has height and
            width.
    """

    output: str
    classes: tuple[int | None, ...] = (None,)
    methods: tuple[str, ...] = AT_ONCE
    layer: str = ""

    def seen(self, sight: Sight) -> Attribution:
        """The attributions; a method that can not be had says why."""
        return computing.at_once(self, sight)


@dataclass(frozen=True)
class AttributedAtLength(Study):
    """Attributions that take many passes, of the example that is looked at.

    Attributes:
        output, classes: as for `Attributed`.
        methods: some of ``smooth_grad``, ``integrated_gradients``, ``occlusion``.
        samples: noisy copies that SmoothGrad takes the mean of.
        noise: their deviation, as a share of the example's range.
        points: on the straight way from the baseline, for integrated gradients.
        patch: side of the square that is covered, in pixels.
        stride: how far it moves.
        baseline: what is nothing: ``zero``, the ``mean`` of the data, or the ``low`` end of
            their range. Integrated gradients begin there, and occlusion covers with it.
    """

    output: str
    classes: tuple[int | None, ...] = (None,)
    methods: tuple[str, ...] = AT_LENGTH
    samples: int = 32
    noise: float = 0.15
    points: int = 64
    patch: int = 5
    stride: int = 2
    baseline: str = "zero"

    def steps(self, sight: Sight) -> Iterator[Progress]:
        """The findings are `Attribution`, with one map more at a time."""
        return computing.at_length(self, sight)


@dataclass(frozen=True, eq=False)
class Attribution:
    """How much each number of an input has to do with an output.

    Attributes:
        field: of the data, which the maps are of.
        input: the example, without batch axis.
        scores: all numbers of the output, in a row.
        classes: which of them were attributed, none of them None.
        maps: by method and place in ``classes``; shaped as the input, Grad-CAM (H, W), occlusion
            of pictures (H, W).
        gaps: by place in ``classes``, by how much integrated gradients add up to more than the
            output rose from the baseline.
        rises: by place in ``classes``, how much the output rose from the baseline.
        faults: by method, why it can not be had.
        layer: whose maps Grad-CAM weighed.
    """

    field: str
    input: Array
    scores: Array
    classes: tuple[int, ...]
    maps: Mapping[tuple[str, int], Array] = made(default_factory=dict)
    gaps: Mapping[int, float] = made(default_factory=dict)
    rises: Mapping[int, float] = made(default_factory=dict)
    faults: Mapping[str, str] = made(default_factory=dict)
    layer: str = ""


def cam_layers(graph: Graph, inference: Inference, output: str) -> tuple[str, ...]:
    """The nodes before an output whose maps have height and width, in the order data flow."""
    if output not in graph.by_name:
        return ()
    before = graph.topology.upstream(output)
    found = []
    for name in graph.topology.order:
        report = inference.nodes.get(name)
        if name not in before or report is None or not report.is_sound:
            continue
        spec = report.outputs[0]
        is_map = spec.axes == ("C", "H", "W") and min(spec.shape[1:]) > 1
        if is_map and not isinstance(graph.node(name).layer, DataField):
            found.append(name)
    return tuple(found)
