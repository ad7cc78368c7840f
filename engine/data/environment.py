"""What a game is to those who learn it: it is reset, takes actions, and gives rewards.

An `Environment` plays one episode at a time. All chance in an episode follows from the seed it was
reset with, so seed and actions are all that it takes to bring it back to where it stood; a
subclass gives three things::

    _begin(seed)    the first observation of an episode
    _move(action)   what an action leads to
    _drawn()        what a player would see
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec
from numpy.typing import NDArray

from engine.errors import DataUnavailable

Array = NDArray[Any]


class Outcome(NamedTuple):
    """What an action led to.

    Attributes:
        observation: what is seen after it.
        reward: what it earned.
        ended: the episode is over by the rules of the game: nothing can be earned any more.
        cut: the episode is over because it took too long; the game itself would have gone on.
    """

    observation: Array
    reward: float
    ended: bool
    cut: bool

    @property
    def is_last(self) -> bool:
        """Whether the episode is over."""
        return self.ended or self.cut


class Shape(msgspec.Struct, frozen=True):
    """One shape of a drawing.

    Attributes:
        kind: ``rectangle`` (two opposite corners), ``disc`` (its middle), ``line`` (its points in
            turn) or ``polygon`` (its corners in turn).
        points: in the drawing's units.
        role: what it stands for, by which it is coloured: ``player``, ``thing``, ``goal``,
            ``danger`` or ``ground``.
        size: a disc's radius or a line's width.
    """

    kind: str
    points: tuple[tuple[float, float], ...]
    role: str
    size: float = 0.0


class Drawing(msgspec.Struct, frozen=True):
    """What a player would see of a game: shapes, the first lowest, x to the right and y down.

    Attributes:
        width, height: of the whole, in its own units.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]


class Environment:
    """Base of all games. Not shared between threads."""

    def __init__(self) -> None:
        self._seed = 0
        self._actions: list[int] = []

    def reset(self, seed: int) -> Array:
        """Begin an episode, of which all chance follows from the seed; gives what is seen."""
        self._seed = seed
        self._actions = []
        return self._begin(seed)

    def step(self, action: int) -> Outcome:
        """Take an action; after the last one of an episode comes `reset`."""
        self._actions.append(action)
        return self._move(action)

    def state(self) -> dict[str, Any]:
        """Where the running episode stands, as JSON values: its seed and the actions until now."""
        return {"seed": self._seed, "actions": list(self._actions)}

    def restore(self, state: Mapping[str, Any]) -> list[Outcome]:
        """Play an episode again to where it stood; gives every step of it, the first one's reset.

        The reset is told as an outcome without a reward.

        Raises:
            DataUnavailable: if the episode ends on the way, so that it was one of another game.
        """
        found = [Outcome(self.reset(int(state["seed"])), 0.0, False, False)]
        for action in state["actions"]:
            if found[-1].is_last:
                raise DataUnavailable("The episode that was kept is one of another game.")
            found.append(self.step(int(action)))
        return found

    def drawing(self) -> Drawing:
        """What a player would see now."""
        return self._drawn()

    def scores(self) -> Mapping[str, float]:
        """What else than the return tells how an episode went, once it is over; by name."""
        return {}

    def _begin(self, seed: int) -> Array:
        raise NotImplementedError(type(self).__name__)

    def _move(self, action: int) -> Outcome:
        raise NotImplementedError(type(self).__name__)

    def _drawn(self) -> Drawing:
        raise NotImplementedError(type(self).__name__)
