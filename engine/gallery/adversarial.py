"""Rows in which networks are played against each other, or misled."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import numpy as np
import torch

from engine.data.data_set import Array
from engine.data.points import Blobs
from engine.gallery.row import Figure, Row, of_goal
from engine.gallery.trial import Trial
from engine.project.project import Project
from engine.training.recipes.adversarial_pair import AdversarialPair
from engine.training.recipes.adversarial_training import AdversarialTraining
from engine.training.run import Run

_DRAWN = 2500
_FAIR_SHARE = 0.25
_UNDER_ATTACK = "under_attack/accuracy"


def _pair(trial: Trial) -> Iterator[Figure]:
    project = trial.project("adversarial_pair")
    result = trial.trained(project)
    covered, good = _coverage(project, result.run)
    yield Figure("modes covered of 8", covered, at_least=7)
    yield Figure("points within 3σ of a mode", good, unit="%")
    yield Figure("learning took", result.seconds, unit="s")
    original = AdversarialPair()
    collapsed = msgspec.structs.replace(project, recipe=original)
    covered, _ = _coverage(project, trial.trained(collapsed).run)
    yield Figure("modes covered with the non-saturating loss, one step each", covered)


def _coverage(project: Project, run: Run) -> tuple[int, float]:
    """How many modes are covered by what the generator makes, and the share of good points."""
    data = project.data
    assert isinstance(data, Blobs)
    return coverage(generated(run, _DRAWN), data.centres, data.noise)


def generated(run: Run, count: int) -> Array:
    """What the generator of a run makes of noise that follows from the run's seed; (count, 2)."""
    part = run.model.part(("generated", "point"))
    part.module.eval()
    torch.default_generator.manual_seed(run.settings.seed)
    home = run.model.home
    with torch.no_grad():
        made, _ = part(torch.zeros(count, 2, device=home.device, dtype=home.dtype))
    found: Array = made.double().cpu().numpy()
    return found


def coverage(points: Array, modes: int, deviation: float) -> tuple[int, float]:
    """Of a ring of modes with radius 1, how many are covered, and the share of good points.

    A point is good if it lies within three standard deviations of a mode's centre; a mode is
    covered if a quarter of its fair share of all points are good and nearest to it. The usual
    count takes a single good point for enough.

    Shapes: points (N, 2)

    Source: Srivastava et al. 2017, “VEEGAN: Reducing mode collapse in GANs using implicit
    variational learning”.
    """
    angles = 2 * np.pi * np.arange(modes) / modes
    centres = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    distances = np.linalg.norm(points[:, None] - centres[None], axis=2)  # (N, modes)
    good = distances.min(axis=1) <= 3 * deviation
    hits = np.bincount(distances.argmin(axis=1)[good], minlength=modes)
    least = _FAIR_SHARE * len(points) / modes
    return int((hits >= least).sum()), float(good.mean())


def _misled(trial: Trial) -> Iterator[Figure]:
    project = trial.project("adversarial_examples")
    recipe = project.recipe
    assert isinstance(recipe, AdversarialTraining)
    usual = msgspec.structs.replace(project, recipe=recipe.replace(share=0.0))
    before = trial.trained(usual).metrics["test"]
    yield Figure("accuracy (test), trained as usual", before["accuracy"], unit="%")
    attacked = before[_UNDER_ATTACK]
    half = before["accuracy"] / 2
    yield Figure("the same under attack", attacked, at_most=half, unit="%")
    result = trial.trained(project)
    after = result.metrics["test"]
    yield Figure("accuracy (test), trained under attack", after["accuracy"], unit="%")
    yield of_goal(result.goal, result.metrics, "%")
    recovered = (after[_UNDER_ATTACK] - attacked) / (before["accuracy"] - attacked)
    yield Figure("of what the attack took, recovered", recovered, at_least=0.5, unit="%")
    yield Figure("learning took", result.seconds, unit="s")


EXAMPLES: tuple[Row, ...] = (
    Row(
        "B13",
        "Adversarial examples and adversarial training",
        ("adversarial_examples",),
        "an attack at least halves the accuracy; training under attack recovers at least half of "
        "what it took",
        _misled,
    ),
)
PAIRS: tuple[Row, ...] = (
    Row(
        "F2",
        "Generative adversarial net",
        ("adversarial_pair",),
        "at least 7 of the ring's 8 modes covered",
        _pair,
    ),
)
