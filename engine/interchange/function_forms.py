"""What each function and method of PyTorch is in the palette.

A form draws the nodes for one call. It is given the call's own arguments under PyTorch's names, and
gives back where the results are to be had. What a node of the palette can not hold it refuses, with
the reason.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import torch

from engine.catalogue.layer import Layer
from engine.catalogue.layers.activation import (
    Identity,
    LeakyReLU,
    LogSoftmax,
    PReLU,
    ReLU,
    Sigmoid,
    Softmax,
    Tanh,
)
from engine.catalogue.layers.attention import ScaledDotProductAttention
from engine.catalogue.layers.combination import (
    Add,
    Concatenate,
    Divide,
    Multiply,
    Stack,
    Subtract,
)
from engine.catalogue.layers.convolution import Conv1d, Conv2d, Conv3d
from engine.catalogue.layers.dense import Bilinear, Embedding, Linear
from engine.catalogue.layers.function import (
    Absolute,
    Clamp,
    Cosine,
    Exponential,
    Logarithm,
    Power,
    Reciprocal,
    ScaleShift,
    Sine,
    SquareRoot,
)
from engine.catalogue.layers.indexing import Select, Slice, Split
from engine.catalogue.layers.normalisation import BatchNorm, GroupNorm, InstanceNorm, LayerNorm
from engine.catalogue.layers.piecewise import HardSigmoid, HardTanh, ReLU6, Sign
from engine.catalogue.layers.pooling import (
    LpPool1d,
    LpPool2d,
    MaxPool1d,
    MaxPool2d,
    MeanPool1d,
    MeanPool2d,
)
from engine.catalogue.layers.product import Einsum, MatrixProduct
from engine.catalogue.layers.reduction import Reduce
from engine.catalogue.layers.regularisation import AlphaDropout, ChannelDropout, Dropout
from engine.catalogue.layers.rescaling import LocalResponseNorm, RMSNorm
from engine.catalogue.layers.resize import Pad, Upsample
from engine.catalogue.layers.shape import (
    Flatten,
    Permute,
    Repeat,
    Reshape,
    Squeeze,
    Unsqueeze,
)
from engine.catalogue.layers.smooth_activation import ELU, GELU, SELU, Mish, SiLU, Softplus
from engine.catalogue.layers.transformer import PositionalEncoding
from engine.catalogue.layers.transposed import ConvTranspose1d, ConvTranspose2d
from engine.catalogue.layers.unpooling import MaxPool2dPlaces
from engine.catalogue.layers.upsampling import PixelShuffle, PixelUnshuffle
from engine.catalogue.layers.whole_pooling import (
    AdaptiveMaxPool1d,
    AdaptiveMaxPool2d,
    AdaptiveMeanPool1d,
    AdaptiveMeanPool2d,
    GlobalMean,
)
from engine.catalogue.modules.attention import waves
from engine.interchange.import_drawing import Call, Spot
from engine.interchange.traced import Batch, Value, values_in

Form = Callable[..., Any]
HIDDEN = -1e6
"""Added to a score that softmax shall not see: e to its power is 0 exactly."""

_BASE = 10_000.0
_SAME = ("contiguous", "clone", "detach", "float", "to", "alias", "type_as", "lift_fresh_copy")
_REGROUPED = ("view", "reshape", "flatten", "unflatten", "view_as", "reshape_as", "_unsafe_view")
_RENAMED = {"axis": "dim", "dims": "dim", "keepdims": "keepdim", "self": "input"}
_ORDINARY = frozenset({"inplace", "_stacklevel", "memory_format", "antialias", "non_blocking"})


def called(call: Call, form: Form, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
    """Draw a call with a form, whichever way its arguments are given.

    Raises:
        CanNotExpress: if the form does not know one of the arguments.
    """
    given = {_RENAMED.get(name, name): value for name, value in kwargs.items()}
    parameters = list(inspect.signature(form).parameters.values())[1:]
    takes_many = any(p.kind is inspect.Parameter.VAR_POSITIONAL for p in parameters)
    names = [p.name for p in parameters if p.kind is not inspect.Parameter.VAR_POSITIONAL]
    if "input" in given and "input" not in names:
        args = (given.pop("input"), *args)
    if "other" in given and "other" not in names:
        args = (*args, given.pop("other"))
    for name in [name for name in given if name not in names]:
        value = given.pop(name)
        if name not in _ORDINARY and value is not None and value is not False:
            raise call.refuse(f"its option {name}={value!r} has no counterpart")
    spare = [] if takes_many else list(args[len(names) :])
    if any(value is not None and value is not False for value in spare):
        raise call.refuse(f"its further arguments {spare!r} have no counterpart")
    try:
        return form(call, *(args if takes_many else args[: len(names)]), **given)
    except TypeError as fault:
        if "argument" not in str(fault):
            raise
        raise call.refuse(f"its arguments are not understood ({fault})") from fault


# each number by itself


def elementwise(layer: Layer) -> Form:
    """The form of a function of each number by itself."""

    def form(call: Call, x: Any) -> Any:
        return call.one(layer, call.spot(x))

    return form


def same(call: Call, x: Any, *_: Any, **__: Any) -> Any:
    """What leaves the numbers as they are: no node at all."""
    return call.spot(x)


def _gelu(call: Call, x: Any, approximate: str = "none") -> Any:
    if approximate != "none":
        raise call.refuse(f"GELU is exact in the palette, here it is {approximate!r}")
    return call.one(GELU(), call.spot(x))


def _elu(call: Call, x: Any, alpha: float = 1.0, scale: float = 1, input_scale: float = 1) -> Any:
    if (scale, input_scale) != (1, 1):
        raise call.refuse("it is scaled")
    return call.one(ELU(alpha=float(alpha)), call.spot(x))


def _leaky_relu(call: Call, x: Any, negative_slope: float = 0.01) -> Any:
    return call.one(LeakyReLU(slope=float(negative_slope)), call.spot(x))


def _softplus(call: Call, x: Any, beta: float = 1.0, threshold: float = 20.0) -> Any:
    if (beta, threshold) != (1, 20):
        raise call.refuse(f"beta {beta} and threshold {threshold} are 1 and 20 in the palette")
    return call.one(Softplus(), call.spot(x))


def _hardtanh(call: Call, x: Any, min_val: float = -1.0, max_val: float = 1.0) -> Any:
    if (min_val, max_val) == (0, 6):
        return call.one(ReLU6(), call.spot(x))
    return call.one(HardTanh(lower=float(min_val), upper=float(max_val)), call.spot(x))


def _clamp(call: Call, x: Any, min: Any = None, max: Any = None) -> Any:  # noqa: A002  # PyTorch's
    low, high = (None if bound is None else call.number(bound) for bound in (min, max))
    if (min is not None and low is None) or (max is not None and high is None):
        raise call.refuse("its bounds are no fixed numbers")
    if low == 0 and high is None:
        return call.one(ReLU(), call.spot(x))
    if low is None or high is None:
        raise call.refuse("Clamp needs both a lower and an upper bound")
    return call.one(Clamp(lower=low, upper=high), call.spot(x))


def _prelu(call: Call, x: Any, weight: Any) -> Any:
    slopes = call.weight(weight)
    layer = PReLU(shared=slopes.numel() == 1)
    return call.one(layer, call.spot(x), weights={"weight": weight})


def softmax(call: Call, x: Any, dim: Any = None, dtype: Any = None) -> Any:
    """Chances along an axis."""
    return _over_scores(call, call.spot(x), dim, Softmax)


def _log_softmax(call: Call, x: Any, dim: Any = None, dtype: Any = None) -> Any:
    return _over_scores(call, call.spot(x), dim, LogSoftmax)


def _over_scores(call: Call, x: Spot, dim: Any, kind: type[Softmax | LogSoftmax]) -> Spot:
    if dim is None:  # as PyTorch guesses it
        dim = 0 if x.rank in (1, 3) else 1
    axis, rank = call.axis(x, dim), x.spec.rank
    if axis == 1:
        return call.one(kind(axis="first"), x)
    if axis == rank:
        return call.one(kind(axis="last"), x)
    order = [a for a in range(1, rank + 1) if a != axis] + [axis]
    turned = call.one(Permute(order=tuple(order)), x)
    back = tuple(order.index(a) + 1 for a in range(1, rank + 1))
    return call.one(Permute(order=back), call.one(kind(axis="last"), turned))


def _dropout(call: Call, x: Any, p: float = 0.5, training: Any = True, train: Any = True) -> Any:
    return call.one(Dropout(rate=float(p)), call.spot(x))


def _channel_dropout(
    call: Call, x: Any, p: float = 0.5, training: Any = True, train: Any = True
) -> Any:
    return call.one(ChannelDropout(rate=float(p)), call.spot(x))


def _alpha_dropout(
    call: Call, x: Any, p: float = 0.5, training: Any = True, train: Any = True
) -> Any:
    return call.one(AlphaDropout(rate=float(p)), call.spot(x))


# arithmetic


def _add(call: Call, x: Any, y: Any, alpha: float = 1) -> Any:
    if alpha != 1:
        y = _scaled(call, y, float(alpha))
    for one, other in ((x, y), (y, x)):
        number = _number(call, other)
        if number is not None:
            return _line(call, one, 1.0, number)
        if _are_waves(call, one, other):
            return call.one(PositionalEncoding(base=_BASE), call.spot(one))
    return call.one(Add(), *_pair(call, x, y))


def _are_waves(call: Call, x: Any, added: Any) -> bool:
    """Whether the sines and cosines of each step's place are added to a sequence."""
    if not isinstance(added, Value) or added.held is None or added.is_learned:
        return False
    if not call.is_tensor(x) or added.is_computed or not added.held.is_floating_point():
        return False
    spot = call.spot(x)
    shape = spot.spec.shape
    if len(shape) != 2 or spot.batch_axis != 0 or added.held.numel() != shape[0] * shape[1]:
        return False
    if added.held.shape[-2:] != shape:
        return False
    return torch.allclose(
        added.held.reshape(shape).cpu(), waves(shape[0], shape[1], _BASE), atol=1e-6
    )


