"""How the weights, activations and gradients of layers are spread, over the whole run."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import (
    HistogramWish,
    InnerLayer,
    ProjectUpdate,
    Snapshot,
    Spread,
    Spreads,
    StudyTold,
    inner_layers,
)
from gui.inspection.folding_row import FoldingRow
from gui.inspection.histograms.chart import HEAT, RIDGES, Pointed
from gui.inspection.histograms.chart_grid import ChartGrid
from gui.inspection.histograms.content import Content, content_of
from gui.inspection.histograms.kept import KeptHistograms
from gui.inspection.histograms.record import Key, Track
from gui.inspection.histograms.words import missing, reading, spread_choices, summary
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.choice_field import ChoiceField
from gui.widgets.colour_scale import ColourScale
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.number_text import short_number

_ALL = "*"
_MOST_CHARTS = 24
_LOW_PX = 210
_SCALE_PX, _NARROW_PX = 180, 280
_HEAD_SHARE, _LETTERS = 0.3, 9


class HistogramsPanel(LookingPanel):
    """One layer, or all, as ridges or as a heat map.

    What was seen stays while the run goes on: it is kept by run, thinned so that the whole run
    stays in sight. Where nobody looked, moments that the run keeps are counted afterwards.
    """

    owner = "histograms"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self._layers: tuple[InnerLayer, ...] = ()
        self._kept = KeptHistograms(self.owner, bridge)
        self._wish: HistogramWish | None = None
        self._examples = 0
        self._fault = ""
        self._at: Pointed | None = None
        self.node = ChoiceField(theme, (), self)
        self.spread = ChoiceField(theme, spread_choices(), self)
        ways = [(RIDGES, self.tr("Ridges")), (HEAT, self.tr("Heat map"))]
        self.way = ChoiceField(theme, ways, self)
        self.charts = ChartGrid(theme, self)
        self.scale = ColourScale(theme, self)
        self.reading = QLabel(self)
        self.missing = QLabel(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self.head = FoldingRow(theme, self)
        self._name_parts()
        self._lay_out()
        self.node.value_changed.connect(self._choose)
        self.spread.value_changed.connect(self._choose)
        self.way.value_changed.connect(self._paint)
        self.charts.pointed.connect(self._point)
        bridge.study_told.connect(self._take_study)
        theme.changed.connect(self._paint)
        self.follow_project(bridge.update)

    # What is wanted

    @property
    def chosen(self) -> Spread:
        """Which numbers are counted."""
        return Spread(self.spread.value() or Spread.WEIGHTS)

    @property
    def shown(self) -> tuple[str, ...]:
        """Paths of the layers that are shown."""
        offered = [layer.path for layer in self._offered()]
        if self.node.value() == _ALL:
            return tuple(offered[:_MOST_CHARTS])
        return (str(self.node.value()),) if self.node.value() in offered else ()

    def wanted_probes(self) -> tuple[HistogramWish, ...]:
        return (self._wish,) if self._wish is not None else ()

    def want(self) -> None:
        shown, seen = self.shown, self.isVisible() and not self.is_frozen
        self._wish = HistogramWish(shown, self.chosen) if shown else None
        self._kept.interrupt(self._keys() if seen else ())
        super().want()

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._kept.forget_rest()
            self._fault = ""
        self._layers = inner_layers(update.project.graph, update.inference)
        self._fill_fields()
        self._paint()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        wish = self._wish
        if wish is None:
            return
        self._fault = snapshot.faults.get(wish, "")
        seen = snapshot.found.get(wish)
        if isinstance(seen, Spreads):
            self._examples = seen.examples
            self._kept.add(wish, snapshot.step, seen)
            self._kept.fetch(wish)
        if seen is not None or self._fault:
            self._paint()

    def table(self) -> Table | None:
        """Every bin of every look that is kept, of what is shown."""
        rows = [
            (path, step, *look.bounds(number), int(count))
            for path, track in self._tracks().items()
            for step, look in zip(track.steps, track.looks, strict=True)
            for number, count in enumerate(look.counts)
        ]
        heads = (
            self.tr("layer"),
            self.tr("step"),
            self.tr("from"),
            self.tr("to"),
            self.tr("count"),
        )
        return Table(heads, rows) if rows else None

    def picture(self) -> QWidget:
        return self._content

    # What the user chooses

    def _choose(self, *_: object) -> None:
        self._at, self._fault = None, ""
        self._fill_fields()
        self.want()
        self._paint()

    def _point(self, at: Pointed | None) -> None:
        self._at = at
        self._read()

    def _offered(self) -> tuple[InnerLayer, ...]:
        if self.chosen.is_of_weights:
            return tuple(layer for layer in self._layers if layer.has_weights)
        return tuple(layer for layer in self._layers if layer.gives_numbers)

    def _fill_fields(self) -> None:
        offered = [layer.path for layer in self._offered()]
        choices = [(path, path) for path in offered]
        if len(offered) > 1:
            choices.insert(0, (_ALL, self.tr("All layers")))
        values = [value for value, _ in choices]
        now = self.node.value()
        self.node.set_choices(choices)
        if now not in values and values:
            self.node.set_value(offered[0])
        elif now is not None:
            self.node.set_value(now)

    def _keys(self) -> list[Key]:
        return [(self.chosen, path) for path in self.shown]

    def _tracks(self) -> dict[str, Track]:
        """What is kept of the layers that are shown, by path."""
        return self._kept.shown(self._keys())

    def _take_study(self, told: StudyTold) -> None:
        if self._kept.take(told):
            self._paint()

    # What is painted

    def _paint(self, *_: object) -> None:
        way = str(self.way.value())
        contents = list(self._contents())
        self.charts.show_contents(contents, way, self._time_word)
        self._content.setVisible(bool(contents))
        self.hint.setVisible(not contents)
        if not contents:
            self.hint.set_text(self._why_empty())
            return
        self._room()
        top = max(content.shares.top for content in contents)
        if len(contents) == 1:
            # By the root, so that what is rare is seen beside a peak: half the bar is a quarter.
            middle, end = (f"{short_number(100 * share, 2)} %" for share in (top / 4, top))
            self.scale.set_words("0", end, middle=middle)
        else:
            self.scale.set_words("0", self.tr("most"))
        self._read()

    def _contents(self) -> Iterator[Content]:
        self._kept.clock  # noqa: B018  # so that it has heard what the run told last
        for path, track in self._tracks().items():
            made = content_of(path, track, self._kept.time)
            if made is not None:
                yield made

    @property
    def _time_word(self) -> str:
        return self.tr("step") if self._kept.clock is None else self.tr("epoch")

    def _why_empty(self) -> str:
        if self._fault:
            return self._fault
        if self._bridge.inference.is_pending:
            return self.tr("Nothing is known of the nodes yet.")
        if not self._offered():
            return self.tr(
                "Here the numbers of each layer are counted by size, over the whole run. "
                "This network has no layer with such numbers: add one, such as Linear."
            )
        return self.tr("Counted as soon as the network has been compiled. Press Train to see it.")

    def _read(self) -> None:
        at, tracks = self._at, self._tracks()
        track = tracks.get(at.path) if at is not None else None
        if at is not None and track is not None and at.index < len(track.looks):
            look = track.looks[at.index]
            words = reading(at.path, self._moment(track.steps[at.index]), look, at.value)
        elif len(tracks) == 1:
            ((_, track),) = tracks.items()
            words = summary(track.looks[-1], self._examples)
        else:
            words = self._how_many(len(tracks))
        self.reading.setText(words)
        self.reading.setToolTip(words)
        gaps = missing(max(tracks.values(), key=lambda t: len(t.gaps))) if tracks else ""
        self.missing.setText(self._fault or gaps)
        self.missing.setToolTip(self.missing.text())
        self.missing.setVisible(bool(self.missing.text()) and not self._is_low)

    def _how_many(self, count: int) -> str:
        """Of many layers, how many are shown."""
        offered = len(self._offered())
        if offered <= count:
            return self.tr("{count} layers; point at a bin to read it").format(count=count)
        words = self.tr("The first {count} of {all} layers; choose one to see another")
        return words.format(count=count, all=offered)

    def _moment(self, step: int) -> str:
        clock = self._kept.clock
        epoch = clock.epoch(step) if clock is not None else None
        if epoch is None:
            return self.tr("step {step}").format(step=short_number(step))
        words = self.tr("step {step} (epoch {epoch})")
        return words.format(step=short_number(step), epoch=short_number(epoch))

    # Building

    def _name_parts(self) -> None:
        self.node.setToolTip(self.tr("Whose numbers are counted"))
        self.node.setAccessibleName(self.tr("Layer of the histograms"))
        self.spread.setToolTip(
            self.tr("Weights, activations, or gradients of the loss by either of them")
        )
        self.spread.setAccessibleName(self.tr("Which numbers are counted"))
        self.way.setToolTip(
            self.tr("Ridges: the newest in front. Heat map: time to the right, values upwards")
        )
        self.way.setAccessibleName(self.tr("How histograms are drawn"))
        self.scale.setAccessibleName(self.tr("Scale of the colours"))
        self.scale.setToolTip(self.tr("Which share of a look's numbers lies in a bin"))

    def _lay_out(self) -> None:
        px = self._theme.px
        for field, least_px, most_px in (
            (self.node, 88, 200),
            (self.spread, 96, 220),
            (self.way, 88, 130),
        ):
            field.setMinimumContentsLength(_LETTERS)
            field.setMinimumWidth(px(least_px))
            field.setMaximumWidth(px(most_px))
        self.head.set_parts((self.node, self.spread, self.way))
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        head.addWidget(self.head)
        self._content = QWidget(self)
        for label in (self.reading, self.missing):
            label.setProperty("role", "small")
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setWordWrap(True)
        self.scale.setMaximumWidth(self._theme.px(_SCALE_PX))
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 0)
        foot.setSpacing(EDGE)
        foot.addWidget(self.reading, 1)
        foot.addWidget(self.scale, 1)
        note = QHBoxLayout()
        note.setContentsMargins(EDGE, 0, EDGE, 0)
        note.addWidget(self.missing)
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE // 2)
        inside.addWidget(self.charts, 1)
        inside.addLayout(foot)
        inside.addLayout(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)

    @property
    def _is_low(self) -> bool:
        return self.height() < self._theme.px(_LOW_PX)

    def _room(self) -> None:
        is_wide = self.width() > self._theme.px(_NARROW_PX)
        self.head.set_most_height(int(_HEAD_SHARE * self.height()))
        self.scale.setVisible(self.way.value() == HEAT and is_wide)
        self.missing.setVisible(bool(self.missing.text()) and not self._is_low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room()
