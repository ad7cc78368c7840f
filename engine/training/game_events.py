"""What is told of games that are played, for whoever watches."""

from __future__ import annotations

from dataclasses import dataclass

from engine.training.learning.play import Moment


@dataclass(frozen=True, eq=False)
class GameSeen:
    """How a game stands that a run learns from; of several only the newest is told.

    Attributes:
        step: batches learned until then.
        moment: the game.
        returns: what the newest episodes earned that were played to learn, the newest last.
    """

    step: int
    moment: Moment
    returns: tuple[float, ...] = ()


@dataclass(frozen=True, eq=False)
class EpisodePlayed:
    """The network played an episode for those who watch, as well as it can.

    Attributes:
        number: the one that was wished for.
        step: batches learned when it began.
        moments: from the reset to the end; each one's numbers are those for the state it shows.
        returns: as those of `GameSeen`; empty where no run is at work.
        problem: in words, why none was played.
    """

    number: int
    step: int
    moments: tuple[Moment, ...] = ()
    returns: tuple[float, ...] = ()
    problem: str = ""