def _subtract(call: Call, x: Any, y: Any, alpha: float = 1) -> Any:
    if alpha != 1:
        y = _scaled(call, y, float(alpha))
    number = _number(call, y)
    if number is not None:
        return _line(call, x, 1.0, -number)
    number = _number(call, x)
    if number is not None:
        return _line(call, y, -1.0, number)
    return call.one(Subtract(), *_pair(call, x, y))


def _reverse_subtract(call: Call, x: Any, y: Any, alpha: float = 1) -> Any:
    return _subtract(call, y, x, alpha)


def _multiply(call: Call, x: Any, y: Any) -> Any:
    for one, other in ((x, y), (y, x)):
        number = _number(call, other)
        if number is not None:
            return _line(call, one, number, 0.0)
    return call.one(Multiply(), *_pair(call, x, y))


def _divide(call: Call, x: Any, y: Any, rounding_mode: str | None = None) -> Any:
    if rounding_mode is not None:
        raise call.refuse("it rounds")
    number = _number(call, y)
    if number:
        return _line(call, x, 1 / number, 0.0)
    number = _number(call, x)
    if number is not None:
        found = call.one(Reciprocal(), call.spot(y))
        return found if number == 1 else call.one(ScaleShift(scale=number), found)
    return call.one(Divide(), *_pair(call, x, y))


def _negate(call: Call, x: Any) -> Any:
    return _line(call, x, -1.0, 0.0)


def _power(call: Call, x: Any, exponent: Any) -> Any:
    number = _number(call, exponent)
    if number is None:
        raise call.refuse("its exponent is no fixed number")
    return call.one(Power(exponent=number), call.spot(x))


def _number(call: Call, value: Any) -> float | None:
    if isinstance(value, Spot):
        return None
    if isinstance(value, Batch):
        raise call.refuse("it calculates with the size of the batch")
    return call.number(value)


def _line(call: Call, x: Any, scale: float, shift: float) -> Spot:
    spot = x if isinstance(x, Spot) else call.spot(x)
    return call.one(ScaleShift(scale=scale, shift=shift), spot)


def _scaled(call: Call, value: Any, factor: float) -> Any:
    number = _number(call, value)
    return number * factor if number is not None else _line(call, value, factor, 0.0)


def _pair(call: Call, x: Any, y: Any) -> tuple[Spot, Spot]:
    """Two tensors that are combined place by place."""
    if isinstance(x, Spot) or call.is_tensor(x):
        left = x if isinstance(x, Spot) else call.spot(x)
        right = y if isinstance(y, Spot) else call.spot(y, left, repeats=True)
    else:
        right = y if isinstance(y, Spot) else call.spot(y)
        left = call.spot(x, right, repeats=True)
    both = (isinstance(v, Spot) or call.is_tensor(v) for v in (x, y))
    if all(both) and left.rank - left.batch_axis != right.rank - right.batch_axis:
        raise call.refuse(
            f"it combines {left.spec} and {right.spec} whose batches lie along other axes"
        )
    return left, right


# products


def _linear(call: Call, x: Any, weight: Any, bias: Any = None) -> Any:
    spot = call.spot(x)
    if spot.batch_axis == spot.rank - 1:
        raise call.refuse("it works along the batch")
    units = call.weight(weight).shape[0]
    weights = {"weight": weight, "bias": bias}
    return call.one(Linear(units=units, bias=bias is not None), spot, weights=weights)


