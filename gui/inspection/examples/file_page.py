"""A picture from a file or from the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.inspection.examples.picture_file import PictureRefused, pixels_of, pixels_of_file
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton

_ENDINGS = "*.png *.jpg *.jpeg *.bmp *.gif *.webp"


class FilePage(QWidget):
    """Says where to drop a picture, and offers to choose or paste one.

    Signals:
        read: a picture's numbers, 0 … 1, and what it is called.
    """

    read = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self._asking(), self)
        self.choose = ActionButton(theme, self.tr("Choose a picture …"), parent=self)
        self.choose.setToolTip(self.tr("A PNG or JPG file whose picture flows through the network"))
        self.paste = ActionButton(theme, self.tr("Paste"), parent=self)
        self.paste.setToolTip(self.tr("The picture that was copied in another program"))
        self._lay_out()
        self.choose.clicked.connect(self._ask)
        self.paste.clicked.connect(self.take_clipboard)

    def take_clipboard(self) -> None:
        """Take the picture that was copied elsewhere."""
        self.take(QGuiApplication.clipboard().mimeData(), self.tr("pasted picture"))

    def take(self, mime: QMimeData, title: str = "") -> bool:
        """Take a picture that was dropped or copied; gives whether there was one."""
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            return self.take_file(paths[0])
        image = mime.imageData() if mime.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            self.words.setText(self._asking())
            self.read.emit(pixels_of(image), title or self.tr("dropped picture"))
            return True
        self.words.setText(self.tr("There is no picture to take. Copy one in another program."))
        return False

    def take_file(self, path: Path) -> bool:
        """Read a file; gives whether it holds a picture. If not, it says so."""
        try:
            pixels = pixels_of_file(path)
        except PictureRefused as refusal:
            self.words.setText(str(refusal))
            return False
        self.words.setText(self._asking())
        self.read.emit(pixels, path.name)
        return True

    def _ask(self) -> None:
        kinds = f"{self.tr('Pictures')} ({_ENDINGS})"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), "", kinds)
        if name:
            self.take_file(Path(name))

    def _asking(self) -> str:
        return self.tr("Drop a picture anywhere on this panel: a PNG or JPG file, or a picture.")

    def _lay_out(self) -> None:
        self.words.setWordWrap(True)
        self.words.setProperty("role", "small")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(buttons)
        column.addWidget(self.words)
        column.addStretch(1)
