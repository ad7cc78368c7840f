"""Layers that bring numbers to mean 0 and deviation 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.catalogue.layer import WHOLE, Category, Layer, Window, layer_type
from engine.catalogue.layers.axes import seen_along, with_channels
from engine.catalogue.layers.checks import real_numbers
from engine.catalogue.torch_later import nn
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module


def epsilon(what: str) -> Any:
    """The setting that keeps a norm from dividing by 0."""
    return real(
        default=1e-5,
        low=1e-8,
        high=1.0,
        logarithmic=True,
        doc=f"Added to the {what}, so that nothing is divided by 0.",
    )


class OverPlaces(Layer):
    """What norms over all axes of an example, or over the last one, have in common."""

    over: str
    affine: bool

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if not x.shape:
            raise ShapeMismatch("one number per example can not be normalised", "Remove this node.")

    def summary(self) -> str:
        return "each example" if self.over == "all" else "along the last axis"

    def window(self, x: TensorSpec) -> Window | str | None:
        return seen_along(x, tuple(range(x.rank))[-len(self.axes(x)) :])

    def axes(self, x: TensorSpec) -> tuple[int, ...]:
        """The sizes of the axes that are brought to a common size together."""
        return x.shape if self.over == "all" else x.shape[-1:]


class _PerChannel(Layer):
    """What norms have in common that learn γ and β of each channel."""

    affine: bool

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return 2 * outputs[0].size if self.affine else 0

    def arithmetic(self, x: TensorSpec) -> str:
        return f"2 · {x.shape[0]}" if self.affine else ""


@layer_type(
    "batch_norm",
    title="Batch norm",
    category=Category.NORMALISATION,
    source="torch.nn.BatchNorm2d; Ioffe and Szegedy 2015",
    keywords=("batchnorm", "bn", "normalise", "normalize"),
)
class BatchNorm(_PerChannel):
    """Bring each channel to mean 0 and deviation 1 over the batch, then scale and shift it.

    While training, mean μ and variance σ² are those of the batch; a running average of them is kept
    and used when the network is only asked.

    Shapes: (F) → (F), (C, T) → (C, T), (C, H, W) → (C, H, W)
    """

    momentum: float = real(
        default=0.1, low=0.0, high=1.0, doc="Share of the newest batch in the running average."
    )
    epsilon: float = epsilon("variance")
    affine: bool = switch(default=True, label="Scale and shift", doc="Learn γ and β per channel.")

    formula = "out = γ · (x − μ) / √(σ² + ε) + β"
    differs_in_training = True

    def check(self, x: TensorSpec) -> None:
        real_numbers(x)
        if not 1 <= x.rank <= 4:
            raise ShapeMismatch(
                f"batch norm needs 1 to 4 axes, but {x.rank} axes ({x}) reach this node",
                "Insert Flatten or Reshape before this node.",
            )

    def build(self, x: TensorSpec) -> Module:
        kinds = {1: nn.BatchNorm1d, 2: nn.BatchNorm1d, 3: nn.BatchNorm2d, 4: nn.BatchNorm3d}
        return kinds[x.rank](x.shape[0], self.epsilon, self.momentum, affine=self.affine)

    def summary(self) -> str:
        return "per channel, over the batch"


@layer_type(
    "layer_norm",
    title="Layer norm",
    category=Category.NORMALISATION,
    source="torch.nn.LayerNorm; Ba et al. 2016",
    keywords=("layernorm", "ln", "normalise", "normalize", "transformer"),
)
class LayerNorm(OverPlaces):
    """Bring the numbers of each example to mean 0 and deviation 1, then scale and shift each.

    It does not look at other examples, so it does the same in training and afterwards.

    Shapes: any → the same
    """

    over: str = choice(
        default="all",
        choices={"all": "All axes", "last": "The last axis"},
        doc="Which numbers of an example have mean 0 and deviation 1 together.",
    )
    epsilon: float = epsilon("variance")
    affine: bool = switch(default=True, label="Scale and shift", doc="Learn γ and β per place.")

    formula = "out = γ · (x − μ) / √(σ² + ε) + β"

    def build(self, x: TensorSpec) -> Module:
        return nn.LayerNorm(self.axes(x), self.epsilon, elementwise_affine=self.affine)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return 2 * outputs[0].size if self.affine else 0

    def arithmetic(self, x: TensorSpec) -> str:
        return "2 · " + "·".join(map(str, self.axes(x))) if self.affine else ""


@layer_type(
    "group_norm",
    title="Group norm",
    category=Category.NORMALISATION,
    source="torch.nn.GroupNorm; Wu and He 2018",
    keywords=("groupnorm", "gn", "normalise", "normalize"),
)
class GroupNorm(_PerChannel):
    """Bring each group of channels of an example to mean 0 and deviation 1, then scale and shift.

    It does not look at other examples, so it works with batches as small as one.

    Shapes: (C) → (C), (C, T) → (C, T), (C, H, W) → (C, H, W);  C is a multiple of groups
    """

    groups: int = integer(default=1, low=1, high=4096, doc="Groups the channels are split into.")
    epsilon: float = epsilon("variance")
    affine: bool = switch(default=True, label="Scale and shift", doc="Learn γ and β per channel.")

    formula = "out = γ_c · (x − μ_g) / √(σ²_g + ε) + β_c;  channel c lies in group g"

    def check(self, x: TensorSpec) -> None:
        with_channels(x, "group norm", lowest=1)
        channels = x.shape[0]
        if channels % self.groups:
            fitting = [str(n) for n in range(1, channels + 1) if channels % n == 0]
            raise ShapeMismatch(
                f"{channels} channels can not be split into {self.groups} groups",
                f"Set groups to one of {', '.join(fitting[:12])}.",
            )
        if x.size == self.groups:
            raise ShapeMismatch(
                "each group would hold one number only, which is its own mean",
                "Set groups to 1." if self.groups > 1 else "Remove this node.",
            )

    def build(self, x: TensorSpec) -> Module:
        return nn.GroupNorm(self.groups, x.shape[0], self.epsilon, self.affine)

    def summary(self) -> str:
        return "all channels" if self.groups == 1 else f"{self.groups} groups"

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE


@layer_type(
    "instance_norm",
    title="Instance norm",
    category=Category.NORMALISATION,
    source="torch.nn.InstanceNorm2d; Ulyanov et al. 2016",
    keywords=("instancenorm", "style transfer", "contrast", "normalise", "normalize"),
)
class InstanceNorm(_PerChannel):
    """Bring each channel of each example to mean 0 and deviation 1.

    This takes the contrast out of a picture, which is why networks that change its style use it.

    Shapes: (C, T) → (C, T), (C, H, W) → (C, H, W), (C, D, H, W) → (C, D, H, W)
    """

    epsilon: float = epsilon("variance")
    affine: bool = switch(default=False, label="Scale and shift", doc="Learn γ and β per channel.")

    formula = "out = γ_c · (x − μ_c) / √(σ²_c + ε) + β_c"

    def check(self, x: TensorSpec) -> None:
        with_channels(x, "instance norm", lowest=2)
        if x.size == x.shape[0]:
            raise ShapeMismatch(
                f"each channel holds one number only ({x}), which is its own mean",
                "Use Layer norm, or move this node to where the picture is larger.",
            )

    def build(self, x: TensorSpec) -> Module:
        # As many groups as channels is the same thing, and PyTorch's own class can not be traced.
        return nn.GroupNorm(x.shape[0], x.shape[0], self.epsilon, self.affine)

    def summary(self) -> str:
        return "per channel and example"

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE
