"""Units that either fire or do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.catalogue.layer import WHOLE, Category, Weighted, Window, layer_type
from engine.catalogue.layers.checks import real_numbers, vector
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import Matrix, integer, matrix, reals, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import threshold as modules
else:
    modules = later("engine.catalogue.modules.threshold")


class _Threshold(Weighted):
    """What units with a threshold have in common."""

    units: int = integer(
        default=1, low=1, high=100_000, unit="units", doc="Units, each with weights of its own."
    )
    weights: Matrix = matrix(
        default=(),
        low=-1e6,
        high=1e6,
        doc="One row for each unit, one number for each input; empty: drawn as start weights say.",
    )
    thresholds: tuple[float, ...] = reals(
        default=(),
        low=-1e6,
        high=1e6,
        doc="What the weighed sum must exceed, one number for each unit; empty: 0.",
    )
    is_learned: bool = switch(
        default=True, label="Learned", doc="Off: weights and thresholds stay as they are."
    )

    lowest: ClassVar[float]

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        count = vector(x)
        if self.weights and (len(self.weights), len(self.weights[0])) != (self.units, count):
            raise ShapeMismatch(
                f"weights has {_counted(len(self.weights), 'row')} of "
                f"{_counted(len(self.weights[0]), 'number')}, but there "
                f"{'is' if self.units == 1 else 'are'} {_counted(self.units, 'unit')} and "
                f"{_counted(count, 'input')}",
                f"Type {_counted(self.units, 'row')} of {_counted(count, 'number')}, or empty "
                "the table.",
            )
        if self.thresholds and len(self.thresholds) != self.units:
            raise ShapeMismatch(
                f"thresholds has {_counted(len(self.thresholds), 'number')}, but there "
                f"{'is' if self.units == 1 else 'are'} {_counted(self.units, 'unit')}",
                f"Type {_counted(self.units, 'number')}, or none for thresholds of 0.",
            )

    def build(self, x: TensorSpec) -> Module:
        module = modules.ThresholdUnits(vector(x), self.units, self.lowest)
        begun(module, self).type_in(self.weights, self.thresholds)
        return module if self.is_learned else modules.FixedThresholdUnits(module)

    def summary(self) -> str:
        return _counted(self.units, "unit") + ("" if self.is_learned else ", fixed")

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return self.units * (inputs[0].size + 1) if self.is_learned else 0

    def arithmetic(self, x: TensorSpec) -> str:
        return f"({x.size} + 1) · {self.units}" if self.is_learned else ""


@layer_type(
    "threshold_unit",
    title="Threshold unit",
    category=Category.DENSE,
    source="McCulloch and Pitts 1943; Rosenblatt 1958",
    keywords=("perceptron", "neuron", "gate", "and", "or", "not", "step", "mcculloch", "pitts"),
)
class ThresholdUnit(_Threshold):
    """Fire (1) if the weighed sum of the inputs exceeds the threshold, else stay at 0.

    To learn, the gradient passes the step as if it were not there. With half the squared error,
    single examples and plain descent of rate η that is exactly Rosenblatt's perceptron rule:
    Δw = η · (target − out) · x. The bias that is learned is −threshold.

    Shapes: (F) → (units)
    """

    formula = "outⱼ = 1 if Σᵢ wⱼᵢ · xᵢ > thresholdⱼ, else 0"
    lowest = 0.0


@layer_type(
    "sign_unit",
    title="Sign unit",
    category=Category.DENSE,
    source="Rosenblatt 1958; Widrow and Hoff 1960",
    keywords=("perceptron", "neuron", "signum", "adaline", "threshold", "step"),
)
class SignUnit(_Threshold):
    """Give +1 if the weighed sum of the inputs exceeds the threshold, else −1.

    To learn, the gradient passes the step as if it were not there. The bias that is learned is
    −threshold.

    Shapes: (F) → (units)
    """

    formula = "outⱼ = 1 if Σᵢ wⱼᵢ · xᵢ > thresholdⱼ, else −1"
    lowest = -1.0


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
