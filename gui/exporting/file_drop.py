"""Files dragged onto the window: opened in tabs, imported, or put into the drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from gui.canvas.view import CanvasView
from gui.exporting.drop_hint import DropHint
from gui.theme.theme import Theme

PROJECTS = (".json", ".png", ".svg")
MODELS = (".pt2", ".py")
_BLOCK, _NODES = ".block.json", "chainrule"


class FileDrop(QObject):
    """Watches what is dragged over the window; with Shift over the canvas, nodes are inserted.

    Text with copied nodes in it is put into the drawing, too.

    Attributes:
        hint: tells what a drop would do.
    """

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        canvas: CanvasView,
        open_file: Callable[[Path], bool],
        import_model: Callable[[Path], object],
        say: Callable[[str, str, float], None],
    ) -> None:
        super().__init__(window)
        self._window, self._canvas = window, canvas
        self._open_file, self._import, self._say = open_file, import_model, say
        self.hint = DropHint(theme, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a drag that carries files; any other goes its way."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            return self._follow(event)
        if isinstance(event, QDropEvent):
            return self._take(event)
        if event.type() == QEvent.Type.DragLeave:
            self.hint.hide()
        return False

    def _follow(self, event: QDragMoveEvent) -> bool:
        files = files_of(event.mimeData())
        if not files:
            if self._brings_nodes(event):
                event.acceptProposedAction()
            return event.isAccepted()
        inserts = self._inserts(event)
        area = self._canvas_area() if inserts else None
        self.hint.tell(self._told(files, inserts), self._words_of_key(files, inserts), area)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _take(self, event: QDropEvent) -> bool:
        files = files_of(event.mimeData())
        self.hint.hide()
        place = self._canvas.mapToScene(self._on_canvas(event.position()))
        if not files:
            is_wanted = self._brings_nodes(event)
            if is_wanted and self._canvas.clipboard.insert(event.mimeData(), place):
                event.acceptProposedAction()
            return is_wanted
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if self._inserts(event):
            self._canvas.clipboard.insert_files(files, place)
            self._canvas.setFocus()
        else:
            self._open(files, place)
        return True

    def _open(self, files: Sequence[Path], place: QPointF) -> None:
        refused = []
        for file in files:
            name = file.name.lower()
            if name.endswith(_BLOCK) and self._canvas.isVisible():
                self._canvas.clipboard.insert_files((file,), place)
            elif file.suffix.lower() in PROJECTS:
                self._open_file(file)
            elif file.suffix.lower() in MODELS:
                self._import(file)
            else:
                refused.append(file.name)
        if refused:
            words = self.tr("Neither a project, nor a picture of one, nor a model: {names}.")
            self._say(words.format(names=", ".join(refused)), "warning", 8.0)

    def _told(self, files: Sequence[Path], inserts: bool) -> str:
        count = len(files)
        if inserts:
            words = self.tr("Insert the nodes of {name} here")
            many = self.tr("Insert the nodes of {count} files here")
        elif all(file.suffix.lower() in MODELS for file in files):
            words, many = self.tr("Import {name}"), self.tr("Import {count} models")
        else:
            words, many = self.tr("Open {name}"), self.tr("Open {count} files, each in a tab")
        return words.format(name=files[0].name) if count == 1 else many.format(count=count)

    def _words_of_key(self, files: Sequence[Path], inserts: bool) -> str:
        if inserts or not self._canvas.isVisible():
            return ""
        if not any(file.suffix.lower() in PROJECTS for file in files):
            return ""
        if len(files) > 1:
            return self.tr("with Shift, their nodes are put into the drawing")
        return self.tr("with Shift, its nodes are put into the drawing")

    def _inserts(self, event: QDropEvent) -> bool:
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return has_shift and self._is_over_canvas(event)

    def _brings_nodes(self, event: QDropEvent) -> bool:
        """Whether text with copied nodes is dragged over the canvas, as out of a chat."""
        text = event.mimeData().text()
        return _NODES in text and "{" in text and self._is_over_canvas(event)

    def _is_over_canvas(self, event: QDropEvent) -> bool:
        at = self._on_canvas(event.position())
        return self._canvas.isVisible() and self._canvas.viewport().rect().contains(at)

    def _canvas_area(self) -> QRect:
        viewport = self._canvas.viewport()
        return QRect(viewport.mapTo(self._window, QPoint(0, 0)), viewport.size())

    def _on_canvas(self, place: QPointF) -> QPoint:
        return self._canvas.viewport().mapFrom(self._window, place.toPoint())


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """The files that are dragged; folders and addresses in the web are none."""
    places = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return tuple(place for place in places if place.is_file())
