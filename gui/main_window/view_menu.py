"""What the menu ``View`` does beside what the canvas answers itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partialmethod

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from engine.api import KeepPanels
from gui.actions import tr
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.docks import Docks
from gui.looking.dock_title import DockTitle
from gui.main_window.language_choice import CHOICES, LanguageChoice
from gui.main_window.panes import Panes
from gui.presentation.presentation import Presentation
from gui.presentation.spotlight import Spotlight
from gui.theme.theme import Theme
from gui.training.run_bar import RunBar
from gui.widgets.segmented_control import SegmentedControl


class ViewMenu:
    """How the window looks, which panels it shows, and where in it the keyboard is."""

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        settings: QSettings,
        bridge: Bridge,
        *,
        canvas: CanvasView,
        docks: Docks,
        layouts: SegmentedControl,
        run_bar: RunBar,
    ) -> None:
        self._window, self._theme, self._settings = window, theme, settings
        self._bridge, self._canvas, self._docks, self._layouts = bridge, canvas, docks, layouts
        self._panes = Panes(window)
        self._spotlight = Spotlight(theme, window)
        self.language = LanguageChoice(window, settings)
        self._presentation = Presentation(
            window,
            theme,
            kept=run_bar,
            focus=canvas,
            layout=layouts.value,
            use_layout=self._use_layout,
            fit=canvas.fit,
            view=self._way_back,
        )

    def follow(self, actions: Mapping[str, QAction]) -> None:
        """Keep the ticks of the entries in line with what they stand for."""
        for key in self._docks:
            toggle, action = self._docks.toggle(key), actions[f"view.panel_{key}"]
            action.setChecked(toggle.isChecked())
            toggle.toggled.connect(action.setChecked)
        self._ticks: dict[QAction, Callable[[], bool]] = {
            actions["view.presentation"]: lambda: self._presentation.is_on,
            actions["view.spotlight"]: lambda: self._spotlight.is_on,
            actions["view.high_contrast"]: lambda: self._theme.has_high_contrast,
            actions["view.highlight"]: lambda: self._canvas.highlight.is_wanted,
            actions["view.minimap"]: lambda: self._canvas.overlays.has_minimap,
            actions["view.gradient_rivers"]: lambda: self._canvas.rivers.kind == "gradients",
            actions["view.value_rivers"]: lambda: self._canvas.rivers.kind == "values",
        }
        self._languages = {choice: actions[f"view.language_{choice}"] for choice in CHOICES}
        self._presentation.changed.connect(self._follow_presentation)
        self._canvas.highlight.want(is_wanted=self._stored("highlight"))
        self._canvas.overlays.want_minimap(is_wanted=self._stored("minimap"))
        self._canvas.overlays.tools.follow(actions)
        self._canvas.rivers.choose(str(self._settings.value("rivers", "")))
        self._canvas.rivers.changed.connect(self._keep_rivers)
        self._tick()

    def highlight(self) -> None:
        """Let what a node hangs on stand out below the pointer, or no longer."""
        self._canvas.highlight.want(is_wanted=not self._canvas.highlight.is_wanted)
        self._settings.setValue("highlight", self._canvas.highlight.is_wanted)
        self._tick()

    def minimap(self) -> None:
        """Show the minimap, or no longer."""
        self._canvas.overlays.want_minimap(is_wanted=not self._canvas.overlays.has_minimap)
        self._settings.setValue("minimap", self._canvas.overlays.has_minimap)
        self._tick()

    def gradient_rivers(self) -> None:
        """Draw wires as broad as the gradients in them are large, or as usual."""
        self._canvas.rivers.gradients()
        self._tick()

    def value_rivers(self) -> None:
        """Draw wires as broad as the numbers in them are large, or as usual."""
        self._canvas.rivers.values()
        self._tick()

    def _keep_rivers(self) -> None:
        if self._settings.value("rivers", "") != self._canvas.rivers.kind:
            self._settings.setValue("rivers", self._canvas.rivers.kind)
            self._tick()

    def theme(self) -> None:
        """Switch between dark and light."""
        self._theme.set_mode("light" if self._theme.is_dark else "dark")
        self._settings.setValue("theme", self._theme.mode)

    def high_contrast(self) -> None:
        """Take stronger colours, or the usual ones again."""
        self._theme.set_high_contrast(not self._theme.has_high_contrast)
        self._settings.setValue("high_contrast", self._theme.has_high_contrast)
        self._tick()

    def _speak(self, choice: str) -> None:
        self.language.choose(choice)
        self._tick()

    language_system = partialmethod(_speak, "system")
    language_en = partialmethod(_speak, "en")
    language_de = partialmethod(_speak, "de")

    def full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def presentation(self) -> None:
        """Show the network to people, or stop doing so."""
        self._presentation.toggle()

    def spotlight(self) -> None:
        """Dim all but a circle about the pointer, or stop doing so."""
        self._spotlight.set_on(not self._spotlight.is_on)
        self._tick()

    def _stored(self, key: str) -> bool:
        """What was chosen last time; on, if nothing was."""
        return bool(self._settings.value(key, True, bool))

    # Layouts and panels

    def _use_layout(self, name: str) -> None:
        self._layouts.set_value(name)
        self._layouts.value_changed.emit(name)

    build = partialmethod(_use_layout, "Build")
    train = partialmethod(_use_layout, "Train")
    look_inside = partialmethod(_use_layout, "Look inside")
    compare = partialmethod(_use_layout, "Compare")
    present = partialmethod(_use_layout, "Present")

    def reset_panels(self) -> None:
        """Put the panels back where they stand at first."""
        self._docks.reset()

    def keep_panels(self) -> None:
        """Have the open project come up with the panels that stand here now."""
        self._bridge.do(KeepPanels(self._docks.standing()))
        self._canvas.message.emit(tr("The project comes up with these panels from now on."))

    def forget_panels(self) -> None:
        """Have the open project come up with whatever panels stand there."""
        self._bridge.do(KeepPanels(None))

    def freeze_panel(self) -> None:
        """Freeze the panel that has the keyboard, or let it follow the network again."""
        head = self._head()
        if head is not None:
            head.freeze.toggle() if head.can_freeze else self._refuse()

    def copy_panel(self) -> None:
        """Copy what the panel shows that has the keyboard."""
        head = self._head()
        if head is not None:
            head.copy.click() if head.can_keep else self._refuse()

    def save_panel(self) -> None:
        """Save what the panel shows that has the keyboard."""
        head = self._head()
        if head is not None:
            head.save.click() if head.can_keep else self._refuse()

    def pop_panel(self) -> None:
        """Take the panel out of the window that has the keyboard, or put it back."""
        head = self._head()
        if head is not None:
            head.out.click()

    def _head(self) -> DockTitle | None:
        """The head of the panel that has the keyboard; without one the user is told."""
        found = next((k for k in self._docks if self._panes.holds_focus(self._docks.dock(k))), None)
        head = self._docks.dock(found).titleBarWidget() if found is not None else None
        if isinstance(head, DockTitle):
            return head
        self._canvas.message.emit(tr("Go to a panel first, as with Ctrl+F6."))
        return None

    def _refuse(self) -> None:
        self._canvas.message.emit(tr("This panel has nothing to keep."))

    def go_to_panel(self, key: str) -> None:
        """Bring a panel to the front and the keyboard into it; hide it where that is so already."""
        dock = self._docks.dock(key)
        if self._docks.is_in_front(key) and self._panes.holds_focus(dock):
            dock.hide()
            self._canvas.setFocus()
        else:
            self._docks.show(key)
            self._panes.enter(dock, always=True)
        self._docks.toggle(key).toggled.emit(not dock.isHidden())

    def next_pane(self) -> None:
        """Move the keyboard to the next part of the window."""
        self._panes.step(1)

    def previous_pane(self) -> None:
        """Move the keyboard to the part before."""
        self._panes.step(-1)

    def focus_canvas(self) -> None:
        """Move the keyboard to the canvas."""
        self._canvas.setFocus(Qt.FocusReason.TabFocusReason)

    # Problems

    def next_problem(self) -> None:
        """Go to the next node with a problem."""
        self._step_problem(1)

    def previous_problem(self) -> None:
        """Go to the node with a problem before this one."""
        self._step_problem(-1)

    def _step_problem(self, by: int) -> None:
        faulty = [name for name, _ in self._bridge.drawing.inference.problems]
        if not faulty:
            self._canvas.message.emit(tr("No problems here."))
            return
        current = next(iter(self._canvas.selected()), "")
        at = faulty.index(current) if current in faulty else (-1 if by > 0 else 0)
        self._canvas.focus_node(faulty[(at + by) % len(faulty)])

    def _way_back(self) -> Callable[[], None]:
        """How the canvas is looked at now, to be looked at so again."""
        path, standpoint = self._bridge.drawing.path, self._canvas.standpoint()

        def look_again() -> None:
            if self._bridge.drawing.path == path:
                self._canvas.stand_at(standpoint)
            else:
                self._canvas.fit()

        return look_again

    def _follow_presentation(self, is_on: bool) -> None:
        if not is_on:
            self._spotlight.set_on(False)
        self._tick()

    def _tick(self) -> None:
        for action, is_on in self._ticks.items():
            action.setChecked(is_on())
        self.language.tick(self._languages)
