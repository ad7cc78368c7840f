"""What stands in the menu Help."""

from __future__ import annotations

from gui.action_rows.action import Action

HELP_ACTIONS = (
    Action("help.shortcuts", "&Keyboard shortcuts", ("F1",), "", "All keys in a list."),
    Action("help.about", "&About Chainrule", (), "logo", "Version and licence."),
)
