"""The design tokens: every colour, size and distance the window uses, for dark and light."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

SPACE = 8
"""The rhythm: distances and heights are multiples of this many pixels."""

EDGE = 2 * SPACE
FIELD_HEIGHT = 4 * SPACE

RADIUS_CARD = 9
RADIUS_FIELD = 6
RADIUS_BUTTON = 8
RADIUS_SMALL = 4

FONT_SIZES: Mapping[str, int] = MappingProxyType(
    {"title": 17, "heading": 13, "body": 13, "small": 11, "number": 15, "mono": 12}
)
"""Pixel sizes of the type roles at scale 1."""

CATEGORIES = (
    "data",
    "convolution",
    "pooling",
    "normalisation",
    "activation",
    "dense",
    "function",
    "recurrent",
    "attention",
    "shape",
    "combination",
    "block",
    "regularisation",
    "loss",
    "metric",
)

FRAME_COLOURS = ("grey", "blue", "teal", "green", "yellow", "orange", "red", "violet")
"""What a frame or a note on the canvas can be coloured; each is the role ``frame_NAME``."""

FRAME_TINT = 0.12
"""How much of a frame's colour is mixed into the canvas for its ground."""

TEXT_ROLES = ("text", "secondary", "faint", "accent", "good", "warning", "problem")
"""Roles that words are written in; each reads at 4.5 : 1 or better on canvas and panel."""


_FRAME, _FRAME_GROUND = "frame_", "frame_ground_"


@dataclass(frozen=True)
class Tokens:
    """One theme's colours as ``#rrggbb``; what each is for, from the ground upwards."""

    name: str
    """What the theme is called."""
    canvas: str
    """The ground below everything, and inside fields."""
    panel: str
    """Side panels, tool bar, docks."""
    card: str
    """Nodes, menus, and what the pointer is over."""
    line: str
    """Hairlines and field borders."""
    raised: str
    """A card under the pointer; the chosen part of a segmented control."""
    button: str
    """What can be pressed; a little apart from the panel."""
    grid: str
    """Dots of the canvas and lines of a plot."""
    selection: str
    """Behind selected text and rows."""
    text: str
    secondary: str
    faint: str
    """Units, hints, axis numbers: the quietest text that still reads."""
    disabled: str
    """What cannot be used now; not meant to be read from afar."""
    accent: str
    on_accent: str
    good: str
    warning: str
    problem: str
    """With ``good`` and ``warning`` told apart by eyes that lack one kind of cones, too."""
    frozen: str
    """What does not learn with the rest."""
    shadow: str
    categories: Mapping[str, str]
    frames: Mapping[str, str]
    """For each colour of a frame or note its ink: title and border; it reads on its own ground."""

    def colour(self, role: str) -> str:
        """Return the ``#rrggbb`` of a field, a category, ``frame_NAME`` or ``frame_ground_NAME``.

        Raises:
            KeyError: if nothing of that name has a colour.
        """
        if role in self.categories:
            return self.categories[role]
        if role.startswith(_FRAME_GROUND):
            return mixed(self.canvas, self._frame(role, _FRAME_GROUND), FRAME_TINT)
        if role.startswith(_FRAME):
            return self._frame(role, _FRAME)
        if role in COLOUR_FIELDS:
            value: str = getattr(self, role)
            return value
        raise KeyError(f"no colour is called {role!r}")

    def _frame(self, role: str, prefix: str) -> str:
        name = role.removeprefix(prefix)
        if name not in self.frames:
            raise KeyError(f"no colour is called {role!r}")
        return self.frames[name]


def mixed(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with ``share`` (0 … 1) of another mixed into it."""
    parts = [
        round(int(colour[i : i + 2], 16) * (1 - share) + int(other[i : i + 2], 16) * share)
        for i in (1, 3, 5)
    ]
    return "#{:02x}{:02x}{:02x}".format(*parts)


COLOUR_FIELDS = frozenset(f.name for f in fields(Tokens)) - {"name", "categories", "frames"}


DARK = Tokens(
    name="dark",
    canvas="#15171c",
    panel="#1b1e25",
    card="#242832",
    line="#31363f",
    raised="#2f3541",
    button="#262b35",
    grid="#272b34",
    selection="#2b436b",
    text="#e8eaf0",
    secondary="#98a1b0",
    faint="#7f8999",
    disabled="#5a6270",
    accent="#5b9dff",
    on_accent="#0d1524",
    good="#37d6a0",
    warning="#fcb03c",
    problem="#f5675e",
    frozen="#a9d8f5",
    shadow="#0b0c0f",
    categories=MappingProxyType(
        {
            "data": "#7aa2f7",
            "convolution": "#b48ef7",
            "pooling": "#6fc7e8",
            "normalisation": "#c3c97a",
            "activation": "#e2b35f",
            "dense": "#8ccf7e",
            "recurrent": "#f0965f",
            "attention": "#e08fd6",
            "shape": "#8b95a7",
            "function": "#d9a0a0",
            "combination": "#b3a9c9",
            "block": "#9db8d9",
            "regularisation": "#c9a58b",
            "loss": "#f38ba8",
            "metric": "#7fd1c0",
        }
    ),
    frames=MappingProxyType(
        {
            "grey": "#98a1b0",
            "blue": "#7aa2f7",
            "teal": "#4fc3b0",
            "green": "#8ccf7e",
            "yellow": "#e3cb5c",
            "orange": "#f0965f",
            "red": "#f7797d",
            "violet": "#b48ef7",
        }
    ),
)

LIGHT = Tokens(
    name="light",
    canvas="#f6f7f9",
    panel="#ffffff",
    card="#ffffff",
    line="#d9dde4",
    raised="#eceff3",
    button="#eceff4",
    grid="#e3e6eb",
    selection="#cfe0ff",
    text="#1b1e25",
    secondary="#535c6a",
    faint="#667080",
    disabled="#a3abb8",
    accent="#1d63d8",
    on_accent="#ffffff",
    good="#036e58",
    warning="#7a6400",
    problem="#d80d14",
    frozen="#1f6f99",
    shadow="#c3c9d2",
    categories=MappingProxyType(
        {
            "data": "#3565cf",
            "convolution": "#7c4bdc",
            "pooling": "#1d7594",
            "normalisation": "#6b7016",
            "activation": "#8c6212",
            "dense": "#3b7a2f",
            "recurrent": "#b04e14",
            "attention": "#b0379f",
            "shape": "#5f6a7d",
            "function": "#9a4b4b",
            "combination": "#6f6390",
            "block": "#48688f",
            "regularisation": "#8a5f40",
            "loss": "#c92a56",
            "metric": "#237568",
        }
    ),
    frames=MappingProxyType(
        {
            "grey": "#5b6575",
            "blue": "#2b5fc9",
            "teal": "#0f6f64",
            "green": "#33702a",
            "yellow": "#715f00",
            "orange": "#a54710",
            "red": "#bd2630",
            "violet": "#7645d6",
        }
    ),
)
