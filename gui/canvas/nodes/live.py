"""What moves on the nodes while a network learns: pictures, losses, labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from time import perf_counter

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QTimer

from engine.api import (
    BatchDone,
    EpochDone,
    LookedBack,
    OneStepSeen,
    OneStepWish,
    RunChanged,
    Series,
    Snapshot,
)
from gui.bridge import Bridge
from gui.canvas.looking.camera import Camera
from gui.canvas.nodes.node_item import NodeItem
from gui.canvas.nodes.seen import Seen, is_live, show_array, shows_weights, step_in
from gui.canvas.scene import CanvasScene
from gui.figures.governed_drawing import GovernedDrawing
from gui.heard import Heard
from gui.theme.theme import Theme
from gui.widgets.number_text import short_number

BUDGET_S = 0.006
"""Time for pictures in one go; the rest follows when the interface had its turn."""

_PAUSE_MS, _WISH_DELAY_MS = 33, 90
_VALUES_SHARE, _VALUES_LEAST_S = 0.005, 0.2  # numbers that change faster can not be read
_LEAST_ZOOM = 0.3
_OWNER, _TEST = "canvas", "test/"


class Live(QObject):
    """Asks for what is on screen, and draws it as it comes: the newest, within a budget of time.

    Inside a block over time that is what nodes give at one step of the sequence.
    """

    def __init__(
        self, theme: Theme, bridge: Bridge, scene: CanvasScene, camera: Camera, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._scene, self._camera = theme, bridge, scene, camera
        self._seen: Seen | None = None
        self._due: list[str] = []
        self._rest = _timer(self, _PAUSE_MS, self.draw_due)
        self._wish = _timer(self, _WISH_DELAY_MS, self._tell_wish)
        self._wanted: tuple[frozenset[str], frozenset[str], OneStepWish | None] | None = None
        self._is_measured = False
        self._values = GovernedDrawing(self, _VALUES_SHARE, _VALUES_LEAST_S)
        bridge.snapshot_taken.connect(self._take)
        bridge.epoch_done.connect(self._show_epoch)
        bridge.batch_done.connect(self._offer_batch)
        bridge.run_changed.connect(self._show_last_values)
        bridge.looked_back.connect(self._show_looked)
        bridge.taken_up.connect(self._take_up)
        bridge.time_step_chosen.connect(self._tell_wish)
        camera.moved.connect(self.look_again)
        theme.changed.connect(self._redraw)

    @property
    def seen(self) -> Seen:
        """What there was at the last look inside; of nodes that were on screen."""
        return self._seen or Seen()

    def forget(self) -> None:
        """Begin anew, as with another document."""
        self._seen, self._due, self._wanted = None, [], None
        self._rest.stop()
        self._is_measured = False
        self._values.drop_waiting()

    def look_again(self) -> None:
        """Something else may be on screen: ask for it in a moment."""
        self._wish.start()

    def draw_all(self) -> None:
        """Draw all pictures that are due, as for a picture of this very moment."""
        for name in self._due:
            if (item := self._scene.nodes.get(name)) and self._is_seen(item):
                self._draw(item)
        self._due = []
        self._rest.stop()

    def draw_due(self) -> None:
        """Draw pictures that are due until the time is up."""
        until = perf_counter() + BUDGET_S
        while self._due and perf_counter() < until:
            name = self._due.pop(0)
            if (item := self._scene.nodes.get(name)) and self._is_seen(item):
                self._draw(item)
        if self._due:
            self._rest.start()

    def _take(self, snapshot: Snapshot) -> None:
        one = self._step_in(snapshot)
        inside = one.values if one is not None else {}
        self._seen = Seen({**snapshot.activations, **inside}, snapshot.weights)
        here = self._names_of(self._seen)
        if snapshot.wish.own is not None:
            self._forget_answers(here)
        waiting = [name for name in self._due if name in here]
        self._due = list(dict.fromkeys((*waiting, *here)))
        self.draw_due()

    def _step_in(self, snapshot: Snapshot) -> OneStepSeen | None:
        """The step that was asked for, or another one of the block that is open."""
        asked = self._wanted[2] if self._wanted is not None else None
        found = snapshot.found.get(asked) if asked is not None else None
        return found or step_in(snapshot, self._bridge.drawing.over_time_path)

    def _forget_answers(self, told: Sequence[str]) -> None:
        """An example of one's own has no right answer: that of another is not shown with it."""
        for name, item in self._scene.nodes.items():
            if item.look.face.value_kind == "label" and name not in told:
                item.show_value("")

    def _names_of(self, seen: Seen) -> list[str]:
        """The nodes of the open drawing of which it tells."""
        prefix = self._bridge.drawing.seen_prefix
        if prefix is None:
            return []
        paths = dict.fromkeys((*seen.outputs, *seen.weights))
        return [path[len(prefix) :] for path in paths if path.startswith(prefix)]

    def _draw(self, item: NodeItem) -> None:
        if self._seen is None:
            return
        array = self._seen.of(item.look.face, f"{self._bridge.drawing.seen_prefix}{item.name}")
        if array is not None and is_live(item):
            show_array(item, array, self._theme)

    def _take_up(self, heard: Heard) -> None:
        """Another project came to the front: show what its run measured last."""
        self._values.drop_waiting()
        self._is_measured = heard.epoch is not None
        self._show_looked(heard.looked)

    def _show_looked(self, news: LookedBack) -> None:
        """Show what was measured last before the moment that is looked at, or what is now."""
        session, heard = self._bridge.session, self._bridge.heard
        moment = next((m for m in session.moments if m.step == news.step), None)
        if moment is None:
            self._show_measured(heard.epoch.test if heard.epoch is not None else {})
            return
        known = ((name, session.history.series(name)) for name in session.history.names())
        test = {name.removeprefix(_TEST): s for name, s in known if name.startswith(_TEST)}
        self._show_measured({name: _value_at(s, moment.epoch) for name, s in test.items()})

    def _show_epoch(self, news: EpochDone) -> None:
        self._is_measured = True
        self._values.offer(partial(self._show_test, news))

    def _show_test(self, news: EpochDone) -> None:
        if self._bridge.heard.looked.step is None:
            self._show_measured(news.test)

    def _show_measured(self, values: Mapping[str, float | None]) -> None:
        if self._bridge.drawing.path:
            return  # what is measured stands outside all blocks
        for name, value in values.items():
            if item := self._scene.nodes.get(name):
                item.show_value("" if value is None else _measured(value, item.look.face.unit))

    def _show_last_values(self, _: RunChanged) -> None:
        self._values.draw_waiting()

    def _offer_batch(self, news: BatchDone) -> None:
        if news.step <= 1:
            self._is_measured = False
        if not self._is_measured:
            self._values.offer(partial(self._show_batch, news))

    def _show_batch(self, news: BatchDone) -> None:
        """Until the test set was measured, the only loss shows that of the newest batch."""
        losses = [i for i in self._scene.nodes.values() if i.look.face.value_kind == "loss"]
        is_past = self._bridge.heard.looked.step is not None
        if is_past or self._is_measured or news.loss is None or len(losses) != 1:
            return
        words = QCoreApplication.translate("Canvas", "batch {value}")
        losses[0].show_value(words.format(value=short_number(news.loss)))

    def _redraw(self) -> None:
        if self._seen is not None:
            self._due = self._names_of(self._seen)
            self._rest.start()

    def _tell_wish(self) -> None:
        near: list[NodeItem] = []
        drawing = self._bridge.drawing
        prefix, over_time = drawing.seen_prefix, drawing.over_time_path
        if prefix is not None and self._camera.zoom >= _LEAST_ZOOM:
            near = [item for item in self._scene.nodes_in(self._camera.seen) if is_live(item)]
        learned, given = (
            frozenset(f"{prefix}{i.name}" for i in near if shows_weights(i.look.face) is is_learned)
            for is_learned in (True, False)
        )
        step = None
        if over_time is not None and given:
            given, step = frozenset(), OneStepWish(over_time, given, self._bridge.time_step)
        wanted = given, learned, step
        if wanted != self._wanted:
            self._wanted = wanted
            self._bridge.want(_OWNER, given, learned)
            self._bridge.want_probes(_OWNER, (step,) if step is not None else ())
            self._make_due(item.name for item in near)
        else:  # a node may have been made larger or smaller, or show something else
            looks = {item.name: item.look for item in near}
            stale = (n for n, k in looks.items() if k.content is None or k.is_content_stale)
            self._make_due(stale)

    def _make_due(self, names: Iterable[str]) -> None:
        self._due += [name for name in names if name not in self._due]
        self.draw_due()

    def _is_seen(self, item: NodeItem) -> bool:
        return self._camera.zoom >= _LEAST_ZOOM and item.body.intersects(self._camera.seen)


def _value_at(series: Series, epoch: float) -> float | None:
    """What was measured last until then; None: nothing was yet."""
    before = int(np.searchsorted(series.x, epoch, side="right"))
    return float(series.y[before - 1]) if before else None


def _measured(value: float, unit: str) -> str:
    words = QCoreApplication.translate("Canvas", "test {value}")
    if unit == "%":
        return words.format(value=f"{100 * value:.1f}\u202f%")
    return words.format(value=f"{short_number(value)} {unit}".strip())


def _timer(parent: QObject, interval_ms: int, call: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(call)
    return timer
