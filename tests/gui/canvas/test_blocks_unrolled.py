"""A recurrent block shown step by step, and put into the drawing so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from engine.api import (
    BlockUse,
    CommandRefused,
    Inference,
    NodeReport,
    Project,
    Session,
    SetParameter,
    projects_folder,
)
from gui.bridge import Bridge
from gui.canvas.unrolled.unrolled_dialog import UnrolledDialog
from gui.canvas.unrolled.unrolled_graph import unrolled_part
from gui.canvas.view import CanvasView
from gui.theme.theme import Theme


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Bridge]:
    """The LSTM made of its gates; torch is not loaded."""
    bridge = Bridge(Session())
    bridge.session.open(projects_folder() / "lstm_from_gates.json")
    yield bridge
    bridge.close()


@pytest.fixture
def dialog(canvas: CanvasView, document: Bridge) -> Iterator[UnrolledDialog]:
    canvas.select(["lstm"])
    canvas.blocks.show_unrolled()
    made = canvas.findChild(UnrolledDialog)
    yield made
    if isValid(made):
        made.close()


def copies(dialog: UnrolledDialog) -> list[str]:
    return sorted(name for name in dialog.view.canvas.nodes if name.startswith("lstm_"))


def test_three_steps_are_drawn_at_first_with_what_feeds_them(
    dialog: UnrolledDialog, document: Bridge
) -> None:
    assert [name for name in copies(dialog) if name[5:].isdigit()] == ["lstm_1", "lstm_2", "lstm_3"]
    assert {"frames", "last", "x_1", "h_before_0"} <= set(dialog.view.canvas.nodes)
    assert "scores" not in dialog.view.canvas.nodes
    assert "lstm" in document.project.graph.by_name


def test_they_stand_from_left_to_right_and_nothing_overlaps(dialog: UnrolledDialog) -> None:
    bodies = {name: item.body for name, item in dialog.view.canvas.nodes.items()}
    lefts = [bodies[f"lstm_{step}"].left() for step in (1, 2, 3)]
    assert lefts == sorted(lefts)
    for step in (1, 2, 3):
        assert bodies[f"x_{step}"].bottom() < bodies[f"lstm_{step}"].top()
        assert bodies[f"x_{step}"].right() < bodies[f"lstm_{step}"].left()
    for name, body in bodies.items():
        assert not any(body.intersects(o) for other, o in bodies.items() if other != name)


def test_another_number_of_steps_is_drawn_at_once(dialog: UnrolledDialog, qtbot: QtBot) -> None:
    dialog.steps.selectAll()
    qtbot.keyClicks(dialog.steps, "5")
    qtbot.keyClick(dialog.steps, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "lstm_5" in dialog.view.canvas.nodes
    dialog.steps.selectAll()
    qtbot.keyClicks(dialog.steps, "40")
    qtbot.keyClick(dialog.steps, Qt.Key.Key_Return)
    assert dialog.steps.refusal()
    assert "lstm_6" not in dialog.view.canvas.nodes


def test_all_of_it_is_seen_until_the_wheel_zooms(dialog: UnrolledDialog, qtbot: QtBot) -> None:
    view = dialog.view
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert seen.contains(view.canvas.bodies())
    before = view.transform().m11()
    at = QPointF(view.viewport().rect().center())
    none, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turn = QPoint(0, 240)
    event = QWheelEvent(at, at, QPoint(), turn, none, no_keys, phase, False)
    QApplication.sendEvent(view.viewport(), event)
    assert view.transform().m11() > before
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert view.transform().m11() == pytest.approx(before)


def test_the_picture_goes_to_the_clipboard(dialog: UnrolledDialog, theme: Theme) -> None:
    dialog.copy_button.click()
    picture = QGuiApplication.clipboard().image()
    bodies = dialog.view.canvas.bodies()
    assert picture.width() > 1.5 * bodies.width()
    assert picture.pixelColor(2, 2).name() == theme.tokens.canvas
    assert "clipboard" in dialog.told.text()


def test_it_follows_the_theme(dialog: UnrolledDialog, theme: Theme) -> None:
    dark = dialog.view.picture().pixelColor(2, 2)
    theme.set_mode("light")
    assert dialog.view.picture().pixelColor(2, 2) != dark


def test_what_runs_over_time_nowhere_is_not_shown(canvas: CanvasView, document: Bridge) -> None:
    told: list[str] = []
    canvas.message.connect(told.append)
    canvas.select(["scores"])
    canvas.blocks.show_unrolled()
    document.do(SetParameter("lstm", "repeat", 2))
    canvas.select(["lstm"])
    canvas.blocks.show_unrolled()
    assert canvas.findChild(UnrolledDialog) is None
    assert "over time" in told[0]
    assert "repeated" in told[1]
    with pytest.raises(CommandRefused):
        unrolled_part(document.project.graph, "scores", 2)


def known(document: Bridge, monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
    """Let it be known for how many steps the block runs."""
    spec = document.project.data.fields()[0].spec
    report = NodeReport(outputs=(spec,), steps=steps)
    found = Inference({"lstm": report})
    monkeypatch.setattr(type(document.drawing), "inference", property(lambda _: found))


def test_the_steps_of_the_data_are_put_into_the_drawing(
    dialog: UnrolledDialog, document: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    known(document, monkeypatch, 4)
    before: Project = document.project
    dialog.put_button.click()
    graph = document.project.graph
    steps = [n for n in graph.nodes if isinstance(n.layer, BlockUse)]
    assert len(steps) == 4
    document.undo()
    assert document.project is before


def test_more_steps_than_a_drawing_holds_are_refused_in_words(
    canvas: CanvasView, document: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    canvas.message.connect(told.append)
    canvas.select(["lstm"])
    before = document.project
    canvas.blocks.unroll()
    known(document, monkeypatch, 400)
    canvas.blocks.unroll()
    assert document.project is before
    assert "not known yet" in told[0]
    assert "400 steps, and at most 50" in told[1]
