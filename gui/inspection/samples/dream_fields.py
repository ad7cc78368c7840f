"""What is set of dreams: the machine, where chains begin, how many, and how fast they go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.api import TOPMOST, BeliefNet
from gui.inspection.samples.dreamer import Dream
from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.named_field import named_field
from gui.widgets.number_field import NumberField

_NUMBER_PX, _CHOICE_PX, _MACHINE_PX = 56, 100, 150


class DreamFields(QObject):
    """The fields, which stand among those of the other ways to look.

    Signals:
        changed: something else is wished for.
        played: the chains are to go on, or to stay.
    """

    changed = Signal()
    played = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._nets: tuple[BeliefNet, ...] = ()
        self._seed, self._is_playing = 0, True
        self.play = ActionButton(theme, icon="pause", parent=parent)
        self.anew = ActionButton(
            theme,
            self.tr("Begin anew"),
            tool_tip=self.tr("Let all chains begin once more, with other chance"),
            parent=parent,
        )
        beginnings = [("noise", self.tr("Noise")), ("example", self.tr("Example"))]
        self.beginning = ChoiceField(theme, beginnings, parent)
        self.machine = ChoiceField(theme, [], parent)
        self.stride = NumberField(theme, 1, 1000, 1, is_integer=True, default=5, parent=parent)
        self.count = NumberField(theme, 1, 400, 1, is_integer=True, default=36, parent=parent)
        self._name(theme)
        self._tell_playing()
        self.parts: tuple[QWidget, ...] = (
            self.play,
            self.anew,
            named_field(self.tr("Begin with"), self.beginning, parent),
            named_field(self.tr("Steps a frame"), self.stride, parent),
            named_field(self.tr("Machine"), self.machine, parent),
            named_field(self.tr("Count"), self.count, parent),
        )
        for field in (self.beginning, self.machine, self.stride, self.count):
            field.value_changed.connect(self._tell_change)
        self.play.clicked.connect(self._toggle)
        self.anew.clicked.connect(self._begin_anew)

    def offer(self, nets: Sequence[BeliefNet]) -> None:
        """Offer the machines of belief nets."""
        if tuple(nets) == self._nets:
            return
        self._nets, kept = tuple(nets), self.machine.value()
        self.machine.set_choices(
            [choice for number in range(len(nets)) for choice in self._of(number)]
        )
        if nets and (kept is None or self.machine.findData(kept) < 0):
            self.machine.set_value(f"0:{TOPMOST}")

    def dream(self) -> Dream | None:
        """What is wished for; None: there is no belief net."""
        value = self.machine.value()
        if value is None or not self._nets:
            return None
        net, _, top = value.partition(":")
        return Dream(
            self._nets[int(net)],
            int(top),
            int(self.count.value()),
            "example" if self.beginning.value() == "example" else "noise",
            self._seed,
            int(self.stride.value()),
        )

    @property
    def is_playing(self) -> bool:
        """Whether the chains go on."""
        return self._is_playing

    def _of(self, number: int) -> list[tuple[str, str]]:
        """The machines of a net: first whichever has learned last, then each."""
        names = [machine.layer for machine in self._nets[number].machines]
        if len(names) == 1:
            return [(f"{number}:0", names[0])]
        over = self.tr("highest over {layer}").format(layer=names[0])
        first = self.tr("highest so far") if len(self._nets) == 1 else over
        upper = [(f"{number}:{top}", name) for top, name in enumerate(names)]
        return [(f"{number}:{TOPMOST}", first), *upper]

    def _toggle(self) -> None:
        self._is_playing = not self._is_playing
        self._tell_playing()
        self.played.emit(self._is_playing)

    def _tell_playing(self) -> None:
        self.play.set_icon("pause" if self._is_playing else "play")
        words = self.tr("Stay at this step") if self._is_playing else self.tr("Dream on")
        self.play.setToolTip(words)
        self.play.setAccessibleName(words)

    def _begin_anew(self) -> None:
        self._seed += 1
        self.changed.emit()

    def _tell_change(self, _: object) -> None:
        self.changed.emit()

    def _name(self, theme: Theme) -> None:
        told = (
            (
                self.beginning,
                self.tr("Where chains begin"),
                self.tr("Units at random, or as the example that is looked at makes them"),
                _CHOICE_PX,
            ),
            (
                self.stride,
                self.tr("Gibbs steps a frame"),
                self.tr("How often each chain goes up and down from one picture to the next"),
                _NUMBER_PX,
            ),
            (
                self.machine,
                self.tr("Highest machine"),
                self.tr("The machine that dreams; those below it lead down to the data"),
                _MACHINE_PX,
            ),
            (
                self.count,
                self.tr("Chains"),
                self.tr("How many chains, independent of each other"),
                _NUMBER_PX,
            ),
        )
        for field, name, tip, width in told:
            field.setAccessibleName(name)
            field.setToolTip(tip)
            field.setFixedWidth(theme.px(width))
