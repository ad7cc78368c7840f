"""Small pictures of projects, drawn as the canvas draws them, one at a time, and kept on disk."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QPixmap

from engine.api import ChainruleError, ProjectUpdate, Session, cache_folder
from gui.canvas.nodes.face_book import FaceBook
from gui.canvas.scene import CanvasScene
from gui.theme.theme import Theme

_PAUSE_MS = 15
_EDGE_PX, _LINE_PX = 12, 6
_LARGEST_SCALE = 0.5
_PLAIN_ZOOM = 0.2
"""Cards are drawn as from so far away, with plain coloured shapes: names are too small to read."""

_LARGEST_FILE = 8 << 20
_VERSION = 4
"""Of how they are drawn; another one makes those kept on disk worthless."""


class Thumbnails(QObject):
    """Gives pictures that are there, and makes the others while nothing else is to be done.

    Signals:
        made: path of the project whose picture is there now.
    """

    made = Signal(Path)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known: dict[tuple[Path, str, QSize, float], QPixmap | None] = {}
        self._due: dict[tuple[Path, str, QSize, float], None] = {}
        self._reader: Session | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._make_next)

    def picture(self, path: Path, size: QSize, ratio: float) -> QPixmap | None:
        """The picture of a project, if it is there; otherwise it is made soon."""
        key = (path, self._look, size, ratio)
        if key not in self._known:
            self._due[key] = None
            self._timer.start()
            return None
        return self._known[key]

    def forget(self, path: Path) -> None:
        """The file may be another now."""
        for key in [key for key in self._known if key[0] == path]:
            del self._known[key]

    def stop(self) -> None:
        """Make no more until another is asked for."""
        self._due.clear()
        self._timer.stop()

    @property
    def _look(self) -> str:
        return self._theme.tokens.canvas

    def _make_next(self) -> None:
        if not self._due:
            self._timer.stop()
            self._reader = None
            return
        key = next(iter(self._due))
        del self._due[key]
        path, look, size, ratio = key
        if look != self._look:  # the theme is another by now, and asks for its own
            return
        self._known[key] = self._read_or_drawn(path, size, ratio)
        self.made.emit(path)

    def _read_or_drawn(self, path: Path, size: QSize, ratio: float) -> QPixmap | None:
        kept = self._place(path, size, ratio)
        if kept is None:
            return None
        image = QImageReader(str(kept)).read() if kept.is_file() else QImage()
        if image.isNull():
            update = self._opened(path)
            if update is None:
                return None
            image = drawn(update, self._theme, size, ratio)
            _keep(image, kept)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _opened(self, path: Path) -> ProjectUpdate | None:
        if self._reader is None:
            self._reader = Session()
        try:
            self._reader.open(path)
        except ChainruleError:
            return None
        return self._reader.update

    def _place(self, path: Path, size: QSize, ratio: float) -> Path | None:
        """Where the picture of the file as it is now is kept; None if it can not be read."""
        try:
            if path.stat().st_size > _LARGEST_FILE:
                return None
            content = path.read_bytes()
        except OSError:
            return None
        told = f"{_VERSION} {self._look} {size.width()}x{size.height()} {ratio}"
        name = hashlib.sha256(content + told.encode()).hexdigest()[:32]
        return cache_folder() / "thumbnails" / f"{name}.png"


def drawn(update: ProjectUpdate, theme: Theme, size: QSize, ratio: float) -> QImage:
    """A project's network as the canvas draws it, as large as fits in ``size``."""
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.color("canvas"))
    scene = CanvasScene(theme)
    scene.leave_names_out()
    graph = update.project.graph
    scene.show(graph, FaceBook().read(graph, update.project, update.inference, 0))
    area = scene.drawn()
    if not area.isEmpty():
        area.adjust(-_LINE_PX, -_LINE_PX, _LINE_PX, _LINE_PX)  # the outermost lines, too
        room = QSize(size.width() - 2 * _EDGE_PX, size.height() - 2 * _EDGE_PX)
        scale = min(room.width() / area.width(), room.height() / area.height(), _LARGEST_SCALE)
        scene.set_zoom(min(scale, _PLAIN_ZOOM))
        place = QRectF(0, 0, area.width() * scale, area.height() * scale)
        place.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scene.render(painter, place, area)
    scene.clear_all()
    scene.deleteLater()
    return image


def _keep(image: QImage, place: Path) -> None:
    """Store a picture; where that is not possible it is drawn again next time."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    beside = place.with_suffix(".part")
    if QImageWriter(str(beside), b"PNG").write(image):
        beside.replace(place)
