"""What the user chooses: a node, a unit, a way, and its settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from engine.api import Ascent, BestPatches, Study
from gui.inspection.excites.offers import Offer
from gui.inspection.settings_popup import SettingsPopup
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField
from gui.widgets.switch_field import SwitchField

PATCHES, DECONVOLUTION, GUIDED, ASCENT = "patches", "deconvolution", "guided", "ascent"

_LEAST_PX = 72
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_OF_PATCHES = ("split", "response", "most", "count")
_OF_ASCENT = ("aim", "steps", "rate", "decay", "blur", "jitter", "seeds")


class Controls(QWidget):
    """Fields for a question; the panel places `pick` and `unit_row` where there is room.

    Signals:
        node_chosen: path of another node.
        changed: something of the question is another.
    """

    node_chosen = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer: Offer | None = None
        self.node = ChoiceField(theme, [], self)
        self.unit = NumberField(theme, 0, 4095, 1, "", True, 0, self)
        self.of_units = QLabel(self)
        self.way = ChoiceField(theme, self._ways(), self)
        self.settings = ActionButton(
            theme, icon="settings", kind="quiet", tool_tip=self.tr("Settings"), parent=self
        )
        self.popup = SettingsPopup(theme, self)
        self.popup.setAccessibleName(self.tr("Settings"))
        self._make_settings(theme)
        self._name_parts()
        self._lay_out()
        self.node.value_changed.connect(self._choose_node)
        self.unit.value_changed.connect(self._choose_unit)
        self.way.value_changed.connect(self._choose_way)
        self.settings.clicked.connect(self._open_settings)
        for field in (self.split, self.response, self.most, self.count, *self._of_ascent):
            field.value_changed.connect(self._take_setting)

    @property
    def question(self) -> Study | None:
        """What is asked; None: no node is chosen."""
        if self._offer is None:
            return None
        path, unit, way = self._offer.path, self.chosen_unit, str(self.way.value())
        if way == ASCENT:
            return Ascent(
                path,
                unit,
                aim=str(self.aim.value()),
                seeds=int(self.seeds.value()),
                count=int(self.steps.value()),
                rate=float(self.rate.value()),
                decay=float(self.decay.value()),
                blur=float(self.blur.value()),
                jitter=int(self.jitter.value()),
            )
        return BestPatches(
            path,
            unit,
            split=str(self.split.value()),
            most=int(self.most.value()),
            count=int(self.count.value()),
            response=str(self.response.value()),
            way_back="" if way == PATCHES else way,
        )

    @property
    def chosen_unit(self) -> int:
        """Which unit of the node, from 0."""
        return int(self.unit.value())

    @property
    def follows(self) -> bool:
        """Whether the node is the one that is selected on the canvas."""
        return self.follow.value()

    def offer(self, offers: tuple[Offer, ...], chosen: Offer | None) -> None:
        """Show what can be chosen, and what is."""
        self.node.set_choices([(offer.path, offer.path) for offer in offers])
        self._offer = chosen
        if chosen is None:
            return
        self.node.set_value(chosen.path)
        if self.chosen_unit >= chosen.units:
            self.unit.set_value(0)
        words = self.tr("of {0}").format(chosen.units)
        self.of_units.setText(words)
        self.unit.setToolTip(f"{self._unit_tip} ({words})")

    def choose_unit(self, unit: int) -> None:
        """Take another unit."""
        if self._offer is not None and 0 <= unit < self._offer.units and unit != self.chosen_unit:
            self.unit.set_value(unit)
            self.changed.emit()

    # Building

    def _ways(self) -> list[tuple[str, str]]:
        return [
            (PATCHES, self.tr("Best patches")),
            (DECONVOLUTION, self.tr("Deconvolution")),
            (GUIDED, self.tr("Guided backpropagation")),
            (ASCENT, self.tr("Gradient ascent")),
        ]

    def _make_settings(self, theme: Theme) -> None:
        train, test = ("train", self.tr("Training")), ("test", self.tr("Test"))
        self.split = ChoiceField(theme, [test, train], self.popup)
        strongest = ("max", self.tr("Strongest place"))
        everywhere = ("mean", self.tr("Mean of all places"))
        self.response = ChoiceField(theme, [strongest, everywhere], self.popup)
        self.most = NumberField(theme, 1, 1_000_000, 100, "", True, 1000, self.popup)
        self.count = NumberField(theme, 1, 100, 1, "", True, 9, self.popup)
        middle = ("centre", self.tr("Middle of the map"))
        self.aim = ChoiceField(theme, [middle, everywhere], self.popup)
        self.steps = NumberField(theme, 1, 5000, 10, "", True, Ascent.count, self.popup)
        self.rate = NumberField(theme, 0.0001, 1, 0.01, "", False, Ascent.rate, self.popup)
        self.decay = NumberField(theme, 0, 0.5, 0.01, "", False, Ascent.decay, self.popup)
        self.blur = NumberField(theme, 0, 5, 0.1, "px", False, Ascent.blur, self.popup)
        self.jitter = NumberField(theme, 0, 32, 1, "px", True, Ascent.jitter, self.popup)
        self.seeds = NumberField(theme, 1, 24, 1, "", True, Ascent.seeds, self.popup)
        self.follow = SwitchField(theme, True, parent=self.popup)
        self._of_ascent = (
            self.aim,
            self.steps,
            self.rate,
            self.decay,
            self.blur,
            self.jitter,
            self.seeds,
        )
        for key, field, name, tip in self._settings():
            self.popup.add(key, name, field, tip)
        self._show_settings()

    def _settings(self) -> list[tuple[str, QWidget, str, str]]:
        return [
            (
                "split",
                self.split,
                self.tr("Examples"),
                self.tr("Which part of the data is searched"),
            ),
            (
                "response",
                self.response,
                self.tr("Ranked by"),
                self.tr("How an example's response is taken"),
            ),
            (
                "most",
                self.most,
                self.tr("Look through"),
                self.tr("At most so many examples, the first"),
            ),
            ("count", self.count, self.tr("Show"), self.tr("So many of the strongest")),
            ("aim", self.aim, self.tr("Climb"), self.tr("Which response is made larger")),
            ("steps", self.steps, self.tr("Steps"), self.tr("How many steps are climbed")),
            ("rate", self.rate, self.tr("Step length"), self.tr("As a share of the data's range")),
            (
                "decay",
                self.decay,
                self.tr("Decay"),
                self.tr(
                    "Share of the way back to the data's mean after each step "
                    "(Simonyan, Vedaldi and Zisserman 2014)"
                ),
            ),
            (
                "blur",
                self.blur,
                self.tr("Blur"),
                self.tr(
                    "Width of a blur after every fourth step (Yosinski and others 2015); 0: none"
                ),
            ),
            (
                "jitter",
                self.jitter,
                self.tr("Jitter"),
                self.tr(
                    "The picture is moved by up to so much before each step (Mordvintsev 2015)"
                ),
            ),
            (
                "seeds",
                self.seeds,
                self.tr("Starts"),
                self.tr("So many are climbed, each from other noise"),
            ),
            (
                "follow",
                self.follow,
                self.tr("Follow the canvas"),
                self.tr("Take the node that is selected on the canvas"),
            ),
        ]

    def _show_settings(self) -> None:
        of_way = _OF_ASCENT if self.way.value() == ASCENT else _OF_PATCHES
        self.popup.show_rows((*of_way, "follow"))

    def _name_parts(self) -> None:
        self.node.setAccessibleName(self.tr("Node"))
        self.node.setToolTip(self.tr("The node whose unit is asked"))
        self.unit.setAccessibleName(self.tr("Unit"))
        self._unit_tip = self.tr("Which of its channels or features, from 0")
        self.unit.setToolTip(self._unit_tip)
        self.of_units.setProperty("role", "small")
        self.way.setAccessibleName(self.tr("How it is found out"))
        self.way.setToolTip(
            self.tr(
                "Best patches: what it saw where it responded most.\n"
                "Deconvolution: the activation is led back to the input (Zeiler and Fergus 2014).\n"
                "Guided backpropagation: the same, where ReLUs were open (Springenberg and others "
                "2015).\n"
                "Gradient ascent: an input is made from noise that excites it (Erhan and others "
                "2009)."
            )
        )

    def _lay_out(self) -> None:
        unit = QHBoxLayout()
        unit.setSpacing(SPACE)
        self.unit.setFixedWidth(self._theme.px(64))
        unit.addWidget(self.unit)
        unit.addWidget(self.of_units, 1)
        self._upper = QBoxLayout(_DOWN)
        self._upper.addWidget(self.node, 1)
        self._upper.addLayout(unit, 1)
        lower = QHBoxLayout()
        lower.setSpacing(SPACE)
        lower.addWidget(self.way, 1)
        lower.addWidget(self.settings)
        for field in (self.node, self.way):
            field.setMinimumWidth(self._theme.px(_LEAST_PX))
        self._rows = QBoxLayout(_DOWN, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE // 2)
        self._rows.addLayout(self._upper, 3)
        self._rows.addLayout(lower, 2)

    def set_room(self, *, is_narrow: bool, is_flat: bool) -> None:
        """Node and unit beside each other, or below; where it is flat all in one row."""
        self._upper.setDirection(_ACROSS if is_narrow or is_flat else _DOWN)
        self._rows.setDirection(_ACROSS if is_flat else _DOWN)
        self.of_units.setHidden(is_flat)

    # What the user does

    def _choose_node(self, path: object) -> None:
        self.node_chosen.emit(str(path))

    def _choose_unit(self, unit: object) -> None:
        offer = self._offer
        if isinstance(unit, int) and offer is not None and unit >= offer.units:
            self.unit.set_value(offer.units - 1)
        self.changed.emit()

    def _choose_way(self, _: object) -> None:
        self._show_settings()
        self.changed.emit()

    def _take_setting(self, _: object) -> None:
        self.changed.emit()

    def _open_settings(self) -> None:
        self.popup.open_below(self.settings)
