"""Attention in its forms, from torch's plain functions, so that tracing sees through it."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by


class DotProductAttention(nn.Module):
    """(N, T, F), (N, S, F), (N, S, V) → (N, T, V) and weights (N, T, S).

    Args:
        width: F.
        steps: for causal attention, T; 0: every query looks at all keys.
    """

    mask: Tensor

    def __init__(self, width: int, steps: int = 0) -> None:
        super().__init__()
        self.width, self.is_causal = width, steps > 0
        self.register_buffer("mask", later_steps(steps), persistent=False)

    def forward(self, query: Tensor, key: Tensor, value: Tensor) -> tuple[Tensor, Tensor]:
        weights = attention_weights(query, key, self.mask if self.is_causal else None, self.width)
        return weights @ value, weights


class SingleQueryAttention(nn.Module):
    """(N, F), (N, S, F), (N, S, V) → (N, V) and weights (N, S)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.width = width

    def forward(self, query: Tensor, key: Tensor, value: Tensor) -> tuple[Tensor, Tensor]:
        weights = attention_weights(query.unsqueeze(1), key, None, self.width)  # (N, 1, S)
        return (weights @ value).squeeze(1), weights.squeeze(1)


class MultiHead(nn.Module):
    """Several heads of attention side by side; weights are named as in torch.nn.MultiheadAttention.

    Args:
        width: features of the queries and of the output.
        heads: a divisor of the width.
        dropout: share of the attention weights set to 0 while training.
        bias: whether the four projections have one.
        key_width, value_width: features of keys and values.
        steps: for causal attention, how many there are.
        gives: ``""``: the output alone; ``mean`` or ``heads``: the weights too, (N, T, S) in the
            mean over the heads, or (N, heads, T, S).
    """

    mask: Tensor
    in_proj_bias: nn.Parameter | None

    def __init__(
        self,
        width: int,
        heads: int,
        *,
        dropout: float,
        bias: bool = True,
        key_width: int,
        value_width: int,
        steps: int = 0,
        gives: str = "",
    ) -> None:
        super().__init__()
        self.heads, self.width = heads, width // heads
        self.gives, self.is_causal = gives, steps > 0
        self.is_packed = key_width == value_width == width
        if self.is_packed:
            self.in_proj_weight = nn.Parameter(torch.empty(3 * width, width))
        else:
            self.q_proj_weight = nn.Parameter(torch.empty(width, width))
            self.k_proj_weight = nn.Parameter(torch.empty(width, key_width))
            self.v_proj_weight = nn.Parameter(torch.empty(width, value_width))
        for weight in self.parameters():
            nn.init.xavier_uniform_(weight)
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * width)) if bias else None
        self.out_proj = nn.Linear(width, width, bias=bias)
        if bias:
            nn.init.zeros_(self.out_proj.bias)
        self.dropping = nn.Dropout(dropout) if dropout else None
        self.register_buffer("mask", later_steps(steps), persistent=False)

    def forward(self, query: Tensor, key: Tensor, value: Tensor) -> Tensor | tuple[Tensor, Tensor]:
        if self.is_packed:
            ways = self.in_proj_weight.chunk(3)
        else:
            ways = (self.q_proj_weight, self.k_proj_weight, self.v_proj_weight)
        offsets = (None,) * 3 if self.in_proj_bias is None else self.in_proj_bias.chunk(3)
        return self.attend(
            F.linear(query, ways[0], offsets[0]),
            F.linear(key, ways[1], offsets[1]),
            F.linear(value, ways[2], offsets[2]),
        )

    def attend(self, query: Tensor, key: Tensor, value: Tensor) -> Tensor | tuple[Tensor, Tensor]:
        """What follows the projections in."""
        q, k, v = self.split(query), self.split(key), self.split(value)  # (N, heads, T, F / heads)
        if not self.gives and self.dropping is None:
            found = F.scaled_dot_product_attention(q, k, v, is_causal=self.is_causal)
            return self.joined(found)
        weights = attention_weights(q, k, self.mask if self.is_causal else None, self.width)
        if self.dropping is not None:
            weights = self.dropping(weights)
        out = self.joined(weights @ v)
        if not self.gives:
            return out
        return out, weights if self.gives == "heads" else weights.mean(1)

    def split(self, x: Tensor) -> Tensor:
        """(N, T, F) → (N, heads, T, F / heads)."""
        return torch.unflatten(x, -1, (self.heads, self.width)).transpose(1, 2)

    def joined(self, x: Tensor) -> Tensor:
        """The heads' outputs side by side, and projected; (N, heads, T, F / heads) → (N, T, F)."""
        out: Tensor = self.out_proj(x.transpose(1, 2).flatten(2))
        return out


