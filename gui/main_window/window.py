"""The window: docks and menus, nothing else. Panels own themselves."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QToolBar

from engine.api import (
    ProjectUpdate,
    RunChanged,
    RunState,
)
from gui.actions import tr
from gui.bridge import Bridge
from gui.canvas.view import CanvasView
from gui.data.data_panel import DataPanel
from gui.diagnosis.diagnosis_panel import DiagnosisPanel
from gui.docks import LARGE_TYPE, LAYOUTS, Docks
from gui.exporting.exchange import Exchange
from gui.exporting.file_drop import FileDrop
from gui.exporting.film.filming import Filming
from gui.files.recent import RecentFiles
from gui.games.game_panel import GamePanel
from gui.inspection.feature_maps_panel import FeatureMapsPanel
from gui.inspection.filters_panel import FiltersPanel
from gui.inspection.plane.plane_panel import PlanePanel
from gui.inspection.prediction_panel import PredictionPanel
from gui.language.engine_words import translated
from gui.looking.looking_panel import LookingPanel
from gui.main_window.command_list import CommandList
from gui.main_window.edit_menu import EditMenu
from gui.main_window.file_menu import FileMenu
from gui.main_window.help_menu import HelpMenu
from gui.main_window.kept_runs import KeptRuns
from gui.main_window.lesson_links import LessonLinks
from gui.main_window.lookers import Looker, lookers
from gui.main_window.looking_back import LookingBack
from gui.main_window.menus import Menus
from gui.main_window.run_menu import RunMenu
from gui.main_window.sweeping import Sweeping
from gui.main_window.twin_lab import TwinLab
from gui.main_window.view_menu import ViewMenu
from gui.outline.outline_panel import OutlinePanel
from gui.palette.palette_panel import PalettePanel
from gui.projects.centre import Centre
from gui.projects.keeper import Keeper
from gui.projects.run_tabs import RunTabs
from gui.projects.tab_strip import TabStrip
from gui.projects.workspace import Workspace
from gui.properties.inspector_panel import InspectorPanel
from gui.properties.lesson_panel import LessonPanel
from gui.runs.runs_panel import RunsPanel
from gui.sweeps.sweeps_panel import SweepsPanel
from gui.theme.theme import Theme
from gui.training.curves_panel import CurvesPanel
from gui.training.run_bar import RunBar
from gui.training.status_line import StatusLine
from gui.training.training_panel import TrainingPanel
from gui.twins.twins_panel import TwinsPanel
from gui.welcome.welcome_page import WelcomePage
from gui.widgets.segmented_control import SegmentedControl
from gui.widgets.toast import Toast


class MainWindow(QMainWindow):
    """Puts the panels around the canvas and the actions into menus.

    Signals:
        closing: it was closed by its user; the sessions are still there.
    """

    closing = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, settings: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._settings = settings
        self.setObjectName("main_window")
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        self._make_panels()
        self._make_bars()
        self._make_menus()
        self.toast = Toast(theme, self)
        self._make_exchange()
        self._connect()
        self.resize(1440, 900)
        self.use_layout("Train")
        self._show_update(bridge.update)
        self._follow_run(RunChanged(RunState.IDLE))

    # For the program around the window

    def open(self, path: Path) -> bool:
        """Open a project, after asking about unsaved changes; gives whether it was opened."""
        return self._file_menu.open_file(path)

    def make_keeper(self, *, is_extra: bool) -> Keeper:
        """What brings back the tabs of last time, and keeps those of this time."""
        keeper = Keeper(
            self._bridge,
            self.workspace,
            self.canvas,
            self.centre,
            self._settings,
            is_extra=is_extra,
        )
        self.closing.connect(keeper.end)
        if keeper.remembers:
            stored = self._settings.value("layout")
            if stored in LAYOUTS:
                self.use_layout(str(stored))
            self.closing.connect(self._remember_layout)
        return keeper

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
        self.workspace = Workspace(bridge, self.canvas, self)
        self._recent = RecentFiles(self._settings)
        self.centre = Centre(theme, self.canvas, self._make_welcome, self)
        self.setCentralWidget(self.centre)
        self.palette_panel = PalettePanel(theme, bridge, self)
        self.inspector = InspectorPanel(theme, bridge, self)
        self.lesson = LessonPanel(theme, bridge, self)
        self.training = TrainingPanel(theme, bridge, self)
        self.curves = CurvesPanel(theme, bridge, self)
        self.diagnosis = DiagnosisPanel(theme, bridge, self)
        self.maps = FeatureMapsPanel(theme, bridge, self)
        self.plane = PlanePanel(theme, bridge, self)
        self.game = GamePanel(theme, bridge, self)
        self.filters = FiltersPanel(theme, bridge, self)
        self.prediction = PredictionPanel(theme, bridge, self)
        self.data = DataPanel(theme, bridge, self)
        self.runs = RunsPanel(theme, bridge, self)
        self.sweeps = SweepsPanel(theme, bridge, self)
        self.twins = TwinsPanel(theme, bridge, self)
        self.outline = OutlinePanel(theme, bridge, self)
        self.docks = Docks(self, theme, self._settings, self._say)
        for key, title, panel in (
            ("palette", tr("Layers"), self.palette_panel),
            ("outline", tr("Outline"), self.outline),
            ("inspector", tr("Inspector"), self.inspector),
            ("training", tr("Training"), self.training),
            ("lesson", tr("Lesson"), self.lesson),
            ("curves", tr("Curves"), self.curves),
            ("diagnosis", tr("Diagnosis"), self.diagnosis),
            ("maps", tr("Feature maps"), self.maps),
            ("plane", tr("Plane"), self.plane),
            ("game", tr("Game"), self.game),
            ("filters", tr("Filters"), self.filters),
            ("data", tr("Data"), self.data),
            ("runs", tr("Runs"), self.runs),
            ("sweeps", tr("Sweeps"), self.sweeps),
            ("twins", tr("Twins"), self.twins),
            ("prediction", tr("Prediction"), self.prediction),
        ):
            self.docks.add(key, title, panel)
        for looker in lookers():
            self.docks.add_later(looker.key, looker.title, partial(self._make_looker, looker))

    def _make_looker(self, looker: Looker) -> LookingPanel:
        panel = looker.panel()(self._theme, self._bridge, self)
        panel.sought.connect(self.canvas.focus_path)
        return panel

    def _make_welcome(self) -> WelcomePage:
        page = WelcomePage(self._theme, self._recent, self)
        page.chosen.connect(self._file_menu.open_example)
        page.new_wanted.connect(self._file_menu.new)
        page.open_wanted.connect(self._file_menu.open)
        return page

    def _make_exchange(self) -> None:
        open_file, say = self._file_menu.open_file, self.toast.show_message
        theme, takes = self._theme, self.canvas.takes
        self.exchange = Exchange(self, theme, self._settings, self._bridge, takes, say, open_file)
        self._file_menu.follow(self.exchange)
        import_model = self.exchange.import_model
        self.file_drop = FileDrop(theme, self, self.canvas, open_file, import_model, say)
        self.closing.connect(self.exchange.close)
        panels, machine = self.docks.in_front, self.looking_back.machine
        filmed = theme, self._settings, self._bridge, self.canvas, machine, panels, say
        self.filming = Filming(self, *filmed)
        self.looking_back.film_wanted.connect(self.filming.ask)
        self.closing.connect(self.filming.close)

    def _make_bars(self) -> None:
        self.tabs = TabStrip(self._theme, self._bridge, self.workspace, self)
        above = QToolBar(tr("Open projects"), self)
        above.setObjectName("tab_bar")
        above.addWidget(self.tabs)
        self._run_tools = bar = QToolBar(tr("Run"), self)
        bar.setObjectName("run_tool_bar")
        self.run_bar = RunBar(self._theme, self._bridge, self)
        self.layouts = SegmentedControl(self._theme, [(n, tr(n)) for n in LAYOUTS], self)
        self.layouts.setToolTip(tr("Which panels stand around the canvas"))
        self.layouts.setAccessibleName(tr("Layout of the panels"))
        self.layouts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.addWidget(self.run_bar)
        bar.addWidget(self.layouts)
        for tools in (above, bar):
            tools.setMovable(False)
            tools.toggleViewAction().setEnabled(False)
            self.addToolBar(tools)
            self.addToolBarBreak()
        self.statusBar().addWidget(StatusLine(self._theme, self._bridge, self), 1)
        self.looking_back = LookingBack(self, self._theme, self._bridge, self._settings, self._say)
        self.statusBar().setSizeGripEnabled(False)

    def _make_menus(self) -> None:
        theme, bridge, settings = self._theme, self._bridge, self._settings
        parts = theme, bridge, self.twins, self.canvas, self.workspace
        lab = self.twin_lab = TwinLab(self, *parts, partial(self.docks.show, "twins"), self._say)
        self._file_menu = FileMenu(self, bridge, self._recent, self.workspace)
        self._run_menu = RunMenu(self, bridge, self.run_bar, self._say, self.looking_back, lab.ask)
        self._view_menu = ViewMenu(
            self,
            theme,
            settings,
            bridge,
            canvas=self.canvas,
            docks=self.docks,
            layouts=self.layouts,
            run_bar=self.run_bar,
        )
        self._help_menu = HelpMenu(self, theme, settings)
        others = {
            "edit": EditMenu(bridge, self.canvas),
            "run": self._run_menu,
            "help": self._help_menu,
        }
        self._menus = Menus(self, self.canvas, self._file_menu, self._view_menu, others)
        actions = self._actions = self._menus.actions
        self._view_menu.follow(actions)
        self.looking_back.follow(actions)
        list_ = CommandList(actions, bridge, self.canvas, self._file_menu.open_file)
        self._help_menu.follow(actions, list_)
        self._help_menu.keys.changed.connect(self._tell_keys)
        self._tell_keys()
        canvas = self.canvas
        for part in (canvas.blocks, canvas.wires, canvas.arranging, canvas.states, canvas.shows):
            part.show_possible()

    def _connect(self) -> None:
        self._connect_panels()
        places = self._bridge, self.canvas, self.docks, self._file_menu
        links = LessonLinks(*places, self._actions, self.use_layout, self._say)
        self._lesson_links = links
        self.lesson.followed.connect(links.follow)
        run_tabs = RunTabs(self._bridge, self.workspace, self)
        self._kept_runs = KeptRuns(self.runs, self.curves, self.canvas, run_tabs)
        settings = self.inspector, self.training, self.data.page
        wanted = tuple(panel.vary_wanted for panel in settings)
        parts = self.sweeps, self.docks, self.workspace, run_tabs
        self._sweeping = Sweeping(*parts, wanted, self.use_layout, self._say)
        self.closing.connect(self.sweeps.close_sweeps)
        self._bridge.project_updated.connect(self._show_update)
        self._bridge.run_changed.connect(self._follow_run)
        self._bridge.refused.connect(lambda text: self._say(text, "warning"))
        self._bridge.taken_up.connect(lambda heard: self._follow_run(heard.run))
        self._bridge.held_up.connect(self._run_menu.ask_for_turn)
        self._bridge.told_behind.connect(self._run_menu.tell_of_behind)
        self.canvas.blocks.tab_wanted.connect(self.workspace.open_block)
        self.workspace.front_changed.connect(self._show_front)
        self.tabs.close_wanted.connect(self._file_menu.close_tab)
        self.tabs.move_wanted.connect(self._file_menu.move_to_window)
        self.tabs.welcome_wanted.connect(self._file_menu.welcome)

    def _connect_panels(self) -> None:
        self._file_menu.opened.connect(self._come_up)
        self._file_menu.example_opened.connect(self._show_lesson)
        self.canvas.selection_changed.connect(self.inspector.show_nodes)
        self._bridge.panel_asked.connect(self.docks.show)
        self.inspector.left.connect(self.canvas.setFocus)
        self.inspector.data_wanted.connect(partial(self.docks.show, "data"))
        self.inspector.training_wanted.connect(partial(self.docks.show, "training"))
        for key, panel in (("inspector", self.inspector), ("training", self.training)):
            self.docks.dock(key).visibilityChanged.connect(panel.look)
        self.training.left.connect(self.canvas.setFocus)
        self.training.sought.connect(self.canvas.focus_path)
        self.canvas.node_activated.connect(self._go_to_settings)
        self.inspector.sought.connect(self.canvas.focus_node)
        self.canvas.selection_changed.connect(self._show_chosen)
        self.canvas.selection_changed.connect(self._tell_chosen)
        self.canvas.marks_selected.connect(self.inspector.show_marks)
        self.canvas.marks_selected.connect(self._show_chosen)
        self.canvas.selection_changed.connect(self.outline.show_selected)
        self.outline.chosen.connect(self.canvas.select)
        self.outline.sought.connect(self.canvas.focus_node)
        self.diagnosis.sought.connect(self.canvas.focus_path)
        self.diagnosis.count_changed.connect(self._tell_findings)
        self.canvas.message.connect(lambda text: self._say(text, "info"))
        self.palette_panel.layer_chosen.connect(self.canvas.add_layer)
        self.run_bar.message.connect(self._say)
        self.runs.refused.connect(lambda text: self._say(text, "warning"))
        self.layouts.value_changed.connect(lambda name: self.use_layout(str(name)))

    # Following the engine

    def _show_update(self, update: ProjectUpdate) -> None:
        name = update.project.name
        self.setWindowTitle(f"{name}[*] — Chainrule")
        self.setWindowModified(not update.is_clean)
        undo, redo = self._actions["edit.undo"], self._actions["edit.redo"]
        undo.setEnabled(update.undo_title is not None)
        redo.setEnabled(update.redo_title is not None)
        undo.setText(_step_words(tr("&Undo"), tr("&Undo {step}"), update.undo_title))
        redo.setText(_step_words(tr("&Redo"), tr("&Redo {step}"), update.redo_title))
        self._allow_runs(self._bridge.run_state)
        self.docks.suit({"plane": self.plane.has_plane, "game": self.game.has_game})

    def _show_front(self) -> None:
        """Show what the front tab stands for: the canvas with all about it, or the welcome page."""
        is_welcome = self.workspace.front.shows_welcome
        self.centre.show_page(is_welcome)
        self._run_tools.setVisible(not is_welcome)
        self.statusBar().setVisible(not is_welcome)
        (self.docks.stand_aside if is_welcome else self.docks.come_back)()
        if not is_welcome:
            self.canvas.setFocus()

    def _show_chosen(self, names: tuple[str, ...]) -> None:
        """Something was chosen: the user wants to know of it, before training or any lesson."""
        if names:
            self.docks.bring_forward("inspector")

    def _tell_chosen(self, names: tuple[str, ...]) -> None:
        inside = self._bridge.drawing.path
        self._bridge.choose_nodes(tuple(".".join((*inside, name)) for name in names))

    def _come_up(self) -> None:
        """Show the panels that the project brings along, if it does."""
        panels = self._bridge.project.panels
        if panels is not None:
            self._theme.set_scale(LARGE_TYPE.get(panels.layout, 1.0))
            self.docks.stand(panels, learns=self._bridge.project.training.learns)
            self.layouts.set_value(panels.layout)

    def _show_lesson(self) -> None:
        """Bring the lesson to the front, if the project has one."""
        if self.lesson.has_lesson:
            self.docks.bring_forward("lesson")

    def _tell_findings(self, count: int) -> None:
        title = tr("Diagnosis ({count})").format(count=count) if count else tr("Diagnosis")
        self.docks.dock("diagnosis").setWindowTitle(title)

    def _follow_run(self, news: RunChanged) -> None:
        self._allow_runs(news.state)

    def _allow_runs(self, state: RunState) -> None:
        self._run_menu.allow(self._actions, state)

    def _tell_keys(self) -> None:
        self.run_bar.show_keys(self._help_menu.keys.words)
        self.looking_back.bar.show_keys(self._help_menu.keys.words)

    def _go_to_settings(self, name: str) -> None:
        """Let a node be set at once; a block is opened instead."""
        if not self._bridge.drawing.opens(name):
            self.docks.show("inspector")
            self.inspector.focus_settings()

    def _say(self, text: str, kind: str = "info") -> None:
        self.toast.show_message(text, kind)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Share the space between the docks, now that its size is known."""
        super().showEvent(event)
        if not event.spontaneous():  # the window system's own, as after being an icon
            self.docks.settle()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, then end the run."""
        if not self._file_menu.may_leave_all():
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self.docks.keep()
        self.closing.emit()
        self._bridge.close()
        event.accept()

    def _remember_layout(self) -> None:
        self._settings.setValue("layout", self.layouts.value())

    def restore_geometry(self) -> None:
        """Take the size and place the window was left with."""
        stored = self._settings.value("geometry")
        if isinstance(stored, QByteArray):
            self.restoreGeometry(stored)


def _step_words(plain: str, words: str, step: str | None) -> str:
    """What a menu writes of the step that would be taken back or repeated."""
    return words.format(step=translated(step)) if step else plain
