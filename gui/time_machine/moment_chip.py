"""Whether the network is seen as it is, or as it was: clear to see, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from engine.api import Moment
from gui.theme.theme import Theme

_HEIGHT, _EDGE, _DOT, _CROSS = 22, 10, 3.0, 3.0


class MomentChip(QAbstractButton):
    """Quiet while everything is live; in the accent colour while an earlier moment is looked at.

    It keeps its width while the steps change, so that the bar stays where it is.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_live = True
        self._widest = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._restyle)
        self.show_moment(None, None)

    def show_moment(self, moment: Moment | None, last: Moment | None) -> None:
        """Tell which moment is looked at, or that it is none.

        Args:
            moment: that one; None: the network is seen as it is.
            last: the latest there is, whose words are the widest.
        """
        self._is_live = moment is None
        widest = "" if last is None else self._words(_of_widest_digits(last))
        if len(widest) != len(self._widest):
            self._widest = widest
            self.updateGeometry()
        self.setText(self.tr("Live") if moment is None else self._words(moment))
        back = self.tr("Back to what is now")
        tip = self.tr("All panels show the network as it is") if self._is_live else back
        self.setToolTip(tip)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(tip)
        live, past = Qt.CursorShape.ArrowCursor, Qt.CursorShape.PointingHandCursor
        self.setCursor(live if self._is_live else past)
        self.update()

    def _words(self, moment: Moment) -> str:
        words = self.tr("Looking at step {step} · epoch {epoch}")
        return words.format(step=moment.step, epoch=f"{moment.epoch:.2f}")

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, metrics = self._theme.px, QFontMetrics(self._theme.font("small"))
        room = 2 * px(_EDGE) + px(12)
        width = max(metrics.horizontalAdvance(w) for w in (self._widest, self.tr("Live")))
        return QSize(width + room, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("small"))
            if not self._is_live:
                edge = "text" if self.hasFocus() else "accent"
                painter.setPen(QPen(theme.color(edge), 1))
                painter.setBrush(theme.color("accent"))
                painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
                self._paint_cross(painter, frame.right() - px(_EDGE), frame.center().y())
                painter.setPen(theme.color("on_accent"))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("good"))
                radius = theme.px(_DOT)
                painter.drawEllipse(QPointF(px(_EDGE), frame.center().y()), radius, radius)
                painter.setPen(theme.color("text" if self.hasFocus() else "secondary"))
            left = px(_EDGE) + (px(10) if self._is_live else 0)
            words = frame.adjusted(left, 0, -px(4), 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_cross(self, painter: QPainter, x: float, y: float) -> None:
        arm = self._theme.px(_CROSS)
        painter.setPen(QPen(self._theme.color("on_accent"), 1.4))
        for sign in (1, -1):
            painter.drawLine(QPointF(x - arm, y - sign * arm), QPointF(x + arm, y + sign * arm))


def _of_widest_digits(moment: Moment) -> Moment:
    """A moment whose numbers take as much room as those up to this one can."""
    return Moment(int("8" * len(str(moment.step))), float("8" * len(str(int(moment.epoch)))), 0)
