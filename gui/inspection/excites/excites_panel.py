"""What excites a unit: where in the data, what leads back there, and what is made from noise."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.api import (
    Ascent,
    BestPatches,
    Climbed,
    Field,
    Patches,
    ProjectUpdate,
    Snapshot,
    StudyTold,
)
from gui.figures.input_tiles import value_words
from gui.inspection.excites.controls import Controls
from gui.inspection.excites.offers import Offer, offers_of, usual
from gui.inspection.excites.shown import Shown, climbed_shown, patches_shown, table_of
from gui.inspection.excites.unit_picker import UnitPicker
from gui.inspection.question import Question, QuestionBar
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.colour_scale import ColourScale
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.tile import most_rows
from gui.widgets.tiles_view import TilePoint, TilesView

_SIGNED = "diverging"
_SIDE_PX, _NARROW_PX, _LOW_PX = 196, 430, 190
_LEAST_MOSAIC_PX = 48
_ANY_PX = 16_777_215  # what Qt starts with


class ExcitesPanel(LookingPanel):
    """Best patches, their ways back, or climbed inputs of one unit, which is chosen in small."""

    owner = "excites"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self.offers: tuple[Offer, ...] = ()
        self._path: str | None = None
        self._snapshot: Snapshot | None = None
        self._told: StudyTold | None = None
        self.question = Question(self.owner, bridge, self)
        self.controls = Controls(theme, self)
        self.units = UnitPicker(theme, self)
        self.tiles = TilesView(theme, self)
        self.led_back = TilesView(theme, self)
        self.bar = QuestionBar(theme, self.question, self)
        self.scale = ColourScale(theme, self)
        self.back_scale = ColourScale(theme, self)
        self.reading = QLabel(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self._name_parts()
        self._lay_out()
        self.controls.node_chosen.connect(self._choose_node)
        self.controls.changed.connect(self._ask)
        self.units.map_clicked.connect(self.controls.choose_unit)
        self.units.read.connect(self.reading.setText)
        self.units.value_asked.connect(self._ask_value)
        self.tiles.tile_clicked.connect(self._open_example)
        self.led_back.tile_clicked.connect(self._open_example)
        self.tiles.pointed.connect(self._read_tile)
        self.led_back.pointed.connect(self._read_way_back)
        self.question.told.connect(self._show_told)
        self.frozen_changed.connect(self._follow_frozen)
        bridge.nodes_chosen.connect(self._follow_canvas)
        self.follow_project(bridge.update)

    @property
    def offer(self) -> Offer | None:
        """The node that is asked; None: there is none."""
        named = next((offer for offer in self.offers if offer.path == self._path), None)
        return named or usual(self.offers)

    def wanted_activations(self) -> tuple[str, ...]:
        return (self.offer.path,) if self.offer is not None else ()

    def follow_project(self, update: ProjectUpdate) -> None:
        project = update.project
        before = update.before
        if before is None:
            self._path = self._snapshot = None
        if before is None or before.graph != project.graph or before.data != project.data:
            self.question.drop()
            self._show_nothing()
        self.offers = offers_of(project.graph, update.inference)
        if self._path is None and before is None:
            self._follow_canvas(self._bridge.chosen)
        self.controls.offer(self.offers, self.offer)
        self._show_content()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        offer = self.offer
        output = snapshot.activations.get(offer.path) if offer is not None else None
        if offer is not None and output is not None:
            self.units.show_units(output, offer.spec)
        self._ask()
        if self.question.newest is not self._told and self.question.newest is not None:
            self._show_told(self.question.newest)  # it came while the panel was frozen

    def table(self) -> Table | None:
        return None if self._told is None else table_of(self._told.study, self._told.finding)

    def picture(self) -> QWidget:
        return self._pictures

    # What the user chooses

    def _choose_node(self, path: str) -> None:
        self._path = path
        self.controls.offer(self.offers, self.offer)
        self.want()
        self._ask()

    def _follow_canvas(self, paths: object) -> None:
        """Take the node that is selected, if it can be asked; of a repeated block the first."""
        if not self.controls.follows or not isinstance(paths, tuple) or len(paths) != 1:
            return
        path = str(paths[0])
        offered = [offer.path for offer in self.offers]
        plain = [".".join(p for p in one.split(".") if not p.isdigit()) for one in offered]
        found = next((o for o, p in zip(offered, plain, strict=True) if path in (o, p)), None)
        if found is not None and found != self._path and not self.is_frozen:
            self._choose_node(found)

    def _ask(self) -> None:
        """Have found out what is chosen, once there is a network to ask."""
        self.units.set_marked(self.controls.chosen_unit)
        if self._snapshot is None or not self.isVisible() or self.is_frozen:
            return
        self.question.want(self.controls.question, self._snapshot.step)
        self._say()

    def _ask_value(self, place: object) -> None:
        """Have shown where one number of the node comes from."""
        if self.offer is not None and isinstance(place, tuple):
            self._bridge.ask_value(self.offer.path, place)

    def _open_example(self, index: int) -> None:
        told = self._told
        if told is None or not isinstance(told.study, BestPatches):
            return
        if isinstance(told.finding, Patches) and index < len(told.finding.found):
            self._bridge.show_example(told.study.split, told.finding.found[index].index)

    # What is shown

    def _show_told(self, told: StudyTold) -> None:
        if self.is_frozen or not self.isVisible():
            return
        self._told = told
        study, found, shown = told.study, told.finding, None
        field = self._field(found.field) if isinstance(found, Patches | Climbed) else None
        if field is not None and isinstance(study, BestPatches) and isinstance(found, Patches):
            shown = patches_shown(study, found, field)
        elif field is not None and isinstance(study, Ascent) and isinstance(found, Climbed):
            shown = climbed_shown(study, found, field)
        if shown is not None:
            self._show_tiles(shown)
        self._say()

    def _show_tiles(self, shown: Shown) -> None:
        self.tiles.set_tiles(shown.tiles)
        self.led_back.set_tiles(shown.led_back)
        has_way_back = bool(shown.led_back)
        self.led_back.setVisible(has_way_back)
        self.back_scale.setVisible(has_way_back)
        self.scale.set_scale(shown.low, shown.high)
        self.scale.setVisible(not most_rows(shown.tiles))  # bars have lengths, no colours
        self._words = shown.words

    def _show_nothing(self) -> None:
        self._told, self._words = None, ""
        self.tiles.set_tiles(())
        self.led_back.set_tiles(())
        self.led_back.hide()
        self.back_scale.hide()
        self.reading.setText("")

    def _say(self) -> None:
        is_ascent = isinstance(self.controls.question, Ascent)
        working = self._words if is_ascent and self.question.newest is not None else ""
        if not working:
            working = self.tr("Climbing …") if is_ascent else self.tr("Looking through the data …")
        self.bar.set_words(self._words, working)

    def _read_tile(self, point: TilePoint | None) -> None:
        self._read(self.tiles, point)
        self.led_back.set_chosen(None if point is None else point.tile)

    def _read_way_back(self, point: TilePoint | None) -> None:
        self._read(self.led_back, point)
        self.tiles.set_chosen(None if point is None else point.tile)

    def _read(self, view: TilesView, point: TilePoint | None) -> None:
        content = view.tiles[point.tile].content if point is not None else None
        words = "" if content is None or point is None else value_words(content, point)
        self.reading.setText(words)

    def _field(self, name: str) -> Field | None:
        fields = self._bridge.project.data.fields()
        return next((field for field in fields if field.name == name), None)

    def _show_content(self) -> None:
        is_there = self.offer is not None
        self._content.setVisible(is_there)
        self.hint.setVisible(not is_there)
        if self._bridge.inference.is_pending:
            self.hint.set_text(self.tr("Nothing is known of the nodes yet."))
        else:
            words = self.tr(
                "Here a unit shows what it responds to. There is no node yet that could be asked: "
                "wire a layer to the input."
            )
            self.hint.set_text(words)

    # Building

    def _name_parts(self) -> None:
        self.units.setAccessibleName(self.tr("Units of the node"))
        self.units.setToolTip(self.tr("Click a unit to ask what excites it"))
        self.tiles.grid.setAccessibleName(self.tr("What excites the unit"))
        self.led_back.grid.setAccessibleName(self.tr("What leads back to the input"))
        self.scale.setAccessibleName(self.tr("Scale of the inputs"))
        self.scale.setToolTip(self.tr("What the colours of the inputs mean"))
        self.back_scale.setAccessibleName(self.tr("Scale of what leads back"))
        self.back_scale.set_words(self.tr("against"), self.tr("for it"), _SIGNED)
        self.back_scale.setToolTip(
            self.tr("What leads back to the input, each picture by itself; in the middle zero")
        )
        self.reading.setProperty("role", "small")
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = ""

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        self._side = QWidget(self._content)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(SPACE)
        side.addWidget(self.controls)
        side.addWidget(self.units, 1)
        self.units.setMinimumHeight(self._theme.px(_LEAST_MOSAIC_PX))
        self._pictures = QWidget(self._content)
        both = QHBoxLayout(self._pictures)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(EDGE)
        for view in (self.tiles, self.led_back):
            both.addWidget(view, 1)
        self._foot = QWidget(self._content)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(EDGE)
        foot.addWidget(self.scale, 2)
        foot.addWidget(self.back_scale, 2)
        foot.addWidget(self.reading, 3)
        main = QVBoxLayout()
        main.setSpacing(SPACE)
        main.addWidget(self.bar)
        main.addWidget(self._pictures, 1)
        main.addWidget(self._foot)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._row.setContentsMargins(EDGE, 0, EDGE, 0)
        self._row.setSpacing(EDGE)
        self._row.addWidget(self._side)
        self._row.addLayout(main, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)
        self.reading.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._show_nothing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        is_narrow = self.width() < px(_NARROW_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_narrow else across)
        self._row.setSpacing(SPACE if is_narrow else EDGE)
        self._side.setMinimumWidth(0 if is_narrow else px(_SIDE_PX))
        self._side.setMaximumWidth(_ANY_PX if is_narrow else px(_SIDE_PX))
        is_flat = is_narrow and self.height() < px(_LOW_PX)
        self.controls.set_room(is_narrow=is_narrow, is_flat=is_flat)
        self.units.setVisible(not is_narrow or self.height() > px(2 * _LOW_PX))
        self._foot.setVisible(self.height() > px(_LOW_PX) + 40)

    def _follow_frozen(self, is_frozen: bool) -> None:
        if is_frozen:
            self.question.pause()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.question.pause()
