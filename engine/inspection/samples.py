"""Works out what decoders make of codes, and which codes examples have."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.compile.model import Part
from engine.errors import GraphHasProblems
from engine.inspection.samples_places import Decoder
from engine.inspection.samples_wish import (
    BetweenWish,
    Codes,
    CodesWish,
    DrawnWish,
    GridWish,
    Made,
    PlaceWish,
    Rebuilt,
    RebuiltWish,
)
from engine.inspection.sight import Sight, array_of

Numbers = NDArray[np.float64]

_FITTED = 500
"""Training examples whose codes say how codes are spread."""

_AT_ONCE = 256
_SEED = 0


def drawn(wish: DrawnWish, sight: Sight) -> Made:
    """Codes of the decoder's prior, and what is made of them."""
    decoder = wish.decoder
    noise = unit_noise(decoder, wish.count, wish.seed)
    if decoder.prior == "fitted":
        mean, factor = _fit(sight, decoder)
        noise = mean + noise @ factor.T
    return _made(sight, decoder, noise)


def unit_noise(decoder: Decoder, count: int, seed: int) -> Numbers:
    """Numbers drawn as codes are, before they are fitted; (count, size)."""
    draws = np.random.default_rng(seed)
    if decoder.prior == "uniform":
        return draws.uniform(-1.0, 1.0, (count, decoder.size))
    return draws.standard_normal((count, decoder.size))


def grid(wish: GridWish, sight: Sight) -> Made:
    """The grid's codes, the second number's lowest row first, and what is made of them."""
    codes = np.repeat(_base(sight, wish.decoder), wish.steps**2, axis=0)
    ends = zip(wish.low, wish.high, strict=True)
    across, up = (np.linspace(low, high, wish.steps) for low, high in ends)
    codes[:, wish.axes[1]] = np.repeat(up, wish.steps)
    codes[:, wish.axes[0]] = np.tile(across, wish.steps)
    return _made(sight, wish.decoder, codes)


def at_place(wish: PlaceWish, sight: Sight) -> Made:
    """What is made of one code."""
    codes = _base(sight, wish.decoder)
    codes[:, wish.axes[1]] = wish.at[1]
    codes[:, wish.axes[0]] = wish.at[0]
    return _made(sight, wish.decoder, codes)


def codes_of(wish: CodesWish, sight: Sight) -> Codes:
    """The codes of examples."""
    _refuse_without_codes(wish.decoder)
    others = sight.examples(wish.split, slice(0, wish.count))
    codes = _codes(sight, wish.decoder, others)
    return Codes(
        _codes(sight, wish.decoder, sight.example())[0].astype(np.float32),
        codes.astype(np.float32),
    )


def between(wish: BetweenWish, sight: Sight) -> Made:
    """A straight line of codes, and what is made of them."""
    _refuse_without_codes(wish.decoder)
    split, index = wish.first
    index = min(max(index, 0), sight.split(split).count - 1)
    first = _codes(sight, wish.decoder, sight.examples(split, (index,)))
    last = _codes(sight, wish.decoder, sight.example())
    share = np.linspace(0.0, 1.0, wish.count)[:, None]
    return _made(sight, wish.decoder, (1 - share) * first + share * last)


def rebuilt(wish: RebuiltWish, sight: Sight) -> Rebuilt:
    """Examples beside what the network makes of them."""
    decoder = wish.decoder
    part = sight.part((decoder.original, decoder.output)) if decoder.original else None
    if part is None:
        raise GraphHasProblems("Nothing in this network is compared with what came in.")
    indices: tuple[int, ...] = ()
    examples = sight.example()
    if sight.own is None:
        count = sight.split(sight.wish.split).count
        indices = tuple((sight.index + i) % count for i in range(min(wish.count, count)))
        examples = sight.examples(sight.wish.split, indices)
    originals, outputs = sight.computed(part, *_fields(sight, part, examples), seed=_SEED)
    originals = originals.reshape(outputs.shape)
    errors = (outputs - originals).square().flatten(1).mean(1)
    return Rebuilt(indices, array_of(originals), array_of(outputs), array_of(errors))


def _made(sight: Sight, decoder: Decoder, codes: Numbers) -> Made:
    """What is made of codes; fields that reach the output beside them are the chosen example's."""
    part = sight.part((decoder.output,), (decoder.code,))
    if part is None:
        raise GraphHasProblems(f"Nothing sound leads from {decoder.code} to {decoder.output}.")
    given = codes.astype(np.float32)
    example = _fields(sight, part, sight.example())
    found = []
    for piece in torch.split(sight.brought(given), _AT_ONCE):
        beside = (field.expand(len(piece), *field.shape[1:]) for field in example)
        found.append(array_of(sight.computed(part, piece, *beside, seed=_SEED)[0]))
    return Made(np.concatenate(found), given)


def _codes(sight: Sight, decoder: Decoder, examples: Mapping[str, NDArray[np.generic]]) -> Numbers:
    """The codes of examples by field; (N, size)."""
    part = sight.part((decoder.encoder,))
    if part is None:
        raise GraphHasProblems(f"There is no sound node {decoder.encoder} that gives codes.")
    (codes,) = sight.computed(part, *_fields(sight, part, examples), seed=_SEED)
    return array_of(codes).astype(np.float64)


def _fields(
    sight: Sight, part: Part, examples: Mapping[str, NDArray[np.generic]]
) -> tuple[Tensor, ...]:
    lacking = [name for name in part.fields if name not in examples]
    if lacking:
        raise GraphHasProblems(f"The example brings no {lacking[0]}, which is needed for this.")
    return tuple(sight.brought(examples[name]) for name in part.fields)


def _base(sight: Sight, decoder: Decoder) -> Numbers:
    """The code that is varied: the chosen example's, else the middle of all; (1, size)."""
    if decoder.encoder:
        return _codes(sight, decoder, sight.example())
    return np.zeros((1, decoder.size))


def _fit(sight: Sight, decoder: Decoder) -> tuple[Numbers, Numbers]:
    """Mean of the training examples' codes, and a factor of their covariance."""
    codes = _codes(sight, decoder, sight.examples("train", slice(0, _FITTED)))
    mean = codes.mean(axis=0)
    if len(codes) < 2:
        return mean, np.zeros((decoder.size, decoder.size))
    values, vectors = np.linalg.eigh(np.atleast_2d(np.cov(codes, rowvar=False)))
    # Symmetric, so that the same noise stays in its place when the codes turn a little.
    factor: Numbers = (vectors * np.sqrt(np.maximum(values, 0.0))) @ vectors.T
    return mean, factor


def _refuse_without_codes(decoder: Decoder) -> None:
    if not decoder.encoder:
        raise GraphHasProblems(
            f"Examples have no codes here: {decoder.code} is chance, and nothing in the network "
            "leads from examples to it."
        )
