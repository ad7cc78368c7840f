"""B7 to B9: layers that first learn by themselves, from pictures without labels."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean

import msgspec
import numpy as np

from engine.data.data_set import Array, DataSet
from engine.gallery.row import Figure, Measure, Row, exactly, holds, of_goal
from engine.gallery.trial import Trial

_SEEDS = range(5)
_LABELS = 100


def _against_random_start(name: str) -> Measure:
    """Pre-trained and then fine-tuned, against fine-tuning alone from the same start weights."""

    def measure(trial: Trial) -> Iterator[Figure]:
        project = trial.project(name)
        yield exactly("labels learned from", project.training.examples, _LABELS)
        learned: list[float] = []
        alone: list[float] = []
        seconds: list[float] = []
        for seed in _SEEDS:
            # With other pictures kept for the test, other ones get their labels told.
            seeded = msgspec.structs.replace(project, data=project.data.replace(seed=seed))
            result = trial.trained(seeded, seed=seed)
            learned.append(result.metrics["test"]["accuracy"])
            seconds.append(result.seconds)
            bare = msgspec.structs.replace(seeded, stages=())
            alone.append(trial.trained(bare, seed=seed).metrics["test"]["accuracy"])
        ahead = mean(learned) - mean(alone)
        yield Figure(f"pre-trained, mean of {len(_SEEDS)} seeds", mean(learned), unit="%")
        yield Figure("random start, same", mean(alone), unit="%")
        yield Figure("pre-trained ahead by", ahead, at_least=_ONE_PICTURE, unit="%")
        yield Figure("seeds in which it is ahead", _count_ahead(learned, alone))
        yield Figure("longest learning took", max(seconds), at_most=60, unit="s")

    return measure


_ONE_PICTURE = 1 / (1000 * len(_SEEDS))


def _count_ahead(some: list[float], others: list[float]) -> int:
    return sum(one > other for one, other in zip(some, others, strict=True))


def _against_pca(name: str, size: int) -> Measure:
    """A deep autoencoder against the best linear one with a code of the same size."""

    def measure(trial: Trial) -> Iterator[Figure]:
        project = trial.project(name)
        result = trial.trained(project)
        code = trial.inference(project).nodes["code_plane" if size == 2 else "code_vector"]
        yield exactly("numbers in the code", code.outputs[0].size, size)
        yield of_goal(result.goal, result.metrics)
        linear = pca_error(trial.data(project.data), size)
        error = result.metrics["test"]["error"]
        yield Figure("PCA of the same size", linear)
        yield holds("error lower than PCA's", error < linear)
        bare = trial.trained(msgspec.structs.replace(project, stages=()))
        yield Figure("from a random start", bare.metrics["test"]["error"])
        yield Figure("learning took", result.seconds, at_most=60, unit="s")

    return measure


def pca_error(data: DataSet, size: int) -> float:
    """Mean squared error of a pixel of the test pictures, from their first principal components.

    The components are those of the training pictures, about their mean.
    """
    train, test = (_rows(part.arrays["image"]) for part in (data.train, data.test))
    middle = train.mean(axis=0)
    spread = (train - middle).T @ (train - middle)
    components = np.linalg.eigh(spread)[1][:, -size:]  # eigenvalues rise
    rest = test - middle
    return float(np.mean((rest - rest @ components @ components.T) ** 2))


def _rows(images: Array) -> Array:
    return images.reshape(len(images), -1).astype(np.float64)


ROWS: tuple[Row, ...] = (
    Row(
        "B7",
        "Pre-training: deep belief net",
        ("deep_belief_net",),
        "with 100 labels, test accuracy higher than from a random start, mean of 5 seeds",
        _against_random_start("deep_belief_net"),
    ),
    Row(
        "B8",
        "Pre-training: stacked autoencoders",
        ("stacked_autoencoders",),
        "with 100 labels, test accuracy higher than from a random start, mean of 5 seeds",
        _against_random_start("stacked_autoencoders"),
    ),
    *(
        Row(
            "B9",
            f"Deep autoencoder against PCA: a code of {size} numbers",
            (f"deep_autoencoder_{size}",),
            "test error lower than that of PCA of the same size",
            _against_pca(f"deep_autoencoder_{size}", size),
        )
        for size in (2, 8)
    ),
)
