"""Says to screen readers what is selected, as the items of a canvas can not be read themselves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QGraphicsView

from engine.api import Wire
from gui.canvas.nodes.spoken import spoken
from gui.canvas.stage import Stage

_MOST_NAMES = 12


class Announcer(QObject):
    """Keeps the view's accessible description in line with the selection, and speaks of changes."""

    def __init__(self, stage: Stage, view: QGraphicsView) -> None:
        super().__init__(view)
        self._stage, self._view = stage, view
        stage.selection.changed.connect(self.tell)
        stage.selection.wire_changed.connect(self.tell)

    def tell(self) -> None:
        """Say what is selected now."""
        words = self._words()
        if words == self._view.accessibleDescription():
            return
        self._view.setAccessibleDescription(words)
        if QAccessible.isActive():
            changed = QAccessibleEvent(self._view, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(changed)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))

    def _words(self) -> str:
        selection, scene = self._stage.selection, self._stage.scene
        if selection.wire is not None:
            return wire_words(selection.wire)
        names = selection.names
        if len(names) == 1 and names[0] in scene.nodes:
            return spoken(scene.nodes[names[0]].look.face)
        count = len(scene.nodes)
        if not names:
            return _tr("{count} nodes, nothing selected").format(count=count)
        listed = ", ".join(names[:_MOST_NAMES])
        words = _tr("{chosen} of {count} nodes selected: {names}")
        return words.format(chosen=len(names), count=count, names=listed)


def wire_words(wire: Wire) -> str:
    """A wire as it is said."""
    words = _tr("Wire from {source}, {out}, to {target}, {into}")
    return words.format(
        source=wire.source.node,
        out=wire.source.port,
        target=wire.target.node,
        into=wire.target.port,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)
