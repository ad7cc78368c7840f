"""The same roles in stronger colours, for eyes that need more contrast than is comfortable to most.

Cards keep the ground of the usual themes: pictures of weights vanish into it where they are zero.
"""

from dataclasses import replace
from types import MappingProxyType

from gui.theme.tokens import DARK, LIGHT, mixed

_SHARE = 0.35

DARK_STRONG = replace(
    DARK,
    name="dark, high contrast",
    canvas="#000000",
    panel="#0a0c10",
    line="#8d97a8",
    raised="#3a4250",
    button="#1d222b",
    grid="#2c313b",
    selection="#1f4f9e",
    text="#ffffff",
    secondary="#dfe4ec",
    faint="#c9d0db",
    disabled="#8d97a8",
    accent="#8fc0ff",
    on_accent="#000000",
    good="#74f8ca",
    warning="#f7d74d",
    problem="#ff9977",
    shadow="#000000",
    categories=MappingProxyType(
        {k: mixed(c, "#ffffff", _SHARE) for k, c in DARK.categories.items()}
    ),
    frames=MappingProxyType({k: mixed(c, "#ffffff", _SHARE) for k, c in DARK.frames.items()}),
)

LIGHT_STRONG = replace(
    LIGHT,
    name="light, high contrast",
    canvas="#ffffff",
    line="#5a6473",
    raised="#d6dbe4",
    button="#e2e6ee",
    grid="#d5d9e0",
    selection="#a9c9ff",
    text="#000000",
    secondary="#2a303a",
    faint="#39414d",
    disabled="#6a7382",
    accent="#0a3f9e",
    good="#004617",
    warning="#735400",
    problem="#92123a",
    shadow="#8d97a8",
    categories=MappingProxyType(
        {k: mixed(c, "#000000", _SHARE) for k, c in LIGHT.categories.items()}
    ),
    frames=MappingProxyType({k: mixed(c, "#000000", _SHARE) for k, c in LIGHT.frames.items()}),
)
