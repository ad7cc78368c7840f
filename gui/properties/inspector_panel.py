"""The inspector: what is known of what is chosen, and the forms that change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from engine.api import (
    BlockUse,
    Bypass,
    Freeze,
    GraphCommand,
    Node,
    NodeReport,
    Port,
    ProjectCommand,
    RenameNode,
    RenameProject,
    SetNote,
    SetSize,
    Snapshot,
)
from gui.bridge import Bridge
from gui.figures.governed_drawing import GovernedDrawing
from gui.figures.weight_maps import Array
from gui.forms.edit_steps import EditSteps
from gui.properties.edits import learning, resetting, setting
from gui.properties.interface_page import InterfacePage
from gui.properties.mark_page import MarkPage
from gui.properties.node_page import NodePage
from gui.properties.problem_card import Mend
from gui.properties.project_page import ProjectPage
from gui.properties.several_page import SeveralPage, learning_nodes
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE

_OWNER = "inspector"
_LEAST_WIDTH_PX = 264
_SHARE = 0.01


class InspectorPanel(QWidget):
    """Shows one node, several, or the project; every change is a command.

    Signals:
        left: Escape was pressed: the keyboard is to go back to the canvas.
        sought: name of a node of the open drawing that is to be shown on the canvas.
        data_wanted: the user wants to see the data, or choose others.
        vary_wanted: dotted name of a setting that is to be varied in a sweep.
        training_wanted: the user wants to see how the network learns, or set it.
    """

    left = Signal()
    sought = Signal(str)
    data_wanted = Signal()
    vary_wanted = Signal(str)
    training_wanted = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._names: tuple[str, ...] = ()
        self._marks: tuple[str, ...] = ()
        self._steps = EditSteps()
        self._wanted: frozenset[str] | None = None
        self._is_in_front = True
        self._mends_of: tuple[object, object] = (None, None)
        self._known_mends: Sequence[Mend] = ()
        self._drawing = GovernedDrawing(self, _SHARE)
        body = QWidget(self)
        self.node_page = NodePage(theme, self._steps, body)
        self.several_page = SeveralPage(theme, self._steps, body)
        self.project_page = ProjectPage(theme, body)
        self.mark_page = MarkPage(theme, bridge, body)
        self.block_page = InterfacePage(theme, body)
        self._lay_out(body)
        self.setMinimumWidth(theme.px(_LEAST_WIDTH_PX))
        for page in (self.node_page, self.several_page):
            page.parameter_entered.connect(self._set_parameter)
            page.reset_wanted.connect(self._reset)
            page.learning.entered.connect(self._set_learning)
            page.state.frozen_wanted.connect(partial(self._ask, Freeze))
            page.state.bypassed_wanted.connect(partial(self._ask, Bypass))
            page.state.size_wanted.connect(partial(self._ask, SetSize))
        self.node_page.problem.mend_chosen.connect(self._mend)
        self.node_page.vary_wanted.connect(self._vary)
        self.node_page.renamed.connect(self._rename)
        self.node_page.note_written.connect(self._write_note)
        self.project_page.renamed.connect(self._rename_project)
        self.project_page.data_wanted.connect(self.data_wanted)
        self.project_page.training_wanted.connect(self.training_wanted)
        self.node_page.opened.connect(bridge.drawing.open)
        self.node_page.interface.asked.connect(self._carry_out)
        self.block_page.asked.connect(self._carry_out)
        self.block_page.network_wanted.connect(partial(bridge.drawing.go_to, 0))
        for interface in (self.node_page.interface, self.block_page.interface):
            interface.use_sought.connect(self._seek)
        bridge.drawing.updated.connect(self._refresh)
        bridge.snapshot_taken.connect(self._show_snapshot)
        self._refresh()

    def show_nodes(self, names: tuple[str, ...]) -> None:
        """Show these nodes; none: the project."""
        if names != self._names:
            self._commit_note()
            self._names = names
            self._scroll.verticalScrollBar().setValue(0)
            self._hide_weights()
            self._refresh()

    def show_marks(self, names: tuple[str, ...]) -> None:
        """Show the last of these frames and notes, while no node is shown."""
        if names != self._marks:
            self._marks = names
            self._refresh()

    def focus_settings(self) -> bool:
        """Move the keyboard to the first setting of the one node; gives whether there is one."""
        return len(self._nodes()) == 1 and self.node_page.focus_settings()

    @property
    def shown(self) -> tuple[str, ...]:
        """Names of the nodes that are shown."""
        return self._names

    def look(self, is_in_front: bool) -> None:
        """It came to the front of the panels in its place, or went behind another one."""
        self._is_in_front = is_in_front
        self._want()

    @property
    def _is_seen(self) -> bool:
        return self.isVisible() and self._is_in_front

    def _refresh(self) -> None:
        nodes = self._nodes()
        self.node_page.setVisible(len(nodes) == 1)
        self.several_page.setVisible(len(nodes) > 1)
        has_mark = self.mark_page.show_mark(self._marks) and not nodes
        self.mark_page.setVisible(has_mark)
        bridge = self._bridge
        block = bridge.drawing.block
        self.block_page.setVisible(not nodes and not has_mark and block is not None)
        self.project_page.setVisible(not nodes and not has_mark and block is None)
        if len(nodes) == 1:
            inference, project = bridge.drawing.inference, bridge.project
            report = inference.nodes.get(nodes[0].name, NodeReport(waiting=True))
            blocks = tuple(project.graph.blocks.by_name)
            graph, name = bridge.drawing.graph, nodes[0].name
            ports = _names(graph.input_ports(name)), _names(graph.output_ports(name))
            fields, mends = project.data.fields(), self._mends(name, report)
            layer, path = nodes[0].layer, bridge.drawing.path
            if isinstance(layer, BlockUse):
                self.node_page.interface.show_block(project.graph, layer.block, path, name)
            self.node_page.show_node(nodes[0], report, fields, blocks, ports, mends)
        elif nodes:
            self.several_page.show_nodes(nodes, bridge.drawing.inference)
        elif block is not None:
            self.block_page.show_block(bridge.project.graph, block, bridge.drawing.path)
        else:
            self.project_page.show_project(bridge.project, bridge.inference)
        self._want()

    def _nodes(self) -> list[Node]:
        known = self._bridge.drawing.graph.by_name
        return [known[name] for name in self._names if name in known]

    def _set_parameter(self, parameter: str, value: object) -> None:
        nodes, edit = self._nodes(), self._steps.number
        if not self._bridge.attempt(
            lambda: self._carry_out(setting(nodes, parameter, value, edit)),
        ):
            self._refresh()

    def _set_learning(self, parameter: str, value: object) -> None:
        nodes = learning_nodes(self._nodes(), self._bridge.drawing.inference)
        usual, edit = self._bridge.project.training.weight_decay, self._steps.number
        if not self._bridge.attempt(
            lambda: self._carry_out(learning(nodes, parameter, value, usual, edit))
        ):
            self._refresh()

    def _seek(self, path: tuple[str, ...], name: str) -> None:
        """Show a node that stands for the same block, wherever it is."""
        if self._bridge.drawing.visit(path):
            self.sought.emit(name)

    def _carry_out(self, command: GraphCommand | ProjectCommand) -> None:
        if not self._bridge.do(command):
            self._refresh()

    def _reset(self, defaults: Mapping[str, object]) -> None:
        self._carry_out(resetting(self._nodes(), defaults))

    def _ask(self, command: Callable[[frozenset[str], Any], GraphCommand], value: Any) -> None:
        """Ask for another state of all nodes that are shown."""
        names = frozenset(node.name for node in self._nodes())
        self._bridge.do(command(names, value))
        self._refresh()  # a switch stands as the document does, also after a refusal

    def _mend(self, command: GraphCommand) -> None:
        self._carry_out(command)

    def _mends(self, name: str, report: NodeReport) -> Sequence[Mend]:
        """What would mend the problem of a node; worked out again only when something changed."""
        if report.problem is None:
            return ()
        update, place = self._bridge.update, (self._bridge.drawing.path, name)
        if self._mends_of[0] is not update or self._mends_of[1] != place:
            self._mends_of = update, place
            self._known_mends = self._bridge.session.mends(self._bridge.drawing.path, name)
        return self._known_mends

    def _vary(self, setting: str) -> None:
        self.vary_wanted.emit(".".join((*self._bridge.drawing.path, setting)))

    def _rename(self, wanted: str) -> None:
        nodes = self._nodes()
        if len(nodes) != 1 or wanted == nodes[0].name:
            return
        before, self._names = self._names, (wanted,)
        if not self._bridge.do(RenameNode(nodes[0].name, wanted)):
            self._names = before
        self._refresh()

    def _write_note(self, text: str) -> None:
        for node in self._nodes():
            self._bridge.do(SetNote(node.name, text))

    def _commit_note(self) -> None:
        """Keep what was written before another node is shown."""
        if len(self._nodes()) == 1:
            self.node_page.note.commit()

    def _rename_project(self, wanted: str) -> None:
        self._bridge.do(RenameProject(wanted))
        self._refresh()

    def _want(self) -> None:
        """Ask for the weights of the one node that is shown and has any."""
        wanted: frozenset[str] = frozenset()
        nodes, drawing = self._nodes(), self._bridge.drawing
        if self._is_seen and len(nodes) == 1 and drawing.prefix is not None:
            report = drawing.inference.nodes.get(nodes[0].name)
            if report is not None and report.counts.weights and not report.inside:
                wanted = frozenset({f"{drawing.prefix}{nodes[0].name}"})
        if not wanted:
            self._hide_weights()
        if wanted != self._wanted:
            self._wanted = wanted
            self._bridge.want(_OWNER, weights=wanted, starts=wanted)

    def _hide_weights(self) -> None:
        self.node_page.filters.show_weights(None)
        self.node_page.spread.show_weights(None, None)

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        if self._is_seen and self._wanted:
            name = next(iter(self._wanted))
            weights = snapshot.weights.get(name)
            if weights is not None:
                is_first = self.node_page.filters.isHidden()
                start = snapshot.starts.get(name)
                show = partial(self._show_weights, name, weights, start)
                self._drawing.offer(show, at_once=is_first)

    def _show_weights(self, name: str, weights: Array, start: Array | None) -> None:
        page = self.node_page
        if self._wanted == frozenset({name}):
            page.filters.show_weights(weights)
            page.spread.show_weights(start, weights)
            page.filters.repaint()
            page.spread.repaint()

    def _lay_out(self, body: QWidget) -> None:
        inner = QVBoxLayout(body)
        inner.setContentsMargins(EDGE, EDGE, EDGE - 4, EDGE)
        inner.setSpacing(0)
        pages = self.node_page, self.several_page, self.mark_page, self.block_page
        for page in (*pages, self.project_page):
            inner.addWidget(page)
        inner.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that no field wanted gives the keyboard back to the canvas."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._want()


def _names(ports: Sequence[Port]) -> tuple[str, ...]:
    return tuple(port.name for port in ports)
