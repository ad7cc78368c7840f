"""All rules, one after another."""

from __future__ import annotations

from collections.abc import Sequence

from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding
from engine.diagnosis.rules.class_imbalance import class_imbalance
from engine.diagnosis.rules.dead_units import dead_units
from engine.diagnosis.rules.exploding import exploding_gradients
from engine.diagnosis.rules.leak import leak
from engine.diagnosis.rules.not_a_number import not_a_number
from engine.diagnosis.rules.overfitting import overfitting
from engine.diagnosis.rules.rate_too_high import rate_too_high
from engine.diagnosis.rules.rate_too_low import rate_too_low
from engine.diagnosis.rules.rule import Rule
from engine.diagnosis.rules.saturation import saturation
from engine.diagnosis.rules.underfitting import underfitting
from engine.diagnosis.rules.unscaled_input import unscaled_input
from engine.diagnosis.rules.vanishing import vanishing_gradients
from engine.diagnosis.subject import Subject

RULES: tuple[Rule, ...] = (
    not_a_number,
    leak,
    unscaled_input,
    rate_too_high,
    exploding_gradients,
    vanishing_gradients,
    dead_units,
    saturation,
    overfitting,
    underfitting,
    rate_too_low,
    class_imbalance,
)
"""In the order in which equally grave findings are told: what explains others comes first."""

_CONSEQUENCES = {
    "not_a_number": ("exploding_gradients", "vanishing_gradients", "rate_too_high", "dead_units"),
    "rate_too_high": ("underfitting",),
    "rate_too_low": ("underfitting",),
}
"""What need not be told beside a finding that explains it."""


def diagnose(evidence: Evidence, subject: Subject) -> tuple[Finding, ...]:
    """What the rules find, what weighs most first."""
    found = [finding for rule in RULES for finding in rule(evidence, subject)]
    return by_weight(_without_consequences(found))


def by_weight(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The gravest first; of equal ones in the order they came."""
    return tuple(sorted(found, key=lambda finding: -finding.severity))


def _without_consequences(found: list[Finding]) -> list[Finding]:
    explained = {late for one in found for late in _CONSEQUENCES.get(one.rule, ())}
    return [finding for finding in found if finding.rule not in explained]
