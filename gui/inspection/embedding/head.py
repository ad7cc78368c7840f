"""What of the map is chosen: which node, which way, which examples, which colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.api import MOST_MAPPED
from gui.inspection.folding_row import FoldingRow
from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField
from gui.widgets.number_text import short_number
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.switch_field import SwitchField

PCA, TSNE = "pca", "tsne"
_COUNTS = (100, 200, 500, 1000, MOST_MAPPED)
_USUAL_COUNT, _USUAL_PERPLEXITY = 500, 30.0
_LEAST_PX = 84
_NODE_LETTERS, _COLOUR_LETTERS, _COUNT_LETTERS = 10, 7, 11


class Head(FoldingRow):
    """Fields in rows, those that matter most first; the others behind a button.

    Signals:
        changed: what is mapped.
        coloured: another colouring.
        asked: a map by t-SNE is to be formed from the start.
    """

    changed = Signal()
    coloured = Signal()
    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._is_projected = True
        self.node_field = ChoiceField(theme, [], self)
        self.node_field.setMinimumContentsLength(_NODE_LETTERS)
        words = (self.tr("Follow selection"), self.tr("Follow selection"))
        self.follow_field = SwitchField(theme, default=True, words=words, parent=self)
        ways = ((PCA, self.tr("PCA")), (TSNE, self.tr("t-SNE")))
        self.way_field = SegmentedControl(theme, ways, self)
        parts = (("test", self.tr("Test")), ("train", self.tr("Training")))
        self.split_field = SegmentedControl(theme, parts, self)
        self.colour_field = ChoiceField(theme, [], self)
        self.colour_field.setMinimumContentsLength(_COLOUR_LETTERS)
        examples = self.tr("{0} examples")
        counts = [(str(count), examples.format(short_number(count))) for count in _COUNTS]
        self.most_field = ChoiceField(theme, counts, self)
        self.most_field.setMinimumContentsLength(_COUNT_LETTERS)
        self.most_field.set_value(str(_USUAL_COUNT))
        self._is_perplexity_own = False
        self.perplexity_field = NumberField(
            theme, 2, 200, 1, self.tr("neighbours"), default=_USUAL_PERPLEXITY, parent=self
        )
        self.perplexity_field.setMaximumWidth(theme.px(136))
        self.anew = ActionButton(theme, self.tr("Form anew"), kind="plain", parent=self)
        self._name_parts()
        self.node_field.setMinimumWidth(theme.px(_LEAST_PX))
        self.set_parts(self._in_order())
        for field in (self.node_field, self.split_field, self.most_field):
            field.value_changed.connect(self._change)
        self.perplexity_field.value_changed.connect(self._take_perplexity)
        self.way_field.value_changed.connect(self._change)
        self.follow_field.value_changed.connect(self._change)
        self.colour_field.value_changed.connect(self._colour)
        self.anew.clicked.connect(self.asked)

    @property
    def node(self) -> str:
        """Path of the node; empty: none."""
        return self.node_field.value() or ""

    @property
    def follows(self) -> bool:
        """Whether the node that is selected on the canvas is mapped."""
        return self.follow_field.value()

    @property
    def way(self) -> str:
        """`PCA` or `TSNE`."""
        return self.way_field.value()

    @property
    def split(self) -> str:
        """``train`` or ``test``."""
        return self.split_field.value()

    @property
    def most(self) -> int:
        """So many examples at most."""
        return int(self.most_field.value() or _USUAL_COUNT)

    @property
    def colouring(self) -> str:
        """Key of the colouring; empty: the usual one."""
        return self.colour_field.value() or ""

    @property
    def perplexity(self) -> float:
        """About how many neighbours hold together."""
        return float(self.perplexity_field.value())

    def offer_nodes(self, paths: Sequence[str], chosen: str) -> None:
        """Offer nodes, and show which is mapped."""
        held = [self.node_field.itemData(row) for row in range(self.node_field.count())]
        if list(paths) != held:
            self.node_field.set_choices([(path, path) for path in paths])
        self.node_field.set_value(chosen)

    def offer_colourings(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer what points can be coloured by."""
        held = [
            (self.colour_field.itemData(row), self.colour_field.itemText(row))
            for row in range(self.colour_field.count())
        ]
        if list(choices) != held:
            self.colour_field.set_choices(choices)
            if self.colour_field.currentIndex() < 0 and choices:
                self.colour_field.set_value(choices[0][0])
        self._show_parts()

    def suggest_perplexity(self, examples: int) -> None:
        """Unless the user gave another: the usual one, of few examples a third of them."""
        if not self._is_perplexity_own:
            self.perplexity_field.set_value(min(_USUAL_PERPLEXITY, max(examples // 3, 2)))

    def set_projected(self, is_projected: bool) -> None:
        """Whether the node gives more numbers than a plane has."""
        if is_projected != self._is_projected:
            self._is_projected = is_projected
            self._show_parts()

    def _show_parts(self) -> None:
        is_tsne = self.way == TSNE and self._is_projected
        self.way_field.setVisible(self._is_projected)
        self.colour_field.setVisible(self.colour_field.count() > 1)
        self.perplexity_field.setVisible(is_tsne)
        self.anew.setVisible(is_tsne)
        self.arrange()

    def _change(self, *_: object) -> None:
        self._show_parts()
        self.changed.emit()

    def _take_perplexity(self, *_: object) -> None:
        self._is_perplexity_own = True
        self._change()

    def _colour(self, *_: object) -> None:
        self.coloured.emit()

    def _in_order(self) -> tuple[QWidget, ...]:
        return (
            self.node_field,
            self.way_field,
            self.perplexity_field,
            self.anew,
            self.split_field,
            self.most_field,
            self.colour_field,
            self.follow_field,
        )

    def _name_parts(self) -> None:
        for part, name, tip in (
            (self.node_field, self.tr("Node"), self.tr("Whose output is mapped")),
            (
                self.follow_field,
                self.tr("Follow selection"),
                self.tr("Map the node that is selected on the canvas"),
            ),
            (
                self.way_field,
                self.tr("Projection"),
                self.tr("PCA: the plane of the largest variance. t-SNE: keeps neighbours together"),
            ),
            (
                self.split_field,
                self.tr("Part of the data"),
                self.tr("Whether test or training examples are mapped"),
            ),
            (
                self.most_field,
                self.tr("Examples"),
                self.tr("How many examples are mapped; of more, evenly spread ones"),
            ),
            (self.colour_field, self.tr("Colour"), self.tr("What the points are coloured by")),
            (
                self.perplexity_field,
                self.tr("Perplexity"),
                self.tr("About how many neighbours t-SNE holds each example together with"),
            ),
            (
                self.anew,
                self.tr("Form anew"),
                self.tr("Form the map from the start, not from the one that is shown"),
            ),
        ):
            part.setAccessibleName(name)
            part.setToolTip(tip)
