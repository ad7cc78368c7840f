"""Examples side by side, each with a few words; a click chooses one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolTip, QWidget

from engine.api import DataSet
from gui.inspection.example_face import face_of
from gui.theme.theme import Theme
from gui.widgets.themed_widget import ThemedWidget

_PICTURE_PX, _WORDS_PX, _GAP_PX, _PAD_PX = 60, 132, 8, 6


@dataclass(frozen=True)
class Card:
    """An example and what is said of it.

    Attributes:
        index: within its part of the data.
        words: lines below it.
        role: colour of the first of them.
    """

    index: int
    words: tuple[str, ...] = ()
    role: str = "text"


class ExampleCards(QScrollArea):
    """As many cards in a row as there is room for, and a bar to scroll.

    Signals:
        chosen: part of the data (``train`` or ``test``) and index of an example.
    """

    chosen = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = CardSheet(theme, self)
        self.setWidget(self.sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(theme.px(96), theme.px(48))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet.chosen.connect(self.chosen)
        self.sheet.moved.connect(self._bring_into_sight)

    def show_cards(self, data: DataSet | None, split: str, cards: Sequence[Card]) -> None:
        """Show these examples of a part of the data."""
        self.sheet.show_cards(data, split, tuple(cards))

    def mark(self, split: str, index: int) -> None:
        """Ring the example that is looked at."""
        self.sheet.mark(split, index)

    def _bring_into_sight(self, place: QRect) -> None:
        self.ensureVisible(place.center().x(), place.center().y(), 0, place.height())


class CardSheet(ThemedWidget):
    """All cards, of which those in sight are painted."""

    chosen = Signal(str, int)
    moved = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.cards: tuple[Card, ...] = ()
        self._data: DataSet | None = None
        self._split = "test"
        self._marked: tuple[str, int] | None = None
        self._current: int | None = None
        self._faces: dict[int, tuple[QImage | None, tuple[str, ...]]] = {}
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Examples"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cards(self, data: DataSet | None, split: str, cards: tuple[Card, ...]) -> None:
        """Show these examples."""
        if data is not self._data or split != self._split:
            self._faces.clear()
        if (cards, split) == (self.cards, self._split) and data is self._data:
            return
        self._data, self._split, self.cards = data, split, cards
        if self._current is not None and self._current >= len(cards):
            self._current = None
        self.setMinimumHeight(self.heightForWidth(max(self.width(), 1)))
        self.updateGeometry()
        self.update()

    def mark(self, split: str, index: int) -> None:
        """Ring an example."""
        self._marked = split, index
        self.update()

    def place(self, number: int) -> QRect:
        """Where a card is painted."""
        width, height = self._cell()
        row, column = divmod(number, self._columns(self.width()))
        gap = self._theme.px(_GAP_PX)
        return QRect(column * (width + gap), row * (height + gap), width, height)

    def _has_pictures(self) -> bool:
        return bool(self.cards) and self._face(self.cards[0].index)[0] is not None

    def _lines(self) -> int:
        return max((len(card.words) for card in self.cards[:1]), default=0)

    def _cell(self) -> tuple[int, int]:
        px, line = self._theme.px, QFontMetrics(self._theme.font("small")).lineSpacing()
        words = self._lines() * line + 2 * px(_PAD_PX)
        if self._has_pictures():
            side = px(_PICTURE_PX) + 2 * px(_PAD_PX)
            return side + px(12), side + words - px(_PAD_PX)
        rows = len(self._face(self.cards[0].index)[1]) if self.cards else 1
        return px(_WORDS_PX), rows * line + words

    def _columns(self, width: int) -> int:
        gap = self._theme.px(_GAP_PX)
        return max((width + gap) // (self._cell()[0] + gap), 1)

    def _face(self, index: int) -> tuple[QImage | None, tuple[str, ...]]:
        if index not in self._faces:
            if self._data is None:
                return None, ()
            self._faces[index] = face_of(self._theme, self._data, self._split, index)
        return self._faces[index]

    def _restyle(self) -> None:
        self._faces.clear()
        super()._restyle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self.cards) // self._columns(width))
        gap = self._theme.px(_GAP_PX)
        return max(rows * (self._cell()[1] + gap) - gap, 0)

    def sizeHint(self) -> QSize:
        width = self._theme.px(240)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: object) -> None:
        self.setMinimumHeight(self.heightForWidth(max(self.width(), 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font("small"))
            for number, card in enumerate(self.cards):
                place = self.place(number)
                if place.intersects(event.rect()):
                    self._paint_card(painter, number, card, place)

    def _paint_card(self, painter: QPainter, number: int, card: Card, place: QRect) -> None:
        theme, px = self._theme, self._theme.px
        is_marked = self._marked == (self._split, card.index)
        is_current = number == self._current
        border = "accent" if is_marked or (is_current and self.hasFocus()) else "line"
        painter.setPen(QPen(theme.color(border), 2 if is_marked else 1))
        painter.setBrush(theme.color("raised" if is_current else "card"))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), px(6), px(6))
        inside = QRectF(place).adjusted(px(_PAD_PX), px(_PAD_PX), -px(_PAD_PX), -px(_PAD_PX))
        image, lines = self._face(card.index)
        metrics = painter.fontMetrics()
        top = inside.top()
        if image is not None and not image.isNull():
            side = float(px(_PICTURE_PX))
            scale = min(side / image.width(), side / image.height())
            box = QRectF(0, 0, image.width() * scale, image.height() * scale)
            box.moveCenter(QRectF(inside.left(), top, inside.width(), side).center())
            painter.drawImage(box, image)
            top += side
        for line in lines:
            top = self._paint_words(painter, metrics, inside, top, line, "secondary")
        for row, words in enumerate(card.words):
            role = card.role if row == 0 else "secondary"
            top = self._paint_words(painter, metrics, inside, top, words, role)

    def _paint_words(
        self,
        painter: QPainter,
        metrics: QFontMetrics,
        inside: QRectF,
        top: float,
        words: str,
        role: str,
    ) -> float:
        painter.setPen(self._theme.color(role))
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(inside.width()))
        has_picture = self._has_pictures()
        side = Qt.AlignmentFlag.AlignHCenter if has_picture else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRectF(inside.left(), top, inside.width(), metrics.lineSpacing()), side, text
        )
        return top + metrics.lineSpacing()

    def _at(self, position: QPoint) -> int | None:
        found = (n for n in range(len(self.cards)) if self.place(n).contains(position))
        return next(found, None)

    def _choose(self, number: int) -> None:
        self._current = number
        self.chosen.emit(self._split, self.cards[number].index)
        self.update()

    def _go(self, number: int) -> None:
        if 0 <= number < len(self.cards):
            self._current = number
            card = self.cards[number]
            self.setAccessibleDescription(", ".join(card.words))
            self.moved.emit(self.place(number))
            self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            number = self._at(event.pos())
            words = "" if number is None else self._told(self.cards[number])
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _told(self, card: Card) -> str:
        what = (
            self.tr("training example {0}")
            if self._split == "train"
            else self.tr("test example {0}")
        )
        return "\n".join((what.format(card.index), *self._face(card.index)[1], *card.words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self._choose(number)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = -1 if self._current is None else self._current
        columns = self._columns(self.width())
        match event.key():
            case Qt.Key.Key_Right:
                self._go(current + 1)
            case Qt.Key.Key_Left:
                self._go(current - 1)
            case Qt.Key.Key_Down:
                self._go(current + columns if current >= 0 else 0)
            case Qt.Key.Key_Up:
                self._go(current - columns)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if current >= 0:
                self._choose(current)
            case _:
                super().keyPressEvent(event)
