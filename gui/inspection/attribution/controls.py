"""What the user chooses: an output, one of its numbers or two, methods and their settings."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from engine.api import AT_LENGTH, AT_ONCE, Attributed, AttributedAtLength
from gui.inspection.attribution.methods import ORDER, USUAL, methods
from gui.inspection.folding_row import FoldingRow
from gui.inspection.settings_popup import SettingsPopup
from gui.theme.theme import Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField

_LEAST_PX = 100
_LARGEST, _NOTHING = "largest", "nothing"


class Controls(FoldingRow):
    """Fields for what is attributed.

    Signals:
        output_chosen: another node.
        changed: something else is asked.
        look_changed: the same is to be shown in another way.
    """

    output_chosen = Signal(str)
    changed = Signal()
    look_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fills=True)
        self.chosen: frozenset[str] = frozenset(USUAL)
        self.output = ChoiceField(theme, [], self)
        self.number = ChoiceField(theme, [], self)
        self.against = ChoiceField(theme, [], self)
        self.which = ActionButton(theme, self.tr("Methods"), parent=self)
        self.settings = ActionButton(
            theme, icon="settings", kind="quiet", tool_tip=self.tr("Settings"), parent=self
        )
        self.popup = SettingsPopup(theme, self)
        self.popup.setAccessibleName(self.tr("Settings"))
        self._make_settings(theme)
        self._name_parts()
        self.settings.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for choice in (self.output, self.number, self.against):
            choice.setMinimumWidth(theme.px(_LEAST_PX))
        self.set_parts((self.number, self.which, self.settings, self.output, self.against))
        self.output.value_changed.connect(self._choose_output)
        for field in (self.number, self.against, self.layer, self.baseline, *self._numbers):
            field.value_changed.connect(self._change)
        for field in (self.place, self.sign):
            field.value_changed.connect(self._change_look)
        self.which.clicked.connect(self._open_menu)
        self.settings.clicked.connect(self._open_settings)

    @property
    def methods(self) -> tuple[str, ...]:
        """The chosen ones, in their order."""
        return tuple(key for key in ORDER if key in self.chosen)

    @property
    def classes(self) -> tuple[int | None, ...]:
        """The numbers of the output that are explained; None: the largest."""
        found: list[int | None] = [_number(self.number)]
        other = self.against.value()
        if other not in (None, _NOTHING):
            found.append(_number(self.against))
        return tuple(found)

    @property
    def is_over(self) -> bool:
        """Whether attributions lie over the picture."""
        return self.place.value() == "over"

    @property
    def is_absolute(self) -> bool:
        """Whether magnitudes are shown."""
        return self.sign.value() == "absolute"

    def probe(self, output: str) -> Attributed:
        """What is asked at every look."""
        cheap = tuple(key for key in self.methods if key in AT_ONCE)
        layer = self.layer.value() or ""
        return Attributed(output, self.classes, cheap, "" if layer == _LARGEST else layer)

    def study(self, output: str) -> AttributedAtLength | None:
        """What is found out at length; None: nothing of the kind is chosen."""
        dear = tuple(key for key in self.methods if key in AT_LENGTH)
        if not dear:
            return None
        return AttributedAtLength(
            output,
            self.classes,
            dear,
            samples=int(self.samples.value()),
            noise=float(self.noise.value()),
            points=int(self.points.value()),
            patch=int(self.patch.value()),
            stride=int(self.stride.value()),
            baseline=str(self.baseline.value()),
        )

    def offer(
        self,
        outputs: tuple[str, ...],
        output: str | None,
        names: tuple[str, ...],
        layers: tuple[str, ...],
    ) -> None:
        """Show what can be chosen."""
        self.output.set_choices([(name, name) for name in outputs])
        if output is not None:
            self.output.set_value(output)
        numbers = [(str(number), name) for number, name in enumerate(names)]
        _refill(self.number, [(_LARGEST, self.tr("What it says")), *numbers])
        _refill(self.against, [(_NOTHING, self.tr("Against nothing else")), *numbers])
        last = self.tr("The last ({0})").format(layers[-1] if layers else "–")
        _refill(self.layer, [(_LARGEST, last), *((name, name) for name in reversed(layers))])

    def choose(self, method: str, is_on: bool) -> None:
        """Show a method, or hide it; one at least stays."""
        chosen = self.chosen | {method} if is_on else self.chosen - {method}
        if chosen and chosen != self.chosen:
            self.chosen = chosen
            self.changed.emit()

    # Building

    def _make_settings(self, theme: Theme) -> None:
        popup = self.popup
        beside, over = (
            ("beside", self.tr("Beside the picture")),
            ("over", self.tr("Over the picture")),
        )
        self.place = ChoiceField(theme, [beside, over], popup)
        signed, absolute = (
            ("signed", self.tr("For and against")),
            ("absolute", self.tr("Magnitude")),
        )
        self.sign = ChoiceField(theme, [signed, absolute], popup)
        self.layer = ChoiceField(theme, [], popup)
        usual = AttributedAtLength
        self.samples = NumberField(theme, 1, 1000, 1, "", True, usual.samples, popup)
        self.noise = NumberField(theme, 0.001, 2, 0.01, "", False, usual.noise, popup)
        self.points = NumberField(theme, 1, 2000, 1, "", True, usual.points, popup)
        zero, mean, low = (
            ("zero", self.tr("0")),
            ("mean", self.tr("Mean")),
            ("low", self.tr("Least")),
        )
        self.baseline = ChoiceField(theme, [zero, mean, low], popup)
        self.patch = NumberField(theme, 1, 128, 1, "px", True, usual.patch, popup)
        self.stride = NumberField(theme, 1, 64, 1, "px", True, usual.stride, popup)
        self._numbers = (self.samples, self.noise, self.points, self.patch, self.stride)
        rows = [
            ("place", self.tr("Where"), self.place, self.tr("Where the colours stand")),
            (
                "sign",
                self.tr("Colours"),
                self.sign,
                self.tr("Signed numbers, or how large they are"),
            ),
            ("layer", self.tr("Layer for Grad-CAM"), self.layer, self.tr("Whose maps are weighed")),
            (
                "baseline",
                self.tr("What is nothing"),
                self.baseline,
                self.tr("Where integrated gradients begin, and what covers: 0, or of the data"),
            ),
            (
                "points",
                self.tr("Pieces of the way"),
                self.points,
                self.tr("Of integrated gradients"),
            ),
            ("samples", self.tr("Noisy copies"), self.samples, self.tr("Of SmoothGrad")),
            (
                "noise",
                self.tr("Their noise"),
                self.noise,
                self.tr("As a share of the example's range"),
            ),
            ("patch", self.tr("Covered square"), self.patch, self.tr("Its side, of occlusion")),
            (
                "stride",
                self.tr("It moves by"),
                self.stride,
                self.tr("From place to place, of occlusion"),
            ),
        ]
        for key, name, field, tip in rows:
            popup.add(key, name, field, tip)

    def _name_parts(self) -> None:
        self.output.setAccessibleName(self.tr("Output"))
        self.output.setToolTip(self.tr("The node whose output is explained"))
        self.number.setAccessibleName(self.tr("Class"))
        self.number.setToolTip(self.tr("Which of its numbers: what it says, or a class"))
        self.against.setAccessibleName(self.tr("Compared class"))
        self.against.setToolTip(self.tr("A second class, in a row of its own"))
        self.which.setToolTip(self.tr("Which methods stand beside each other"))

    # What the user does

    def _choose_output(self, name: object) -> None:
        self.output_chosen.emit(str(name))

    def _change(self, _: object) -> None:
        self.changed.emit()

    def _change_look(self, _: object) -> None:
        self.look_changed.emit()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for method in methods():
            action = menu.addAction(method.title)
            action.setToolTip(method.tip)
            action.setCheckable(True)
            action.setChecked(method.key in self.chosen)
            action.toggled.connect(partial(self.choose, method.key))
        menu.popup(self.which.mapToGlobal(self.which.rect().bottomLeft()))

    def _open_settings(self) -> None:
        self.popup.open_below(self.settings)


def _number(field: ChoiceField) -> int | None:
    value = field.value()
    return int(value) if value is not None and value.isdigit() else None


def _refill(field: ChoiceField, choices: list[tuple[str, str]]) -> None:
    """Offer these; the first, if what was chosen is not among them any more."""
    if [(field.itemData(n), field.itemText(n)) for n in range(field.count())] == choices:
        return
    chosen = field.value()
    field.set_choices(choices)
    field.set_value(chosen if chosen in [value for value, _ in choices] else choices[0][0])
