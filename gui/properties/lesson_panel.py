"""The lesson of a project: what it shows, what to press, what to look at and what to try."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from engine.api import ProjectUpdate
from gui.bridge import Bridge
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE
from gui.widgets.empty_hint import EmptyHint

_LINE_PERCENT = 112.0
_LIST_INDENT = 20
_END = QTextCursor.MoveOperation.EndOfBlock


class LessonPanel(QWidget):
    """Shows the lesson as it is written, from its beginning when another project is opened.

    Signals:
        followed: a link into the program was clicked: what kind it is, and its target.
    """

    followed = Signal(str, str)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._shown: str | None = None
        self.text = QTextBrowser(self)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Lesson"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow_link)
        self.text.document().setDocumentMargin(EDGE)
        self.text.document().setIndentWidth(_LIST_INDENT)
        self.hint = EmptyHint(theme, self.tr("No lesson belongs to this project."), parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addWidget(self.hint)
        bridge.project_updated.connect(self._follow)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def has_lesson(self) -> bool:
        """Whether there is anything to read."""
        return bool(self._shown and self._shown.strip())

    def _follow_link(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
        else:
            self.followed.emit(link.scheme(), link.path())

    def _follow(self, update: ProjectUpdate) -> None:
        lesson = update.project.lesson
        if lesson != self._shown:
            self._show(lesson)

    def _show(self, lesson: str) -> None:
        self._shown = lesson
        self.text.setMarkdown(lesson)
        self._space()
        self.text.verticalScrollBar().setValue(0)
        self.text.setVisible(self.has_lesson)
        self.hint.setVisible(not self.has_lesson)

    def _space(self) -> None:
        """Give paragraphs room between them, and headings the sizes of this program."""
        document, theme = self.text.document(), self._theme
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            shape = block.blockFormat()
            level = shape.headingLevel()
            shape.setTopMargin(theme.px(4) if level else 0)
            shape.setBottomMargin(theme.px(10 if block.textList() is None else 4))
            shape.setLineHeight(
                _LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            )
            cursor.setBlockFormat(shape)
            if level:
                cursor.movePosition(_END, QTextCursor.MoveMode.KeepAnchor)
                letters = QTextCharFormat()
                letters.setFont(theme.font("title" if level == 1 else "heading"))
                cursor.setCharFormat(letters)
            block = block.next()

    def _restyle(self) -> None:
        """Markdown takes its sizes from the font; it is laid out anew in another."""
        text, accent = self._theme.color("text").name(), self._theme.color("accent").name()
        self.text.setStyleSheet(f"QTextBrowser {{ background: transparent; color: {text}; }}")
        self.text.document().setDefaultStyleSheet(f"a {{ color: {accent}; }}")
        self.text.document().setDefaultFont(self._theme.font("body"))
        self._show(self._bridge.project.lesson)
