"""How the confusion matrix is painted: cells, names, rates at the margins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen

from engine.api import JudgedClasses
from gui.theme.theme import Theme

Numbers = np.ndarray[Any, np.dtype[Any]]
Cell = tuple[int, int]

MARGIN_PX = 54
_FAINTEST = 0.10
_MOST_INK = 0.85
_MOST_WRITTEN = 64
_LINES_FROM_PX = 6


@dataclass(frozen=True, eq=False)
class Matrix:
    """What is painted, and where.

    Attributes:
        grid: where the cells lie.
        names: of the classes.
        words: gives what is written into a cell.
        at: the cell the pointer is at.
    """

    theme: Theme
    judged: JudgedClasses
    grid: QRectF
    names: Sequence[str]
    words: Callable[[int, int], str]
    at: Cell | None

    @property
    def classes(self) -> int:
        """How many there are."""
        return self.judged.answer.classes

    def cell(self, true: int, said: int) -> QRectF:
        """Where a cell is painted."""
        wide, high = self.grid.width() / self.classes, self.grid.height() / self.classes
        return QRectF(self.grid.left() + said * wide, self.grid.top() + true * high, wide, high)


def paint_cells(painter: QPainter, matrix: Matrix) -> None:
    """The cells in colour, with what is written into them."""
    theme, grid, side = matrix.theme, matrix.grid, matrix.cell(0, 0)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(grid, inked(theme, matrix.judged))
    metrics = painter.fontMetrics()
    if side.height() >= _LINES_FROM_PX:
        painter.setPen(QPen(theme.color("panel"), 1))
        for number in range(matrix.classes + 1):
            x, y = grid.left() + number * side.width(), grid.top() + number * side.height()
            painter.drawLine(QPointF(x, grid.top()), QPointF(x, grid.bottom()))
            painter.drawLine(QPointF(grid.left(), y), QPointF(grid.right(), y))
    if side.height() < metrics.ascent() or matrix.classes > _MOST_WRITTEN:
        return
    painter.setPen(theme.color("text"))
    for true in range(matrix.classes):
        for said in range(matrix.classes):
            words = matrix.words(true, said)
            if words and metrics.horizontalAdvance(words) <= side.width() - 2:
                painter.drawText(matrix.cell(true, said), Qt.AlignmentFlag.AlignCenter, words)


def inked(theme: Theme, judged: JudgedClasses) -> QImage:
    """A pixel a cell: what is right in one colour, what is wrong in another, by share of row.

    The ink grows with the root of the share, so that single mistakes are seen.
    """
    table, classes = judged.confusion.astype(np.float64), judged.answer.classes
    share = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    ink = _FAINTEST + (_MOST_INK - _FAINTEST) * np.sqrt(share)
    ink = np.where(share > 0, ink, 0.0)[..., None]
    is_right = np.eye(classes, dtype=bool)[..., None]
    ground, good, bad = (_rgb(theme.color(role)) for role in ("canvas", "good", "problem"))
    mixed = (1 - ink) * ground + ink * np.where(is_right, 0.75 * good + 0.25 * ground, bad)
    pixels = np.full((classes, classes, 4), 255, dtype=np.uint8)
    pixels[..., :3] = np.rint(mixed)
    image = QImage(pixels.data, classes, classes, 4 * classes, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def paint_names(painter: QPainter, matrix: Matrix) -> None:
    """What is true at the left, what is said above."""
    theme, grid, metrics = matrix.theme, matrix.grid, painter.fontMetrics()
    line, side = metrics.lineSpacing(), matrix.cell(0, 0)
    painter.setPen(theme.color("faint"))
    head = QRectF(grid.left(), 0, max(grid.width(), theme.px(60)), line)
    painter.drawText(head, Qt.AlignmentFlag.AlignLeft, _tr("said →"))
    _paint_upwards(painter, QRectF(0, grid.top(), line, grid.height()), _tr("← true"))
    left = line + theme.px(2)
    every = max(1, int(np.ceil(metrics.ascent() / max(side.height(), 1e-6))))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for number in range(0, matrix.classes, every):
        painter.setPen(theme.color("text" if matrix.at and matrix.at[0] == number else "secondary"))
        cell = matrix.cell(number, 0)
        room = QRectF(left, cell.top(), grid.left() - left - theme.px(5), cell.height())
        if cell.height() < line:
            room.adjust(0, -line / 2, 0, line / 2)
        painter.drawText(room, right, _named(metrics, matrix.names[number], room))
    every = max(1, int(np.ceil(theme.px(18) / max(side.width(), 1e-6))))
    where = Qt.AlignmentFlag.AlignCenter if every == 1 else Qt.AlignmentFlag.AlignLeft
    for number in range(0, matrix.classes, every):
        painter.setPen(theme.color("text" if matrix.at and matrix.at[1] == number else "secondary"))
        cell = matrix.cell(0, number)
        room = QRectF(cell.left(), line, cell.width() * every, line)
        painter.drawText(room, where, _named(metrics, matrix.names[number], room))


def paint_rates(painter: QPainter, matrix: Matrix) -> None:
    """Precision, recall and F1 of each class at the right, and below them their means."""
    theme, grid, rates = matrix.theme, matrix.grid, matrix.judged.rates
    metrics, wide = painter.fontMetrics(), theme.px(MARGIN_PX)
    line, middle = metrics.lineSpacing(), Qt.AlignmentFlag.AlignCenter
    below = grid.bottom() + theme.px(3)
    columns = zip(
        (_tr("precision"), _tr("recall"), _tr("F1")),
        (rates.precision, rates.recall, rates.f1),
        rates.macro(),
        strict=True,
    )
    for column, (title, values, mean) in enumerate(columns):
        left = grid.right() + column * wide
        room = QRectF(left, line, wide, line)
        painter.setPen(theme.color("faint"))
        painter.drawText(room, middle, _elided(metrics, title, room))
        painter.setPen(theme.color("secondary"))
        has_room = grid.height() >= matrix.classes * metrics.ascent()
        for number in range(matrix.classes) if has_room else ():
            cell = matrix.cell(number, 0)
            words = _rate(float(values[number])) if rates.counts[number] else "–"
            painter.drawText(QRectF(left, cell.top(), wide, cell.height()), middle, words)
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(left, below, wide, line), middle, _rate(mean))
    room = QRectF(grid.left(), below, grid.width() - theme.px(4), line)
    painter.setPen(theme.color("faint"))
    words = _tr("macro average, %")
    painter.drawText(room, Qt.AlignmentFlag.AlignRight, _elided(metrics, words, room))


def _paint_upwards(painter: QPainter, place: QRectF, words: str) -> None:
    painter.save()
    painter.translate(place.left(), place.bottom())
    painter.rotate(-90)
    room = QRectF(0, 0, place.height(), place.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignRight, words)
    painter.restore()


def _elided(metrics: QFontMetrics, words: str, room: QRectF) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()) + 1)


def _rate(share: float) -> str:
    """In per cent, without the sign: there are many of them."""
    return f"{100 * share:.1f}" if np.isfinite(share) else "–"


def _rgb(colour: QColor) -> Numbers:
    return np.array([colour.red(), colour.green(), colour.blue()], dtype=np.float64)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConfusionView", text)


def _named(metrics: QFontMetrics, words: str, room: QRectF) -> str:
    """A class's name; what tells it from others stands at the end as often as at the beginning."""
    return metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, int(room.width()) + 1)
