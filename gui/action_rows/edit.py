"""What stands in the menu Edit."""

from __future__ import annotations

from gui.action_rows.action import Action

EDIT_ACTIONS = (
    Action(
        "edit.undo",
        "&Undo",
        ("Ctrl+Z",),
        "undo",
        "Take the last step back.",
        needs="There is no step to take back.",
    ),
    Action(
        "edit.redo",
        "&Redo",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        "Repeat the undone step.",
        needs="There is no step to repeat.",
    ),
    Action("edit.cut", "Cu&t", ("Ctrl+X",), "", "Copy, then delete.", True, separated=True),
    Action("edit.copy", "&Copy", ("Ctrl+C",), "copy", "Copy the selected nodes.", True),
    Action("edit.paste", "&Paste", ("Ctrl+V",), "paste", "Paste nodes.", True),
    Action("edit.duplicate", "&Duplicate", ("Ctrl+D",), "", "Copy and paste in one.", True),
    Action(
        "edit.delete",
        "De&lete",
        ("Del",),
        "delete",
        "Delete the selected nodes, as Backspace does; a chain through them is closed again.",
        True,
    ),
    Action("edit.rename", "Re&name", ("F2",), "", "Give the node another name.", True),
    Action(
        "edit.select_all",
        "Select &all",
        ("Ctrl+A",),
        "",
        "Select every node.",
        True,
        separated=True,
    ),
    Action(
        "edit.next_wire",
        "Next &wire of the node",
        ("W",),
        "",
        "Select the wires of a node in turn; arrows lead on to their ends, Delete takes one away.",
        True,
    ),
    Action(
        "edit.previous_wire",
        "Wire &before",
        ("Shift+W",),
        "",
        "Select the wires of a node in turn, the other way round.",
        True,
    ),
    Action(
        "edit.find",
        "&Find on the canvas…",
        ("Ctrl+F",),
        "search",
        "Look for nodes by name, type or problem, also inside blocks.",
    ),
    Action("edit.find_next", "Find ne&xt", ("F3",), "", "Look at the next that was found.", True),
    Action(
        "edit.find_previous",
        "Find pre&vious",
        ("Shift+F3",),
        "",
        "Look at the one before.",
        True,
    ),
    Action("edit.add", "Add &layer…", ("Ctrl+Space",), "plus", "Type the name of a layer."),
)
