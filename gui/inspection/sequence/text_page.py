"""Lets the network write, and shows how sure it was of each token."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHideEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from engine.api import Field, RunState, StudyTold, Writer, WriteTokens, Written
from gui.bridge import Bridge
from gui.inspection.sequence.words import are_characters, name_of, shown, tokens_of
from gui.language.engine_words import translated
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import FIELD_HEIGHT, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.elided_words import ElidedWords
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.named_field import named_field
from gui.widgets.number_field import NumberField
from gui.widgets.switch_field import SwitchField
from gui.widgets.text_field import TextField

OWNER = "sequence_text"

_FIELD_PX, _TEXT_PX = 60, 150
_LOW_PX, _WIDE_PX = 230, 620
_RESTS, _LEAST_REST_MS = 20, 1500
"""While a run goes on, it rests for so many times as long as the writing took."""

_SURE, _STRONGEST = 0.9, 0.25


class TextPage(QWidget):
    """Beginning, length, temperature and seed; below them what the network writes."""

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._writer: Writer | None = None
        self._field: Field | None = None
        self._asked: WriteTokens | None = None
        self._is_over = True
        self._is_frozen = False
        self._began_s = 0.0
        self._unknown: tuple[str, ...] = ()
        self._is_whole = False
        self.written: Written | None = None
        self.beginning = TextField(theme, "The ", self.tr("as the example begins"), self)
        self.length = NumberField(theme, 1, 2000, 10, is_integer=True, default=200, parent=self)
        self.temperature = NumberField(theme, 0, 10, 0.1, default=0.7, parent=self)
        self.seed = NumberField(theme, 0, 2**31 - 1, 1, is_integer=True, default=0, parent=self)
        self.live = SwitchField(theme, default=True, parent=self)
        self.write_button = ActionButton(
            theme,
            self.tr("Write"),
            tool_tip=self.tr("Let the network write with the weights it has now"),
            parent=self,
        )
        self.text = QTextEdit(self)
        self.reading = ElidedWords(self)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._write_if_learned)
        self._name_parts()
        self._lay_out()
        for field in (self.beginning, self.length, self.temperature, self.seed):
            field.value_changed.connect(self._write)
        self.live.value_changed.connect(self._write_if_learned)
        self.write_button.clicked.connect(self._write)
        bridge.study_told.connect(self._take)
        bridge.run_changed.connect(self._write_if_learned)
        bridge.example_chosen.connect(self._follow_example)
        theme.changed.connect(self._show)

    def offer(self, writer: Writer | None, field: Field | None) -> None:
        """Write with another network, or none."""
        if (writer, field) == (self._writer, self._field):
            return
        self._writer, self._field = writer, field
        self._asked = self.written = None
        self._is_whole = False
        self.text.clear()
        if self.isVisible():
            self._write()

    def set_frozen(self, is_frozen: bool) -> None:
        """Keep what was written."""
        self._is_frozen = is_frozen
        if is_frozen:
            self._leave()
        elif self.isVisible():
            self._write()

    def table(self) -> Table | None:
        """Each token with how likely it was."""
        if self.written is None or self._field is None:
            return None
        field = self._field
        rows = [
            (number + 1, name_of(field, token), chance)
            for number, (token, chance) in enumerate(
                zip(self.written.tokens, self.written.chances, strict=True)
            )
        ]
        return Table((self.tr("number"), self.tr("token"), self.tr("chance")), rows)

    def _write(self, *_: object) -> None:
        """Ask for a text with the settings as they are."""
        writer, field = self._writer, self._field
        self._later.stop()
        if writer is None or field is None or self._is_frozen or not self.isVisible():
            return
        tokens, unknown = tokens_of(self.beginning.value(), field)
        self._unknown = unknown
        self._asked = WriteTokens(
            writer.field,
            writer.scores,
            writer.at_each_step,
            tokens,
            int(self.length.value()),
            float(self.temperature.value()),
            int(self.seed.value()),
        )
        self._is_over, self._began_s = False, time.monotonic()
        self._bridge.ask(OWNER, self._asked)

    def _leave(self) -> None:
        self._later.stop()
        if not self._is_over:
            self._is_over = True
            self._bridge.ask(OWNER, None)

    def _take(self, told: StudyTold) -> None:
        if told.owner != OWNER or told.study != self._asked or self._is_frozen:
            return
        if isinstance(told.finding, Written):
            self.written = told.finding
        if told.problem:
            self.written = None
            self.text.clear()
            self._say(translated(told.problem))
        elif told.is_over or not self._is_learning or not self._is_whole:
            # While the network learns, a whole text stays until the next one is whole.
            self._is_whole = told.is_over
            self._show()
            self._say_step(told)
        if told.is_over:
            self._is_over = True
            if self._is_learning and self.live.value():
                took_ms = 1000 * (time.monotonic() - self._began_s)
                self._later.start(max(int(_RESTS * took_ms), _LEAST_REST_MS))

    @property
    def _is_learning(self) -> bool:
        return self._bridge.run_state is RunState.RUNNING

    def _write_if_learned(self, *_: object) -> None:
        """Write again with the newest weights, if that is wished."""
        if self._is_over and self.live.value() and not self._later.isActive():
            self._write()

    def _follow_example(self, *_: object) -> None:
        if self._writer is not None and (
            not self._writer.at_each_step or not self.beginning.value()
        ):
            self._write()

    def _show(self) -> None:
        """The text: what was given faintly, what was drawn the paler the less likely it was."""
        written, field, theme = self.written, self._field, self._theme
        if written is None or field is None:
            return
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        gap = "" if are_characters(field.class_names) else " "
        plain = QTextCharFormat()
        plain.setFont(theme.font("mono"))
        for tokens, role in ((written.before, "faint"), (written.beginning, "secondary")):
            plain.setForeground(theme.color(role))
            cursor.insertText("".join(name_of(field, t) + gap for t in tokens), plain)
        for token, chance in zip(written.tokens, written.chances, strict=True):
            plain.setForeground(theme.color("text"))
            plain.setBackground(_tint(theme, chance))
            cursor.insertText(name_of(field, token) + gap, plain)

    def _say_step(self, told: StudyTold) -> None:
        words = self.tr("with the weights after step {step}").format(step=told.step)
        if self._unknown:
            missing = " ".join(self._unknown)
            words = self.tr(
                "{words}; left out, for the network does not know it: {missing}"
            ).format(words=words, missing=missing)
        self._say(words)

    def _say(self, words: str) -> None:
        self.reading.set_words(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read how likely the token under the pointer was."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._read(event)
        return super().eventFilter(watched, event)

    def _read(self, event: QMouseEvent) -> None:
        written, field = self.written, self._field
        if written is None or field is None:
            return
        place = self.text.cursorForPosition(event.position().toPoint()).position()
        gap = 0 if are_characters(field.class_names) else 1
        names = [name_of(field, token) for token in written.tokens]
        given = (name_of(field, token) for token in (*written.before, *written.beginning))
        start = sum(len(name) + gap for name in given)
        for name, chance in zip(names, written.chances, strict=True):
            end = start + len(name) + gap
            if start <= place < end:
                share = f"{100 * chance:.3g}"
                self._say(self.tr("{token}: {share} %").format(token=shown(name), share=share))
                return
            start = end

    def _name_parts(self) -> None:
        named = (
            (
                self.beginning,
                self.tr("Beginning"),
                self.tr("What the text begins with; empty: as the chosen example does"),
            ),
            (self.length, self.tr("Length"), self.tr("How many tokens are written")),
            (
                self.temperature,
                self.tr("Temperature"),
                self.tr("0: always the likeliest; 1: as likely as the network says; above: bolder"),
            ),
            (self.seed, self.tr("Seed"), self.tr("Of the draws; the same one, the same text")),
            (self.live, self.tr("Live"), self.tr("Write again and again while the network learns")),
        )
        for field, name, tip in named:
            field.setAccessibleName(name)
            field.setToolTip(tip)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What the network writes"))
        self.text.setToolTip("")
        self.text.setMinimumHeight(
            2 * QFontMetrics(self._theme.font("mono")).height() + self._theme.px(SPACE)
        )
        self.text.viewport().setMouseTracking(True)
        self.text.viewport().installEventFilter(self)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.beginning.setFixedWidth(px(_TEXT_PX))
        for number in (self.length, self.temperature, self.seed):
            number.setFixedWidth(px(_FIELD_PX))
        self.fields = QWidget(self)
        self.fields.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        row = FlowLayout(SPACE, self.fields)
        row.setContentsMargins(0, 0, 0, 0)
        self._pairs: list[QWidget] = []
        for words, field in (
            (self.tr("Beginning"), self.beginning),
            (self.tr("Length"), self.length),
            (self.tr("Temperature"), self.temperature),
            (self.tr("Seed"), self.seed),
            (self.tr("Live"), self.live),
        ):
            pair = named_field(words, field, self.fields)
            pair.setFixedHeight(self._theme.px(FIELD_HEIGHT))
            self._pairs.append(pair)
            row.addWidget(self._pairs[-1])
        row.addWidget(self.write_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.fields)
        column.addWidget(self.text, 1)
        column.addWidget(self.reading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, only what is changed most stays."""
        super().resizeEvent(event)
        has_room = self.height() >= self._theme.px(_LOW_PX) or self.width() >= self._theme.px(
            _WIDE_PX
        )
        for number, pair in enumerate(self._pairs):
            pair.setVisible(has_room or number in (0, 2))
        self.write_button.setVisible(has_room)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._write()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave()


def _tint(theme: Theme, chance: float) -> QColor:
    """Behind a token: nothing where it was sure, the warning colour where it was a bold draw."""
    colour = QColor(theme.color("warning"))
    colour.setAlphaF(_STRONGEST * max(0.0, 1.0 - chance / _SURE) ** 2)
    return colour
