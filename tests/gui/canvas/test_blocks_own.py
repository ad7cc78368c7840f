"""Blocks of the user's own: saved from the canvas, and put on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.api import BlockUse, MakeBlock, SetNote, saved_blocks
from gui.bridge import Bridge
from gui.canvas.adding.quick_add import QuickAdd
from gui.canvas.editing.block_saving import Answer, NameTaken
from gui.canvas.view import CanvasView
from tests.gui.canvas.hand import wire
from tests.gui.canvas.test_adding import drag_over
from tests.gui.own_blocks import saved

OWN = "saved:squash"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    return tmp_path


def test_one_that_is_dropped_comes_with_all_that_is_inside(
    home: Path, canvas: CanvasView, document: Bridge
) -> None:
    saved()
    before = document.project
    drag_over(canvas, OWN, QPointF(100.0, 400.0))
    graph = document.project.graph
    layer = graph.node("squash").layer
    assert isinstance(layer, BlockUse)
    assert {"dense", "tanh"} <= graph.inside("squash").by_name.keys()
    assert graph.node("squash").position.y == pytest.approx(384.0)
    assert canvas.selected() == ("squash",)
    document.undo()
    assert document.project is before


def test_one_that_is_dropped_on_a_wire_is_spliced_in_as_one_step(
    home: Path, canvas: CanvasView, document: Bridge
) -> None:
    saved()
    before = document.project
    drag_over(canvas, OWN, canvas.scene().wires[wire("conv", "relu")].middle)
    wires = document.project.graph.wires
    assert {wire("conv", "squash"), wire("squash", "relu")} <= set(wires)
    assert wire("conv", "relu") not in wires
    document.undo()
    assert document.project is before


def test_quick_add_finds_one_and_wires_it(
    home: Path, qtbot: QtBot, canvas: CanvasView, document: Bridge
) -> None:
    saved()
    canvas.select(["relu"])
    panel = canvas.findChild(QuickAdd)
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    qtbot.keyClicks(panel.search, "squash")
    assert panel.shown_ids()[0] == OWN
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert wire("relu", "squash") in document.project.graph.wires


def test_one_that_is_drawn_otherwise_here_comes_under_another_name(
    home: Path, canvas: CanvasView, document: Bridge
) -> None:
    saved()
    document.do(MakeBlock(frozenset({"conv"}), "squash"))
    canvas.add_layer(OWN, QPointF(0.0, 500.0))
    blocks = document.project.graph.blocks
    assert set(blocks.by_name) == {"squash", "squash_2"}
    assert "conv" in blocks.inside("squash").by_name
    assert "tanh" in blocks.inside("squash_2").by_name


def test_a_block_that_is_gone_meanwhile_is_not_dropped(
    home: Path, canvas: CanvasView, document: Bridge
) -> None:
    before = document.project
    drag_over(canvas, OWN, QPointF(100.0, 400.0))
    assert document.project is before


@pytest.fixture
def body(canvas: CanvasView, document: Bridge) -> CanvasView:
    """conv → relu are the block ``body``, which is selected."""
    document.do(MakeBlock(frozenset({"conv", "relu"}), "body"))
    document.do(SetNote("body", "Sees edges."))
    canvas.select(["body"])
    return canvas


def test_the_selected_block_is_kept_for_every_project(body: CanvasView, document: Bridge) -> None:
    told: list[str] = []
    body.message.connect(told.append)
    before = document.project
    body.blocks.save()
    kept = saved_blocks(document.session.catalogue)[0]
    assert [(block.name, block.note) for block in kept] == [("body", "Sees edges.")]
    assert [block.title for block in document.shelf.blocks] == ["body"]
    assert document.project is before
    assert "body" in told[0]


@pytest.mark.parametrize(
    ("answer", "names", "note"),
    [
        (Answer.CANCEL, ["body"], "Sees edges."),
        (Answer.REPLACE, ["body"], "newer"),
        (Answer.RENAME, ["body", "body_2"], "Sees edges."),
    ],
)
def test_a_name_that_is_taken_is_asked_about(
    body: CanvasView,
    document: Bridge,
    monkeypatch: pytest.MonkeyPatch,
    answer: Answer,
    names: list[str],
    note: str,
) -> None:
    body.blocks.save()
    document.do(SetNote("body", "newer"))
    monkeypatch.setattr(body.blocks.saving, "ask", lambda _: answer)
    monkeypatch.setattr(body.blocks.saving, "ask_name", lambda proposed: proposed)
    body.blocks.save()
    kept = saved_blocks(document.session.catalogue)[0]
    assert [block.name for block in kept] == names
    assert kept[0].note == note


def test_the_question_has_three_answers(qtbot: QtBot) -> None:
    box = NameTaken("body")
    qtbot.addWidget(box)
    box.open()
    assert "body" in box.text()
    assert box.answer() is Answer.CANCEL
    buttons = [box.replace, box.rename]
    assert all(isinstance(button, QPushButton) for button in buttons)
    box.replace.click()
    assert box.answer() is Answer.REPLACE
    box.open()
    box.rename.click()
    assert box.answer() is Answer.RENAME