def _bilinear(call: Call, x1: Any, x2: Any, weight: Any, bias: Any = None) -> Any:
    layer = Bilinear(units=call.weight(weight).shape[0], bias=bias is not None)
    weights = {"weight": weight, "bias": bias}
    return call.one(layer, call.spot(x1), call.spot(x2), weights=weights)


def _matmul(call: Call, x: Any, y: Any) -> Any:
    if not call.is_tensor(y) and isinstance(y, Value) and len(y.shapes[0]) == 2 and y.is_learned:
        weight = call.weight(y).t()
        layer = Linear(units=weight.shape[0], bias=False)
        return call.one(layer, call.spot(x), weights={"weight": weight})
    left = call.spot(x) if call.is_tensor(x) else None
    right = call.spot(y, left)
    left = left or call.spot(x, right)
    for spot in (left, right):
        if spot.batch_axis > max(0, spot.rank - 3):
            raise call.refuse("it multiplies along the batch")
    return call.one(MatrixProduct(), left, right)


def _addmm(call: Call, bias: Any, x: Any, y: Any, beta: float = 1, alpha: float = 1) -> Any:
    if (beta, alpha) != (1, 1):
        raise call.refuse("it is scaled")
    weight = call.weight(y).t()
    layer = Linear(units=weight.shape[0])
    return call.one(layer, call.spot(x), weights={"weight": weight, "bias": bias})


def _einsum(call: Call, equation: str, *operands: Any) -> Any:
    if len(operands) == 1 and isinstance(operands[0], list | tuple):
        operands = tuple(operands[0])
    if "->" not in equation or "." in equation:
        raise call.refuse(f"the equation {equation!r} needs an arrow, and no dots")
    left, _, result = equation.replace(" ", "").partition("->")
    parts = left.split(",")
    moving = [call.spot(o) for o in operands if call.is_tensor(o)]
    if not moving:
        raise call.refuse("nothing in it depends on the examples")
    spots = [call.spot(o, moving[0] if not call.is_tensor(o) else None) for o in operands]
    batch = ""
    kept = []
    for part, spot, operand in zip(parts, spots, operands, strict=True):
        if call.is_tensor(operand):
            if batch not in ("", part[spot.batch_axis]):
                raise call.refuse("it pairs the batch with another axis")
            batch = part[spot.batch_axis]
            kept.append(part[: spot.batch_axis] + part[spot.batch_axis + 1 :])
        else:
            kept.append(part)
    if batch not in result or any(batch in part for part in kept):
        raise call.refuse("it sums over the batch")
    written = f"{','.join(kept)}->{result.replace(batch, '')}"
    return call.one(Einsum(equation=written), *spots)


def _attention(
    call: Call,
    query: Any,
    key: Any,
    value: Any,
    attn_mask: Any = None,
    dropout_p: float = 0.0,
    is_causal: bool = False,
    scale: float | None = None,
) -> Any:
    q, k, v = (call.spot(x) for x in (query, key, value))
    is_plain = attn_mask is None and scale is None and not dropout_p
    if is_plain and q.spec.rank == 2 and (not is_causal or q.spec.shape[0] == k.spec.shape[0]):
        return call.one(ScaledDotProductAttention(causal=bool(is_causal)), q, k, v)
    factor = 1 / math.sqrt(q.spec.shape[-1]) if scale is None else scale
    scores = call.one(MatrixProduct(transposed="second"), call.one(ScaleShift(scale=factor), q), k)
    steps = (q.spec.shape[-2], k.spec.shape[-2])
    if is_causal:
        hidden = torch.ones(steps).triu(1) * HIDDEN
        scores = call.one(Add(), scores, fixed(call, hidden))
    if attn_mask is not None:
        mask = call.weight(attn_mask, "mask")
        added = (~mask).float() * HIDDEN if mask.dtype == torch.bool else mask.clamp(min=HIDDEN)
        scores = call.one(Add(), scores, fixed(call, added))
    weights = call.one(Softmax(axis="last"), scores)
    if dropout_p:
        weights = call.one(Dropout(rate=float(dropout_p)), weights)
    return call.one(MatrixProduct(), weights, v)


def _masked_fill(call: Call, x: Any, mask: Any, value: Any) -> Any:
    number = call.number(value)
    if call.is_tensor(mask) or number is None:
        raise call.refuse("its mask or its value depends on the examples")
    spot = call.spot(x)
    hidden = call.weight(mask, "mask").float()
    if number <= HIDDEN / 100:  # what softmax shall not see
        return call.one(Add(), spot, fixed(call, hidden * HIDDEN))
    kept = call.one(Multiply(), spot, fixed(call, 1 - hidden))
    return call.one(Add(), kept, fixed(call, hidden * number))


def fixed(call: Call, numbers: torch.Tensor) -> Spot:
    """A node that gives these numbers for each example; axes of size 1 in front are left out."""
    numbers = numbers.float() + 0.0  # and no −0
    while numbers.dim() > 1 and numbers.shape[0] == 1:
        numbers = numbers[0]
    held = Value("fixed", (tuple(numbers.shape),) * 2, numbers.dtype, held=numbers)
    return call.spot(held)


def embedding(call: Call, x: Any, weight: Any, padding_idx: Any = None, *more: Any) -> Any:
    """A vector for each token."""
    if padding_idx not in (None, -1):
        raise call.refuse("one of its vectors stays zero (padding_idx)")
    table = call.weight(weight)
    spot = call.spot(x)
    if spot.spec.classes is None:
        raise call.refuse(
            f"nothing tells that its tokens are 1 of {table.shape[0]}; say so with --input, as "
            f"--input tokens:{spot.spec.shape[0] if spot.spec.shape else 1}/{table.shape[0]}"
        )
    return call.one(Embedding(size=table.shape[1]), spot, weights={"weight": weight})


def _aten_embedding(call: Call, weight: Any, x: Any, padding_idx: Any = None, *more: Any) -> Any:
    return embedding(call, x, weight, padding_idx)


# windows


def convolution(along: int) -> Form:
    """The form of a convolution over one, two or three axes."""
    kind = (Conv1d, Conv2d, Conv3d)[along - 1]

    def form(
        call: Call,
        x: Any,
        weight: Any,
        bias: Any = None,
        stride: Any = 1,
        padding: Any = 0,
        dilation: Any = 1,
        groups: int = 1,
    ) -> Any:
        shape = tuple(call.weight(weight).shape)
        kernel = alike(call, shape[2:], "kernel")
        spread = alike(call, dilation, "dilation")
        settings: dict[str, Any] = {
            "filters": shape[0],
            "kernel": kernel,
            "stride": alike(call, stride, "stride"),
            "dilation": spread,
            "groups": groups,
            "bias": "none" if bias is None else "shared",
            **_padding(call, padding, spread * (kernel - 1)),
        }
        spot = in_batch(call, x)
        return call.one(kind(**settings), spot, weights={"weight": weight, "bias": bias})

    return form


