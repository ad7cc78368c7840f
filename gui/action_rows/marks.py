"""What stands in the menu Node about frames, notes and bends in wires."""

from __future__ import annotations

from gui.action_rows.action import Action

MARK_ACTIONS = (
    Action(
        "node.frame",
        "Frame se&lected",
        ("Ctrl+J",),
        "frame",
        "Put a titled frame about the selected nodes and notes. What is dropped inside joins it, "
        "what is dropped outside leaves it.",
        True,
        separated=True,
        needs="Select nodes or notes first.",
    ),
    Action(
        "node.unframe",
        "Remo&ve from frame",
        ("Ctrl+Shift+J",),
        "",
        "Take the selected nodes and notes out of their frame.",
        True,
        needs="Select a node or a note that lies in a frame first.",
    ),
    Action(
        "node.add_note",
        "Add no&te",
        ("Shift+N",),
        "note",
        "Write a note in Markdown and leave it on the canvas.",
        True,
    ),
    Action(
        "node.reroute",
        "&Insert reroute",
        ("Shift+R",),
        "",
        "Put a bend into the selected wire, as a double-click on the wire does.",
        True,
        needs="Select a wire first.",
    ),
)
