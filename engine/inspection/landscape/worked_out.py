"""Works out the loss around a network's weights, from coarse to fine."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from torch import Tensor

from engine.errors import CommandRefused
from engine.inspection.landscape.asked import (
    PATH,
    RANDOM,
    WEIGHTS,
    Basis,
    KeptPath,
    Landscape,
    LandscapeStudy,
    Numbers,
    Way,
    strides,
)
from engine.inspection.landscape.directions import (
    path_directions,
    random_directions,
    weight_directions,
)
from engine.inspection.landscape.learned import fits, learned_weights, name_of, placed
from engine.inspection.landscape.losses import LossOver, slope_and_bends
from engine.inspection.probe import Progress
from engine.inspection.sight import Sight
from engine.whole_file import open_tensors

MOST_BENDS = 32
"""Of networks with so few learned numbers the Hessian is worked out."""

MOST_PLACES = 120
"""So many moments of a run are put onto the plane, evenly among those that are kept."""

_STEP_S = 0.015
_READING = 0.15
_ROOM, _THINNEST = 1.3, 0.05

Weights = dict[str, Tensor]


@dataclass(frozen=True, eq=False)
class _Moments:
    """What was read of a run: weights at some of its steps."""

    title: str
    steps: tuple[int, ...]
    weights: tuple[Weights, ...]
    left_out: int


def landscape(study: LandscapeStudy, sight: Sight) -> Iterator[Progress]:
    """What `LandscapeStudy` asks for.

    Raises:
        ChainruleError: if there is no loss, or there are no such directions.
    """
    held = learned_weights(sight.model)
    if not held:
        raise CommandRefused("The network learns no weights, so its loss has no landscape.")
    centre = {path: weight.detach().clone() for path, weight in held.items()}
    losses = LossOver(sight, study.split, study.examples)
    moments: list[_Moments] = []
    for number, path in enumerate(study.paths):
        found = yield from _read(path, centre, number, len(study.paths))
        moments.append(found)
    basis, shares, names = _basis(study, sight.step, centre, moments)
    yield Progress(_READING if moments else 0.0)
    ways = []
    for run in moments:
        ways.append(_way(run, basis))
        yield Progress(_READING)
    xs, ys = _axes(study, basis, ways)
    loss = yield from _quietly(losses.value(), _READING if moments else 0.0)
    slope: float | None = None
    bends: tuple[float, ...] = ()
    if sum(weight.numel() for weight in held.values()) <= MOST_BENDS:
        slope, bends = slope_and_bends(losses, held)

    def made_of(values: Numbers, known: NDArray[np.bool_]) -> Landscape:
        return Landscape(
            study,
            sight.step,
            xs,
            ys,
            values.copy(),
            known.copy(),
            basis.origin,
            loss,
            basis,
            names,
            tuple(ways),
            shares,
            slope,
            bends,
        )

    places = _Places(held, basis, xs, ys)
    yield from _explored(places, losses, _READING if moments else 0.0, made_of)


@dataclass(frozen=True, eq=False)
class _Places:
    """The places of a plane's grid, to which a network can be brought."""

    held: Weights
    basis: Basis
    xs: Numbers
    ys: Numbers

    def go(self, x: float, y: float) -> None:
        """Bring the network to a place of the plane."""
        centre, basis = self.basis.origin, self.basis
        right, up = float(x - centre[0]), float(y - centre[1])
        with torch.no_grad():
            for path, weight in self.held.items():
                moved = basis.centre[path] + right * basis.first[path]
                weight.copy_(moved.add_(basis.second[path], alpha=up))


def _explored(
    places: _Places,
    losses: LossOver,
    begun: float,
    made_of: Callable[[Numbers, NDArray[np.bool_]], Landscape],
) -> Iterator[Progress]:
    """Measure the loss at each place; then the network is what it was.

    Args:
        places: of the grid.
        losses: measures the loss.
        begun: which share of the whole work is done already.
        made_of: what is found, by losses and whether they are known.
    """
    side, told = len(places.xs), time.perf_counter()
    known = np.zeros((side, side), dtype=np.bool_)
    values = np.zeros((side, side))
    for done, (row, column) in enumerate(_order(side), 1):
        places.go(places.xs[column], places.ys[row])
        share = begun + (1 - begun) * (done - 1) / side**2
        values[row, column] = yield from _quietly(losses.value(), share)
        known[row, column] = True
        if time.perf_counter() - told >= _STEP_S and done < side**2:
            yield Progress(begun + (1 - begun) * done / side**2, made_of(values, known))
            told = time.perf_counter()
    places.go(*places.basis.origin)
    yield Progress(1.0, made_of(values, known))


