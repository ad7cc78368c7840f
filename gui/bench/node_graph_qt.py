"""NodeGraphQt 0.6.44, the nearest library for drawing nodes with Qt, where it is installed."""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import time
from typing import Any

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from engine.bench.chain import place
from gui.bench.hand import head_of


def version() -> str | None:
    """Which one is installed; None: none."""
    try:
        return importlib.metadata.version("NodeGraphQt")
    except importlib.metadata.PackageNotFoundError:
        return None


class OtherCanvas:
    """A chain of nodes drawn by NodeGraphQt.

    Attributes:
        view: what shows them.
        building_s: how long they took to come.
    """

    def __init__(self, application: QApplication, count: int, size: tuple[int, int]) -> None:
        os.environ.setdefault("QT_PREFERRED_BINDING", "PySide6")
        library: Any = importlib.import_module("NodeGraphQt")
        kind = _kind_of_node(library.BaseNode)
        self._application = application
        began = time.perf_counter()
        self._graph = library.NodeGraph()
        self._graph.register_node(kind)
        last = None
        for number in range(count):
            node = self._graph.create_node(
                "bench.Layer", pos=place(number), selected=False, push_undo=False
            )
            if last is not None:
                last.set_output(0, node.input(0))
            last = node
        self._widget: QWidget = self._graph.widget
        self._widget.resize(*size)
        self._widget.show()
        application.processEvents()
        self.building_s = time.perf_counter() - began
        self.view: QGraphicsView = self._graph.viewer()

    def look_at(self, number: int) -> QPoint:
        """Bring a node into the middle, in its own size; gives where its head is in the view."""
        viewer: Any = self.view
        viewer.reset_zoom(QPointF(*place(number)))
        return head_of(self._application, self.view, number)

    def look_at_all(self, number: int) -> QPoint:
        """Show all nodes; gives where a node's head is in the view."""
        viewer: Any = self.view
        viewer.zoom_to_nodes([node.view for node in self._graph.all_nodes()])
        return head_of(self._application, self.view, number)

    def select_all(self) -> None:
        """Select every node."""
        self._graph.select_all()

    def close(self) -> None:
        """Take it off the screen."""
        self._widget.close()
        self._widget.deleteLater()


def _kind_of_node(base: Any) -> Any:
    def begin(self: Any) -> None:
        base.__init__(self)
        self.add_input("x")
        self.add_output("out")

    own = {"__identifier__": "bench", "NODE_NAME": "Layer", "__init__": begin}
    return type("Layer", (base,), own)
