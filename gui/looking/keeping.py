"""A panel's content, as a picture and as numbers, for the clipboard and for files."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from engine.api import write_bytes
from gui.looking.shown_panel import ShownPanel, Table

SUFFIXES = (".png", ".svg", ".csv")
"""As what a panel can be saved."""

MOST_COPIED = 100_000
"""Rows that the clipboard takes at most; a file takes any number."""

_SHARPNESS = 2.0
_PIXELS_PER_INCH = 96  # as CSS counts


def image_of(panel: ShownPanel) -> QImage:
    """What a panel shows, twice as fine as on most screens."""
    widget = _laid_out(panel)
    image = QImage(widget.size() * _SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(_ground(widget))
    with QPainter(image) as painter:
        widget.render(painter, QPoint(0, 0))
    return image


def svg_of(panel: ShownPanel, title: str) -> bytes:
    """What a panel shows as the content of an SVG file; letters and lines stay such."""
    widget = _laid_out(panel)
    room = QRect(QPoint(0, 0), widget.size())
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setTitle(title)
    generator.setResolution(_PIXELS_PER_INCH)
    generator.setSize(room.size())
    generator.setViewBox(room)
    with QPainter(generator) as painter:
        painter.fillRect(room, _ground(widget))
        widget.render(painter, QPoint(0, 0))
    buffer.close()
    return bytes(content.data())


def csv_of(table: Table) -> str:
    """A table as the text of a CSV file: a line of heads, numbers with all their digits."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.heads)
    writer.writerows(table.rows)
    return text.getvalue()


def mime_of(panel: ShownPanel) -> QMimeData:
    """What the clipboard gets: the picture, and the numbers as spreadsheets paste them."""
    found = QMimeData()
    found.setImageData(image_of(panel))
    table = panel.table()
    if table is not None and len(table.rows) <= MOST_COPIED:
        rows = (table.heads, *table.rows)
        found.setText("\n".join("\t".join(str(cell) for cell in row) for row in rows))
    return found


def save(panel: ShownPanel, path: Path, title: str) -> None:
    """Write what a panel shows into a file, as its suffix tells.

    Raises:
        FileRefused: if the disk does not take it.
    """
    if path.suffix == ".csv":
        table = panel.table()
        assert table is not None, "what has no numbers is not offered as such"
        write_bytes(csv_of(table).encode(), path)
    elif path.suffix == ".svg":
        write_bytes(svg_of(panel, title), path)
    else:
        write_bytes(_png_of(image_of(panel)), path)


def _png_of(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub lacks QIODevice + str
    buffer.close()
    return bytes(content.data())


def _ground(widget: QWidget) -> QColor:
    """The colour that the panel stands on."""
    return widget.palette().color(widget.backgroundRole())


def _laid_out(panel: ShownPanel) -> QWidget:
    """The widget worth keeping, as large as it is where it is seen; also one that never was."""
    widget = panel.picture()
    widget.grab(QRect(0, 0, 1, 1))
    return widget
