"""The likeliest classes of the example that is looked at."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.api import Answer, DataSet, OwnExample, Said
from gui.figures.numbers import percent
from gui.inspection.example_face import input_field
from gui.inspection.example_view import LARGE_PX, SMALL_PX, ExampleView
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.bar_list import BarList
from gui.widgets.choice_field import ChoiceField
from gui.widgets.elided_words import ElidedWords
from gui.widgets.number_text import short_number

Scores = np.ndarray[tuple[int], np.dtype[np.float32]]

TOP = 5
_NARROW_PX = 300
_MOST_PLACES = 200


class OnePage(QWidget):
    """The example, the classes it is taken for, and what it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said: Said | None = None
        self._answer: Answer | None = None
        self._names: tuple[str, ...] = ()
        self.example = ExampleView(theme, self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.truth = ElidedWords(self)
        self.bars = BarList(theme, self)
        self.bars.setAccessibleName(self.tr("The likeliest classes"))
        self._places = 0
        self.place = ChoiceField(theme, [], self)
        self.place.setAccessibleName(self.tr("Place"))
        self.place.setToolTip(self.tr("Which step, or which pixel, of the example is shown"))
        self._lay_out()
        self.place.value_changed.connect(self._show)

    @property
    def rows(self) -> list[int]:
        """The classes that are shown: the likeliest ones, and the true one."""
        scores = self._scores()
        if scores is None:
            return []
        best: list[int] = np.argsort(-scores, kind="stable")[:TOP].tolist()
        truth = self._truth()
        return best if truth is None or truth in best else [*best, truth]

    def is_of(self, answer: Answer) -> bool:
        """Whether something is shown that this answer said."""
        return self._said is not None and self._answer == answer

    def show_said(self, said: Said, answer: Answer, names: tuple[str, ...]) -> None:
        """Show what is said of the example."""
        self._said, self._answer, self._names = said, answer, names
        places = len(said.scores)
        if places != self._places:
            self._places = places
            self.place.set_choices(self._place_choices(places))
            self.place.set_value("0")
        self.place.setVisible(places > 1)
        self._show()

    def show_example(
        self, data: DataSet | None, split: str, index: int, own: OwnExample | None
    ) -> None:
        """Show the example itself."""
        if data is None:
            return
        field = input_field(data)
        part = data.train if split == "train" else data.test
        arrays = part.arrays if own is None else own.arrays
        if field.name not in arrays:
            return
        values = arrays[field.name]
        if own is None:
            values = values[min(index, part.count - 1)]
        self.example.show_example(np.asarray(values, dtype=np.float32), field)

    def table(self) -> Table | None:
        """Classes and how likely they are."""
        scores = self._scores()
        if scores is None:
            return None
        heads = (self.tr("class"), self.tr("share") if self._has_shares else self.tr("score"))
        return Table(heads, [(self._names[n], float(scores[n])) for n in range(len(scores))])

    @property
    def _has_shares(self) -> bool:
        return self._answer is not None and self._answer.rule != "plain"

    def _row(self) -> int:
        return int(self.place.value() or 0)

    def _place_choices(self, places: int) -> list[tuple[str, str]]:
        """A step of a sequence, or a pixel; of very many, evenly spread ones."""
        numbers = np.linspace(0, places - 1, min(places, _MOST_PLACES)).round().astype(int)
        words = self.tr("Place {0}")
        return [(str(number), words.format(number + 1)) for number in numbers.tolist()]

    def _scores(self) -> Scores | None:
        if self._said is None:
            return None
        scores: Scores = self._said.scores[min(self._row(), len(self._said.scores) - 1)]
        return scores

    def _truth(self) -> int | None:
        if self._said is None or self._said.truth is None:
            return None
        number = int(self._said.truth[min(self._row(), len(self._said.truth) - 1)])
        return number if number < len(self._names) else None

    def _show(self, *_: object) -> None:
        scores, truth, rows = self._scores(), self._truth(), self.rows
        if scores is None or self._said is None:
            return
        said = int(self._said.said[min(self._row(), len(self._said.said) - 1)])
        is_right = said == truth
        role = "accent" if truth is None else "good" if is_right else "problem"
        labels = [
            f"{self._names[n]} ◂" if n == truth and not is_right else self._names[n] for n in rows
        ]
        told = None
        if self._has_shares:
            values = [float(scores[n]) for n in rows]
        else:  # a bar needs an end: the spread of the scores
            low, high = float(scores.min()), float(scores.max())
            values = [(float(scores[n]) - low) / max(high - low, 1e-12) for n in rows]
            told = [short_number(float(scores[n])) for n in rows]
        self.bars.set_bars(labels, values, rows.index(said) if said in rows else None, role, told)
        words = self.tr("says {0}").format(self._names[said])
        number = float(scores[said])
        sure = percent(number) if self._has_shares else self.tr("score {0}")
        words = f"{words}, {sure.format(short_number(number))}"
        if not self._has_shares:
            words = f"{words}\n{self.tr('Bars from the lowest score to the highest')}"
        self.words.setText(words)
        style = f"color: {self._theme.color(role).name()}; font-weight: 600;"
        if style != self.words.styleSheet():
            self.words.setStyleSheet(style)
        known = "" if truth is None else self.tr("truth {0}").format(self._names[truth])
        self.truth.set_words(known)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        for part in (self.words, self.truth, self.place):
            words.addWidget(part)
        self.place.hide()
        words.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.addWidget(self.example, alignment=Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(words, 1)
        self._row_layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row_layout.setContentsMargins(0, 0, 0, 0)
        self._row_layout.setSpacing(EDGE)
        self._row_layout.addLayout(self._head, 2)
        self._row_layout.addWidget(self.bars, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(_NARROW_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row_layout.setDirection(down if is_narrow else across)
        self._head.setDirection(across if is_narrow else down)
        low = is_narrow or self.height() < self._theme.px(190)
        self.example.set_side(SMALL_PX if low else LARGE_PX)
