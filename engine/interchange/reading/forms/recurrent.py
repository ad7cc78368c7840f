"""Recurrent layers, as modules and as operations of an exported file; and folded attention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from engine.catalogue.layer import Layer
from engine.catalogue.layers.attention import MultiHeadAttention
from engine.catalogue.layers.recurrent import GRU, LSTM, RNN
from engine.interchange.reading.call import Call
from engine.interchange.reading.drawing import Lifted, Spot
from engine.interchange.reading.forms.form import Form
from engine.interchange.reading.forms.shape import squeeze_at
from engine.interchange.reading.traced import Value


def recurrent(call: Call, module: Any, x: Any, state: Any = None) -> Any:
    """torch.nn.RNN, LSTM and GRU."""
    if getattr(module, "proj_size", 0):
        raise call.refuse("it projects its output (proj_size)")
    settings: dict[str, Any] = {
        "units": module.hidden_size,
        "layers": module.num_layers,
        "direction": "both" if module.bidirectional else "forward",
        "dropout": float(module.dropout),
        "bias": bool(module.bias),
    }
    mode = module.mode
    weights = dict(module.named_parameters())
    return _drawn(call, mode, x, state, settings, weights, batch_first=module.batch_first)


def aten_recurrent(mode: str) -> Form:
    """The form of ``aten.lstm`` and its like."""

    def form(
        call: Call,
        x: Any,
        state: Any,
        parameters: Sequence[Any],
        has_biases: bool,
        num_layers: int,
        dropout: float,
        train: bool,
        bidirectional: bool,
        batch_first: bool,
    ) -> Any:
        kinds = ["weight_ih", "weight_hh", *(["bias_ih", "bias_hh"] * has_biases)]
        ways = ["", *(["_reverse"] * bidirectional)]
        layers = range(num_layers)
        names = [f"{kind}_l{n}{way}" for n in layers for way in ways for kind in kinds]
        weights = dict(zip(names, parameters, strict=True))
        settings: dict[str, Any] = {
            "units": call.weight(weights["weight_hh_l0"]).shape[1],
            "layers": num_layers,
            "direction": "both" if bidirectional else "forward",
            "dropout": float(dropout),
            "bias": has_biases,
        }
        return _drawn(call, mode, x, state, settings, weights, batch_first=batch_first)

    return form


def _drawn(
    call: Call,
    mode: str,
    x: Any,
    state: Any,
    settings: dict[str, Any],
    weights: Mapping[str, Any],
    *,
    batch_first: bool,
) -> Any:
    spot = call.spot(x)
    if spot.batch_axis != (0 if batch_first else 1):
        raise call.refuse("its axes do not stand as batch_first says")
    layer: Layer
    if mode == "LSTM":
        layer = LSTM(**settings)
    elif mode == "GRU":
        layer = GRU(**settings)
    else:
        layer = RNN(**settings, activation=mode.removeprefix("RNN_").lower())
    given = state if isinstance(state, list | tuple) else (state,)
    states = [first_state(call, s) for s in given]
    cell = {f"cell.{name}": weight for name, weight in weights.items()}
    out, *last = call.node(layer, spot, *states, weights=cell)
    is_single = settings["layers"] == 1 and settings["direction"] == "forward"
    found = [Lifted(s) if is_single else Spot(s.end, s.spec, 1) for s in last]
    return [out, *found]


def first_state(call: Call, value: Any) -> Spot | None:
    """What a recurrent layer begins with; None if it is zeros."""
    if value is None:
        return None
    is_fixed = isinstance(value, Value) and value.held is not None and not value.is_learned
    if is_fixed and not bool(value.held.any()):
        return None
    lifted = call.lifted(value)
    if lifted is not None:
        return lifted
    spot = call.spot(value)
    if len(spot.spec.shape) == 2 and spot.spec.shape[0] == 1:
        return squeeze_at(call, spot, 0)
    return spot


def multi_head_attention(
    call: Call,
    query: Any,
    key: Any,
    value: Any,
    heads: int,
    is_causal: bool,
    weights: Mapping[str, Any],
    rate: float,
) -> Any:
    """The operations of torch.nn.MultiheadAttention, taken together."""
    layer = MultiHeadAttention(
        heads=heads, dropout=rate, causal=is_causal, bias="in_proj_bias" in weights
    )
    q, k, v = (call.spot(x) for x in (query, key, value))
    wired = [q, None, None] if q == k == v else [q, k, None] if k == v else [q, k, v]
    return call.one(layer, *wired, weights=weights)


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "lstm": aten_recurrent("LSTM"),
        "gru": aten_recurrent("GRU"),
        "rnn_tanh": aten_recurrent("RNN_TANH"),
        "rnn_relu": aten_recurrent("RNN_RELU"),
        "multi_head_attention": multi_head_attention,
    }
)
"""Forms of operations that an exported file has in the place of modules."""
