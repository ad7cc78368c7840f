"""What a panel shows when it has nothing to show: why, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE


class EmptyHint(QWidget):
    """A quiet sentence in the middle, and a button where something can be done at once."""

    button_clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        button_text: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon = QLabel(self, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._icon.setVisible(bool(icon))
        self._label = QLabel(text, self, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._label.setWordWrap(True)
        self._label.setProperty("role", "secondary")
        self._button = QPushButton(button_text, self)
        self._button.setVisible(bool(button_text))
        self._button.clicked.connect(self._announce)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(SPACE + SPACE // 2)
        layout.addStretch(1)
        layout.addWidget(self._icon)
        layout.addWidget(self._label)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_text(self, text: str) -> None:
        self._label.setText(text)

    def text(self) -> str:
        return self._label.text()

    def button(self) -> QPushButton:
        return self._button

    def set_button(self, text: str, tip: str) -> None:
        """Offer a button, or with an empty text none."""
        self._button.setText(text)
        self._button.setToolTip(tip)
        self._button.setVisible(bool(text))

    def _announce(self) -> None:
        self.button_clicked.emit()

    def _restyle(self) -> None:
        self._label.setFont(self._theme.font("body"))
        palette = self._label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color("secondary"))
        self._label.setPalette(palette)
        if self._icon_name:
            self._icon.setPixmap(
                self._theme.pixmap(self._icon_name, "disabled", self._theme.px(32))
            )
