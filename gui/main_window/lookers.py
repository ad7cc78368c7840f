"""The panels that look inside the network and are made when they are seen for the first time.

Each has a row here and an action ``view.panel_KEY`` in `gui.action_rows.looking`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gui.actions import tr
from gui.bridge import Bridge
from gui.looking.looking_panel import LookingPanel
from gui.theme.theme import Theme

Make = Callable[[Theme, Bridge, QWidget], LookingPanel]


@dataclass(frozen=True)
class Looker:
    """A panel by its key.

    Attributes:
        key: among the docks.
        title: of its dock.
        panel: gives its class; what that needs is imported then.
    """

    key: str
    title: str
    panel: Callable[[], Make]


def lookers() -> tuple[Looker, ...]:
    """All of them, as they stand in the menu."""
    return (
        Looker("example", tr("Example"), _example),
        Looker("histograms", tr("Histograms"), _histograms),
        Looker("arithmetic", tr("Arithmetic"), _arithmetic),
        Looker("backprop", tr("Backpropagation"), _backprop),
        Looker("excites", tr("What excites it"), _excites),
        Looker("gradient_flow", tr("Gradient flow"), _gradient_flow),
        Looker("samples", tr("Samples"), _samples),
        Looker("sequence", tr("Sequence"), _sequence),
        Looker("landscape", tr("Loss landscape"), _landscape),
        Looker("attribution", tr("Attribution"), _attribution),
        Looker("evaluation", tr("Evaluation"), _evaluation),
        Looker("embedding", tr("Embedding"), _embedding),
        Looker("adversarial", tr("Adversarial"), _adversarial),
    )


def _example() -> Make:
    from gui.inspection.examples.example_panel import ExamplePanel

    return ExamplePanel


def _histograms() -> Make:
    from gui.inspection.histograms.histograms_panel import HistogramsPanel

    return HistogramsPanel


def _arithmetic() -> Make:
    from gui.inspection.arithmetic.arithmetic_panel import ArithmeticPanel

    return ArithmeticPanel


def _excites() -> Make:
    from gui.inspection.excites.excites_panel import ExcitesPanel

    return ExcitesPanel


def _gradient_flow() -> Make:
    from gui.inspection.gradient_flow.gradient_flow_panel import GradientFlowPanel

    return GradientFlowPanel


def _landscape() -> Make:
    from gui.inspection.landscape.landscape_panel import LandscapePanel

    return LandscapePanel


def _samples() -> Make:
    from gui.inspection.samples.samples_panel import SamplesPanel

    return SamplesPanel


def _attribution() -> Make:
    from gui.inspection.attribution.attribution_panel import AttributionPanel

    return AttributionPanel


def _evaluation() -> Make:
    from gui.inspection.evaluation.evaluation_panel import EvaluationPanel

    return EvaluationPanel


def _adversarial() -> Make:
    from gui.inspection.adversarial.adversarial_panel import AdversarialPanel

    return AdversarialPanel


def _backprop() -> Make:
    from gui.inspection.backprop.backprop_panel import BackpropPanel

    return BackpropPanel


def _embedding() -> Make:
    from gui.inspection.embedding.embedding_panel import EmbeddingPanel

    return EmbeddingPanel


def _sequence() -> Make:
    from gui.inspection.sequence.sequence_panel import SequencePanel

    return SequencePanel
