"""What lies over the canvas: where one is, how the network stands, and the minimap."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from engine.api import Graph, Inference, Loss, Snapshot
from gui.bridge import Bridge
from gui.canvas.looking.breadcrumb import Breadcrumb
from gui.canvas.looking.camera import Camera
from gui.canvas.looking.minimap import Minimap
from gui.canvas.looking.tools import CanvasTools
from gui.canvas.nodes.seen import step_in
from gui.canvas.scene import CanvasScene
from gui.canvas.wires.river_legend import RiverLegend
from gui.canvas.wires.rivers import Rivers
from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.number_text import short_number
from gui.widgets.pill import Pill

_EDGE = 16
_LEAST_WIDTH, _LEAST_HEIGHT = 560, 380
_LEAST_LEGEND_PX = 150


class Overlays(QObject):
    """Places the breadcrumb, the status pill, the minimap and the tools in the corners of a view.

    Signals:
        jumped: name of a node with a problem that was asked for.

    Attributes:
        has_minimap: the minimap is wanted where there is room for it.
    """

    jumped = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        scene: CanvasScene,
        camera: Camera,
        rivers: Rivers,
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._theme, self._bridge, self._view = theme, bridge, view
        self._scene, self._camera = scene, camera
        self._faulty: tuple[str, ...] = ()
        self._next = 0
        self.has_minimap = True
        self.crumbs = Breadcrumb(theme, bridge.drawing, view)
        self.crumbs.chosen.connect(bridge.drawing.go_to)
        self.crumbs.step_asked.connect(bridge.choose_time_step)
        bridge.snapshot_taken.connect(self._show_step)
        self.pill = Pill(theme, parent=view)
        self.minimap = Minimap(theme, scene, camera, view)
        self.tools = CanvasTools(theme, view)
        self.legend = RiverLegend(theme, rivers, view)
        self.legend.resized.connect(self.place_tools)
        self.focus_frame = QFrame(view)
        self.focus_frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.focus_frame.hide()
        self.empty_hint = EmptyHint(theme, "", parent=view)
        self.empty_hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._is_empty = True
        self.pill.clicked.connect(self.jump)
        camera.moved.connect(self.show_minimap)
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_update(self) -> None:
        """Tell where one is, and how what is seen stands."""
        drawing = self._bridge.drawing
        graph, inference = drawing.graph, drawing.inference
        self._faulty = tuple(name for name, _ in inference.problems)
        self._next = 0 if self._next >= len(self._faulty) else self._next
        self._is_empty = not graph.nodes
        self.empty_hint.setVisible(self._is_empty)
        self.empty_hint.set_text(self._how_to_begin())
        text, role = self._status(graph, inference)
        self.pill.set_text(text, role)
        self.pill.set_clickable(bool(self._faulty))
        self.crumbs.show_place(self._bridge.project.name)
        self.minimap.refresh()
        self.place()

    def _show_step(self, snapshot: Snapshot) -> None:
        """Inside a block over time, tell which step the nodes show."""
        seen = step_in(snapshot, self._bridge.drawing.over_time_path)
        if seen is not None:
            before = self.crumbs.width()
            self.crumbs.show_step(seen.step, seen.steps)
            if self.crumbs.width() != before:
                self.place()

    def jump(self) -> None:
        """Go to the next node with a problem."""
        if self._faulty:
            name = self._faulty[self._next % len(self._faulty)]
            self._next = (self._next + 1) % len(self._faulty)
            self.jumped.emit(name)

    def place(self) -> None:
        """Put everything into its corner; small views do without the minimap."""
        width, height = self._view.width(), self._view.height()
        self.crumbs.adjustSize()
        self.crumbs.move(_EDGE, _EDGE)
        self.pill.adjustSize()
        room = width - self.crumbs.width() - 3 * _EDGE
        self.pill.resize(min(self.pill.sizeHint().width(), max(room, 80)), self.pill.height())
        self.pill.setVisible(room >= 80 or bool(self._faulty))
        self.pill.move(width - self.pill.width() - _EDGE, _EDGE - 2)
        self.minimap.move(_EDGE, height - self.minimap.height() - _EDGE)
        self.show_minimap()
        self.place_tools()
        self.focus_frame.setGeometry(0, 0, width, height)
        self.empty_hint.setGeometry(0, 0, width, height)

    def place_tools(self) -> None:
        """Put the tools into their corner, and the legend of the rivers beside or above them."""
        width, height = self._view.width(), self._view.height()
        self.tools.adjustSize()
        self.tools.move(width - self.tools.width() - _EDGE, height - self.tools.height() - _EDGE)
        map_ = 0 if self.minimap.isHidden() else self.minimap.width() + _EDGE
        beside = self.tools.x() - map_ - _EDGE - SPACE
        is_beside = beside >= self._theme.px(_LEAST_LEGEND_PX)
        self.legend.fit(beside if is_beside else width - 2 * _EDGE)
        right = self.tools.x() - SPACE if is_beside else width - _EDGE
        bottom = height - _EDGE if is_beside else self.tools.y() - SPACE
        self.legend.move(right - self.legend.width(), bottom - self.legend.height())

    def show_minimap(self) -> None:
        """Small views do without it; so do those that show all, where it would cover any of it."""
        area = self._view.size()
        has_room = area.width() >= _LEAST_WIDTH and area.height() >= _LEAST_HEIGHT
        has_use = (
            self.has_minimap
            and not self._is_empty
            and not (self._sees_all() and self._covers_something())
        )
        is_wanted = has_room and has_use
        if is_wanted == self.minimap.isHidden():
            self.minimap.setVisible(is_wanted)
            self.place_tools()  # the legend beside it has more room, or less

    def want_minimap(self, *, is_wanted: bool) -> None:
        """Show the minimap where there is room for it, or never."""
        self.has_minimap = is_wanted
        self.show_minimap()

    def _sees_all(self) -> bool:
        return self._camera.seen.contains(self._scene.bodies())

    def _covers_something(self) -> bool:
        corner = self._camera.place_of(self.minimap.geometry().topLeft())
        far = self._camera.place_of(self.minimap.geometry().bottomRight())
        return self._scene.has_something_in(QRectF(corner, far))

    def restyle(self) -> None:
        """Take over the theme's colours anew."""
        self.crumbs.restyle()
        accent = self._theme.tokens.accent
        self.focus_frame.setStyleSheet(f"QFrame {{ border: 1px solid {accent}; }}")
        self.place()

    def _how_to_begin(self) -> str:
        """What to do with an empty drawing."""
        add = self.tr("Drag a layer from the list to this canvas, or press Tab and type its name.")
        if self._bridge.drawing.path:
            return add
        data = self.tr("The line Data in the inspector opens the data the network learns from.")
        return f"{add}\n{data}"

    def _status(self, graph: Graph, inference: Inference) -> tuple[str, str]:
        drawing = self._bridge.drawing
        if self._is_empty:
            empty = self.tr("An empty block") if drawing.path else self.tr("An empty project")
            return empty, "secondary"
        if inference.is_pending:
            return self.tr("PyTorch is being loaded …"), "secondary"
        if self._faulty:
            count = len(self._faulty)
            words = self.tr("1 problem") if count == 1 else self.tr("{count} problems")
            role = "problem" if inference.has_errors else "warning"
            return words.format(count=count), role
        if not drawing.is_known:
            return self.tr("What reaches this block is not known yet"), "warning"
        plan = () if drawing.path else self._bridge.project.plan
        needs_loss = any(stage.needs_loss for stage in plan)
        if needs_loss and not any(isinstance(n.layer, Loss) for n in graph.nodes):
            return self.tr("No loss yet, so nothing to learn from"), "warning"
        totals = inference.totals
        words = self.tr("{parameters} parameters · {products} multiply-adds · no problems")
        return words.format(
            parameters=short_number(totals.parameters), products=short_number(totals.multiply_adds)
        ), "good"
