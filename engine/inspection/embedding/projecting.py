"""Puts examples through a network and what a node gives onto a plane."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.errors import GraphHasProblems
from engine.inspection.embedding.maps import MOST_NUMBERS, LinearMap, Mapped, NeighbourMap
from engine.inspection.embedding.neighbours import Affinities, Neighbours
from engine.inspection.embedding.plane import PrincipalPlane, principal_plane
from engine.inspection.evaluation.code import Code, code_of
from engine.inspection.evaluation.judging import chosen, next_size
from engine.inspection.probe import Progress
from engine.inspection.sight import Sight, array_of

_FIRST = 16
_STEP_S = 0.012
_SEED = 0
_SINGLE_FROM = 256
"""So many points are moved in float32, which takes half the time."""

_COLLECTED, _LOOKED = 0.1, 0.2
"""Shares of a study after which the examples are through, and the neighbourhoods known."""


def linear_map(asked: LinearMap, sight: Sight) -> Mapped:
    """The numbers themselves, if there are one or two, or their principal plane.

    Raises:
        GraphHasProblems: if the node gives no finite numbers.
    """
    code = code_of(sight, (asked.path, 0))
    indices = chosen(sight.split(asked.split).count, asked.most)
    pieces = list(_pieces(sight, code, asked.path, asked.split, indices))
    return _linear(asked, sight, code, indices, pieces)


def slow_linear_map(asked: LinearMap, sight: Sight) -> Iterator[Progress]:
    """The same in slices.

    Raises:
        GraphHasProblems: if the node gives no finite numbers.
    """
    code = code_of(sight, (asked.path, 0))
    indices = chosen(sight.split(asked.split).count, asked.most)
    pieces, done = [], 0
    for piece in _pieces(sight, code, asked.path, asked.split, indices):
        pieces.append(piece)
        done += len(piece[0])
        yield Progress(0.99 * done / len(indices))
    yield Progress(1.0, _linear(asked, sight, code, indices, pieces))


def _linear(
    asked: LinearMap,
    sight: Sight,
    code: Code,
    indices: NDArray[np.int64],
    pieces: Sequence[tuple[Tensor, int]],
) -> Mapped:
    rows, numbers = torch.cat([piece for piece, _ in pieces]), pieces[0][1]
    plane = None if rows.shape[1] <= 2 else principal_plane(rows)
    return Mapped(
        way="direct" if plane is None else "pca",
        path=asked.path,
        split=asked.split,
        step=sight.step,
        points=array_of(_placed(rows, plane)),
        index=indices,
        of=sight.split(asked.split).count,
        numbers=numbers,
        kept=rows.shape[1],
        shares=() if plane is None else plane.shares,
        present=_present(sight, code, plane),
    )


def neighbour_map(asked: NeighbourMap, sight: Sight) -> Iterator[Progress]:
    """A map by t-SNE, while it forms.

    Raises:
        GraphHasProblems: if the node gives no finite numbers, or too few examples.
    """
    code = code_of(sight, (asked.path, 0))
    indices = chosen(sight.split(asked.split).count, asked.most)
    if asked.perplexity >= len(indices) - 1:
        raise GraphHasProblems(
            f"The perplexity is {asked.perplexity:g}, but there are only {len(indices)} examples. "
            "Take more examples, or a perplexity of at most a third of them."
        )
    pieces, done = [], 0
    for piece in _pieces(sight, code, asked.path, asked.split, indices):
        pieces.append(piece)
        done += len(piece[0])
        yield Progress(_COLLECTED * done / len(indices))
    rows, numbers = torch.cat([piece for piece, _ in pieces]), pieces[0][1]
    work, at_once = Affinities(rows, asked.perplexity), max(65_536 // len(rows), 8)
    for begin in range(0, len(rows), at_once):
        work.work_on(begin, min(begin + at_once, len(rows)))
        yield Progress(_COLLECTED + (_LOOKED - _COLLECTED) * begin / len(rows))
    affinities = work.joint()
    if len(rows) > _SINGLE_FROM:
        affinities = affinities.float()
    goes_on = asked.start is not None and asked.start.shape == (len(rows), 2)
    start = _start(asked, rows, goes_on=goes_on)
    most = max(asked.iterations // 3, 1) if goes_on else asked.iterations
    moving = Neighbours(affinities, start, most, goes_on=goes_on)

    def finding() -> Mapped:
        return Mapped(
            way="tsne",
            path=asked.path,
            split=asked.split,
            step=sight.step,
            points=array_of(moving.points),
            index=indices,
            of=sight.split(asked.split).count,
            numbers=numbers,
            kept=rows.shape[1],
            divergence=moving.divergence,
            iteration=moving.iteration,
        )

    while not moving.is_done:
        until = time.perf_counter() + _STEP_S
        while moving.move() and time.perf_counter() < until:
            pass
        share = _LOOKED + (1 - _LOOKED) * moving.iteration / most
        yield Progress(min(share, 0.999), finding())
    moving.measure()
    yield Progress(1.0, finding())


def _start(asked: NeighbourMap, rows: Tensor, *, goes_on: bool) -> Tensor:
    """Where the points begin; those of a map before where they were."""
    if goes_on and asked.start is not None:
        return torch.from_numpy(asked.start).to(rows.device)
    if rows.shape[1] == 1:
        return torch.cat([rows - rows.mean(), torch.zeros_like(rows)], dim=1)
    return principal_plane(rows).placed(rows)


def _pieces(
    sight: Sight, code: Code, path: str, split: str, indices: NDArray[np.int64]
) -> Iterator[tuple[Tensor, int]]:
    """What the node gives for some examples after the other: rows, and how many numbers it gives.

    Shapes: (n, numbers kept)
    """
    begin, size = 0, _FIRST
    while begin < len(indices):
        began = time.perf_counter()
        few = indices[begin : begin + size]
        fields = sight.fields(sight.examples(split, few.tolist()))
        (given,) = code.computed(sight, fields, seed=_SEED + begin)
        if given.dim() == 0 or len(given) != len(few):
            raise GraphHasProblems(f"{path} does not give something for each example by itself.")
        rows, numbers = _rows(given)
        if not bool(torch.isfinite(rows).all()):
            raise GraphHasProblems(
                f"{path} gives numbers that are not finite, as a network does that diverged. "
                "Train again from the start, with a smaller learning rate."
            )
        begin += len(few)
        size = next_size(size, time.perf_counter() - began)
        yield rows, numbers


def _rows(given: Tensor) -> tuple[Tensor, int]:
    """One row for each example, of so many numbers at most; (N, …) → (N, numbers kept)."""
    flat = given.detach().reshape(len(given), -1)
    numbers = flat.shape[1]
    if numbers > MOST_NUMBERS:
        flat = flat[:, torch.from_numpy(chosen(numbers, MOST_NUMBERS)).to(flat.device)]
    return flat.float(), numbers


def _placed(rows: Tensor, plane: PrincipalPlane | None) -> Tensor:
    return rows if plane is None else plane.placed(rows)


def _present(sight: Sight, code: Code, plane: PrincipalPlane | None) -> NDArray[np.float32] | None:
    """Where the example lies that is looked at; one of one's own may lack what is needed."""
    fields = sight.fields(sight.example())
    if set(code.fields) - set(fields):
        return None
    (given,) = code.computed(sight, fields, seed=_SEED)
    if given.dim() == 0 or len(given) != 1:
        return None
    return array_of(_placed(_rows(given)[0], plane)[0])