def _padding(call: Call, padding: Any, spare: int) -> dict[str, Any]:
    """How a border is called, where windows reach over ``spare`` neighbours."""
    if isinstance(padding, str):
        return {"padding": padding}
    border = alike(call, padding, "padding")
    if 2 * border == spare:
        return {"padding": "same"}
    if border == 0:
        return {"padding": "valid"}
    return {"padding": "full"} if border == spare else {"padding": "number", "border": border}


def _aten_convolution(
    call: Call,
    x: Any,
    weight: Any,
    bias: Any,
    stride: Any,
    padding: Any,
    dilation: Any,
    is_transposed: bool,
    output_padding: Any,
    groups: int,
) -> Any:
    along = call.weight(weight).dim() - 2
    if not is_transposed:
        return convolution(along)(call, x, weight, bias, stride, padding, dilation, groups)
    if along > 2:
        raise call.refuse("there is no transposed convolution over three axes")
    return transposed(along)(
        call, x, weight, bias, stride, padding, output_padding, groups, dilation
    )


def transposed(along: int) -> Form:
    """The form of a transposed convolution over one or two axes."""
    kind = (ConvTranspose1d, ConvTranspose2d)[along - 1]

    def form(
        call: Call,
        x: Any,
        weight: Any,
        bias: Any = None,
        stride: Any = 1,
        padding: Any = 0,
        output_padding: Any = 0,
        groups: int = 1,
        dilation: Any = 1,
    ) -> Any:
        if groups != 1 or alike(call, dilation, "dilation") != 1:
            raise call.refuse("a transposed convolution has no groups and no dilation")
        shape = tuple(call.weight(weight).shape)
        layer = kind(
            filters=shape[1],
            kernel=alike(call, shape[2:], "kernel"),
            stride=alike(call, stride, "stride"),
            border=alike(call, padding, "padding"),
            extra=alike(call, output_padding, "output_padding"),
            bias=bias is not None,
        )
        return call.one(layer, in_batch(call, x), weights={"weight": weight, "bias": bias})

    return form


def max_pool(kind: type[MaxPool1d | MaxPool2d]) -> Form:
    """The form of a pool that keeps the largest."""

    def form(
        call: Call,
        x: Any,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        dilation: Any = 1,
        ceil_mode: bool = False,
        return_indices: bool = False,
    ) -> Any:
        kernel = alike(call, kernel_size, "kernel")
        if alike(call, dilation, "dilation") != 1:
            raise call.refuse("its windows have gaps (dilation)")
        settings = {
            "kernel": kernel,
            "stride": kernel if stride in (None, [], ()) else alike(call, stride, "stride"),
            "border": alike(call, padding, "padding"),
        }
        spot = in_batch(call, x)
        if len(values_in(call.step.result)) > 1 or return_indices:
            if ceil_mode or kind is MaxPool1d:
                raise call.refuse("places are told of pictures alone, without ceil_mode")
            return call.node(MaxPool2dPlaces(**settings), spot)
        return call.one(kind(ceil=bool(ceil_mode), **settings), spot)

    return form


def mean_pool(kind: type[MeanPool1d | MeanPool2d]) -> Form:
    """The form of a pool that takes the mean."""

    def form(
        call: Call,
        x: Any,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: Any = None,
    ) -> Any:
        border = alike(call, padding, "padding")
        if (border and not count_include_pad) or divisor_override is not None:
            raise call.refuse("it divides by another number than the size of the window")
        kernel = alike(call, kernel_size, "kernel")
        layer = kind(
            kernel=kernel,
            stride=kernel if stride in (None, [], ()) else alike(call, stride, "stride"),
            border=border,
            ceil=bool(ceil_mode),
        )
        return call.one(layer, in_batch(call, x))

    return form


def lp_pool(kind: type[LpPool1d | LpPool2d]) -> Form:
    """The form of a pool that takes a p-norm."""

    def form(
        call: Call,
        x: Any,
        norm_type: float,
        kernel_size: Any,
        stride: Any = None,
        ceil_mode: bool = False,
    ) -> Any:
        if ceil_mode:
            raise call.refuse("it counts partly filled windows (ceil_mode)")
        kernel = alike(call, kernel_size, "kernel")
        stride = kernel if stride is None else alike(call, stride, "stride")
        layer = kind(p=float(norm_type), kernel=kernel, stride=stride)
        return call.one(layer, in_batch(call, x))

    return form


def adaptive_1d(kind: type[AdaptiveMeanPool1d | AdaptiveMaxPool1d]) -> Form:
    """The form of a pool of a sequence to a set length."""

    def form(call: Call, x: Any, output_size: Any, return_indices: bool = False) -> Any:
        if return_indices:
            raise call.refuse("it gives places")
        spot = in_batch(call, x)
        (length,) = _sizes(output_size, spot.spec.shape[1:])
        return call.one(kind(length=length), spot)

    return form


def adaptive_2d(kind: type[AdaptiveMeanPool2d | AdaptiveMaxPool2d]) -> Form:
    """The form of a pool of a picture to a set size."""

    def form(call: Call, x: Any, output_size: Any, return_indices: bool = False) -> Any:
        if return_indices:
            raise call.refuse("it gives places")
        spot = in_batch(call, x)
        height, width = _sizes(output_size, spot.spec.shape[1:])
        return call.one(kind(height=height, width=width), spot)

    return form


def _sizes(wanted: Any, here: tuple[int, ...]) -> tuple[int, ...]:
    each = wanted if isinstance(wanted, list | tuple) else (wanted,) * len(here)
    return tuple(size if want is None else want for want, size in zip(each, here, strict=True))


def interpolate(
    call: Call,
    x: Any,
    size: Any = None,
    scale_factor: Any = None,
    mode: str = "nearest",
    align_corners: Any = None,
    recompute_scale_factor: Any = None,
) -> Any:
    """A picture or sequence made larger."""
    modes = {"nearest": "nearest", "linear": "bilinear", "bilinear": "bilinear"}
    modes["trilinear"] = "bilinear"
    if mode not in modes or align_corners:
        raise call.refuse(f"mode {mode!r} with align_corners={align_corners} is not in the palette")
    spot = in_batch(call, x)
    result = values_in(call.step.result)[0].shape
    factors = {b / a for a, b in zip(spot.spec.shape[1:], result[1:], strict=True)}
    factor = factors.pop()
    if factors or factor != int(factor):
        raise call.refuse("its sides do not become longer by the same whole factor")
    return call.one(Upsample(factor=int(factor), mode=modes[mode]), spot)


