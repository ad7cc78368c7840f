"""Whether widgets find room: none is cut, none lies over another."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget


def crowded(panel: QWidget, *parts: QWidget) -> list[str]:
    """What is wrong with where the parts in sight are, in words; empty: nothing."""
    for _ in range(5):
        QApplication.processEvents()
    seen = [part for part in parts if part.isVisible() and part.window() is panel.window()]
    places = {part: QRect(part.mapTo(panel, QPoint()), part.size()) for part in seen}
    found = [
        f"{part.accessibleName()} at {place} is cut"
        for part, place in places.items()
        if not panel.rect().contains(place)
        or part.width() < (part.minimumWidth() or part.minimumSizeHint().width())
        or part.visibleRegion().boundingRect() != part.rect()
    ]
    return found + [
        f"{one.accessibleName()} lies over {other.accessibleName()}"
        for one, other in combinations(seen, 2)
        if places[one].intersects(places[other])
    ]
