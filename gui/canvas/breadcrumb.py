"""Where one is: the network, and the blocks that were opened one inside the other."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gui.canvas.block_tags import tags_of
from gui.open_drawing import OpenDrawing
from gui.theme.theme import Theme

_LONGEST = 24


class Breadcrumb(QLabel):
    """``Network › stage1 › bottleneck``; each but the last leads there.

    Signals:
        chosen: inside how many blocks the drawing lies that was asked for.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, drawing: OpenDrawing, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._drawing = theme, drawing
        self._name = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setAccessibleName(self.tr("Where the canvas is"))
        self.linkActivated.connect(lambda depth: self.chosen.emit(int(depth)))

    def show_place(self, project: str) -> None:
        """Write the way to the drawing that is open."""
        self._name = project
        self.restyle()

    def words(self) -> str:
        """The way as plain text."""
        return " › ".join((self.tr("Network"), *self._drawing.path))

    def restyle(self) -> None:
        """Write it in the theme's colours."""
        self.setFont(self._theme.font("body"))
        path = self._drawing.path
        gap = self._coloured("faint", "\u00a0\u00a0›\u00a0 ")
        names = [_shortened(name) for name in (self.tr("Network"), *path)]
        text = gap.join(self._part(name, i, len(path)) for i, name in enumerate(names))
        if path:
            text += "&nbsp; &nbsp;" + self._coloured("secondary", self._note())
        else:
            text += gap + self._coloured("secondary", self._name)
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not path)
        self.setToolTip(self.tr("Backspace or Alt+Up leads one level up") if path else "")
        self.adjustSize()

    def _part(self, name: str, depth: int, deepest: int) -> str:
        if depth == deepest:
            colour = self._theme.tokens.text
            return f'<span style="color:{colour}; font-weight:650">{escape(name)}</span>'
        colour = self._theme.tokens.accent
        style = f"color:{colour}; text-decoration:none"
        return f'<a href="{depth}" style="{style}">{escape(name)}</a>'

    def _note(self) -> str:
        """How the open block is used, and which of its copies is seen."""
        layer = self._drawing.uses[-1][1]
        words = list(tags_of(layer))
        if layer.repeat > 1:
            words.append(self.tr("copy {0}").format(self._drawing.copy + 1))
        return ", ".join(words)

    def _coloured(self, role: str, words: str) -> str:
        return f'<span style="color:{self._theme.tokens.colour(role)}">{escape(words)}</span>'


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
