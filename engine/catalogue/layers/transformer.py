"""The layers of a transformer, and how it knows the order of its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import WHOLE, Category, Port, Weighted, Window, layer_type
from engine.catalogue.layers.attention import (
    attention_links,
    attention_sum,
    begin_attention,
    heads_divide,
)
from engine.catalogue.layers.checks import steps
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later
from engine.parameter import choice, integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import attention as modules
else:
    modules = later("engine.catalogue.modules.attention")


@layer_type(
    "positional_encoding",
    title="Positional encoding",
    category=Category.ATTENTION,
    source="Vaswani et al. 2017, section 3.5",
    keywords=("position", "order", "sinusoidal", "sine", "learned", "transformer", "place"),
)
class PositionalEncoding(Weighted):
    """Add to each step a vector that tells its place, as attention itself does not see the order.

    The waves are sines and cosines, from fast to slow, like the hands of a clock; or each place
    learns a vector of its own.

    Shapes: (T, F) → (T, F)
    """

    kind: str = choice(
        default="waves",
        choices={"waves": "Sines and cosines", "learned": "Learned"},
        doc="Where the vectors come from; only learned ones have start weights.",
    )
    base: float = real(
        default=10_000.0,
        low=1.0,
        high=1e9,
        logarithmic=True,
        doc="How many times longer the slowest wave is than the fastest.",
        shown_if=("kind", ("waves",)),
    )

    formula = (
        "out_t = x_t + p_t;  p_t[2i] = sin(t / base^(2i/F)),  p_t[2i+1] = cos(t / base^(2i/F))"
    )

    def check(self, x: TensorSpec) -> None:
        steps(x)

    def build(self, x: TensorSpec) -> Module:
        length, width = x.shape
        if self.kind == "waves":
            return modules.Waves(length, width, self.base)
        return begun(modules.LearnedPlaces(length, width), self)

    def summary(self) -> str:
        return "sines and cosines" if self.kind == "waves" else "learned"

    def label_outputs(self, outputs: tuple[TensorSpec, ...]) -> tuple[TensorSpec, ...]:
        return (_sequence(outputs[0]),)

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return outputs[0].size if self.kind == "learned" else 0

    def arithmetic(self, x: TensorSpec) -> str:
        return f"{x.shape[0]} · {x.shape[1]}" if self.kind == "learned" else ""


class _TransformerLayer(Weighted):
    """What the layers of encoder and decoder have in common."""

    heads: int = integer(
        default=4, low=1, high=1024, unit="heads", doc="Ways to look; a divisor of the features."
    )
    feedforward: int = integer(
        default=256,
        low=1,
        high=1_000_000,
        unit="units",
        doc="Hidden units of the net at each step.",
    )
    dropout: float = real(
        default=0.1,
        low=0.0,
        high=0.99,
        doc="Share set to 0 by chance while training, of the attention weights and of each part.",
    )
    activation: str = choice(
        default="relu", choices={"relu": "ReLU", "gelu": "GELU"}, doc="What bends the hidden units."
    )
    norm_first: bool = switch(
        default=False,
        doc="Normalise before each part instead of after it; deep stacks learn better.",
    )

    def summary(self) -> str:
        return f"{self.heads} head{'s' if self.heads > 1 else ''}, {self.feedforward} units"

    def label_outputs(self, outputs: tuple[TensorSpec, ...]) -> tuple[TensorSpec, ...]:
        return (_sequence(outputs[0]),)

    def _begun(self, module: modules.EncoderLayer) -> Module:
        for part in module.children():
            if isinstance(part, modules.MultiHead):
                begin_attention(part, self)
            else:
                begun(part, self)
        return module

    def _net_links(self, x: TensorSpec, norms: int) -> int:
        length, width = x.shape
        inner = self.feedforward
        return length * ((width + 1) * inner + (inner + 1) * width + 2 * norms * width)

    def _net_sum(self, width: int, norms: int) -> str:
        inner = self.feedforward
        return f"({width} + 1) · {inner} + ({inner} + 1) · {width} + {norms} · 2 · {width}"


@layer_type(
    "transformer_encoder_layer",
    title="Transformer encoder layer",
    category=Category.ATTENTION,
    source="torch.nn.TransformerEncoderLayer; Vaswani et al. 2017",
    keywords=("self-attention", "bert", "gpt", "attention", "feedforward"),
)
class TransformerEncoderLayer(_TransformerLayer):
    """Let each step look at all others, then think for itself; what came in is added both times.

    Made causal it is the layer of a network that writes text.

    Shapes: (T, F) → (T, F)
    """

    causal: bool = switch(
        default=False, doc="Let each step see only itself and the steps before it."
    )

    formula = "a = norm(x + attention(x)),  out = norm(a + W₂ · relu(W₁ · a + b₁) + b₂)"

    def check(self, x: TensorSpec) -> None:
        _, width = steps(x)
        heads_divide(width, self.heads)

    def build(self, x: TensorSpec) -> Module:
        length, width = x.shape
        module = modules.EncoderLayer(
            width,
            self.heads,
            self.feedforward,
            dropout=self.dropout,
            activation=self.activation,
            norm_first=self.norm_first,
            steps=length if self.causal else 0,
        )
        return self._begun(module)

    def window(self, x: TensorSpec) -> Window | str | None:
        return WHOLE

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        x = inputs[0]
        return attention_links(x, x, x) + self._net_links(x, norms=2)

    def arithmetic(self, x: TensorSpec) -> str:
        width = x.shape[1]
        return f"{attention_sum(width, width, width)} + {self._net_sum(width, norms=2)}"


@layer_type(
    "transformer_decoder_layer",
    title="Transformer decoder layer",
    category=Category.ATTENTION,
    source="torch.nn.TransformerDecoderLayer; Vaswani et al. 2017",
    keywords=("cross-attention", "self-attention", "translation", "attention", "feedforward"),
)
class TransformerDecoderLayer(_TransformerLayer):
    """Let each step look at the steps before it, then at a memory, then think for itself.

    The memory is what an encoder made of another sequence, as of the sentence to be translated.

    Shapes: x (T, F), memory (S, M) → (T, F)
    """

    causal: bool = switch(
        default=True, doc="Let each step see only itself and the steps before it."
    )

    inputs = (
        Port("x", "The sequence that is written."),
        Port("memory", "The sequence it looks at, as an encoder's output."),
    )
    formula = (
        "a = norm(x + attention(x)),  c = norm(a + attention(a, memory)),  "
        "out = norm(c + W₂ · relu(W₁ · c + b₁) + b₂)"
    )

    def check(self, x: TensorSpec, memory: TensorSpec) -> None:
        _, width = steps(x)
        steps(memory)
        heads_divide(width, self.heads)

    def build(self, x: TensorSpec, memory: TensorSpec) -> Module:
        length, width = x.shape
        module = modules.DecoderLayer(
            width,
            self.heads,
            self.feedforward,
            memory=memory.shape[1],
            dropout=self.dropout,
            activation=self.activation,
            norm_first=self.norm_first,
            steps=length if self.causal else 0,
        )
        return self._begun(module)

    def window(self, x: TensorSpec, memory: TensorSpec) -> Window | str | None:
        return WHOLE

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        x, memory = inputs
        looking = attention_links(x, x, x) + attention_links(x, memory, memory)
        return looking + self._net_links(x, norms=3)

    def arithmetic(self, x: TensorSpec, memory: TensorSpec) -> str:
        width, far = x.shape[1], memory.shape[1]
        own, other = attention_sum(width, width, width), attention_sum(width, far, far)
        looking = f"2 · {own}" if own == other else f"{own} + {other}"
        return f"{looking} + {self._net_sum(width, norms=3)}"


def _sequence(spec: TensorSpec) -> TensorSpec:
    return TensorSpec(spec.shape, spec.dtype, ("T", "F"))
