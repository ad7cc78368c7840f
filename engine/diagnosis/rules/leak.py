"""Test examples that the network learns from."""

from __future__ import annotations

from collections.abc import Iterator

from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Severity
from engine.diagnosis.subject import Subject

SHARE = 0.01
FEWEST = 3
"""3 % and 10 % were enough to change what was believed of CIFAR-10 and CIFAR-100; one or two of
coarse measurements agree by chance. Source: Barz and Denzler 2020, "Do we train on test data?
Purging CIFAR of near-duplicates"."""


def leak(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """Examples of the test part whose inputs are in the training part too, number for number."""
    facts = evidence.data
    if facts is None or facts.is_whole or not facts.test_count:
        return
    if facts.shared < max(FEWEST, SHARE * facts.test_count):
        return
    yield Finding(
        rule="leak",
        title="Test data leak into training",
        text=(
            "The test asks for examples that were learned from, so its figures are better than "
            "they would be for new ones. Remove the duplicates from the data, or divide them so "
            "that equal examples come into the same part."
        ),
        evidence=(
            f"{facts.shared} of {facts.test_count} test examples "
            f"({facts.shared / facts.test_count:.0%}) are in the training part as well."
        ),
        severity=Severity.HINDRANCE,
    )
