"""The head of a dock: its title, and what can be done with the panel below it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QScreen
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QWidget,
)

from engine.api import ChainruleError
from gui.language.engine_words import translated
from gui.looking.keeping import SUFFIXES, mime_of, save
from gui.looking.shown_panel import ShownPanel
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton

_FOLDER = "panels/folder"

Say = Callable[[str, str], None]


class DockTitle(QWidget):
    """Title left, buttons right: freeze, copy, save, take out, hide.

    Attributes:
        panel: what stands below; None while it was never seen.
    """

    def __init__(self, theme: Theme, dock: QDockWidget, settings: QSettings | None, say: Say):
        super().__init__(dock)
        self._theme, self._dock, self._settings, self._say = theme, dock, settings, say
        self.panel: QWidget | None = None
        self._words = dock.windowTitle()
        self.title = QLabel(self._words, self)
        self.title.setProperty("role", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.freeze, self.copy, self.save = (
            self._button("frozen"),
            self._button("copy"),
            self._button("save"),
        )
        self.out, self.close_button = self._button("float"), self._button("close")
        self.more = ActionButton(theme, "⋯", kind="quiet", parent=self)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.hide()
        self.freeze.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(EDGE), theme.px(SPACE // 2), theme.px(SPACE // 2), 0)
        row.setSpacing(0)
        row.addWidget(self.title, 1)
        row.addWidget(self.more)
        for button in self._buttons:
            row.addWidget(button)
        self._explain()
        self.freeze.toggled.connect(self._set_frozen)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._open_save_menu)
        self.more.clicked.connect(self._open_more)
        self.out.clicked.connect(self._take_out)
        self.close_button.clicked.connect(dock.hide)
        dock.windowTitleChanged.connect(self._retitle)
        dock.topLevelChanged.connect(self._explain_out)
        self.stand_over(None)

    def stand_over(self, panel: QWidget | None) -> None:
        """Offer what can be done with a panel."""
        self.panel = panel
        if isinstance(panel, ShownPanel):
            panel.frozen_changed.connect(self._show_frozen)
        self._fit()

    @property
    def can_freeze(self) -> bool:
        """Whether the panel can keep what it shows."""
        return isinstance(self.panel, ShownPanel) and self.panel.can_freeze

    @property
    def can_keep(self) -> bool:
        """Whether the panel can be copied and saved."""
        return isinstance(self.panel, ShownPanel)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), super().minimumSizeHint().height())

    def pop_out(self, screen: QScreen | None = None) -> None:
        """Put the dock into a window of its own; with a screen, over the whole of that."""
        dock = self._dock
        dock.setFloating(True)
        if screen is not None:
            dock.setGeometry(screen.availableGeometry())
        dock.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show every button that there is room for beside the title; else one for the others."""
        side = self.close_button.sizeHint().width()
        wanted = [*[self.freeze] * self.can_freeze, *[self.copy, self.save] * self.can_keep]
        metrics = self.title.fontMetrics()
        words = metrics.horizontalAdvance(self._words)
        margins = (
            self.contentsMargins() if (row := self.layout()) is None else row.contentsMargins()
        )
        room = self.width() - margins.left() - margins.right() - words - 2 * side
        fits = room >= len(wanted) * side
        for button in (self.freeze, self.copy, self.save):
            button.setVisible(fits and button in wanted)
        has_more = bool(wanted) and not fits
        self.more.setVisible(has_more)
        left = room + words - (self.more.sizeHint().width() if has_more else len(wanted) * side)
        is_out_of_room = has_more and left < words  # then taking it out is found below "more"
        self.out.setVisible(not is_out_of_room)
        left += side * is_out_of_room
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, left)
        self.title.setText(shown if self.isVisible() else self._words)
        self.title.setToolTip(self._words if shown != self._words else "")

    # What the buttons do

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.can_freeze:
            freeze = menu.addAction(self.tr("Freeze"))
            freeze.setCheckable(True)
            freeze.setChecked(self.freeze.isChecked())
            freeze.toggled.connect(self.freeze.setChecked)
        if self.can_keep:
            menu.addAction(self.tr("Copy"), self._copy)
            menu.addAction(self.tr("Save…"), self._open_save_menu)
        if self.out.isHidden():
            menu.addAction(self.out.toolTip(), self._take_out)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _set_frozen(self, is_on: bool) -> None:
        if isinstance(self.panel, ShownPanel):
            self.panel.set_frozen(is_on)

    def _show_frozen(self, is_frozen: bool) -> None:
        self.freeze.setChecked(is_frozen)
        self.freeze.set_ink("accent" if is_frozen else "secondary")
        self._retitle(self._dock.windowTitle())

    def _copy(self) -> None:
        if isinstance(self.panel, ShownPanel):
            copied = mime_of(self.panel)
            QApplication.clipboard().setMimeData(copied)
            both = self.tr("Copied: the picture, and its numbers for a spreadsheet.")
            self._say(both if copied.hasText() else self.tr("Copied as a picture."), "info")

    def _open_save_menu(self) -> None:
        if not isinstance(self.panel, ShownPanel):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = {
            ".png": self.tr("Picture (PNG)…"),
            ".svg": self.tr("Drawing (SVG)…"),
            ".csv": self.tr("Numbers (CSV)…"),
        }
        for suffix in SUFFIXES:
            action = menu.addAction(words[suffix])
            action.setData(suffix)
            action.setEnabled(suffix != ".csv" or self.panel.table() is not None)
        menu.triggered.connect(self._save_as)
        at = self.save if self.save.isVisible() else self.more
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _save_as(self, action: object) -> None:
        suffix = str(action.data())  # type: ignore[attr-defined]  # a QAction
        if not isinstance(self.panel, ShownPanel):
            return
        title = self._dock.windowTitle()
        folder = self._settings.value(_FOLDER, "") if self._settings is not None else ""
        stem = re.sub(r"\W+", "_", title.lower()).strip("_") or "panel"
        proposed = str(Path(str(folder)) / f"{stem}{suffix}")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save {panel}").format(panel=title), proposed, f"*{suffix}"
        )
        if not name:
            return
        path = Path(name) if Path(name).suffix == suffix else Path(f"{name}{suffix}")
        try:
            save(self.panel, path, title)
        except ChainruleError as refusal:
            self._say(translated(str(refusal)), "warning")
            return
        if self._settings is not None:
            self._settings.setValue(_FOLDER, str(path.parent))
        self._say(self.tr("Saved as {file}.").format(file=path.name), "info")

    def _take_out(self) -> None:
        """Back into the window; or out of it, where there are several screens onto a chosen one."""
        if self._dock.isFloating():
            self._put_back()
            return
        here = self._dock.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        if not others:
            self.pop_out()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Into a window of its own"), self.pop_out)
        for screen in others:
            words = self.tr("Over the whole screen {name}").format(name=screen.name())
            menu.addAction(words, partial(self.pop_out, screen))
        at = self.more if self.out.isHidden() else self.out
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _put_back(self) -> None:
        """Back to where it stood, in front of those there, and the keyboard with it."""
        dock = self._dock
        had_keyboard = dock.focusWidget()
        dock.setFloating(False)
        dock.raise_()
        dock.window().activateWindow()
        if had_keyboard is not None:
            had_keyboard.setFocus(Qt.FocusReason.OtherFocusReason)

    # Words

    @property
    def _buttons(self) -> tuple[ActionButton, ...]:
        return self.freeze, self.copy, self.save, self.out, self.close_button

    def _button(self, icon: str) -> ActionButton:
        button = ActionButton(self._theme, icon=icon, kind="quiet", tool_tip=icon, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes through the panel, keys to menus
        return button

    def _retitle(self, title: str) -> None:
        is_frozen = isinstance(self.panel, ShownPanel) and self.panel.is_frozen
        frozen = self.tr("{panel} (frozen)").format(panel=title)
        self._words = frozen if is_frozen else title
        self._explain()
        self._fit()

    def _explain(self) -> None:
        name = self._dock.windowTitle()
        tips = (
            (self.freeze, self.tr("Keep what {panel} shows while the network learns on")),
            (self.copy, self.tr("Copy what {panel} shows, as a picture and as numbers")),
            (self.save, self.tr("Save what {panel} shows as PNG, SVG or CSV")),
            (self.more, self.tr("More that can be done with {panel}")),
            (self.close_button, self.tr("Hide {panel}")),
        )
        for button, tip in tips:
            button.setToolTip(tip.format(panel=name))
            button.setAccessibleName(tip.format(panel=name))
        self._explain_out(self._dock.isFloating())

    def _explain_out(self, is_out: bool) -> None:
        out = self.tr("Take {panel} out of the window, as onto a projector")
        tip = (self.tr("Put {panel} back into the window") if is_out else out).format(
            panel=self._dock.windowTitle()
        )
        self.out.setToolTip(tip)
        self.out.setAccessibleName(tip)
