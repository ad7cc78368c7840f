"""Line icons: read from ``resources/icons`` and drawn in any colour and size."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ICON_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
_SIZES_PX = (16, 20, 24, 32, 48, 64)


def tinted_svg(name: str, colour: QColor) -> str:
    """Return the drawing as SVG text with its ink in ``colour``.

    Raises:
        FileNotFoundError: if there is no icon of that name.
    """
    return _drawing(name).replace("currentColor", colour.name())


def icon_pixmap(name: str, colour: QColor, size_px: int, ratio: float = 1.0) -> QPixmap:
    """Draw the icon ``size_px`` large for a screen of ``ratio`` device pixels a pixel."""
    side = max(1, round(size_px * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(tinted_svg(name, colour).encode()))
    with QPainter(pixmap) as painter:
        renderer.render(painter, QRectF(0, 0, side, side))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def paint_icon(painter: QPainter, place: QRectF, name: str, colour: QColor) -> None:
    """Draw the icon line by line, so that it stays sharp on paper and in vector files."""
    QSvgRenderer(QByteArray(tinted_svg(name, colour).encode())).render(painter, place)


def tinted_icon(name: str, colour: QColor, disabled: QColor) -> QIcon:
    """Return the icon in all usual sizes, with a quieter one for when it cannot be used."""
    icon = QIcon()
    for size_px in _SIZES_PX:
        icon.addPixmap(icon_pixmap(name, colour, size_px))
        icon.addPixmap(icon_pixmap(name, disabled, size_px), QIcon.Mode.Disabled)
    return icon


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return (ICON_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
