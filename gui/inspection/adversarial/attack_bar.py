"""How an example is attacked: the method, how far, and towards what."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from engine.api import AttackCurve, AttackProbe, Field
from gui.inspection.folding_row import FoldingRow
from gui.inspection.truth import class_name
from gui.theme.theme import Theme
from gui.theme.tokens import FIELD_HEIGHT
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.number_field import NumberField

FGSM, PGD = "fgsm", "pgd"

_ANY = ""
_SLIDER_STEPS = 200
_USUAL_SHARE, _MOST_SHARE = 0.1, 0.5
_PLACES = 11
_EXAMPLES = 300
_SLIDER_PX, _NUMBER_PX, _CHOICE_PX = 140, 84, 76


class AttackBar(FoldingRow):
    """The fields.

    Signals:
        changed: another attack is wanted.
        epsilon_changed: the same one, going further or less far.
        pressed: the button was.
    """

    changed = Signal()
    epsilon_changed = Signal()
    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._most = 0.5
        self.method = ChoiceField(
            theme, [(FGSM, self.tr("FGSM, one step")), (PGD, self.tr("PGD, several steps"))], self
        )
        self.steps = NumberField(
            theme, 1, 100, unit=self.tr("steps"), is_integer=True, default=10, parent=self
        )
        self.target = ChoiceField(theme, [(_ANY, self.tr("Any wrong class"))], self)
        self._slider_room = QWidget(self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self._slider_room)
        self.slider.setRange(0, _SLIDER_STEPS)
        self.epsilon = NumberField(theme, 0.0, 1e6, unit="ε", default=0.05, parent=self)
        self.button = ActionButton(theme, self.tr("Attack many"), parent=self)
        self._name_fields()
        self._lay_out()
        self.method.value_changed.connect(self._change)
        self.steps.value_changed.connect(self._change)
        self.target.value_changed.connect(self._change)
        self.slider.valueChanged.connect(self._slide)
        self.epsilon.value_changed.connect(self._type)
        self.button.clicked.connect(self._press)
        self.set_range(0.0, 1.0)
        self._suit()

    @property
    def aim(self) -> int | None:
        """The class that is aimed at; None: any wrong one."""
        value = self.target.value()
        return int(value) if value else None

    def probe(self) -> AttackProbe:
        """What is set, for the chosen example."""
        return AttackProbe(
            float(self.epsilon.value()),
            self.method.value() or FGSM,
            int(self.steps.value()),
            self.aim,
        )

    def curve(self) -> AttackCurve:
        """What is set, for many examples and from no change to the largest."""
        places = (self._most * place / (_PLACES - 1) for place in range(_PLACES))
        return AttackCurve(
            tuple(places),
            examples=_EXAMPLES,
            method=self.method.value() or FGSM,
            gradient_steps=int(self.steps.value()),
            target=self.aim,
        )

    def set_range(self, low: float, high: float) -> None:
        """Offer changes that suit data from ``low`` to ``high``, and begin with a small one."""
        span = high - low if high > low else 1.0
        self._most = _MOST_SHARE * span
        self.epsilon.set_value(float(f"{_USUAL_SHARE * span:.3g}"))
        self._show_on_slider()

    def set_classes(self, field: Field | None) -> None:
        """Offer the classes of a label; None: there are none."""
        count = (field.spec.classes or 0) if field is not None else 0
        choices = [(_ANY, self.tr("Any wrong class"))]
        if field is not None:
            towards = self.tr("Towards {0}")
            choices += [(str(n), towards.format(class_name(field, n))) for n in range(count)]
        known = [value for value, _ in choices]
        was = self.target.value()
        self.target.set_choices(choices)
        self.target.set_value(was if was in known else _ANY)

    def set_busy(self, is_busy: bool) -> None:
        """Have the button end the work, or begin it."""
        words = self.tr("Stop") if is_busy else self.tr("Attack many")
        if self.button.text() != words:
            self.button.setText(words)
            self.button.setAccessibleName(words)
            self.arrange()

    # What the user chooses

    def _change(self, _: object) -> None:
        self._suit()
        self.changed.emit()

    def _slide(self, at: int) -> None:
        # Small changes matter most, so they have most of the way.
        epsilon = self._most * (at / _SLIDER_STEPS) ** 2
        self.epsilon.set_value(float(f"{epsilon:.3g}"))
        self.epsilon_changed.emit()

    def _type(self, _: object) -> None:
        self._show_on_slider()
        self.epsilon_changed.emit()

    def _show_on_slider(self) -> None:
        share = min(float(self.epsilon.value()) / self._most, 1.0)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(_SLIDER_STEPS * share**0.5))

    def _suit(self) -> None:
        self.steps.setHidden(self.method.value() != PGD)
        self.arrange()

    def _press(self) -> None:
        self.pressed.emit()

    # Building

    def _name_fields(self) -> None:
        far = self.tr("How far each number may be changed, in the units of the data")
        named: tuple[tuple[QWidget, str, str], ...] = (
            (
                self.method,
                self.tr("Method"),
                self.tr("How the change is found: along the sign of the loss's gradient"),
            ),
            (
                self.steps,
                self.tr("Steps of PGD"),
                self.tr("Steps along the gradient, each kept within ε of the example"),
            ),
            (
                self.target,
                self.tr("Aim"),
                self.tr("What the network is to take the example for"),
            ),
            (self.slider, self.tr("Size of the change"), far),
            (self.epsilon, self.tr("Epsilon"), far),
            (
                self.button,
                self.tr("Attack many"),
                self.tr("How many test examples are still taken for what they are, over ε"),
            ),
        )
        for field, name, tip in named:
            field.setAccessibleName(name)
            field.setToolTip(tip)

    def _lay_out(self) -> None:
        self._slider_room.setFixedHeight(self._theme.px(FIELD_HEIGHT))
        self.slider.setFixedWidth(self._theme.px(_SLIDER_PX))
        middle = QHBoxLayout(self._slider_room)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self.slider, 0, Qt.AlignmentFlag.AlignVCenter)
        self.epsilon.setFixedWidth(self._theme.px(_NUMBER_PX))
        self.steps.setFixedWidth(self._theme.px(_NUMBER_PX + 16))
        for field in (self.method, self.target):
            field.setMinimumContentsLength(14)
            field.setMinimumWidth(self._theme.px(_CHOICE_PX))
        fields = (self.method, self.epsilon, self._slider_room, self.target, self.steps)
        self.set_parts((*fields, self.button))
