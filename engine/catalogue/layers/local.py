"""Windows that have weights of their own at every place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, layer_type
from engine.catalogue.layers.checks import picture, sequence
from engine.catalogue.layers.sliding import (
    BIASES,
    PADDINGS,
    TiedOrUntied,
    check_connections,
    seen,
)
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import Matrix, choice, integer, integers, matrix
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import local as modules
else:
    modules = later("engine.catalogue.modules.local")

_PADDINGS = {name: label for name, label in PADDINGS.items() if name != "full"}


class _LocallyConnected(TiedOrUntied):
    """What locally connected layers over one and two axes have in common."""

    maps: tuple[int, ...]

    def build(self, x: TensorSpec) -> Module:
        kernels = modules.Kernels(
            self.places(x), self.filters, len(self.maps) or x.shape[0], self.kernel
        )
        return self._begun(kernels, x)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        maps = len(self.maps) or inputs[0].shape[0]
        taps: int = maps * self.kernel**self.along
        return outputs[0].size * (taps + (self.bias != "none"))

    def arithmetic(self, x: TensorSpec) -> str:
        weights = self._weights_in_words(x, len(self.maps) or x.shape[0], self.filters)
        return weights + self._bias_in_words(x)

    def _begun(self, kernels: Module, x: TensorSpec) -> Module:
        places = self.places(x)
        module = modules.LocallyConnected(
            kernels,
            tuple(number - 1 for number in self.maps),
            self.margins(),
            (self.kernel, self.stride),
            (self.filters, *places),
            self.bias_shape(x),
        )
        return begun(module, self, stacked=modules.count(places))

    def _weights_in_words(self, x: TensorSpec, maps: int, filters: int) -> str:
        window = "·".join([str(self.kernel)] * self.along + [str(maps)])
        places = "·".join(map(str, self.places(x)))
        return f"{window} · {filters}·{places}"

    def _bias_in_words(self, x: TensorSpec) -> str:
        return f" + {self.filters}" if self.bias == "shared" else self.bias_in_words(x)

    def _check(self, x: TensorSpec) -> None:
        self.check_window(x)
        beyond = next((number for number in self.maps if number > x.shape[0]), None)
        if beyond is not None:
            raise ShapeMismatch(
                f"maps names input map {beyond}, but {x.shape[0]} arrive",
                f"Name maps from 1 to {x.shape[0]}, or none for all.",
            )
        if len(set(self.maps)) < len(self.maps):
            raise ShapeMismatch(
                f"maps names one input map twice ({', '.join(map(str, self.maps))})",
                "Name each map once.",
            )


@layer_type(
    "locally_connected1d",
    title="Local 1D",
    category=Category.CONVOLUTION,
    source="LeCun 1989, Generalization and Network Design Strategies",
    keywords=("locally connected", "local", "unshared", "convolution", "sequence"),
)
class LocallyConnected1d(_LocallyConnected):
    """Look at the sequence through windows, with weights of their own at every place.

    Shapes: (C, T) → (filters, T');  T' = ⌊(T + 2·border − kernel) / stride⌋ + 1
    """

    filters: int = integer(default=8, low=1, high=4096, unit="channels", doc="Units at each place.")
    kernel: int = integer(default=3, low=1, high=1023, unit="steps", doc="Length of the window.")
    stride: int = integer(default=1, low=1, high=64, unit="steps", doc="Step between two windows.")
    padding: str = choice(default="valid", choices=_PADDINGS, doc="What is added at both ends.")
    border: int = integer(
        default=1,
        low=0,
        high=1023,
        unit="steps",
        doc="Zeros added at each end.",
        shown_if=("padding", ("number",)),
    )
    bias: str = choice(default="untied", choices=BIASES, doc="Which learned offsets are added.")
    maps: tuple[int, ...] = integers(
        default=(), low=1, high=4096, doc="Input maps that are looked at, from 1; empty: all."
    )

    formula = "zⱼ[t] = Σ_c Σ_k wⱼ[t, c, k] · x[c, t·stride + k − border] + bⱼ[t]"
    along = 1

    def check(self, x: TensorSpec) -> None:
        sequence(x)
        self._check(x)


@layer_type(
    "locally_connected2d",
    title="Local 2D",
    category=Category.CONVOLUTION,
    source="LeCun 1989, Generalization and Network Design Strategies",
    keywords=("locally connected", "local", "unshared", "convolution", "picture", "deepface"),
)
class LocallyConnected2d(_LocallyConnected):
    """Look at the picture through windows, with weights of their own at every place.

    Unlike in a convolution nothing is shared: what is learned at one place says nothing about
    another. *Maps* chooses which input maps all units look at; in *connections* each filter can be
    told by itself, and weights for the other maps do not exist.

    Shapes: (C, H, W) → (filters, H', W');  H' = ⌊(H + 2·border − kernel) / stride⌋ + 1, W' alike
    """

    filters: int = integer(default=8, low=1, high=4096, unit="channels", doc="Units at each place.")
    kernel: int = integer(default=3, low=1, high=31, unit="px", doc="Side of the square window.")
    stride: int = integer(default=1, low=1, high=16, unit="px", doc="Step between two windows.")
    padding: str = choice(
        default="valid", choices=_PADDINGS, doc="What is added round the picture."
    )
    border: int = integer(
        default=1,
        low=0,
        high=64,
        unit="px",
        doc="Zeros added on each side.",
        shown_if=("padding", ("number",)),
    )
    bias: str = choice(default="untied", choices=BIASES, doc="Which learned offsets are added.")
    maps: tuple[int, ...] = integers(
        default=(), low=1, high=4096, doc="Input maps that are looked at, from 1; empty: all."
    )
    connections: Matrix = matrix(
        default=(),
        low=0,
        high=1,
        doc="A row for each filter, 1 for each input map that it sees, else 0; empty: all.",
    )

    formula = (
        "zⱼ[u, v] = Σ_c Σ_a Σ_b wⱼ[u, v, c, a, b] · x[c, u·stride + a, v·stride + b] + bⱼ[u, v]"
    )
    along = 2

    def check(self, x: TensorSpec) -> None:
        picture(x)
        self._check(x)
        if self.connections and self.maps:
            raise ShapeMismatch(
                "both maps and connections say which input maps are looked at",
                "Empty one of the two.",
            )
        check_connections(self.connections, self.filters, x.shape[0])

    def build(self, x: TensorSpec) -> Module:
        if all(all(row) for row in self.connections):
            return super().build(x)
        places = modules.count(self.places(x))
        kernels = modules.ChosenKernels(seen(self.connections), x.shape[0], self.kernel, places)
        return self._begun(kernels, x)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        if not self.connections:
            return super().links(inputs, outputs)
        return self.chosen_links(self.connections, outputs[0])

    def arithmetic(self, x: TensorSpec) -> str:
        if not self.connections:
            return super().arithmetic(x)
        alike = sorted(Counter(len(row) for row in seen(self.connections)).items())
        parts = [self._weights_in_words(x, maps, filters) for maps, filters in alike]
        return " + ".join(parts) + self._bias_in_words(x)
