"""The ways in which what networks make can be looked at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

DRAWN, PLANE, BETWEEN, REBUILT = "drawn", "plane", "between", "rebuilt"
"""Of decoders."""

DREAMS = "dreams"
"""Of belief nets."""


def mode_names(*, has_decoders: bool = True, has_nets: bool = True) -> list[tuple[str, str]]:
    """Each that there is with what the user reads."""
    made = [
        (DRAWN, QCoreApplication.translate("Samples", "Samples")),
        (PLANE, QCoreApplication.translate("Samples", "Plane")),
        (BETWEEN, QCoreApplication.translate("Samples", "Between")),
        (REBUILT, QCoreApplication.translate("Samples", "Rebuilt")),
    ]
    dreamt = [(DREAMS, QCoreApplication.translate("Samples", "Dreams"))]
    return [*(made if has_decoders else ()), *(dreamt if has_nets else ())]
