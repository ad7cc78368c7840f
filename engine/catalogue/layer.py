"""What a layer type is: the one declaration from which everything else follows."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from engine.errors import ShapeMismatch
from engine.parameter import Declared, choice, real
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch import Tensor, nn


class Category(StrEnum):
    """The families of the palette, in its order."""

    DATA = "data"
    CONVOLUTION = "convolution"
    POOLING = "pooling"
    NORMALISATION = "normalisation"
    DENSE = "dense"
    ACTIVATION = "activation"
    FUNCTION = "function"
    RECURRENT = "recurrent"
    ATTENTION = "attention"
    REGULARISATION = "regularisation"
    SHAPE = "shape"
    COMBINATION = "combination"
    BLOCK = "block"
    LOSS = "loss"
    METRIC = "metric"


@dataclass(frozen=True)
class Port:
    """A place on a node where wires begin or end.

    Attributes:
        name: a Python identifier; inputs that take many wires are numbered ``name1``, ``name2``, ….
        doc: what belongs here, in a few words.
        many: an input that grows a further port whenever its last one is used.
        is_target: the input takes the true answer (it is drawn apart from the signal).
        is_optional: the input may be left without a wire; `Layer.build` is given None for it, and
            the module it makes takes only what is wired.
        is_delayed: what is wired here counts one time step later, so a loop may run through it.
        is_unseen: what is wired here tells a size or a place; its values do not reach the output.
    """

    name: str
    doc: str = ""
    many: bool = False
    is_target: bool = False
    is_optional: bool = False
    is_delayed: bool = False
    is_unseen: bool = False


@dataclass(frozen=True)
class Window:
    """How far one output looks, in (height, width).

    Along each axis output o looks at those inputs i, whole numbers, for which
    o·stride + start ≤ i ≤ o·stride + start + size − 1. A layer that makes pictures larger has
    fractions here: its outputs lie 1/s of an input apart. Of a volume it tells height and width.

    Attributes:
        size: side of the window.
        stride: step between the windows of two neighbours.
        start: where the window of the first output begins; below 0 it begins in the border.
    """

    size: tuple[int | Fraction, int | Fraction]
    stride: tuple[int | Fraction, int | Fraction] = (1, 1)
    start: tuple[int | Fraction, int | Fraction] = (0, 0)


STARTS = {
    "default": "PyTorch's own",
    "he": "He, normal",
    "glorot": "Glorot, even: ±√(6/(in + out))",
    "glorot_normal": "Glorot, normal",
    "lecun": "LeCun, normal",
    "orthogonal": "Orthogonal",
    "zeros": "Zeros",
    "constant": "A number",
}
"""How weights can be drawn; see `engine.catalogue.layers.start`."""

WHOLE = "whole"
"""What `Layer.window` gives when every output sees the whole input."""


class Layer(Declared):
    """Base of all layer types. A subclass decorated with `layer_type` is all that a layer takes.

    An instance is a value: a type with its parameters. It holds no weights; `build` makes the
    module that does.

    Class attributes a layer may set:
        inputs, outputs: its ports; by default one of each, ``x`` and ``out``.
        formula: the arithmetic in plain mathematical notation.
        differs_in_training: behaves otherwise while learning (dropout, batch norm); such a module
            is called as it is instead of being written out in the compiled code.
        takes_batch_size: a source that makes its own numbers; its module's one argument is how
            many examples to make.
        keywords: further words the palette's search finds it by.
    """

    id: ClassVar[str] = ""
    title: ClassVar[str] = ""
    category: ClassVar[Category]
    source: ClassVar[str] = ""
    version: ClassVar[int] = 1
    inputs: ClassVar[tuple[Port, ...]] = (Port("x"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("out"),)
    formula: ClassVar[str] = ""
    differs_in_training: ClassVar[bool] = False
    takes_batch_size: ClassVar[bool] = False
    keywords: ClassVar[tuple[str, ...]] = ()

    # Typed loosely, so that a layer may name its inputs: ``def build(self, x: TensorSpec)``.

    def check(self, *inputs: Any, **_: Any) -> None:
        """Look at what reaches the layer before it is built.

        Raises:
            ShapeMismatch: if it does not fit, with words and numbers and what would mend it.
        """

    def build(self, *inputs: Any, **_: Any) -> nn.Module:
        """Make the PyTorch module for the specs that reach it.

        It is given one spec for each input port (of ports that take many, for each wired one), and
        None for an optional one that is not wired. The module takes the wired ones alone, and
        gives a tensor, or, where the layer has several outputs, a tuple with one for each.
        """
        raise NotImplementedError(type(self).__name__)

    def label_outputs(self, outputs: tuple[TensorSpec, ...]) -> tuple[TensorSpec, ...]:
        """Give the inferred outputs better axis names or a number of classes, if there are any."""
        return outputs

    def label_from(
        self, inputs: tuple[TensorSpec | None, ...], outputs: tuple[TensorSpec, ...]
    ) -> tuple[TensorSpec, ...]:
        """Name the axes of the inferred outputs after what reaches the layer; None: not wired.

        An output keeps the axes of the first input that has as many. `label_outputs` has the last
        word; override this where the inputs must be known.
        """
        return self.label_outputs(tuple(_named_after(out, inputs) for out in outputs))

    def summary(self) -> str:
        """A few words below the node's name, as ``6 @ 5×5, same``."""
        return ""

    def window(self, *inputs: Any, **_: Any) -> Window | str | None:
        """How far one output looks: a `Window`, `WHOLE`, or None if only at its own place."""
        return None

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        """Connections: each use of a weight or bias by an output unit counts once."""
        return 0

    def flops(self, *inputs: Any, **_: Any) -> int | None:
        """Floating-point operations for one example, where they can not be measured; else None."""
        return None

    def arithmetic(self, *inputs: Any, **_: Any) -> str:
        """How the number of parameters comes about, as ``(5·5·1 + 1) · 6``; empty if none."""
        return ""

    @classmethod
    def upgraded(cls, version: int, settings: Mapping[str, Any]) -> Mapping[str, Any]:
        """The settings that an earlier ``version`` of this type stored, as this one writes them."""
        return settings

    @classmethod
    def help_text(cls) -> str:
        """The words of the reference page: the class's docstring."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def is_source(cls) -> bool:
        """Whether the layer takes nothing in."""
        return not cls.inputs


class DataField(Layer):
    """Base of the layers that stand for a field of the data set (inputs and targets)."""

    field: str
    inputs: ClassVar[tuple[Port, ...]] = ()


class Weighted(Layer):
    """Base of the layers whose weights are learned.

    The module that `build` makes goes through `weights.begun`, which draws the first weights and
    marks what is to be kept short.
    """

    start: str = choice(
        default="default",
        choices=STARTS,
        label="Start weights",
        doc="How the weights are drawn before training; all but PyTorch's own set the biases to 0.",
        at_end=True,
    )
    start_value: float = real(
        default=0.1,
        low=-1e6,
        high=1e6,
        doc="The number all weights start from.",
        shown_if=("start", ("constant",)),
        at_end=True,
    )
    max_norm: float = real(
        default=0.0,
        low=0.0,
        high=1e6,
        doc="Longest a unit's weight vector may grow; longer ones are shortened. 0: no limit.",
        at_end=True,
    )


class Loss(Layer):
    """Base of the layers whose output is a number to be made small.

    The module gives the mean over the batch, shape (). ``weight`` is its share in the sum. A module
    in which some places count more than others says so by ``is_weighted`` and gives what is above
    and below the line of its mean by ``parts``, shape (2,), so that a whole set's loss is exact.
    """

    weight: float = real(
        default=1.0, low=0.0, high=1e6, doc="Share of this loss in the sum that is made small."
    )


class Metric(Layer):
    """Base of the layers that measure, but are not learned from.

    The module gives sums over the batch, shape (k,), which are added up over batches, so that the
    value over a whole set is exact and not a mean of means.

    Class attributes a metric may set:
        unit: what the value counts; ``%`` means a share from 0 to 1, written in per cent.
        higher_is_better: which way is up.
    """

    unit: ClassVar[str] = ""
    higher_is_better: ClassVar[bool] = True

    @staticmethod
    def value(sums: Tensor) -> Tensor:
        """The metric from the added-up sums; shapes (k,) → ()."""
        raise NotImplementedError


L = TypeVar("L", bound=type[Layer])


def layer_type(
    id: str,  # noqa: A002  # the name the declaration reads best with
    *,
    title: str,
    category: Category,
    source: str = "",
    version: int = 1,
    keywords: tuple[str, ...] = (),
) -> Callable[[L], L]:
    """Declare a class to be the layer type ``id``."""

    def declare(cls: L) -> L:
        cls.id, cls.title, cls.category = id, title, category
        cls.source, cls.version, cls.keywords = source, version, keywords
        return cls

    return declare


def _named_after(out: TensorSpec, inputs: tuple[TensorSpec | None, ...]) -> TensorSpec:
    alike = (x.axes for x in inputs if x is not None and x.rank == out.rank)
    return replace(out, axes=next(alike, out.axes))


def same_shape(*inputs: TensorSpec) -> None:
    """Refuse inputs whose shapes differ.

    Raises:
        ShapeMismatch: naming both shapes.
    """
    for other in inputs[1:]:
        if other.shape != inputs[0].shape:
            raise ShapeMismatch(
                f"all inputs must have the same shape, but {inputs[0]} and {other} arrive",
                "Change the layers before it until both shapes agree.",
            )
