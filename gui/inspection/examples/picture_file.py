"""Pictures from files and from the clipboard, as numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

Pixels = np.ndarray[Any, np.dtype[Any]]

_LARGEST_SIDE_PX = 1024
"""No network here takes more; what is larger is made smaller while it is read."""


class PictureRefused(Exception):
    """A file holds no picture; the words say so."""


def pixels_of_file(path: Path) -> Pixels:
    """A picture, 0 … 1; shape (H, W) where it is grey, else (H, W, 3).

    Raises:
        PictureRefused: if it can not be read as a picture.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LARGEST_SIDE_PX:
        limit = QSize(_LARGEST_SIDE_PX, _LARGEST_SIDE_PX)
        reader.setScaledSize(size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        words = QCoreApplication.translate("OwnExample", "{file} is no picture: {reason}.")
        raise PictureRefused(words.format(file=path.name, reason=reader.errorString()))
    return pixels_of(image)


def pixels_of(image: QImage) -> Pixels:
    """An image's numbers, on white where it is transparent; shapes as `pixels_of_file`."""
    if image.hasAlphaChannel():
        image = image.convertToFormat(QImage.Format.Format_ARGB32)
        ground = QImage(image.size(), QImage.Format.Format_ARGB32)
        ground.fill(Qt.GlobalColor.white)
        image = _laid_on(ground, image)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    flat: Any = np.frombuffer(image.constBits(), dtype=np.uint8)
    rows = flat.reshape(image.height(), image.bytesPerLine())[:, : 3 * image.width()]
    colours: Pixels = rows.reshape(image.height(), image.width(), 3)
    is_grey = not np.ptp(colours, axis=2).any()
    chosen = colours[..., 0] if is_grey else colours
    pixels: Pixels = chosen.astype(np.float32) / 255
    return pixels


def _laid_on(ground: QImage, image: QImage) -> QImage:
    with QPainter(ground) as painter:
        painter.drawImage(0, 0, image)
    return ground
