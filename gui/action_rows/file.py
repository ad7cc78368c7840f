"""What stands in the menu File."""

from __future__ import annotations

from gui.action_rows.action import Action

FILE_ACTIONS = (
    Action("file.new", "&New project", ("Ctrl+N",), "new", "Begin with an empty canvas."),
    Action("file.open", "&Open…", ("Ctrl+O",), "open", "Open a project file."),
    Action("file.save", "&Save", ("Ctrl+S",), "save", "Save the project.", separated=True),
    Action("file.save_as", "Save &as…", ("Ctrl+Shift+S",), "", "Save under another name."),
    Action("file.quit", "&Quit", ("Ctrl+Q",), "", "Close the program.", separated=True),
)
