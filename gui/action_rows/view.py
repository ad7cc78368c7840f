"""What stands in the menu View."""

from __future__ import annotations

from gui.action_rows.action import Action

VIEW_ACTIONS = (
    Action("view.fit", "&Fit network", ("F", "Home"), "fit", "Show the whole network.", True),
    Action("view.zoom_in", "Zoom &in", ("Ctrl++", "Ctrl+="), "", "Larger.", True),
    Action("view.zoom_out", "Zoom &out", ("Ctrl+-",), "", "Smaller.", True),
    Action("view.zoom_reset", "&Actual size", ("Ctrl+0",), "", "One to one.", True),
    Action(
        "view.tidy", "&Tidy layout", ("Ctrl+L",), "layout", "Place the nodes anew.", separated=True
    ),
    Action("view.theme", "&Dark or light", ("Ctrl+T",), "moon", "Switch the theme."),
    Action("view.full_screen", "F&ull screen", ("F11",), "", "Fill the screen."),
)
