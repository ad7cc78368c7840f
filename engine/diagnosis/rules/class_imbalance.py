"""Classes of very different numbers of examples."""

from __future__ import annotations

from collections.abc import Iterator

from engine.catalogue.layers.loss import NLL, CrossEntropy
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.finding import Finding, Remedy, Severity
from engine.diagnosis.subject import Subject
from engine.graph.command import SetParameter

RATIO = 4.0
"""The most frequent class over the rarest: a rare class of two then has 20 % of the examples, where
Google's "Machine learning crash course", "Class-imbalanced datasets", begins to speak of moderate
imbalance; He and Garcia 2009, "Learning from imbalanced data"."""


def class_imbalance(evidence: Evidence, subject: Subject) -> Iterator[Finding]:
    """A label field whose classes differ much in number, and no loss that makes up for it."""
    facts = evidence.data
    if facts is None or facts.is_whole:  # a truth table is as it is
        return
    for field, counts in facts.counts.items():
        losses = _losses_of(subject, field)
        if len(counts) < 2 or max(counts) < RATIO * max(1, min(counts)) or not losses:
            continue
        names = next((f.class_names for f in subject.project.data.fields() if f.name == field), ())
        most, least = counts.index(max(counts)), counts.index(min(counts))
        yield Finding(
            rule="class_imbalance",
            title="Class imbalance",
            text=(
                "Some classes have far fewer examples than others. A network that hardly ever "
                "names them is right most of the time, and accuracy does not show it."
            ),
            evidence=(
                f"{counts[most]} examples of {_name(names, most)}, {counts[least]} of "
                f"{_name(names, least)}."
            ),
            severity=Severity.ADVICE,
            node=losses[0],
            remedies=tuple(_remedies(subject, losses, counts)),
        )


def _losses_of(subject: Subject, field: str) -> list[str]:
    """The losses that learn that field and count all its classes alike."""
    return [
        name
        for name, layer in subject.losses.items()
        if subject.target_field(name) == field and not getattr(layer, "class_weights", ())
    ]


def _remedies(subject: Subject, losses: list[str], counts: tuple[int, ...]) -> Iterator[Remedy]:
    """Weights as if all classes had equally many examples; 1 for one that has none."""
    share = sum(counts) / sum(count > 0 for count in counts)
    weights = tuple(round(share / count, 3) if count else 1.0 for count in counts)
    for name in losses:
        if isinstance(subject.losses[name], CrossEntropy | NLL):
            command = SetParameter(name, "class_weights", weights)
            title = f"Let rare classes count more in {name}"
            yield from subject.edit(title, subject.spots[name], command)


def _name(names: tuple[str, ...], at: int) -> str:
    return names[at] if at < len(names) else f"class {at}"
