"""Frames and notes from the canvas: made, written, coloured; and what can be done."""

from __future__ import annotations

from functools import partial
from itertools import count

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize
from PySide6.QtWidgets import QGraphicsView, QMenu, QWidgetAction

from engine.api import (
    AddSticky,
    EditFrame,
    EditSticky,
    GraphCommand,
    JoinFrame,
    MakeFrame,
    Point,
    ResizeSticky,
    SpliceNode,
    Together,
    Wire,
)
from gui.canvas.editing.name_field import NameField
from gui.canvas.editing.possible import allow
from gui.canvas.marks.frame_item import FrameItem
from gui.canvas.marks.note_editor import NoteEditor
from gui.canvas.stage import Stage
from gui.canvas.wires.bend import MIDDLE
from gui.widgets.swatches import Swatches

_NOTE_WIDTH, _NOTE_HEIGHT = 240.0, 72.0
_TITLE_HEIGHT, _LEAST_TITLE_WIDTH = 31, 180


class MarkEdits(QObject):
    """Asks for edits of frames and notes; its names for them are those of the menu ``Node``."""

    def __init__(self, stage: Stage, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._view = stage, view
        self._numbers = count(1)
        self._menu_place: QPointF | None = None
        self._colours = {"frame": "blue", "note": "yellow"}
        self._title_field: NameField | None = None
        self.editor = NoteEditor(stage.theme, view)
        stage.camera.moved.connect(self.editor.follow)
        stage.selection.changed.connect(self.show_possible)

    # Actions

    def frame(self) -> None:
        """Put a frame about the selected nodes and notes, and let its title be typed."""
        names = frozenset(self._stage.selection.everything)
        if not names:
            self._stage.tell(self.tr("Select the nodes and notes that the frame shall hold first."))
            return
        edit, known = next(self._numbers), self._marks()
        command = MakeFrame(names, self.tr("Frame"), self._colours["frame"], edit)
        if self._stage.bridge.do(command):
            (name,) = self._marks() - known
            self._stage.selection.choose((name,))
            self._edit_title(name, edit)

    def unframe(self) -> None:
        """Take the selected nodes and notes out of their frames."""
        names = self._framed()
        if names:
            self._stage.bridge.do(JoinFrame(names))
        else:
            self._stage.tell(self.tr("Select a node or a note that lies in a frame first."))

    def add_note(self, place: QPointF | None = None) -> None:
        """Write a new note at a point of the canvas, by default where the menu was asked for.

        Without a menu it is below the pointer.
        """
        if place is None:
            place = self._menu_place if self._menu_place is not None else self._pointer()
        room = QRectF(place, QSize(round(_NOTE_WIDTH), round(_NOTE_HEIGHT)))
        self.editor.open_for("", partial(self._on_view, room), partial(self._keep_new, place))

    def write(self) -> bool:
        """Edit what the last of the selected frames and notes says; gives whether there is one."""
        marks = self._stage.selection.marks
        if marks:
            self.edit(marks[-1])
        return bool(marks)

    def edit(self, name: str) -> None:
        """Edit a note's text or a frame's title, where it stands."""
        marks = self._stage.scene.marks
        self._stage.camera.show(marks.area_of(name))
        if name in marks.frames:
            self._edit_title(name, None)
        else:
            area = partial(self._note_on_view, name)
            text = marks.stickies[name].sticky.text
            self.editor.open_for(text, area, partial(self._keep_text, name))

    def colour(self, colour: str) -> None:
        """Colour the selected frames and notes."""
        frames = self._stage.scene.marks.frames
        commands: list[GraphCommand] = []
        for name in self._stage.selection.marks:
            if name in frames:
                self._colours["frame"] = colour
                commands.append(EditFrame(name, colour=colour))
            else:
                self._colours["note"] = colour
                commands.append(EditSticky(name, colour=colour))
        if len(commands) == 1:
            self._stage.bridge.do(commands[0])
        elif commands:
            self._stage.bridge.do(Together(tuple(commands), title="Colour frames and notes"))

    def reroute(self) -> None:
        """Put a bend into the selected wire, at its middle."""
        wire = self._stage.selection.wire
        if wire is None:
            self._stage.tell(self.tr("Select a wire first; the bend is put into its middle."))
        else:
            self.bend(wire, self._stage.scene.wires[wire].middle)

    # The hand

    def bend(self, wire: Wire, place: QPointF) -> None:
        """Put a bend into a wire, at a point of the canvas."""
        layer = self._stage.bridge.session.catalogue["reroute"]()
        corner = place - MIDDLE
        position = Point(float(round(corner.x())), float(round(corner.y())))
        known = set(self._stage.graph.by_name)
        if self._stage.bridge.do(SpliceNode(layer, position, wire)):
            self._stage.selection.choose(set(self._stage.graph.by_name) - known)

    def activate(self, place: QPointF) -> bool:
        """A double-click: on a note or a frame's title it is edited; gives whether it was one."""
        mark = self._stage.scene.marks.at(place)
        if mark is None or (isinstance(mark, FrameItem) and not mark.title_bar.contains(place)):
            return False
        self.edit(mark.name)
        return True

    def select_at(self, place: QPointF) -> None:
        """The right button went down where no node is: the menu will be about what is there."""
        mark = self._stage.scene.marks.at(place)
        if mark is not None and mark.name not in self._stage.selection.everything:
            self._stage.selection.choose((mark.name,))

    def add_to_menu(self, menu: QMenu, place: QPointF) -> None:
        """Put the colours above everything else, if a frame or a note is selected.

        A note that is added by the menu lies at ``place``.
        """
        self._menu_place = place
        menu.destroyed.connect(self._forget_menu)
        marks = self._stage.selection.marks
        if not marks:
            return
        item = self._stage.scene.marks.item(marks[-1])
        swatches = Swatches(self._stage.theme, menu)
        swatches.setContentsMargins(8, 4, 8, 4)
        if item is not None:
            shown = item.frame.colour if isinstance(item, FrameItem) else item.sticky.colour
            swatches.show_colour(shown)
        swatches.chosen.connect(self.colour)
        swatches.chosen.connect(menu.close)
        row = QWidgetAction(menu)
        row.setDefaultWidget(swatches)
        first = menu.actions()[0] if menu.actions() else None
        if first is None:
            menu.addAction(row)
        else:
            menu.insertAction(first, row)

    def forget(self) -> None:
        """Another drawing is shown: what was being written belongs to the one before."""
        self.editor.forget()

    def show_possible(self) -> None:
        """Let the actions of the menu be chosen that mean something for what is selected."""
        selection = self._stage.selection
        possible = {
            "node.frame": bool(selection.everything),
            "node.unframe": bool(self._framed()),
        }
        allow(self._view, possible)

    @property
    def title_field(self) -> NameField:
        """The line in which a frame's title is typed, made when it is first needed."""
        if self._title_field is None:
            self._title_field = NameField(self._stage.theme, self._view)
            self._title_field.setAccessibleName(self.tr("Title of the frame"))
        return self._title_field

    # What was written

    def _edit_title(self, name: str, edit: int | None) -> None:
        item = self._stage.scene.marks.frames[name]
        corner = self._view.mapFromScene(item.title_bar.bottomLeft())
        width = max(round(item.title_bar.width() * self._stage.camera.zoom) - 12, 0)
        size = QSize(max(width, _LEAST_TITLE_WIDTH), _TITLE_HEIGHT)
        area = QRect(corner.x() + 6, corner.y() - size.height(), size.width(), size.height())
        self.title_field.open_for(
            item.frame.title, QRectF(area), lambda _, title: self._keep_title(name, title, edit)
        )

    def _keep_title(self, name: str, title: str, edit: int | None) -> None:
        if self._stage.graph.marks.frame(name) is not None:
            self._stage.bridge.do(EditFrame(name, title_text=title, edit=edit))

    def _keep_new(self, place: QPointF, text: str) -> None:
        if not text.strip():
            return
        marks, known = self._stage.scene.marks, self._marks()
        frame = marks.frame_at(place)
        command = AddSticky(
            text,
            float(round(place.x())),
            float(round(place.y())),
            _NOTE_WIDTH,
            max(marks.height_for(text, _NOTE_WIDTH), _NOTE_HEIGHT),
            self._colours["note"],
            frame.name if frame is not None else "",
        )
        if self._stage.bridge.do(command):
            self._stage.selection.choose(self._marks() - known)

    def _keep_text(self, name: str, text: str) -> None:
        """The new text; a note that showed all of the old one grows to show all of it again."""
        sticky = self._stage.graph.marks.sticky(name)
        if sticky is None:
            return
        marks = self._stage.scene.marks
        needed = marks.height_for(text, sticky.width)
        commands: list[GraphCommand] = [EditSticky(name, text=text)]
        fitted = marks.height_for(sticky.text, sticky.width) <= sticky.height
        if fitted and needed > sticky.height:
            commands.append(ResizeSticky(name, sticky.x, sticky.y, sticky.width, needed))
        self._stage.bridge.do(Together(tuple(commands), title=commands[0].title))

    # Where, and what

    def _forget_menu(self) -> None:
        self._menu_place = None

    def _framed(self) -> frozenset[str]:
        """The selected nodes and notes that lie in frames, with the members of selected frames."""
        graph, scene = self._stage.graph, self._stage.scene
        names = scene.marks.spread(self._stage.selection.everything)
        members = [n.name for n in graph.nodes if n.frame]
        members += [s.name for s in graph.marks.stickies if s.frame]
        return names & frozenset(members)

    def _marks(self) -> frozenset[str]:
        return self._stage.graph.marks.names

    def _pointer(self) -> QPointF:
        at = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        if self._view.underMouse() and self._view.viewport().rect().contains(at):
            return self._view.mapToScene(at)
        return self._stage.camera.centre - QPointF(_NOTE_WIDTH, _NOTE_HEIGHT) / 2

    def _note_on_view(self, name: str) -> QRect:
        marks = self._stage.scene.marks
        return self._on_view(marks.area_of(name)) if name in marks else QRect()

    def _on_view(self, area: QRectF) -> QRect:
        return self._view.mapFromScene(area).boundingRect()
