"""What stands in the menu Help."""

from __future__ import annotations

from gui.action_rows.action import Action

HELP_ACTIONS = (
    Action(
        "help.commands",
        "&Find a command…",
        ("Ctrl+Shift+P",),
        "search",
        "Type a few letters of anything that can be done, a layer, a node or an example.",
    ),
    Action(
        "help.shortcuts",
        "&Keyboard shortcuts",
        ("F1",),
        "",
        "All keys in a list, to be searched, changed and printed.",
    ),
    Action("help.about", "&About Chainrule", (), "logo", "Version and licence."),
)
