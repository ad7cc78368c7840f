"""Nodes through the clipboard: as text for chats and editors, as pictures for documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPointF, QSize
from PySide6.QtGui import QGuiApplication

from engine.api import (
    ChainruleError,
    FileRefused,
    Graph,
    GraphCommand,
    InsertPart,
    Together,
    is_picture,
    part_in_file,
    part_in_picture,
    part_in_text,
    part_to_text,
    png_with_project,
    svg_with_project,
    text_of_part,
)
from gui.canvas.editing.edits import Edits
from gui.canvas.nodes.live import Live
from gui.canvas.stage import Stage
from gui.canvas.stills.files import image_of, is_drawable, pixels_of, png_of, svg_of
from gui.canvas.stills.still import Still
from gui.canvas.stills.takes import Taken, Takes
from gui.language.engine_words import translated

PNG, SVG = "image/png", "image/svg+xml"
_SCALES = (2.0, 1.0)
"""Sharp where that is possible, else as on the canvas."""

_MOST_PIXELS = 1_200_000
"""A copy brings a picture of so many along; drawing more would be felt."""

_BELOW = 260.0
"""Room for a row of nodes, between parts that come at once."""


class Clipboard(QObject):
    """Copies and pastes parts of the drawing that is open."""

    def __init__(
        self, stage: Stage, edits: Edits, takes: Takes, live: Live, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stage, self._edits, self._takes, self._live = stage, edits, takes, live

    def copy(self) -> bool:
        """Take the selected nodes, frames and notes into the clipboard; gives whether any were.

        Text editors find their JSON there; documents, if it is not too large, their picture.
        """
        names = self._stage.selection.everything
        if not names:
            return False
        data = QMimeData()
        data.setText(part_to_text(self._stage.graph, names))
        self._add_picture(data, Taken.SELECTED, is_all=False)
        QGuiApplication.clipboard().setMimeData(data)
        return True

    def copy_picture(self) -> bool:
        """Take a picture of what is selected, or else of all, that opens as the network."""
        taken = Taken.SELECTED if self._stage.selection.everything else Taken.OPEN
        if taken not in self._takes.possible():
            self._stage.tell(self.tr("There is nothing to take a picture of yet."))
            return False
        data = QMimeData()
        words = self._add_picture(data, taken, is_all=True)
        if not words:
            self._stage.tell(
                self.tr("The drawing is too large for one picture; select a part of it.")
            )
            return False
        QGuiApplication.clipboard().setMimeData(data)
        self._stage.tell(words)
        return True

    def cut(self) -> None:
        """Copy, then delete."""
        if self.copy():
            self._edits.delete_selected()

    def paste(self, place: QPointF) -> None:
        """Insert what the clipboard holds, about a point of the canvas."""
        # Where the system has no clipboard there is no data, whatever Qt's types say.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        self.insert(QMimeData() if data is None else data, place)

    def insert(self, data: QMimeData, place: QPointF) -> bool:
        """Insert the nodes of what was copied or dragged; gives whether any came."""
        try:
            parts = self._parts_of(data)
        except ChainruleError as refusal:
            self._stage.tell(translated(str(refusal)))
            return False
        return self._insert(parts, place)

    def insert_files(self, files: Iterable[Path], place: QPointF) -> bool:
        """Insert the nodes that files hold, as one step; gives whether any came.

        Files that hold none are told by name.
        """
        session = self._stage.bridge.session
        parts, refusals = [], []
        for file in files:
            try:
                parts.append(part_in_file(file, session.catalogue, session.data_sources))
            except ChainruleError as refusal:
                refusals.append(translated(str(refusal)))
        done = self._insert(parts, place)
        if refusals:
            self._stage.tell("\n".join(refusals))
        return done

    def _insert(self, parts: list[Graph], place: QPointF) -> bool:
        commands: list[GraphCommand] = []
        top_left = QPointF(place)
        for part in parts:
            places = [(node.position.x, node.position.y) for node in part.nodes]
            places += [(sticky.x, sticky.y) for sticky in part.marks.stickies]
            if not places:
                continue
            left, top = min(x for x, _ in places), min(y for _, y in places)
            dx, dy = round(top_left.x() - left), round(top_left.y() - top)
            commands.append(InsertPart(part, dx, dy))
            lowest = max(y for _, y in places)
            top_left += QPointF(0.0, lowest - top + _BELOW)
        if not commands:
            if parts:
                self._stage.tell(self.tr("What was to be inserted has no nodes."))
            return False
        whole = commands[0] if len(commands) == 1 else Together(tuple(commands), title="Paste")
        return self._edits.do_and_select(whole)

    def _parts_of(self, data: QMimeData) -> list[Graph]:
        """What was copied: files, text with nodes in it, or a picture that carries some.

        Raises:
            ChainruleError: if there is nothing of the kind, with what there is instead.
        """
        session = self._stage.bridge.session
        kinds = session.catalogue, session.data_sources
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            return [part_in_file(file, *kinds) for file in files]
        sources: list[Callable[[], Graph]] = []
        text = data.text()
        if text.strip():
            sources.append(partial(part_in_text, text, *kinds))
        sources += [partial(part_in_picture, picture, *kinds) for picture in _pictures(data)]
        first: ChainruleError | None = None
        for source in sources:
            try:
                return [source()]
            except ChainruleError as refusal:
                first = first or refusal
        if first is None:
            is_image = data.hasImage()
            first = FileRefused(
                self.tr("The picture in the clipboard carries no project of Chainrule.")
                if is_image
                else self.tr("The clipboard holds no copied nodes.")
            )
        raise first

    def _add_picture(self, data: QMimeData, taken: Taken, *, is_all: bool) -> str:
        """Put a picture beside the text; gives words about it, none if it would be too large.

        Args:
            data: what is copied.
            taken: what the picture shows.
            is_all: the picture is all that is wanted: it may take its time, and comes as lines too.
        """
        drawn = self._takes.drawn(taken, self._live.seen)
        project = self._stage.bridge.project
        # Of a block that is open its nodes are carried, as the whole would not be what is seen.
        carried = text_of_part(project, drawn.graph)
        with Still(drawn, self._stage.theme) as still:
            scales = [s for s in _SCALES if _is_possible(pixels_of(still.size, s), is_all=is_all)]
            if not scales:
                return ""
            image = image_of(still, scales[0])
            data.setImageData(image)
            data.setData(PNG, png_with_project(png_of(image, is_hasty=True), carried))
            if is_all:
                svg = svg_with_project(svg_of(still, project.name), carried)
                data.setData(SVG, svg.encode())
        words = self.tr("Copied as a picture of {width} × {height} pixels that opens as the nodes.")
        return words.format(width=image.width(), height=image.height())


def _is_possible(pixels: QSize, *, is_all: bool) -> bool:
    return is_drawable(pixels) and (is_all or pixels.width() * pixels.height() <= _MOST_PIXELS)


def _pictures(data: QMimeData) -> list[bytes]:
    """The pictures among what was copied, as the bytes of their files."""
    found = []
    for kind in data.formats():
        if kind.startswith("image/") or "PNG" in kind:
            content = bytes(data.data(kind).data())
            if is_picture(content[:64]):
                found.append(content)
    return found
