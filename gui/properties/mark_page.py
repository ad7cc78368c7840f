"""The inspector's page about a frame or a note on the canvas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.api import EditFrame, EditSticky, Frame, Graph, GraphCommand, Sticky
from gui.bridge import Bridge
from gui.properties.note_field import NoteField
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.swatches import Swatches
from gui.widgets.text_field import TextField

_MOST_NAMES = 12


class MarkPage(QWidget):
    """The title of a frame, or the text of a note, and its colour; every change is a command."""

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._mark: Frame | Sticky | None = None
        self.heading = QLabel(self)
        self.heading.setProperty("role", "title")
        self.title_field = TextField(theme, placeholder=self.tr("Title"), parent=self)
        self.title_field.setAccessibleName(self.tr("Title of the frame"))
        self.title_field.setToolTip(self.tr("What stands above the frame."))
        self.text_field = NoteField(theme, self)
        self.text_field.setToolTip(
            self.tr("Markdown: # heading, - list, **bold**, *italic*, `code`, [words](address).")
        )
        self.swatches = Swatches(theme, self)
        self.members = QLabel(self)
        self.members.setProperty("role", "secondary")
        self.members.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(EDGE - SPACE // 2)
        for part in (
            self.heading,
            self.title_field,
            self.text_field,
            self.swatches,
            self.members,
        ):
            column.addWidget(part)
        self.title_field.value_changed.connect(self._set_title)
        self.text_field.written.connect(self._write)
        self.swatches.chosen.connect(self._colour)

    def show_mark(self, names: Sequence[str]) -> bool:
        """Show the last of these frames and notes that is there; gives whether any is."""
        graph = self._bridge.drawing.graph
        found = [graph.marks.frame(name) or graph.marks.sticky(name) for name in names]
        mark = next((mark for mark in reversed(found) if mark is not None), None)
        if self._mark is not None and (mark is None or mark.name != self._mark.name):
            self._commit()
        self._mark = mark
        if isinstance(mark, Frame):
            self._show_frame(mark, graph)
        elif mark is not None:
            self._show_sticky(mark, graph)
        return mark is not None

    def _show_frame(self, frame: Frame, graph: Graph) -> None:
        self.heading.setText(self.tr("Frame"))
        self.title_field.set_value(frame.title)
        self._show_parts(is_frame=True)
        self.swatches.show_colour(frame.colour)
        names = [node.name for node in graph.nodes if node.frame == frame.name]
        notes = sum(sticky.frame == frame.name for sticky in graph.marks.stickies)
        words = ", ".join(names[:_MOST_NAMES])
        if len(names) > _MOST_NAMES:
            words = self.tr("{names} and {count} more").format(
                names=words, count=len(names) - _MOST_NAMES
            )
        lines = [self.tr("Holds {names}.").format(names=words)] if names else []
        if notes:
            told = (
                self.tr("1 note lies in it.") if notes == 1 else self.tr("{count} notes lie in it.")
            )
            lines.append(told.format(count=notes))
        lines.append(
            self.tr(
                "What is dropped inside joins it; what is dropped outside its border leaves it."
            )
        )
        self.members.setText("\n\n".join(lines))

    def _show_sticky(self, sticky: Sticky, graph: Graph) -> None:
        self.heading.setText(self.tr("Note"))
        self.text_field.show_note(sticky.text)
        self._show_parts(is_frame=False)
        self.swatches.show_colour(sticky.colour)
        frame = graph.marks.frame(sticky.frame) if sticky.frame else None
        inside = self.tr("It lies in the frame {title}.").format(title=frame.title) if frame else ""
        hint = self.tr("A double-click on the note edits it in its place.")
        self.members.setText(f"{inside} {hint}".strip())

    def _show_parts(self, *, is_frame: bool) -> None:
        self.title_field.setVisible(is_frame)
        self.text_field.setVisible(not is_frame)

    def _commit(self) -> None:
        """Keep what was typed before something else is shown; the fields are left for that."""
        if isinstance(self._mark, Sticky):
            self.text_field.commit()
        else:
            self.title_field.commit()
        for field in (self.text_field, self.title_field):
            field.clearFocus()  # while it has the focus it shows nothing but what is typed

    def _set_title(self, title: object) -> None:
        if isinstance(self._mark, Frame):
            self._do(EditFrame(self._mark.name, title_text=str(title)))

    def _write(self, text: str) -> None:
        if isinstance(self._mark, Sticky):
            self._do(EditSticky(self._mark.name, text=text))

    def _colour(self, colour: str) -> None:
        if isinstance(self._mark, Frame):
            self._do(EditFrame(self._mark.name, colour=colour))
        elif self._mark is not None:
            self._do(EditSticky(self._mark.name, colour=colour))

    def _do(self, command: GraphCommand) -> None:
        marks = self._bridge.drawing.graph.marks
        if self._mark is not None and self._mark.name in marks.names:
            self._bridge.do(command)
