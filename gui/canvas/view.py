"""The canvas: a view that shows the network and hands what is done to it to gestures and edits."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip, QWidget

from gui.bridge import Bridge
from gui.canvas.adding.additions import Additions
from gui.canvas.adding.finder import Finder
from gui.canvas.editing.arranging import Arranging
from gui.canvas.editing.block_edits import BlockEdits
from gui.canvas.editing.clipboard import Clipboard
from gui.canvas.editing.edits import Edits
from gui.canvas.editing.renaming import Renaming
from gui.canvas.editing.rewiring import Rewiring
from gui.canvas.editing.tidying import Tidying
from gui.canvas.gestures.begin import WIRE_REACH_PX
from gui.canvas.gestures.hands import Hands
from gui.canvas.keys.announcer import Announcer
from gui.canvas.keys.keyboard import Keyboard
from gui.canvas.keys.wire_walk import WireWalk
from gui.canvas.looking.camera import STEP, Camera
from gui.canvas.looking.difference import Difference
from gui.canvas.looking.emphasis import Emphasis
from gui.canvas.looking.finding import Finding
from gui.canvas.looking.framing import Framing
from gui.canvas.looking.ground import Ground
from gui.canvas.looking.highlight import Highlight
from gui.canvas.looking.overlays import Overlays
from gui.canvas.looking.standpoint import Standpoint
from gui.canvas.looking.tour import Tour
from gui.canvas.looking.travels import Travels, Visit
from gui.canvas.looking.vantage import Vantage
from gui.canvas.marks.mark_edits import MarkEdits
from gui.canvas.nodes.live import Live
from gui.canvas.nodes.mending import Mending
from gui.canvas.nodes.node_painter import TEXT_ZOOM
from gui.canvas.nodes.shows import Shows
from gui.canvas.nodes.siblings import Siblings
from gui.canvas.nodes.states import NodeStates
from gui.canvas.overlays.lit_places import LitPlaces
from gui.canvas.overlays.pass_on_canvas import PassOnCanvas
from gui.canvas.right_button import RightButton
from gui.canvas.scene import CanvasScene
from gui.canvas.selection import Selection
from gui.canvas.showing import Showing
from gui.canvas.stage import Loose, Stage
from gui.canvas.stills.takes import Takes
from gui.canvas.wires.rivers import Rivers
from gui.open_drawing import Shown
from gui.theme.theme import Theme

_LIT_MS = 1100
_ENDLESS = QRectF(-60_000, -60_000, 120_000, 120_000)
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class CanvasView(QGraphicsView):
    """Shows the document's network and asks for edits of it; it never draws its own wish.

    Signals:
        selection_changed: names of the selected nodes, in the order they were chosen.
        marks_selected: names of the selected frames and notes.
        node_activated: name of a node that was double-clicked or confirmed by Enter.
        message: something to tell the user.
    """

    selection_changed = Signal(object)
    marks_selected = Signal(object)
    node_activated = Signal(str)
    message = Signal(str)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._scene = CanvasScene(theme, self)
        self.setScene(self._scene)
        self._camera = Camera(self)
        self._selection = Selection(self._scene, self)
        self._stage = Stage(
            self._scene,
            self._selection,
            bridge,
            self._camera,
            theme,
            self.message.emit,
            self._offer,
        )
        self._make_what_edits()
        self._make_what_shows(theme)
        self._set_up()
        self._connect(theme)
        self._show_drawing(Shown(is_other=True, is_other_document=True))

    def _make_what_edits(self) -> None:
        """What changes the drawing: by hand, by keys, by the actions of the menus."""
        self._edits = Edits(self._stage)
        self._renaming = Renaming(self._stage, self._edits, self)
        self.blocks = BlockEdits(self._stage, self._edits, self._renaming, self)
        self.marks = MarkEdits(self._stage, self)
        self.states = NodeStates(self._stage, self)
        self.shows = Shows(self._stage, self)
        self._siblings = Siblings(self._stage, self)
        self.mending = Mending(self._stage, self.focus_node, self)
        self._additions = Additions(self._stage, self._edits)
        self._hands = Hands(self._stage, self._additions, self)
        self._finder = Finder(self._stage, self._additions, self, self.marks.add_note)
        self._right_button = RightButton(self._stage, self._hands, self.marks, self._finder, self)
        self._keyboard = Keyboard(
            self._stage,
            self._edits,
            self._hands,
            open_quick_add=self.open_quick_add,
            type_layer=lambda typed: self._finder.open(typed=typed),
            activate=self._activate,
            delete_or_go_up=self.blocks.delete_or_go_up,
            write_mark=self.marks.write,
        )
        self.wires = Rewiring(self._stage, self._finder, self)
        self.arranging = Arranging(self._stage, self)

    def _make_what_shows(self, theme: Theme) -> None:
        """What lies on the drawing and over it, and from where it is looked at."""
        stage, bridge, scene, camera = self._stage, self._bridge, self._scene, self._camera
        self._showing = Showing(bridge, scene, camera, self)
        self._ground = Ground(theme)
        self._vantage = Vantage(camera)
        self.rivers = Rivers(bridge, scene, self)
        self._framing = Framing(scene, camera, bridge.drawing, self.rivers, self)
        self.travels = Travels(stage, self._framing, self)
        emphasis = Emphasis(scene)
        self.finding = Finding(stage, self.travels, emphasis, self)
        self.highlight = Highlight(stage, emphasis, self)
        self.difference = Difference(
            stage, self, lambda: (self.overlays.crumbs, self.overlays.pill)
        )
        self.tidying = Tidying(stage, self.travels.fit, self)
        self.overlays = Overlays(theme, bridge, scene, camera, self.rivers, self)
        self._framing.keep_clear(self.overlays.tools)
        self.lit_places = LitPlaces(stage, self)
        self.pass_on_canvas = PassOnCanvas(stage, self)
        self._live = Live(theme, bridge, scene, camera, self)
        self.takes = Takes(bridge, scene, self._selection, self.rivers, self)
        self.clipboard = Clipboard(stage, self._edits, self.takes, self._live, self)
        self.tour = Tour(stage, self)
        self.wire_walk = WireWalk(stage)
        self._announcer = Announcer(stage, self)

    def _connect(self, theme: Theme) -> None:
        drawing = self._bridge.drawing
        drawing.updated.connect(self._show_drawing)
        self._bridge.example_chosen.connect(self._show_nodes)
        self._bridge.own_chosen.connect(self._show_nodes)
        self._showing.caught_up.connect(self._selection.follow)
        self._showing.caught_up.connect(self._framing.fit_what_grew)
        theme.changed.connect(self._restyle)
        self._camera.moved.connect(self._follow_camera)
        self._selection.changed.connect(self._tell_selection)
        self.overlays.jumped.connect(self.focus_node)
        self.overlays.legend.sought.connect(self.focus_path)
        self.overlays.minimap.pressed.connect(self.travels.depart)
        self.travels.left.connect(self._framing.leave)
        self.tour.left.connect(self._framing.leave)

    # What is selected and seen

    def selected(self) -> tuple[str, ...]:
        """Names of the selected nodes, in the order they were chosen."""
        return self._selection.names

    def select(self, names: Iterable[str]) -> None:
        """Select these nodes and nothing else."""
        self._selection.choose(names)

    def select_all(self) -> None:
        """Select every node, every frame and every note."""
        marks = self._scene.marks
        self._selection.choose((*self._scene.nodes, *marks.frames, *marks.stickies))

    def focus_node(self, name: str) -> None:
        """Select a node, bring it into the middle and light it up for a moment."""
        item = self._scene.nodes.get(name)
        if item is None:
            return
        self.travels.depart()
        self._selection.choose((name,))
        self._camera.glide_to(item.body.center(), 1.0 if self._camera.zoom < 0.6 else None)
        item.mark(is_lit=True)
        QTimer.singleShot(_LIT_MS, self, lambda: self._put_out(name))

    def focus_path(self, path: str) -> None:
        """Open the block that a node lies in, and go to the node; the path counts copies too."""
        *inside, name = (part for part in path.split(".") if not part.isdigit())
        self._stage.bridge.drawing.show(tuple(inside))
        self.focus_node(name)

    def fit(self) -> None:
        """Show the whole network."""
        self._framing.fit()

    def zoom_in(self) -> None:
        """Show everything larger."""
        self._zoom_by(STEP)

    def zoom_out(self) -> None:
        """Show everything smaller."""
        self._zoom_by(1 / STEP)

    def zoom_reset(self) -> None:
        """Show everything in its own size."""
        self._zoom_by(1 / self._camera.zoom)

    def standpoint(self) -> Standpoint:
        """How the canvas stands, to be found again by `stand_at`."""
        camera, names = self._camera, self._selection.names
        seen = self._vantage.seen
        return Standpoint(camera.zoom, camera.centre, self._framing.is_whole, names, seen)

    def stand_at(self, standpoint: Standpoint) -> None:
        """Look at the open drawing as one left it."""
        self._vantage.recall(standpoint.seen)
        self._selection.choose(standpoint.selected)
        if standpoint.is_fitted:
            self.fit()
            return
        self._framing.leave()
        self._camera.zoom_to(standpoint.zoom)
        self._camera.look_at(standpoint.centre)

    # Edits

    def tidy(self) -> None:
        """Place all nodes anew, as one step, or those that are selected."""
        self.tidying.tidy()

    def paste(self) -> None:
        """Insert the clipboard's nodes at the pointer, or in the middle where it is elsewhere."""
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        inside = self.viewport().rect().contains(pointer) and self.underMouse()
        middle = self._camera.centre - QPointF(80.0, 80.0)
        self.clipboard.paste(self.mapToScene(pointer) if inside else middle)

    def duplicate(self) -> None:
        """Insert the selected nodes once more."""
        self._edits.duplicate()

    def delete_selected(self) -> None:
        """Delete the selected nodes, or the selected wire."""
        self._edits.delete_selected()

    def rename_selected(self) -> None:
        """Edit the name of the selected node where it stands."""
        if current := self._selection.current:
            self._renaming.of_node(current)
        else:
            self.marks.write()

    def add_layer(self, type_id: str, scene_position: QPointF | None = None) -> None:
        """Put a layer on the canvas; without a place beside the selected node, and wired to it."""
        self._additions.add_layer(type_id, scene_position, wired=scene_position is None)
        if current := self._selection.current:
            self._camera.show(self._scene.nodes[current].body)

    def open_quick_add(self, position: QPointF | None = None) -> None:
        """Let the user type the name of a layer, to be put at a point of the canvas."""
        self._finder.open(position)

    def render_to(self, painter: QPainter, size: QSize) -> None:
        """Paint the whole network, as large as fits."""
        area = self._scene.drawn().adjusted(-24, -24, 24, 24)
        painter.fillRect(
            QRect(0, 0, size.width(), size.height()), self._stage.theme.color("canvas")
        )
        self._scene.render(painter, QRectF(0, 0, size.width(), size.height()), area)

    def _offer(self, place: QPointF, loose: Loose | None) -> None:
        self._finder.open(place, loose)

    # News

    def _show_drawing(self, news: Shown) -> None:
        if news.is_other:
            self.highlight.end()
            self.travels.depart(Visit(*self._vantage.leave()))
            self._hands.forget()
            self.marks.forget()
            self._live.forget()
            self._selection.choose()
            self._showing.forget()
        if news.is_other_copy:
            self._live.forget()
            for item in self._scene.nodes.values():
                item.show_content(None)  # it is that of the other copy
        if news.is_other_document:
            self._vantage.forget()
            self.travels.forget()
        self._show_nodes()
        self.rivers.show_drawing(is_other_document=news.is_other_document)
        if news.is_other:
            path = self._bridge.drawing.path
            if not self._vantage.arrive(path, returns=news.left is not None):
                self.fit()
            self._selection.choose((news.left,) if news.left else ())
        else:
            self._framing.fit_what_grew()

    def _show_nodes(self) -> None:
        self._hands.follow_drawing()
        touched = self._showing.show()
        self._selection.follow(touched)
        self.overlays.show_update()
        self._announcer.tell()
        self.blocks.show_possible()
        self._siblings.refresh()
        self.tidying.show_state()
        self.finding.refresh()
        self.wires.show_possible()
        self._live.look_again()

    def _activate(self, name: str) -> None:
        self.node_activated.emit(name)
        self._bridge.drawing.open(name)

    def _tell_selection(self, names: tuple[str, ...]) -> None:
        self.overlays.minimap.refresh()
        self.selection_changed.emit(names)
        self.marks_selected.emit(self._selection.marks)

    def _follow_camera(self) -> None:
        self._scene.set_zoom(self._camera.zoom)

    def _restyle(self) -> None:
        self.resetCachedContent()
        self._scene.restyle()
        self.viewport().update()

    def _tell_river(self, event: QMouseEvent) -> None:
        """Where pills are too small, the numbers of a wire stand at the pointer."""
        zoom = self._camera.zoom
        if not self.rivers.kind or zoom >= TEXT_ZOOM:
            return
        place = self.mapToScene(event.position().toPoint())
        words = self.rivers.tip_at(place, WIRE_REACH_PX / zoom)
        QToolTip.showText(event.globalPosition().toPoint(), words, self.viewport())

    def _put_out(self, name: str) -> None:
        if item := self._scene.nodes.get(name):
            item.mark(is_lit=False)

    def _zoom_by(self, factor: float) -> None:
        self._framing.leave()
        self._camera.zoom_to(self._camera.zoom * factor)

    def _set_up(self) -> None:
        self.setSceneRect(_ENDLESS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(self.tr("Canvas: the network as nodes and wires"))

    # Qt's events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.blocks.press_middle(event.position().toPoint())
        if self.travels.press(event.button()):
            return
        self.highlight.end()
        self._framing.leave()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self.mending.press(self.mapToScene(event.position().toPoint())):
            return
        if not self._hands.press(event) and event.button() == Qt.MouseButton.RightButton:
            self._right_button.press(self.mapToScene(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._hands.move(event):
            super().mouseMoveEvent(event)
            self._tell_river(event)
        self.highlight.follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hands.release(event)
        if event.button() == Qt.MouseButton.MiddleButton:
            self.blocks.release_middle(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.mapToScene(event.position().toPoint())
        node = self._scene.node_at(place)
        if event.button() != Qt.MouseButton.LeftButton or self.mending.press(place):
            return
        if node is not None:
            self._activate(node.name)
        elif wire := self._hands.wire_below(place):
            self.marks.bend(wire.wire, place)
        elif not self.marks.activate(place):
            self.open_quick_add(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._framing.leave()
        steps = event.angleDelta().y() / 120
        self._camera.zoom_to(self._camera.zoom * STEP**steps, event.position().toPoint())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            self._keyboard.overhear(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keyboard.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._keyboard.release(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab opens quick-add; Shift+Tab leaves the canvas."""
        return False if forward else super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.overlays.focus_frame.setVisible(event.reason() in _BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hands.hold_space(False)
        self.overlays.focus_frame.hide()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._right_button.open_menu(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(self._hands.drag_in(event))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self._hands.drag_in(event))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hands.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._hands.drop(event):
            event.acceptProposedAction()
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overlays.place()
        self.finding.bar.place()
        self._framing.fit_again()
        self._live.look_again()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        self._ground.paint(painter, QRectF(rect), self.devicePixelRatioF())
