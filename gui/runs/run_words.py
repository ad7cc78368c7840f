"""A kept run in words: when it began, how it stands, what it reached."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from engine.api import KeptRun, RunState, TrainingSettings
from gui.figures.numbers import clock, in_unit
from gui.language.engine_words import translated
from gui.widgets.number_text import short_number

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0
_MOST_DAYS = 7
NOTHING = "–"


def ago(seconds: float) -> str:
    """How long ago something was, in the largest unit that fits, as ``12 minutes ago``."""
    if seconds < _MINUTE:
        return QCoreApplication.translate("Runs", "just now")
    if seconds < _HOUR:
        count = int(seconds / _MINUTE)
        if count == 1:
            return QCoreApplication.translate("Runs", "1 minute ago")
        return QCoreApplication.translate("Runs", "{0} minutes ago").format(count)
    if seconds < _DAY:
        count = int(seconds / _HOUR)
        if count == 1:
            return QCoreApplication.translate("Runs", "1 hour ago")
        return QCoreApplication.translate("Runs", "{0} hours ago").format(count)
    count = int(seconds / _DAY)
    if count == 1:
        return QCoreApplication.translate("Runs", "yesterday")
    return QCoreApplication.translate("Runs", "{0} days ago").format(count)


def when(started: float, now: float) -> str:
    """When a run began: how long ago, or after a week the day."""
    if now - started > _MOST_DAYS * _DAY:
        day = QDateTime.fromSecsSinceEpoch(int(started)).date()
        return QLocale().toString(day, QLocale.FormatType.ShortFormat)
    return ago(max(now - started, 0.0))


def moment(started: float) -> str:
    """The day and the time at which a run began."""
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(started)), QLocale.FormatType.ShortFormat
    )


def state_words(run: KeptRun) -> str:
    """How a run stands, in a word."""
    if run.is_interrupted:
        return QCoreApplication.translate("Runs", "interrupted")
    match run.summary.state:
        case RunState.PREPARING:
            return QCoreApplication.translate("Runs", "preparing")
        case RunState.RUNNING:
            return QCoreApplication.translate("Runs", "running")
        case RunState.PAUSED:
            return QCoreApplication.translate("Runs", "paused")
        case RunState.FINISHED:
            return QCoreApplication.translate("Runs", "finished")
        case RunState.STOPPED:
            return QCoreApplication.translate("Runs", "stopped")
        case RunState.FAILED:
            return QCoreApplication.translate("Runs", "failed")
    return ""


def state_role(run: KeptRun) -> str:
    """The role of the theme that tells how a run stands."""
    if run.is_interrupted:
        return "warning"
    state = run.summary.state
    if state is RunState.FAILED:
        return "problem"
    if state.is_active:
        return "accent"
    return "good" if state is RunState.FINISHED else "faint"


def reason(run: KeptRun) -> str:
    """Why a run stands as it does; empty where there is nothing to say."""
    if run.is_interrupted:
        return QCoreApplication.translate(
            "Runs",
            "The program ended while it ran. It can be continued from its last checkpoint.",
        )
    if run.summary.state in (RunState.FAILED, RunState.STOPPED):
        return translated(run.summary.text)
    return ""


def result_words(run: KeptRun, unit: str) -> str:
    """The value of the metric that counts, in its unit."""
    value = run.summary.result
    return NOTHING if value is None else in_unit(value, unit)


def metric_words(run: KeptRun) -> str:
    """What the result is of, as ``test accuracy``."""
    split, _, name = run.summary.goal.partition("/")
    name = name.replace("_", " ")
    if split == "test":
        return QCoreApplication.translate("Measure", "test {measured}").format(measured=name)
    if split == "train":
        return QCoreApplication.translate("Runs", "training {measured}").format(measured=name)
    return name


def epoch_words(run: KeptRun) -> str:
    """How many epochs were learned, and of how many where it is not done."""
    done, of = run.summary.epochs, run.summary.of_epochs
    return str(done) if done >= of else f"{done} / {of}"


def time_words(run: KeptRun) -> str:
    """How long it learned."""
    seconds = run.summary.seconds
    return f"{seconds:.1f} s" if seconds < 10.0 else clock(seconds)


def setting_words(name: str) -> str:
    """A setting's dotted name for the user, as ``Learning rate`` or ``conv1: filters``."""
    place, _, setting = name.rpartition(".")
    if place == "training":
        labels = {p.name: p.label for p in TrainingSettings.parameters()}
        if setting in labels:
            return translated(labels[setting])
    setting = setting.replace("_", " ")
    return f"{place}: {setting}" if place else setting


def value_words(value: Any) -> str:
    """A setting's value for the user."""
    if value is None or value == "":
        return NOTHING
    if value is True:
        return QCoreApplication.translate("Runs", "yes")
    if value is False:
        return QCoreApplication.translate("Runs", "no")
    if isinstance(value, (int, float)):
        return short_number(value)
    if isinstance(value, (tuple, list)):
        return " × ".join(value_words(part) for part in value)
    return translated(str(value))
