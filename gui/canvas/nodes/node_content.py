"""What stands in the body of a node while the network runs: a picture, words, or both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QImage

from gui.canvas.nodes.card import Card, image_room
from gui.canvas.nodes.node_face import NodeFace
from gui.canvas.nodes.node_numbers import counted, numbers_of
from gui.canvas.nodes.node_picture import Array, best_columns, most_maps, picture_of, sharp
from gui.canvas.nodes.picture_kind import PictureKind
from gui.figures.weight_maps import Picture, symmetric_reach, weight_maps
from gui.theme.colour_maps import colour_table, to_image
from gui.theme.mosaic import mosaic
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

_BIN_WIDTH = 4.0
_LARGEST_MATRIX = 96
_MOST_WORDS = 400
_NEW_LINE = "⏎"


@dataclass(frozen=True)
class Line:
    """Words at the left and at the right of a line.

    Attributes:
        is_wrong: they tell of something that should not be.
    """

    left: str
    right: str = ""
    is_wrong: bool = False


@dataclass(frozen=True, eq=False)
class Content:
    """What is drawn in the body of a node.

    Attributes:
        picture: None: there are only words.
        lines: statistics; below a picture, what its ends mean; or text.
        has_scale: the lines stand at the ends of the colours of weights.
    """

    picture: QImage | None = None
    lines: tuple[Line, ...] = ()
    has_scale: bool = False


def content_of(face: NodeFace, card: Card, array: Array, theme: Theme) -> Content:
    """Draw what came out of a node, or its weights, as its face wants it."""
    room = image_room(face.picture, card.picture).size()
    match face.picture:
        case PictureKind.STATISTICS:
            return Content(lines=statistics(array))
        case PictureKind.TEXT:
            return Content(lines=(Line(words_of_tokens(array, face.names)),))
        case PictureKind.HISTOGRAM:
            return _histogram(array, room, theme)
        case PictureKind.FILTERS:
            return _filters(array, face.looks_at, room, theme)
    colours = theme.color("accent"), theme.color("good")
    return Content(picture_of(array, face.picture, room, colours, dark=theme.is_dark))


def statistics(array: Array) -> tuple[Line, ...]:
    """Five lines: where the numbers lie, and how many are nothing."""
    found = numbers_of(array)
    lines = [
        Line(QCoreApplication.translate("Canvas", "mean"), short_number(found.mean)),
        Line(QCoreApplication.translate("Canvas", "deviation"), short_number(found.deviation)),
        Line(QCoreApplication.translate("Canvas", "least"), short_number(found.low)),
        Line(QCoreApplication.translate("Canvas", "most"), short_number(found.high)),
        Line(QCoreApplication.translate("Canvas", "zeros"), percent(found.zeros)),
    ]
    if found.broken:
        lines[1] = Line(
            QCoreApplication.translate("Canvas", "NaN or ∞"), percent(found.broken), is_wrong=True
        )
    return tuple(lines)


def percent(share: float) -> str:
    """A share as ``37 %``; what is not quite nothing or all is not rounded to that."""
    rounded = round(100 * share)
    if share > 0 and rounded == 0:
        return "< 1\u202f%"
    if share < 1 and rounded == 100:
        return "> 99\u202f%"
    return f"{rounded}\u202f%"


def words_of_tokens(array: Array, names: tuple[str, ...]) -> str:
    """Tokens as text: letters side by side, words with spaces between; else their numbers."""
    tokens = [int(token) for token in np.asarray(array).reshape(-1)[:_MOST_WORDS]]
    words = [names[t] if 0 <= t < len(names) else str(t) for t in tokens]
    are_letters = bool(names) and all(len(name) == 1 for name in names)
    return ("" if are_letters else " ").join(words).replace("\n", _NEW_LINE)


def _histogram(array: Array, room: QSizeF, theme: Theme) -> Content:
    found = counted(array, max(int(room.width() / _BIN_WIDTH), 8))
    if found is None:
        words = QCoreApplication.translate("Canvas", "nothing finite")
        return Content(QImage(), (Line(words, is_wrong=True),))
    colours = theme.color("accent"), theme.color("good")
    heights = found.counts.astype(np.float32)
    picture = picture_of(heights, PictureKind.BARS, room, colours, dark=theme.is_dark)
    return Content(picture, (Line(short_number(found.low, 2), short_number(found.high, 2)),))


def _filters(weights: Array, looks_at: Picture | None, room: QSizeF, theme: Theme) -> Content:
    """As many filters as can be told apart; zero vanishes into the card."""
    laid = weight_maps(_thinned(weights, looks_at, room), looks_at)
    reach = symmetric_reach(np.nan_to_num(weights, posinf=0.0, neginf=0.0))
    maps = laid.maps
    columns = laid.columns or best_columns(len(maps), maps.shape[1], maps.shape[2], room)
    values = maps[0] if laid.is_matrix else mosaic(maps, columns)
    image = to_image(values, -reach, reach, colour_table("diverging", theme.is_dark))
    ends = Line(short_number(-reach, 2), short_number(reach, 2))
    return Content(sharp(image, room), (ends,), has_scale=True)


def _thinned(weights: Array, looks_at: Picture | None, room: QSizeF) -> Array:
    if weights.ndim == 4:
        outputs, inputs, height, width = weights.shape
        if inputs == 1:
            return weights[: most_maps(height, width, room)]
        cell = max(height, width)
        across = most_maps(cell, cell, QSizeF(room.width(), 1.0))
        down = most_maps(cell, cell, QSizeF(1.0, room.height()))
        return weights[: min(outputs, across), : min(inputs, down)]
    if looks_at is not None and weights.ndim == 2 and np.prod(looks_at) == weights.shape[1]:
        channels, height, width = looks_at
        most = most_maps(height, width, room)
        return weights[: max(most // channels, 1)]
    table = weights.reshape(len(weights), -1)
    steps = [max(1, -(-side // _LARGEST_MATRIX)) for side in table.shape]
    return table[:: steps[0], :: steps[1]]


def scale_bar(room: QRectF) -> QRectF:
    """Where the colours of weights are explained, between the numbers of their ends."""
    width = room.width() * 0.36
    return QRectF(room.center().x() - width / 2, room.center().y() - 2.0, width, 4.0)
