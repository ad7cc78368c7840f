"""Attention: what comes out is a mean of values, weighted by how well keys answer queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Layer, Port, Weighted, Window, layer_type
from engine.catalogue.layers.checks import steps
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import attention as modules
else:
    modules = later("engine.catalogue.modules.attention")

_OUT = Port("out", "For each query the weighted mean of the values.")
_WEIGHTS = Port("weights", "How much each query looks at each key; a row adds up to 1.")


@layer_type(
    "scaled_dot_product_attention",
    title="Attention",
    category=Category.ATTENTION,
    source="torch.nn.functional.scaled_dot_product_attention; Vaswani et al. 2017",
    keywords=("scaled dot product", "query", "key", "value", "look up", "align", "memory"),
)
class ScaledDotProductAttention(Layer):
    """Compare each query with all keys, and give the mean of the values, weighted by the likeness.

    Nothing is learned here: Linear layers before it make the queries, keys and values. The query
    may also be a single vector, as the state of a decoder that asks what to look at.

    Shapes: query (T, F), key (S, F), value (S, V) → out (T, V), weights (T, S);
    query (F) → out (V), weights (S)
    """

    causal: bool = switch(
        default=False, doc="Let each query see only the keys at its own step and before."
    )

    inputs = (
        Port("query", "What is looked for."),
        Port("key", "What each value is found by."),
        Port("value", "What is to be found."),
    )
    outputs = (_OUT, _WEIGHTS)
    formula = "out = softmax(Q · Kᵀ / √F) · V"

    def check(self, query: TensorSpec, key: TensorSpec, value: TensorSpec) -> None:
        if query.rank != 1:
            steps(query)
        _, width = steps(key)
        steps(value)
        if query.shape[-1] != width:
            raise ShapeMismatch(
                f"queries and keys must have the same size, but queries of {query.shape[-1]} and "
                f"keys of {width} numbers arrive",
                "Insert a Linear before one of them.",
            )
        _one_value_each(key, value)
        if self.causal:
            _one_key_each(query, key)

    def build(self, query: TensorSpec, key: TensorSpec, value: TensorSpec) -> Module:
        width = query.shape[-1]
        if query.rank == 1:
            return modules.SingleQueryAttention(width)
        return modules.DotProductAttention(width, query.shape[0] if self.causal else 0)

    def summary(self) -> str:
        return "softmax(Q · Kᵀ / √F) · V" + (", causal" if self.causal else "")

    def window(self, query: TensorSpec, key: TensorSpec, value: TensorSpec) -> Window | str | None:
        return WHOLE

    def label_outputs(self, outputs: tuple[TensorSpec, ...]) -> tuple[TensorSpec, ...]:
        out, weights = outputs
        is_single = out.rank == 1
        return (
            TensorSpec(out.shape, out.dtype, ("F",) if is_single else ("T", "F")),
            TensorSpec(weights.shape, weights.dtype, ("S",) if is_single else ("T", "S")),
        )


@layer_type(
    "multi_head_attention",
    title="Multi-head attention",
    category=Category.ATTENTION,
    source="torch.nn.MultiheadAttention; Vaswani et al. 2017",
    keywords=("self-attention", "cross-attention", "query", "key", "value", "transformer"),
)
class MultiHeadAttention(Weighted):
    """Look at a sequence in several ways at once, each head with queries and keys of its own.

    With the query alone the sequence looks at itself (self-attention). With a key, it looks at that
    one; the values are taken from the key's sequence too unless they are wired.

    Shapes: query (T, F), key (S, K), value (S, V) → out (T, F), weights (T, S) or (heads, T, S)
    """

    heads: int = integer(
        default=4, low=1, high=1024, unit="heads", doc="Ways to look; a divisor of the features."
    )
    dropout: float = real(
        default=0.0,
        low=0.0,
        high=0.99,
        doc="Share of the attention weights set to 0 by chance while training.",
    )
    causal: bool = switch(
        default=False, doc="Let each step see only itself and the steps before it."
    )
    bias: bool = switch(default=True, doc="Add a learned offset in each of the four projections.")
    shows: str = choice(
        default="mean",
        choices={"mean": "Their mean over the heads", "heads": "Those of each head"},
        label="Weights",
        doc="Which attention weights the second output gives.",
    )

    inputs = (
        Port("query", "The sequence that looks."),
        Port("key", "What it looks at; itself if nothing is wired.", is_optional=True),
        Port("value", "What it takes from there; the key's if not wired.", is_optional=True),
    )
    outputs = (_OUT, _WEIGHTS)
    formula = (
        "head_i = softmax(Q W_i · (K U_i)ᵀ / √(F/heads)) · V R_i;  out = [head_1 … head_h] · W_o"
    )

    def check(
        self, query: TensorSpec, key: TensorSpec | None = None, value: TensorSpec | None = None
    ) -> None:
        _, width = steps(query)
        heads_divide(width, self.heads)
        if key is None:
            if value is not None:
                raise ShapeMismatch(
                    "a value is wired, but no key", "Wire the keys as well, or no value."
                )
            return
        steps(key)
        if value is not None:
            steps(value)
            _one_value_each(key, value)
        if self.causal:
            _one_key_each(query, key)

    def build(
        self, query: TensorSpec, key: TensorSpec | None = None, value: TensorSpec | None = None
    ) -> Module:
        length, width = query.shape
        key_width, value_width = _widths(query, key, value)
        kind = (
            modules.MultiHeadSelf
            if key is None
            else modules.MultiHeadMemory
            if value is None
            else modules.MultiHead
        )
        module = kind(
            width,
            self.heads,
            dropout=self.dropout,
            bias=self.bias,
            key_width=key_width,
            value_width=value_width,
            steps=length if self.causal else 0,
            gives=self.shows,
        )
        begin_attention(module, self)
        return module

    def summary(self) -> str:
        heads = f"{self.heads} head{'s' if self.heads > 1 else ''}"
        return heads + (", causal" if self.causal else "")

    def window(
        self, query: TensorSpec, key: TensorSpec | None = None, value: TensorSpec | None = None
    ) -> Window | str | None:
        return WHOLE

    def label_outputs(self, outputs: tuple[TensorSpec, ...]) -> tuple[TensorSpec, ...]:
        out, weights = outputs
        axes = ("C", "H", "W") if weights.rank == 3 else ("T", "S")  # heads are looked at as maps
        return (
            TensorSpec(out.shape, out.dtype, ("T", "F")),
            TensorSpec(weights.shape, weights.dtype, axes),
        )

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        key = inputs[min(1, len(inputs) - 1)]
        return attention_links(inputs[0], key, inputs[-1], int(self.bias))

    def arithmetic(
        self, query: TensorSpec, key: TensorSpec | None = None, value: TensorSpec | None = None
    ) -> str:
        return attention_sum(query.shape[1], *_widths(query, key, value), bias=self.bias)


def begin_attention(attention: modules.MultiHead, layer: Weighted) -> None:
    """Draw the first weights; those of queries, keys and values may lie in one, stacked."""
    begun(attention, layer, stacked=3 if attention.is_packed else 1)
    if attention.is_packed:
        begun(attention.out_proj, layer)


def heads_divide(width: int, heads: int) -> None:
    """Refuse heads that the features can not be shared out to.

    Raises:
        ShapeMismatch: naming the numbers of heads that fit.
    """
    if width % heads:
        fitting = ", ".join(str(n) for n in range(1, min(width, 64) + 1) if width % n == 0)
        raise ShapeMismatch(
            f"{width} features can not be shared out to {heads} heads",
            f"Set heads to one of {fitting}.",
        )


def attention_links(query: TensorSpec, key: TensorSpec, value: TensorSpec, bias: int = 1) -> int:
    """Uses of the weights of the four projections, and of their offsets."""
    length, width = query.shape
    asked = length * width * (width + bias)
    looked_at = width * (key.size + value.size + 2 * bias * key.shape[0])
    return 2 * asked + looked_at


def attention_sum(width: int, key: int, value: int, *, bias: bool = True) -> str:
    """How the parameters of the four projections add up."""

    def inputs(of: int) -> str:
        return f"({of} + 1)" if bias else f"{of}"

    if key == value == width:
        return f"4 · {inputs(width)} · {width}"
    return f"(2 · {inputs(width)} + {inputs(key)} + {inputs(value)}) · {width}"


def _widths(query: TensorSpec, key: TensorSpec | None, value: TensorSpec | None) -> tuple[int, int]:
    """Features of keys and of values."""
    source = key or query
    return source.shape[1], (value or source).shape[1]


def _one_value_each(key: TensorSpec, value: TensorSpec) -> None:
    if key.shape[0] != value.shape[0]:
        raise ShapeMismatch(
            f"there must be a value for each key, but {key.shape[0]} keys and "
            f"{value.shape[0]} values arrive",
            "Make both from the same sequence.",
        )


def _one_key_each(query: TensorSpec, key: TensorSpec) -> None:
    queries = query.shape[0] if query.rank == 2 else 1
    if queries != key.shape[0]:
        raise ShapeMismatch(
            f"causal attention needs a key for each query, but {queries} "
            f"quer{'ies' if queries > 1 else 'y'} and {key.shape[0]} keys arrive",
            "Turn causal off, or make both from the same sequence.",
        )
