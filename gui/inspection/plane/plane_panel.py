"""What nodes make of every input there could be, where inputs are one or two numbers."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.api import Field, Plane, PlaneWish, ProjectUpdate, Snapshot
from gui.bridge import Bridge
from gui.inspection.plane.legend import Legend
from gui.inspection.plane.offers import Offer, Offers, has_place, offers_of
from gui.inspection.plane.plane_view import PlaneView
from gui.inspection.plane.shown import CLASSES, UNITS, Choice, picture_of, wish_for
from gui.inspection.plane.told import legend_of, reading_of, table_of
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.choice_field import ChoiceField
from gui.widgets.colour_scale import ColourScale
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.switch_field import SwitchField

_ANSWERS = "*"
_SIDE_PX, _WIDEST_SIDE_PX, _NARROW_PX = 116, 300, 288
_ANY_WIDTH_PX = 16_777_215  # what Qt starts with


class PlanePanel(LookingPanel):
    """The plane of all points coloured by a node, or the curve of a node over all numbers."""

    owner = "plane"

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self.offers = Offers()
        self._node: str | None = None
        self._way: str | None = None
        self._has_slopes: bool | None = None
        self._wish: PlaneWish | None = None
        self._plane: Plane | None = None
        self._end: float | None = None
        self._at: tuple[float, float] | None = None
        self.view = PlaneView(theme, self)
        self.node = ChoiceField(theme, [], self)
        self.way = ChoiceField(theme, [], self)
        self.slopes = SwitchField(theme, words=(self.tr("derivative"),) * 2, parent=self)
        self.legend = Legend(theme, self)
        self.scale = ColourScale(theme, self)
        self.reading = QLabel(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self._name_parts()
        self._lay_out()
        self.node.value_changed.connect(self._choose_node)
        self.way.value_changed.connect(self._choose_way)
        self.slopes.value_changed.connect(self._choose_slopes)
        bridge.nodes_chosen.connect(self._follow_selection)
        self.view.pointed.connect(self._point)
        self.view.point_clicked.connect(bridge.show_example)
        bridge.example_chosen.connect(self.view.set_chosen)
        theme.changed.connect(self._paint)
        self.follow_project(bridge.update)

    @property
    def has_plane(self) -> bool:
        """Whether the project's inputs are of one or two numbers."""
        return has_place(self._fields)

    @property
    def choice(self) -> Choice | None:
        """What is looked at; None: there is nothing."""
        nodes, answers = self._nodes(), self.offers.answers
        if not nodes:
            return None
        own = nodes[0].answer
        truth = own or (answers[0].answer if answers else None)
        ways = [way for way, _ in self._ways(nodes)]
        way = self._way if self._way in ways else ways[0]
        return Choice(nodes, way, truth)

    @property
    def wish(self) -> PlaneWish | None:
        """What is wanted of the engine; None while the data are not loaded."""
        data, choice = self._bridge.session.data_set, self.choice
        if data is None or choice is None or self.offers.field is None:
            return None
        if self.offers.field.name not in data.specs():
            return None  # those of another source, which is still being loaded
        return wish_for(
            self.offers,
            choice,
            data,
            has_samples=choice.truth is None,
            has_slopes=self.has_slopes,
        )

    @property
    def has_slopes(self) -> bool:
        """Whether derivatives are drawn; unless it is said, where no curve is fitted to data."""
        if self._has_slopes is None:
            return self.offers.axes == 1 and not self.offers.answers
        return self._has_slopes

    def wanted_probes(self) -> tuple[PlaneWish, ...]:
        self._wish = self.wish
        return (self._wish,) if self._wish is not None else ()

    def table(self) -> Table | None:
        choice, wish, plane = self.choice, self._wish, self._plane
        if choice is None or wish is None or plane is None:
            return None
        grids = [plane.grid.get(offer.node) for offer in choice.nodes]
        if any(grid is None or grid.shape[:-1] != wish.steps[::-1] for grid in grids):
            return None  # what is chosen now has not been looked at yet
        return table_of(choice, wish, plane, self.view.picture.axes)

    def picture(self) -> QWidget:
        return self._content if self.offers.nodes else self

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._node = self._way = self._plane = self._has_slopes = None
        project = update.project
        self.offers = offers_of(project.graph, update.inference, project.data.fields())
        self._fill_fields()
        self._show_content()
        self.view.set_chosen(*self._bridge.example)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        plane = snapshot.found.get(self._wish) if self._wish is not None else None
        if plane is not None:
            self._plane = plane
            self._paint()

    # What the user chooses

    def _choose_node(self, node: object) -> None:
        self._node, self._way = str(node), None
        self._fill_fields()
        self.want()

    def _choose_way(self, way: object) -> None:
        self._way = str(way)
        self._paint()

    def _choose_slopes(self, is_on: object) -> None:
        self._has_slopes = bool(is_on)
        self.want()

    def _follow_selection(self, paths: tuple[str, ...]) -> None:
        """Show the function that is selected on the canvas, where there are only functions."""
        is_free = self.offers.axes == 1 and not self.offers.answers
        if is_free and len(paths) == 1 and self.offers.named(paths[0]) is not None:
            self._choose_node(paths[0])

    def _point(self, place: tuple[float, float] | None) -> None:
        self._at = place
        self._read()

    def _nodes(self) -> tuple[Offer, ...]:
        offers = self.offers
        if self._node is not None and (named := offers.named(self._node)) is not None:
            return (named,)
        usual = offers.usual
        if offers.axes == 1 and len(offers.answers) > 1:
            return offers.answers
        return (usual,) if usual is not None else ()

    def _ways(self, nodes: tuple[Offer, ...]) -> list[tuple[str, str]]:
        """How what is chosen can be shown, the usual way first."""
        offer, ways = nodes[0], []
        units = [
            (str(number), self.tr("Number {number}").format(number=number + 1))
            for number in range(offer.numbers)
        ]
        if self.offers.axes == 1:
            return [(UNITS, self.tr("Curves")), *(units if len(nodes) == 1 < len(units) else [])]
        if offer.answer is not None and offer.answer.is_label:
            ways.append((CLASSES, self.tr("Classes")))
        if offer.numbers == 1:
            return [*ways, ("0", self.tr("Its number")), (UNITS, self.tr("Its boundary"))]
        return [*ways, (UNITS, self.tr("All boundaries")), *units]

    def _fill_fields(self) -> None:
        names = [(offer.node, offer.node) for offer in self.offers.nodes]
        if self.offers.axes == 1 and len(self.offers.answers) > 1:
            names = [(_ANSWERS, self.tr("All answers")), *names]
        self.node.set_choices(names)
        nodes, choice = self._nodes(), self.choice
        if choice is None:
            return
        self.node.set_value(_ANSWERS if len(nodes) > 1 else nodes[0].node)
        ways = self._ways(nodes)
        self.way.set_choices(ways)
        self.way.set_value(choice.way)
        self.slopes.set_value(self.has_slopes)
        self._share_room()

    # What is painted

    def _paint(self) -> None:
        data, choice = self._bridge.session.data_set, self.choice
        wish, plane = self._wish, self._plane
        if data is None or choice is None or wish is None or plane is None:
            return
        if any(offer.node not in plane.grid for offer in choice.nodes):
            return
        picture, end = picture_of(self._theme, choice, wish, plane, data)
        self.view.show_picture(picture)
        self.legend.set_entries(legend_of(choice, picture, self._fields))
        self._end = end
        if end is not None:
            self.scale.set_scale(-end, end, "diverging")
        self._share_room()
        self._read()

    def _read(self) -> None:
        """Say what is given where the pointer is."""
        choice, wish, plane, at = self.choice, self._wish, self._plane, self._at
        words = ""
        if choice is not None and wish is not None and plane is not None and at is not None:
            words = reading_of(choice, wish, plane, at, self.view.picture.axes, self._fields)
        self.reading.setText(words)

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self._bridge.project.data.fields()

    def _show_content(self) -> None:
        """Show the plane, or in words why there is none."""
        is_there = bool(self.offers.nodes)
        self._content.setVisible(is_there)
        self.hint.setVisible(not is_there)
        if self._bridge.inference.is_pending:
            self.hint.set_text(self.tr("Nothing is known of the nodes yet."))
        else:
            words = self.tr(
                "Here a network of points in the plane, or of single numbers, shows what it makes "
                "of each. The inputs of this project are others, or nothing follows them."
            )
            self.hint.set_text(words)

    # Building

    def _name_parts(self) -> None:
        self.node.setAccessibleName(self.tr("Node that is shown"))
        self.node.setToolTip(self.tr("Whose numbers are shown: an answer, or a hidden layer"))
        self.way.setAccessibleName(self.tr("How it is shown"))
        self.way.setToolTip(self.tr("Classes, one of the numbers, or where units change sides"))
        self.slopes.setAccessibleName(self.tr("Whether derivatives are drawn"))
        self.slopes.setToolTip(self.tr("Draw how steep each curve is, dashed"))
        self.view.setAccessibleName(self.tr("What the network makes of each input"))
        self.view.setToolTip(self.tr("Click an example to look at it in every panel"))
        self.legend.setAccessibleName(self.tr("Legend"))
        self.scale.setAccessibleName(self.tr("Scale of the colours"))
        self.reading.setProperty("role", "small")
        self.reading.setWordWrap(True)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        self._side = QWidget(self._content)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(SPACE)
        parts = self.node, self.way, self.slopes, self.legend, self.scale, self.reading
        for part in parts:
            side.addWidget(part)
        side.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._row.setContentsMargins(SPACE, 0, EDGE, 0)
        self._row.setSpacing(EDGE)
        self._row.addWidget(self.view, 100)
        self._row.addWidget(self._side, 1)
        self._row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """The plane gets all that it can use, the words beside or below it the rest."""
        px, height = self._theme.px, self.height() - 2 * SPACE
        is_narrow = self.width() < px(_NARROW_PX)
        is_tall = is_narrow or self.height() > 1.2 * self.width()
        has_no_room = is_narrow and self.height() < 2 * self.width()
        for part in (self.legend, self.reading):
            part.setHidden(has_no_room)
        self.way.setHidden(has_no_room or self.way.count() < 2)
        self.scale.setHidden(has_no_room or self._end is None)
        self.slopes.setHidden(has_no_room or self.offers.axes != 1)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_tall else across)
        self._row.setContentsMargins(EDGE if is_tall else SPACE, 0, EDGE, 0)
        legend_px = self.legend.sizeHint().height() if is_tall and not has_no_room else 0
        self.legend.setMinimumHeight(legend_px)
        most_px = self.view.height_for(self.width() - 2 * EDGE) if is_tall else _ANY_WIDTH_PX
        self.view.setMaximumHeight(most_px)
        room = self.width() - SPACE - 2 * EDGE - self.view.width_for(height)
        side = min(max(room, px(_SIDE_PX)), px(_WIDEST_SIDE_PX))
        self._side.setMinimumWidth(0 if is_tall else px(_SIDE_PX))
        self._side.setMaximumWidth(_ANY_WIDTH_PX if is_tall else side)
        self.view.setMaximumWidth(_ANY_WIDTH_PX if is_tall else self.view.width_for(height))
