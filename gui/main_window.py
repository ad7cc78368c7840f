"""The window: docks and menus, nothing else. Panels own themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QToolBar,
)

from engine.api import (
    ProjectUpdate,
    RenameProject,
    RunChanged,
    RunState,
    projects_folder,
    stored_name,
)
from gui.actions import ACTIONS, MENUS, Action, tr
from gui.bridge import Bridge
from gui.canvas.answers import ANSWERS
from gui.canvas.view import CanvasView
from gui.data.data_panel import DataPanel
from gui.docks import LARGE_TYPE, LAYOUTS, Docks
from gui.files.dialogs import open_dialog, save_dialog
from gui.files.examples import examples
from gui.files.recent import RecentFiles
from gui.files.unsaved_question import Answer, ask_about_unsaved
from gui.inspection.feature_maps_panel import FeatureMapsPanel
from gui.inspection.filters_panel import FiltersPanel
from gui.inspection.prediction_panel import PredictionPanel
from gui.palette.palette_panel import PalettePanel
from gui.properties.inspector_panel import InspectorPanel
from gui.properties.lesson_panel import LessonPanel
from gui.properties.side_panel import SidePanel
from gui.theme.theme import Theme
from gui.training.curves_panel import CurvesPanel
from gui.training.run_bar import RunBar
from gui.training.status_line import StatusLine
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.toast import Toast


class MainWindow(QMainWindow):
    """Puts the panels around the canvas and the actions into menus."""

    def __init__(self, theme: Theme, bridge: Bridge, settings: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._settings = settings
        self._recent = RecentFiles(settings)
        self._actions: dict[str, QAction] = {}
        self.setObjectName("main_window")
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        self._make_panels()
        self._make_bar()
        self._make_menus()
        self.canvas.blocks.show_possible()
        self._connect()
        self.toast = Toast(theme, self)
        self.resize(1440, 900)
        self.use_layout("Train")
        self._show_update(bridge.update)
        self._follow_run(RunChanged(RunState.IDLE))

    # What the actions do; an action ``menu.name`` is carried out by ``on_menu_name``.

    def on_file_new(self) -> None:
        """Begin an empty project."""
        if self.may_leave():
            self._bridge.session.new()

    def on_file_open(self) -> None:
        """Ask for a project file and open it."""
        path = open_dialog(self, self._folder())
        if path is not None:
            self.open(path)

    def on_file_save(self) -> bool:
        """Save the project; gives whether it was saved."""
        if self._bridge.update.path is None or self._is_example():
            return self.on_file_save_as()
        return self._saved(None)

    def on_file_save_as(self) -> bool:
        """Ask for a place and save there; gives whether it was saved."""
        project = self._bridge.project
        path = save_dialog(self, self._folder(), project.name)
        if path is not None and not project.is_named:
            self._bridge.do(RenameProject(path.stem.replace("_", " ")))
        return path is not None and self._saved(path)

    def on_file_quit(self) -> None:
        """Close the window, and with it the program."""
        self.close()

    def on_edit_undo(self) -> None:
        """Take the last step back."""
        self._bridge.undo()

    def on_edit_redo(self) -> None:
        """Repeat the step that was undone."""
        self._bridge.redo()

    def on_edit_add(self) -> None:
        """Open quick-add over the canvas."""
        self.canvas.setFocus()
        self.canvas.open_quick_add()

    def on_view_theme(self) -> None:
        """Switch between dark and light."""
        self._theme.set_mode("light" if self._theme.is_dark else "dark")
        self._settings.setValue("theme", self._theme.mode)

    def on_view_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def on_run_train(self) -> None:
        """Train, or go on with a paused run."""
        self.run_bar.train_or_resume()

    def on_run_pause(self) -> None:
        """Halt the run."""
        self._bridge.session.pause()

    def on_run_batch(self) -> None:
        """Learn one batch."""
        self._bridge.attempt(self._bridge.session.step_batch)

    def on_run_epoch(self) -> None:
        """Learn one epoch."""
        self._bridge.attempt(self._bridge.session.step_epoch)

    def on_run_stop(self) -> None:
        """End the run."""
        self._bridge.session.stop()

    def on_run_go_on(self) -> None:
        """Take the last run up again from its checkpoint."""
        folder = self._bridge.session.run_folder
        if folder is None:
            self._say(tr("There is no run to go on with yet; press Train."))
        else:
            self._bridge.attempt(lambda: self._bridge.session.continue_from(folder))

    def on_help_shortcuts(self) -> None:
        """List all keys."""
        rows = "".join(
            f"<tr><td style='padding-right:24px'>{tr(a.title).replace('&', '')}</td>"
            f"<td><b>{QKeySequence(a.shortcuts[0]).toString(_NATIVE)}</b></td></tr>"
            for a in ACTIONS
            if a.shortcuts
        )
        extra = tr(
            "<tr><td>Quick-add at the pointer</td><td><b>Tab</b></td></tr>"
            "<tr><td>Pan</td><td><b>Space + drag, or middle button</b></td></tr>"
        )
        QMessageBox.information(self, tr("Keyboard shortcuts"), f"<table>{rows}{extra}</table>")

    def on_help_about(self) -> None:
        """Say what this is."""
        QMessageBox.about(
            self,
            tr("About Chainrule"),
            tr(
                "<h3>Chainrule</h3><p>Draw a neural network, train it with PyTorch, and watch it "
                "learn.</p><p>Apache Licence 2.0</p>"
            ),
        )

    # For the program around the window

    def open(self, path: Path) -> bool:
        """Open a project, after asking about unsaved changes; gives whether it was opened."""
        if not self.may_leave() or not self._bridge.open(path):
            return False
        self._recent.add(path)
        self._fill_recent()
        return True

    def may_leave(self) -> bool:
        """Ask what to do with unsaved changes; gives whether the project may be left."""
        if self._bridge.update.is_clean:
            return True
        answer = ask_about_unsaved(self, self._bridge.project.name)
        if answer is Answer.SAVE:
            return self.on_file_save()
        return answer is Answer.DISCARD

    def use_layout(self, name: str) -> None:
        """Show the panels that belong to a purpose, in type of its size."""
        self._theme.set_scale(LARGE_TYPE.get(name, 1.0))
        self.docks.use_layout(name)
        self.layouts.set_value(name)

    def action(self, id_: str) -> QAction:
        """The Qt action of an entry of the table."""
        return self._actions[id_]

    # Building

    def _make_panels(self) -> None:
        theme, bridge = self._theme, self._bridge
        self.canvas = CanvasView(theme, bridge, self)
        self.setCentralWidget(self.canvas)
        self.palette_panel = PalettePanel(theme, bridge, self)
        self.inspector = InspectorPanel(theme, bridge, self)
        self.lesson = LessonPanel(theme, bridge, self)
        self.side = SidePanel(self.inspector, self.lesson, self)
        self.curves = CurvesPanel(theme, bridge, self)
        self.maps = FeatureMapsPanel(theme, bridge, self)
        self.filters = FiltersPanel(theme, bridge, self)
        self.prediction = PredictionPanel(theme, bridge, self)
        self.data = DataPanel(theme, bridge, self)
        self.docks = Docks(self)
        self.docks.add("palette", tr("Layers"), self.palette_panel)
        self.docks.add("inspector", tr("Inspector"), self.side)
        self.docks.add("curves", tr("Curves"), self.curves)
        self.docks.add("maps", tr("Feature maps"), self.maps)
        self.docks.add("filters", tr("Filters"), self.filters)
        self.docks.add("data", tr("Data"), self.data)
        self.docks.add("prediction", tr("Prediction"), self.prediction)

    def _make_bar(self) -> None:
        bar = QToolBar(tr("Run"), self)
        bar.setObjectName("run_tool_bar")
        bar.setMovable(False)
        bar.toggleViewAction().setEnabled(False)
        self._name = QLabel(self)
        self._name.setObjectName("project_name")
        self._name.setTextFormat(Qt.TextFormat.RichText)
        self.run_bar = RunBar(self._theme, self._bridge, self)
        self.layouts = SegmentedControl(self._theme, [(n, tr(n)) for n in LAYOUTS], self)
        self.layouts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.addWidget(self._name)
        bar.addWidget(self.run_bar)
        bar.addWidget(self.layouts)
        self.addToolBar(bar)
        self.statusBar().addWidget(StatusLine(self._theme, self._bridge, self), 1)
        self.statusBar().setSizeGripEnabled(False)

    def _make_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for key, title in MENUS.items():
            menus[key] = self.menuBar().addMenu(tr(title))
        for spec in ACTIONS:
            if spec.separated:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self._make_action(spec))
            if spec.id == "file.open":
                self._examples = menus["file"].addMenu(tr("&Examples"))
                self._recent_menu = menus["file"].addMenu(tr("Open &recent"))
        view = menus["view"]
        view.addSeparator()
        view.addActions(self.docks.toggles())
        self._examples.aboutToShow.connect(self._fill_examples)
        self._fill_recent()

    def _make_action(self, spec: Action) -> QAction:
        action = QAction(tr(spec.title), self)
        action.setData(spec.id)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setToolTip(tr(spec.tip))
        action.setStatusTip(tr(spec.tip))
        if spec.on_canvas:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.canvas.addAction(action)
        action.triggered.connect(partial(self._carry_out, self._handler(spec)))
        self._actions[spec.id] = action
        return action

    def _carry_out(self, handler: Callable[[], object], _checked: bool = False) -> None:
        handler()

    def _handler(self, spec: Action) -> Callable[[], object]:
        name = spec.id.replace(".", "_")
        own: Callable[[], object] | None = getattr(self, f"on_{name}", None)
        if own is not None:
            return own
        handler: Callable[[], object] = attrgetter(ANSWERS[spec.id])(self.canvas)
        return handler

    def _fill_examples(self) -> None:
        self._examples.clear()
        for title, paths in examples():
            part = self._examples.addMenu(title)
            for path in paths:
                part.addAction(stored_name(path), partial(self._open_example, path))

    def _open_example(self, path: Path) -> None:
        """Open a project of the gallery, with what it has to say in front."""
        if self.open(path):
            self.side.show_lesson()

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for path in self._recent.paths():
            self._recent_menu.addAction(path.name, partial(self.open, path))
        self._recent_menu.setEnabled(not self._recent_menu.isEmpty())

    def _connect(self) -> None:
        self.canvas.selection_changed.connect(self.inspector.show_nodes)
        self.canvas.selection_changed.connect(self.side.show_nodes)
        self.canvas.message.connect(lambda text: self._say(text, "info"))
        self.palette_panel.layer_chosen.connect(self.canvas.add_layer)
        self.run_bar.message.connect(self._say)
        self.layouts.value_changed.connect(lambda name: self.use_layout(str(name)))
        self._bridge.project_updated.connect(self._show_update)
        self._bridge.run_changed.connect(self._follow_run)
        self._bridge.refused.connect(lambda text: self._say(text, "warning"))
        self._theme.changed.connect(lambda: self._show_update(self._bridge.update))

    # Following the engine

    def _show_update(self, update: ProjectUpdate) -> None:
        name = update.project.name
        faint = self._theme.color("faint").name()
        edited = f" &nbsp;<span style='color:{faint}'>{tr('edited')}</span>"
        # Room for both, so that no button moves with the first edit.
        self._name.setText(f"<b>{name}</b>{edited} &nbsp;&nbsp;")
        self._name.setMinimumWidth(min(self._name.sizeHint().width(), self._theme.px(320)))
        self._name.setText(f"<b>{name}</b>{'' if update.is_clean else edited} &nbsp;&nbsp;")
        self.setWindowTitle(f"{name}[*] — Chainrule")
        self.setWindowModified(not update.is_clean)
        undo, redo = self._actions["edit.undo"], self._actions["edit.redo"]
        undo.setEnabled(update.undo_title is not None)
        redo.setEnabled(update.redo_title is not None)
        undo.setText(f"{tr('&Undo')} {update.undo_title or ''}".strip())
        redo.setText(f"{tr('&Redo')} {update.redo_title or ''}".strip())
        self._allow_runs(self._bridge.run_state)

    def _follow_run(self, news: RunChanged) -> None:
        self._allow_runs(news.state)

    def _allow_runs(self, state: RunState) -> None:
        """Let be asked for what the state and the project allow; single steps only to learn."""
        is_paused, is_active = state is RunState.PAUSED, state.is_active
        learns = self._bridge.project.training.learns
        for name, is_on in (
            ("train", is_paused or not is_active),
            ("pause", state is RunState.RUNNING),
            ("batch", learns and (is_paused or not is_active)),
            ("epoch", learns and (is_paused or not is_active)),
            ("stop", is_active),
            ("go_on", not is_active),
        ):
            self._actions[f"run.{name}"].setEnabled(is_on)
        self._actions["run.train"].setText(tr("&Train") if learns else tr("&Measure"))

    def _say(self, text: str, kind: str = "info") -> None:
        self.toast.show_message(text, kind)

    def _saved(self, path: Path | None) -> bool:
        if not self._bridge.save(path):
            return False
        saved = self._bridge.update.path
        if saved is not None:
            self._recent.add(saved)
            self._fill_recent()
        return True

    def _folder(self) -> Path:
        path = self._bridge.update.path
        return Path.home() if path is None or self._is_example() else path.parent

    def _is_example(self) -> bool:
        """Whether what is open came with the program, and is to stay as it came."""
        path = self._bridge.update.path
        return path is not None and path.resolve().parent == projects_folder()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Share the space between the docks, now that its size is known."""
        super().showEvent(event)
        if not event.spontaneous():  # the window system's own, as after being an icon
            self.docks.share_space()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, then end the run."""
        if not self.may_leave():
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self._bridge.close()
        event.accept()

    def restore_geometry(self) -> None:
        """Take the size and place the window was left with."""
        stored = self._settings.value("geometry")
        if isinstance(stored, QByteArray):
            self.restoreGeometry(stored)


_NATIVE = QKeySequence.SequenceFormat.NativeText
