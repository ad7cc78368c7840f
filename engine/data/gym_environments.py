"""Classic games of the Gymnasium library, drawn by us.

Gymnasium takes half a second to import and is an extra, so it is looked for when a game is made.
What is seen of each game and what can be done is listed here, so that shapes are on the wires
without it.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.data.data_set import Array, Field
from engine.data.environment import Drawing, Environment, Outcome, Shape
from engine.data.environment_source import OBSERVATION, EnvironmentSource
from engine.data.source import data_source
from engine.errors import DataUnavailable
from engine.parameter import choice, switch
from engine.tensor_spec import TensorSpec

_LAKE = "SFFFFHFHFFFHHFFG"
_LAKE_SIDE = 4


@dataclass(frozen=True)
class Game:
    """What is known of a game without the library.

    Attributes:
        id: what Gymnasium calls it.
        title: what the user reads.
        seen: the numbers of an observation; of a place on a board, one for each place.
        actions: in the order of their numbers.
        doc: what the observation means.
        drawn: shows a state.
    """

    id: str
    title: str
    seen: tuple[str, ...]
    actions: tuple[str, ...]
    doc: str
    drawn: Callable[[Array], Drawing]


def _cart_pole(state: Array) -> Drawing:
    """In metres; the pole is 1 m long."""
    place, _, angle, _ = (float(number) for number in state)
    x, y = place + 2.4, 1.4
    tip = (x + math.sin(angle), y - math.cos(angle))
    return Drawing(
        4.8,
        2.0,
        (
            Shape("line", ((0.0, 1.7), (4.8, 1.7)), "ground", 0.02),
            Shape("rectangle", ((x - 0.25, y), (x + 0.25, y + 0.3)), "player"),
            Shape("line", ((x, y), tip), "thing", 0.1),
        ),
    )


def _acrobot(state: Array) -> Drawing:
    """Both links are 1 m long; the tip is to reach the line."""
    first = math.atan2(float(state[1]), float(state[0]))
    both = first + math.atan2(float(state[3]), float(state[2]))
    x, y = 2.2, 2.2
    elbow = (x + math.sin(first), y + math.cos(first))
    tip = (elbow[0] + math.sin(both), elbow[1] + math.cos(both))
    return Drawing(
        4.4,
        4.4,
        (
            Shape("line", ((0.0, y - 1), (4.4, y - 1)), "goal", 0.03),
            Shape("line", ((x, y), elbow, tip), "player", 0.16),
            Shape("disc", ((x, y),), "ground", 0.12),
            Shape("disc", (elbow,), "thing", 0.12),
        ),
    )


def _mountain_car(state: Array) -> Drawing:
    """The valley is sin(3x), from −1.2 to 0.6; the flag stands at 0.5."""

    def on(x: float) -> tuple[float, float]:
        return x + 1.2, 1.15 - 0.45 * math.sin(3 * x)

    hill = tuple(on(float(x)) for x in np.linspace(-1.2, 0.6, 60))
    x, y = on(float(state[0]))
    flag = on(0.5)
    return Drawing(
        1.8,
        1.8,
        (
            Shape("polygon", (*hill, (1.8, 1.8), (0.0, 1.8)), "ground"),
            Shape("line", (flag, (flag[0], flag[1] - 0.25)), "goal", 0.03),
            Shape("disc", ((x, y - 0.06),), "player", 0.06),
        ),
    )


def _frozen_lake(state: Array) -> Drawing:
    place = int(np.argmax(state))
    shapes = []
    for number, letter in enumerate(_LAKE):
        y, x = divmod(number, _LAKE_SIDE)
        role = {"H": "danger", "G": "goal"}.get(letter, "ground")
        corners = ((x + 0.04, y + 0.04), (x + 0.96, y + 0.96))
        shapes.append(Shape("rectangle", corners, role))
    y, x = divmod(place, _LAKE_SIDE)
    shapes.append(Shape("disc", ((x + 0.5, y + 0.5),), "player", 0.28))
    return Drawing(float(_LAKE_SIDE), float(_LAKE_SIDE), tuple(shapes))


GAMES: dict[str, Game] = {
    "cart_pole": Game(
        "CartPole-v1",
        "Cart and pole",
        ("place", "speed", "angle", "turning speed"),
        ("push left", "push right"),
        "The cart's place (m) and speed (m/s), the pole's angle (rad) and turning speed (rad/s).",
        _cart_pole,
    ),
    "acrobot": Game(
        "Acrobot-v1",
        "Acrobot",
        ("cos 1", "sin 1", "cos 2", "sin 2", "turning speed 1", "turning speed 2"),
        ("turn one way", "hang", "turn the other way"),
        "Cosine and sine of both joints' angles, and their turning speeds (rad/s).",
        _acrobot,
    ),
    "mountain_car": Game(
        "MountainCar-v0",
        "Mountain car",
        ("place", "speed"),
        ("push left", "coast", "push right"),
        "The car's place, from −1.2 to 0.6, and its speed, at most 0.07 a move.",
        _mountain_car,
    ),
    "frozen_lake": Game(
        "FrozenLake-v1",
        "Frozen lake",
        tuple(f"row {n // _LAKE_SIDE + 1}, column {n % _LAKE_SIDE + 1}" for n in range(16)),
        ("left", "down", "right", "up"),
        "The place on the lake, one number for each: 1 where the player stands, 0 elsewhere.",
        _frozen_lake,
    ),
}


@data_source(
    "gymnasium",
    title="Gymnasium game",
    origin="generated",
    source="Simulated by Gymnasium (Towers and others 2024, “Gymnasium: a standard interface for "
    "reinforcement learning environments”); the examples are random play.",
    licence="MIT",
)
class GymGame(EnvironmentSource):
    """One of the classic games of the Gymnasium library, which is to be installed for it.

    Cart and pole: 1 is earned for each move until the pole falls or the cart leaves the track, at
    most 500 moves. Acrobot: −1 for each move until the tip swings above the line, at most 500.
    Mountain car: −1 for each move until the flag on the hill is reached, at most 200. Frozen lake:
    1 for the goal, 0 for all else; a hole ends the episode, at most 100 moves.

    Shapes: observation (4,), (6,), (2,) or (16,); action: 1 of 2, 3, 3 or 4

    Source: Barto, Sutton and Anderson 1983 (cart and pole); Sutton 1996 (Acrobot); Moore 1990
    (mountain car).
    """

    game: str = choice(
        default="cart_pole",
        choices={name: game.title for name, game in GAMES.items()},
        doc="Which game is played.",
    )
    slippery: bool = switch(
        default=True,
        doc="Whether the player slides to a side two times of three.",
        shown_if=("game", ("frozen_lake",)),
    )

    def make(self) -> GymEnvironment:
        options = {"is_slippery": self.slippery} if self.game == "frozen_lake" else {}
        return GymEnvironment(GAMES[self.game], options)

    def seen(self) -> Field:
        game = GAMES[self.game]
        spec = TensorSpec((len(game.seen),))
        return Field(OBSERVATION, "input", spec, game.doc, feature_names=game.seen)

    def action_names(self) -> tuple[str, ...]:
        return GAMES[self.game].actions


class GymEnvironment(Environment):
    """A game of Gymnasium's.

    Raises:
        DataUnavailable: if Gymnasium is not there, or has no such game.
    """

    def __init__(self, game: Game, options: Mapping[str, Any]) -> None:
        super().__init__()
        self._game = game
        try:
            gymnasium = importlib.import_module("gymnasium")
        except ImportError as error:
            raise DataUnavailable(
                f"{game.title} is played by the library Gymnasium, which can not be imported "
                f"({error}). Install it: run python3 bootstrap.py rl once, or pip install "
                "'gymnasium==1.4.*'. Catch needs no library."
            ) from error
        try:
            # What is given and taken is checked by our own tests; its checker is slow.
            self._player = gymnasium.make(game.id, disable_env_checker=True, **options)
        except gymnasium.error.Error as error:
            raise DataUnavailable(
                f"Gymnasium {gymnasium.__version__} has no game {game.id} ({error}). "
                "Install the version it is known to work with: run python3 bootstrap.py rl."
            ) from error
        self._is_board = len(game.seen) == len(_LAKE)
        self._last = np.zeros(len(game.seen), np.float32)

    def _begin(self, seed: int) -> Array:
        return self._read(self._player.reset(seed=seed)[0])

    def _move(self, action: int) -> Outcome:
        found, reward, ended, cut, _ = self._player.step(action)
        # A last move within the time counts as the end, not as cut: nothing comes after it.
        return Outcome(self._read(found), float(reward), bool(ended), bool(cut) and not ended)

    def _drawn(self) -> Drawing:
        return self._game.drawn(self._last)

    def _read(self, found: Any) -> Array:
        """What was seen, as real numbers."""
        if self._is_board:
            self._last = np.zeros(len(self._game.seen), np.float32)
            self._last[int(found)] = 1.0
        else:
            self._last = np.array(found, np.float32)
        return self._last
