"""One session as panels see it: what it tells, what is known of it, what they wish to see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from engine.api import (
    BatchDone,
    Diagnosed,
    EpisodePlayed,
    EpochDone,
    GameSeen,
    Inference,
    LookedBack,
    MomentsChanged,
    OwnExample,
    Probe,
    Project,
    ProjectCommand,
    ProjectUpdate,
    RateFound,
    RepetitionBegun,
    RunChanged,
    RunState,
    SeenArea,
    Session,
    Snapshot,
    SpeedMeasured,
    Study,
    StudyTold,
    Wish,
)
from gui.heard import Heard


class Watched(QObject):
    """What a panel needs that shows a session: the one in front, or its twin.

    Signals carry frozen values; each is named after the news that it carries.

    Signals:
        nodes_chosen: the paths of what is selected on the canvas.
        value_asked: path of a node, and place of one number of what it gives for the example
            (indices without batch axis): where that number comes from is to be shown.
        places_lit: by path of a node, the part of what it gives that is to be seen lit, a
            `SeenArea`; empty: none any more.
        pass_shown: how far a pass through the network is shown, a `ShownPass`; None: not any more.
        own_chosen: the user's own example that is looked at now; None: one of the data.
        panel_asked: key of a panel that is to be brought into sight.
        time_step_chosen: which time step is looked at inside blocks over time, from 0; None: the
            one that is computed last, as at first with every document.

    Attributes:
        session: which is watched; it can become another, then ``project_updated`` tells of another
            document.
    """

    project_updated = Signal(object)
    run_changed = Signal(object)
    batch_done = Signal(object)
    epoch_done = Signal(object)
    snapshot_taken = Signal(object)
    diagnosed = Signal(object)
    rate_found = Signal(object)
    speed_measured = Signal(object)
    moments_changed = Signal(object)
    looked_back = Signal(object)
    repetition_begun = Signal(object)
    game_seen = Signal(object)
    episode_played = Signal(object)
    study_told = Signal(object)
    example_chosen = Signal(str, int)
    nodes_chosen = Signal(object)
    value_asked = Signal(str, object)
    places_lit = Signal(object)
    pass_shown = Signal(object)
    own_chosen = Signal(object)
    panel_asked = Signal(str)
    time_step_chosen = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._activations: dict[str, frozenset[str]] = {}
        self._weights: dict[str, frozenset[str]] = {}
        self._starts: dict[str, frozenset[str]] = {}
        self._probes: dict[str, frozenset[Probe]] = {}
        self._game: tuple[bool, int | None] = False, None
        self._chosen: tuple[str, ...] = ()
        self._asked: tuple[str, tuple[int, ...]] | None = None
        self._time_step: int | None = None
        self._look: Snapshot | None = None
        self.project_updated.connect(self._follow_document)

    @property
    def newest_look(self) -> Snapshot | None:
        """The newest look inside, for a panel that is made after it was taken."""
        return self._look

    @property
    def update(self) -> ProjectUpdate:
        """The newest state of the document."""
        return self.session.update

    @property
    def project(self) -> Project:
        """The open project."""
        return self.session.update.project

    @property
    def inference(self) -> Inference:
        """What is known of its nodes."""
        return self.session.update.inference

    @property
    def run_state(self) -> RunState:
        """Where the run stands, as last told."""
        return self.heard.run.state

    @property
    def heard(self) -> Heard:
        """What the run told last."""
        raise NotImplementedError(type(self).__name__)

    @property
    def example(self) -> tuple[str, int]:
        """Split and index of the example that is looked at."""
        raise NotImplementedError(type(self).__name__)

    def show_example(self, split: str, index: int) -> None:
        """Look at another example of the data, everywhere."""
        raise NotImplementedError(type(self).__name__)

    @property
    def own(self) -> OwnExample | None:
        """The user's own example, if one is looked at in the place of one of the data."""
        return None

    def show_own(self, example: OwnExample | None) -> None:
        """Look at an example of the user's own, everywhere; None: at the one of the data again."""
        raise NotImplementedError(type(self).__name__)

    def ask_panel(self, key: str) -> None:
        """Bring a panel into sight."""
        self.panel_asked.emit(key)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The paths of what is selected on the canvas."""
        return self._chosen

    def choose_nodes(self, paths: tuple[str, ...]) -> None:
        """Say what is selected on the canvas."""
        if paths != self._chosen:
            self._chosen = paths
            self.nodes_chosen.emit(paths)

    def ask_value(self, path: str, place: tuple[int, ...]) -> None:
        """Ask where one number comes from that a node gives for the example.

        The panel that answers may be made only now, so the question is kept.
        """
        self._asked = path, place
        self.value_asked.emit(path, place)
        self.ask_panel("arithmetic")

    @property
    def asked_value(self) -> tuple[str, tuple[int, ...]] | None:
        """The number that was asked for last: path of the node, and place."""
        return self._asked

    @property
    def time_step(self) -> int | None:
        """Which time step is looked at; None: the one that is computed last."""
        return self._time_step

    def choose_time_step(self, step: int | None) -> None:
        """Look at another time step inside blocks over time, counted from 0."""
        if step != self._time_step:
            self._time_step = step
            self.time_step_chosen.emit(step)

    def light_places(self, areas: Mapping[str, SeenArea]) -> None:
        """Have parts of what nodes give lit wherever it is seen; in place of those before."""
        self.places_lit.emit(areas)

    def show_pass(self, shown: object) -> None:
        """Have the canvas show how far a pass has come; None: not any more."""
        self.pass_shown.emit(shown)

    def want(
        self,
        owner: str,
        activations: Iterable[str] = (),
        weights: Iterable[str] = (),
        starts: Iterable[str] = (),
    ) -> None:
        """Say what ``owner`` shows of the network's inside, in place of what it said before.

        ``starts`` are nodes whose weights it shows as they were before any learning.
        """
        self._activations[owner] = frozenset(activations)
        self._weights[owner] = frozenset(weights)
        self._starts[owner] = frozenset(starts)
        self._tell_wish()

    def want_probes(self, owner: str, probes: Iterable[Probe] = ()) -> None:
        """Say what else ``owner`` looks at, in place of what it said before."""
        if self._probes.get(owner, frozenset()) != frozenset(probes):
            self._probes[owner] = frozenset(probes)
            self._tell_wish()

    def ask(self, owner: str, study: Study | None) -> None:
        """Have something found out for ``owner``, in place of what it asked before; None: no more.

        `study_told` tells how it goes, of all owners.
        """
        self.session.study(owner, study)

    def do(self, command: ProjectCommand) -> bool:
        """Ask for an edit; gives whether it was carried out. A refusal is told."""
        raise NotImplementedError(type(self).__name__)

    def want_game(self, *, is_live: bool = False, episode: int | None = None) -> None:
        """Say what is shown of the game that is learned.

        Args:
            is_live: whether to tell how it stands that is played to learn.
            episode: which one the network is to play as well as it can; each is played once.
        """
        self._game = is_live, episode
        self._tell_wish()

    def tell(self, news: object) -> None:
        """Hand on a piece of news of the session."""
        match news:
            case RunChanged():
                self.run_changed.emit(news)
            case BatchDone():
                self.batch_done.emit(news)
            case EpochDone():
                self.epoch_done.emit(news)
            case Diagnosed():
                self.diagnosed.emit(news)
            case RateFound():
                self.rate_found.emit(news)
            case SpeedMeasured():
                self.speed_measured.emit(news)
            case MomentsChanged():
                self.moments_changed.emit(news)
            case LookedBack():
                self.looked_back.emit(news)
            case RepetitionBegun():
                self.repetition_begun.emit(news)
            case GameSeen():
                self.game_seen.emit(news)
            case EpisodePlayed():
                self.episode_played.emit(news)
            case StudyTold():
                self.study_told.emit(news)
            case Snapshot():
                self._look = news
                self.snapshot_taken.emit(news)

    def _follow_document(self, update: ProjectUpdate) -> None:
        if update.before is None:  # another project: what was seen is none of its
            self._look = self._time_step = None

    def _tell_heard(self) -> None:
        """Tell again what the run told last: the session is another one now."""
        heard = self.heard
        if heard.batch is not None:
            self.batch_done.emit(heard.batch)
        if heard.epoch is not None:
            self.epoch_done.emit(heard.epoch)

    def _wish(self) -> Wish:
        """What all panels together wish to see."""
        return Wish(
            activations=frozenset().union(*self._activations.values()),
            weights=frozenset().union(*self._weights.values()),
            split=self.example[0],
            example=self.example[1],
            starts=frozenset().union(*self._starts.values()),
            probes=frozenset().union(*self._probes.values()),
            own=self.own,
            game=self._game[0],
            episode=self._game[1],
        )

    def _tell_wish(self) -> None:
        """Let the engine know what is wished for."""
        self.session.wish(self._wish())
