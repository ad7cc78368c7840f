"""Nodes through the clipboard: chats, documents, other windows, pictures."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from engine.api import AddSticky, Connect, MakeFrame, Session, part_in_picture, projects_folder
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.theme.theme import Theme
from tests.gui.canvas.hand import wire

LENET = projects_folder() / "lenet_digits.json"


def clipboard_text() -> str:
    return QGuiApplication.clipboard().text()


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


@pytest.fixture
def told(canvas: CanvasView) -> list[str]:
    words: list[str] = []
    canvas.message.connect(words.append)
    return words


def test_copied_nodes_are_text_for_editors_and_a_picture_for_documents(
    canvas: CanvasView, document: Bridge
) -> None:
    canvas.select(["conv", "relu"])
    assert canvas.clipboard.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("{")
    assert data.hasImage()
    session = document.session
    png = bytes(data.data("image/png").data())
    part = part_in_picture(png, session.catalogue, session.data_sources)
    assert [node.name for node in part.nodes] == ["conv", "relu"]
    assert QImage.fromData(png).width() > 400


@pytest.mark.parametrize(
    "chat",
    [
        "Ada, 10:32: try this {it learns}\n```json\n%s\n```\nwhat do you think? {}",
        "“so” she said:\n%s",
        "\ufeff%s",
    ],
)
def test_nodes_come_back_out_of_a_chat(canvas: CanvasView, document: Bridge, chat: str) -> None:
    canvas.select(["image", "conv"])
    canvas.clipboard.copy()
    put(chat % clipboard_text())
    canvas.paste()
    assert {"image_2", "conv_2"} <= document.project.graph.by_name.keys()
    assert wire("image_2", "conv_2") in document.project.graph.wires
    document.undo()
    assert "conv_2" not in document.project.graph.by_name


def test_nodes_come_back_out_of_a_quoted_letter_with_other_spaces(
    canvas: CanvasView, document: Bridge
) -> None:
    canvas.select(["conv"])
    canvas.clipboard.copy()
    lines = [f">> {line.replace(' ', chr(0xA0))}" for line in clipboard_text().splitlines()]
    put("\n".join(lines))
    canvas.paste()
    assert document.project.graph.node("conv_2").layer == document.project.graph.node("conv").layer


def test_the_text_of_a_whole_project_brings_its_network(
    canvas: CanvasView, document: Bridge
) -> None:
    put(LENET.read_text(encoding="utf-8"))
    canvas.paste()
    assert {"conv1", "conv2", "fc1", "accuracy"} <= document.project.graph.by_name.keys()
    document.undo()
    assert len(document.project.graph.nodes) == 4


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("model = nn.Sequential(nn.Linear(4, 3), nn.ReLU())", "Import model"),
        ("class Net(nn.Module):\n    pass", "program code"),
        ("see you at ten", "no copied nodes"),
        ('{"chainrule_part": 1, "nodes": [{"name"', "damaged"),
        ("", "no copied nodes"),
    ],
)
def test_what_is_no_copy_is_refused_in_words(
    canvas: CanvasView, document: Bridge, told: list[str], text: str, words: str
) -> None:
    before = document.project
    put(text)
    canvas.paste()
    assert document.project is before
    assert words in told[-1]


def test_notes_and_frames_come_along(canvas: CanvasView, document: Bridge) -> None:
    document.do(MakeFrame(frozenset({"conv", "relu"}), "Heart"))
    document.do(AddSticky("# Why", 0.0, 200.0))
    canvas.select_all()
    canvas.clipboard.copy()
    put(f"here:\n{clipboard_text()}")
    canvas.paste()
    marks = document.project.graph.marks
    assert [frame.title for frame in marks.frames] == ["Heart", "Heart"]
    assert [sticky.text for sticky in marks.stickies] == ["# Why", "# Why"]


def test_a_copied_picture_is_the_nodes_again(
    canvas: CanvasView, document: Bridge, told: list[str]
) -> None:
    canvas.select(["conv"])
    assert canvas.clipboard.copy_picture()
    assert "pixels" in told[-1]
    data = QGuiApplication.clipboard().mimeData()
    assert not data.hasText()
    pictures = {kind: bytes(data.data(kind).data()) for kind in ("image/png", "image/svg+xml")}
    for kind, picture in pictures.items():
        alone = QMimeData()
        alone.setData(kind, picture)
        QGuiApplication.clipboard().setMimeData(alone)
        canvas.paste()
    assert {"conv_2", "conv_3"} <= document.project.graph.by_name.keys()


def test_with_nothing_selected_all_is_copied_as_a_picture(
    canvas: CanvasView, document: Bridge, told: list[str]
) -> None:
    canvas.select([])
    assert canvas.clipboard.copy_picture()
    canvas.paste()
    assert len(document.project.graph.nodes) == 8
    canvas.select_all()
    canvas.delete_selected()
    assert not canvas.clipboard.copy_picture()
    assert "nothing to take a picture of" in told[-1]


def test_a_picture_of_something_else_is_refused(
    canvas: CanvasView, document: Bridge, told: list[str]
) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    canvas.paste()
    assert "carries no project" in told[-1]


def test_copied_files_are_inserted(canvas: CanvasView, document: Bridge) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(LENET))])
    QGuiApplication.clipboard().setMimeData(data)
    canvas.paste()
    assert "conv1" in document.project.graph.by_name


def test_several_files_are_one_step_side_by_side_and_refused_ones_are_named(
    canvas: CanvasView, document: Bridge, told: list[str], tmp_path: Path
) -> None:
    words = tmp_path / "words.json"
    words.write_text("[1, 2]")
    files = (LENET, words, projects_folder() / "xor.json")
    assert canvas.clipboard.insert_files(files, QPointF(2000.0, 100.0))
    graph = document.project.graph
    lowest = graph.node("conv1").position.y
    inserted = [node for node in graph.nodes if node.position.x >= 2000.0]
    assert len(inserted) > 16
    assert max(node.position.y for node in inserted) > lowest + 400
    assert "words.json holds no nodes" in told[-1]
    document.undo()
    assert len(document.project.graph.nodes) == 4


def test_text_copied_by_another_process_is_pasted(canvas: CanvasView, document: Bridge) -> None:
    code = (
        "from engine.api import *\n"
        "session = Session()\n"
        f"session.open(__import__('pathlib').Path({str(LENET)!r}))\n"
        "print(part_to_text(session.project.graph, ['conv1', 'relu1', 'pool1']))\n"
    )
    root = projects_folder().parent
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    put(done.stdout)
    canvas.paste()
    assert {"conv1", "relu1", "pool1"} <= document.project.graph.by_name.keys()


def test_nodes_go_from_one_project_to_another(
    canvas: CanvasView, document: Bridge, theme: Theme, qtbot
) -> None:
    other = Bridge(Session())
    there = CanvasView(theme, other)
    qtbot.addWidget(there)
    document.do(Connect(wire("relu", "flatten")))
    canvas.select(["relu", "flatten"])
    canvas.clipboard.cut()
    there.paste()
    assert other.project.graph.by_name.keys() == {"relu", "flatten"}
    assert other.project.graph.wires == (wire("relu", "flatten"),)
    assert "flatten" not in document.project.graph.by_name
    other.close()
