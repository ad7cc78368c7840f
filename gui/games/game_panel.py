"""The game that a network learns, as it is played while it learns, and by what it has learned."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine.api import (
    EnvironmentSource,
    EpisodePlayed,
    GameMoment,
    GameSeen,
    ProjectUpdate,
    RunChanged,
    RunState,
)
from gui.bridge import Bridge
from gui.figures.governed_drawing import GovernedDrawing
from gui.games.action_bars import ActionBars
from gui.games.game_view import GameView
from gui.games.playback import MOVES_PER_SECOND, Playback
from gui.games.returns_line import ReturnsLine
from gui.language.engine_words import translated
from gui.looking.shown_panel import ShownPanel, Table
from gui.theme.theme import Theme
from gui.theme.tokens import EDGE, SPACE
from gui.widgets.action_button import ActionButton
from gui.widgets.choice_field import ChoiceField
from gui.widgets.empty_hint import EmptyHint
from gui.widgets.number_text import short_number
from gui.widgets.segmented_control import SegmentedControl

_SHARE = 0.02
_NARROWEST_PX, _LEARNED_NEEDS_PX, _NARROW_PX = 256, 340, 420
_RATES = (4, MOVES_PER_SECOND, 40)
_SHOW, _LIVE = "show", "live"


class GamePanel(ShownPanel):
    """Shows whole episodes at a speed to follow, or the very game that is learned from.

    A whole episode is played by the network as it stands then, without chance and from the starting
    places that it is measured with, while a run goes on or at rest; the next is asked for when one
    has been seen. While hidden or frozen it asks for nothing.
    """

    can_freeze = True

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self._drawing = GovernedDrawing(self, _SHARE)
        self._number = 0
        self._is_playing = False
        self._fault = ""
        self._seen: GameSeen | None = None
        self.playback = Playback(self)
        words = [(_SHOW, self.tr("Episode")), (_LIVE, self.tr("Training"))]
        self.mode = SegmentedControl(theme, words, self)
        self.play = ActionButton(theme, icon="play", kind="quiet", parent=self)
        self.next = ActionButton(
            theme, icon="step", kind="quiet", tool_tip=self.tr("Next move"), parent=self
        )
        self.rate = ChoiceField(theme, self._rates(), self)
        self.view = GameView(theme, self)
        self.facts = QLabel(self)
        self.learned = QLabel(self)
        self.said = QLabel(self)
        self.bars = ActionBars(theme, self)
        self.returns = ReturnsLine(theme, self)
        self.hint = EmptyHint(theme, "", parent=self)
        self._name_parts()
        self._lay_out()
        self._connect()
        self._follow(bridge.update)

    @property
    def has_game(self) -> bool:
        """Whether the project is one of a game."""
        return isinstance(self._bridge.project.data, EnvironmentSource)

    @property
    def is_live(self) -> bool:
        """Whether the game is shown that is played to learn."""
        return self.mode.value() == _LIVE

    def set_frozen(self, is_frozen: bool) -> None:
        if is_frozen == self._is_frozen:
            return
        super().set_frozen(is_frozen)
        for part in (self.mode, self.play, self.next):
            part.setEnabled(not is_frozen)
        self._let_go()
        if is_frozen:
            self.want()
        else:
            self.bars.forget_scale()
            self.ask_next()

    def table(self) -> Table | None:
        """What the network thinks of each action now."""
        if not self.bars.values:
            return None
        rows = tuple(zip(self.bars.names, self.bars.values, strict=True))
        return Table((self.tr("action"), self.tr("value")), rows)

    def picture(self) -> QWidget:
        return self._content

    def want(self) -> None:
        """Say what is shown now; while hidden, nothing."""
        if not self.isVisible() or not self.has_game or self._is_frozen:
            self._bridge.want_game()
        elif self.is_live:
            self._bridge.want_game(is_live=True)
        else:
            self._bridge.want_game(episode=self._number)

    def ask_next(self) -> None:
        """Ask for another episode."""
        self._number += 1
        self.want()

    def set_playing(self, is_playing: bool) -> None:
        """Go through episodes by itself, or stay at a move."""
        self._is_playing = is_playing
        self._let_go()
        self.play.set_icon("pause" if is_playing else "play")
        words = self.tr("Stay at this move") if is_playing else self.tr("Let the network play")
        self.play.setToolTip(words)
        self.play.setAccessibleName(words)
        if is_playing and self.playback.is_at_end and self.isVisible():
            self.ask_next()

    def _let_go(self) -> None:
        """Moves follow each other while they are wanted and can be seen."""
        goes = self._is_playing and self.isVisible() and not self._is_frozen
        self.playback.set_going(goes)

    # What is told

    def _take_episode(self, episode: EpisodePlayed) -> None:
        shown = self.playback.episode
        if (
            self._is_frozen
            or episode.number != self._number
            or (shown and shown.number == self._number)
        ):
            return  # that of a moment or a project that is not looked at any more, or known
        if episode.returns:
            self.returns.set_returns(episode.returns)
        self._fault = translated(episode.problem)
        self._show_content(self._fault)
        self.playback.take(episode)

    def _take_game(self, seen: GameSeen) -> None:
        if self._is_frozen:
            return
        self._seen = seen
        if self.isVisible() and self.is_live:
            self._drawing.offer(self._draw_live)

    def _draw_live(self) -> None:
        if self._seen is not None and self.is_live and not self._is_frozen:
            self._show_content()
            self.returns.set_returns(self._seen.returns)
            self._show_moment(self._seen.moment, self._seen.step, None)
            self.repaint()  # at once, so that painting counts among the costs

    def _draw_played(self) -> None:
        moment, episode = self.playback.moment, self.playback.episode
        if not self.is_live and moment is not None and episode is not None:
            self._show_moment(moment, episode.step, self.playback.following_action)

    def _show_moment(self, moment: GameMoment, step: int, action: int | None) -> None:
        self.view.show_moment(moment)
        self.facts.setText(self._facts_of(moment))
        self.learned.setText(self.tr("after {step} steps").format(step=short_number(step)))
        self.said.setText(self._said_of(moment, action))
        best = int(moment.values.argmax()) if moment.values.size else None
        marked = None if moment.is_over else best if action is None else action
        self.bars.set_actions(
            moment.actions,
            moment.values.tolist(),
            are_chances=moment.kind == "chances",
            marked=marked,
        )
        what = self.tr("The chance of each action here")
        if moment.kind != "chances":
            what = self.tr("What the network expects each action here to earn")
        self.bars.setToolTip(what)

    def _facts_of(self, moment: GameMoment) -> str:
        words = self.tr("Episode {episode} · move {move} · return {total}")
        return words.format(
            episode=short_number(moment.episode + 1),
            move=short_number(moment.length),
            total=short_number(moment.total),
        )

    def _said_of(self, moment: GameMoment, action: int | None) -> str:
        """What is done at a moment; where that is not known, what was done before it."""
        reward = short_number(moment.reward)
        if moment.is_over:
            return self.tr("Over: the last move earned {reward}").format(reward=reward)
        if action is not None:
            words = self.tr("Does: {action} · the last move earned {reward}")
            return words.format(action=translated(moment.actions[action]), reward=reward)
        if moment.action is None:
            return self.tr("The episode begins")
        words = self.tr("Did: {action} · earned {reward}")
        if moment.by_chance:
            words = self.tr("Did by chance: {action} · earned {reward}")
        return words.format(action=translated(moment.actions[moment.action]), reward=reward)

    # What the user and the project do

    def _choose_mode(self, _: object) -> None:
        self._show_mode()
        self.want()
        if self.is_live:
            self._seen = None
            self._show_rest(self._bridge.run_state)
        else:
            self._show_content()
            self._draw_played()

    def _show_mode(self) -> None:
        width, px = self.width(), self._theme.px
        self.play.setVisible(not self.is_live)
        self.next.setVisible(not self.is_live and width >= px(_NARROWEST_PX))
        self.learned.setVisible(width >= px(_LEARNED_NEEDS_PX))
        self.rate.setVisible(not self.is_live and width >= px(_NARROW_PX))

    def _step(self) -> None:
        self.set_playing(False)
        self.playback.step()

    def _follow(self, update: ProjectUpdate) -> None:
        if update.before is None:
            self.set_frozen(False)
            self._seen = None
            self.playback.take(None)
            self.view.show_moment(None)
            self.returns.set_returns(())
            for label in (self.facts, self.said, self.learned):
                label.setText("")
            self.bars.forget_scale()
            self.bars.set_actions((), ())
        had_game = update.before is not None and isinstance(update.before.data, EnvironmentSource)
        if update.before is None or had_game != self.has_game:
            self._number += 1
            self._show_content()
        elif self._fault:  # the edit may have mended it
            self._number += 1
        self.want()

    def _follow_run(self, news: RunChanged) -> None:
        match news.state:
            case RunState.PREPARING if not self._is_frozen:
                self.bars.forget_scale()
                self.returns.set_returns(())
            case RunState.RUNNING if not self._is_playing and self.has_game:
                self.set_playing(True)
        if not self._is_frozen:
            self._show_rest(news.state)

    def _show_rest(self, state: RunState) -> None:
        """In place of a game that nobody learns from, say so."""
        if self.is_live and self._seen is None and not state.is_active:
            words = self.tr("No run is at work. Train, and see the game that it learns from here.")
            self._show_content(words)

    def _show_content(self, fault: str = "") -> None:
        """Show the game, or in words why there is none."""
        if not self.has_game:
            fault = self.tr("This project has no game. Choose one as the data, such as Catch.")
        self.hint.set_text(fault)
        self.hint.setVisible(bool(fault))
        self._content.setVisible(not fault)
        self._head.setVisible(self.has_game)

    def _rates(self) -> list[tuple[str, str]]:
        words = self.tr("{moves} moves/s")
        return [(str(rate), words.format(moves=rate)) for rate in _RATES]

    # Building

    def _name_parts(self) -> None:
        self.mode.setAccessibleName(self.tr("Which game is shown"))
        tip = self.tr(
            "Episode: whole episodes, played by the network as it is now, without chance. "
            "Training: the game that it learns from at this moment."
        )
        self.mode.setToolTip(tip)
        self.learned.setToolTip(self.tr("How many steps the network had learned that plays"))
        self.rate.setMinimumContentsLength(10)
        self.rate.setAccessibleName(self.tr("How fast the moves are shown"))
        self.rate.setToolTip(self.tr("How fast the moves are shown"))
        self.rate.set_value(str(MOVES_PER_SECOND))
        self.view.setAccessibleName(self.tr("The game"))
        self.bars.setAccessibleName(self.tr("What the network thinks of each action"))
        self.set_playing(False)

    def _connect(self) -> None:
        bridge = self._bridge
        self.mode.value_changed.connect(self._choose_mode)
        self.play.clicked.connect(lambda: self.set_playing(not self._is_playing))
        self.next.clicked.connect(self._step)
        self.rate.value_changed.connect(lambda rate: self.playback.set_rate(int(rate)))
        self.playback.moved.connect(self._draw_played)
        self.playback.ended.connect(self.ask_next)
        bridge.project_updated.connect(self._follow)
        bridge.run_changed.connect(self._follow_run)
        bridge.game_seen.connect(self._take_game)
        bridge.episode_played.connect(self._take_episode)
        bridge.looked_back.connect(lambda _: self.ask_next())

    def _lay_out(self) -> None:
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(SPACE, 0, SPACE, 0)
        head.setSpacing(SPACE // 2)
        for part in (self.mode, self.play, self.next):
            head.addWidget(part)
        head.addSpacing(SPACE)
        head.addWidget(self.learned, 1)
        head.addWidget(self.rate)
        for label in (self.facts, self.said, self.learned):
            label.setProperty("role", "small")
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.facts.setWordWrap(True)
        self.said.setWordWrap(True)
        told = QVBoxLayout()
        told.setSpacing(SPACE // 2)
        told.addWidget(self.facts)
        told.addWidget(self.said)
        told.addWidget(self.bars)
        told.addWidget(self.returns, 1)
        self._content = QWidget(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._row.setContentsMargins(EDGE, 0, EDGE, 0)
        self._row.setSpacing(EDGE)
        self._row.addWidget(self.view, 1)
        self._row.addLayout(told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._head)
        column.addWidget(self._content, 1)
        column.addWidget(self.hint, 1)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_mode()
        is_narrow = self.width() < self._theme.px(_LEARNED_NEEDS_PX)
        self.said.setHidden(is_narrow and self.height() < self.width())
        self._row.setSpacing(SPACE if is_narrow else EDGE)
        self._row.setStretch(1, 2 if is_narrow else 1)
        is_tall = self.height() > 1.3 * self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_tall else across)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.playback.is_at_end:
            self._number += 1
        self._let_go()
        self.want()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()
        self.want()
