"""What of the evaluation is chosen: which answer, which examples, which view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.api import MOST_EXAMPLES, Answer
from gui.inspection.evaluation.confusion_view import COUNTS, SHARES
from gui.inspection.evaluation.threshold_view import PRECISION, ROC
from gui.inspection.folding_row import FoldingRow
from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_text import short_number
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.switch_field import SwitchField

_ALL = 10**9
_VIEW_LETTERS, _BOUND_LETTERS = 15, 10
_LEAST_PX = 120
_BOUNDS = (500, MOST_EXAMPLES, 10_000)


class Head(FoldingRow):
    """Fields in rows, those that matter most first; the others behind a button.

    Signals:
        changed: something other than the view.
        view_changed: another view.
        asked: it is to be measured now.
    """

    changed = Signal()
    view_changed = Signal()
    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._views: tuple[str, ...] = ()
        self.view_field = ChoiceField(theme, [], self)
        self.view_field.setMinimumContentsLength(_VIEW_LETTERS)
        self.answer_field = ChoiceField(theme, [], self)
        parts = (("test", self.tr("Test")), ("train", self.tr("Training")))
        self.split_field = SegmentedControl(theme, parts, self)
        cells = ((COUNTS, self.tr("Counts")), (SHARES, self.tr("% of row")))
        self.cells_field = SegmentedControl(theme, cells, self)
        curves = ((ROC, self.tr("ROC")), (PRECISION, self.tr("Precision")))
        self.curve_field = SegmentedControl(theme, curves, self)
        self.number_field = ChoiceField(theme, [], self)
        bounds = [(str(most), self._bound_words(most)) for most in (*_BOUNDS, _ALL)]
        self.most_field = ChoiceField(theme, bounds, self)
        self.most_field.setMinimumContentsLength(_BOUND_LETTERS)
        self.most_field.set_value(str(MOST_EXAMPLES))
        words = (self.tr("Live"), self.tr("Live"))
        self.auto_field = SwitchField(theme, default=True, words=words, parent=self)
        self.now = ActionButton(theme, self.tr("Evaluate now"), kind="plain", parent=self)
        self._name_parts()
        self.view_field.setMinimumWidth(theme.px(_LEAST_PX))
        self.set_parts(self._in_order())
        self.view_field.value_changed.connect(self._change_view)
        for field in (
            self.answer_field,
            self.split_field,
            self.cells_field,
            self.curve_field,
            self.number_field,
            self.most_field,
            self.auto_field,
        ):
            field.value_changed.connect(self._change)
        self.now.clicked.connect(self.asked)

    @property
    def view(self) -> str:
        """The key of the view."""
        return self.view_field.value() or "confusion"

    @property
    def answer(self) -> str:
        """The loss or metric whose answer is judged; empty: the usual one."""
        return self.answer_field.value() or ""

    @property
    def split(self) -> str:
        """``train`` or ``test``."""
        return self.split_field.value()

    @property
    def most(self) -> int:
        """So many examples at most."""
        return int(self.most_field.value() or MOST_EXAMPLES)

    @property
    def number(self) -> int:
        """Which class, or which number; −1: all."""
        return int(self.number_field.value() or 0)

    @property
    def curve(self) -> str:
        """`ROC` or `PRECISION`."""
        return self.curve_field.value()

    @property
    def cells(self) -> str:
        """`COUNTS` or `SHARES`."""
        return self.cells_field.value()

    @property
    def goes_by_itself(self) -> bool:
        """Whether it is measured again when the network changed."""
        return self.auto_field.value()

    def offer(
        self, answers: Sequence[Answer], answer: Answer | None, views: tuple[str, ...]
    ) -> None:
        """Offer answers of the network, and views of the one that is chosen."""
        names = [(each.judge, f"{each.node} · {each.judge}") for each in answers]
        self.answer_field.set_choices(names)
        if answer is not None:
            self.answer_field.set_value(answer.judge)
        if views != self._views:
            self._views = views
            words = self._view_words()
            self.view_field.set_choices([(view, words[view]) for view in views])
            if self.view_field.currentIndex() < 0:
                self.view_field.set_value(views[0])
        self._show_parts()

    def offer_numbers(self, numbers: Sequence[tuple[int, str]], *, with_all: bool = False) -> None:
        """Offer classes, or the numbers of an answer."""
        choices = [(str(number), words) for number, words in numbers]
        if with_all:
            choices = [("-1", self.tr("All numbers")), *choices]
        held = [
            (self.number_field.itemData(row), self.number_field.itemText(row))
            for row in range(self.number_field.count())
        ]
        if choices != held:
            self.number_field.set_choices(choices)
        if self.number_field.currentIndex() < 0 and choices:
            self.number_field.set_value(choices[0][0])
        self._show_parts()

    def _show_parts(self) -> None:
        view = self.view
        self.answer_field.setVisible(self.answer_field.count() > 1)
        self.split_field.setVisible(view != "one")
        self.cells_field.setVisible(view == "confusion")
        self.curve_field.setVisible(view == "thresholds")
        is_numbered = view == "thresholds" or (
            view in ("fit", "residuals") and self.number_field.count() > 2
        )
        self.number_field.setVisible(is_numbered)
        for part in (self.most_field, self.auto_field, self.now):
            part.setVisible(view != "one")
        self.arrange()

    def _change_view(self, *_: object) -> None:
        self._show_parts()
        self.view_changed.emit()

    def _change(self, *_: object) -> None:
        self.changed.emit()

    def _in_order(self) -> tuple[QWidget, ...]:
        return (
            self.view_field,
            self.answer_field,
            self.split_field,
            self.number_field,
            self.curve_field,
            self.cells_field,
            self.most_field,
            self.auto_field,
            self.now,
        )

    def _bound_words(self, most: int) -> str:
        if most == _ALL:
            return self.tr("All examples")
        return self.tr("Up to {0}").format(short_number(most))

    def _view_words(self) -> dict[str, str]:
        return {
            "confusion": self.tr("Confusion matrix"),
            "mistakes": self.tr("Mistakes"),
            "one": self.tr("Likeliest classes"),
            "calibration": self.tr("Calibration"),
            "thresholds": self.tr("ROC"),
            "fit": self.tr("Said and true"),
            "residuals": self.tr("Errors"),
        }

    def _name_parts(self) -> None:
        for part, name, tip in (
            (self.view_field, self.tr("View"), self.tr("How the answers are looked at")),
            (
                self.answer_field,
                self.tr("Answer"),
                self.tr("Which answer of the network is judged, by its loss or metric"),
            ),
            (
                self.split_field,
                self.tr("Part of the data"),
                self.tr("Whether test or training examples are judged"),
            ),
            (
                self.cells_field,
                self.tr("Cells"),
                self.tr("How often, or in per cent of all that are of the class"),
            ),
            (
                self.curve_field,
                self.tr("Curve"),
                self.tr("Found beside false alarms (ROC), or precision beside found"),
            ),
            (
                self.number_field,
                self.tr("Class or number"),
                self.tr("Which class stands against the rest, or which number is shown"),
            ),
            (
                self.most_field,
                self.tr("Examples"),
                self.tr("How many examples are judged; of more, evenly spread ones"),
            ),
            (
                self.auto_field,
                self.tr("Measured again"),
                self.tr(
                    "Measured again when the network changed, every few seconds while it learns"
                ),
            ),
            (self.now, self.tr("Evaluate now"), self.tr("Measure with the network as it is now")),
        ):
            part.setAccessibleName(name)
            part.setToolTip(tip)
