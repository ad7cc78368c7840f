"""Part A: single neurons, and what several of them can do."""

from __future__ import annotations

from engine.gallery.learned import learned
from engine.gallery.row import Row

ROWS: tuple[Row, ...] = (
    learned(
        "A8",
        "Playground: spirals",
        "spirals_playground",
        "at least 98 % of the test points right, within 30 s",
        within_s=30,
    ),
)