def aten_upsample(mode: str) -> Form:
    """The form of an operation that makes pictures larger."""

    def form(call: Call, x: Any, *more: Any, align_corners: Any = None, **_: Any) -> Any:
        turned = align_corners or any(value is True for value in more)
        return interpolate(call, x, mode=mode, align_corners=turned)

    return form


def _pixel_shuffle(call: Call, x: Any, upscale_factor: int) -> Any:
    return call.one(PixelShuffle(factor=upscale_factor), in_batch(call, x))


def _pixel_unshuffle(call: Call, x: Any, downscale_factor: int) -> Any:
    return call.one(PixelUnshuffle(factor=downscale_factor), in_batch(call, x))


def pad(call: Call, x: Any, pad: Any, mode: str = "constant", value: Any = None) -> Any:
    """A border around the last axes."""
    spot = in_batch(call, x)
    sides = [int(side) for side in pad]
    while len(sides) > 4 and sides[-2:] == [0, 0]:
        sides = sides[:-2]
    if len(sides) > 4 or min(sides) < 0:
        raise call.refuse(f"a border of {pad} lies around more than height and width, or cuts off")
    left, right, top, bottom = (*sides, 0, 0)[:4]
    layer = Pad(
        left=left, right=right, top=top, bottom=bottom, mode=mode, value=float(value or 0.0)
    )
    return call.one(layer, spot)


# normalisation


def batch_norm(
    call: Call,
    x: Any,
    running_mean: Any,
    running_var: Any,
    weight: Any = None,
    bias: Any = None,
    training: Any = False,
    momentum: float = 0.1,
    eps: float = 1e-5,
    tracked: Any = None,
) -> Any:
    """Batch normalisation with running averages."""
    if running_mean is None or momentum is None:
        raise call.refuse("it keeps no running average, or one of all batches alike")
    if (weight is None) != (bias is None):
        raise call.refuse("it scales without a shift, or shifts without a scale")
    layer = BatchNorm(momentum=float(momentum), epsilon=float(eps), affine=weight is not None)
    weights = {
        "weight": weight,
        "bias": bias,
        "running_mean": running_mean,
        "running_var": running_var,
        "num_batches_tracked": torch.zeros((), dtype=torch.long) if tracked is None else tracked,
    }
    return call.one(layer, in_batch(call, x), weights=weights)


def _aten_batch_norm(
    call: Call,
    x: Any,
    weight: Any,
    bias: Any,
    running_mean: Any,
    running_var: Any,
    training: Any = False,
    momentum: float = 0.1,
    eps: float = 1e-5,
    *more: Any,
) -> Any:
    return batch_norm(call, x, running_mean, running_var, weight, bias, momentum=momentum, eps=eps)


def plain_batch_norm(
    call: Call,
    x: Any,
    weight: Any,
    bias: Any,
    running_mean: Any,
    running_var: Any,
    momentum: float,
    eps: float,
) -> Any:
    """As in a file whose operations were taken apart; what is saved for learning is not used."""
    averages = (running_mean, running_var)
    found = batch_norm(call, x, *averages, weight, bias, momentum=momentum, eps=eps)
    return [found, None, None]


def _plain_layer_norm(
    call: Call, x: Any, normalized_shape: Any, weight: Any, bias: Any, eps: float
) -> Any:
    return [layer_norm(call, x, normalized_shape, weight, bias, eps), None, None]


def layer_norm(
    call: Call,
    x: Any,
    normalized_shape: Any,
    weight: Any = None,
    bias: Any = None,
    eps: float = 1e-5,
    cudnn: Any = None,
) -> Any:
    """Normalisation over the last axes."""
    spot = call.spot(x)
    if (weight is None) != (bias is None):
        raise call.refuse("it scales without a shift, or shifts without a scale")
    over = _over(call, spot, normalized_shape)
    layer = LayerNorm(over=over, epsilon=float(eps), affine=weight is not None)
    return call.one(layer, spot, weights={"weight": weight, "bias": bias})


def rms_norm(
    call: Call, x: Any, normalized_shape: Any, weight: Any = None, eps: float | None = None
) -> Any:
    """Division by the root mean square over the last axes."""
    spot = call.spot(x)
    epsilon = torch.finfo(torch.float32).eps if eps is None else eps
    over = _over(call, spot, normalized_shape)
    layer = RMSNorm(over=over, epsilon=float(epsilon), affine=weight is not None)
    return call.one(layer, spot, weights={"weight": weight})


def _over(call: Call, x: Spot, normalized_shape: Any) -> str:
    shape = normalized_shape if isinstance(normalized_shape, list | tuple) else [normalized_shape]
    if x.batch_axis >= x.rank - len(shape):
        raise call.refuse("it works along the batch")
    if len(shape) == x.spec.rank:
        return "last" if len(shape) == 1 else "all"
    if len(shape) == 1:
        return "last"
    raise call.refuse(f"it works over {len(shape)} of {x.spec.rank} axes, not over all or the last")


def group_norm(
    call: Call,
    x: Any,
    num_groups: int,
    weight: Any = None,
    bias: Any = None,
    eps: float = 1e-5,
    cudnn: Any = None,
) -> Any:
    """Normalisation in groups of channels."""
    layer = GroupNorm(groups=num_groups, epsilon=float(eps), affine=weight is not None)
    return call.one(layer, in_batch(call, x), weights={"weight": weight, "bias": bias})


def instance_norm(
    call: Call,
    x: Any,
    running_mean: Any = None,
    running_var: Any = None,
    weight: Any = None,
    bias: Any = None,
    use_input_stats: Any = True,
    momentum: Any = 0.1,
    eps: float = 1e-5,
) -> Any:
    """Normalisation of each channel."""
    if running_mean is not None:
        raise call.refuse("it keeps a running average")
    layer = InstanceNorm(epsilon=float(eps), affine=weight is not None)
    return call.one(layer, in_batch(call, x), weights={"weight": weight, "bias": bias})


def _aten_instance_norm(
    call: Call,
    x: Any,
    weight: Any,
    bias: Any,
    running_mean: Any,
    running_var: Any,
    use_input_stats: Any = True,
    momentum: Any = 0.1,
    eps: float = 1e-5,
    *more: Any,
) -> Any:
    return instance_norm(call, x, running_mean, running_var, weight, bias, eps=eps)