def _quietly(work: Generator[None, None, float], share: float) -> Generator[Progress, None, float]:
    """Go on with a work; control goes back only when a step has taken its time."""
    began = time.perf_counter()
    while True:
        try:
            next(work)
        except StopIteration as end:
            value: float = end.value
            return value
        if time.perf_counter() - began >= _STEP_S:
            yield Progress(share)
            began = time.perf_counter()


def _order(side: int) -> Iterator[tuple[int, int]]:
    """All places of the grid, row and column, the coarsest grid through the middle first."""
    middle, seen = side // 2, np.zeros((side, side), dtype=np.bool_)
    for stride in strides(side):
        lines = [i for i in range(side) if (i - middle) % stride == 0]
        for row in lines:
            for column in lines:
                if not seen[row, column]:
                    seen[row, column] = True
                    yield row, column


def _basis(
    study: LandscapeStudy, step: int, centre: Weights, moments: list[_Moments]
) -> tuple[Basis, tuple[float, ...], tuple[str, ...]]:
    """The plane; shares of the path's directions; names of the axes."""
    match study.directions:
        case "random":
            first, second = random_directions(centre, study.seed)
            return Basis(centre, first, second), (), ()
        case "weights":
            first, second = weight_directions(centre, study.chosen)
            at = [float(centre[path].flatten()[place]) for path, place in study.chosen]
            names = tuple(name_of(centre, path, place) for path, place in study.chosen)
            return Basis(centre, first, second, (at[0], at[1])), (), names
        case "path":
            points = list(moments[0].weights) if moments else []
            if not moments or step not in moments[0].steps:
                points.append(centre)
            (first, second), shares = path_directions(points)
            return Basis(centre, first, second), shares, ()
    known = ", ".join((RANDOM, PATH, WEIGHTS))
    raise CommandRefused(f"There are no directions {study.directions!r}; choose one of: {known}.")


def _axes(study: LandscapeStudy, basis: Basis, ways: list[Way]) -> tuple[Numbers, Numbers]:
    """Where the grid's lines lie; an odd number of them."""
    side = study.side | 1
    spans: list[tuple[float, float]] = []
    for axis, origin in enumerate(basis.origin):
        if study.directions == RANDOM:
            spans.append((origin, study.extent))
            continue
        at = np.concatenate([[origin], *(way.places[:, axis] for way in ways)])
        low, high = float(at.min()), float(at.max())
        half = _ROOM * (high - low) / 2
        half = half * study.extent if study.directions == PATH else max(half, study.extent)
        spans.append(((low + high) / 2, half))
    if study.directions == PATH:  # one that is all but straight still lies on a plane
        least = _THINNEST * max(half for _, half in spans)
        spans = [(middle, max(half, least)) for middle, half in spans]
    (x, across), (y, up) = spans
    return np.linspace(x - across, x + across, side), np.linspace(y - up, y + up, side)


def _way(run: _Moments, basis: Basis) -> Way:
    places = np.array([placed(basis, weights) for weights in run.weights]).reshape(-1, 2)
    return Way(run.title, np.array(run.steps, dtype=np.int64), places, run.left_out)


def _read(
    path: KeptPath, centre: Weights, number: int, of: int
) -> Generator[Progress, None, _Moments]:
    """The learned weights at moments of a run; those of another network are counted, no more."""
    files = _spread(path.files)
    steps, weights, left_out = [], [], 0
    for done, (step, file) in enumerate(files, 1):
        found = _weights_in(file, centre)
        if found is None:
            left_out += 1
        else:
            steps.append(step)
            weights.append(found)
        yield Progress(_READING * (number + done / len(files)) / of)
    return _Moments(path.title, tuple(steps), tuple(weights), left_out)


def _spread(files: tuple[tuple[int, str], ...]) -> tuple[tuple[int, str], ...]:
    """At most so many as are put onto the plane, the first and the last among them."""
    if len(files) <= MOST_PLACES:
        return files
    places: NDArray[np.intp] = np.rint(np.linspace(0, len(files) - 1, MOST_PLACES)).astype(np.intp)
    return tuple(files[place] for place in places)


def _weights_in(file: str, wanted: Weights) -> Weights | None:
    """The wanted weights in a file; None if it is gone, damaged, or of another network."""
    try:
        with open_tensors(Path(file)) as held:
            names = set(held.keys())
            if not set(wanted) <= names:
                return None
            found = {path: held.get_tensor(path) for path in wanted}
    except (SafetensorError, OSError):
        return None
    if not fits(wanted, found):
        return None
    return {path: tensor.to(wanted[path]) for path, tensor in found.items()}
