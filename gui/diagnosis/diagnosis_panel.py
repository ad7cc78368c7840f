"""What was found at the newest look at the run, what weighs most first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from engine.api import Diagnosed, ProjectUpdate, Remedy, RunChanged, RunState
from gui.bridge import Bridge
from gui.diagnosis.finding_card import FindingCard, changes_rate
from gui.heard import Heard
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.empty_hint import EmptyHint


class DiagnosisPanel(QWidget):
    """A card for each finding; a finding that is seen again keeps its card.

    Signals:
        sought: path of the node that is to be shown.
        count_changed: how many findings there are now.
    """

    sought = Signal(str)
    count_changed = Signal(int)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._newest: Diagnosed | None = None
        self._count = 0
        self.cards: dict[tuple[str, str], FindingCard] = {}
        self.hint = EmptyHint(theme, "", icon="good", parent=self)
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(EDGE, SPACE, EDGE, SPACE)
        self._column.setSpacing(SPACE)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._list)
        self._area = area
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.hint)
        self._pages.addWidget(area)
        bridge.diagnosed.connect(self._take)
        bridge.run_changed.connect(self._follow_run)
        bridge.taken_up.connect(self._take_up)
        bridge.project_updated.connect(self._follow_project)
        self._show()

    @property
    def count(self) -> int:
        """How many findings there are."""
        return self._count

    def _take(self, news: Diagnosed | None) -> None:
        self._newest = news
        self._count_up()
        if self.isVisible():
            self._show()

    def _take_up(self, heard: Heard) -> None:
        """Another project came to the front."""
        self._take(heard.diagnosed)

    def _follow_run(self, news: RunChanged) -> None:
        if news.state is RunState.PREPARING:
            self._take(None)
        elif self.isVisible():
            self._show()

    def _follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None and self._bridge.heard.diagnosed is None:
            self._take(None)
        elif self.isVisible():
            self._follow()

    def _count_up(self) -> None:
        count = len(self._newest.findings) if self._newest is not None else 0
        if count != self._count:
            self._count = count
            self.count_changed.emit(count)

    def _show(self) -> None:
        findings = self._newest.findings if self._newest is not None else ()
        for key in self.cards.keys() - {finding.key for finding in findings}:
            card = self.cards.pop(key)
            card.hide()
            self._column.removeWidget(card)
            card.deleteLater()
        for place, finding in enumerate(findings):
            known = self.cards.get(finding.key)
            if known is None:
                known = self.cards[finding.key] = FindingCard(self._theme, finding, self._list)
                known.chosen.connect(self._carry_out)
                known.sought.connect(self.sought)
            elif known.finding != finding:
                known.show_finding(finding)
            if self._column.indexOf(known) != place:
                self._column.removeWidget(known)
                self._column.insertWidget(place, known)
        self._follow()
        self.hint.set_text(self._calm_words())
        self._pages.setCurrentWidget(self._area if findings else self.hint)

    def _follow(self) -> None:
        is_running = self._bridge.run_state.is_active
        for card in self.cards.values():
            card.follow(self._bridge.project, is_running=is_running)

    def _calm_words(self) -> str:
        if self._newest is not None:
            return self.tr("Nothing found so far.")
        if self._bridge.run_state.is_active:
            return self.tr("The run is being looked at…")
        return self.tr("Train, and what ails the network will be told here.")

    def _carry_out(self, remedy: Remedy) -> None:
        command, bridge = remedy.command, self._bridge
        is_done = bridge.do(command)
        if is_done and changes_rate(remedy) and bridge.run_state.is_active:
            rate = bridge.project.training.learning_rate
            bridge.attempt(lambda: bridge.session.set_learning_rate(rate))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
