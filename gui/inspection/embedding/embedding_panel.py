"""A map of the examples as a node sees them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from engine.api import (
    LinearMap,
    Mapped,
    NeighbourMap,
    ProjectUpdate,
    Snapshot,
    StudyTold,
)
from gui.bridge import Bridge
from gui.inspection.embedding.asked import Asked, asked_of, numbers_of
from gui.inspection.embedding.colours import Colouring, colourings_of
from gui.inspection.embedding.head import Head
from gui.inspection.embedding.map_view import Face, MapView
from gui.inspection.embedding.offers import mappable, usual_node
from gui.inspection.embedding.shown import Placed, map_words, picture_of, placed_after, table_of
from gui.inspection.embedding.side import Side
from gui.inspection.embedding.told import example_words, label_words
from gui.inspection.example_cards import Card
from gui.inspection.example_face import face_of
from gui.inspection.renewal import Renewal
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.elided_words import ElidedWords
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.number_text import short_number

_MOST_CARDS = 200
_HEAD_SHARE = 0.3
_NARROW_PX = 380


class EmbeddingPanel(LookingPanel):
    """What a node gives for many examples, as points: as it is, by PCA, or by t-SNE."""

    owner = "embedding"

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._node = ""
        self._nodes: tuple[str, ...] = ()
        self._colourings: tuple[Colouring, ...] = ()
        self._probe: LinearMap | None = None
        self._placed: Placed | None = None
        self._fault = ""
        self.renewal = Renewal(self.owner, bridge, self)
        self.head = Head(theme, self)
        self.head.set_most_height(0)  # one row, until it is known how high the panel is
        self.view = MapView(theme, self)
        self.side = Side(theme, self)
        self.classes, self.scale = self.side.classes, self.side.scale
        self.cards = self.side.cards
        self.words = ElidedWords(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self.view.face, self.view.words = self._face, self._point_words
        self._name_parts()
        self._lay_out()
        self.head.changed.connect(self._take_choice)
        self.head.coloured.connect(self._paint)
        self.head.asked.connect(self._form_anew)
        self.classes.changed.connect(self._paint)
        self.view.point_clicked.connect(self._choose_point)
        self.view.selected.connect(self._show_selection)
        self.cards.chosen.connect(bridge.show_example)
        self.renewal.told.connect(self._hear)
        self.renewal.changed.connect(self._tell_state)
        bridge.nodes_chosen.connect(self._follow_selection)
        bridge.example_chosen.connect(self._mark)
        theme.changed.connect(self._paint)
        self.follow_project(bridge.update)

    @property
    def placed(self) -> Placed | None:
        """What is shown; None: nothing."""
        return self._placed

    @property
    def node(self) -> str:
        """Path of the node that is mapped; empty: none."""
        return self._node

    @property
    def colouring(self) -> Colouring | None:
        """By what the points are coloured; None: by nothing."""
        named = (c for c in self._colourings if c.key == self.head.colouring)
        return next(named, next(iter(self._colourings), None))

    def wanted_probes(self) -> tuple[LinearMap, ...]:
        self._probe = self._asked().probe
        return () if self._probe is None else (self._probe,)

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._node, self._placed, self._fault = "", None, ""
        graph, inference = update.project.graph, update.inference
        self._nodes = mappable(graph, inference)
        if not self._is_known(self._node):
            self._node = self._selected() or usual_node(
                graph, inference, update.project.data.fields()
            )
        self._colourings = colourings_of(update.project.data.fields())
        self.head.offer_colourings([(c.key, c.title) for c in self._colourings])
        self._offer()
        self._ask()
        self._show_content()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        probe = self._probe
        if probe is None:
            return
        if probe in snapshot.found:
            self._fault = ""
            self._take_map(snapshot.found[probe])
        elif probe in snapshot.faults:
            self._fault = snapshot.faults[probe]
            self._show_content()

    def table(self) -> Table | None:
        data, placed = self._bridge.session.data_set, self._placed
        return None if placed is None else table_of(placed, self.colouring, data)

    def picture(self) -> QWidget:
        return self._halves

    def set_frozen(self, is_frozen: bool) -> None:
        super().set_frozen(is_frozen)
        self.renewal.set_on(self.isVisible() and not is_frozen)

    # What the user chooses

    def _take_choice(self) -> None:
        if self.head.node != self._node:
            self._node = self.head.node
            self.head.follow_field.set_value(False)  # else the canvas would take it back
        elif self.head.follows:
            self._node = self._selected() or self._node
        self._offer()
        self._ask()
        self.want()
        self._show_content()

    def _follow_selection(self, *_: object) -> None:
        selected = self._selected()
        if not selected or selected == self._node or self._is_frozen:
            return
        self._node = selected
        self._offer()
        if self.isVisible():
            self._ask()
            self.want()
            self._show_content()

    def _selected(self) -> str:
        """The node that is selected on the canvas, if it is to be followed and can be mapped."""
        chosen = self._bridge.chosen
        if not self.head.follows or len(chosen) != 1 or not self._is_known(chosen[0]):
            return ""
        return chosen[0]

    def _is_known(self, path: str) -> bool:
        """Nodes inside blocks are known by the block; what they give is seen when asked."""
        name, _, inside = path.partition(".")
        report = self._bridge.inference.nodes.get(name)
        return path in self._nodes or bool(inside and report is not None and report.is_sound)

    def _offer(self) -> None:
        paths = self._nodes if self._node in self._nodes else (*self._nodes, self._node)
        self.head.offer_nodes([path for path in paths if path], self._node)
        self.head.set_projected(numbers_of(self._bridge.inference, self._node) > 2)

    def _form_anew(self) -> None:
        study = self._asked().study
        if isinstance(study, NeighbourMap):
            self.renewal.refine(replace(study, start=None))
            self.renewal.ask_now()

    def _choose_point(self, number: int) -> None:
        if self._placed is not None:
            mapped = self._placed.mapped
            self._bridge.show_example(mapped.split, int(mapped.index[number]))

    def _mark(self, split: str, index: int) -> None:
        self.cards.mark(split, index)
        self._paint()

    # What is asked and what comes

    def _asked(self) -> Asked:
        return asked_of(self._bridge.inference, self._node, self.head)

    def _ask(self) -> None:
        data = self._bridge.session.data_set
        if data is not None:
            part = data.train if self.head.split == "train" else data.test
            self.head.suggest_perplexity(min(part.count, self.head.most))
        self.renewal.want(self._asked().study)

    def _hear(self, told: StudyTold) -> None:
        if self._is_frozen:
            return
        self._fault = told.problem
        if isinstance(told.finding, Mapped):
            self._take_map(told.finding)
            if told.is_over and isinstance(told.study, NeighbourMap) and self._placed is not None:
                start = self._placed.points.astype(np.float32)
                self.renewal.refine(replace(told.study, start=start))
        self._show_content()

    def _take_map(self, mapped: Mapped) -> None:
        self._placed = placed_after(mapped, self._placed)
        self._paint()
        self._show_content()

    # What is shown

    def _paint(self, *_: object) -> None:
        data, placed = self._bridge.session.data_set, self._placed
        if placed is None or data is None:
            return
        picture, values = picture_of(
            placed, self.colouring, data, self.classes.hidden, self._bridge.example
        )
        colouring = self.colouring
        if colouring is not None and colouring.is_class:
            counts = np.bincount(picture.kinds, minlength=len(colouring.names))
            self.classes.set_classes(colouring.names, counts.tolist())
        elif values is not None:
            self.scale.set_scale(*values)
        self.view.show_picture(picture)
        self._share_room()
        self._tell_state()

    def _show_selection(self, numbers: np.ndarray[tuple[int], np.dtype[np.int64]]) -> None:
        placed, data = self._placed, self._bridge.session.data_set
        self.side.show_selected(bool(len(numbers)))
        if placed is None:
            return
        words = self.tr("{0} examples selected")
        self.side.count.set_words(words.format(short_number(len(numbers))))
        cards = [
            Card(int(placed.mapped.index[number]), self._label(number))
            for number in numbers[:_MOST_CARDS].tolist()
        ]
        self.cards.show_cards(data, placed.mapped.split, cards)
        self.cards.mark(*self._bridge.example)
        self._share_room()

    def _label(self, number: int) -> tuple[str, ...]:
        """The class or value of a point, in words."""
        placed, data = self._placed, self._bridge.session.data_set
        return () if placed is None else label_words(placed, data, self.colouring, number)

    def _face(self, number: int) -> Face:
        placed, data = self._placed, self._bridge.session.data_set
        if placed is None or data is None:
            return None, ()
        return face_of(self._theme, data, placed.mapped.split, int(placed.mapped.index[number]))

    def _point_words(self, number: int) -> tuple[str, ...]:
        placed = self._placed
        return () if placed is None else (*self._label(number), example_words(placed, number))

    def _show_content(self) -> None:
        words = self._obstacle()
        if words:
            self.hint.set_text(words)
        self._stack.setCurrentWidget(self.hint if words else self._halves)
        self._tell_state()

    def _obstacle(self) -> str:
        """Why nothing is shown; empty: something is."""
        if not self._node:
            if self._bridge.inference.is_pending:
                return self.tr("Nothing is known of the nodes yet.")
            return self.tr(
                "Here the examples lie as a node sees them. No node gives numbers for an example "
                "yet: add an input and a layer."
            )
        if self._bridge.session.data_problem:
            return translated(self._bridge.session.data_problem)
        if self._fault:
            return translated(self._fault)
        if self._placed is None or self._placed.mapped.path != self._node:
            return self.tr("The examples are being put through the network …")
        return ""

    def _tell_state(self) -> None:
        """Say what is seen, of which step, and what goes on."""
        placed, share = self._placed, self.renewal.share
        words = "" if placed is None or self._obstacle() else map_words(placed.mapped)
        more = ""
        if share is not None and not self._is_frozen:
            more = self.tr("at work: {0} %").format(round(100 * share))
        elif self.renewal.is_old and placed is not None and self._asked().study is not None:
            more = self.tr("the network has changed since")
        text = " · ".join(filter(None, (words, more)))
        self.words.set_words(text)

    # Building

    def _name_parts(self) -> None:
        self.view.setAccessibleName(self.tr("Map of the examples"))
        self.view.setToolTip(
            self.tr("Click: look at an example. Drag: lasso; with Shift: a rectangle.")
        )

    def _lay_out(self) -> None:
        self._halves = QSplitter(Qt.Orientation.Horizontal, self)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self.view)
        self._halves.addWidget(self.side)
        self._halves.setStretchFactor(0, 1)
        self._halves.setStretchFactor(1, 0)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.hint)
        self._stack.addWidget(self._halves)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, SPACE, EDGE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.words)

    def _share_room(self) -> None:
        px = self._theme.px
        self.head.set_most_height(int(_HEAD_SHARE * self.height()))
        colouring = self.colouring
        self.side.show_for(colouring)
        has_selection = bool(len(self.view.selection))
        has_side = self.width() >= px(_NARROW_PX) and (colouring is not None or has_selection)
        self.side.setVisible(has_side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_selection()
        self._ask()
        self.renewal.set_on(not self._is_frozen)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.renewal.set_on(False)
