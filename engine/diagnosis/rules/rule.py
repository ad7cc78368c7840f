"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding
from engine.diagnosis.subject import Subject

Rule = Callable[[Evidence, Subject], Iterator[Finding]]
"""Reads the evidence, and tells what it finds with the edits that may help."""
