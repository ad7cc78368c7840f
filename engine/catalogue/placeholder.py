"""What stands in the drawing for a layer type this program does not know."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from engine.catalogue.layer import Category, Layer, Port, layer_type
from engine.errors import ShapeMismatch
from engine.parameter import integer, text
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch import nn


@layer_type("placeholder", title="Unknown layer", category=Category.SHAPE)
class Placeholder(Layer):
    """Keeps the data of a layer whose type is not known here, so that saving loses nothing."""

    type_id: str = text(default="", doc="The type as the file names it.")
    type_version: int = integer(default=1, low=0, doc="The version the file names.")
    settings_json: str = text(default="{}", doc="Its settings, untouched.")

    inputs = (Port("x", many=True),)

    @classmethod
    def holding(cls, type_id: str, version: int, settings: Mapping[str, Any]) -> Placeholder:
        """A placeholder that remembers what it stands for."""
        stored = json.dumps(dict(settings), sort_keys=True)
        return cls(type_id=type_id, type_version=version, settings_json=stored)

    def settings(self) -> dict[str, Any]:
        """The stored settings, as they were read."""
        loaded: dict[str, Any] = json.loads(self.settings_json)
        return loaded

    def check(self, *inputs: TensorSpec) -> None:
        raise ShapeMismatch(
            f"this program does not know the layer type {self.type_id!r} "
            f"(version {self.type_version})",
            "Update Chainrule, install the plug-in it comes from, or replace the node.",
        )

    def build(self, *inputs: TensorSpec) -> nn.Module:
        self.check(*inputs)
        raise AssertionError

    def summary(self) -> str:
        return self.type_id
