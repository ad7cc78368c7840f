"""Blocks from the canvas: opened, left, made, unpacked, unrolled, saved; and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGraphicsView

from engine.api import (
    MOST_STEPS,
    BlockUse,
    ChainruleError,
    GraphCommand,
    MakeBlock,
    MakeOwnBlock,
    UnpackBlock,
    UnrollBlock,
    uses_of,
)
from gui.canvas.editing.block_saving import BlockSaving
from gui.canvas.editing.edits import Edits
from gui.canvas.editing.renaming import Renaming
from gui.canvas.stage import Stage
from gui.canvas.unrolled.unrolled_dialog import UnrolledDialog
from gui.canvas.unrolled.unrolled_graph import unrolled_part
from gui.language.engine_words import translated

_STILL_PX = 4


class BlockEdits(QObject):
    """Asks for what concerns whole blocks; its names for them are those of the menu ``Node``.

    Signals:
        tab_wanted: name of a block of the open drawing that is to be shown in a tab of its own.
    """

    tab_wanted = Signal(str)

    def __init__(self, stage: Stage, edits: Edits, renaming: Renaming, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._edits, self._renaming, self._view = stage, edits, renaming, view
        self._pressed_at: QPoint | None = None
        self.saving = BlockSaving(stage, view)
        stage.selection.changed.connect(self.show_possible)

    def open(self) -> None:
        """Show what is inside the selected block."""
        if current := self._stage.selection.current:
            self._stage.drawing.open(current)

    def open_in_tab(self) -> None:
        """Show what is inside the selected block in a tab of its own."""
        current = self._stage.selection.current
        if current is not None and self._stage.drawing.opens(current):
            self.tab_wanted.emit(current)
        else:
            self._stage.tell(self.tr("Select a block first; what is inside is shown in a tab."))

    def press_middle(self, on_screen: QPoint) -> None:
        """The middle button went down; it pans, unless it comes up where it is."""
        self._pressed_at = on_screen

    def release_middle(self, on_screen: QPoint) -> None:
        """The middle button came up: on a block, without having moved, it opens a tab."""
        before, self._pressed_at = self._pressed_at, None
        if before is None or (on_screen - before).manhattanLength() > _STILL_PX:
            return
        node = self._stage.scene.node_at(self._stage.camera.place_of(on_screen))
        if node is not None and self._stage.drawing.opens(node.name):
            self.tab_wanted.emit(node.name)

    def go_up(self) -> None:
        """Back to the drawing in which the open block stands."""
        self._stage.drawing.go_up()

    def delete_or_go_up(self) -> None:
        """Delete what is selected; with nothing selected, leave the open block."""
        selection = self._stage.selection
        if selection.everything or selection.wire is not None:
            self._edits.delete_selected()
        else:
            self.go_up()

    def make(self) -> None:
        """Put the selected nodes into a new block."""
        names = frozenset(self._stage.selection.everything)
        if not names:
            self._stage.tell(self.tr("Select the nodes that shall become a block first."))
            return
        self._edits.do_and_select(MakeBlock(names))

    def unpack(self) -> None:
        """Put what is inside the selected blocks in their place."""
        names = self._blocks()
        if not names:
            self._stage.tell(self.tr("Select a block first; what is inside takes its place."))
        for name in names:
            self._edits.do_and_select(UnpackBlock(name))

    def unroll(self) -> None:
        """Put one node for each step in the place of the selected blocks that run over time."""
        names = self._recurrent()
        if not names:
            self._stage.tell(self.tr("Select a block that runs over time first."))
        for name in names:
            self._unroll(name)

    def show_unrolled(self) -> None:
        """Show the selected block that runs over time step by step, without changing it."""
        names = self._recurrent()
        if not names:
            self._stage.tell(self.tr("Select a block that runs over time first."))
            return
        stage, name = self._stage, names[-1]
        graph = stage.graph
        try:
            unrolled_part(graph, name, 1)
        except ChainruleError as refusal:
            stage.tell(translated(str(refusal)))
            return
        dialog = UnrolledDialog(
            stage.theme,
            stage.bridge.project,
            graph,
            name,
            lambda: self._unroll(name),
            self._view,
        )
        dialog.open()

    def _unroll(self, name: str) -> None:
        """Unroll a block for as many steps as the data have."""
        report = self._stage.inference.nodes.get(name)
        if report is None or not (report.outputs or report.steps > 1):
            words = self.tr("How many steps {name} runs is not known yet; look at its inputs.")
            self._stage.tell(words.format(name=name))
            return
        if report.steps > MOST_STEPS:
            words = self.tr(
                "{name} runs {steps} steps, and at most {most} are put into a drawing. "
                "“Show unrolled…” shows the first ones."
            )
            told = words.format(name=name, steps=report.steps, most=MOST_STEPS)
            self._stage.tell(told)
            return
        if self._edits.do_and_select(UnrollBlock(name, report.steps)):
            self._stage.tell(self.tr("Unrolled: the copies of a step share their weights."))

    def make_own(self) -> None:
        """Let the selected node stand for a block of its own."""
        for name in self._blocks():
            command: GraphCommand = MakeOwnBlock(name)
            self._stage.bridge.do(command)

    def save(self) -> None:
        """Keep the selected blocks among the user's own, for every project."""
        names = self._blocks()
        if not names:
            self._stage.tell(self.tr("Select a block first; it is kept for every project."))
        for name in names:
            self.saving.save(name)

    def rename(self) -> None:
        """Edit the name of the selected node's block, where it stands on the card."""
        names = self._blocks()
        if names:
            self._renaming.of_block(names[-1])

    def show_possible(self) -> None:
        """Let the actions of the menu be chosen that mean something for what is selected."""
        drawing, names = self._stage.drawing, self._stage.selection.names
        blocks = self._blocks()
        possible = {
            "node.open": len(blocks) == 1,
            "node.open_in_tab": len(blocks) == 1,
            "node.up": bool(drawing.path),
            "node.make_block": bool(names),
            "node.unpack": bool(blocks),
            "node.unroll": bool(self._recurrent()),
            "node.show_unrolled": bool(self._recurrent()),
            "node.save_block": bool(blocks),
            "node.own": any(self._is_used_elsewhere(name) for name in blocks),
            "node.rename_block": len(blocks) == 1,
        }
        for action in self._view.actions():
            self._allow(action, possible)

    def _allow(self, action: QAction, possible: dict[str, bool]) -> None:
        is_possible = possible.get(str(action.data()))
        if is_possible is not None:
            action.setEnabled(is_possible)

    def _blocks(self) -> tuple[str, ...]:
        """The selected nodes that stand for blocks."""
        return tuple(n for n in self._stage.selection.names if self._stage.drawing.opens(n))

    def _layer(self, name: str) -> BlockUse:
        layer = self._stage.graph.node(name).layer
        assert isinstance(layer, BlockUse)
        return layer

    def _recurrent(self) -> tuple[str, ...]:
        """The selected blocks that run over time."""
        return tuple(name for name in self._blocks() if self._layer(name).over_time)

    def _is_used_elsewhere(self, name: str) -> bool:
        return len(uses_of(self._stage.bridge.project.graph, self._layer(name).block)) > 1
