"""What is set of how samples are shown: a row of fields for each way to look at them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from engine.api import Decoder
from gui.inspection.samples.mode import BETWEEN, DRAWN, PLANE, REBUILT
from gui.theme.theme import Theme
from gui.theme.tokens import FIELD_HEIGHT, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.number_field import NumberField

_FIELD_PX, _CHOICE_PX = 56, 100


class SampleControls(QWidget):
    """Fields for the way that is looked at; the others are hidden.

    Signals:
        changed: something else is wished for.
        drawn_anew: other chance is wished for.
        marked: the chosen example is to be the beginning of the way.
    """

    changed = Signal()
    drawn_anew = Signal()
    marked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count = self._number(2, 400, 36, self.tr("Samples"), self.tr("How many are drawn"))
        self.again = ActionButton(
            theme,
            self.tr("Draw others"),
            tool_tip=self.tr("Draw other chance; until then it stays the same"),
            parent=self,
        )
        self.steps = self._number(
            3, 40, 14, self.tr("Decodings along each axis"), self.tr("Pictures along each axis")
        )
        self.reach = NumberField(theme, 0, 1000, 0.5, default=0, parent=self)
        self._name(
            self.reach,
            self.tr("Extent"),
            self.tr(
                "How far the plane reaches to each side of zero. 0 is auto: as far as the codes do"
            ),
        )
        self.reach.name_value(0, self.tr("auto"))
        self.shows = ChoiceField(
            theme,
            [
                ("both", self.tr("Both")),
                ("pictures", self.tr("Pictures")),
                ("codes", self.tr("Codes")),
            ],
            self,
        )
        self._name(self.shows, self.tr("What the plane shows"), "")
        self.shows.setToolTip(
            self.tr("What is made at each place, where examples lie (test data), or both")
        )
        self.across, self.up = (
            self._axis(self.tr("First axis")),
            self._axis(self.tr("Second axis")),
        )
        self.mark = ActionButton(
            theme,
            self.tr("Begin here"),
            tool_tip=self.tr("Begin with the example that is looked at now; then choose another"),
            parent=self,
        )
        self.between = self._number(
            3,
            40,
            11,
            self.tr("Steps"),
            self.tr("Codes on the way, both ends included"),
        )
        self.rebuilt = self._number(
            1, 60, 12, self.tr("Examples"), self.tr("How many examples, from the chosen one on")
        )
        self.told = QLabel(self)
        self.told.setProperty("role", "small")
        self.told.setFixedHeight(theme.px(FIELD_HEIGHT))
        self._groups = {
            DRAWN: self._group(self.tr("Count"), self.count, self.again),
            PLANE: self._plane_group(),
            BETWEEN: self._group(self.tr("Steps"), self.between, self.mark, self.told),
            REBUILT: self._group(self.tr("Examples"), self.rebuilt),
        }
        self._lay_out()
        self.again.clicked.connect(self.drawn_anew)
        self.mark.clicked.connect(self.marked)

    @property
    def axes(self) -> tuple[int, int]:
        """Which two numbers of a code are walked."""
        return int(self.across.value() or 0), int(self.up.value() or 0)

    def show_mode(self, mode: str) -> None:
        """Offer what belongs to one way."""
        for name, group in self._groups.items():
            group.setVisible(name == mode)

    def offer_axes(self, decoder: Decoder) -> None:
        """Offer the numbers of a code."""
        names = [(str(i), self.tr("z{number}").format(number=i + 1)) for i in range(decoder.size)]
        for field, first in ((self.across, 0), (self.up, min(1, decoder.size - 1))):
            kept = field.value()
            field.set_choices(names)
            if kept is None or field.findData(kept) < 0:
                field.set_value(str(first))
        for field in (self.across, self.up):
            field.setVisible(decoder.size > 2)

    def tell(self, words: str) -> None:
        """Say where the way begins."""
        self.told.setText(words)

    def _tell_change(self, _: object) -> None:
        self.changed.emit()

    def _number(self, low: int, high: int, default: int, name: str, tip: str) -> NumberField:
        field = NumberField(
            self._theme, low, high, 1, is_integer=True, default=default, parent=self
        )
        self._name(field, name, tip)
        return field

    def _axis(self, name: str) -> ChoiceField:
        field = ChoiceField(self._theme, [], self)
        self._name(field, name, self.tr("Which number of the code; the rest is the example's"))
        return field

    def _name(self, field: NumberField | ChoiceField, name: str, tip: str) -> None:
        field.setAccessibleName(name)
        field.setToolTip(tip)
        width = _FIELD_PX if isinstance(field, NumberField) else _CHOICE_PX
        field.setFixedWidth(self._theme.px(width))
        field.value_changed.connect(self._tell_change)

    def _plane_group(self) -> QWidget:
        for field in (self.across, self.up):
            field.setFixedWidth(self._theme.px(_FIELD_PX))
        return self._group(
            self.tr("Shows"),
            self.shows,
            self.tr("Grid"),
            self.steps,
            self.tr("Extent ±"),
            self.reach,
            self.across,
            self.up,
        )

    def _group(self, *parts: QWidget | str) -> QWidget:
        group = QWidget(self)
        row = FlowLayout(SPACE, group)
        row.setContentsMargins(0, 0, 0, 0)
        pending: QLabel | None = None
        for part in parts:
            if isinstance(part, str):
                pending = QLabel(part, group)
                pending.setProperty("role", "secondary")
                continue
            if pending is None:
                row.addWidget(part)
                continue
            pair = QWidget(group)  # a label stays beside its field
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(SPACE // 2)
            line.addWidget(pending)
            line.addWidget(part)
            pending.setBuddy(part)
            row.addWidget(pair)
            pending = None
        return group

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for group in self._groups.values():
            row.addWidget(group, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
