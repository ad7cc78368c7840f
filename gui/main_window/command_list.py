"""All that can be asked for by name: actions, layers, examples, and the nodes to go to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence

from engine.api import stored_name
from gui.actions import ACTIONS, MENUS, Action, tr
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.commands.command import Command
from gui.figures.layer_ranking import first_sentence, help_of, title_of
from gui.files.examples import examples
from gui.language.engine_words import translated

_PALETTE_ITSELF = "help.commands"
_NATIVE = QKeySequence.SequenceFormat.NativeText


class CommandList:
    """Gathers the commands anew whenever the palette is opened.

    Args:
        actions: the window's actions, by id.
        bridge: knows the layers and the open drawing.
        canvas: adds layers and goes to nodes.
        open_file: opens a project.
    """

    def __init__(
        self,
        actions: Mapping[str, QAction],
        bridge: Bridge,
        canvas: CanvasView,
        open_file: Callable[[Path], object],
    ) -> None:
        self._actions, self._bridge, self._canvas = actions, bridge, canvas
        self._open_file = open_file

    def __call__(self) -> Iterator[Command]:
        """Everything, in the order in which it is listed before anything is typed."""
        for spec in ACTIONS:
            if spec.id != _PALETTE_ITSELF:
                yield self._of_action(spec)
        yield from self._layers()
        yield from self._nodes()
        yield from self._examples()

    def _of_action(self, spec: Action) -> Command:
        action = self._actions[spec.id]
        place = " › ".join(filter(None, (tr(MENUS[spec.menu]), tr(spec.part) if spec.part else "")))
        return Command(
            id=spec.id,
            title=_plain(action.text()),
            place=_plain(place),
            keys=action.shortcut().toString(_NATIVE),
            tip=tr(spec.tip),
            is_possible=action.isEnabled(),
            needs=tr(spec.needs) if spec.needs else "",
            run=action.trigger,
        )

    def _layers(self) -> Iterator[Command]:
        for layer in self._bridge.session.catalogue:
            yield Command(
                id=f"layer:{layer.id}",
                title=tr("Add {layer}").format(layer=title_of(layer)),
                place=tr("Layers"),
                tip=first_sentence(help_of(layer)),
                is_listed=False,
                run=partial(self._add, layer.id),
            )
        for block in self._bridge.shelf.blocks:
            yield Command(
                id=f"layer:{block.id}",
                title=tr("Add {layer}").format(layer=block.title),
                place=tr("My blocks"),
                tip=block.help_text(),
                is_listed=False,
                run=partial(self._add, block.id),
            )

    def _nodes(self) -> Iterator[Command]:
        drawing = self._bridge.drawing
        for node in drawing.graph.nodes:
            report = drawing.inference.nodes.get(node.name)
            problem = report.problem.text if report is not None and report.problem else ""
            yield Command(
                id=f"node:{node.name}",
                title=tr("Go to {node}").format(node=node.name),
                place=translated(node.layer.title),
                tip=translated(problem) or node.note or translated(node.layer.summary()),
                is_listed=False,
                run=partial(self._go_to, node.name),
            )

    def _examples(self) -> Iterator[Command]:
        for part, paths in examples():
            for path in paths:
                yield Command(
                    id=f"example:{path.stem}",
                    title=tr("Open {project}").format(project=stored_name(path)),
                    place=tr("Examples"),
                    tip=part,
                    is_listed=False,
                    run=partial(self._open_file, path),
                )

    def _add(self, type_id: str) -> None:
        self._canvas.add_layer(type_id)
        self._canvas.setFocus()

    def _go_to(self, name: str) -> None:
        self._canvas.focus_node(name)
        self._canvas.setFocus()


def _plain(text: str) -> str:
    """A menu's words without the mark of its letter and the dots."""
    return text.replace("&", "").removesuffix("…")
