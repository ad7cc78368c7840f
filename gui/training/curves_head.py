"""What stands above the curves: which quantity, and how it is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, FIELD_HEIGHT, SPACE
from gui.training.compared_curves import SPLITS
from gui.training.quantities import Quantity
from gui.training.smoothing_button import SmoothingButton
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.segmented_control import SegmentedControl

_MOST_TABS = 3
_FIELD_PX, _NARROWEST_FIELD_PX, _MORE_PX = 150, 84, 34


class CurvesHead(QWidget):
    """All in a row where there is room; else the quantity as a field, and the rest in a menu.

    Signals:
        chosen: name of a quantity.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quantities: tuple[Quantity, ...] = ()
        self._compares = self._is_away = False
        self.tabs = SegmentedControl(theme, [("", "")], self)
        self.field = ChoiceField(theme, [], self)
        self.log = ActionButton(theme, self.tr("log"), kind="quiet", parent=self)
        self.log.setCheckable(True)
        self.follow = ActionButton(theme, self.tr("follow"), kind="quiet", parent=self)
        self.smoothing = SmoothingButton(theme, self)
        words = {"test": self.tr("test"), "train": self.tr("train")}
        self.split = SegmentedControl(theme, [(name, words[name]) for name in SPLITS], self)
        self.more = ActionButton(theme, "⋯", kind="quiet", parent=self)
        self._menu = QMenu(self)
        self._name_parts()
        self.tabs.value_changed.connect(self._choose)
        self.field.value_changed.connect(self._choose)
        self.more.clicked.connect(self._open_menu)
        theme.changed.connect(self._arrange)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange()

    def offer(self, quantities: Sequence[Quantity], chosen: str) -> None:
        """Offer these quantities, of which one is shown."""
        self._quantities = tuple(quantities)
        pairs = [(quantity.name, quantity.title) for quantity in quantities]
        self.tabs.hide()
        self.tabs.deleteLater()
        self.tabs = SegmentedControl(self._theme, pairs, self)
        self.tabs.value_changed.connect(self._choose)
        self.field.set_choices(pairs)
        for part in (self.tabs, self.field):
            part.setToolTip(self.tr("Which quantity the curves show"))
            part.setAccessibleName(self.tr("Quantity shown"))
        self.show_chosen(chosen)
        self._arrange()

    def show_chosen(self, name: str) -> None:
        """Show which quantity was chosen elsewhere."""
        self.tabs.set_value(name)
        self.field.set_value(name)

    def set_comparing(self, compares: bool) -> None:
        """Offer the examples that compared runs were measured on, or not."""
        self._compares = compares
        self._arrange()

    def set_away(self, is_away: bool) -> None:
        """Offer the way back to following the curve, or not."""
        self._is_away = is_away
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """Whether what has no room stands in the menu."""
        return not self.more.isHidden()

    def _choose(self, name: object) -> None:
        self.show_chosen(str(name))
        self.chosen.emit(str(name))

    def _name_parts(self) -> None:
        self.log.setToolTip(self.tr("Powers of ten upwards"))
        self.follow.setToolTip(self.tr("Show everything again, and keep showing it as it grows"))
        self.split.setToolTip(self.tr("On which examples the compared runs were measured"))
        self.split.setAccessibleName(self.tr("Examples of the compared curves"))
        self.more.setToolTip(self.tr("How the curves are drawn"))
        self.more.setAccessibleName(self.tr("How the curves are drawn"))

    # Where things stand

    def _arrange(self) -> None:
        """From the left the quantity, from the right the rest; what has no room in a menu."""
        beside = [self.log, self.smoothing]
        if self._is_away:
            beside.insert(0, self.follow)
        split = [self.split] if self._compares else []
        right: list[QWidget] = [*split, *beside]
        room = self.width() - 2 * EDGE
        needed = sum(part.sizeHint().width() + SPACE for part in right)
        choice: QWidget = self.tabs if len(self._quantities) <= _MOST_TABS else self.field
        if needed + self._width(choice) > room:
            choice = self.field
        is_narrow = needed + self._width(choice) > room
        if is_narrow:
            right = [self.more]
        for part in (self.tabs, self.field, self.split, self.follow, self.log, self.smoothing):
            part.setVisible(part is choice or part in right)
        self.more.setVisible(is_narrow)
        self._place(choice, right)

    def _place(self, choice: QWidget, right: Sequence[QWidget]) -> None:
        height, at = self.height(), self.width() - EDGE
        for part in reversed(right):
            hint = part.sizeHint()
            width = self._theme.px(_MORE_PX) if part is self.more else hint.width()
            at -= width
            part.setGeometry(at, (height - hint.height()) // 2, width, hint.height())
            at -= SPACE
        hint = choice.sizeHint()
        width = hint.width() if choice is self.tabs else self._theme.px(_FIELD_PX)
        width = max(min(width, at - EDGE), 0)
        choice.setGeometry(EDGE, (height - hint.height()) // 2, width, hint.height())

    def _width(self, choice: QWidget) -> int:
        if choice is self.field:
            return self._theme.px(_NARROWEST_FIELD_PX)
        return choice.sizeHint().width()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(316), self._theme.px(FIELD_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        width = 2 * EDGE + px(_NARROWEST_FIELD_PX) + SPACE + px(_MORE_PX)
        return QSize(width, px(FIELD_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # The menu of a narrow panel

    def menu(self) -> QMenu:
        """What has no room in the row."""
        menu = self._menu
        menu.clear()
        log = menu.addAction(self.tr("Powers of ten upwards"))
        log.setCheckable(True)
        log.setChecked(self.log.isChecked())
        log.triggered.connect(self.log.click)
        if self._is_away:
            menu.addAction(self.tr("Follow the curve again"), self.follow.click)
        if self._compares:
            menu.addSeparator()
            self._add_splits(menu)
        menu.addSeparator()
        self.smoothing.add_choices(menu)
        return menu

    def _add_splits(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        words = {"test": self.tr("Test examples"), "train": self.tr("Training examples")}
        for name in SPLITS:
            action = menu.addAction(words[name])
            action.setCheckable(True)
            action.setChecked(self.split.value() == name)
            action.setData(name)
            group.addAction(action)
        group.triggered.connect(self._take_split)

    def _take_split(self, action: QAction) -> None:
        self.split.set_value(str(action.data()))
        self.split.value_changed.emit(str(action.data()))

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
