"""One table of all actions: menus, shortcuts and the list of shortcuts follow from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True)
class Action:
    """Something a user can ask for.

    Attributes:
        id: ``menu.name``; carried out by the method ``name`` of the object behind the menu
            (`gui.main_window`), or by the part of the canvas that `gui.canvas.answers` names.
        title: what the menu writes; ``&`` marks the letter for Alt.
        shortcuts: key sequences as Qt writes them; the first is shown.
        icon: name of an icon, or empty.
        tip: one line of help.
        on_canvas: the keys count only while the canvas has the focus.
        separated: a line is drawn above it in the menu.
    """

    id: str
    title: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    on_canvas: bool = False
    separated: bool = False

    @property
    def menu(self) -> str:
        """The menu it stands in."""
        return self.id.split(".")[0]

    @property
    def name(self) -> str:
        """What it is called within its menu."""
        return self.id.split(".")[1]


MENUS = {
    "file": "&File",
    "edit": "&Edit",
    "node": "&Node",
    "view": "&View",
    "run": "&Run",
    "help": "&Help",
}

ACTIONS = (
    Action("file.new", "&New project", ("Ctrl+N",), "new", "Begin with an empty canvas."),
    Action("file.open", "&Open…", ("Ctrl+O",), "open", "Open a project file."),
    Action("file.save", "&Save", ("Ctrl+S",), "save", "Save the project.", separated=True),
    Action("file.save_as", "Save &as…", ("Ctrl+Shift+S",), "", "Save under another name."),
    Action("file.quit", "&Quit", ("Ctrl+Q",), "", "Close the program.", separated=True),
    Action("edit.undo", "&Undo", ("Ctrl+Z",), "undo", "Take the last step back."),
    Action("edit.redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "Repeat the undone step."),
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
    Action("edit.add", "Add &layer…", ("Ctrl+Space",), "plus", "Type the name of a layer."),
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
    Action("view.fit", "&Fit network", ("F", "Home"), "fit", "Show the whole network.", True),
    Action("view.zoom_in", "Zoom &in", ("Ctrl++", "Ctrl+="), "", "Larger.", True),
    Action("view.zoom_out", "Zoom &out", ("Ctrl+-",), "", "Smaller.", True),
    Action("view.zoom_reset", "&Actual size", ("Ctrl+0",), "", "One to one.", True),
    Action(
        "view.tidy", "&Tidy layout", ("Ctrl+L",), "layout", "Place the nodes anew.", separated=True
    ),
    Action("view.theme", "&Dark or light", ("Ctrl+T",), "moon", "Switch the theme."),
    Action("view.full_screen", "F&ull screen", ("F11",), "", "Fill the screen."),
    Action("run.train", "&Train", ("F5",), "play", "Train, or go on when paused."),
    Action("run.pause", "&Pause", ("F6",), "pause", "Halt after the running batch."),
    Action("run.batch", "One &batch", ("F7",), "step", "Learn one batch, then pause."),
    Action("run.epoch", "One &epoch", ("F8",), "epoch", "Learn one epoch, then pause."),
    Action("run.stop", "&Stop", ("Shift+F5",), "stop", "End the run; its weights are kept."),
    Action(
        "run.go_on",
        "&Go on with the stopped run",
        ("Ctrl+F5",),
        "",
        "Take the run up again from its checkpoint, with exactly the same numbers.",
    ),
    Action("help.shortcuts", "&Keyboard shortcuts", ("F1",), "", "All keys in a list."),
    Action("help.about", "&About Chainrule", (), "logo", "Version and licence."),
)


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate("Chainrule", text)
