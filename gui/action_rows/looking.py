"""What stands in the submenu of the panels that look inside the network."""

from __future__ import annotations

from gui.action_rows.action import Action

LOOKING_ACTIONS: tuple[Action, ...] = ()
"""A row for each panel of `gui.main_window.lookers`, with ``part="Look insi&de"``."""
