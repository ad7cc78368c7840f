"""Pictures of networks: alike in every form, and opened as the network again."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF, QSettings
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from engine.api import AddSticky, FileRefused, MakeBlock, MakeFrame, Session, part_in_picture
from gui.canvas.stills.files import image_of
from gui.canvas.stills.still import Still
from gui.canvas.stills.svg_text import outlined
from gui.canvas.stills.takes import Taken
from gui.exporting import picture as picture_module
from gui.exporting.live_arrays import LiveArrays
from gui.exporting.picture import PictureSettings, picture, write_picture
from gui.exporting.picture_dialog import PictureDialog
from gui.exporting.remembered import recalled, remember
from gui.main_window.window import MainWindow
from gui.theme.theme import Theme
from gui.theme.tokens import DARK, LIGHT


def content(window: MainWindow, **settings: object) -> bytes:
    chosen = PictureSettings(**settings)
    return picture(window.canvas.takes.drawn(chosen.taken), window._bridge.project, chosen)


def rendered(svg: bytes, image: QImage) -> QImage:
    drawn = QImage(image.size(), QImage.Format.Format_ARGB32)
    drawn.fill(0)
    with QPainter(drawn) as painter:
        QSvgRenderer(QByteArray(svg)).render(painter, QRectF(drawn.rect()))
    return drawn


def difference(one: QImage, other: QImage) -> float:
    """Mean distance of two pictures' colours, from 0 to 1, in steps of four pixels."""
    sums, count = 0.0, 0
    for y in range(0, min(one.height(), other.height()), 4):
        for x in range(0, min(one.width(), other.width()), 4):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            apart = (abs(p - q) for p, q in zip(a.getRgb(), b.getRgb(), strict=True))
            sums += sum(apart) / 4 / 255
            count += 1
    return sums / count


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_picture_in_a_file_opens_as_the_network(
    window: MainWindow, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / f"net.{kind}"
    chosen = PictureSettings(kind=kind)
    project = window._bridge.project
    write_picture(window.canvas.takes.drawn(Taken.OPEN), project, chosen, file)
    session = Session()
    session.open(file)
    assert session.project == project
    assert window.open(file)
    assert window._bridge.project == project
    assert window._bridge.update.path is None
    assert len(window.workspace.tabs) == 2


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_project_can_be_left_out(window: MainWindow, kind: str) -> None:
    bare = content(window, kind=kind, carries_project=False)
    assert b"EmbeddedFile" not in bare
    if kind != "pdf":
        session = window._bridge.session
        with pytest.raises(FileRefused, match="carries no project"):
            part_in_picture(bare, session.catalogue, session.data_sources)


def test_a_picture_of_a_selection_opens_as_the_selection(window: MainWindow) -> None:
    names = [node.name for node in window._bridge.project.graph.nodes][:2]
    window.canvas.select(names)
    session = window._bridge.session
    png = content(window, kind="png", taken=Taken.SELECTED)
    part = part_in_picture(png, session.catalogue, session.data_sources)
    assert [node.name for node in part.nodes] == names
    whole = QImage.fromData(content(window, kind="png"))
    assert QImage.fromData(png).width() < whole.width()


@pytest.mark.parametrize("look", ["dark", "light"])
def test_an_svg_looks_like_the_canvas(window: MainWindow, look: str) -> None:
    theme = Theme(look)
    bridge = window._bridge
    first = bridge.project.graph.nodes[0].name
    bridge.do(MakeFrame(frozenset({first}), "Where it begins"))
    bridge.do(AddSticky("# Words\n\nof *some* kind", -300.0, -200.0))
    with Still(window.canvas.takes.drawn(Taken.OPEN), theme) as still:
        canvas = image_of(still)
    svg = content(window, kind="svg", look=look)
    assert b"Words" in svg
    assert difference(rendered(svg, canvas), canvas) < 0.012
    lines = content(window, kind="svg", look=look, has_outlines=True)
    assert b"<text" not in lines
    assert difference(rendered(lines, canvas), canvas) < 0.012
    other = content(window, kind="svg", look="light" if look == "dark" else "dark")
    assert difference(rendered(other, canvas), canvas) > 0.3


def test_icons_and_wires_of_an_svg_are_lines(window: MainWindow) -> None:
    svg = content(window, kind="svg").decode()
    assert "<image" not in svg
    assert svg.count("<path") > 10
    assert 'font-family="Inter"' in svg
    assert "sans-serif" in svg


def test_letters_become_lines_in_their_place(qapp) -> None:
    path = outlined('<text fill="#123456" x="5" y="20" font-family="Inter">A &amp; b</text>')
    assert path.startswith('<path fill="#123456"')
    assert 'aria-label="A &amp; b"' in path
    numbers = [float(n) for n in re.findall(r"[ML](-?[\d.]+),", path)]
    assert 5 <= min(numbers) < max(numbers) < 60


def test_a_png_has_the_pixels_and_the_ground_asked_for(window: MainWindow) -> None:
    once = QImage.fromData(content(window, scale=1, look="dark"))
    thrice = QImage.fromData(content(window, scale=3, look="light"))
    assert abs(thrice.width() - 3 * once.width()) <= 3
    assert once.pixelColor(2, 2) == QColor(DARK.canvas)
    assert thrice.pixelColor(2, 2) == QColor(LIGHT.canvas)
    clear = QImage.fromData(content(window, scale=1, is_clear=True))
    assert clear.pixelColor(2, 2).alpha() == 0


def test_a_png_of_too_many_pixels_is_refused_in_words(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_module, "is_drawable", lambda pixels: pixels.width() < 100)
    with pytest.raises(FileRefused, match="pixels is too large"):
        content(window, kind="png")


def test_a_pdf_has_one_page_of_the_drawings_size_with_its_title_and_project(
    window: MainWindow,
) -> None:
    pdf = content(window, kind="pdf")
    with Still(window.canvas.takes.drawn(Taken.OPEN), window._theme) as still:
        width, height = still.size.width() * 0.75, still.size.height() * 0.75
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box is not None
    assert abs(float(box[1]) - width) <= 1.5
    assert abs(float(box[2]) - height) <= 1.5
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    assert "XOR".encode("utf-16-be") in pdf
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    assert any(b'"chainrule"' in _opened(stream) for stream in streams)


def _opened(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def test_an_open_block_is_drawn_alone_or_with_the_whole_network(window: MainWindow) -> None:
    window.open(Path(__file__).parents[3] / "projects" / "resnet18.json")
    bridge, takes = window._bridge, window.canvas.takes
    assert takes.possible() == (Taken.OPEN,)
    block = next(n.name for n in bridge.drawing.graph.nodes if bridge.drawing.opens(n.name))
    bridge.drawing.open(block)
    assert takes.possible() == (Taken.OPEN, Taken.WHOLE)
    inside = {node.name for node in takes.drawn(Taken.OPEN).graph.nodes}
    whole = {node.name for node in takes.drawn(Taken.WHOLE).graph.nodes}
    assert block in whole
    assert inside == set(bridge.drawing.graph.by_name)


def test_pictures_follow_what_the_nodes_give_also_outside_an_open_block(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open(Path(__file__).parents[3] / "projects" / "lenet_digits.json")
    bridge, takes = window._bridge, window.canvas.takes
    bridge.do(MakeBlock(frozenset({"fc1", "relu3"}), "head"))
    bridge.start()
    qtbot.waitUntil(lambda: bridge.session.is_ready and bridge.session.data_set, timeout=30_000)
    window.canvas.fit()
    block = next(n.name for n in bridge.drawing.graph.nodes if bridge.drawing.opens(n.name))
    bridge.drawing.open(block)
    arrays = LiveArrays(bridge, takes)
    qtbot.waitUntil(lambda: arrays.is_whole, timeout=30_000)
    assert {"conv1", f"{block}.fc1"} <= arrays.seen.outputs.keys()
    whole, inside = (takes.drawn(taken, arrays.seen) for taken in (Taken.WHOLE, Taken.OPEN))
    assert whole.seen.of(whole.faces["conv1"], f"{whole.prefix}conv1") is not None
    assert inside.seen.of(inside.faces["fc1"], f"{inside.prefix}fc1") is not None
    assert not takes.drawn(Taken.OPEN).seen.outputs
    arrays.end()


def test_the_dialog_tells_the_size_and_shows_what_fits_the_format(
    window: MainWindow, qtbot: QtBot
) -> None:
    settings = window._settings
    dialog = PictureDialog(window._theme, settings, window._bridge, window.canvas.takes, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.draw()
    size = dialog.preview.size_drawn
    assert f"{-(-int(size.width() * 2 * 100) // 100)}"[:3] in dialog.told_size.text()
    assert dialog.scale.isVisible()
    assert not dialog.outlines.isVisible()
    dialog.kind._choose(1)
    dialog.draw()
    assert dialog.outlines.isVisible()
    assert not dialog.scale.isVisible()
    assert "sharp" in dialog.told_size.text()
    dialog.accept()
    assert recalled(settings, PictureSettings()).kind == "svg"


def test_what_was_chosen_is_found_again(tmp_path: Path) -> None:
    place = str(tmp_path / "settings.ini")
    chosen = PictureSettings(
        kind="pdf", look="dark", is_clear=True, scale=4, has_live=False, carries_project=False
    )
    settings = QSettings(place, QSettings.Format.IniFormat)
    assert recalled(settings, PictureSettings()) == PictureSettings()
    remember(settings, chosen)
    settings.sync()
    again = QSettings(place, QSettings.Format.IniFormat)
    assert recalled(again, PictureSettings()) == chosen
    again.setValue("picture/kind", "gif")
    assert recalled(again, PictureSettings()).kind == "png"


def test_a_picture_that_can_not_be_written_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window._settings.clear()
    dialog = PictureDialog(
        window._theme, window._settings, window._bridge, window.canvas.takes, window
    )
    qtbot.addWidget(dialog)
    exchange = window.exchange
    assert not exchange.write_picture(dialog, dialog.chosen(), tmp_path / "no" / "net.png")
    assert "can not be written" in window.toast.text()
    assert exchange.write_picture(dialog, dialog.chosen(), tmp_path / "net")
    assert (tmp_path / "net.png").is_file()
    assert exchange.write_picture(dialog, dialog.chosen(), tmp_path / "net.svg")
    assert (tmp_path / "net.svg").read_bytes().startswith(b"<?xml")
    dialog.reject()
