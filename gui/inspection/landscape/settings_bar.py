"""What can be set of a loss landscape, in a row that breaks where the width ends."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.api import KeptPath, LandscapeStudy, LearnedNumbers
from gui.inspection.landscape.relief import EITHER, LINEAR, LOGARITHMIC
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.number_field import NumberField
from gui.widgets.switch_field import SwitchField

RANDOM, PATH, WEIGHTS = "random", "path", "weights"
MAP, SURFACE, BOTH = "map", "surface", "both"

_SIDES = (11, 15, 21, 25, 31, 41, 51)
_USUAL_SIDE, _USUAL_EXAMPLES, _USUAL_EXTENT, _WEIGHT_EXTENT = 25, 256, 1.0, 6.0
_NUMBER_PX = 140


class SettingsBar(QWidget):
    """The fields.

    Signals:
        changed: something else is to be worked out.
        look_changed: the same is to be painted in another way.
        pressed: the button was.
    """

    changed = Signal()
    look_changed = Signal()
    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._learned = LearnedNumbers(0)
        self._is_chosen = False
        self.directions = ChoiceField(theme, self._direction_choices(), self)
        self.across = ChoiceField(theme, [], self)
        self.up = ChoiceField(theme, [], self)
        self.side = ChoiceField(theme, [(str(n), f"{n} × {n}") for n in _SIDES], self)
        self.extent = NumberField(
            theme, 0.01, 100.0, unit=self.tr("each way"), default=_USUAL_EXTENT, parent=self
        )
        self.split = ChoiceField(
            theme, [("train", self.tr("Training data")), ("test", self.tr("Test data"))], self
        )
        self.examples = NumberField(
            theme,
            1,
            100_000,
            unit=self.tr("examples"),
            is_integer=True,
            default=_USUAL_EXAMPLES,
            parent=self,
        )
        self.scale = ChoiceField(theme, self._scale_choices(), self)
        self.view = ChoiceField(theme, self._view_choices(), self)
        self.earlier = SwitchField(
            theme, words=(self.tr("Earlier runs"), self.tr("Earlier runs")), parent=self
        )
        self.button = ActionButton(theme, self.tr("Work out"), parent=self)
        self.more = ActionButton(theme, "…", kind="quiet", parent=self)
        self.more.setCheckable(True)
        self._is_small = self._is_narrow = False
        self._name_fields()
        self._lay_out()
        self._connect()
        self._suit()

    def study(self, paths: tuple[KeptPath, ...]) -> LandscapeStudy:
        """What is set, as a question.

        Args:
            paths: the runs whose ways are to be drawn, that of the network first.
        """
        way = self.directions.value() or RANDOM
        places = {name: (path, place) for path, place, name in self._learned.each}
        names = (self.across.value(), self.up.value())
        chosen = tuple(places[name] for name in names if name in places) if way == WEIGHTS else ()
        return LandscapeStudy(
            directions=way,
            side=int(self.side.value() or _USUAL_SIDE),
            extent=float(self.extent.value()),
            split=self.split.value() or "train",
            examples=int(self.examples.value()),
            chosen=chosen,
            paths=paths,
        )

    def set_learned(self, learned: LearnedNumbers) -> None:
        """Offer two weights where there are few; where there are just two, begin with them."""
        if learned == self._learned:
            return
        self._learned = learned
        names = [(name, name) for _, _, name in learned.each]
        for number, field in enumerate((self.across, self.up)):
            was = field.value()
            field.set_choices(names)
            known = [name for name, _ in names]
            if known:
                field.set_value(was if was in known else known[min(number, len(known) - 1)])
        self.directions.set_choices(self._direction_choices())
        offered = [value for value, _ in self._direction_choices()]
        if not self._is_chosen or self.directions.value() not in offered:
            self._set_directions(WEIGHTS if len(names) == 2 else RANDOM)
        self._suit()

    def forget_choices(self) -> None:
        """Begin with what suits the network: it is another one."""
        self._is_chosen = False
        self._learned = LearnedNumbers(0)
        self._set_directions(RANDOM)
        self._suit()

    def set_busy(self, is_busy: bool) -> None:
        """Have the button end the work, or begin it."""
        words = self.tr("Stop") if is_busy else self.tr("Work out")
        tip = self.tr("Leave it as it is so far") if is_busy else self.tr("Of the network as it is")
        if self.button.text() != words:
            self.button.setText(words)
            self.button.setAccessibleName(words)
            self.button.setToolTip(tip)
            self.updateGeometry()

    def show_only(self, is_small: bool, is_narrow: bool = False) -> None:
        """Keep what is needed most where there is little room; a button brings back the rest."""
        self._is_narrow = is_narrow
        self._is_small = is_small
        self.more.setVisible(is_small)
        is_all = self.more.isChecked() or not is_small
        for field in (self.side, self.extent, self.split, self.examples, self.scale, self.earlier):
            field.setVisible(is_all)
        is_two = self.directions.value() == WEIGHTS and is_all
        self.across.setVisible(is_two)
        self.up.setVisible(is_two)
        self.view.setVisible(is_all or not is_narrow)

    # What the user chooses

    def _choose_directions(self, way: object) -> None:
        self._is_chosen = True
        self._set_directions(str(way))
        self._suit()
        self.changed.emit()

    def _set_directions(self, way: str) -> None:
        if way != self.directions.value() or way == WEIGHTS:
            self.extent.set_value(_WEIGHT_EXTENT if way == WEIGHTS else _USUAL_EXTENT)
        self.directions.set_value(way)

    def _tell_change(self, _: object) -> None:
        self.changed.emit()

    def _tell_look(self, _: object) -> None:
        self.look_changed.emit()

    def _suit(self) -> None:
        self.show_only(self._is_small, self._is_narrow)
        way = self.directions.value()
        tips = {
            RANDOM: self.tr("How far to both sides: 1 is as far as each filter is long"),
            PATH: self.tr("How far round the path: 1 is just around it"),
            WEIGHTS: self.tr("How far to both sides, in units of the weights; the path widens it"),
        }
        self.extent.setToolTip(tips.get(way or RANDOM, ""))

    # Building

    def _direction_choices(self) -> list[tuple[str, str]]:
        found = [(RANDOM, self.tr("Random")), (PATH, self.tr("Path"))]
        return [*found, (WEIGHTS, self.tr("Two weights"))] if len(self._learned.each) > 1 else found

    def _scale_choices(self) -> list[tuple[str, str]]:
        return [
            (EITHER, self.tr("Scale that suits")),
            (LINEAR, self.tr("Linear scale")),
            (LOGARITHMIC, self.tr("Logarithmic scale")),
        ]

    def _view_choices(self) -> list[tuple[str, str]]:
        return [
            (BOTH, self.tr("Map and hills")),
            (MAP, self.tr("Map")),
            (SURFACE, self.tr("Hills")),
        ]

    def _name_fields(self) -> None:
        named: tuple[tuple[QWidget, str, str], ...] = (
            (
                self.directions,
                self.tr("Directions"),
                self.tr(
                    "Over which two directions among all weights: random ones as long as the "
                    "network's filters, those in which the run moved most, or two weights"
                ),
            ),
            (self.across, self.tr("Weight to the right"), self.tr("Which weight lies along x")),
            (self.up, self.tr("Weight upwards"), self.tr("Which weight lies along y")),
            (self.side, self.tr("Grid"), self.tr("At how many places the loss is worked out")),
            (self.extent, self.tr("Extent"), ""),
            (self.split, self.tr("Data"), self.tr("On which examples the loss is worked out")),
            (
                self.examples,
                self.tr("How many examples"),
                self.tr("On so many examples, the first ones: fewer are quicker"),
            ),
            (
                self.scale,
                self.tr("Scale of the loss"),
                self.tr("Whether equal colours are equal differences of the loss, or ratios"),
            ),
            (self.view, self.tr("View"), self.tr("From above, from aside, or both")),
            (
                self.earlier,
                self.tr("Earlier runs"),
                self.tr("Draw the ways of the last three runs of this project as well"),
            ),
        )
        for field, name, tip in named:
            field.setAccessibleName(name)
            field.setToolTip(tip)
        self.button.setToolTip(self.tr("Of the network as it is"))
        self.more.setToolTip(self.tr("Grid, extent, data and scale"))
        self.more.setAccessibleName(self.tr("More settings"))

    def _lay_out(self) -> None:
        for number in (self.extent, self.examples):
            number.setFixedWidth(self._theme.px(_NUMBER_PX))
        for field, letters in (
            *((self.directions, 7), (self.view, 9), (self.across, 14), (self.up, 14)),
            *((self.side, 7), (self.split, 12), (self.scale, 16)),
        ):
            field.setMinimumContentsLength(letters)
        self.side.set_value(str(_USUAL_SIDE))
        row = FlowLayout(SPACE, self)
        for part in (
            *(self.directions, self.view, self.button, self.more),
            *(self.across, self.up, self.side, self.extent),
            *(self.split, self.examples, self.scale, self.earlier),
        ):
            row.addWidget(part)

    def _connect(self) -> None:
        self.directions.value_changed.connect(self._choose_directions)
        for field in (self.across, self.up, self.side, self.extent, self.split, self.examples):
            field.value_changed.connect(self._tell_change)
        self.earlier.value_changed.connect(self._tell_change)
        self.scale.value_changed.connect(self._tell_look)
        self.view.value_changed.connect(self._tell_look)
        self.button.clicked.connect(self._press)
        self.more.clicked.connect(self._suit)

    def _press(self) -> None:
        self.pressed.emit()
