"""What generators, decoders and belief nets make, and the plane of codes they make it of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.api import (
    BeliefNet,
    Codes,
    Decoder,
    Field,
    Made,
    Probe,
    ProjectUpdate,
    Rebuilt,
    Snapshot,
    belief_nets_of,
    decoders_of,
)
from gui.bridge import Bridge
from gui.figures.governed_drawing import GovernedDrawing
from gui.inspection.samples.controls import SampleControls
from gui.inspection.samples.dream_told import (
    chain_words,
    dream_painting,
    dream_table,
    dream_words,
)
from gui.inspection.samples.dreamer import Dreamer
from gui.inspection.samples.extent import Extent
from gui.inspection.samples.mode import BETWEEN, DREAMS, PLANE, REBUILT
from gui.inspection.samples.painting import Painting, painting_of
from gui.inspection.samples.told import (
    code_words,
    example_words,
    place_words,
    resting_words,
    table_of,
)
from gui.inspection.samples.views import SampleViews
from gui.inspection.samples.walk import Walk, middle
from gui.inspection.samples.wishes import Asked, Wishes, wishes_for
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.colour_scale import ColourScale
from gui.widgets.elided_words import ElidedWords
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.number_text import short_number
from gui.widgets.tiles_view import TilePoint

_LOW_PX, _NARROW_PX, _HEAD_SHARE = 300, 520, 0.3
_DREAMS_SHARE = 0.05
"""Of the window's time that frames of dreams may take."""


