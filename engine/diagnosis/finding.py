"""What is told to the user: plain values, known without torch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from engine.project.command import ProjectCommand


class Severity(IntEnum):
    """How much a finding weighs; the greater comes first."""

    ADVICE = 1
    """Learning goes on, but less well than it could."""
    HINDRANCE = 2
    """Learning is held up, or what is measured means less than it seems."""
    FAILURE = 3
    """Learning has broken down."""


@dataclass(frozen=True)
class Remedy:
    """An edit that may help: one click, one step of undo.

    Attributes:
        title: what it does, in a few words.
        command: an edit of the whole project, after which no node has a new problem.
    """

    title: str
    command: ProjectCommand


@dataclass(frozen=True)
class Finding:
    """Something that ails the network, its training or its data.

    Attributes:
        rule: id of the rule that found it.
        title: what it is, as a heading.
        text: what it means and what may be done, in plain words.
        evidence: what was measured, as numbers in words.
        severity: how much it weighs.
        node: path of the node it was found at; empty where it is about all of it.
        remedies: edits that may help, the best first.
    """

    rule: str
    title: str
    text: str
    evidence: str
    severity: Severity
    node: str = ""
    remedies: tuple[Remedy, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same finding at the next look."""
        return self.rule, self.node


@dataclass(frozen=True)
class Diagnosed:
    """All that was found at the newest look, what weighs most first.

    Attributes:
        step: batches learned when it was looked.
    """

    step: int
    findings: tuple[Finding, ...] = ()
