"""Steps through backpropagation: values forward, then gradients back, node by node."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from engine.api import Backpropagation, ProjectUpdate, Snapshot, ThroughPass, WirePass
from gui.inspection.backprop.nodes_model import NodesModel
from gui.inspection.backprop.step_bar import StepBar
from gui.inspection.backprop.step_html import step_page
from gui.inspection.backprop.stepping import Position, shown_pass
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.choice_field import ChoiceField
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.number_field import NumberField
from gui.widgets.number_text import short_number

_ACROSS_PX = 440
_LEAST_TEXT_PX = 48
_MOST_EXAMPLES = 256
_LOSS = "loss"


class BackpropPanel(LookingPanel):
    """A pass forward and backward, with the chain rule at each node."""

    owner = "backprop"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._end, self._batch, self._opened = "", 1, False
        self._taken = 0
        self._wanted: Backpropagation | None = None
        self.found: ThroughPass | None = None
        self.end = ChoiceField(theme, [], self)
        self.inside = ChoiceField(
            theme, [("", self.tr("Blocks as nodes")), ("open", self.tr("Blocks opened"))], self
        )
        self.batch = NumberField(
            theme,
            1,
            _MOST_EXAMPLES,
            1,
            unit=self.tr("examples"),
            is_integer=True,
            default=1,
            parent=self,
        )
        self.steps = StepBar(theme, self)
        self.nodes = QTableView(self)
        self.text = QTextBrowser(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self.model = NodesModel(theme, self.nodes)
        self._name_parts()
        self._lay_out()
        self.end.value_changed.connect(self._choose_end)
        self.inside.value_changed.connect(self._choose_inside)
        self.batch.value_changed.connect(self._choose_batch)
        self.steps.went.connect(self.go_to)
        self.steps.clicked.connect(self._take_focus)
        self.nodes.clicked.connect(self._go_to_row)
        theme.changed.connect(self._write)
        self.frozen_changed.connect(self._hold)
        bridge.time_step_chosen.connect(self._follow_time)
        self.follow_project(bridge.update)

    # What is asked

    @property
    def position(self) -> Position:
        """Where the pass stands."""
        count = 0 if self.found is None else len(self.found.nodes)
        return Position(min(self._taken, 2 * count), count)

    @property
    def question(self) -> Backpropagation:
        """What is asked of the engine."""
        at = self.position
        here = ""
        if self.found is not None and at.is_backward:
            here = self.found.nodes[at.index].path
        step = self._bridge.time_step if self._opened else None
        return Backpropagation(self._end, self._batch, here, self._opened, step)

    def wanted_probes(self) -> tuple[Backpropagation, ...]:
        self._wanted = self.question if self._bridge.project.graph.nodes else None
        return () if self._wanted is None else (self._wanted,)

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._end, self._taken, self.found = "", 0, None
            self.steps.stop()
        elif update.before.graph != update.project.graph:
            self._end = self._end if self._end in update.project.graph.by_name else ""
        self._show_content()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self._wanted is None:
            return
        found = snapshot.found.get(self._wanted)
        if isinstance(found, ThroughPass):
            self.found = found
            self._show_found()
        elif self._wanted in snapshot.faults:
            self.found = None
            self.steps.stop()
            self.hint.set_text(translated(snapshot.faults[self._wanted]))
            self._show_on_canvas()
            self.end.set_choices([("", self.tr("the loss"))])
        self._show_content()

    def table(self) -> Table | None:
        if self.found is None:
            return None
        heads = (self.tr("wire"), self.tr("value"), self.tr("gradient"))
        rows = [
            (str(wire), _cell(wire.value.number, wire.value.norm), _gradient_cell(wire))
            for node in self.found.nodes
            for wire in node.goes_in
        ]
        return Table(heads, rows)

    def picture(self) -> QWidget:
        return self._body

    # Going through

    def go_to(self, taken: int) -> None:
        """Stand where so many steps were taken."""
        if self.is_frozen:
            return
        before = self.position
        self._taken = min(max(taken, 0), before.last)
        self._write()
        self.want()

    def _hold(self, is_frozen: bool) -> None:
        """While it is frozen it stays at its step: what a step does is told by the engine."""
        self.steps.stop()
        for part in (self.end, self.inside, self.batch, self.nodes):
            part.setEnabled(not is_frozen)
        self._say_where()

    def _go_to_row(self, index: QModelIndex) -> None:
        """To a node: on the way there, forward or back as the pass goes now."""
        self.steps.stop()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = self.position
        self.go_to(2 * at.count - index.row() if at.is_backward else index.row() + 1)

    def _choose_end(self, end: object) -> None:
        self._end, self._taken = str(end), 0
        self.steps.stop()
        self.want()

    def _choose_inside(self, inside: object) -> None:
        self._opened, self._taken = bool(inside), 0
        self.steps.stop()
        self.want()

    def _follow_time(self) -> None:
        """Another step is looked at inside blocks over time."""
        if self._opened:
            self.want()

    def _choose_batch(self, batch: object) -> None:
        if isinstance(batch, int | float):
            self._batch = int(batch)
            self.want()

    # What is shown

    def _show_found(self) -> None:
        found = self.found
        assert found is not None
        names = [(one, self.tr("the loss") if one == _LOSS else one) for one in found.ends]
        self.end.set_choices(names)
        self.end.set_value(found.end)
        self.inside.setVisible(any(node.is_block for node in found.nodes) or self._opened)
        self._write()

    def _write(self) -> None:
        found, at = self.found, self.position
        self.model.show_pass(found, at)
        self._say_where()
        self._show_on_canvas()
        if found is None:
            return
        bar = self.text.verticalScrollBar()
        kept = bar.value()
        self.text.setHtml(step_page(self._theme, found, at))
        bar.setValue(kept)
        if at.index >= 0:
            self.nodes.scrollTo(self.model.index(at.index, 0))

    def _say_where(self) -> None:
        found, at = self.found, self.position
        if found is None:
            self.steps.show_position(at, "", is_held=True)
            return
        end = self.tr("the loss") if found.end == _LOSS else found.end
        words = self.tr("{end} = {value}")
        said = words.format(end=end, value=short_number(found.value, 4))
        if at.index >= 0:
            way = self.tr("Back {number} of {all}") if at.is_backward else ""
            way = way or self.tr("Forward {number} of {all}")
            number = at.taken - at.count if at.is_backward else at.taken
            parts = (way.format(number=number, all=at.count), self._time(found, at), said)
            said = " · ".join(filter(None, parts))
        self.steps.show_position(at, said, is_held=self.is_frozen)

    def _time(self, found: ThroughPass, at: Position) -> str:
        """Which time step is told, of a node inside a block over time; empty: of all else."""
        path = found.nodes[at.index].path
        steps = (t for block, t in found.steps.items() if path.startswith(f"{block}."))
        return next((self.tr("t = {step}").format(step=t + 1) for t in steps), "")

    def _show_on_canvas(self) -> None:
        shown = None
        if self.found is not None and self.isVisible():
            shown = shown_pass(self.found, self.position)
        self._bridge.show_pass(shown)

    def _show_content(self) -> None:
        is_there = self.found is not None
        if not is_there and not self._bridge.project.graph.nodes:
            words = self.tr(
                "Here a pass goes through the network step by step: values forward, gradients "
                "back by the chain rule. Draw a network first."
            )
            self.hint.set_text(words)
        elif not is_there and not self.hint.text():
            self.hint.set_text(self.tr("The pass is being worked out …"))
        self._body.setVisible(is_there)
        self.hint.setVisible(not is_there)

    # Building

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _name_parts(self) -> None:
        self.end.setAccessibleName(self.tr("What is derived"))
        self.end.setToolTip(self.tr("What is derived: the loss, or what a node gives"))
        self.inside.setAccessibleName(self.tr("Whether blocks are gone through"))
        self.inside.setToolTip(self.tr("Count a block as one step, or go through what is inside"))
        self.batch.setAccessibleName(self.tr("Examples in the pass"))
        self.batch.setToolTip(self.tr("How many examples go through at once"))
        self.batch.setFixedWidth(self._theme.px(104))
        self.nodes.setAccessibleName(self.tr("The nodes of the pass"))
        self.nodes.setToolTip(self.tr("Click a node to go there"))
        self.text.setAccessibleName(self.tr("The step at this node"))
        self.text.setToolTip(self.tr("What arrives, the node's own derivative, and what goes back"))
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setMinimumHeight(self._theme.px(_LEAST_TEXT_PX))
        self.nodes.setModel(self.model)
        self.nodes.setShowGrid(False)
        self.nodes.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.nodes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nodes.verticalHeader().hide()
        self.nodes.verticalHeader().setDefaultSectionSize(22)
        self.nodes.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        self._of = QLabel(self.tr("Derivative of"), self)
        self._of.setProperty("role", "secondary")
        self._of.setBuddy(self.end)
        head.addWidget(self._of)
        head.addWidget(self.end, 2)
        head.addWidget(self.inside, 1)
        head.addWidget(self.batch)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(SPACE // 2)
        self._head.addLayout(head, 1)
        self._head.addWidget(self.steps, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(self.nodes)
        self._split.addWidget(self.text)
        self._split.setStretchFactor(0, 2)
        self._split.setStretchFactor(1, 3)
        self._body = QWidget(self)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, SPACE, EDGE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(self._head)
        column.addWidget(self._body, 1)
        column.addWidget(self.hint, 1)

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.steps.step(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.steps.step(-1)
            case Qt.Key.Key_Home:
                self.steps.go_to_start()
            case Qt.Key.Key_End:
                self.steps.go_to_end()
            case Qt.Key.Key_Space:
                self.steps.toggle()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(2 * _ACROSS_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if is_wide else down)
        self._of.setVisible(self.width() >= self._theme.px(_ACROSS_PX))
        is_across = self.width() >= self._theme.px(_ACROSS_PX)
        way = Qt.Orientation.Horizontal if is_across else Qt.Orientation.Vertical
        self._split.setOrientation(way)
        self.nodes.setHidden(self.height() < self._theme.px(260) and not is_across)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_on_canvas()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.steps.stop()
        self._show_on_canvas()


def _cell(number: float | None, norm: float) -> float:
    return norm if number is None else number


def _gradient_cell(wire: WirePass) -> str | float:
    gradient = wire.gradient
    return "" if gradient is None else _cell(gradient.number, gradient.norm)
