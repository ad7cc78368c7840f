"""What of the example an output is due to, by several methods beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.api import (
    Attributed,
    AttributedAtLength,
    Attribution,
    Field,
    ProjectUpdate,
    Snapshot,
    StudyTold,
    cam_layers,
)
from gui.figures.input_tiles import value_words
from gui.inspection.attribution.controls import Controls
from gui.inspection.attribution.outputs import names_of_numbers, outputs_of, usual_output
from gui.inspection.attribution.shown import Known, Look, gap_words, missing, table_of, tiles_of
from gui.inspection.example_bar import ExampleBar
from gui.inspection.question import Question, QuestionBar
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.colour_scale import ColourScale
from gui.widgets.elided_words import ElidedWords
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.tiles_view import TilePoint, TilesView

_SIGNED = "diverging"
_SIDE_PX, _NARROW_PX, _LOW_PX = 196, 430, 230
_NARROW_SHARE = 0.3
_ANY_PX = 16_777_215  # what Qt starts with


class AttributionPanel(LookingPanel):
    """A row for each class, a column for each method; the first column is the example."""

    owner = "attribution"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self.outputs: tuple[str, ...] = ()
        self._output: str | None = None
        self._names: tuple[str, ...] = ()
        self._probe: Attributed | None = None
        self._known: Known | None = None
        self._about: object = None
        self._snapshot: Snapshot | None = None
        self.question = Question(self.owner, bridge, self)
        self.examples = ExampleBar(theme, bridge, self)
        self.controls = Controls(theme, self)
        self.tiles = TilesView(theme, self)
        self.bar = QuestionBar(theme, self.question, self)
        self.scale = ColourScale(theme, self)
        self.reading = ElidedWords(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self._name_parts()
        self._lay_out()
        self.controls.output_chosen.connect(self._choose_output)
        self.controls.changed.connect(self._change)
        self.controls.look_changed.connect(self._paint)
        self.tiles.pointed.connect(self._read)
        self.question.told.connect(self._show_told)
        self.frozen_changed.connect(self._follow_frozen)
        self.follow_project(bridge.update)

    @property
    def output(self) -> str | None:
        """The node whose output is explained; None: there is none."""
        if self._output in self.outputs:
            return self._output
        update = self._bridge.update
        return usual_output(update.project.graph, update.inference, self.outputs)

    @property
    def look(self) -> Look:
        """How it is shown."""
        controls = self.controls
        return Look(controls.methods, controls.is_over, controls.is_absolute, self._names)

    def wanted_probes(self) -> tuple[Attributed, ...]:
        output = self.output
        self._probe = None if output is None else self.controls.probe(output)
        return () if self._probe is None else (self._probe,)

    def follow_project(self, update: ProjectUpdate) -> None:
        project, before = update.project, update.before
        if before is None:
            self._output = None
        if before is None or before.graph != project.graph or before.data != project.data:
            self._forget()
        self.outputs = outputs_of(project.graph, update.inference)
        self._fill()
        self._show_content()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        wish, probe = snapshot.wish, self._probe
        about = (wish.split, wish.example, id(wish.own) if wish.own is not None else None)
        found = None if probe is None else snapshot.found.get(probe)
        if isinstance(found, Attribution):
            long = self._known.long if self._known is not None and about == self._about else None
            self._known, self._about = Known(found, long), about
            self._show_content()
        elif probe is not None and probe in snapshot.faults:
            self._known = None
            self._show_content(translated(snapshot.faults[probe]))
        self._ask()
        newest = self.question.newest
        if newest is not None and isinstance(newest.finding, Attribution):
            self._take_long(newest)
        self._paint()

    def table(self) -> Table | None:
        known, field = self._known, self._field()
        return None if known is None or field is None else table_of(known, field, self.look)

    def picture(self) -> QWidget:
        return self.tiles

    # What the user chooses

    def _choose_output(self, name: str) -> None:
        self._output = name
        self._forget()
        self._fill()
        self.want()

    def _change(self) -> None:
        self.want()
        self._ask()
        self._paint()

    def _ask(self) -> None:
        """Have found out what takes many passes, once there is a network to ask."""
        output, snapshot = self.output, self._snapshot
        if snapshot is None or output is None or not self.isVisible() or self.is_frozen:
            return
        study = self.controls.study(output) if self._known is not None else None
        self.question.want(study, snapshot.step, self._about)

    # What is shown

    def _show_told(self, told: StudyTold) -> None:
        if not self.is_frozen and self.isVisible():
            self._take_long(told)
            self._paint()

    def _take_long(self, told: StudyTold) -> None:
        if self._known is not None and isinstance(told.finding, Attribution):
            self._known = Known(self._known.now, told.finding)

    def _paint(self) -> None:
        known, field = self._known, self._field()
        if known is None or field is None:
            return
        look = self.look
        columns = len(look.methods) + 1 if len(known.now.classes) > 1 else 0
        self.tiles.set_tiles(tiles_of(known, field, look), columns)
        if look.is_absolute:
            self.scale.set_words(self.tr("nothing"), self.tr("much"))
        else:
            self.scale.set_words(self.tr("against"), self.tr("for it"), _SIGNED)
        self._say()

    def _say(self) -> None:
        """Say which methods can not be had, and how well integrated gradients add up."""
        look, known = self.look, self._known
        told = [] if known is None else [gap_words(known, look)]
        words = " · ".join(filter(None, (*told, *missing(known, look).values())))
        study = self.controls.study(self.output) if self.output is not None else None
        working = self.tr("Working out what takes many passes …")
        if not words and isinstance(study, AttributedAtLength):
            words = self.tr("Each method in a colour scale of its own")
        self.bar.set_words(words, working)

    def _read(self, point: TilePoint | None) -> None:
        tile = self.tiles.tiles[point.tile] if point is not None else None
        words = ""
        if point is not None and tile is not None and tile.content is not None:
            words = f"{tile.caption.split(' · ')[0]} {value_words(tile.content, point)}"
        self.reading.set_words(words)

    def _forget(self) -> None:
        self.question.drop()
        self._known = None
        self.tiles.set_tiles(())
        self.reading.set_words("")

    def _fill(self) -> None:
        update, output = self._bridge.update, self.output
        graph, inference = update.project.graph, update.inference
        self._names = ()
        layers: tuple[str, ...] = ()
        if output is not None:
            fields = update.project.data.fields()
            self._names = names_of_numbers(graph, inference, output, fields)
            layers = cam_layers(graph, inference, output)
        self.controls.offer(self.outputs, output, self._names, layers)

    def _field(self) -> Field | None:
        name = self._known.now.field if self._known is not None else ""
        fields = self._bridge.project.data.fields()
        return next((field for field in fields if field.name == name), None)

    def _show_content(self, fault: str = "") -> None:
        is_there = bool(self.outputs) and not fault
        self._content.setVisible(is_there)
        self.hint.setVisible(not is_there)
        if self._bridge.inference.is_pending:
            fault = self.tr("Nothing is known of the nodes yet.")
        words = self.tr(
            "Here an output shows what of the example it is due to. There is no output yet: wire "
            "scores, one number or a row of them, to the input."
        )
        self.hint.set_text(fault or words)

    # Building

    def _name_parts(self) -> None:
        self.tiles.grid.setAccessibleName(self.tr("The example and its attributions"))
        self.scale.setAccessibleName(self.tr("Scale of the attributions"))
        self.scale.setToolTip(
            self.tr("The colours of each method reach to its largest magnitude, for all classes")
        )
        self.reading.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        self._side = QWidget(self._content)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(SPACE // 2)
        side.addWidget(self.examples)
        side.addWidget(self.controls)
        side.addStretch(1)
        self._foot = QWidget(self._content)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(EDGE)
        foot.addWidget(self.scale, 2)
        foot.addWidget(self.reading, 3)
        main = QVBoxLayout()
        main.setSpacing(SPACE)
        main.addWidget(self.bar)
        main.addWidget(self.tiles, 1)
        main.addWidget(self._foot)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._row.setContentsMargins(EDGE, 0, EDGE, 0)
        self._row.addWidget(self._side)
        self._row.addLayout(main, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        is_narrow = self.width() < px(_NARROW_PX)
        is_low = self.height() < px(_LOW_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_narrow else across)
        self._row.setSpacing(SPACE if is_narrow else EDGE)
        self._side.setMinimumWidth(0 if is_narrow else px(_SIDE_PX))
        self._side.setMaximumWidth(_ANY_PX if is_narrow else px(_SIDE_PX))
        self.examples.setVisible(not (is_narrow and is_low))
        share = _NARROW_SHARE if is_narrow else 1.0
        self.controls.set_most_height(int(share * self.height()))
        self._foot.setVisible(not (is_narrow and is_low))

    def _follow_frozen(self, is_frozen: bool) -> None:
        if is_frozen:
            self.question.pause()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.question.pause()