def _local_response_norm(
    call: Call, x: Any, size: int, alpha: float = 1e-4, beta: float = 0.75, k: float = 1.0
) -> Any:
    layer = LocalResponseNorm(size=size, alpha=alpha / size, beta=float(beta), k=float(k))
    return call.one(layer, in_batch(call, x))


# the same numbers in another form


def reshape(call: Call, x: Any, *_: Any, **__: Any) -> Any:
    """Views of every kind: what comes out tells all."""
    spot = call.spot(x)
    made = values_in(call.step.result)[0]
    if not _keeps_batch(values_in((x,))[0], made):
        raise call.refuse(
            f"it mixes the batch with another axis (shape {tuple(made.shapes[0])} for 2 examples)"
        )
    if made.shape == spot.spec.shape:
        return spot
    if len(made.shape) == 1 and spot.spec.dtype == "float32":
        return call.one(Flatten(), spot)
    return call.one(Reshape(shape=made.shape), spot)


def _keeps_batch(before: Value, after: Value) -> bool:
    """Whether as many numbers lie before the batch as after a view."""
    if before.batch_axis is None or after.batch_axis is None:
        return False
    left = math.prod(before.shapes[0][: before.batch_axis])
    return left == math.prod(after.shapes[0][: after.batch_axis])


def _unsqueeze(call: Call, x: Any, dim: int) -> Any:
    spot = call.spot(x)
    place = dim + spot.rank + 1 if dim < 0 else dim
    if place <= spot.batch_axis:
        moved = Spot(spot.end, spot.spec, spot.batch_axis + 1)
        return call.one(Unsqueeze(axis=place + 1), moved)
    return call.one(Unsqueeze(axis=place), spot)


def _squeeze(call: Call, x: Any, dim: Any = None) -> Any:
    if isinstance(dim, list | tuple) and len(dim) == 1:
        (dim,) = dim
    lifted = call.lifted(x)
    if lifted is not None and dim in (0, -3, None) and lifted.rank == 2:
        return lifted
    spot = call.spot(x)
    made = values_in(call.step.result)[0]
    if made.shape == spot.spec.shape:
        return spot
    if isinstance(dim, int):
        return call.one(Squeeze(axis=call.axis(spot, dim)), spot)
    return call.one(Squeeze(), spot) if dim is None else reshape(call, x)


def squeeze_at(call: Call, x: Spot, place: int) -> Spot:
    """Leave out an axis of size 1 of the model's tensor."""
    return call.one(Squeeze(axis=call.axis(x, place)), x)


def _permute(call: Call, x: Any, *dims: Any, dim: Any = None) -> Any:
    dims = tuple(dim) if dim is not None else dims
    order = tuple(dims[0]) if len(dims) == 1 and isinstance(dims[0], list | tuple) else dims
    return _reordered(call, call.spot(x), order)


def _transpose(call: Call, x: Any, dim0: int, dim1: int) -> Any:
    spot = call.spot(x)
    order = list(range(spot.rank))
    order[dim0], order[dim1] = order[dim1], order[dim0]
    return _reordered(call, spot, order)


def _transpose_2d(call: Call, x: Any) -> Any:
    return _transpose(call, x, 0, 1)


def _movedim(call: Call, x: Any, source: Any, destination: Any) -> Any:
    spot = call.spot(x)
    marked = torch.empty(tuple(range(1, spot.rank + 1))).movedim(source, destination)
    return _reordered(call, spot, [size - 1 for size in marked.shape])


def _reordered(call: Call, x: Spot, order: Sequence[int]) -> Spot:
    places = [place % x.rank for place in order]
    axes = tuple(call.axis(x, place) for place in places if place != x.batch_axis)
    if axes == tuple(sorted(axes)):
        return x
    return call.one(Permute(order=axes), x)


