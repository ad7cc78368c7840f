"""What a stage of a run learns by, in a few words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from engine.api import Stage, TrainingSettings
from gui.language.engine_words import translated


def stage_in_words(stage: Stage, rate: float, *, is_named: bool) -> tuple[str, ...]:
    """Recipe, batch, optimiser and rate; what means nothing to the recipe is left out.

    Args:
        stage: one of a run's plan.
        rate: the learning rate to tell: that of the moment, or the one that was set.
        is_named: whether the recipe is told though it is the usual one.
    """
    if not stage.training.learns:
        return (QCoreApplication.translate("StatusLine", "only measures"),)
    return tuple(_words(stage, rate, is_named=is_named))


def _words(stage: Stage, rate: float, *, is_named: bool) -> Iterator[str]:
    training, recipe = stage.training, stage.recipe
    if is_named or recipe.id != "supervised":
        yield translated(recipe.title)
    if _counts(stage, "batch_size"):
        yield QCoreApplication.translate("StatusLine", "batch {0}").format(training.batch_size)
    elif _counts(stage, "batching"):
        names = dict(TrainingSettings.parameter("batching").choices)
        yield translated(names[training.batching])
    told = []
    if _counts(stage, "optimiser"):
        names = dict(TrainingSettings.parameter("optimiser").choices)
        told.append(translated(names[training.optimiser]))
    if _counts(stage, "learning_rate"):
        words = QCoreApplication.translate("StatusLine", "learning rate {0:.3g}")
        told.append(words.format(rate))
    if told:
        yield ", ".join(told)


def _counts(stage: Stage, name: str) -> bool:
    """Whether a setting means something to the recipe, as the other settings are."""
    unused = stage.recipe.unused
    if name in unused:
        return False
    rule = TrainingSettings.parameter(name).shown_if
    if rule is None or rule[0] in unused:
        return True
    return getattr(stage.training, rule[0]) in rule[1]
