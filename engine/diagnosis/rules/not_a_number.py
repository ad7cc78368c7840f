"""Numbers that are none, and the node that made the first of them."""

from __future__ import annotations

from collections.abc import Iterator

from engine.catalogue.layers.function import Clamp
from engine.diagnosis.evidence import Evidence, Fault
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.remedies import inserted_before, other_rate, setting
from engine.diagnosis.subject import Subject

_REASONS = {
    "weights": "Its weights are no finite numbers any more: the steps before were too long.",
    "exponential": "The exponential of so large a number is beyond what the computer can hold.",
    "logarithm": "There is no logarithm of 0, nor of a negative number.",
    "division": "It divides by 0, or by next to nothing.",
    "root": "There is no root of a negative number.",
    "sum": "Its sums of products are beyond what the computer can hold.",
    "gradient": "What it gives is finite, but the gradient on its way back through it is not.",
    "data": "The data hold numbers that are infinite or none.",
    "unknown": "It made numbers that are infinite or none of finite ones.",
}
_LEAST, _MOST = 1e-6, 80.0
_FAR = 1e6


def not_a_number(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """The node whose output was the first that is no finite number, and why."""
    fault = evidence.fault
    if fault is None:
        return
    yield Finding(
        rule="not_a_number",
        title="Not a number",
        text=f"The run ended because of {fault.node}. {_REASONS[fault.cause]}",
        evidence=_words(fault),
        severity=Severity.FAILURE,
        node=fault.node,
        remedies=tuple(_remedies(subject, fault)),
    )


def _words(fault: Fault) -> str:
    words = f"{fault.share:.0%} of what {fault.node} gave is not finite"
    match fault.cause:
        case "gradient":
            return f"What reached {fault.node} lies from {fault.lowest:.3g} to {fault.highest:.3g}."
        case "division":
            return f"{words}; it divided by numbers as small as {fault.nearest_zero:.3g}."
        case "logarithm" | "root":
            return f"{words}; the smallest number that reached it is {fault.lowest:.3g}."
        case "exponential":
            return f"{words}; the largest number that reached it is {fault.highest:.3g}."
        case "sum" | "unknown":
            return f"{words}; what reached it lies from {fault.lowest:.3g} to {fault.highest:.3g}."
    return f"{words}."


def _remedies(subject: Subject, fault: Fault) -> Iterator[Remedy]:
    spot = subject.spots.get(fault.node)
    bounds = {
        "logarithm": (_LEAST, _FAR),
        "root": (_LEAST, _FAR),
        "exponential": (-_MOST, _MOST),
    }.get(fault.cause)
    if spot is not None and bounds is not None:
        low, high = bounds
        yield from inserted_before(subject, spot, Clamp(lower=low, upper=high))
    if fault.cause in ("weights", "sum", "exponential", "gradient", "unknown"):
        yield from other_rate(subject, 1 / 10)
        if not subject.training.clip_norm:
            yield from setting(subject, "Clip the gradient at 1", "clip_norm", 1.0)
