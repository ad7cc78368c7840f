"""A field for yes or no: a painted switch."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import FIELD_HEIGHT


class SwitchField(QAbstractButton):
    """On or off, in colour, place and word; ``value_changed`` carries a bool."""

    value_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        default: bool = False,
        words: tuple[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make a switch; ``words`` are what stands beside it when off and when on."""
        super().__init__(parent)
        self._theme = theme
        self._words = words if words is not None else (self.tr("off"), self.tr("on"))
        self.setCheckable(True)
        self.setChecked(default)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._announce)
        theme.changed.connect(self._restyle)

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Show a value that was decided elsewhere; nothing is announced."""
        self.setChecked(value)

    def _announce(self, checked: bool) -> None:
        self.value_changed.emit(checked)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font("body"))
        words = max(metrics.horizontalAdvance(word) for word in self._words)
        return QSize(px(32) + px(8) + words + px(8), px(FIELD_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        on, enabled = self.isChecked(), self.isEnabled()
        height, width = theme.px(18), theme.px(32)
        track = QRectF(1, (self.height() - height) / 2, width, height)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = "accent" if on and enabled else "line"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(track, height / 2, height / 2)
            if self.hasFocus() or (self.underMouse() and enabled):
                painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "disabled"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = track.adjusted(-0.5, -1.5, 0.5, 1.5)
                painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
            inset = height / 2
            x = track.right() - inset if on else track.left() + inset
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("on_accent" if on and enabled else "secondary"))
            painter.drawEllipse(QPointF(x, track.center().y()), inset - 3, inset - 3)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text" if enabled else "disabled"))
            words = QRectF(self.rect()).adjusted(width + theme.px(8), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words[on])
