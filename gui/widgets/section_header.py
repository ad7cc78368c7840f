"""The title of a part of a panel, which opens and closes it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_SMALL


class SectionHeader(QAbstractButton):
    """A chevron and a title, a note at the right; ``open_changed`` carries whether it is open.

    A click, Space, Left and Right open and close it.
    """

    open_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        note: str = "",
        is_open: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note = note
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setChecked(is_open)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self._announce)
        theme.changed.connect(self._restyle)

    def is_open(self) -> bool:
        return self.isChecked()

    def set_open(self, is_open: bool) -> None:
        self.setChecked(is_open)

    def set_note(self, note: str) -> None:
        """Write something small at the right: a count, a state."""
        self._note = note
        self.update()

    def control(self, section: QWidget) -> None:
        """Let this header show and hide a widget."""
        section.setVisible(self.is_open())
        self.toggled.connect(section.setVisible)

    def _announce(self, is_open: bool) -> None:
        self.open_changed.emit(is_open)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("heading"))
        width = metrics.horizontalAdvance(self.text()) + self._theme.px(32)
        return QSize(width, max(self._theme.px(24), metrics.height() + self._theme.px(8)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self.set_open(False)
            case Qt.Key.Key_Right:
                self.set_open(True)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        side = theme.px(14)
        ink = "text" if self.underMouse() or self.hasFocus() else "secondary"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            arrow = "chevron-down" if self.isChecked() else "chevron-right"
            chevron = theme.pixmap(arrow, ink, side, self.devicePixelRatioF())
            painter.drawPixmap(0, (self.height() - side) // 2, chevron)
            middle = Qt.AlignmentFlag.AlignVCenter
            words = QRectF(self.rect()).adjusted(side + theme.px(6), 0, 0, 0)
            painter.setFont(theme.font("heading"))
            painter.setPen(theme.color(ink))
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, self.text())
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("faint"))
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, self._note)
            if self.hasFocus():
                painter.setPen(QPen(theme.color("accent"), 1))
                ring = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
                painter.drawRoundedRect(ring, theme.px(RADIUS_SMALL), theme.px(RADIUS_SMALL))
