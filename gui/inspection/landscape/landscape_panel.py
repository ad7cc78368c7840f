"""The loss around the network's weights, with the way that the optimiser went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.api import (
    Archive,
    KeptPath,
    Landscape,
    LandscapeStudy,
    LearnedNumbers,
    LearnedProbe,
    PlaceProbe,
    Probe,
    ProjectUpdate,
    RunChanged,
    Snapshot,
    StudyTold,
)
from gui.figures.numbers import percent
from gui.inspection.landscape.map_view import MapView
from gui.inspection.landscape.relief import EITHER, relief_of
from gui.inspection.landscape.run_paths import earlier_paths, own_path
from gui.inspection.landscape.settings_bar import BOTH, MAP, SURFACE, SettingsBar
from gui.inspection.landscape.surface_view import SurfaceView
from gui.inspection.landscape.told import axes_of, middle_words, reading_words
from gui.inspection.landscape.trails import LiveTrail, trails_of
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.colour_scale import ColourScale
from gui.widgets.elided_words import ElidedWords
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.number_text import short_number
from gui.widgets.progress_line import ProgressLine

_TWO_VIEWS_PX, _NARROW_PX, _LOW_PX = 480, 420, 400
_FLAT_PX = 190
_ROW_PX, _ROWS_PX, _LEAST_PX = 1100, 700, 120
_SCALE_PX, _SMALL_SCALE_PX = 150, 84
_MOST_UNASKED_FLOPS = 3e11
_LEARNED = LearnedProbe()


class LandscapePanel(LookingPanel):
    """A map and hills; worked out when asked for, and by itself while nothing is trained."""

    owner = "landscape"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self.landscape: Landscape | None = None
        self._asked: LandscapeStudy | None = None
        self._told: StudyTold | None = None
        self._is_due = True
        self._live = LiveTrail()
        self._at: tuple[float, float] | None = None
        self._archive: Archive | None = None
        self._folder: Path | None = None
        self.settings = SettingsBar(theme, self)
        self.map = MapView(theme, self)
        self.surface = SurfaceView(theme, self)
        self.scale = ColourScale(theme, self)
        self.progress = ProgressLine(theme, self)
        self.words = ElidedWords(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self._name_parts()
        self._lay_out()
        self.settings.changed.connect(self._ask)
        self.settings.look_changed.connect(self._paint)
        self.settings.pressed.connect(self._press)
        self.map.pointed.connect(self._point)
        self.surface.pointed.connect(self._point)
        bridge.study_told.connect(self._hear)
        bridge.run_changed.connect(self._follow_run)
        theme.changed.connect(self._paint)
        self._show_content()

    @property
    def is_busy(self) -> bool:
        """Whether it is being worked out."""
        return self._asked is not None and not (self._told is not None and self._told.is_over)

    def wanted_probes(self) -> tuple[Probe, ...]:
        if self.landscape is None:
            return (_LEARNED,)
        return _LEARNED, PlaceProbe(self.landscape.basis)

    def follow_project(self, update: ProjectUpdate) -> None:
        is_other = update.before is None
        if is_other:
            self._forget()
            self.settings.forget_choices()
        elif update.before is not None and update.before.graph is not update.project.graph:
            self._is_due = True
        if is_other or update.inference.has_errors:
            self._show_content()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        learned = snapshot.found.get(_LEARNED)
        if isinstance(learned, LearnedNumbers):
            self.settings.set_learned(learned)
            if self._is_due and self._is_cheap:
                self._ask()
        landscape = self.landscape
        place = snapshot.found.get(PlaceProbe(landscape.basis)) if landscape is not None else None
        if place is not None:
            self._live.follow(snapshot.step, place)
            self._show_trails()

    # Asking

    @property
    def _is_cheap(self) -> bool:
        """Whether it may be worked out unasked: nothing is trained, and it takes seconds."""
        places = int(self.settings.side.value() or 1) ** 2 * int(self.settings.examples.value())
        is_light = self._bridge.inference.totals.flops * places <= _MOST_UNASKED_FLOPS
        return is_light and not self._bridge.run_state.is_active

    def _press(self) -> None:
        if self.is_busy:
            self._stop()
        else:
            self._ask()

    def _ask(self) -> None:
        if self.is_frozen:
            return
        self._is_due, self._told = False, None
        self._folder = self._bridge.session.run_folder
        self._asked = self.settings.study(self._paths())
        self._bridge.ask(self.owner, self._asked)
        self._show_content()

    def _stop(self) -> None:
        self._bridge.ask(self.owner, None)
        self._asked = None
        self._show_content()

    def _paths(self) -> tuple[KeptPath, ...]:
        session = self._bridge.session
        own = own_path(session.run_folder)
        if not self.settings.earlier.value():
            return (own,)
        if self._archive is None:
            self._archive = Archive()
        name = self._bridge.project.name
        return (own, *earlier_paths(self._archive, name, session.run_folder))

    def _hear(self, told: StudyTold) -> None:
        if told.owner != self.owner or told.study != self._asked or self.is_frozen:
            return
        self._told = told
        if isinstance(told.finding, Landscape) and told.finding is not self.landscape:
            is_new = self.landscape is None or told.finding.basis is not self.landscape.basis
            self.landscape = told.finding
            if is_new:
                self._live.begin(told.finding)
                self.want()
            self._paint()
        self._show_content()

    def _follow_run(self, changed: RunChanged) -> None:
        """A run that begins goes another way; one that has ended has one to be drawn."""
        folder = self._bridge.session.run_folder
        if changed.state.is_active and folder != self._folder:
            self._folder = folder
            self._live.begin_again()
        elif not changed.state.is_active and self.landscape is not None:
            self._is_due = True
            if self.isVisible() and self._is_cheap:
                self._ask()

    def _forget(self) -> None:
        if self._asked is not None:
            self._bridge.ask(self.owner, None)
        self.landscape = self._asked = self._told = self._at = None
        self._live, self._is_due = LiveTrail(), True

    # Painting

    def _paint(self) -> None:
        landscape = self.landscape
        relief = None
        if landscape is not None:
            relief = relief_of(landscape, self.settings.scale.value() or EITHER)
        if landscape is None or relief is None:
            self._show_content()
            return
        self.map.show_relief(relief, axes_of(landscape))
        self.surface.show_relief(relief)
        low, high = short_number(relief.low), short_number(relief.high)
        self.scale.set_words(
            low, self.tr("{number}, log").format(number=high) if relief.is_log else high
        )
        self._show_trails()
        self._share_room()
        self._read()

    def _show_trails(self) -> None:
        landscape = self.landscape
        if landscape is None:
            return
        trails = trails_of(landscape, self._live, has_own=bool(landscape.ways))
        self.map.show_trails(trails, self._live.place)
        self.surface.show_trails(trails, self._live.place)

    def _point(self, place: tuple[float, float] | None) -> None:
        self._at = place
        self._read()

    def _read(self) -> None:
        landscape = self.landscape
        if landscape is None:
            return
        words = reading_words(landscape, self._at) if self._at else middle_words(landscape)
        self.words.set_words(words)

    def _show_content(self) -> None:
        """Show the landscape, how far it is, or in words why there is none."""
        told, landscape = self._told, self.landscape
        problem = told.problem if told is not None else ""
        is_there = landscape is not None and not problem
        self._content.setVisible(is_there)
        self.hint.setVisible(not is_there)
        self.progress.setVisible(self.is_busy)
        share = told.share if told is not None else 0.0
        self.progress.set_progress(share, self.tr("Working out the landscape"))
        self.settings.set_busy(self.is_busy)
        if problem:
            self.hint.set_text(translated(problem))
        elif self._bridge.inference.has_errors:
            self.hint.set_text(self.tr("The network has problems; mend them to see its loss."))
        elif self.is_busy:
            words = self.tr("The landscape is being worked out: {0}")
            self.hint.set_text(words.format(percent(share, 0)))
        else:
            words = self.tr(
                "Press Work out to see how the loss rises and falls around the network's weights."
            )
            self.hint.set_text(words)

    def table(self) -> Table | None:
        landscape = self.landscape
        if landscape is None:
            return None
        x, y = axes_of(landscape)
        rows = [
            (float(at), float(up), float(landscape.losses[row, column]))
            for row, up in enumerate(landscape.ys)
            for column, at in enumerate(landscape.xs)
            if landscape.is_known[row, column]
        ]
        return Table((x, y, self.tr("loss")), rows)

    def picture(self) -> QWidget:
        return self._content if self.landscape is not None else self

    # Building

    def _name_parts(self) -> None:
        self.map.setAccessibleName(self.tr("Map of the loss"))
        self.map.setToolTip(
            self.tr("The loss by its colour; the line is the way of the run, the dot the present")
        )
        self.surface.setAccessibleName(self.tr("Hills of the loss"))
        self.surface.setToolTip(self.tr("Drag, or press the arrow keys, to turn it; Home: back"))
        self.scale.setAccessibleName(self.tr("Scale of the loss"))
        self.scale.setToolTip(self.tr("Which loss each colour is"))

    def _lay_out(self) -> None:
        self.setMinimumSize(self._theme.px(_LEAST_PX), self._theme.px(_LEAST_PX))
        self._content = QWidget(self)
        views = QHBoxLayout()
        views.setSpacing(EDGE)
        views.addWidget(self.map, 1)
        views.addWidget(self.surface, 1)
        self._below = QWidget(self._content)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(EDGE)
        below.addWidget(self.scale)
        below.addWidget(self.words, 3)
        below.addWidget(self.progress, 1)
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE // 2)
        inside.addLayout(views, 1)
        inside.addWidget(self._below)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.settings)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """One view where there is no room for two; few fields where there is hardly any."""
        px = self._theme.px
        is_narrow, is_low = self.width() < px(_NARROW_PX), self.height() < px(_LOW_PX)
        least = _ROW_PX if is_low else _ROWS_PX
        self.settings.show_only(self.width() < px(least), is_narrow)
        scale_px = px(_SMALL_SCALE_PX if is_narrow else _SCALE_PX)
        self.scale.setFixedWidth(max(scale_px, self.scale.words_width()))
        # Of a flat dock the map needs every pixel.
        gap = SPACE // 2 if self.height() < px(_FLAT_PX) else SPACE
        self._column.setContentsMargins(EDGE, gap, EDGE, gap)
        self._column.setSpacing(gap)
        view = self.settings.view.value() or BOTH
        if view == BOTH and self.width() < px(_TWO_VIEWS_PX):
            view = MAP
        self.words.set_lines(1 if is_low else 2)
        self._below.setMinimumHeight(self.progress.sizeHint().height())
        self.map.setVisible(view in (MAP, BOTH))
        self.surface.setVisible(view in (SURFACE, BOTH))
