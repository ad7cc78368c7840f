"""A bend in a wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, layer_type
from engine.catalogue.torch_later import nn
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


@layer_type(
    "reroute",
    title="Reroute",
    category=Category.BLOCK,
    source="torch.nn.Identity",
    keywords=("wire", "bend", "dot", "knot", "corner", "pass", "tidy"),
)
class Reroute(Layer):
    """Lead a wire round a corner: give what arrives, unchanged.

    It is no layer of the network: it computes nothing, costs nothing, and is left out of what is
    exported.

    Shapes: any → the same
    """

    formula = "out = x"

    def build(self, x: TensorSpec) -> Module:
        return nn.Identity()

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        return tuple(spec for spec in inputs if spec is not None)

    def summary(self) -> str:
        return "as it comes"