class SamplesPanel(LookingPanel):
    """Samples, a plane of codes, ways between examples, copies beside originals, and dreams."""

    owner = "samples"

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self.decoders: tuple[Decoder, ...] = ()
        self.nets: tuple[BeliefNet, ...] = ()
        self._decoder: Decoder | None = None
        self._seed = 0
        self._walk = Walk()
        self._first: tuple[str, int] | None = None
        self._wishes = Wishes()
        self._found: Made | Rebuilt | None = None
        self._here: Made | None = None
        self._codes: Codes | None = None
        self._point: TilePoint | None = None
        self.controls = SampleControls(theme, self)
        self.dreamer = Dreamer(self.owner, bridge, self)
        self.views = SampleViews(theme, self)
        self.chart, self.outputs = self.views.chart, self.views.outputs
        self.tiles = self.views.tiles
        self.scale = ColourScale(theme, self)
        self.reading = ElidedWords(self)
        self.problem = EmptyHint(theme, "", parent=self)
        self.hint = EmptyHint(theme, "", parent=self)
        self._dreams_drawing = GovernedDrawing(self, _DREAMS_SHARE)
        self._name_parts()
        self._lay_out()
        self.controls.mode_chosen.connect(self._choose_mode)
        self.controls.decoder_chosen.connect(self._choose_decoder)
        self.controls.changed.connect(self._ask_again)
        self.controls.drawn_anew.connect(self._draw_anew)
        self.controls.marked.connect(self._begin_here)
        self.chart.moved.connect(self._go_to)
        self.chart.pointed.connect(self._read_place)
        self.chart.point_clicked.connect(self._choose_example)
        self.tiles.pointed.connect(self._read_tile)
        self.tiles.tile_clicked.connect(self._click_tile)
        self.controls.dreams.changed.connect(self._ask_again)
        self.controls.dreams.played.connect(self.dreamer.set_playing)
        self.dreamer.changed.connect(self._show_dream)
        bridge.example_chosen.connect(self._follow_example)
        bridge.own_chosen.connect(self._follow_example)
        theme.changed.connect(self._paint)
        self.follow_project(bridge.update)
        self._show_mode()

    # What is wished for

    @property
    def asked(self) -> Asked:
        """What the user set."""
        mode, controls, walk = self.controls.mode.value(), self.controls, self._walk
        count = {BETWEEN: controls.between, REBUILT: controls.rebuilt}.get(mode, controls.count)
        return Asked(
            mode,
            int(count.value()),
            self._seed,
            controls.axes,
            self.extent,
            int(controls.steps.value()) if self._needs_grid else 0,
            walk.at if walk.at is not None or self._has_codes else middle(self.extent),
            self._first,
        )

    @property
    def _has_codes(self) -> bool:
        return self._decoder is not None and bool(self._decoder.encoder)

    @property
    def _needs_grid(self) -> bool:
        return self.controls.shows.value() != "codes" or self._makes_points

    @property
    def extent(self) -> Extent:
        """How far the plane reaches."""
        return self._walk.extent(float(self.controls.reach.value()), self._decoder)

    @property
    def _is_dreaming(self) -> bool:
        return self.controls.mode.value() == DREAMS and bool(self.nets)

    def want(self) -> None:
        super().want()
        is_watched = self.isVisible() and not self.is_frozen and self._is_dreaming
        self.dreamer.want(self.controls.dreams.dream() if is_watched else None)
        if is_watched and self.dreamer.frame is None:
            self._show_dream()

    def wanted_probes(self) -> tuple[Probe, ...]:
        decoder = None if self._is_dreaming else self._decoder
        self._wishes = wishes_for(decoder, self.asked) if decoder is not None else Wishes()
        return self._wishes.all()

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._first = None
            self._walk.begin_anew()
            self._forget()
            self.dreamer.forget()
        project = update.project
        self.decoders = decoders_of(project.graph, update.inference, project.data.fields())
        kept = next((d for d in self.decoders if d == self._decoder), None)
        if kept is None:
            self._walk.begin_anew()
            self._forget()
        self._decoder = kept or next(iter(self.decoders), None)
        self._follow_nets(update)
        self._fill_fields()
        self._show_content()

    def _follow_nets(self, update: ProjectUpdate) -> None:
        if not update.inference.is_pending:
            self.nets = belief_nets_of(update.project, update.inference)
        before = self.controls.mode.value()
        self.controls.dreams.offer(self.nets)
        self.controls.offer_modes(has_decoders=bool(self.decoders), has_nets=bool(self.nets))
        if self.controls.mode.value() != before:
            self._choose_mode(self.controls.mode.value())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self._is_dreaming:
            return
        wishes = self._wishes
        made = snapshot.found.get(wishes.made) if wishes.made is not None else None
        here = snapshot.found.get(wishes.here) if wishes.here is not None else None
        codes = snapshot.found.get(wishes.codes) if wishes.codes is not None else None
        self._found = made if made is not None else self._found
        self._here = here if here is not None else self._here
        self._codes = codes if codes is not None else self._codes
        fault = next((snapshot.faults[p] for p in wishes.all() if p in snapshot.faults), "")
        self._show_fault(translated(fault))
        if codes is not None:
            self._fit(codes)
        self._paint()
        if fault:
            self._say("")

    def table(self) -> Table | None:
        decoder, found = self._decoder, self._found
        if self._is_dreaming:
            return None if self.dreamer.frame is None else dream_table(self.dreamer.frame)
        return None if decoder is None else table_of(self.asked, decoder, found)

    def picture(self) -> QWidget:
        return self.views

    # What the user does

    def _choose_mode(self, mode: str) -> None:
        self.controls.show_mode(mode)
        self._forget()
        self._show_mode()
        self._share_room()
        self.want()

    def _choose_decoder(self, number: int) -> None:
        self._decoder = self.decoders[number]
        self._walk.begin_anew()
        self._forget()
        self._fill_fields()
        self.want()

    def _ask_again(self) -> None:
        self.want()
        self._paint()

    def _draw_anew(self) -> None:
        self._seed += 1
        self.want()

    def _begin_here(self) -> None:
        self._first = self._bridge.example
        self._tell_first()
        self.want()

    def _go_to(self, x: float, y: float) -> None:
        self._walk.go_to(x, y)
        self.want()
        self._read_place((x, y))

    def _choose_example(self, index: int) -> None:
        self._walk.follows_example = True
        self._bridge.show_example("test", index)

    def _follow_example(self, *_: object) -> None:
        self._walk.follows_example = True
        if self._is_dreaming and self.controls.dreams.beginning.value() == "example":
            self.dreamer.forget()  # it asks again once the engine knows of the example

    def _click_tile(self, index: int) -> None:
        found = self._found
        if not isinstance(found, Rebuilt) or index >= len(found.errors):
            return
        keys = QGuiApplication.keyboardModifiers()
        if keys & Qt.KeyboardModifier.ControlModifier and self._point is not None:
            self._ask_about(self._point)
        elif found.indices:
            self._bridge.show_example(self._bridge.example[0], found.indices[index])

    def _ask_about(self, point: TilePoint) -> None:
        """Ask where a number of the chosen example's copy comes from."""
        place = self._painting().output_place(point.row, point.column)
        if self._decoder is not None and place is not None and point.tile == 0:
            self._bridge.ask_value(self._decoder.output, place)

    # What is painted

    @property
    def _makes_points(self) -> bool:
        field = self._field
        return field is not None and field.spec.shape == (2,)

    @property
    def _field(self) -> Field | None:
        name = self._decoder.field if self._decoder is not None else ""
        dream = self.controls.dreams.dream() if self._is_dreaming else None
        name = dream.net.field if dream is not None else name
        fields = self._bridge.project.data.fields()
        return next((field for field in fields if field.name == name), None)

    def _fit(self, codes: Codes) -> None:
        """Let the plane hold the codes, and the mark stand at the example's."""
        is_walked = self.controls.mode.value() == PLANE
        if self._walk.fit(codes, self.controls.axes, is_walked=is_walked):
            self.want()

    def _painting(self) -> Painting:
        dream = self.controls.dreams.dream() if self._is_dreaming else None
        if dream is not None:
            frame, data = self.dreamer.frame, self._bridge.session.data_set
            return (
                Painting() if frame is None else dream_painting(dream.net, frame, self._field, data)
            )
        return painting_of(
            self._theme,
            self.asked,
            self._field,
            self._bridge.session.data_set,
            self._found,
            self._here,
            self._codes,
            shows=str(self.controls.shows.value()),
        )

    def _show_dream(self) -> None:
        """Show the frame the chains are at, or why there is none."""
        if self._is_dreaming and self.isVisible():
            self._show_fault(self.dreamer.problem)
            self._dreams_drawing.offer(self._paint_dream, at_once=self.dreamer.frame is None)

    def _paint_dream(self) -> None:
        if self._is_dreaming:
            self._paint()
            self.views.repaint()  # at once, so that painting counts among the costs

    def _show_fault(self, fault: str) -> None:
        self.problem.set_text(fault)
        self.problem.setVisible(bool(fault))
        self.views.setVisible(not fault)

    def _paint(self) -> None:
        is_known = self._decoder is not None and (self._found or self._codes) is not None
        if not (self._is_dreaming or is_known):
            return
        painting = self._painting()
        at = self.asked.at if self.controls.mode.value() == PLANE else None
        self.views.show_painting(painting, at)
        if painting.levels is not None:
            self.scale.set_scale(*painting.levels, painting.colour_map)
        self._has_scale = painting.levels is not None
        self._share_room()
        self._read_default()

    def _read_default(self) -> None:
        """What is said while the pointer is elsewhere."""
        decoder, found = self._decoder, self._found
        if self._is_dreaming:
            self._read_dream()
        elif decoder is None:
            self._say("")
        elif found is None and self._codes is None:
            self._say(self.tr("Being worked out …"))
        elif self.controls.mode.value() == BETWEEN:
            words = self.tr("from {first} to {last}")
            first, last = self._first or ("train", 0), self._bridge.example
            self._say(words.format(first=example_words(*first), last=example_words(*last)))
        else:
            self._say(resting_words(self.asked, decoder, found))

    def _read_dream(self) -> None:
        """How far the chains are, or what is said of the number that is pointed at."""
        dream, frame, point = self.controls.dreams.dream(), self.dreamer.frame, self._point
        if dream is None or self.dreamer.problem:
            self._say("")
        elif frame is not None and point is not None and point.tile < len(frame.pictures):
            self._say(chain_words(frame, point, self._painting().value_at(point)))
        else:
            self._say(dream_words(dream.net, self.dreamer))

    def _read_place(self, at: tuple[float, float] | None) -> None:
        if at is None or self.controls.mode.value() != PLANE:
            self._read_default()
        else:
            self._say(place_words(self.controls.axes, at))

    def _read_tile(self, point: TilePoint | None) -> None:
        self._point = point
        if self._is_dreaming:
            self._read_dream()
            return
        found, painting = self._found, self._painting() if point is not None else None
        if point is None or painting is None or point.tile >= len(painting.tiles):
            self._read_default()
            return
        value = painting.value_at(point)
        words = self.tr("row {row}, column {column}: {value}").format(
            row=point.row, column=point.column, value=short_number(value)
        )
        source = self._here if self.controls.mode.value() == PLANE else found
        if isinstance(source, Made):
            words = f"{code_words(source.codes[point.tile])}; {words}"
        self._say(words)

    def _say(self, words: str) -> None:
        self.reading.set_words(words)

    def _forget(self) -> None:
        self._found = self._here = self._codes = None
        self.views.clear()
        self._read_default()

    def _tell_first(self) -> None:
        first = self._first or ("train", 0)
        self.controls.tell(self.tr("begins: {example}").format(example=example_words(*first)))

    def _fill_fields(self) -> None:
        names = [f"{d.code} → {d.output} ({d.size})" for d in self.decoders]
        decoder = self._decoder
        self.controls.offer_decoders(names, self.decoders.index(decoder) if decoder else 0)
        if decoder is not None:
            self.controls.offer_axes(decoder)
        self._tell_first()

    def _show_mode(self) -> None:
        self.chart.set_walked(self.controls.mode.value() == PLANE)

    def _show_content(self) -> None:
        is_there = bool(self.decoders or self.nets)
        self._content.setVisible(is_there)
        self.hint.setVisible(not is_there)
        if self._bridge.inference.is_pending:
            self.hint.set_text(self.tr("Nothing is known of the nodes yet."))
        else:
            self.hint.set_text(
                self.tr(
                    "Here networks that make things show what they make: an autoencoder, whose "
                    "output is compared with its input; a generator that starts from a Noise node "
                    "and gives what the data's examples are; or layers that learn as Boltzmann "
                    "machines, by contrastive divergence. This network is none of them."
                )
            )

    # Building

    def _name_parts(self) -> None:
        self.scale.setAccessibleName(self.tr("Scale of the colours"))
        self._has_scale = True

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        foot = QHBoxLayout()
        foot.setSpacing(EDGE)
        foot.addWidget(self.reading, 1)
        foot.addWidget(self.scale)
        self.scale.setMaximumWidth(self._theme.px(180))
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(EDGE, 0, EDGE, 0)
        inner.setSpacing(SPACE)
        inner.addWidget(self.controls)
        inner.addWidget(self.views, 1)
        inner.addWidget(self.problem, 1)
        inner.addLayout(foot)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where there is little room, the pictures have it."""
        px = self._theme.px
        is_narrow = self.width() < px(_NARROW_PX)
        self.controls.set_most_height(int(_HEAD_SHARE * self.height()))
        self.scale.setVisible(self._has_scale and self.height() >= px(_LOW_PX) and not is_narrow)
