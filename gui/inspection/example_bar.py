"""Choosing the example that is looked at, everywhere."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import SPACE
from gui.watched import Watched
from gui.widgets.action_button import ActionButton

_TRUTH_NEEDS_PX = 300


class ExampleBar(QWidget):
    """Previous, next; which example of which part of the data, and what it truly is."""

    def __init__(
        self,
        theme: Theme,
        bridge: Watched,
        parent: QWidget | None = None,
        random: Random | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._random = random or Random()
        self.previous = self._button(theme, "chevron-left", self.tr("Previous example"))
        self.next = self._button(theme, "chevron-right", self.tr("Next example"))
        self.name = ActionButton(theme, "–", kind="quiet", parent=self)
        self.name.setToolTip(self.tr("Choose another example"))
        self.own = self._button(
            theme, "pencil", self.tr("Draw an example, drop a picture, or use a webcam")
        )
        self.truth = QLabel(self)
        self.truth.setProperty("role", "small")
        self.truth.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.name.clicked.connect(self._open_menu)
        self.own.clicked.connect(self._open_own)
        bridge.example_chosen.connect(self._show_example)
        bridge.own_chosen.connect(self._show_example)
        bridge.project_updated.connect(self._show_example)
        self._show_example()

    @property
    def title(self) -> str:
        """What the example is called: that of the data by its number."""
        own = self._bridge.own
        if own is not None:
            return own.title
        split, index = self._bridge.example
        word = self.tr("training") if split == "train" else self.tr("test")
        return f"{word} {index}"

    def step(self, by: int) -> None:
        """Look at an example further on or back; beyond the last comes the first.

        From an example of the user's own both lead back to the one of the data.
        """
        split, index = self._bridge.example
        if self._bridge.own is not None:
            by = 0
        count = self.count(split)
        self._bridge.show_example(split, (index + by) % count if count else max(index + by, 0))

    def step_random(self) -> None:
        """Look at any example of the same part."""
        split, _ = self._bridge.example
        self._bridge.show_example(split, self._random.randrange(max(self.count(split), 1)))

    def count(self, split: str) -> int:
        """How many examples a part of the data has; 0 while it is not loaded."""
        data = self._bridge.session.data_set
        if data is None:
            return 0
        return data.train.count if split == "train" else data.test.count

    def show_truth(self, words: str) -> None:
        """Say what the example truly is."""
        self.truth.setText(words)
        self.truth.setToolTip(words)

    def _button(self, theme: Theme, icon: str, words: str) -> ActionButton:
        return ActionButton(theme, icon=icon, kind="quiet", tool_tip=words, parent=self)

    def _show_example(self, *_: object) -> None:
        self.name.setText(self.title)

    def _open_own(self) -> None:
        self._bridge.ask_panel("example")

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _, index = self._bridge.example
        show = self._bridge.show_example
        if self._bridge.own is not None:
            menu.addAction(self.tr("Back to the data"), lambda: self._bridge.show_own(None))
        menu.addAction(self.tr("Random example"), self.step_random)
        menu.addAction(self.tr("Draw, file, webcam …"), self._open_own)
        menu.addSeparator()
        menu.addAction(
            self.tr("From the test set"), lambda: show("test", self._within("test", index))
        )
        menu.addAction(
            self.tr("From the training set"), lambda: show("train", self._within("train", index))
        )
        menu.popup(self.name.mapToGlobal(self.name.rect().bottomLeft()))

    def _within(self, split: str, index: int) -> int:
        count = self.count(split)
        return index % count if count else index

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.previous, self.name, self.next, self.own):
            row.addWidget(part)
        row.addSpacing(SPACE)
        row.addWidget(self.truth, 1)
        row.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.truth.setVisible(event.size().width() >= _TRUTH_NEEDS_PX)
