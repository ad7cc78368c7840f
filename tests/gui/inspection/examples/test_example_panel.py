"""What flows is chosen, drawn, dropped, typed or seen by a webcam; it flows as it is shown."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest

from engine.api import Camera, CameraRefused, NextWrong, Session, StudyTold, projects_folder
from engine.inspection.own.habit import habit_of
from engine.inspection.own.pictures import photographed
from gui.bridge import Bridge
from gui.inspection.examples.data_page import DataPage
from gui.inspection.examples.example_panel import ExamplePanel
from gui.inspection.examples.picture_file import pixels_of, pixels_of_file
from tests.gui.room import crowded

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Blinking:
    """A camera of one grey picture."""

    def __init__(self) -> None:
        self.closed = threading.Event()

    def __call__(self) -> Iterator[np.ndarray]:
        try:
            while True:
                picture = np.full((40, 60, 3), 255, np.uint8)
                picture[10:30, 25:35] = 0
                yield picture
                time.sleep(0.005)
        finally:
            self.closed.set()


@pytest.fixture
def made(theme, bridge, qtbot):
    def make(camera: Camera | None = None, *, loaded: bool = True) -> ExamplePanel:
        if loaded:
            bridge.load_data()
        panel = ExamplePanel(theme, bridge, camera=camera)
        qtbot.addWidget(panel)
        panel.resize(760, 360)
        panel.show()
        return panel

    return make


def typed(field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_it_waits_for_the_data_in_words(made, bridge) -> None:
    panel = made(loaded=False)
    assert panel.hint.isVisible()
    assert "loaded" in panel.hint.text()
    bridge.load_data()
    assert not panel.hint.isVisible()


def test_the_data_are_walked_by_class(made, bridge) -> None:
    panel = made()
    labels = bridge.session.data_set.test.arrays["label"]
    panel.data.kind.set_value("7")
    panel.data._choose_kind()
    sevens = np.flatnonzero(labels == 7)
    assert bridge.example == ("test", sevens[0])
    QTest.mouseClick(panel.data.next, LEFT)
    assert bridge.example == ("test", sevens[1])
    QTest.mouseClick(panel.data.previous, LEFT)
    QTest.mouseClick(panel.data.previous, LEFT)
    assert bridge.example == ("test", sevens[-1])
    for _ in range(5):
        QTest.mouseClick(panel.data.any, LEFT)
        assert labels[bridge.example[1]] == 7


def test_a_number_is_typed_and_a_small_picture_is_clicked(made, bridge, qtbot) -> None:
    panel = made()
    typed(panel.data.number, "17")
    assert bridge.example == ("test", 17)
    thumbs = panel.data.thumbs
    QTest.mouseClick(thumbs, LEFT, pos=thumbs.cell(5).center().toPoint())
    assert bridge.example == ("test", 5)
    expected = bridge.session.data_set.test.arrays["image"][5]
    np.testing.assert_array_equal(panel.flowing.view._maps, expected)


def test_a_wrong_answer_is_asked_for_and_gone_to(theme, bridge, qtbot) -> None:
    bridge.load_data()
    bridge.show_example("test", 3)
    page = DataPage(theme, bridge, random=Random(0))
    qtbot.addWidget(page)
    page.follow()
    page.ask_wrong()
    question = bridge.asked["example"]
    assert isinstance(question, NextWrong)
    assert (question.node, question.label, question.after) == ("scores", "label", 3)
    bridge.study_told.emit(StudyTold("example", question, 0, 1.0, 41, is_over=True))
    assert bridge.example == ("test", 41)
    bridge.study_told.emit(StudyTold("example", question, 0, 1.0, None, is_over=True))
    assert page.said.text() == "All answers are right."


def drag(paper, *places: tuple[float, float], button=LEFT) -> None:
    rect = paper.sheet_rect()
    points = [
        QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()).toPoint()
        for x, y in places
    ]
    QTest.mousePress(paper, button, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(paper, point)
    QTest.mouseRelease(paper, button, pos=points[-1])


def test_a_drawing_flows_scaled_and_centred_as_the_data_are(made, bridge, qtbot) -> None:
    panel = made()
    panel.choose_way("draw")
    drag(panel.draw.paper, (0.1, 0.1), (0.1, 0.3), (0.1, 0.5))
    qtbot.waitUntil(lambda: bridge.own is not None)
    assert bridge.own.title == "your drawing"
    picture = bridge.own.arrays["image"]
    assert (picture.shape, picture.dtype) == ((1, 28, 28), np.float32)
    rows, columns = np.nonzero(picture[0] > 0.2)
    assert np.ptp(rows) + 1 == pytest.approx(20, abs=1)  # MNIST: 20 px …
    weight = picture[0] / picture[0].sum()
    habit = habit_of(bridge.session.data_set.train.arrays["image"])
    centre = (weight.sum(1) @ (np.arange(28) + 0.5), weight.sum(0) @ (np.arange(28) + 0.5))
    assert centre == pytest.approx(habit.centre, abs=0.3)  # … centred by mass
    assert "Scaled to 20 px and centred by its weight" in panel.flowing.words.text()
    np.testing.assert_array_equal(panel.flowing.view._maps, picture)
    assert columns.size


def test_the_eraser_takes_away_and_one_click_leads_back(made, bridge, qtbot) -> None:
    panel = made()
    panel.choose_way("draw")
    paper = panel.draw.paper
    drag(paper, (0.2, 0.5), (0.8, 0.5))
    inked = paper.ink().sum()
    drag(paper, (0.5, 0.5), (0.8, 0.5), button=RIGHT)
    assert 0 < paper.ink().sum() < inked
    qtbot.waitUntil(lambda: bridge.own is not None)
    QTest.mouseClick(panel.draw.clear, LEFT)
    assert paper.is_unused
    qtbot.waitUntil(lambda: not bridge.own.arrays["image"].any())
    QTest.mouseClick(panel.flowing.back, LEFT)
    assert bridge.own is None
    assert panel.way.value() == "data"


def test_the_keyboard_draws(made) -> None:
    panel = made()
    panel.choose_way("draw")
    paper = panel.draw.paper
    for key in (Qt.Key.Key_Space, *(Qt.Key.Key_Right,) * 4, Qt.Key.Key_Space):
        QTest.keyClick(paper, key)
    rows, columns = np.nonzero(paper.ink() > 0.5)
    assert np.ptp(columns) > np.ptp(rows) > 0
    QTest.keyClick(paper, Qt.Key.Key_Delete)
    assert paper.is_unused


@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_a_dropped_file_flows_and_its_conversion_is_told(made, bridge, tmp_path, ending) -> None:
    panel = made()
    image = QImage(90, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y in range(10, 50):
        for x in range(40, 46):
            image.setPixelColor(x, y, QColor(20, 40, 120))
    path = tmp_path / f"one.{ending}"
    image.save(str(path), quality=95)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
    )
    panel.dropEvent(event)
    assert event.isAccepted()
    assert bridge.own.title == f"one.{ending}"
    habit = habit_of(bridge.session.data_set.train.arrays["image"])
    expected = photographed(pixels_of_file(path), habit).array
    np.testing.assert_array_equal(bridge.own.arrays["image"], expected)
    words = panel.flowing.words.text()
    assert "Colours made grey." in words
    assert "Light and dark exchanged." in words


def test_what_is_no_picture_is_told(made, bridge, tmp_path: Path) -> None:
    panel = made()
    path = tmp_path / "notes.txt"
    path.write_text("no picture")
    panel.choose_way("file")
    assert not panel.file.take_file(path)
    assert panel.file.words.text().startswith("notes.txt is no picture")
    assert bridge.own is None


def test_a_transparent_picture_lies_on_white() -> None:
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    np.testing.assert_array_equal(pixels_of(image), np.ones((2, 3)))


def test_a_webcam_is_asked_for_and_let_go_of_when_hidden(made, bridge, qtbot) -> None:
    source = Blinking()
    panel = made(Camera(source))
    panel.choose_way("webcam")
    assert not panel.webcam.camera.is_on
    QTest.mouseClick(panel.webcam.switch, LEFT)
    qtbot.waitUntil(lambda: bridge.own is not None)
    assert bridge.own.title == "your webcam"
    assert bridge.own.arrays["image"].max() == pytest.approx(1.0, abs=0.01)
    assert panel.webcam.view._is_on
    panel.hide()
    assert source.closed.wait(60.0)
    assert not panel.webcam.camera.is_on


def test_without_a_camera_it_says_what_to_do(made, qtbot) -> None:
    def none() -> Iterator[np.ndarray]:
        raise CameraRefused("No webcam was found. Plug one in, and switch it on again.")
        yield

    panel = made(Camera(none))
    panel.choose_way("webcam")
    QTest.mouseClick(panel.webcam.switch, LEFT)
    qtbot.waitUntil(lambda: "Plug one in" in panel.webcam.words.text())
    assert panel.webcam.switch.text() == "Switch the webcam on"


@pytest.fixture
def opened(theme, qtbot, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CHAINRULE_HOME", str(tmp_path))
    bridges = []

    def make(project: str):
        session = Session()
        session.open(projects_folder() / f"{project}.json")
        bridge = Bridge(session)
        bridges.append(bridge)
        bridge.start()
        panel = ExamplePanel(theme, bridge)
        qtbot.addWidget(panel)
        panel.resize(640, 300)
        panel.show()
        qtbot.waitUntil(lambda: not panel.hint.isVisible(), timeout=30_000)
        return panel, bridge

    yield make
    for bridge in bridges:
        bridge.close()


def test_a_point_is_clicked_and_flows(opened, qtbot) -> None:
    panel, bridge = opened("xor")
    told = []
    bridge.snapshot_taken.connect(told.append)
    panel.choose_way("numbers")
    pad = panel.numbers.pad
    qtbot.waitUntil(lambda: pad.width() > 100)
    QTest.mouseClick(pad, LEFT, pos=QPoint(40, 60))
    wanted = pad.value_at(QPointF(40, 60))
    assert tuple(bridge.own.arrays["point"]) == pytest.approx(wanted, abs=1e-6)
    qtbot.waitUntil(lambda: bool(told) and told[-1].wish.own is bridge.own, timeout=30_000)
    assert not told[-1].truth
    QTest.keyClick(pad, Qt.Key.Key_Right)
    assert bridge.own.arrays["point"][0] > wanted[0]


def test_numbers_are_given_one_by_one_by_the_names_of_the_data(opened, qtbot) -> None:
    panel, bridge = opened("mlp_iris")
    panel.choose_way("numbers")
    first = panel.numbers.fields[0]
    values = panel._values().copy()
    typed(first, "5.5")
    own = bridge.own.arrays["features"]
    assert own[0] == pytest.approx(5.5)
    np.testing.assert_allclose(own[1:], values[1:], rtol=1e-5)
    assert first.accessibleName() in bridge.project.data.fields()[0].feature_names


def test_an_example_that_does_not_fit_other_data_is_let_go(opened, qtbot) -> None:
    panel, bridge = opened("xor")
    panel.choose_way("numbers")
    QTest.mouseClick(panel.numbers.pad, LEFT, pos=QPoint(40, 60))
    assert bridge.own is not None
    bridge.open(projects_folder() / "lenet_digits.json")
    assert bridge.own is None


@pytest.mark.parametrize("size", [(360, 128), (620, 128), (300, 163), (220, 183), (760, 360)])
def test_in_a_small_dock_nothing_is_cut_and_all_can_be_reached(made, size) -> None:
    panel = made()
    panel.resize(*size)
    data, draw = panel.data, panel.draw
    fields = (data.split, data.kind, data.any, data.wrong)
    assert crowded(panel, panel.way, data.number, *fields, data.thumbs) == []
    assert all(part.isVisible() or part in data.fields.rest.fields for part in fields)
    panel.choose_way("draw")
    fields = (draw.tool, draw.stroke, draw.clear)
    assert crowded(panel, panel.way, *fields, draw.paper) == []
    assert all(part.isVisible() or part in draw.fields.rest.fields for part in fields)
    assert draw.paper.height() > 70
