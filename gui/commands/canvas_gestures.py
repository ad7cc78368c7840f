"""What hands and keys do on the canvas beside the actions of the table, for people to read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

Row = tuple[str, str]


def canvas_gestures() -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Groups of rows: what is done with mouse or keys, and what comes of it."""
    return (
        (_tr("Looking around"), _looking()),
        (_tr("Adding"), _adding()),
        (_tr("Wiring"), _wiring()),
        (_tr("Choosing and moving"), _moving()),
        (_tr("From the keyboard"), _keys()),
    )


def _looking() -> tuple[Row, ...]:
    return (
        (_tr("Wheel"), _tr("Zoom at the pointer")),
        (_tr("Middle button, or Space and drag"), _tr("Move the canvas")),
        (_tr("Click on the minimap"), _tr("Go there")),
        (_tr("Double-click on a block"), _tr("Open it")),
        (_tr("Middle click on a block"), _tr("Open it in a tab")),
        (_tr("Back and forward buttons"), _tr("Look again at what was seen before, or after")),
    )


def _adding() -> tuple[Row, ...]:
    return (
        (_tr("Drag a layer from the list"), _tr("Put it where it is dropped")),
        (_tr("Drop it on a wire"), _tr("Put it between the two nodes")),
        (_tr("Double-click on the empty canvas"), _tr("Find a layer by its name, for that place")),
        (_tr("Drop a wire on nothing"), _tr("Offer the layers that fit its end")),
        (_tr("Double-click on a wire"), _tr("Put a bend into it")),
        (_tr("Drop a file"), _tr("Open it in a tab; with Shift, put its nodes into the drawing")),
    )


def _wiring() -> tuple[Row, ...]:
    return (
        (_tr("Drag from a port"), _tr("Draw a wire; ports that it may end at light up")),
        (_tr("Drop a wire on the plus of a block"), _tr("Give the block another port for it")),
        (_tr("Drag an end of a wire"), _tr("Plug it in elsewhere; on nothing, take it away")),
        (_tr("Ctrl and drag from an output"), _tr("Take all its wires to another output")),
        (_tr("Shift and drag from a port"), _tr("Draw wires of all selected nodes at once")),
        (_tr("Click on a wire, then Delete"), _tr("Take the wire away")),
    )


def _moving() -> tuple[Row, ...]:
    return (
        (_tr("Click; Shift or Ctrl and click"), _tr("Select one; select more, or one less")),
        (_tr("Drag on the empty canvas"), _tr("Select what lies in the rectangle")),
        (_tr("Shift or Ctrl and drag there"), _tr("Select that as well, or no longer")),
        (_tr("Drag a node"), _tr("Move what is selected; it snaps to its neighbours")),
        (_tr("Ctrl while dragging"), _tr("Snap to nothing")),
        (_tr("Alt and drag, or shake a node"), _tr("Take it out of its chain, which is closed")),
        (_tr("Drop a node on a wire"), _tr("Put it between the two nodes")),
        (_tr("Escape or right button while dragging"), _tr("Leave everything as it was")),
    )


def _keys() -> tuple[Row, ...]:
    return (
        (_tr("A letter, or Tab"), _tr("Find a layer by its name, to follow the selected node")),
        (_tr("Ctrl and arrows"), _tr("Go from node to node, along wires and across")),
        (_tr("Arrows"), _tr("Shift what is selected; with Shift by a single pixel")),
        (_tr("Arrows, with a wire selected"), _tr("Go to the node at that end of it")),
        (_tr("Enter"), _tr("Open the block; write in the note or frame")),
        (_tr("Backspace"), _tr("Delete; with nothing selected, leave the block")),
        (_tr("Escape"), _tr("Select nothing")),
        (_tr("Shift and Tab"), _tr("Leave the canvas")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("CanvasGestures", text)
