"""What a note says: its Markdown set in the theme's type, with its links and without pictures."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from gui.canvas.marks.mark_ink import MarkInk

_DIALECT = QTextDocument.MarkdownFeature(
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub.value
    | QTextDocument.MarkdownFeature.MarkdownNoHTML.value
)
_HEADING_PX = {1: 19, 2: 16}
_SMALL_HEADING_PX = 14
_WEB = ("http", "https")
_ALL = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll


class NoteDocument(QTextDocument):
    """A note's text, laid out at a width; it loads nothing from anywhere."""

    def __init__(self, text: str, ink: MarkInk, width: float) -> None:
        super().__init__()
        self._ink = ink
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0.0)
        self.setDefaultFont(ink.body_font)
        self.setIndentWidth(18.0)
        self.setMarkdown(text, _DIALECT)
        self._without_pictures()
        self._set_type()
        self.setTextWidth(width)

    def paint(self, painter: QPainter) -> None:
        """Paint it with its upper left corner at the origin."""
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, self._ink.text)
        context.palette = palette
        self.documentLayout().draw(painter, context)

    def link_at(self, place: QPointF) -> QUrl | None:
        """The web address that is linked to at a point; None where there is none."""
        url = QUrl(self.documentLayout().anchorAt(place))
        return url if url.isValid() and url.scheme().lower() in _WEB else None

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: a note can not fetch pictures, from the network or from this machine."""
        return None

    def _without_pictures(self) -> None:
        """Put a picture's description in its place."""
        cursor = QTextCursor(self)
        place = self.toRawText().find("\ufffc")
        while place >= 0:
            cursor.setPosition(place)
            cursor.movePosition(
                QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
            )
            picture = cursor.charFormat().toImageFormat()
            words = str(picture.property(QTextFormat.Property.ImageAltText) or "") or "…"
            cursor.insertText(f"[{words}]", QTextCharFormat())
            place = self.toRawText().find("\ufffc")

    def _set_type(self) -> None:
        block = self.begin()
        while block.isValid():
            self._set_block(block)
            block = block.next()

    def _set_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        lines = block.blockFormat()
        level = lines.headingLevel()
        is_code = _is_code(block)
        lines.setTopMargin(8.0 if level and block.blockNumber() else 0.0)
        lines.setBottomMargin(0.0 if _goes_on(block) else 6.0)
        if is_code:
            lines.setBackground(self._ink.hollow)
            lines.setLeftMargin(0.0)
        cursor.setBlockFormat(lines)
        for start, length, letters in _fragments(block):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._letters(letters, level, is_code=is_code))

    def _letters(self, found: QTextCharFormat, level: int, *, is_code: bool) -> QTextCharFormat:
        letters = QTextCharFormat(found)
        letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        if level:
            font = QFont(self._ink.title_font)
            font.setPixelSize(_HEADING_PX.get(level, _SMALL_HEADING_PX))
            letters.setFont(font, _ALL)
        elif is_code or found.fontFixedPitch():
            letters.setFont(self._ink.mono_font)
            if not is_code:
                letters.setBackground(self._ink.hollow)
        if found.isAnchor():
            letters.setForeground(self._ink.accent)
            letters.setFontUnderline(True)
        return letters


def headline(text: str) -> str:
    """The first heading of a Markdown text, or else its first line, as plain words."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    headings = [line for line in lines if re.match(r"#{1,6}\s", line)]
    first = next(iter((*headings, *lines)), "")
    first = re.sub(r"^(#{1,6}|>|[-*+]|\d+[.)])\s+", "", first)
    first = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", first)
    return re.sub(r"[*_`~]+", "", first).strip()


def _is_code(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _goes_on(block: QTextBlock) -> bool:
    """Whether the next line belongs to the same list, or to the same piece of code."""
    following = block.next()
    if _is_code(block):
        return _is_code(following)
    is_item = block.textList() is not None
    return is_item and following.isValid() and following.textList() is not None


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    place = block.begin()
    while not place.atEnd():
        piece = place.fragment()
        found.append((piece.position(), piece.length(), piece.charFormat()))
        place += 1
    return found
