"""Attributes outputs of a network to the example that is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from engine.data.data_set import Field
from engine.errors import GraphHasProblems
from engine.inspection.attribution.asked import (
    Attributed,
    AttributedAtLength,
    Attribution,
    cam_layers,
)
from engine.inspection.attribution.methods import (
    Done,
    grad_cam,
    integrated_gradients,
    occlusion,
    saliency,
    smooth_grad,
)
from engine.inspection.code_to import Code, batch_for, code_to, entry
from engine.inspection.data_range import range_of
from engine.inspection.derived import derived
from engine.inspection.probe import Progress
from engine.inspection.sight import Sight, array_of


@dataclass(frozen=True, eq=False)
class _Asked:
    """An example, and code to an output.

    Attributes:
        field: of the data, which is attributed to.
        x: what it holds for the example, shape (1, …).
        fixed: the other fields, shapes (1, …).
        scores: what the output gives, in a row.
        classes: which of them are attributed.
    """

    sight: Sight
    code: Code
    field: Field
    x: Tensor
    fixed: dict[str, Tensor]
    scores: Tensor
    classes: tuple[int, ...]

    def outputs(self, x: Tensor) -> Tensor:
        """The output for other inputs; (N, …) → (N, numbers)."""
        beside = {n: t.expand(len(x), *t.shape[1:]) for n, t in self.fixed.items()}
        (found,) = self.code.called(self.sight, {**beside, self.field.name: x})
        return found.reshape(len(x), -1)

    def score(self, place: int, x: Tensor) -> Tensor:
        """One of its numbers for other inputs; (N, …) → (N,)."""
        return self.outputs(x)[:, self.classes[place]]

    def attribution(self) -> Attribution:
        """What is known before any method."""
        return Attribution(
            self.field.name, array_of(self.x[0]), array_of(self.scores), self.classes
        )


def at_once(asked: Attributed, sight: Sight) -> Attribution:
    """Saliency, gradient × input and Grad-CAM.

    Raises:
        GraphHasProblems: if there is no such output, or no numbers reach it.
    """
    about = _about(asked.output, asked.classes, sight)
    maps, faults, layer = {}, {}, ""
    for place in range(len(about.classes)):
        if {"saliency", "gradient_input"} & set(asked.methods):
            slope = saliency(lambda x, place=place: about.score(place, x), about.x)  # type: ignore[misc]  # the place is bound at once
            maps["saliency", place] = array_of(slope[0])
            maps["gradient_input", place] = array_of((slope * about.x)[0])
    if "grad_cam" in asked.methods:
        try:
            layer, found = _grad_cam(asked, about)
            maps |= {("grad_cam", place): array_of(m) for place, m in enumerate(found)}
        except GraphHasProblems as reason:
            faults["grad_cam"] = str(reason)
    maps = {key: found for key, found in maps.items() if key[0] in asked.methods}
    return replace(about.attribution(), maps=maps, faults=faults, layer=layer)


def at_length(asked: AttributedAtLength, sight: Sight) -> Iterator[Progress]:
    """SmoothGrad, integrated gradients and occlusion.

    Raises:
        GraphHasProblems: if there is no such output, or no numbers reach it.
    """
    about = _about(asked.output, asked.classes, sight)
    baseline = _baseline(asked.baseline, about)
    with torch.no_grad():
        rise = (about.outputs(about.x) - about.outputs(baseline))[0]
    rises = {place: float(rise[c]) for place, c in enumerate(about.classes)}
    found = replace(about.attribution(), rises=rises)
    works = [(method, place) for place in range(len(about.classes)) for method in asked.methods]
    for number, (method, place) in enumerate(works):
        for share, map_ in _worked_out(method, place, asked, about, baseline):
            found = replace(found, maps={**found.maps, (method, place): array_of(map_[0])})
            if method == "integrated_gradients":
                gap = float(map_.double().sum()) - rises[place]
                found = replace(found, gaps={**found.gaps, place: gap})
            yield Progress((number + share) / len(works), found)
    yield Progress(1.0, found)


def _worked_out(
    method: str, place: int, asked: AttributedAtLength, about: _Asked, baseline: Tensor
) -> Iterator[Done]:
    size = batch_for(about.sight, 3)

    def score(x: Tensor) -> Tensor:
        return about.score(place, x)

    match method:
        case "smooth_grad":
            return smooth_grad(score, about.x, asked.noise, asked.samples, size)
        case "integrated_gradients":
            return integrated_gradients(score, about.x, baseline, asked.points, size)
        case "occlusion":
            return occlusion(score, about.x, baseline, asked.patch, asked.stride, size)
    raise GraphHasProblems(f"There is no method {method!r} that takes many passes.")


def _about(output: str, classes: tuple[int | None, ...], sight: Sight) -> _Asked:
    code = code_to(sight, (output,))
    field = entry(sight, code)
    example = sight.example()
    missing = [name for name in code.fields if name not in example]
    if missing:
        named = " and ".join(missing)
        raise GraphHasProblems(
            f"{output} needs {named} too, which an example of one's own does not have. Choose an "
            "output that needs the input alone, or an example of the data."
        )
    given = sight.fields({name: example[name] for name in code.fields})
    x = given.pop(field.name)
    with torch.no_grad():
        (values,) = code.called(sight, {**given, field.name: x})
    scores = values.reshape(-1)
    best = int(scores.argmax())
    chosen = tuple(best if c is None else c for c in classes)
    beyond = [c for c in chosen if not 0 <= c < len(scores)]
    if beyond:
        raise GraphHasProblems(
            f"{output} gives {len(scores)} numbers, counted from 0; there is no number {beyond[0]}."
        )
    return _Asked(sight, code, field, x, given, scores, chosen)


def _grad_cam(asked: Attributed, about: _Asked) -> tuple[str, list[Tensor]]:
    """The layer, and a map for each class; (H, W) each."""
    model = about.sight.model
    layers = cam_layers(model.graph, model.inference, asked.output)
    if about.x.dim() != 4 or not layers:
        raise GraphHasProblems(
            "Grad-CAM needs a picture, and a layer before the output whose maps have height and "
            "width."
        )
    layer = asked.layer or layers[-1]
    if layer not in layers:
        raise GraphHasProblems(
            f"Grad-CAM needs a layer before {asked.output} whose maps have height and width; "
            f"{layer} is none. Choose one of {', '.join(layers[-3:])}."
        )
    code = code_to(about.sight, (layer, asked.output))
    x = about.x.detach().requires_grad_()  # so that maps without weights before them are derived
    with torch.enable_grad():
        maps, output = code.called(about.sight, {**about.fixed, about.field.name: x})
        scores = output.reshape(-1)
        found = []
        for number in about.classes:
            slope = derived(scores[number], maps)
            size = (about.x.shape[2], about.x.shape[3])
            found.append(grad_cam(maps.detach(), slope, size)[0])
    return layer, found


def _baseline(name: str, about: _Asked) -> Tensor:
    """What stands for nothing; as the input."""
    if name == "zero":
        return torch.zeros_like(about.x)
    span = range_of(about.sight, about.field)
    found = span.mean if name == "mean" else span.low
    return found.expand_as(about.x)
