"""Cards under a heading, as many side by side as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.welcome.project_card import NARROWEST_PX, ProjectCard


class CardGrid(QWidget):
    """Lays its cards out in rows; those that a search leaves out take no room."""

    def __init__(
        self, theme: Theme, title: str, cards: Sequence[ProjectCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = QLabel(title, self)
        self.title.setProperty("role", "heading")
        self.cards = tuple(cards)
        for card in cards:
            card.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)

    @property
    def shown(self) -> list[ProjectCard]:
        """The cards that a search left."""
        return [card for card in self.cards if not card.isHidden()]

    def columns(self, width: int) -> int:
        """How many cards stand side by side."""
        narrowest = self._theme.px(NARROWEST_PX)
        return max(1, (width + EDGE) // (narrowest + EDGE))

    def search(self, wanted: str) -> bool:
        """Show what a search finds; gives whether that is anything."""
        for card in self.cards:
            card.setVisible(card.words.holds(wanted))
        found = bool(self.shown)
        self.setVisible(found)
        self._arrange()
        self.updateGeometry()
        return found

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self.shown) // self.columns(width))
        return self._head() + rows * (self._card_size(width).height() + EDGE)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(NARROWEST_PX), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(NARROWEST_PX), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        size, across = self._card_size(self.width()), self.columns(self.width())
        self.title.adjustSize()
        self.title.move(0, 0)
        for number, card in enumerate(self.shown):
            row, column = divmod(number, across)
            left, top = column * (size.width() + EDGE), row * (size.height() + EDGE)
            card.setGeometry(left, self._head() + top, size.width(), size.height())

    def _card_size(self, width: int) -> QSize:
        """As wide as the row's share."""
        across = self.columns(width)
        one = (width - (across - 1) * EDGE) // across
        return QSize(one, self.cards[0].heightForWidth(one) if self.cards else 1)

    def _head(self) -> int:
        return self._theme.px(20) + SPACE + SPACE // 2
