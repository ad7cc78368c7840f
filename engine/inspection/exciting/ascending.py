"""Climbs the gradient of a unit's response by the input."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  # the name everybody knows it by

from engine.data.data_set import Field
from engine.inspection.code_to import Code, code_to, entry, spec_of
from engine.inspection.data_range import Range, range_of
from engine.inspection.derived import derived
from engine.inspection.exciting.asked import Ascent, Climbed
from engine.inspection.exciting.responses import of_unit
from engine.inspection.probe import Progress
from engine.inspection.sight import Sight, array_of
from engine.inspection.units import Box, box_seen, place_shape, report_at

_NOISE = 0.25


def climbed(asked: Ascent, sight: Sight) -> Iterator[Progress]:
    """The inputs after every step.

    Raises:
        GraphHasProblems: if there is no such unit, or no numbers reach it.
    """
    code = code_to(sight, (asked.path,))
    field = entry(sight, code)
    span = range_of(sight, field)
    ends = float(span.low.min()), float(span.high.max())
    others = _others(sight, code, field, asked.seeds)
    noises = [np.random.default_rng(seed) for seed in range(asked.seeds)]
    x = _noise(noises, field, span)
    values, gradient = _derived(asked, sight, code, field, x, others)
    first, box = array_of(values), _box(asked, sight, field)
    yield Progress(0.0, Climbed(field.name, array_of(x), first, first, *ends, 0, box))
    for step in range(1, asked.count + 1):
        shifts = _shifts(noises[0], asked, field)
        if any(shifts):
            moved = _moved(x, shifts)
            _, gradient = _derived(asked, sight, code, field, moved, others)
            gradient = _moved(gradient, tuple(-by for by in shifts))
        x = x + asked.rate * span.width * _scaled(gradient)
        x = x + asked.decay * (span.mean - x)
        if asked.blur > 0 and field.spec.rank == 3 and step % max(asked.blur_every, 1) == 0:
            x = blurred(x, asked.blur)
        x = torch.minimum(torch.maximum(x, span.low), span.high)
        values, gradient = _derived(asked, sight, code, field, x, others)
        found = Climbed(field.name, array_of(x), array_of(values), first, *ends, step, box)
        yield Progress(step / asked.count, found)


def blurred(x: Tensor, width: float) -> Tensor:
    """A Gaussian blur with a deviation of ``width`` pixels; (N, C, H, W) → as it was."""
    reach = max(int(3 * width + 0.5), 1)
    at = torch.arange(-reach, reach + 1, device=x.device, dtype=x.dtype)
    bell = torch.exp(-0.5 * (at / width) ** 2)
    bell = bell / bell.sum()
    channels, height, tall = x.shape[1], x.shape[2], x.shape[3]
    mode = "reflect" if reach < min(height, tall) else "replicate"
    padded = F.pad(x, (reach,) * 4, mode=mode)
    down = bell.reshape(1, 1, -1, 1).expand(channels, 1, -1, 1)
    across = bell.reshape(1, 1, 1, -1).expand(channels, 1, 1, -1)
    return F.conv2d(F.conv2d(padded, down, groups=channels), across, groups=channels)


def _derived(
    asked: Ascent, sight: Sight, code: Code, field: Field, x: Tensor, others: dict[str, Tensor]
) -> tuple[Tensor, Tensor]:
    """The responses to some inputs, and their gradients; (N, …) → (N,), (N, …)."""
    with torch.enable_grad():
        x = x.detach().requires_grad_()
        (value,) = code.called(sight, {**others, field.name: x})
        spec = spec_of(sight, asked.path)
        responses = of_unit(value, spec, asked.unit)
        shape = place_shape(spec)
        if asked.aim == "centre":
            for size in shape:
                responses = responses.select(1, size // 2)
        else:
            responses = responses.reshape(len(x), -1).mean(dim=1)
        return responses.detach(), derived(responses.sum(), x)


def _scaled(gradient: Tensor) -> Tensor:
    """Each input's gradient with a root mean square of 1; nothing where there is none."""
    flat = gradient.reshape(len(gradient), -1)
    size = flat.square().mean(dim=1).sqrt().reshape(-1, *[1] * (gradient.dim() - 1))
    return torch.where(size > 0, gradient / size.clamp(min=1e-30), torch.zeros_like(gradient))


def _noise(noises: list[np.random.Generator], field: Field, span: Range) -> Tensor:
    drawn = np.stack([noise.standard_normal(field.spec.shape) for noise in noises])
    noise = torch.from_numpy(drawn).to(span.mean.device, span.mean.dtype)
    x = span.mean + _NOISE * span.width * noise
    return torch.minimum(torch.maximum(x, span.low), span.high)


def _shifts(noise: np.random.Generator, asked: Ascent, field: Field) -> tuple[int, ...]:
    if asked.jitter <= 0 or field.spec.rank != 3:
        return (0, 0)
    down, across = noise.integers(-asked.jitter, asked.jitter + 1, size=2)
    return int(down), int(across)


def _moved(x: Tensor, shifts: tuple[int, ...]) -> Tensor:
    return torch.roll(x, shifts, dims=(-2, -1))


def _others(sight: Sight, code: Code, field: Field, count: int) -> dict[str, Tensor]:
    """What else the code takes: as the example has it that is looked at, for each of the inputs."""
    names = [name for name in code.fields if name != field.name]
    if not names:
        return {}
    example = {**sight.examples("train", (0,)), **sight.example()}
    return {name: sight.brought(np.repeat(example[name], count, axis=0)) for name in names}


def _box(asked: Ascent, sight: Sight, field: Field) -> Box | None:
    report = report_at(sight.model.inference, asked.path)
    if report is None or field.spec.rank != 3 or asked.aim != "centre":
        return None
    centre = tuple(size // 2 for size in place_shape(report.outputs[0]))
    return box_seen(report.receptive_field, centre)
