"""How a sweep chooses, how much it tries, and what the best is to be best in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.api import SEARCH_NEEDS, Aim, Measured, can_search
from gui.language.engine_words import translated
from gui.sweeps.trial_words import aim_words
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField
from gui.widgets.switch_field import SwitchField

_MOST_TRIALS, _MOST_SEEDS = 10_000, 100


class SweepForm(QWidget):
    """Everything of a sweep but its axes.

    Signals:
        changed: something is otherwise.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measured: tuple[Measured, ...] = ()
        self._has_chosen = False
        self._is_turned: bool | None = None
        methods = [
            ("grid", self.tr("Grid: every combination")),
            ("random", self.tr("Random: by chance")),
            ("search", self.tr("Search: guided by what was found")),
        ]
        self.method = ChoiceField(theme, methods, self)
        self.trials = NumberField(theme, 1, _MOST_TRIALS, is_integer=True, default=20, parent=self)
        self.seeds = NumberField(theme, 1, _MOST_SEEDS, is_integer=True, default=1, parent=self)
        self.aim = ChoiceField(theme, (), self)
        ways = [
            ("high", self.tr("the higher the better")),
            ("low", self.tr("the lower the better")),
        ]
        self.way = ChoiceField(theme, ways, self)
        self.prunes = SwitchField(theme, parent=self)
        self.missing = QLabel(translated(SEARCH_NEEDS), self)
        self.missing.setWordWrap(True)
        self.missing.setProperty("role", "faint")
        self.missing.setVisible(not can_search())
        self._forbid_search()
        self._labels: dict[QWidget, QLabel] = {}
        self._lay_out()
        self.aim.value_changed.connect(self._take_aim)
        self.way.value_changed.connect(self._take_way)
        for field in (self.method, self.trials, self.seeds, self.prunes):
            field.value_changed.connect(self._tell)
        self._follow_method()

    def show_measured(self, measured: tuple[Measured, ...]) -> None:
        """Offer what the runs measure; what was chosen stays if it is among that."""
        if measured == self._measured:
            return
        self._measured = measured
        pairs = [
            (f"{split}/{one.metric}", aim_words(Aim(metric=one.metric, split=split)))
            for split in ("test", "train")
            for one in measured
        ]
        known = self.aim.value() if self._has_chosen else None
        self.aim.set_choices(pairs)
        if known not in [value for value, _ in pairs]:
            self._has_chosen = False
            self.aim.set_value(pairs[0][0])
            self._is_turned = None
        self._guess_way()

    def asked(self) -> dict[str, Any]:
        """What a `Sweep` is made with, beside its axes."""
        split, _, metric = (self.aim.value() or "test/loss").partition("/")
        is_highest = self.way.value() == "high"
        method = self.method.value() or "grid"
        return {
            "method": method,
            "trials": int(self.trials.value()),
            "seeds": int(self.seeds.value()),
            "aim": Aim(metric=metric, split=split, is_highest=is_highest),
            "prunes": method == "search" and self.prunes.value(),
        }

    def _take_aim(self) -> None:
        self._has_chosen, self._is_turned = True, None
        self._guess_way()
        self.changed.emit()

    def _take_way(self, way: object) -> None:
        self._is_turned = way == "high"
        self.changed.emit()

    def _guess_way(self) -> None:
        """High or low is better as the metric says, unless the user said otherwise."""
        metric = (self.aim.value() or "").partition("/")[2]
        guess = any(one.is_highest for one in self._measured if one.metric == metric)
        is_highest = guess if self._is_turned is None else self._is_turned
        self.way.set_value("high" if is_highest else "low")

    def _tell(self) -> None:
        self._follow_method()
        self.changed.emit()

    def _follow_method(self) -> None:
        method = self.method.value()
        for field, is_there in (
            (self.trials, method != "grid"),
            (self.prunes, method == "search"),
        ):
            field.setVisible(is_there)
            self._labels[field].setVisible(is_there)

    def _forbid_search(self) -> None:
        model = self.method.model()
        if not can_search() and isinstance(model, QStandardItemModel):
            item = model.item(self.method.findData("search"))
            item.setEnabled(False)
            item.setToolTip(translated(SEARCH_NEEDS))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[QWidget, str, str], ...] = (
            (self.method, self.tr("Method"), self.tr("How the settings of each trial are chosen")),
            (self.trials, self.tr("Trials"), self.tr("How many combinations are tried")),
            (
                self.seeds,
                self.tr("Seeds"),
                self.tr("How often each combination is trained; the mean counts"),
            ),
            (self.aim, self.tr("Best in"), self.tr("What the best trial is best in")),
            (self.way, self.tr("Better is"), self.tr("Which way is up for this value")),
            (
                self.prunes,
                self.tr("End early"),
                self.tr("End runs that fall behind the others after some epochs"),
            ),
        )
        for row, (field, words, tip) in enumerate(rows):
            label = QLabel(words, self)
            label.setBuddy(field)
            label.setToolTip(tip)
            field.setToolTip(tip)
            field.setAccessibleName(words)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, 1)
            self._labels[field] = label
        grid.addWidget(self.missing, len(rows), 0, 1, 2)
