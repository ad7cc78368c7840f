"""The picture of a game."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.api import Drawing, GameMoment, Shape
from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_FIELD
from gui.widgets.themed_widget import ThemedWidget

ROLES = {
    "player": "accent",
    "thing": "warning",
    "goal": "good",
    "danger": "problem",
    "ground": "line",
}
"""By which token each role of a shape is coloured."""

_LEAST_CELL_PX = 5


class GameView(ThemedWidget):
    """Paints a drawing as large as it fits, on a board with the cells that the network sees."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._drawing: Drawing | None = None
        self._cells = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(72), theme.px(72))

    @property
    def drawing(self) -> Drawing | None:
        """What is painted."""
        return self._drawing

    def show_moment(self, moment: GameMoment | None) -> None:
        """Paint how a game stands; None: an empty board."""
        self._drawing = moment.drawing if moment is not None else None
        self._cells = _cells(moment)
        self.update()

    def board(self) -> QRectF:
        """Where the drawing is painted, in widget pixels."""
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        drawing = self._drawing
        if drawing is None or drawing.width <= 0 or drawing.height <= 0:
            return room
        scale = min(room.width() / drawing.width, room.height() / drawing.height)
        board = QRectF(0, 0, drawing.width * scale, drawing.height * scale)
        board.moveCenter(room.center())
        return board

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, board = self._theme, self.board()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("canvas"))
            radius = theme.px(RADIUS_FIELD)
            painter.drawRoundedRect(board, radius, radius)
            if self._drawing is None:
                return
            self._paint_cells(painter, board)
            painter.setClipRect(board)
            painter.translate(board.topLeft())
            scale = board.width() / self._drawing.width
            for shape in self._drawing.shapes:
                _paint(painter, shape, scale, theme.color(ROLES.get(shape.role, "secondary")))

    def _paint_cells(self, painter: QPainter, board: QRectF) -> None:
        across, down = self._cells
        if not across or board.width() / across < _LEAST_CELL_PX:
            return
        painter.setPen(QPen(self._theme.color("grid"), 1))
        for column in range(1, across):
            x = board.left() + board.width() * column / across
            painter.drawLine(QPointF(x, board.top()), QPointF(x, board.bottom()))
        for row in range(1, down):
            y = board.top() + board.height() * row / down
            painter.drawLine(QPointF(board.left(), y), QPointF(board.right(), y))


def _paint(painter: QPainter, shape: Shape, scale: float, colour: QColor) -> None:
    points = [QPointF(x * scale, y * scale) for x, y in shape.points]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match shape.kind:
        case "rectangle":
            rounding = 0.06 * scale
            painter.drawRoundedRect(QRectF(points[0], points[1]).normalized(), rounding, rounding)
        case "disc":
            painter.drawEllipse(points[0], shape.size * scale, shape.size * scale)
        case "polygon":
            painter.drawPolygon(QPolygonF(points))
        case "line":
            pen = QPen(colour, max(shape.size * scale, 1.0))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(points))


def _cells(moment: GameMoment | None) -> tuple[int, int]:
    """Columns and rows of the board, where what is seen are its pixels."""
    if moment is None or moment.observation.ndim != 3:
        return 0, 0
    height, width = moment.observation.shape[1:]
    drawing = moment.drawing
    is_board = (drawing.width, drawing.height) == (float(width), float(height))
    return (width, height) if is_board else (0, 0)
