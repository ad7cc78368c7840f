"""The head of a page: icon or band in the colour of the family, name to be changed, type."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.widgets.text_field import TextField

_BAND_PX = 4
_ICON_PX = 18


class NodeHeader(QWidget):
    """A title that becomes a field when it is clicked.

    Signals:
        renamed: the name the user wants.
    """

    renamed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._category = ""
        self.name_field = TextField(theme, parent=self)
        self.name_field.setAccessibleName(self.tr("Name"))
        self.name_field.setToolTip(self.tr("Click to change the name"))
        self.name_field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name_field.setMinimumWidth(theme.px(72))
        self._type = QLabel(self)
        self._type.setProperty("role", "secondary")
        self._icon_name = ""
        self.icon = QLabel(self)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(theme.px(4))
        row.addWidget(self.icon)
        row.addWidget(self.name_field, 1)
        row.addWidget(self._type, 0, Qt.AlignmentFlag.AlignVCenter)
        self.name_field.value_changed.connect(self.renamed.emit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_head(self, name: str, kind: str, category: str = "", icon: str = "") -> None:
        """Show a name, what it is the name of, the colour role of its band, and an icon."""
        self._icon_name = icon
        self.name_field.set_value(name)
        self.name_field.setToolTip(self.tr("{0}, {1}\nClick to change the name").format(name, kind))
        self._type.setText(kind)
        self._category = category
        self._restyle()

    def _is_long(self, role: str = "title") -> bool:
        """Whether the name in that type has no room beside the type of the node."""
        words = QFontMetricsF(self._theme.font(role)).horizontalAdvance(self.name_field.value())
        beside = self._type.sizeHint().width() + self._theme.px(44)
        beside += self._theme.px(_ICON_PX + 4) if self._icon_name else 0
        return bool(words + beside > self.width())

    def _restyle(self) -> None:
        size = self._theme.font("title").pixelSize()
        if self._is_long():
            size = self._theme.font("heading").pixelSize()
        # A name that is still cut off has all the room; what it is the name of is in its tip.
        self._type.setVisible(not self._is_long("heading"))
        self.name_field.setStyleSheet(
            f"QLineEdit {{ font-size: {size}px; font-weight: 650; padding: 0 6px; }}"
            "QLineEdit:!focus:!hover { border-color: transparent; background: transparent; }"
            "QLineEdit:!focus:hover { background: transparent; }"
        )
        self.icon.setVisible(bool(self._icon_name))
        left = 0 if self._icon_name else self._theme.px(10)
        self._row.setContentsMargins(left, 0, 0, 0)
        if self._icon_name:
            side = self._theme.px(_ICON_PX)
            ink = self._category or "secondary"
            self.icon.setPixmap(self._theme.pixmap(self._icon_name, ink, side))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._category or self._icon_name:  # the icon tells the family by its colour
            return
        side = self._theme.px(_BAND_PX)
        height = self._theme.px(20)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(self._category))
            band = QRectF(0, (self.height() - height) / 2, side, height)
            painter.drawRoundedRect(band, side / 2, side / 2)
