"""Rivers: each wire as broad as what flows through it, forwards or back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtWidgets import QWidget

from engine.api import Carries, Probe, RiverMap, Snapshot, Wire
from engine.api import Rivers as RiversWish
from gui.bridge import Bridge
from gui.canvas.nodes.node_content import percent
from gui.canvas.scene import CanvasScene
from gui.canvas.wires.river_scale import BROKEN, DRY, RiverScale
from gui.language.engine_words import translated
from gui.widgets.number_text import short_number

GRADIENTS, VALUES = "gradients", "values"
_OWNER = "rivers"
_MANY, _SOME, _FEW = 32, 16, 8
_DEAR, _VERY_DEAR = 200_000, 5_000_000
"""Multiply-adds for one example, from which on fewer examples are put through."""


class Rivers(QObject):
    """Asks for what the wires carry while they show it, and lets them show the newest answer.

    Signals:
        changed: something else is shown, or told.

    Attributes:
        kind: `GRADIENTS`, `VALUES`, or empty: wires are drawn as usual.
        scale: what the breadths mean.
        seen: the newest answer; None: there is none.
        step: batches learned until then.
        fault: why nothing can be seen, in words.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, scene: CanvasScene, view: QWidget) -> None:
        super().__init__(view)
        self._bridge, self._scene, self._view = bridge, scene, view
        self.kind, self.scale, self.fault, self.step = "", RiverScale(), "", 0
        self.seen: RiverMap | None = None
        self._told: tuple[object, ...] = ()
        bridge.snapshot_taken.connect(self._take)
        bridge.time_step_chosen.connect(self._follow_time)
        view.installEventFilter(self)  # few events go to it; most go to its viewport

    # What is asked for

    def gradients(self) -> None:
        """Show how the loss depends on what wires carry, or no longer."""
        self.choose("" if self.kind == GRADIENTS else GRADIENTS)

    def values(self) -> None:
        """Show how large the numbers are that wires carry, or no longer."""
        self.choose("" if self.kind == VALUES else VALUES)

    def choose(self, kind: str) -> None:
        """Show this from now on; what is not known is as if empty."""
        kind = kind if kind in (GRADIENTS, VALUES) else ""
        if kind == self.kind:
            return
        self.kind = kind
        self._forget()
        self._want()
        self.changed.emit()

    def show_drawing(self, *, is_other_document: bool = False) -> None:
        """The drawing changed, or is another one."""
        if is_other_document:
            self._forget()
        if self.kind:
            self._want()
            self._show()
            if (self.time, self.is_hidden_inside) != self._told:
                self._told = self.time, self.is_hidden_inside
                self.changed.emit()

    # What is told

    @property
    def culprit(self) -> str:
        """Path of the node that made the first number that is none; empty: all are sound."""
        found = self.seen.culprit if self.seen is not None else None
        return found.path if found is not None else ""

    @property
    def is_hidden_inside(self) -> bool:
        """Whether what is open runs over time, but no single step of it can be seen.

        So it is where a block over time lies inside another, and where nothing reaches it.
        """
        drawing = self._bridge.drawing
        return bool(self.kind) and drawing.is_over_time and drawing.seen_prefix is None

    @property
    def time(self) -> tuple[int, int] | None:
        """Which step of how many is told of the block over time that is open, from 0."""
        if self.seen is None or self._bridge.drawing.over_time_path is None:
            return None
        return None if self.seen.step is None else (self.seen.step, self.seen.steps)

    def amount(self, carries: Carries) -> float:
        """What a wire's breadth stands for."""
        if carries.is_broken:
            return float("nan")
        return (carries.gradient or 0.0) if self.kind == GRADIENTS else carries.rms

    def _wish(self) -> RiversWish:
        dear = self._bridge.update.inference.totals.multiply_adds
        examples = _MANY if dear < _DEAR else _SOME if dear < _VERY_DEAR else _FEW
        within = self._bridge.drawing.over_time_path
        if within is None:
            return RiversWish(examples, gradients=self.kind == GRADIENTS)
        return RiversWish(examples, self.kind == GRADIENTS, within, self._bridge.time_step)

    def _want(self) -> None:
        is_on = bool(self.kind) and self._view.isVisible()
        wanted: tuple[Probe, ...] = (self._wish(),) if is_on else ()
        self._bridge.want_probes(_OWNER, wanted)

    def _follow_time(self) -> None:
        """Another step is looked at inside blocks over time."""
        if self.kind and self._bridge.drawing.over_time_path is not None:
            self._want()

    def _take(self, snapshot: Snapshot) -> None:
        if not self.kind:
            return
        wish = self._wish()
        found, fault = snapshot.found.get(wish), snapshot.faults.get(wish, "")
        if found is None and not fault:
            return
        is_first = self.seen is None
        self.seen, self.fault, self.step = found, translated(fault), snapshot.step
        if found is not None:
            drawn = (c for c in found.wires.values() if self._is_drawn(c))
            needed = RiverScale.about(self.amount(carries) for carries in drawn)
            self.scale = needed if is_first else self.scale.following(needed)
        self._show()
        self.changed.emit()

    def _forget(self) -> None:
        self.seen, self.fault, self.scale = None, "", RiverScale()
        self._show()

    def _show(self) -> None:
        """Bring all wires of the open drawing in line, and the node where a number broke."""
        prefix = self._bridge.drawing.seen_prefix
        wires: Mapping[tuple[str, Wire], Carries] = self.seen.wires if self.seen else {}
        is_other = False
        for wire, item in self._scene.wires.items():
            carries = wires.get((prefix, wire)) if prefix is not None else None
            river = self._river(carries) if carries is not None else None
            is_other |= item.river != river
            item.show_river(river)
            item.read = self.reading if carries is not None else None
            if item.is_hovered or item.is_selected:
                self._scene.pills.follow(item)
        name = _here(self.culprit, prefix)
        for node in self._scene.nodes.values():
            is_other |= node.look.is_culprit != (node.name == name)
            node.mark(is_culprit=node.name == name)
        if is_other:
            self._scene.refresh_overview()

    def _river(self, carries: Carries) -> int | None:
        """The level; None: nothing of this kind can flow there."""
        if carries.is_broken:
            return BROKEN
        if not self._is_drawn(carries):
            return None
        amount = self.amount(carries)
        return self.scale.level(amount) if amount else DRY

    def tip_at(self, place: QPointF, reach: float) -> str:
        """What the pointer is told over a wire where pills are too small to be read."""
        item = self._scene.far_wire_at(place, reach)
        if item is None or not self.reading(item.wire):
            return ""
        ends = f"{item.wire.source.node} → {item.wire.target.node}"
        return "\n".join(filter(None, (ends, item.words, self.reading(item.wire))))

    def _is_drawn(self, carries: Carries) -> bool:
        return carries.is_real if self.kind == VALUES else carries.gradient is not None

    def reading(self, wire: Wire) -> str:
        """The numbers of a wire of the open drawing; empty: there are none."""
        prefix = self._bridge.drawing.seen_prefix
        if self.seen is None or prefix is None or (prefix, wire) not in self.seen.wires:
            return ""
        parts, carries = [], self.seen.wires[prefix, wire]
        if carries.is_broken:
            parts.append(self.tr("NaN or ∞"))
        elif carries.gradient is not None:
            words = self.tr("gradient {0}")
            parts.append(words.format(short_number(carries.gradient)))
        elif self.kind == GRADIENTS:
            parts.append(self.tr("no gradient"))
        if not carries.is_broken and carries.is_real:
            parts.append(self.tr("rms {0}").format(short_number(carries.rms)))
            parts.append(self.tr("mean {0}").format(short_number(carries.mean)))
        if carries.is_real:
            parts.append(self.tr("{0} zeros").format(percent(carries.zeros)))
        return " · ".join(parts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the canvas can not be seen, nothing is computed for it."""
        if self.kind and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._want()
        return False


def _here(path: str, prefix: str | None) -> str:
    """Which node of the open drawing a path leads to or through; empty: none."""
    if not path or prefix is None or not path.startswith(prefix):
        return ""
    return path.removeprefix(prefix).partition(".")[0]
