"""How two runs stand, in words."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.api import RunState, Session, unlike
from gui.figures.numbers import clock
from gui.heard import Heard
from gui.language.engine_words import translated
from gui.twins.pairing import Pair


class Progress(NamedTuple):
    """How far a run has come.

    Attributes:
        fraction: 0 … 1; None while that can not be told.
        words: what it does.
        left: the time it will take.
    """

    fraction: float | None
    words: str
    left: str = ""


def progress_of(session: Session, heard: Heard) -> Progress:
    """How far the run of a project has come, as it told last."""
    state, batch = heard.run.state, heard.batch
    epochs = session.project.training.epochs
    fraction = batch.epoch / max(batch.epochs, 1) if batch is not None else 0.0
    if batch is not None:
        epochs = batch.epochs
    running = min(int(fraction * epochs) + 1, epochs)
    match state:
        case RunState.PREPARING:
            return Progress(None, QCoreApplication.translate("Twins", "Preparing"))
        case RunState.RUNNING:
            left = ""
            if batch is not None and batch.seconds_left is not None:
                left = QCoreApplication.translate("Twins", "{0} left").format(
                    clock(batch.seconds_left)
                )
            return Progress(
                fraction,
                QCoreApplication.translate("Twins", "Epoch {0} of {1}").format(running, epochs),
                left,
            )
        case RunState.PAUSED:
            words = QCoreApplication.translate("Twins", "Paused, epoch {0} of {1}").format(
                running, epochs
            )
            return Progress(fraction, words)
        case RunState.FINISHED:
            return Progress(
                1.0, translated(heard.run.text) or QCoreApplication.translate("Twins", "Finished")
            )
        case RunState.STOPPED:
            return Progress(
                fraction,
                translated(heard.run.text) or QCoreApplication.translate("Twins", "Stopped"),
            )
        case RunState.FAILED:
            return Progress(fraction, QCoreApplication.translate("Twins", "Failed"))
    if epochs == 1:
        return Progress(0.0, QCoreApplication.translate("Twins", "Ready, 1 epoch"))
    return Progress(0.0, QCoreApplication.translate("Twins", "Ready, {0} epochs").format(epochs))


def unlike_words(pair: Pair) -> str:
    """What keeps two projects from being trained together; empty: nothing."""
    differ = unlike(pair.first.project, pair.second.project)
    if not differ:
        return ""
    return QCoreApplication.translate(
        "Twins", "Twins learn from the same batches. Not the same yet: {0}."
    ).format(", ".join(translated(words) for words in differ))


def failure_words(session: Session, heard: Heard) -> str:
    """What went wrong with a run, and where."""
    text = translated(heard.run.text) or QCoreApplication.translate("Twins", "The run failed.")
    return f"{session.name}: {text}"


def alone_words(ended: Session, state: RunState, other: Session, other_state: RunState) -> str:
    """That one run has ended, and what becomes of the other."""
    names = ended.name, other.name
    if state is RunState.FAILED:
        words = QCoreApplication.translate("Twins", "“{0}” has failed.").format(ended.name)
    elif state is RunState.FINISHED:
        words = QCoreApplication.translate("Twins", "“{0}” has learned all its epochs.").format(
            ended.name
        )
    else:
        words = QCoreApplication.translate("Twins", "“{0}” has ended.").format(ended.name)
    if other_state is RunState.PAUSED:
        more = QCoreApplication.translate("Twins", "“{1}” is paused, and goes on alone.")
    else:
        more = QCoreApplication.translate("Twins", "“{1}” learns on alone.")
    return f"{words} {more.format(*names)}"


def closed_words(gone: Session, stays: Session, state: RunState) -> str:
    """That one of two was closed, and what becomes of the other."""
    if state.is_active:
        words = QCoreApplication.translate("Twins", "“{0}” was closed; “{1}” learns on alone.")
    else:
        words = QCoreApplication.translate("Twins", "“{0}” was closed; “{1}” has no twin any more.")
    return words.format(gone.name, stays.name)


def edited_words(session: Session) -> str:
    """That one was edited while both are paused."""
    return QCoreApplication.translate(
        "Twins",
        "“{0}” was edited. It goes on with the weights that still fit; what is new starts afresh.",
    ).format(session.name)
