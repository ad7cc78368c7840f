"""Which part of the canvas carries out which action."""

ANSWERS = {
    "edit.cut": "cut",
    "edit.copy": "copy",
    "edit.paste": "paste",
    "edit.duplicate": "duplicate",
    "edit.delete": "delete_selected",
    "edit.rename": "rename_selected",
    "edit.select_all": "select_all",
    "node.open": "blocks.open",
    "node.up": "blocks.go_up",
    "node.make_block": "blocks.make",
    "node.unpack": "blocks.unpack",
    "node.unroll": "blocks.unroll",
    "node.own": "blocks.make_own",
    "node.rename_block": "blocks.rename",
    "view.fit": "fit",
    "view.zoom_in": "zoom_in",
    "view.zoom_out": "zoom_out",
    "view.zoom_reset": "zoom_reset",
    "view.tidy": "tidy",
    "view.next_step": "tour.next",
    "view.previous_step": "tour.previous",
}
"""Method of `CanvasView`, or of a part of it, by the action's id."""
