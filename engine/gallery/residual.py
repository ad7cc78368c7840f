"""Row C11: what depth does to plain networks, and what the shortcut changes."""

from __future__ import annotations

from collections.abc import Iterator

from torch import nn

from engine.gallery.row import Figure, Row, exactly, holds, of_goal
from engine.gallery.trial import Trial

_PARTS = ("start", "stage1", "stage2", "stage3", "decide")
_NETS = {
    "plain, 20 layers": "p20",
    "plain, 56 layers": "p56",
    "residual, 20 layers": "r20",
    "residual, 56 layers": "r56",
}


def _plain_and_residual(trial: Trial) -> Iterator[Figure]:
    result = trial.trained(trial.project("plain_and_residual"))
    yield of_goal(result.goal, result.metrics, "%")
    for net in _NETS.values():
        layers = _layers_with_weights(result.run.model.root, net)
        yield exactly(f"layers of {net}", layers, int(net[1:]))
    error = {net: 1 - result.metrics["train"][f"accuracy_{net}"] for net in _NETS.values()}
    for words, net in _NETS.items():
        yield Figure(f"training error, {words}", error[net], unit="%")
    yield holds("plain: 56 layers err more often than 20", error["p56"] > error["p20"])
    yield holds("56 layers: residual errs less often than plain", error["r56"] < error["p56"])
    yield Figure("learning took", result.seconds, at_most=180, unit="s")


def _layers_with_weights(root: nn.Module, net: str) -> int:
    """Convolutions and full layers; batch normalisation has a number for each map, no matrix."""
    parts = (root.get_submodule(f"{part}_{net}") for part in _PARTS)
    return sum(parameter.dim() > 1 for part in parts for parameter in part.parameters())


ROWS: tuple[Row, ...] = (
    Row(
        "C11",
        "Plain against residual, 20 and 56 layers",
        ("plain_and_residual",),
        "training error of plain-56 above plain-20, of residual-56 below plain-56; within 180 s",
        _plain_and_residual,
    ),
)
