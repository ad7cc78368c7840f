"""What is set of how samples are shown: the way to look at them, and the fields of that way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from engine.api import Decoder
from gui.inspection.folding_row import FoldingRow
from gui.inspection.samples.dream_fields import DreamFields
from gui.inspection.samples.mode import (
    BETWEEN,
    DRAWN,
    DREAMS,
    PLANE,
    REBUILT,
    mode_names,
)
from gui.theme.theme import Theme
from gui.theme.tokens import FIELD_HEIGHT
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.named_field import named_field
from gui.widgets.number_field import NumberField
from gui.widgets.segmented_control import SegmentedControl

_FIELD_PX, _CHOICE_PX = 56, 100
_LEAST_PX, _DECODER_PX, _DECODER_LETTERS = 72, 190, 14
_TABS_FROM_PX = 520


class SampleControls(FoldingRow):
    """The way to look, the decoder, and the fields of that way; those of the others are hidden.

    Signals:
        mode_chosen: another way to look.
        decoder_chosen: another decoder, by its number.
        changed: something else is wished for.
        drawn_anew: other chance is wished for.
        marked: the chosen example is to be the beginning of the way.
    """

    mode_chosen = Signal(str)
    decoder_chosen = Signal(int)
    changed = Signal()
    drawn_anew = Signal()
    marked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._is_choice = True
        self.mode = SegmentedControl(theme, mode_names(), self)
        self.mode_field = ChoiceField(theme, mode_names(), self)
        self.decoder = ChoiceField(theme, [], self)
        self.dreams = DreamFields(theme, self)
        self._name_heads()
        self._parts_of = {
            DRAWN: self._drawn(),
            PLANE: self._plane(),
            BETWEEN: self._between(),
            REBUILT: self._rebuilt(),
            DREAMS: self.dreams.parts,
        }
        parts = (part for group in self._parts_of.values() for part in group)
        self.set_parts((self.mode, self.mode_field, self.decoder, *parts))
        self.show_mode(self.mode.value())
        self.mode.value_changed.connect(self._tell_mode)
        self.mode_field.value_changed.connect(self._tell_mode)
        self.decoder.value_changed.connect(self._tell_decoder)
        self.again.clicked.connect(self.drawn_anew)
        self.mark.clicked.connect(self.marked)

    @property
    def axes(self) -> tuple[int, int]:
        """Which two numbers of a code are walked."""
        return int(self.across.value() or 0), int(self.up.value() or 0)

    def show_mode(self, mode: str) -> None:
        """Offer what belongs to one way."""
        self.mode.set_value(mode)
        self.mode_field.set_value(mode)
        self._show_parts()

    def offer_modes(self, *, has_decoders: bool, has_nets: bool) -> None:
        """Offer the ways to look that there are; the one chosen stays if it is among them."""
        names = mode_names(has_decoders=has_decoders, has_nets=has_nets)
        if not names:
            return
        self._is_choice = len(names) > 1
        self.mode.set_choices(names)
        self.mode_field.set_choices(names)
        self.show_mode(self.mode.value())

    def offer_decoders(self, names: Sequence[str], chosen: int) -> None:
        """Offer what makes things, if there is a choice."""
        self.decoder.set_choices([(str(number), name) for number, name in enumerate(names)])
        if names:
            self.decoder.set_value(str(chosen))
        self._show_parts()

    def offer_axes(self, decoder: Decoder) -> None:
        """Offer the numbers of a code."""
        names = [(str(i), self.tr("z{number}").format(number=i + 1)) for i in range(decoder.size)]
        for field, first in ((self.across, 0), (self.up, min(1, decoder.size - 1))):
            kept = field.value()
            field.set_choices(names)
            if kept is None or field.findData(kept) < 0:
                field.set_value(str(first))
        self._show_parts()

    def tell(self, words: str) -> None:
        """Say where the way begins."""
        self.told.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_parts()
        super().resizeEvent(event)

    def _show_parts(self) -> None:
        has_tabs = self.width() >= self._theme.px(_TABS_FROM_PX)
        self.mode.setVisible(self._is_choice and has_tabs)
        self.mode_field.setVisible(self._is_choice and not has_tabs)
        self.decoder.setVisible(self.decoder.count() > 1 and self.mode.value() != DREAMS)
        for name, parts in self._parts_of.items():
            for part in parts:
                part.setVisible(name == self.mode.value())
        if self.across.count() <= 2:
            self.across.hide()
            self.up.hide()
        self.arrange()

    def _tell_mode(self, mode: object) -> None:
        self.mode_chosen.emit(str(mode))

    def _tell_decoder(self, number: object) -> None:
        self.decoder_chosen.emit(int(str(number)))

    def _tell_change(self, _: object) -> None:
        self.changed.emit()

    # Building

    def _name_heads(self) -> None:
        for field in (self.mode, self.mode_field):
            field.setAccessibleName(self.tr("What is shown"))
            field.setToolTip(
                self.tr(
                    "Samples drawn by chance; the plane of codes; the way between two examples; "
                    "examples beside their copies; what Boltzmann machines dream"
                )
            )
        self.decoder.setAccessibleName(self.tr("From which code to which output"))
        self.decoder.setToolTip(
            self.tr("From which code to which output, and how many numbers the code has")
        )
        self.mode_field.setMinimumWidth(self._theme.px(_LEAST_PX))
        self.decoder.setMinimumWidth(self._theme.px(_LEAST_PX))
        self.decoder.setMaximumWidth(self._theme.px(_DECODER_PX))
        self.decoder.setMinimumContentsLength(_DECODER_LETTERS)

    def _drawn(self) -> tuple[QWidget, ...]:
        self.count = self._number(2, 400, 36, self.tr("Samples"), self.tr("How many are drawn"))
        self.again = ActionButton(
            self._theme,
            self.tr("Draw others"),
            tool_tip=self.tr("Draw other chance; until then it stays the same"),
            parent=self,
        )
        return named_field(self.tr("Count"), self.count, self), self.again

    def _plane(self) -> tuple[QWidget, ...]:
        self.steps = self._number(
            3, 40, 14, self.tr("Decodings along each axis"), self.tr("Pictures along each axis")
        )
        self.reach = NumberField(self._theme, 0, 1000, 0.5, default=0, parent=self)
        self._name(
            self.reach,
            self.tr("Extent"),
            self.tr(
                "How far the plane reaches to each side of zero. 0 is auto: as far as the codes do"
            ),
        )
        self.reach.name_value(0, self.tr("auto"))
        contents = [
            ("both", self.tr("Both")),
            ("pictures", self.tr("Pictures")),
            ("codes", self.tr("Codes")),
        ]
        self.shows = ChoiceField(self._theme, contents, self)
        told = self.tr("What is made at each place, where examples lie (test data), or both")
        self._name(self.shows, self.tr("What the plane shows"), told)
        self.across = self._axis(self.tr("First axis"))
        self.up = self._axis(self.tr("Second axis"))
        return (
            named_field(self.tr("Shows"), self.shows, self),
            named_field(self.tr("Grid"), self.steps, self),
            named_field(self.tr("Extent ±"), self.reach, self),
            self.across,
            self.up,
        )

    def _between(self) -> tuple[QWidget, ...]:
        self.between = self._number(
            3, 40, 11, self.tr("Steps"), self.tr("Codes on the way, both ends included")
        )
        self.mark = ActionButton(
            self._theme,
            self.tr("Begin here"),
            tool_tip=self.tr("Begin with the example that is looked at now; then choose another"),
            parent=self,
        )
        self.told = QLabel(self)
        self.told.setProperty("role", "small")
        self.told.setFixedHeight(self._theme.px(FIELD_HEIGHT))
        return named_field(self.tr("Steps"), self.between, self), self.mark, self.told

    def _rebuilt(self) -> tuple[QWidget, ...]:
        self.rebuilt = self._number(
            1, 60, 12, self.tr("Examples"), self.tr("How many examples, from the chosen one on")
        )
        return (named_field(self.tr("Examples"), self.rebuilt, self),)

    def _number(self, low: int, high: int, default: int, name: str, tip: str) -> NumberField:
        field = NumberField(
            self._theme, low, high, 1, is_integer=True, default=default, parent=self
        )
        self._name(field, name, tip)
        return field

    def _axis(self, name: str) -> ChoiceField:
        field = ChoiceField(self._theme, [], self)
        self._name(field, name, self.tr("Which number of the code; the rest is the example's"))
        field.setFixedWidth(self._theme.px(_FIELD_PX))
        return field

    def _name(self, field: NumberField | ChoiceField, name: str, tip: str) -> None:
        field.setAccessibleName(name)
        field.setToolTip(tip)
        width = _FIELD_PX if isinstance(field, NumberField) else _CHOICE_PX
        field.setFixedWidth(self._theme.px(width))
        field.value_changed.connect(self._tell_change)
