"""What stands in the menu Node."""

from __future__ import annotations

from gui.action_rows.action import Action
from gui.action_rows.marks import MARK_ACTIONS

NODE_ACTIONS = (
    Action("node.open", "&Open block", (), "", "Show what is inside the block (Enter).", True),
    Action(
        "node.up", "Go &up one level", ("Alt+Up",), "", "Leave the block (also Backspace).", True
    ),
    Action(
        "node.make_block",
        "&Make a block",
        ("Ctrl+G",),
        "",
        "Put the selected nodes into a block, which stands in their place.",
        True,
        separated=True,
    ),
    Action(
        "node.unpack",
        "&Unpack block",
        ("Ctrl+Shift+G",),
        "",
        "Put what is inside the block in its place.",
        True,
    ),
    Action(
        "node.unroll",
        "Un&roll over time",
        (),
        "",
        "Show a recurrent block as one node for each step, all with the same weights.",
        True,
    ),
    Action(
        "node.own",
        "Make own &copy",
        (),
        "",
        "Let this node be changed without the others that stand for the same block.",
        True,
    ),
    Action(
        "node.rename_block",
        "Rena&me block…",
        ("Shift+F2",),
        "",
        "Give the block another name, wherever it is used.",
        True,
    ),
    *MARK_ACTIONS,
)
