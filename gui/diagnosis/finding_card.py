"""One finding: what it is, by what it was seen, and what may be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import ChainruleError, Finding, Project, Remedy, SetTraining, Severity
from gui.diagnosis.remedy_button import RemedyButton
from gui.language.engine_words import translated
from gui.theme.theme import Theme
from gui.theme.tokens import RADIUS_CARD, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.flow_layout import FlowLayout

ROLES = {Severity.FAILURE: "problem", Severity.HINDRANCE: "warning", Severity.ADVICE: "info"}
"""Icon of each severity; what is only advice has the accent's colour."""

_ICON_PX = 16
_LIFTED = 0.08
_NARROW_PX = 190
"""Below this width nothing stands beside the title."""


class FindingCard(QWidget):
    """A card with icon, title, words, evidence, and a button for each remedy.

    Signals:
        chosen: a remedy, whose button was pressed.
        sought: path of the node that is to be shown.
    """

    chosen = Signal(object)
    sought = Signal(str)

    def __init__(self, theme: Theme, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.finding = finding
        self._icon = QLabel(self)
        self._title, self._text, self._evidence = (QLabel(self) for _ in range(3))
        self._title.setProperty("role", "heading")
        self._evidence.setProperty("role", "secondary")
        self.show_node = ActionButton(theme, self.tr("Show"), kind="link", parent=self)
        self.show_node.clicked.connect(lambda: self.sought.emit(self.finding.node))
        self.remedies: list[RemedyButton] = []
        self._offered: tuple[Remedy, ...] = ()
        self._done = QLabel(self)
        self._done.setWordWrap(True)
        self._done.setProperty("role", "secondary")
        self._done.hide()
        self._head, self._words = QHBoxLayout(), QVBoxLayout()
        self._is_narrow = False
        self._lay_out()
        theme.changed.connect(self._restyle)
        self.show_finding(finding)

    def show_finding(self, finding: Finding) -> None:
        """Show what is known of the finding now; it is the same one, seen again."""
        self.finding = finding
        self._title.setText(translated(finding.title))
        self._text.setText(translated(finding.text))
        self._evidence.setText(translated(finding.evidence))
        self.show_node.setVisible(bool(finding.node))
        tip = self.tr("Select {0} on the canvas").format(finding.node)
        self.show_node.setToolTip(tip)
        self.show_node.setAccessibleName(tip)
        self.setAccessibleName(translated(finding.title))
        self.setAccessibleDescription(self.words())
        if finding.remedies != self._offered:
            self._show_remedies(finding.remedies)
        self._restyle()

    def follow(self, project: Project, *, is_running: bool) -> None:
        """Offer only what would still change the project, and say what holds from when on."""
        done = []
        for remedy, button in zip(self._offered, self.remedies, strict=True):
            is_open = _changes(remedy, project)
            done += [] if is_open else [remedy]
            button.setEnabled(is_open)
        self._done.setVisible(bool(done))
        if is_running and any(changes_rate(remedy) for remedy in done):
            self._done.setText(self.tr("Done. The run goes on with it."))
        elif is_running:
            self._done.setText(self.tr("Done. It holds from the next run on, not for this one."))
        else:
            self._done.setText(self.tr("Done. Train again to see what it does."))

    def words(self) -> str:
        """Everything the card says."""
        return " ".join(label.text() for label in (self._title, self._text, self._evidence))

    def _show_remedies(self, remedies: tuple[Remedy, ...]) -> None:
        self._offered = remedies
        for button in self.remedies:
            button.hide()
            button.deleteLater()
        self.remedies = [self._button(remedy) for remedy in remedies]

    def _button(self, remedy: Remedy) -> RemedyButton:
        title = translated(remedy.title)
        tip = self.tr("{0}: one step, which Undo takes back").format(title)
        button = RemedyButton(self._theme, title, tip, self)
        button.clicked.connect(partial(self._choose, remedy))
        self._buttons.addWidget(button)
        button.show()
        return button

    def _choose(self, remedy: Remedy, _checked: bool = False) -> None:
        self.chosen.emit(remedy)

    def _lay_out(self) -> None:
        self._title.setWordWrap(True)
        for label in (self._text, self._evidence):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head, words = self._head, self._words
        head.setSpacing(SPACE)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        words.setSpacing(SPACE // 2)
        words.addWidget(self._text)
        words.addWidget(self._evidence)
        self._buttons = FlowLayout(SPACE)
        words.addSpacing(SPACE // 2)
        words.addLayout(self._buttons)
        words.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        column.addLayout(words)
        self._spread()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(_NARROW_PX)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._spread()

    def _spread(self) -> None:
        """Place what stands beside words where there is room, and below each other where not."""
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        if self._is_narrow:
            self._head.removeWidget(self.show_node)
            below = self._words.indexOf(self._evidence) + 1
            self._words.insertWidget(below, self.show_node, 0, left)
        else:
            self._words.removeWidget(self.show_node)
            self._head.addWidget(self.show_node, 0, top)
        indent = 0 if self._is_narrow else _ICON_PX + SPACE
        self._words.setContentsMargins(indent, 0, 0, 0)

    def _restyle(self) -> None:
        icon = ROLES[self.finding.severity]
        self._icon.setPixmap(self._theme.pixmap(icon, self._role, self._theme.px(_ICON_PX)))
        self.update()

    @property
    def _role(self) -> str:
        icon = ROLES[self.finding.severity]
        return "accent" if icon == "info" else icon

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.color(self._role)
        ground, edge = QColor(colour), QColor(colour)
        ground.setAlphaF(_LIFTED)
        edge.setAlphaF(0.4)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(ground)
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)


def changes_rate(remedy: Remedy) -> bool:
    """Whether a remedy can be taken up by a run that is going on."""
    command = remedy.command
    return isinstance(command, SetTraining) and command.parameter == "learning_rate"


def _changes(remedy: Remedy, project: Project) -> bool:
    """Whether a remedy still can be carried out, and would change something."""
    try:
        return remedy.command.apply(project) != project
    except ChainruleError:
        return False
