"""From what was found out to what is shown of it: a node's states, and what queries are called."""

from __future__ import annotations

from collections.abc import Iterable

from engine.api import AttentionSeen, Field, Inference, StepsSeen, Timed, is_tokens
from gui.inspection.sequence.lanes import MapLane, map_lane
from gui.inspection.sequence.words import name_of, shown


def state_lane(inference: Inference, one: Timed, series: str, seen: StepsSeen) -> MapLane:
    """A node's states, or another series of it, over time."""
    title = one.path if series == "out" else f"{one.path} {series}"
    path = _asked_path(inference, one, series, seen)
    return map_lane(title, seen.series[series].T, path=path)


def attention_names(
    seen: AttentionSeen, fields: Iterable[Field]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What queries and keys are called: tokens where there are as many, else steps."""
    _, queries, keys = seen.weights.shape
    words: dict[int, tuple[str, ...]] = {}
    for field in fields:
        array = seen.fields.get(field.name)
        if array is not None and field.role == "input" and is_tokens(field.spec):
            named = tuple(shown(name_of(field, int(number))) for number in array)
            words.setdefault(len(named), named)

    def called(count: int) -> tuple[str, ...]:
        return words.get(count) or tuple(str(number + 1) for number in range(count))

    return called(queries), called(keys)


def _asked_path(inference: Inference, one: Timed, series: str, seen: StepsSeen) -> str:
    """The node whose output the series is, step by step; empty: it is inside the node."""
    report = inference.nodes.get(one.path)
    if report is None or not report.outputs or report.outputs[0].rank != 2:
        return ""
    is_own = one.kind == "steps" or (one.kind == "recurrent" and series == one.series[0])
    units = report.outputs[0].shape[1]
    return one.path if is_own and seen.series[series].shape[1] == units else ""
