"""How the network learns: stages, recipe and settings, the schedule, and a search for a rate."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from engine.api import (
    OF_THE_RUN,
    AddStage,
    Augmentation,
    BatchDone,
    MoveStage,
    Project,
    ProjectCommand,
    ProjectUpdate,
    Recipe,
    RemoveStage,
    RunChanged,
    RunState,
    SetAugmentation,
    SetRecipe,
    SetSpeed,
    SetTraining,
    Stage,
)
from gui.bridge import Bridge
from gui.figures.governed_drawing import GovernedDrawing
from gui.forms.edit_steps import EditSteps
from gui.forms.form import ParameterForm
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.training.drawn_nodes import known_nodes
from gui.training.obstacle_card import ObstacleCard, first_obstacle
from gui.training.rate_finder import RateFinder
from gui.training.recipe_section import RecipeSection
from gui.training.schedule_plot import SchedulePlot
from gui.training.settings_sections import SettingsSection, training_sections
from gui.training.speed_finder import SpeedFinder
from gui.training.stage_list import StageList
from gui.training.stages_at_work import drawn_stage_at_work, place_in_plan, stage_facts

_LEAST_WIDTH_PX = 240
_SHARE = 0.005


class TrainingPanel(QWidget):
    """The one place where it is set how a run goes; every change is a command.

    Signals:
        left: Escape was pressed: the keyboard is to go back to the canvas.
        sought: path of the node that is to be shown.
        vary_wanted: dotted name of a setting that is to be varied in a sweep.
    """

    left = Signal()
    sought = Signal(str)
    vary_wanted = Signal(str)

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._steps = EditSteps()
        self._drawing = GovernedDrawing(self, _SHARE)
        self._document = bridge.project
        self._stage = len(bridge.project.stages)
        self._is_stale = self._is_in_front = True
        self._known_of: object = None
        body = QWidget(self)
        self.obstacle = ObstacleCard(theme, body)
        self.stages = StageList(theme, body)
        self.recipe = RecipeSection(theme, self._steps, body)
        self.sections = training_sections(theme, self._steps, body)
        self.finder = RateFinder(theme, bridge, body)
        self.schedule = SchedulePlot(theme, body)
        form = ParameterForm(theme, Augmentation, body, steps=self._steps, has_neighbours=True)
        title = self.tr("Vary the pictures")
        self.augmentation = SettingsSection(theme, title, form, body, is_open=False)
        self.speed = SpeedFinder(theme, bridge, body)
        self.section_of("precision").rows.addWidget(self.speed)
        self.section_of("learning_rate").rows.addWidget(self.finder)
        self.section_of("schedule").rows.addWidget(self.schedule)
        self._lay_out(body)
        self.setMinimumWidth(theme.px(_LEAST_WIDTH_PX))
        self._connect()
        self._refresh()

    @property
    def stage(self) -> int:
        """Place of the stage that is edited."""
        return self._stage

    def section_of(self, setting: str) -> SettingsSection:
        """The section in which a training setting stands."""
        return next(s for s in self.sections if setting in s.form.names)

    def choose_stage(self, place: int) -> None:
        """Edit another stage."""
        self._stage = place
        self._refresh()

    def focus_first(self) -> None:
        """Move the keyboard to the recipe."""
        self.recipe.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self, is_in_front: bool) -> None:
        """It came to the front of the panels in its place, or went behind another one."""
        self._is_in_front = is_in_front
        if self._is_seen and self._is_stale:
            self._refresh()

    @property
    def _is_seen(self) -> bool:
        return self.isVisible() and self._is_in_front

    # What the user wants

    def _set_recipe(self, recipe: Recipe) -> None:
        self._carry_out(SetRecipe(recipe, self._stage, self._steps.number))

    def _set_training(self, parameter: str, value: object) -> None:
        command = SetTraining(parameter, value, self._stage, self._steps.number)
        if self._carry_out(command) and parameter == "learning_rate":
            self._tell_rate()

    def _take_rate(self, rate: float) -> None:
        """Have the rate that was found: a step of its own."""
        self._steps.count(("rate", rate))
        self._set_training("learning_rate", rate)

    def _take_speed(self, settings: dict[str, Any]) -> None:
        """Compute in the way that was found the fastest: a step of its own."""
        self._carry_out(SetSpeed(settings))

    def _tell_rate(self) -> None:
        """Let a run that goes on learn with the new rate, if it is that stage it is in."""
        bridge = self._bridge
        if bridge.run_state.is_active and self._stage == self._at_work():
            rate = self._edited.training.learning_rate
            bridge.attempt(lambda: bridge.session.set_learning_rate(rate))

    def _set_augmentation(self, parameter: str, value: object) -> None:
        self._carry_out(SetAugmentation(parameter, value))

    def _add_stage(self) -> None:
        self._carry_out(AddStage(self._edited, self._stage))

    def _remove_stage(self, place: int) -> None:
        before = self._stage
        self._stage -= place < self._stage
        if not self._carry_out(RemoveStage(place)):
            self._stage = before

    def _move_stage(self, place: int, to: int) -> None:
        before, self._stage = self._stage, to
        if not self._carry_out(MoveStage(place, to)):
            self._stage = before

    def _carry_out(self, command: ProjectCommand) -> bool:
        is_done = self._bridge.do(command)
        self._refresh()  # what is shown stands as the document does, also after a refusal
        return is_done

    # What is shown

    @property
    def _edited(self) -> Stage:
        return self._bridge.project.drawn_stages[self._stage]

    def _at_work(self) -> int | None:
        """Place of the stage a run is in; None: there is no run."""
        bridge = self._bridge
        if not bridge.run_state.is_active:
            return None
        batch = bridge.heard.batch
        return drawn_stage_at_work(bridge.project, 0 if batch is None else batch.stage)

    def _follow_project(self, update: ProjectUpdate) -> None:
        if update.before is None and update.project is not self._document:
            self._document, self._stage = update.project, len(update.project.stages)
            self.finder.forget()
        before, is_known = update.before, update.inference is self._known_of
        if before is not None and is_known and _shows_the_same(before, update.project):
            return  # a node was moved, as it is many times in a drag
        self._refresh()

    def _refresh(self) -> None:
        """Show the project as it is now, if anybody can see it."""
        project = self._bridge.project
        self._stage = min(self._stage, len(project.stages))
        self._is_stale = not self._is_seen
        if self._is_stale:
            return
        inference = self._bridge.inference
        self._show_stages()
        if inference is not self._known_of:
            self._known_of = inference
            known = known_nodes(project.graph)
            self.recipe.show_nodes(known)
            for section in self.sections:
                section.show_nodes(known)
        self.obstacle.show_obstacle(first_obstacle(project, inference))
        self._show_settings(project)

    def _show_settings(self, project: Project) -> None:
        edited = self._edited
        is_last = self._stage == len(project.stages)
        left_out = {*edited.recipe.unused, *(() if is_last else OF_THE_RUN)}
        self.recipe.show_recipe(edited.recipe)
        if self.recipe.form is not None:
            self.recipe.form.offer_sweep("recipe" if is_last else "")
        for section in self.sections:
            section.show_values(edited.training, left_out)
            section.form.offer_sweep("training" if is_last else "")
        self.finder.set_stage(place_in_plan(project, self._stage))
        has_rate = not edited.training.searches and "learning_rate" not in left_out
        has_rate &= edited.recipe.needs_loss  # where no loss falls, no rate can be looked for
        self.finder.setVisible(has_rate)
        self.speed.setVisible(is_last and "compiled" not in left_out)
        self.schedule.show_stages(project.drawn_stages, self._stage)
        self.schedule.setVisible(not self.schedule.is_empty)
        self.augmentation.show_values(project.augmentation)
        has_pictures = any(field.spec.rank == 3 for field in project.data.fields())
        self.augmentation.setVisible(has_pictures)

    def _show_stages(self) -> None:
        self.stages.show_stages(stage_facts(self._bridge.project, self._at_work()), self._stage)

    def _follow_run(self, news: RunChanged) -> None:
        if news.state is RunState.PREPARING or not news.state.is_active:
            self.schedule.show_now(None)
        if self._is_seen:
            self._show_stages()

    def _follow_batch(self, news: BatchDone) -> None:
        if self._is_seen and self._bridge.run_state.is_active:
            self._drawing.offer(lambda: self._show_batch(news))

    def _show_batch(self, news: BatchDone) -> None:
        if not self._bridge.run_state.is_active:
            return
        self.schedule.show_now(news.epoch, news.learning_rate)
        at_work = drawn_stage_at_work(self._bridge.project, news.stage)
        if any(row.facts.is_at_work != (i == at_work) for i, row in enumerate(self.stages.rows)):
            self._show_stages()

    def _take_up(self) -> None:
        """Another project came to the front."""
        self.schedule.show_now(None)
        self._refresh()

    # Building

    def _connect(self) -> None:
        bridge = self._bridge
        self.obstacle.sought.connect(self.sought)
        self.stages.chosen.connect(self.choose_stage)
        self.stages.added.connect(self._add_stage)
        self.stages.removed.connect(self._remove_stage)
        self.stages.moved.connect(self._move_stage)
        self.recipe.entered.connect(self._set_recipe)
        self.recipe.vary_wanted.connect(self.vary_wanted)
        self.augmentation.form.offer_sweep("augmentation")
        for section in (*self.sections, self.augmentation):
            section.form.vary_wanted.connect(self.vary_wanted)
        for section in self.sections:
            section.entered.connect(self._set_training)
        self.augmentation.entered.connect(self._set_augmentation)
        self.finder.rate_chosen.connect(self._take_rate)
        self.speed.measure.pressed.connect(self.finder.end)  # the engine tries one thing at a time
        for button in (self.finder.seek, self.finder.again):
            button.pressed.connect(self.speed.end)
        self.speed.chosen.connect(self._take_speed)
        bridge.project_updated.connect(self._follow_project)
        bridge.run_changed.connect(self._follow_run)
        bridge.batch_done.connect(self._follow_batch)
        bridge.taken_up.connect(self._take_up)

    def _lay_out(self, body: QWidget) -> None:
        inner = QVBoxLayout(body)
        inner.setContentsMargins(EDGE, SPACE, EDGE - 4, EDGE)
        inner.setSpacing(SPACE)
        for part in (self.obstacle, self.stages, self.recipe, *self.sections, self.augmentation):
            inner.addWidget(part)
        inner.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self._area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that no field wanted gives the keyboard back to the canvas."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()


def _shows_the_same(one: Project, other: Project) -> bool:
    """Whether nothing that stands in the panel differs."""
    return (
        one.drawn_stages == other.drawn_stages
        and one.augmentation == other.augmentation
        and one.data == other.data
    )
