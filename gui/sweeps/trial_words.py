"""What is said of a trial."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from engine.api import Aim, Trial
from gui.language.engine_words import translated
from gui.sweeps.board import TrialBoard
from gui.sweeps.scale import value_text
from gui.widgets.number_text import short_number


def state_words(trial: Trial, *, is_active: bool) -> str:
    """What a trial is doing, or how it ended."""
    match trial.state:
        case "ended":
            return _tr("done")
        case "pruned":
            return _tr("ended early")
        case "failed":
            return _tr("failed")
        case "running" if is_active:
            return _tr("running, epoch {0}").format(trial.epoch)
        case "running":
            return _tr("halted")
    return _tr("waiting")


def aim_words(aim: Aim) -> str:
    """What is to be best, as ``accuracy (test)``."""
    metric = _metric_words(aim.metric)
    if aim.split == "train":
        return _tr("{0} (training)").format(metric)
    return _tr("{0} (test)").format(metric)


def _metric_words(metric: str) -> str:
    """A metric as the type of its node is called in other languages, else as its node is."""
    words = metric.replace("_", " ")
    title = words.capitalize()
    found = translated(title)
    return words if found == title else found


def trial_words(trial: Trial, board: TrialBoard) -> str:
    """All that is known of a trial, in lines."""
    lines = [_tr("Trial {0}: {1}").format(trial.number + 1, _outcome(trial, board))]
    for axis in board.axes:
        if axis.target in trial.settings:
            value = value_text(trial.settings[axis.target])
            lines.append(f"{board.titles[axis.target]}: {value}")
    if trial.failure:
        lines.append(translated(trial.failure))
    return "\n".join(lines)


def seconds_words(seconds: float) -> str:
    """A time in few letters."""
    if seconds < 90:
        return _tr("{0} s").format(short_number(seconds, digits=2))
    if seconds < 90 * 60:
        return _tr("{0} min").format(round(seconds / 60))
    return _tr("{0} h").format(short_number(seconds / 3600, digits=2))


def _outcome(trial: Trial, board: TrialBoard) -> str:
    if math.isfinite(trial.result):
        return f"{aim_words(board.aim)} {short_number(trial.result, digits=4)}"
    return state_words(trial, is_active=board.is_active)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sweeps", text)
