"""What could be lost on the way from a model to a drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from torch import Tensor, nn

from engine.catalogue.layer import Loss, Metric
from engine.catalogue.layers.data import TargetField
from engine.errors import ImportRefused
from engine.graph.graph import Graph
from engine.inference.infer import infer
from engine.interchange.reading.drawing import Shared, Unknown
from engine.interchange.reading.traced import Traced
from engine.tensor_spec import TensorSpec


def look_for_problems(graph: Graph, fields: Mapping[str, TensorSpec], shared: Shared) -> None:
    """Refuse a drawing that would not run.

    Raises:
        ImportRefused: if a node has a problem although every step could be expressed.
    """
    if shared.unknown:
        return
    wrong = [
        f"{name}: {problem.text}"
        for name, problem in infer(graph, fields, shared.memo).problems
        # Losses and metrics wait for data that may have to be chosen yet.
        if problem.severity == "problem" and not _is_judge(graph, name)
    ]
    if wrong:
        raise ImportRefused(f"The drawing would not run. {'; '.join(wrong[:3])}.")


def all_unknown(name: str, unknown: Sequence[Unknown]) -> str:
    """Everything that can not be expressed, as the user is told."""
    seen = dict.fromkeys(map(str, unknown))
    lines = "\n  ".join(seen)
    return (
        f"{len(seen)} thing{'s' if len(seen) > 1 else ''} in {name} can not be expressed with the "
        f"palette's nodes:\n  {lines}\nWith --keep-unknown the rest is imported, and nodes that "
        "remember what they were stand for these."
    )


def _is_judge(graph: Graph, name: str) -> bool:
    return isinstance(graph.node(name.partition(".")[0]).layer, Loss | Metric | TargetField)


def look_for_ties(weights: Mapping[str, Tensor], traced: Traced, shared: Shared) -> None:
    """Refuse a parameter that two nodes would hold copies of."""
    names = {tensor.data_ptr(): path for path, tensor in traced.weights.items()}
    homes: dict[int, list[str]] = {}
    for path, tensor in weights.items():
        if tensor.numel() and tensor.is_floating_point():
            homes.setdefault(tensor.data_ptr(), []).append(path)
    for place, paths in homes.items():
        if len(paths) > 1:
            reason = f"{' and '.join(paths)} would each get a copy of it, but they share it"
            shared.unknown.append(Unknown(names.get(place, paths[0]), "shared weight", "", reason))


def origins_of(weights: Mapping[str, Tensor], traced: Traced) -> dict[str, str]:
    """By our path, the path that a weight has in the model."""
    names = {tensor.data_ptr(): path for path, tensor in traced.weights.items()}
    homes = {path: names.get(tensor.data_ptr()) for path, tensor in weights.items()}
    return {path: name for path, name in homes.items() if name is not None}


def note_unused(weights: Mapping[str, Tensor], traced: Traced, notes: list[str]) -> None:
    """Note the weights that the model holds and the drawing does not."""
    kept = {tensor.untyped_storage().data_ptr() for tensor in weights.values()}
    lost = [
        path
        for path, tensor in traced.weights.items()
        if isinstance(tensor, nn.Parameter)
        and tensor.numel()
        and tensor.untyped_storage().data_ptr() not in kept
    ]
    if lost:
        shown = ", ".join(lost[:6]) + (f" and {len(lost) - 6} more" if len(lost) > 6 else "")
        notes.append(f"Weights that the model holds but does not use were left out: {shown}.")


def own_copy(tensor: Tensor) -> Tensor:
    """Numbers that the model no longer shares."""
    kept = tensor.detach().cpu()
    return (kept.float() if kept.is_floating_point() else kept).clone().contiguous()