class MultiHeadSelf(MultiHead):
    """Attention of a sequence to itself: one product makes queries, keys and values."""

    def forward(self, x: Tensor) -> Tensor | tuple[Tensor, Tensor]:  # type: ignore[override]
        q, k, v = F.linear(x, self.in_proj_weight, self.in_proj_bias).chunk(3, -1)
        return self.attend(q, k, v)


class MultiHeadMemory(MultiHead):
    """Attention to a sequence whose vectors are keys and values alike."""

    def forward(self, x: Tensor, memory: Tensor) -> Tensor | tuple[Tensor, Tensor]:  # type: ignore[override]
        return super().forward(x, memory, memory)


class EncoderLayer(nn.Module):
    """Self-attention and a net at each step; weights as in torch.nn.TransformerEncoderLayer."""

    def __init__(
        self,
        width: int,
        heads: int,
        inner: int,
        *,
        dropout: float,
        activation: str,
        norm_first: bool,
        steps: int = 0,
    ) -> None:
        super().__init__()
        self.norm_first, self.activation = norm_first, activation
        self.self_attn = MultiHeadSelf(
            width, heads, dropout=dropout, key_width=width, value_width=width, steps=steps
        )
        self.linear1, self.linear2 = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.dropout, self.dropout1 = nn.Dropout(dropout), nn.Dropout(dropout)
        self.dropout2 = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        if self.norm_first:
            x = x + self.dropout1(self.self_attn(self.norm1(x)))
            added: Tensor = self.dropout2(self.net(self.norm2(x)))
            return x + added
        x = self.norm1(x + self.dropout1(self.self_attn(x)))
        out: Tensor = self.norm2(x + self.dropout2(self.net(x)))
        return out

    def net(self, x: Tensor) -> Tensor:
        """The two layers each step goes through by itself."""
        bend = F.gelu if self.activation == "gelu" else F.relu
        out: Tensor = self.linear2(self.dropout(bend(self.linear1(x))))
        return out


class DecoderLayer(EncoderLayer):
    """As `EncoderLayer`, and attention to a memory; weights as in torch's decoder layer."""

    def __init__(
        self, width: int, heads: int, inner: int, *, memory: int, dropout: float, **settings: object
    ) -> None:
        super().__init__(width, heads, inner, dropout=dropout, **settings)  # type: ignore[arg-type]  # passed on unseen
        self.multihead_attn = MultiHeadMemory(
            width, heads, dropout=dropout, key_width=memory, value_width=memory
        )
        self.norm3, self.dropout3 = nn.LayerNorm(width), nn.Dropout(dropout)

    def forward(self, x: Tensor, memory: Tensor) -> Tensor:  # type: ignore[override]
        if self.norm_first:
            x = x + self.dropout1(self.self_attn(self.norm1(x)))
            x = x + self.dropout2(self.multihead_attn(self.norm2(x), memory))
            added: Tensor = self.dropout3(self.net(self.norm3(x)))
            return x + added
        x = self.norm1(x + self.dropout1(self.self_attn(x)))
        x = self.norm2(x + self.dropout2(self.multihead_attn(x, memory)))
        out: Tensor = self.norm3(x + self.dropout3(self.net(x)))
        return out


class LearnedPlaces(nn.Module):
    """Adds a learned vector for each place; (N, T, F) → (N, T, F)."""

    def __init__(self, steps: int, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(steps, width))
        nn.init.normal_(self.weight, 0.0, 0.02)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.weight


class Waves(nn.Module):
    """Adds sines and cosines of the place, from fast to slow; (N, T, F) → (N, T, F)."""

    table: Tensor

    def __init__(self, steps: int, width: int, base: float) -> None:
        super().__init__()
        self.register_buffer("table", waves(steps, width, base), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.table


def attention_weights(query: Tensor, key: Tensor, mask: Tensor | None, width: int) -> Tensor:
    """How much each query looks at each key; (…, T, F), (…, S, F) → (…, T, S), rows add up to 1.

    ``width`` is F; the shapes of what is being traced are not known.
    """
    scores = (query * (1 / math.sqrt(width))) @ key.transpose(-2, -1)
    if mask is not None:
        scores = scores.masked_fill(mask, -math.inf)
    return scores.softmax(-1)


def later_steps(steps: int) -> Tensor:
    """Which keys lie later than each query; (steps, steps)."""
    return torch.ones(steps, steps, dtype=torch.bool).triu(1)


def waves(steps: int, width: int, base: float) -> Tensor:
    """Sines in the even columns, cosines of the same frequency beside them; → (steps, width).

    Source: Vaswani et al. 2017, section 3.5.
    """
    pairs = torch.arange(width).div(2, rounding_mode="floor")
    frequencies = torch.exp(pairs * (-2 * math.log(base) / width))
    angles = torch.arange(steps).unsqueeze(1) * frequencies  # (steps, width)
    is_even = torch.arange(width).remainder(2) == 0
    return torch.where(is_even, angles.sin(), angles.cos())
