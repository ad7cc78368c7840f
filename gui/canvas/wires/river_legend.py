"""The legend of the rivers: what their breadth and colour mean, in numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.canvas.wires.river_ink import BROADEST
from gui.canvas.wires.river_key import note_of, paint_scale, title_of
from gui.canvas.wires.river_scale import RiverScale
from gui.canvas.wires.rivers import GRADIENTS, Rivers
from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.number_text import short_number
from gui.widgets.themed_widget import ThemedWidget

_BAR_PX, _LEAST_BAR_PX = 190, 110
_STEP_MS = 250
_LEAST_WORDS_PX, _STEP_ROOM_PX = 300, 24
"""With less room there are no words; it is so much wider than them, as the step's number grows."""


class RiverLegend(QFrame):
    """A strip over the canvas: what is drawn, the scale, for how many examples and since when.

    Signals:
        sought: path of the node that made the first number that is none.
        resized: it needs another place.
    """

    sought = Signal(str)
    resized = Signal()

    def __init__(self, theme: Theme, rivers: Rivers, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._rivers = theme, rivers
        self.setObjectName("river_legend")
        self.title = QLabel(self)
        self.note = QLabel(self)
        self.note.setProperty("role", "small")
        self.bar = _ScaleBar(theme, self)
        self.culprit = ActionButton(theme, " ", "problem", kind="link", parent=self)
        self.culprit.set_ink("problem")
        self.culprit.setToolTip(self.tr("Go to the node that made the first number that is none"))
        self.close_button = ActionButton(theme, icon="close", kind="quiet", parent=self)
        self.close_button.setToolTip(self.tr("Draw the wires as usual"))
        self.close_button.setAccessibleName(self.tr("Draw the wires as usual"))
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self.title, self.note, self.culprit):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 3 // 2, SPACE // 2, SPACE // 2, SPACE // 2)
        row.setSpacing(SPACE)
        row.addLayout(words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self._end)
        self.culprit.clicked.connect(self._seek)
        self._told: tuple[object, ...] = ()
        self._is_tight = False
        self._later = QTimer(self, singleShot=True, interval=_STEP_MS)
        self._later.timeout.connect(self._tell_note)
        rivers.changed.connect(self._follow)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _follow(self) -> None:
        """Tell at once what is new; the number of the step a few times a second."""
        rivers = self._rivers
        examples = rivers.seen.examples if rivers.seen is not None else None
        place = rivers.time, rivers.is_hidden_inside
        told = rivers.kind, rivers.scale, rivers.fault, rivers.culprit, examples, place
        if told != self._told:
            self._told = told
            self.tell()
        elif not self._later.isActive():
            self._later.start()

    def _tell_note(self) -> None:
        if self._rivers.kind:
            self.note.setText(note_of(self._rivers))

    def tell(self) -> None:
        """Say what the rivers show now."""
        rivers = self._rivers
        self.setVisible(bool(rivers.kind))
        if not rivers.kind:
            return
        is_back = rivers.kind == GRADIENTS
        self.title.setText(title_of(rivers))
        meaning = (
            self.tr(
                "Euclidean norm of the gradient of the loss with respect to what a wire carries"
            )
            if is_back
            else self.tr("Root of the mean square of the numbers that a wire carries")
        )
        self.bar.show_scale(rivers.scale)
        name, note = rivers.culprit, note_of(self._rivers)
        self.note.setText(note)
        self._show_parts()
        self.culprit.setText(" " + self.tr("First NaN or ∞: {0}").format(name))
        self.culprit.setAccessibleName(self.culprit.text().strip())
        low, high = (short_number(10**end, 2) for end in (rivers.scale.low, rivers.scale.high))
        self.setToolTip(f"{meaning}\n{note}")
        self.setAccessibleName(f"{self.title.text()}: {low} … {high}. {note}")
        self.resized.emit()

    def fit(self, room: int) -> None:
        """Take the width that is needed, as far as there is room; words give way to the scale."""
        px = self._theme.px
        self._is_tight = room < px(_LEAST_WORDS_PX)
        self._show_parts()
        shown = [part for part in (self.title, self.note, self.culprit) if not part.isHidden()]
        words = max((part.sizeHint().width() for part in shown), default=0)
        words += px(_STEP_ROOM_PX) if shown else 0
        edges = 5 * SPACE + self.close_button.sizeHint().width()
        bar = px(_BAR_PX) if not self.bar.isHidden() else 0
        left = room - edges - (px(_LEAST_BAR_PX) if bar else 0)
        for label in (self.title, self.note):
            label.setMaximumWidth(max(left, px(60)))
        self.resize(min(words + bar + edges, room), self.sizeHint().height())

    def _show_parts(self) -> None:
        """Where there is little room, the scale stands alone, or what is most urgent."""
        rivers = self._rivers
        is_seen = rivers.seen is not None and not rivers.is_hidden_inside
        is_wrong, is_tight = bool(rivers.culprit), self._is_tight
        self.culprit.setVisible(is_wrong)
        self.bar.setVisible(is_seen and not (is_tight and is_wrong))
        self.title.setVisible(not is_tight)
        self.note.setVisible(not is_wrong and not (is_tight and is_seen))

    def _end(self) -> None:
        self._rivers.choose("")

    def _seek(self) -> None:
        self.sought.emit(self._rivers.culprit)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QFrame#river_legend {{ background: {tokens.panel};"
            f" border: 1px solid {tokens.line}; border-radius: {RADIUS_CARD}px; }}"
        )
        self.tell()


class _ScaleBar(ThemedWidget):
    """A wedge that grows as rivers do, with powers of ten below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._scale = RiverScale()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scale(self, scale: RiverScale) -> None:
        """Show another scale."""
        if scale != self._scale:
            self._scale = scale
            self.update()

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._theme.font("small")).height()
        return QSize(self._theme.px(160), round(BROADEST) + self._theme.px(6) + text)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            font, unit = theme.font("small"), float(theme.px(1))
            paint_scale(painter, QRectF(self.rect()), self._scale, theme, font, unit)
