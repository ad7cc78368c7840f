"""A formula as it stands in a book."""

from __future__ import annotations

import logging

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_SMALL
from gui.widgets.formula.box import EM
from gui.widgets.formula.grammar import statements_of
from gui.widgets.formula.lines import Laid, laid_out
from gui.widgets.formula.pieces import Piece, pieces_of
from gui.widgets.formula.tokens import FormulaUnread
from gui.widgets.formula.tree import Statement, Symbol
from gui.widgets.themed_widget import ThemedWidget

_LOG = logging.getLogger(__name__)
_SIZE = 1.28
"""Mathematics against the body's type: its letters are smaller at the same size."""
_SMALLEST = 0.86
"""A line that is too long is first set smaller, down to this share, and then broken."""
_LEAST_LEGIBLE = 0.6
_MARGIN_PX = 4


class FormulaView(ThemedWidget):
    """Sets a formula that is written in a line of text, never wider than the widget.

    Screen readers are told the line; it can be copied from the context menu, or with Ctrl+C.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._text = ""
        self._statements: tuple[tuple[Piece, ...], ...] = ()
        self._laid = Laid()
        self._factor = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setToolTip(self.tr("The arithmetic of this layer. Right-click copies it as text."))

    def text(self) -> str:
        """The formula in a line of text."""
        return self._text

    def set_formula(self, text: str) -> None:
        """Show another formula."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(self.tr("Formula: {0}").format(text))
        self._statements = tuple(pieces_of(statement) for statement in _read(text))
        self._lay_out()

    def copy(self) -> None:
        """Put the line of text on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)

    @property
    def factor(self) -> float:
        """Pixels for each unit of the layout."""
        return self._factor

    @property
    def laid(self) -> Laid:
        """Where everything stands, in the units of the layout."""
        return self._laid

    def _lay_out(self) -> None:
        room = self.width() - 2 * self._margin
        if not self._statements or room <= 0:
            self._laid = Laid()
        else:
            self._choose_size(room)
        height = round(self._laid.height * self._factor) + 2 * self._margin
        if height != self.height():
            self.setFixedHeight(height)
        self.update()

    def _choose_size(self, room: float) -> None:
        """The full size where it fits; else smaller, then broken, then as small as it takes."""
        full = self._theme.font("body").pixelSize() * _SIZE / EM
        whole = laid_out(self._statements, float("inf"))
        least = room / whole.width
        if least >= _SMALLEST * full:
            self._laid, self._factor = whole, min(full, least)
            return
        factor = full * 0.94
        broken = laid_out(self._statements, room / factor)
        while broken.width * factor > room and factor > _LEAST_LEGIBLE * full:
            factor *= 0.94
            broken = laid_out(self._statements, room / factor)
        self._laid, self._factor = broken, min(factor, room / broken.width)

    @property
    def _margin(self) -> int:
        return self._theme.px(_MARGIN_PX)

    def _restyle(self) -> None:
        self._lay_out()
        super()._restyle()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy formula"), self.copy)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_copy = event.key() == Qt.Key.Key_C and (
            event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )
        if is_copy:
            self.copy()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(theme.color("accent"), 1))
                frame = self.rect().adjusted(0, 0, -1, -1)
                painter.drawRoundedRect(frame, RADIUS_SMALL, RADIUS_SMALL)
            painter.translate(self._margin, self._margin)
            painter.scale(self._factor, self._factor)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text"))
            for placed in self._laid.placed:
                place = QPointF(placed.x, placed.y)
                painter.translate(place)
                painter.drawPath(placed.box.path)
                painter.translate(-place)


def _read(text: str) -> tuple[Statement, ...]:
    """The statements; a text that is no formula (of a foreign layer) stands as it is."""
    try:
        return statements_of(text)
    except FormulaUnread as fault:
        _LOG.info("A formula is shown as text: %s", fault)
        return (Statement(Symbol(text, "words")),)
