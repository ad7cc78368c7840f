"""LeNet from an empty canvas with the mouse alone: no key is pressed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from engine.api import Graph
from gui.canvas.adding.quick_add import QuickAdd
from gui.docks import LAYOUTS
from gui.palette.layer_model import LAYER_ID
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField
from tests.gui.lenet_by_hand import LENET, empty_window, same_network, trains_to
from tests.gui.person import Mouse, pause

CLICKS, DRAGS, TURNS = 28, 22, 10
_LOOK_MS = 50


def test_lenet_is_built_and_trained_by_mouse_alone(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with empty_window(qtbot, qapp, tmp_path, monkeypatch) as (window, bridge):
        mouse = Mouse(window)
        mouse.choose_from_menu(window.action("file.new"))
        choose_data(mouse, "MNIST-5k")
        for type_id, wanted in LENET:
            add_layer(mouse, bridge.project.graph, type_id)
            for name, value in wanted.items():
                set_value(mouse, name, value)
        assert same_network(bridge.project.graph)
        assert not bridge.inference.problems
        mouse.click(window.run_bar.train)
        trains_to(qtbot, bridge, 0.9)
        mouse.click(window.run_bar.stop)
    with capsys.disabled():
        print(f"\nLeNet by mouse: {dict(mouse.count)}")  # noqa: T201
    assert mouse.count["clicks"] <= CLICKS
    assert mouse.count["drags"] <= DRAGS
    assert mouse.count["turns"] <= TURNS


def choose_data(mouse: Mouse, title: str) -> None:
    """Go to the panels for building, and choose the data set by name."""
    window = mouse.window
    build = window.layouts.segment(list(LAYOUTS).index("Build"))
    mouse.click(window.layouts, build.center().toPoint())
    mouse.choose(window.data.page.choice, title)


def add_layer(mouse: Mouse, graph: Graph, type_id: str) -> None:
    """Double-click on its row in the list of layers, or draw a wire to nothing and choose it."""
    if not graph.nodes:
        layers = mouse.window.palette_panel.layers
        row = mouse.scroll_to(layers, row_of(layers.model(), type_id))
        mouse.double_click(layers.viewport(), row)
        return
    canvas = mouse.window.canvas
    pull_wire(mouse, graph, type_id)
    panel = canvas.findChild(QuickAdd)
    assert panel.isVisible()
    row = mouse.scroll_to(panel.list, panel.list.model().index(panel.shown_ids().index(type_id), 0))
    mouse.click(panel.list.viewport(), row)


def pull_wire(mouse: Mouse, graph: Graph, type_id: str) -> None:
    """From the port that the new layer belongs to, to a free place of the canvas."""
    canvas = mouse.window.canvas
    items = canvas.scene().nodes
    if type_id == "target":
        loss = graph.nodes[-1].name
        port = next(port.name for port in graph.input_ports(loss) if port.is_target)
        start, aside = items[loss].input_place(port), -1
    else:
        chain = [n.name for n in graph.nodes if n.layer.id not in ("cross_entropy", "target")]
        start, aside = items[chain[-1]].output_place("out"), 1
    at = canvas.mapFromScene(start)
    mouse.drag(canvas.viewport(), at, free_place(mouse, at, aside))


def free_place(mouse: Mouse, at: QPoint, aside: int) -> QPoint:
    """The first place around a port where nothing lies, away from the edges."""
    canvas = mouse.window.canvas
    inside = canvas.viewport().rect().adjusted(60, 60, -60, -60)
    places = (at + QPoint(aside * x, y) for y in (0, 90, 180, -90, -180) for x in (60, 20, -60))
    return next(
        place
        for place in places
        if inside.contains(place)
        and canvas.scene().node_at(canvas.mapToScene(place)) is None
        and canvas.childAt(place) in (None, canvas.viewport())
    )


def row_of(model: QAbstractItemModel, type_id: str) -> QModelIndex:
    families = [model.index(row, 0) for row in range(model.rowCount())]
    rows = (model.index(i, 0, f) for f in families for i in range(model.rowCount(f)))
    return next(index for index in rows if index.data(LAYER_ID) == type_id)


def set_value(mouse: Mouse, name: str, value: int | str) -> None:
    """Drag on the number in the inspector, or choose from the list."""
    inspector = mouse.window.inspector
    pause(_LOOK_MS)
    form = inspector.node_page.form
    assert form is not None
    row = form.row(name)
    mouse.scroll_into_view(row, inspector.findChild(QScrollArea).viewport())
    field = row.field
    if isinstance(field, NumberField):
        mouse.drag_number(field, float(value))
    else:
        assert isinstance(field, ChoiceField)
        mouse.choose(field, str(value))
