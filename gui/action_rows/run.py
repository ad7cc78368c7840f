"""What stands in the menu Run."""

from __future__ import annotations

from gui.action_rows.action import Action

RUN_ACTIONS = (
    Action(
        "run.train",
        "&Train",
        ("F5",),
        "play",
        "Train, or go on when paused.",
        needs="A run is going; pause or stop it first.",
    ),
    Action(
        "run.pause",
        "&Pause",
        ("F6",),
        "pause",
        "Halt after the running batch.",
        needs="No run is going.",
    ),
    Action(
        "run.batch",
        "One &batch",
        ("F7",),
        "step",
        "Learn one batch, then pause.",
        needs="A run is going; pause or stop it first.",
    ),
    Action(
        "run.epoch",
        "One &epoch",
        ("F8",),
        "epoch",
        "Learn one epoch, then pause.",
        needs="A run is going; pause or stop it first.",
    ),
    Action(
        "run.stop",
        "&Stop",
        ("Shift+F5",),
        "stop",
        "End the run; its weights are kept.",
        needs="No run is going.",
    ),
    Action(
        "run.go_on",
        "&Go on with the stopped run",
        ("Ctrl+F5",),
        "",
        "Take the run up again from its checkpoint, with exactly the same numbers.",
        needs="A run is going; pause or stop it first.",
    ),
)
