"""How a film of the moments shall be, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from engine.api import Moment
from gui.exporting.buttons import button_row
from gui.exporting.film.film_settings import (
    KINDS,
    RATES,
    WIDTHS,
    FilmSettings,
    missing,
    recalled,
    remember,
)
from gui.exporting.film.frames import Subject
from gui.exporting.rows import Rows, make_room
from gui.theme.theme import Theme
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.switch_field import SwitchField

_LONGEST_CHOICE = 18


class FilmDialog(QDialog):
    """Asks how the film shall be; stays while it is made, and can end that.

    Signals:
        write_wanted: the film is to be made, as `chosen` tells.
    """

    write_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: QSettings,
        subjects: Sequence[Subject],
        moments: Sequence[Moment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, settings
        self._subjects, self._moments = subjects, tuple(moments)
        self.setWindowTitle(self.tr("Export film"))
        self._make_fields(recalled(settings))
        self._lay_out()
        for field in (self.kind, self.subject, self.rate, self.width_, self.first, self.last):
            field.value_changed.connect(self._follow)
        self._follow()

    def chosen(self) -> FilmSettings:
        """How the film shall be."""
        return FilmSettings(
            kind=self.kind.value(),
            subject=self.subject.value() or self._subjects[0].key,
            rate=int(self.rate.value()),
            width=int(self.width_.value() or WIDTHS[1]),
            has_caption=self.caption.value(),
            first=int(self.first.value()),
            last=int(self.last.value()),
        )

    @property
    def subject_chosen(self) -> Subject:
        """What is to be filmed."""
        key = self.chosen().subject
        return next(subject for subject in self._subjects if subject.key == key)

    @property
    def moments_chosen(self) -> tuple[Moment, ...]:
        """The moments within the range."""
        low, high = self.first.value(), self.last.value()
        return tuple(moment for moment in self._moments if low <= moment.step <= high)

    def show_progress(self, share: float) -> None:
        """Tell how far it is."""
        self.bar.setValue(round(1000 * share))

    def begin(self) -> None:
        """The film is being made: nothing can be chosen any more."""
        self._set_making(True)
        self.words.setText(self.tr("Making the film …"))

    def fail(self, why: str) -> None:
        """There is no film; tell why, and let something else be tried."""
        self._set_making(False)
        self.words.setText(why)
        make_room(self)

    def accept(self) -> None:
        remember(self._settings, self.chosen())
        self.write_wanted.emit()

    def _set_making(self, is_making: bool) -> None:
        for field in self._fields:
            field.setEnabled(not is_making)
        self.write.setEnabled(not is_making)
        self.bar.setVisible(is_making)
        self.bar.setValue(0)

    def _follow(self, _value: object = None) -> None:
        count, why = len(self.moments_chosen), missing(self.kind.value())
        words = self.tr("{count} moments, {seconds} s")
        seconds = f"{count / int(self.rate.value()):.1f}"
        told = words.format(count=count, seconds=seconds) if count else ""
        self.words.setText(why or told or self.tr("There is no moment in this range."))
        self.write.setEnabled(bool(count) and not why)
        make_room(self)

    def _make_fields(self, known: FilmSettings) -> None:
        theme = self._theme
        self.kind = SegmentedControl(theme, [(kind, kind.upper()) for kind in KINDS], self)
        self.kind.set_value(known.kind)
        self.subject = ChoiceField(theme, [(s.key, s.title) for s in self._subjects], self)
        if known.subject in {subject.key for subject in self._subjects}:
            self.subject.set_value(known.subject)
        self.rate = SegmentedControl(theme, [(str(rate), str(rate)) for rate in RATES], self)
        self.rate.set_value(str(known.rate))
        widths = [(str(width), self.tr("{0} px wide").format(width)) for width in WIDTHS]
        self.width_ = ChoiceField(theme, widths, self)
        self.width_.set_value(str(known.width))
        for field in (self.subject, self.width_):
            field.setMinimumContentsLength(_LONGEST_CHOICE)
        low, high = self._moments[0].step, self._moments[-1].step
        step = self.tr("step")
        self.first = NumberField(theme, low, high, 1, step, True, low, self)
        self.last = NumberField(theme, low, high, 1, step, True, high, self)
        self.caption = SwitchField(theme, known.has_caption, parent=self)
        self._fields: tuple[QWidget, ...] = (
            self.kind,
            self.subject,
            self.rate,
            self.width_,
            self.first,
            self.last,
            self.caption,
        )

    def _lay_out(self) -> None:
        px = self._theme.px
        rows = Rows(self._theme)
        add = rows.add
        add(self.tr("File"), self.kind, self.tr("GIF goes everywhere, MP4 is smaller and finer"))
        add(self.tr("Shows"), self.subject, self.tr("What is filmed, as it is on the screen"))
        add(self.tr("Frames a second"), self.rate, self.tr("Each moment is one frame"))
        add(self.tr("Size"), self.width_, self.tr("The height follows from what is filmed"))
        add(self.tr("From"), self.first, self.tr("The first moment that is shown"))
        add(self.tr("To"), self.last, self.tr("The last moment that is shown"))
        add(self.tr("Caption"), self.caption, self.tr("Step and epoch below each frame"))
        rows.setColumnMinimumWidth(0, px(120))
        rows.setColumnMinimumWidth(1, px(260))
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "secondary")
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Share of the film that is made"))
        self.bar.hide()
        tip = self.tr("Choose a place and make the film")
        buttons, self.write = button_row(self._theme, self, self.tr("Save…"), tip)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(14))
        column.addLayout(rows)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addStretch(1)
        column.addLayout(buttons)
        self.resize(px(440), px(400))
