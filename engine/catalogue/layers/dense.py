"""Layers in which every unit sees the whole input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Weighted, Window, layer_type
from engine.catalogue.layers.checks import vector
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import nn
from engine.parameter import integer, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


@layer_type(
    "linear",
    title="Linear",
    category=Category.DENSE,
    source="torch.nn.Linear",
    keywords=("dense", "fully connected", "fc", "perceptron", "affine", "units"),
)
class Linear(Weighted):
    """Weigh all inputs and add them up, once for each unit, with weights of its own.

    Shapes: (F) → (units)
    """

    units: int = integer(
        default=128, low=1, high=1_000_000, unit="units", doc="Sums to form, each an output."
    )
    bias: bool = switch(default=True, doc="Add one learned offset per unit.")

    formula = "zⱼ = Σᵢ wⱼᵢ · xᵢ + bⱼ"

    def check(self, x: TensorSpec) -> None:
        vector(x)

    def build(self, x: TensorSpec) -> Module:
        return begun(nn.Linear(vector(x), self.units, bias=self.bias), self)

    def summary(self) -> str:
        return f"{self.units} unit{'s' if self.units > 1 else ''}"

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return self.units * (inputs[0].size + self.bias)

    def arithmetic(self, x: TensorSpec) -> str:
        per_unit = f"({x.size} + 1)" if self.bias else f"{x.size}"
        return f"{per_unit} · {self.units}"
