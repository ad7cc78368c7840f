"""Files dragged onto the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from engine.api import part_to_text, save_block
from gui.canvas.stills.takes import Taken
from gui.exporting.picture import PictureSettings, write_picture
from gui.main_window.window import MainWindow

PROJECTS = Path(__file__).parents[3] / "projects"
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
PLACE = QPoint(300, 300)


def mime(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def enter(target: QWidget, data: QMimeData, keys: Qt.KeyboardModifier = NONE) -> bool:
    event = QDragEnterEvent(PLACE, COPY, data, LEFT, keys)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def drop(target: QWidget, *files: Path, keys: Qt.KeyboardModifier = NONE) -> bool:
    """What the system sends while files are dragged over a widget and let go."""
    data = mime(*files)
    if not enter(target, data, keys):
        return False
    QApplication.sendEvent(target, QDragMoveEvent(PLACE, COPY, data, LEFT, keys))
    event = QDropEvent(QPointF(PLACE), COPY, data, LEFT, keys)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_a_project_dropped_anywhere_opens_in_a_tab(window: MainWindow) -> None:
    assert drop(window.canvas.viewport(), PROJECTS / "lenet_digits.json")
    assert window._bridge.project.name == "LeNet on digits"
    assert drop(window.run_bar, PROJECTS / "mlp_iris.json")
    assert len(window.workspace.tabs) == 3
    assert not window.file_drop.hint.isVisible()


def test_several_files_and_pictures_open_each_in_a_tab(window: MainWindow, tmp_path: Path) -> None:
    drawn, project = window.canvas.takes.drawn(Taken.OPEN), window._bridge.project
    files = [PROJECTS / "lenet_digits.json"]
    for kind in ("png", "svg"):
        files.append(tmp_path / f"xor.{kind}")
        write_picture(drawn, project, PictureSettings(kind=kind), files[-1])
    assert drop(window.canvas.viewport(), *files)
    names = [tab.session.name for tab in window.workspace.tabs]
    assert sorted(names) == sorted([project.name] * 3 + ["LeNet on digits"])


def test_with_shift_the_nodes_go_into_the_drawing_as_one_step(window: MainWindow) -> None:
    bridge = window._bridge
    before = bridge.project.graph
    assert drop(window.canvas.viewport(), PROJECTS / "lenet_digits.json", keys=SHIFT)
    assert len(window.workspace.tabs) == 1
    assert "conv1" in bridge.project.graph.by_name
    assert "conv1" in window.canvas.selected()
    bridge.undo()
    assert bridge.project.graph == before


def test_a_saved_block_goes_into_the_drawing(window: MainWindow) -> None:
    bridge = window._bridge
    window.open(PROJECTS / "resnet18.json")
    block = next(n.name for n in bridge.drawing.graph.nodes if bridge.drawing.opens(n.name))
    file = save_block(bridge.project.graph, block)
    window.workspace.step(-1)
    assert drop(window.canvas.viewport(), file)
    assert bridge.project.graph.blocks.definitions
    assert len(window.workspace.tabs) == 2


def test_what_is_neither_is_told_by_name_and_changes_nothing(
    window: MainWindow, tmp_path: Path
) -> None:
    before = window._bridge.project
    notes, bare = tmp_path / "notes.txt", tmp_path / "holiday.png"
    notes.write_text("words")
    bare.write_bytes(b"\x89PNG\r\n\x1a\n and nothing more")
    drop(window.canvas.viewport(), notes)
    assert "notes.txt" in window.toast.text()
    drop(window.canvas.viewport(), bare)
    assert "holiday.png" in window.toast.text()
    drop(window.canvas.viewport(), bare, keys=SHIFT)
    assert "holiday.png holds no nodes" in window.toast.text()
    assert window._bridge.project is before
    assert len(window.workspace.tabs) == 1


def test_a_hint_tells_what_a_drop_would_do(window: MainWindow) -> None:
    hint, viewport = window.file_drop.hint, window.canvas.viewport()
    data = mime(PROJECTS / "lenet_digits.json")
    assert enter(viewport, data)
    assert hint.isVisible()
    assert hint.words == "Open lenet_digits.json"
    assert "Shift" in hint.accessibleName()
    move = QDragMoveEvent(PLACE, COPY, data, LEFT, SHIFT)
    QApplication.sendEvent(viewport, move)
    assert "Insert" in hint.words
    QApplication.sendEvent(viewport, QDragLeaveEvent())
    assert not hint.isVisible()


def test_copied_nodes_are_dragged_out_of_a_chat(window: MainWindow) -> None:
    graph = window._bridge.project.graph
    name = graph.nodes[0].name
    text, viewport = QMimeData(), window.canvas.viewport()
    text.setText(f"Look:\n> {part_to_text(graph, [name])}\nNice, isn't it?")
    assert enter(viewport, text)
    event = QDropEvent(QPointF(PLACE), COPY, text, LEFT, NONE)
    QApplication.sendEvent(viewport, event)
    assert event.isAccepted()
    assert len(window._bridge.project.graph.nodes) == len(graph.nodes) + 1


def test_other_drags_go_their_way(window: MainWindow, tmp_path: Path) -> None:
    text = QMimeData()
    text.setText("conv2d")
    assert not enter(window.canvas.viewport(), text)
    assert not enter(window.canvas.viewport(), mime(tmp_path))
    assert not window.file_drop.hint.isVisible()


@pytest.mark.parametrize("name", ["net.pt2", "net.py"])
def test_a_model_is_offered_for_import(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    offered: list[Path] = []
    monkeypatch.setattr(window.file_drop, "_import", offered.append)
    file = tmp_path / name
    file.write_text("")
    assert drop(window.canvas.viewport(), file)
    assert offered == [file]
