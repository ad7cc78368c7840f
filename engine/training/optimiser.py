"""The optimiser of a run, in the fastest form PyTorch has for the device."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import nn, optim

from engine.training.settings import TrainingSettings

_FUSED_ON = ("cpu", "cuda", "mps")


def optimiser_for(
    settings: TrainingSettings, learned: Iterable[nn.Parameter], device: torch.device
) -> optim.Optimizer:
    """The optimiser that the settings name; of no parameters at all, one that does nothing.

    Source: torch.optim, where each rule cites its paper.
    """
    parameters = [{"params": list(learned)}]
    rate, decay = settings.learning_rate, settings.weight_decay
    fused = True if device.type in _FUSED_ON else None
    match settings.optimiser:
        case "sgd":
            return optim.SGD(
                parameters,
                lr=rate,
                momentum=settings.momentum,
                nesterov=settings.nesterov and settings.momentum > 0,
                weight_decay=decay,
                fused=fused,
            )
        case "adagrad":
            fused = True if device.type == "cpu" else None
            return optim.Adagrad(parameters, lr=rate, weight_decay=decay, fused=fused)
        case "adadelta":
            return optim.Adadelta(parameters, lr=rate, rho=settings.rho, weight_decay=decay)
        case "rmsprop":
            return optim.RMSprop(
                parameters,
                lr=rate,
                alpha=settings.rho,
                momentum=settings.momentum,
                weight_decay=decay,
            )
    kind = optim.AdamW if settings.optimiser == "adamw" else optim.Adam
    return kind(
        parameters,
        lr=rate,
        betas=(settings.decay_1, settings.decay_2),
        weight_decay=decay,
        fused=fused,
    )
