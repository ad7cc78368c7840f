"""Part F: networks that make pictures."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import torch

from engine.data.data_set import DataSet
from engine.gallery.row import Figure, Row, of_goal
from engine.gallery.trial import Trained, Trial, seen

_RISE_NATS = 10.0
_SPREAD = 0.2


def _variational(trial: Trial) -> Iterator[Figure]:
    result = trial.trained(trial.project("variational_autoencoder"))
    data = trial.data(result.project.data)
    bound = -result.run.history.series("test/loss").y  # the losses add up to −ELBO
    yield Figure("ELBO after the first epoch (test)", float(bound[0]), unit="nats")
    yield Figure("ELBO at the end (test)", float(bound[-1]), unit="nats")
    yield Figure("it rose by", float(bound[-1] - bound[0]), at_least=_RISE_NATS, unit="nats")
    yield of_goal(result.goal, result.metrics, "dB")
    gained = result.metrics["test"]["psnr"] - _psnr_of_the_mean(data)
    yield Figure("PSNR above that of the mean picture", gained, at_least=1.0, unit="dB")
    share = _spread_of_samples(result, data)
    yield Figure("spread of the samples, of the digits' own", share, at_least=_SPREAD, unit="%")
    yield Figure("learning took", result.seconds, unit="s")


def _psnr_of_the_mean(data: DataSet) -> float:
    """How good a copy of every test picture the mean of the training pictures is."""
    mean = data.train.arrays["image"].mean(axis=0, dtype=np.float64)
    return -10 * math.log10(((data.test.arrays["image"] - mean) ** 2).mean())


def _spread_of_samples(result: Trained, data: DataSet) -> float:
    """The variance of pictures drawn from the prior, as a share of the test pictures' variance.

    A decoder that ignores its code draws one picture again and again, and has none.
    """
    torch.default_generator.manual_seed(result.project.training.seed)
    drawn = seen(result.run.model, data.test.arrays)["imagined"].double().cpu().numpy()
    own = data.test.arrays["image"].astype(np.float64)
    return float(drawn.var(axis=0).mean() / own.var(axis=0).mean())


ROWS: tuple[Row, ...] = (
    Row(
        "F1",
        "Variational autoencoder",
        ("variational_autoencoder",),
        "the ELBO rises by at least 10 nats after the first epoch; pictures come back at least "
        "1 dB better than the mean picture; samples differ from each other",
        _variational,
    ),
)