def expand(call: Call, x: Any, *_: Any) -> Any:
    """An axis of size 1 that is repeated."""
    spot = call.spot(x)
    made = values_in(call.step.result)[0]
    if len(made.shape) > spot.spec.rank:
        missing = len(made.shape) - spot.spec.rank
        if made.batch_axis != spot.batch_axis + missing and spot.batch_axis != 0:
            raise call.refuse("it adds axes in front of the batch")
        spot = call.one(Reshape(shape=(1,) * missing + spot.spec.shape), spot)
    for axis, (size, wanted) in enumerate(zip(spot.spec.shape, made.shape, strict=True), 1):
        if size != wanted:
            spot = call.one(Repeat(times=wanted // size, axis=axis), spot)
    return spot


def _repeat(call: Call, x: Any, *times: Any) -> Any:
    spot = call.spot(x)
    counts = tuple(times[0]) if len(times) == 1 and isinstance(times[0], list | tuple) else times
    if len(counts) != spot.rank or counts[spot.batch_axis] != 1:
        raise call.refuse("it repeats examples, or adds axes")
    for place, count in enumerate(counts):
        if count != 1:
            spot = call.one(Repeat(times=count, axis=call.axis(spot, place)), spot)
    return spot


# parts and wholes


def _concatenate(call: Call, tensors: Any, dim: int = 0) -> Any:
    moving = [call.spot(x) for x in tensors if call.is_tensor(x)]
    if not moving:
        raise call.refuse("nothing in it depends on the examples")
    spots = [call.spot(x, None if call.is_tensor(x) else moving[0]) for x in tensors]
    if len({spot.batch_axis for spot in moving}) > 1:
        raise call.refuse("the batches of its inputs lie along other axes")
    axis = call.axis(moving[0], dim)
    return call.one(_joining(spots[0], axis), *spots)


def _joining(x: Spot, axis: int) -> Concatenate:
    for name, letters in (("channels", "CF"), ("height", "HT"), ("width", "W")):
        otherwise = 1 if name == "channels" else None
        places = (n for n, letter in enumerate(x.spec.axes, 1) if letter in letters)
        first = next(places, otherwise)
        if first == axis:
            return Concatenate(axis=name)
    return Concatenate(axis="number", number=axis)


def _stack(call: Call, tensors: Any, dim: int = 0) -> Any:
    moving = [call.spot(x) for x in tensors if call.is_tensor(x)]
    if not moving:
        raise call.refuse("nothing in it depends on the examples")
    spots = [call.spot(x, None if call.is_tensor(x) else moving[0]) for x in tensors]
    made = values_in(call.step.result)[0]
    rank = moving[0].rank + 1
    place = dim + rank if dim < 0 else dim
    if made.batch_axis is None:
        raise call.refuse("it mixes the batch with another axis")
    axis = place if place > made.batch_axis else place + 1
    if axis == 1:
        return call.one(Stack(axis="first"), *spots)
    if axis == rank - 1:
        return call.one(Stack(axis="last"), *spots)
    lifted = [call.one(Unsqueeze(axis=axis), spot) for spot in spots]
    return call.one(Concatenate(axis="number", number=axis), *lifted)


def _chunk(call: Call, x: Any, chunks: int, dim: int = 0) -> Any:
    spot = call.spot(x)
    axis = call.axis(spot, dim)
    return _parts(call, spot, axis)


def _split(call: Call, x: Any, split_size_or_sections: Any, dim: int = 0) -> Any:
    spot = call.spot(x)
    return _parts(call, spot, call.axis(spot, dim))


def _parts(call: Call, x: Spot, axis: int) -> list[Spot]:
    """The parts that the result consists of, along an axis."""
    sizes = [value.shape[axis - 1] for value in values_in(call.step.result)]
    if len(sizes) == 1:
        return [x]
    if len(set(sizes)) == 1 and len(sizes) <= 8:
        return list(call.node(Split(parts=len(sizes), axis=axis), x))
    found, start = [], 0
    for size in sizes:
        is_last = start + size == x.spec.shape[axis - 1]
        stop = 0 if is_last else start + size
        found.append(call.one(Slice(axis=axis, start=start, stop=stop), x))
        start += size
    return found


def _unbind(call: Call, x: Any, dim: int = 0) -> Any:
    spot = call.spot(x)
    axis = call.axis(spot, dim)
    values = values_in(call.step.result)
    return [
        call.one(Select(axis=axis, index=number), spot) if value in call.used else None
        for number, value in enumerate(values)
    ]


def _select(call: Call, x: Any, dim: int, index: Any) -> Any:
    return getitem(call, x, (*[slice(None)] * (dim % len(_value(x).shapes[0])), index))


def _narrow(call: Call, x: Any, dim: int, start: Any, length: Any) -> Any:
    here = dim % len(_value(x).shapes[0])
    if not isinstance(start, int) or not isinstance(length, int):
        raise call.refuse("it takes a part whose size depends on the batch")
    return getitem(call, x, (*[slice(None)] * here, slice(start, start + length)))


def _aten_slice(
    call: Call, x: Any, dim: int = 0, start: Any = None, end: Any = None, step: Any = 1
) -> Any:
    here = dim % len(_value(x).shapes[0])
    return getitem(call, x, (*[slice(None)] * here, slice(start, end, step)))


def _value(x: Any) -> Value:
    return values_in((x,))[0]


def getitem(call: Call, x: Any, where: Any) -> Any:
    """``x[where]`` with numbers, slices, None and …; one node for each axis that changes."""
    items = list(where) if isinstance(where, tuple | list) else [where]
    lifted = call.lifted(x)
    if lifted is not None and items and items[0] in (0, -1) and lifted.rank == 2:
        items, spot = items[1:], lifted
    else:
        spot = call.spot(x)
    spot = Spot(spot.end, spot.spec, spot.batch_axis)
    if items.count(...) == 1:
        at = items.index(...)
        taken = sum(item is not None for item in items) - 1
        items[at : at + 1] = [slice(None)] * (spot.rank - taken)
    place = 0
    for item in items:
        spot, place = _at(call, spot, place, item)
    return spot


def _at(call: Call, x: Spot, place: int, item: Any) -> tuple[Spot, int]:
    """One index applied to the axis at ``place``; gives the place of the next."""
    if item is None:
        return _with_axis(call, x, place), place + 1
    if isinstance(item, slice):
        return _sliced(call, x, place, item), place + 1
    if not isinstance(item, int) or isinstance(item, bool):
        raise call.refuse("it takes elements by an index that is no fixed number")
    found = call.one(Select(axis=call.axis(x, place), index=item), x)
    batch_axis = x.batch_axis - 1 if place < x.batch_axis else x.batch_axis
    return Spot(found.end, found.spec, batch_axis), place


def _with_axis(call: Call, x: Spot, place: int) -> Spot:
    in_front = place <= x.batch_axis
    found = call.one(Unsqueeze(axis=place + 1 if in_front else place), x)
    return Spot(found.end, found.spec, x.batch_axis + in_front)


def _sliced(call: Call, x: Spot, place: int, item: slice) -> Spot:
    if place == x.batch_axis:
        if _is_all(item.start, item.stop, item.step):
            return x
        raise call.refuse("it takes some of the examples; each example is by itself in a drawing")
    axis = call.axis(x, place)
    size = x.spec.shape[axis - 1]
    bounds = (item.start, item.stop, item.step)
    if not all(bound is None or isinstance(bound, int) for bound in bounds):
        raise call.refuse("it takes a part whose size depends on the batch")
    taken = range(size)[item]
    if taken == range(size):
        return x
    if taken.step < 1 or not len(taken):
        raise call.refuse("it goes backwards, or takes nothing")
    stop = 0 if taken.stop >= size else taken.stop
    return call.one(Slice(axis=axis, start=taken.start, stop=stop, step=taken.step), x)


def _is_all(start: Any, stop: Any, step: Any) -> bool:
    reaches_end = (
        stop is None or isinstance(stop, Batch) or (isinstance(stop, int) and stop > 1 << 32)
    )
    return start in (None, 0) and step in (None, 1) and reaches_end


# many numbers to one


def reduction(kind: str) -> Form:
    """The form of a sum, mean, maximum, … over some axes."""

    def form(call: Call, x: Any, dim: Any = None, keepdim: bool = False, dtype: Any = None) -> Any:
        if dim is None or dim in ((), []):
            raise call.refuse(f"its {kind} is over all examples; each is by itself in a drawing")
        spot = call.spot(x)
        dims = dim if isinstance(dim, list | tuple) else (dim,)
        axes = tuple(sorted(call.axis(spot, d) for d in dims))
        is_picture = spot.spec.axes == ("C", "H", "W") and spot.batch_axis == 0
        if kind == "mean" and is_picture and axes == (2, 3) and not keepdim:
            return call.one(GlobalMean(), spot)
        return call.one(Reduce(kind=kind, axes=axes, keep=bool(keepdim)), spot)

    return form


def extreme(kind: str) -> Form:
    """The form of a maximum or minimum that tells its place, too, or is of two tensors."""

    def form(call: Call, x: Any, dim: Any = None, keepdim: bool = False) -> Any:
        if dim is None or isinstance(dim, Value):
            raise call.refuse(
                f"the {kind} of all examples, or of two tensors, is not in the palette"
            )
        if any(value in call.used for value in values_in(call.step.result)[1:]):
            raise call.refuse("it tells where they were")
        spot = call.spot(x)
        axes = (call.axis(spot, dim),)
        found = call.one(Reduce(kind=kind, axes=axes, keep=bool(keepdim)), spot)
        return [found, None]

    return form


# questions


def alike(call: Call, value: Any, what: str) -> int:
    """The one number that holds for every axis.

    Raises:
        CanNotExpress: if they differ.
    """
    if isinstance(value, int):
        return value
    numbers = set(value)
    if len(numbers) != 1 or not all(isinstance(number, int) for number in numbers):
        sides = "×".join(map(str, value))
        raise call.refuse(f"its {what} is {sides}; nodes of the palette have the same on all sides")
    return int(numbers.pop())


def in_batch(call: Call, x: Any) -> Spot:
    """Where a tensor is to be had whose first axis must be the batch.

    Raises:
        CanNotExpress: if it is another one.
    """
    spot = call.spot(x)
    if spot.batch_axis != 0:
        raise call.refuse("its first axis is not the batch")
    return spot


def _forms() -> dict[str, Form]:
    plain: dict[str, Layer] = {
        "relu": ReLU(),
        "sigmoid": Sigmoid(),
        "tanh": Tanh(),
        "selu": SELU(),
        "silu": SiLU(),
        "mish": Mish(),
        "relu6": ReLU6(),
        "hardsigmoid": HardSigmoid(),
        "sin": Sine(),
        "cos": Cosine(),
        "exp": Exponential(),
        "log": Logarithm(),
        "abs": Absolute(),
        "absolute": Absolute(),
        "sqrt": SquareRoot(),
        "rsqrt": Power(exponent=-0.5),
        "square": Power(exponent=2.0),
        "reciprocal": Reciprocal(),
        "sign": Sign(),
        "Identity": Identity(),
    }
    forms: dict[str, Form] = {name: elementwise(layer) for name, layer in plain.items()}
    for name in [
        "contiguous",
        "clone",
        "detach",
        "float",
        "to",
        "alias",
        "type_as",
        "lift_fresh_copy",
    ]:
        forms[name] = same
    for name in [
        "view",
        "reshape",
        "flatten",
        "unflatten",
        "view_as",
        "reshape_as",
        "_unsafe_view",
    ]:
        forms[name] = reshape
    for name in ("dropout2d", "dropout1d", "dropout3d", "feature_dropout"):
        forms[name] = _channel_dropout
    for kind, names in {
        "sum": "sum",
        "mean": "mean",
        "max": "amax",
        "min": "amin",
        "product": "prod",
    }.items():
        forms[names] = reduction(kind)
    forms |= {
        "gelu": _gelu,
        "elu": _elu,
        "leaky_relu": _leaky_relu,
        "softplus": _softplus,
        "hardtanh": _hardtanh,
        "clamp": _clamp,
        "clip": _clamp,
        "prelu": _prelu,
        "softmax": softmax,
        "log_softmax": _log_softmax,
        "dropout": _dropout,
        "alpha_dropout": _alpha_dropout,
        "add": _add,
        "iadd": _add,
        "sub": _subtract,
        "subtract": _subtract,
        "isub": _subtract,
        "rsub": _reverse_subtract,
        "mul": _multiply,
        "multiply": _multiply,
        "imul": _multiply,
        "truediv": _divide,
        "itruediv": _divide,
        "div": _divide,
        "divide": _divide,
        "neg": _negate,
        "negative": _negate,
        "pow": _power,
        "linear": _linear,
        "bilinear": _bilinear,
        "matmul": _matmul,
        "bmm": _matmul,
        "mm": _matmul,
        "addmm": _addmm,
        "einsum": _einsum,
        "scaled_dot_product_attention": _attention,
        "masked_fill": _masked_fill,
        "embedding": embedding,
        "aten.embedding": _aten_embedding,
        "conv1d": convolution(1),
        "conv2d": convolution(2),
        "conv3d": convolution(3),
        "conv_transpose1d": transposed(1),
        "conv_transpose2d": transposed(2),
        "max_pool1d": max_pool(MaxPool1d),
        "max_pool2d": max_pool(MaxPool2d),
        "max_pool2d_with_indices": max_pool(MaxPool2d),
        "avg_pool1d": mean_pool(MeanPool1d),
        "avg_pool2d": mean_pool(MeanPool2d),
        "lp_pool1d": lp_pool(LpPool1d),
        "lp_pool2d": lp_pool(LpPool2d),
        "adaptive_avg_pool1d": adaptive_1d(AdaptiveMeanPool1d),
        "adaptive_max_pool1d": adaptive_1d(AdaptiveMaxPool1d),
        "adaptive_avg_pool2d": adaptive_2d(AdaptiveMeanPool2d),
        "adaptive_max_pool2d": adaptive_2d(AdaptiveMaxPool2d),
        "interpolate": interpolate,
        "upsample": interpolate,
        "aten.upsample_nearest1d": aten_upsample("nearest"),
        "aten.upsample_nearest2d": aten_upsample("nearest"),
        "aten.upsample_nearest3d": aten_upsample("nearest"),
        "aten.upsample_linear1d": aten_upsample("linear"),
        "aten.upsample_bilinear2d": aten_upsample("bilinear"),
        "aten.upsample_trilinear3d": aten_upsample("trilinear"),
        "pixel_shuffle": _pixel_shuffle,
        "pixel_unshuffle": _pixel_unshuffle,
        "pad": pad,
        "batch_norm": batch_norm,
        "convolution": _aten_convolution,
        "_native_batch_norm_legit_no_training": plain_batch_norm,
        "native_layer_norm": _plain_layer_norm,
        "_softmax": softmax,
        "_log_softmax": _log_softmax,
        "_adaptive_avg_pool2d": adaptive_2d(AdaptiveMeanPool2d),
        "aten.batch_norm": _aten_batch_norm,
        "layer_norm": layer_norm,
        "rms_norm": rms_norm,
        "group_norm": group_norm,
        "instance_norm": instance_norm,
        "aten.instance_norm": _aten_instance_norm,
        "local_response_norm": _local_response_norm,
        "unsqueeze": _unsqueeze,
        "squeeze": _squeeze,
        "permute": _permute,
        "transpose": _transpose,
        "swapaxes": _transpose,
        "swapdims": _transpose,
        "t": _transpose_2d,
        "movedim": _movedim,
        "moveaxis": _movedim,
        "expand": expand,
        "expand_as": expand,
        "repeat": _repeat,
        "cat": _concatenate,
        "concat": _concatenate,
        "concatenate": _concatenate,
        "stack": _stack,
        "chunk": _chunk,
        "split": _split,
        "split_with_sizes": _split,
        "unbind": _unbind,
        "select": _select,
        "narrow": _narrow,
        "slice": _aten_slice,
        "getitem": getitem,
        "max": extreme("max"),
        "min": extreme("min"),
    }
    return forms


FORMS: Mapping[str, Form] = MappingProxyType(_forms())
"""Forms by the name of the function or method; ``aten.…`` of an operation whose order differs."""
