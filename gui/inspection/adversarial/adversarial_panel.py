"""The adversarial bench: the chosen example under attack, and how many withstand it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from engine.api import (
    AttackCurve,
    AttackedAccuracy,
    AttackProbe,
    Field,
    Misled,
    ProjectUpdate,
    RunChanged,
    Snapshot,
    StudyTold,
)
from gui.inspection.adversarial.accuracy_curve import accuracy_table
from gui.inspection.adversarial.attack_bar import AttackBar
from gui.inspection.adversarial.beside import Beside
from gui.inspection.adversarial.feature_changes import FeatureChanges
from gui.inspection.adversarial.pictures import Pictures, is_picture
from gui.inspection.adversarial.room import Room, room_for
from gui.inspection.adversarial.told import (
    changes_of,
    labels_of,
    outcome_words,
    place_words,
    said_words,
)
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.looking.shown_panel import Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.watched import Watched
from gui.widgets.elided_words import ElidedWords
from gui.widgets.empty_hint import EmptyHint

_SMALL_WIDTH_PX, _SMALL_HEIGHT_PX = 420, 280
_CURVE_WIDTH_PX, _TALL_CURVE_WIDTH_PX, _TALL_PX = 760, 600, 420
_LEAST_PX, _FEATURES_WIDTH_PX = 120, 560
_BAR_SHARE = 0.3
_ANY_PX = 16_777_215  # what Qt starts with
_MOST_UNASKED_FLOPS = 1e11


class AdversarialPanel(LookingPanel):
    """Original, change and result with the network's confidences; accuracy over epsilon."""

    owner = "adversarial"

    def __init__(self, theme: Theme, bridge: Watched, parent: QWidget | None = None) -> None:
        super().__init__(theme, bridge, parent)
        self.misled: Misled | None = None
        self.accuracy: AttackedAccuracy | None = None
        self._probe: AttackProbe | None = None
        self._fault = ""
        self._asked: AttackCurve | None = None
        self._told: StudyTold | None = None
        self._range: tuple[str, float, float] | None = None
        self._place: tuple[int, int, int] | None = None
        self._is_due = True
        self.bar = AttackBar(theme, self)
        self.pictures = Pictures(theme, self)
        self.features = FeatureChanges(theme, self)
        self.beside = Beside(theme, self)
        self.words = ElidedWords(self)
        self.hint = EmptyHint(theme, "", parent=self)
        self._name_parts()
        self._lay_out()
        self.bar.changed.connect(self._attack_otherwise)
        self.bar.epsilon_changed.connect(self._attack_further)
        self.bar.pressed.connect(self._press)
        self.pictures.pointed.connect(self._point)
        bridge.study_told.connect(self._hear)
        bridge.run_changed.connect(self._follow_run)
        theme.changed.connect(self._paint)
        self._show_content()

    @property
    def is_busy(self) -> bool:
        """Whether many are being attacked."""
        return self._asked is not None and not (self._told is not None and self._told.is_over)

    def wanted_probes(self) -> tuple[AttackProbe, ...]:
        self._probe = self.bar.probe()
        return (self._probe,)

    def follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None:
            if self._asked is not None:
                self._bridge.ask(self.owner, None)
            self.misled = self.accuracy = self._asked = self._told = None
            self._range, self._fault, self._is_due = None, "", True
            self.beside.curve.show_accuracy(None)
            self._show_content()
        elif update.before.graph is not update.project.graph:
            self._is_due = True

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if self._probe is None:
            return
        self._fault = snapshot.faults.get(self._probe, "")
        misled = snapshot.found.get(self._probe)
        if isinstance(misled, Misled):
            self.misled = misled
            self._follow_field(misled)
            self._paint()
            if self._is_due and self._is_cheap:
                self._ask()
        elif self._fault:
            self.misled = None
            self._show_content()

    # What the user chooses

    def _attack_further(self) -> None:
        self.want()
        self._mark_epsilon()

    def _attack_otherwise(self) -> None:
        self.want()
        if self.accuracy is not None or self._asked is not None:
            self._stop()
            if self._is_cheap:
                self._ask()

    def _press(self) -> None:
        if self.is_busy:
            self._stop()
        else:
            self._ask()

    # Many examples

    @property
    def _is_cheap(self) -> bool:
        """Whether many may be attacked unasked: nothing is trained, and it takes seconds."""
        curve, flops = self.bar.curve(), self._bridge.inference.totals.flops
        passes = 3 * curve.gradient_steps if curve.method != "fgsm" else 3
        all_flops = flops * passes * curve.examples * len(curve.epsilons)
        return all_flops <= _MOST_UNASKED_FLOPS and not self._bridge.run_state.is_active

    def _ask(self) -> None:
        if self.is_frozen or self.misled is None:
            return
        self._is_due, self._told = False, None
        self._asked = self.bar.curve()
        self._bridge.ask(self.owner, self._asked)
        self._show_content()

    def _stop(self) -> None:
        self._bridge.ask(self.owner, None)
        self._asked = None
        self._show_content()

    def _hear(self, told: StudyTold) -> None:
        if told.owner != self.owner or told.study != self._asked or self.is_frozen:
            return
        self._told = told
        if isinstance(told.finding, AttackedAccuracy) and told.finding is not self.accuracy:
            self.accuracy = told.finding
            self.beside.curve.show_accuracy(told.finding)
            self._mark_epsilon()
        if told.problem:
            self.words.set_words(translated(told.problem))
        self._show_content()

    def _follow_run(self, changed: RunChanged) -> None:
        if not changed.state.is_active and self.accuracy is not None:
            self._is_due = True
            if self.isVisible() and self._is_cheap:
                self._ask()

    def _mark_epsilon(self) -> None:
        self.beside.curve.mark_epsilon(float(self.bar.epsilon.value()))

    # Painting

    def _follow_field(self, misled: Misled) -> None:
        """Offer the classes and a size of changes that suit the data; once for each field."""
        data = self._bridge.session.data_set
        if data is None or (self._range is not None and self._range[0] == misled.field):
            return
        values = data.train.arrays[misled.field]
        self._range = misled.field, float(values.min()), float(values.max())
        self.bar.set_classes(self._field(misled.label))
        self.bar.set_range(*self._range[1:])
        self.want()

    def _field(self, name: str) -> Field | None:
        fields = self._bridge.project.data.fields()
        return next((field for field in fields if field.name == name), None)

    def _paint(self) -> None:
        misled = self.misled
        label = self._field(misled.label) if misled is not None else None
        if misled is None or label is None or self._range is None:
            self._show_content()
            return
        is_seen = is_picture(misled.original)
        self.pictures.setVisible(is_seen)
        self.features.setVisible(not is_seen)
        if is_seen:
            self.pictures.show_misled(misled, *self._range[1:])
            before, after = (said_words(sure, label) for sure in (misled.before, misled.after))
            self.pictures.set_captions(before, after)
        else:
            epsilon = float(self.bar.epsilon.value())
            self.features.set_changes(changes_of(misled, self._field(misled.field)), epsilon)
        self.beside.show_bars(misled, label, self.bar.aim)
        self._read()
        self._show_content()

    def _point(self, place: tuple[int, int, int] | None) -> None:
        self._place = place
        self._read()

    def _read(self) -> None:
        misled = self.misled
        label = self._field(misled.label) if misled is not None else None
        if misled is None or label is None:
            return
        if self._place is not None:
            self.words.set_words(place_words(misled, self._place))
        else:
            self.words.set_words(outcome_words(misled, label, self.bar.aim))

    def _show_content(self) -> None:
        """Show the attack, or in words why there is none."""
        is_there = self.misled is not None
        self._content.setVisible(is_there)
        self.bar.setVisible(is_there)
        self.hint.setVisible(not is_there)
        share = self._told.share if self._told is not None else 0.0
        self.beside.progress.set_progress(share, self.tr("Attacking many examples"))
        self.bar.set_busy(self.is_busy)
        words = self.tr(
            "Here an example is changed a little, so that the network takes it for something else. "
            "It needs a network that tells classes apart."
        )
        self.hint.set_text(translated(self._fault) if self._fault else words)
        self._share_room()

    def table(self) -> Table | None:
        """The curve if there is one, else the confidences."""
        misled, found = self.misled, self.accuracy
        if found is not None:
            heads = ("epsilon", self.tr("right"), self.tr("taken for the aim"))
            return accuracy_table(found, heads)
        label = self._field(misled.label) if misled is not None else None
        if misled is None or label is None:
            return None
        names = labels_of(label, range(len(misled.before)), None)
        each = zip(names, misled.before.tolist(), misled.after.tolist(), strict=True)
        return Table((self.tr("class"), self.tr("before"), self.tr("after")), list(each))

    def picture(self) -> QWidget:
        return self._content if self.misled is not None else self

    # Building

    def _name_parts(self) -> None:
        self.features.setAccessibleName(self.tr("Numbers before and after"))
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _lay_out(self) -> None:
        self.setMinimumSize(self._theme.px(_LEAST_PX), self._theme.px(_LEAST_PX))
        self._content = QWidget(self)
        shown = QVBoxLayout()
        shown.setSpacing(SPACE)
        shown.addWidget(self.pictures, 1)
        shown.addWidget(self.features)
        shown.addWidget(self.words)
        shown.addStretch(0)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(EDGE)
        self._rows.addLayout(shown, 1)
        self._rows.addWidget(self.beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, EDGE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.bar)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()
        self._mark_epsilon()

    def _share_room(self) -> None:
        """Pictures first; bars, the curve and most fields where there is room for them."""
        px = self._theme.px
        self.bar.set_most_height(int(_BAR_SHARE * self.height()))
        is_narrow, is_low = self.width() < px(_SMALL_WIDTH_PX), self.height() < px(_SMALL_HEIGHT_PX)
        is_picture_seen = not self.pictures.isHidden()
        room = self._room() if is_picture_seen else self._room_beside_features()
        # Always as high, lest the pictures move away below the pointer that reads them.
        self.words.set_lines(2)
        self.pictures.show_scale(not (is_low and is_narrow))
        is_wide = self.width() >= px(_TALL_CURVE_WIDTH_PX if room.is_stacked else _CURVE_WIDTH_PX)
        is_asked = self.accuracy is not None or self.is_busy
        has_curve = is_wide or (is_asked and not is_narrow)
        self.beside.setVisible(room.has_beside)
        # The captions above the pictures tell of the original as well.
        has_original = is_wide or not has_curve
        self.beside.show_parts(has_curve=has_curve, has_original=has_original, is_busy=self.is_busy)
        self.bar.button.setHidden(is_narrow or not room.has_beside)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._rows.setDirection(down if room.is_stacked else across)
        is_fixed = room.is_stacked and is_picture_seen
        self.beside.setMaximumHeight(px(room.below) if is_fixed else _ANY_PX)
        self._rows.setStretch(0, 0 if room.is_stacked and not is_picture_seen else 1)
        self._rows.setStretch(1, 0 if is_fixed else 1)
        self.beside.setMinimumHeight(px(room.below) if is_fixed else 0)

    def _room(self) -> Room:
        factor = self._theme.px(100) / 100
        width, height = self.width() - SPACE - EDGE, self.height() - self.bar.height() - 3 * SPACE
        return room_for(int(width / factor), int(height / factor), self.beside.classes)

    def _room_beside_features(self) -> Room:
        is_tall = self.height() >= self._theme.px(_TALL_PX)
        is_wide = self.width() >= self._theme.px(_FEATURES_WIDTH_PX)
        return Room(is_tall or is_wide, is_tall, 0)
