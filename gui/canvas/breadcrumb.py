"""Where one is: the network, and the blocks that were opened one inside the other."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from engine.api import BlockUse
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
        names = (self.tr("Network"), *path)
        parts = [self._part(_shortened(n), i, len(path)) for i, n in enumerate(names)]
        note = self._name if not path else _note(self._drawing.uses[-1][1])
        if note:
            parts.append(self._coloured("secondary", _shortened(note) if path else note))
        gap = self._coloured("faint", "&nbsp;&nbsp;›&nbsp; ", is_plain=False)
        text = gap.join(parts[: len(names)])
        if note:
            text += (gap if not path else "&nbsp; &nbsp;") + parts[-1]
        self.setText(text)
        is_link = bool(path)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_link)
        back = self.tr("Backspace or Alt+Up leads one level up")
        self.setToolTip(back if is_link else "")
        self.adjustSize()

    def _part(self, name: str, depth: int, deepest: int) -> str:
        if depth == deepest:
            colour = self._theme.tokens.text
            return f'<span style="color:{colour}; font-weight:650">{escape(name)}</span>'
        colour = self._theme.tokens.accent
        style = f"color:{colour}; text-decoration:none"
        return f'<a href="{depth}" style="{style}">{escape(name)}</a>'

    def _coloured(self, role: str, words: str, *, is_plain: bool = True) -> str:
        colour = self._theme.tokens.colour(role)
        return f'<span style="color:{colour}">{escape(words) if is_plain else words}</span>'


def _note(layer: BlockUse) -> str:
    return ", ".join(tags_of(layer))


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
