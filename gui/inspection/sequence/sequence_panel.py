"""What happens along a sequence: states over time, unrolled, attention, written text."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from engine.api import (
    Attending,
    AttentionSeen,
    AttentionWish,
    Field,
    Probe,
    ProjectUpdate,
    Snapshot,
    StepsSeen,
    StepsWish,
    Timed,
    Writer,
    attending_nodes,
    is_sequence,
    timed_nodes,
    writer_of,
)
from gui.bridge import Bridge
from gui.inspection.sequence.attention_page import AttentionPage
from gui.inspection.sequence.found import attention_names, state_lane
from gui.inspection.sequence.head import ATTENTION, STATES, TEXT, UNROLLED, Head
from gui.inspection.sequence.lanes import Lane, MapLane, answer_lanes, input_lanes
from gui.inspection.sequence.lanes_view import LanesView, StepPoint
from gui.inspection.sequence.text_page import TextPage
from gui.inspection.sequence.unrolled_view import UnrolledView
from gui.inspection.sequence.words import series_words
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.colour_scale import ColourScale
from gui.widgets.elided_words import ElidedWords
from gui.widgets.empty_hint import EmptyHint

_NARROW_PX, _LOW_PX, _HEAD_SHARE = 560, 210, 0.3


class SequencePanel(LookingPanel):
    """Four views of a network that goes over time."""

    owner = "sequence"

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self.timed: tuple[Timed, ...] = ()
        self.attending: tuple[Attending, ...] = ()
        self.writer: Writer | None = None
        self._path = self._series = self._looker = ""
        self._wish: StepsWish | AttentionWish | None = None
        self._seen: StepsSeen | None = None
        self._attention: AttentionSeen | None = None
        self.head = Head(theme, self)
        self.mode = self.head.mode
        self.lanes = LanesView(theme, self)
        self.unrolled = UnrolledView(theme, self)
        self.attention = AttentionPage(theme, self)
        self.text = TextPage(theme, bridge, self)
        self.scale = ColourScale(theme, self)
        self.reading = ElidedWords(self)
        self.problem = EmptyHint(theme, "", parent=self)
        self.hint = EmptyHint(theme, "", parent=self)
        self._name_parts()
        self._lay_out()
        self.head.mode_chosen.connect(self._choose_mode)
        self.head.node_chosen.connect(self._choose_node)
        self.head.series_chosen.connect(self._choose_series)
        self.lanes.pointed.connect(self._read_lanes)
        self.lanes.value_asked.connect(self._ask_value)
        self.unrolled.pointed.connect(self._read_unrolled)
        self.unrolled.node_clicked.connect(self._seek)
        self.lanes.step_clicked.connect(self._choose_step)
        self.unrolled.step_clicked.connect(self._choose_step)
        bridge.time_step_chosen.connect(self._mark_step)
        self.attention.read.connect(self._say)
        self.attention.levelled.connect(self._show_levels)
        self.frozen_changed.connect(self.text.set_frozen)
        bridge.nodes_chosen.connect(self._follow_choice)
        theme.changed.connect(self._paint)
        self.follow_project(bridge.update)
        self._mark_step()

    # What is wished for

    @property
    def one(self) -> Timed | None:
        """The node whose steps are shown."""
        return next((timed for timed in self.timed if timed.path == self._path), None)

    def wanted_probes(self) -> tuple[Probe, ...]:
        mode, one = self.mode.value(), self.one
        self._wish = None
        if mode in (STATES, UNROLLED) and one is not None:
            self._wish = StepsWish(one.path, (self._series_shown(one),))
        elif mode == ATTENTION:
            looker = self._attending()
            if looker is not None:
                self._wish = AttentionWish(looker.path, looker.part, looker.within)
        return (self._wish,) if self._wish is not None else ()

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self._path = self._series = self._looker = ""
            self._forget()
            self._mark_step()
        graph, inference = update.project.graph, update.inference
        fields = update.project.data.fields()
        self.timed = timed_nodes(graph, inference)
        self.attending = attending_nodes(graph, inference)
        self.writer = writer_of(graph, inference, fields)
        if self.one is None:
            self._path = self.timed[0].path if self.timed else ""
            self._series = ""
        field = self.writer.field if self.writer is not None else ""
        self.text.offer(self.writer, next((f for f in fields if f.name == field), None))
        self._fill_fields()
        self._show_content()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        wish = self._wish
        if wish is None:
            return
        fault = snapshot.faults.get(wish, "")
        self._show_problem(translated(fault))
        found = snapshot.found.get(wish)
        if isinstance(found, StepsSeen):
            self._seen = found
        elif isinstance(found, AttentionSeen):
            self._attention = found
        if found is not None:
            self._paint()

    def table(self) -> Table | None:
        mode = self.mode.value()
        if mode == TEXT:
            return self.text.table()
        if mode == ATTENTION:
            return self.attention.table()
        one, seen = self.one, self._seen
        if one is None or seen is None or self._series_shown(one) not in seen.series:
            return None
        values = seen.series[self._series_shown(one)]
        heads = tuple(f"{self._series_shown(one)}_{i + 1}" for i in range(values.shape[1]))
        rows = [(step + 1, *map(float, row)) for step, row in enumerate(values)]
        return Table((self.tr("step"), *heads), rows)

    def picture(self) -> QWidget:
        return self._pages

    # What the user does

    def _choose_mode(self, mode: str) -> None:
        self.head.show_mode(mode)
        self._fill_fields()
        self._show_content()
        self.want()
        self._paint()  # what was seen for another view may serve for this one

    def _choose_node(self, node: str) -> None:
        if self.mode.value() == ATTENTION:
            self._looker, self._attention = node, None
        else:
            self._path, self._series, self._seen = node, "", None
        self._fill_fields()
        self.want()

    def _choose_series(self, series: str) -> None:
        self._series, self._seen = series, None
        self.want()

    def _follow_choice(self, paths: Iterable[str]) -> None:
        """Show what is chosen on the canvas, where there is something to show."""
        for path in paths:
            if self.mode.value() == ATTENTION:
                found = next((key for key, one in self._lookers() if one.path == path), "")
                if found and found != self._looker:
                    self._choose_node(found)
            elif any(timed.path == path for timed in self.timed) and path != self._path:
                self._choose_node(path)

    def _ask_value(self, point: StepPoint) -> None:
        lane = self.lanes.lanes[point.lane]
        if isinstance(lane, MapLane) and lane.path:
            self._bridge.ask_value(lane.path, (point.step, point.row))

    def _choose_step(self, step: int) -> None:
        """Look at this step inside blocks over time; once more: at the last one again."""
        self._bridge.choose_time_step(None if step == self._bridge.time_step else step)

    def _mark_step(self) -> None:
        self.lanes.mark_step(self._bridge.time_step)
        self.unrolled.mark_step(self._bridge.time_step)

    def _seek(self) -> None:
        self.sought.emit(self._path)

    # What is painted

    def _series_shown(self, one: Timed) -> str:
        return self._series if self._series in one.series else one.series[0]

    def _lookers(self) -> list[tuple[str, Attending]]:
        return [(f"{one.path} {one.part}".strip(), one) for one in self.attending]

    def _attending(self) -> Attending | None:
        known = dict(self._lookers())
        return known.get(self._looker) or next(iter(known.values()), None)

    def _paint(self) -> None:
        if self.mode.value() == ATTENTION:
            if self._attention is not None:
                queries, keys = attention_names(self._attention, self._fields)
                self.attention.show_attention(self._attention.weights, queries, keys)
            return
        one, seen = self.one, self._seen
        if one is None or seen is None or self._series_shown(one) not in seen.series:
            return
        state = state_lane(self._bridge.inference, one, self._series_shown(one), seen)
        incoming, answers = input_lanes(seen, self._fields), answer_lanes(seen, self._fields)
        self.scale.set_scale(state.low, state.high, state.colour_map)
        if self.mode.value() == UNROLLED:
            below: Lane | None = next(iter(incoming), None)
            above = next(iter(answers), None)
            self.unrolled.show_steps(one.path, state, below, above)
        else:
            self.lanes.set_lanes([*incoming, state, *answers])

    def _read_lanes(self, point: StepPoint | None) -> None:
        self._say("" if point is None else self.lanes.told(point))

    def _read_unrolled(self, at: tuple[int, int] | None) -> None:
        state = self.unrolled.state
        if at is None or state is None:
            self._say("")
            return
        step, unit = at
        words = self.tr("step {step}").format(step=step + 1)
        self._say(f"{words}; {state.told(step, unit)}")

    def _say(self, words: str) -> None:
        self.reading.set_words(words)

    def _show_levels(self, top: float) -> None:
        self.scale.set_scale(0.0, top)

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self._bridge.project.data.fields()

    def _forget(self) -> None:
        self._seen = self._attention = None
        self.lanes.set_lanes(())
        self.unrolled.show_steps("", None, None, None)
        self.attention.clear()

    def _fill_fields(self) -> None:
        mode, one = self.mode.value(), self.one
        if mode == ATTENTION:
            looker = self._attending()
            chosen = f"{looker.path} {looker.part}".strip() if looker is not None else ""
            self.head.offer_nodes([key for key, _ in self._lookers()], chosen)
        else:
            self.head.offer_nodes([timed.path for timed in self.timed], self._path)
        if one is not None:
            words = series_words if one.kind == "recurrent" else str
            series = [(name, words(name)) for name in one.series]
            self.head.offer_series(series, self._series_shown(one))
        self._share_room()

    def _show_content(self) -> None:
        mode = self.mode.value()
        pages: dict[str, QWidget] = {
            STATES: self.lanes,
            UNROLLED: self.unrolled,
            ATTENTION: self.attention,
            TEXT: self.text,
        }
        self._pages.setCurrentWidget(pages[mode])
        has_sequence = bool(self.timed or self.attending) or any(
            is_sequence(field.spec) for field in self._fields if field.role == "input"
        )
        self._content.setVisible(has_sequence)
        self.hint.setVisible(not has_sequence)
        if self._bridge.inference.is_pending:
            self.hint.set_text(self.tr("Nothing is known of the nodes yet."))
        else:
            self.hint.set_text(
                self.tr(
                    "Here networks over time show what they keep at each step: recurrent layers, "
                    "blocks that run over time, attention. This network has none. Choose data of "
                    "sequences, such as Japanese vowels or Python topics, and add an LSTM."
                )
            )
        self._show_problem(self._why_nothing(mode))
        self._share_room()

    def _why_nothing(self, mode: str) -> str:
        if mode == ATTENTION and not self.attending:
            return self.tr(
                "Nothing in this network looks at a sequence. Add a Multi-head attention, an "
                "Attention node or a Transformer layer to see who looks where."
            )
        if mode == TEXT and self.writer is None:
            return self.tr(
                "This network does not say which token comes next. It can write where tokens come "
                "in, as from the data Python topics, and a loss compares scores with the next ones."
            )
        if mode in (STATES, UNROLLED) and not self.timed:
            return self.tr(
                "Nothing in this network is known step by step. Add a recurrent layer, or a block "
                "that runs over time."
            )
        return ""

    def _show_problem(self, words: str) -> None:
        self.problem.set_text(words)
        self.problem.setVisible(bool(words))
        self._pages.setVisible(not words)

    # Building

    def _name_parts(self) -> None:
        self.lanes.setAccessibleName(self.tr("Input, states and answers at each step"))
        self.lanes.setToolTip("")
        self.lanes.setAccessibleDescription(
            self.tr("A click or Enter chooses the step that blocks over time show on the canvas")
        )
        self.unrolled.setAccessibleName(self.tr("The steps one after the other"))
        self.unrolled.setToolTip(
            self.tr(
                "Wheel or arrow keys go on in time; a click on the first box finds the node, on "
                "another chooses the step that blocks over time show on the canvas"
            )
        )
        self.scale.setAccessibleName(self.tr("Scale of the colours"))

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        self._pages = QStackedWidget(self._content)
        for page in (self.lanes, self.unrolled, self.attention, self.text):
            self._pages.addWidget(page)
        self._pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._foot = QWidget(self._content)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(EDGE)
        foot.addWidget(self.reading, 1)
        foot.addWidget(self.scale)
        self.scale.setMaximumWidth(self._theme.px(180))
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(EDGE, 0, EDGE, 0)
        inner.setSpacing(SPACE)
        inner.addWidget(self.head)
        inner.addWidget(self._pages, 1)
        inner.addWidget(self.problem, 1)
        inner.addWidget(self._foot)
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
        px, mode = self._theme.px, self.mode.value()
        is_narrow = self.width() < px(_NARROW_PX)
        self.head.set_most_height(int(_HEAD_SHARE * self.height()))
        self._foot.setVisible(mode != TEXT)
        self.scale.setVisible(self.height() >= px(_LOW_PX) and not is_narrow)
