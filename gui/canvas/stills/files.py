"""A still as the bytes of a PNG, an SVG or a PDF."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from gui.canvas.stills.still import Still
from gui.canvas.stills.svg_text import outlined, tidied

CREATOR = "Chainrule"
PIXELS_PER_INCH = 96
_MOST_PIXELS = 120_000_000
_LONGEST_SIDE = 30_000
_LONGEST_PAGE = 14_000
"""In points; PDF readers show no larger pages than 14400."""

_POINTS_PER_PIXEL = 72 / PIXELS_PER_INCH


def pixels_of(size: QSizeF, scale: float) -> QSize:
    """How many pixels a picture has that is so many times as large as on the canvas."""
    return QSize(max(ceil(size.width() * scale), 1), max(ceil(size.height() * scale), 1))


def is_drawable(pixels: QSize) -> bool:
    """Whether a picture of so many pixels can be made."""
    is_short = max(pixels.width(), pixels.height()) <= _LONGEST_SIDE
    return is_short and pixels.width() * pixels.height() <= _MOST_PIXELS


def image_of(still: Still, scale: float = 1.0, *, is_clear: bool = False) -> QImage:
    """The still in dots; ``is_clear`` leaves out the ground."""
    pixels = pixels_of(still.size, scale)
    with_alpha, without = QImage.Format.Format_ARGB32, QImage.Format.Format_RGB32
    image = QImage(pixels, with_alpha if is_clear else without)  # without it a quarter is saved
    if image.isNull():
        return image
    image.setDotsPerMeterX(round(PIXELS_PER_INCH * scale / 0.0254))
    image.setDotsPerMeterY(round(PIXELS_PER_INCH * scale / 0.0254))
    image.fill(Qt.GlobalColor.transparent if is_clear else still.ground)
    image.setDevicePixelRatio(scale)  # so that items draw what they draw at zoom 1
    with QPainter(image) as painter:
        still.paint(painter, QRectF(0.0, 0.0, still.size.width(), still.size.height()))
    image.setDevicePixelRatio(1.0)
    return image


def png_of(image: QImage, *, is_hasty: bool = False) -> bytes:
    """The image as the content of a PNG file; larger where it has to be made at once."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 80 if is_hasty else 20)  # type: ignore[call-overload]  # the stub lacks QIODevice + str
    buffer.close()
    return bytes(content.data())


def svg_of(still: Still, title: str, *, is_clear: bool = False, has_outlines: bool = False) -> str:
    """The still as the text of an SVG file; ``has_outlines`` turns letters into lines."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(PIXELS_PER_INCH)
    generator.setTitle(title)
    generator.setDescription(CREATOR)
    size = pixels_of(still.size, 1.0)
    room = QRectF(0.0, 0.0, still.size.width(), still.size.height())
    generator.setSize(size)
    generator.setViewBox(QRectF(0.0, 0.0, size.width(), size.height()))
    with QPainter(generator) as painter:
        if not is_clear:
            painter.fillRect(QRectF(0.0, 0.0, size.width(), size.height()), still.ground)
        still.paint(painter, room)
    buffer.close()
    text = tidied(bytes(content.data()).decode("utf-8"))
    return outlined(text) if has_outlines else text


def pdf_of(
    still: Still, title: str, *, is_clear: bool = False, attached: tuple[str, str] | None = None
) -> bytes:
    """The still as a PDF of one page of its size, with a file attached: its name and its text."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    points = QSizeF(still.size.width(), still.size.height()) * _POINTS_PER_PIXEL
    shrunk = min(1.0, _LONGEST_PAGE / max(points.width(), points.height()))
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(CREATOR)
    writer.setResolution(PIXELS_PER_INCH)
    unit = QPageSize.Unit.Point
    page = QSizeF(ceil(points.width() * shrunk), ceil(points.height() * shrunk))
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(page, unit, "", exact))
    writer.setPageMargins(QMarginsF(0.0, 0.0, 0.0, 0.0))
    if attached is not None:
        name, text = attached
        writer.addFileAttachment(name, QByteArray(text.encode()), "application/json")
    room = QRectF(0.0, 0.0, still.size.width() * shrunk, still.size.height() * shrunk)
    with QPainter(writer) as painter:
        if not is_clear:
            # Beyond its edges, too: pages are rounded to whole points.
            painter.fillRect(QRectF(painter.viewport()).adjusted(-2, -2, 2, 2), still.ground)
        still.paint(painter, room)
    buffer.close()
    return bytes(content.data())
