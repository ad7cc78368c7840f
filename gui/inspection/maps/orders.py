"""In which order the maps of each layer stand."""

from __future__ import annotations

import numpy as np

from engine.api import Snapshot
from gui.inspection.maps.comparison import activity_order

Order = np.ndarray[tuple[int], np.dtype[np.int64]]


class ActivityOrders:
    """The most active maps first, settled once for each example, so that they do not jump."""

    def __init__(self) -> None:
        self._found: dict[str, Order] = {}
        self._settled_for: object = None

    def of(self, path: str) -> Order | None:
        """The order of a layer's maps; None: as they come."""
        return self._found.get(path)

    def forget(self) -> None:
        """Let all maps stand as they come, until they are settled anew."""
        self._found, self._settled_for = {}, None

    def settle(self, snapshot: Snapshot) -> None:
        """Settle the order of layers whose order is not known for this example."""
        wish = snapshot.wish
        asked = wish.split, wish.example, wish.own
        if asked != self._settled_for:
            self._found, self._settled_for = {}, asked
        for path, output in snapshot.activations.items():
            if output.ndim == 3 and len(self._found.get(path, ())) != len(output):
                self._found[path] = activity_order(output)
