"""The ways in which what a decoder makes can be looked at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

DRAWN, PLANE, BETWEEN, REBUILT = "drawn", "plane", "between", "rebuilt"

MODES = (DRAWN, PLANE, BETWEEN, REBUILT)


def mode_names() -> list[tuple[str, str]]:
    """Each with what the user reads."""
    return [
        (DRAWN, QCoreApplication.translate("Samples", "Samples")),
        (PLANE, QCoreApplication.translate("Samples", "Plane")),
        (BETWEEN, QCoreApplication.translate("Samples", "Between")),
        (REBUILT, QCoreApplication.translate("Samples", "Rebuilt")),
    ]
