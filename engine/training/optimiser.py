"""The optimiser of a run, in the fastest form PyTorch has for the device."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import nn, optim

from engine.training.groups import Group
from engine.training.optimisers.hessian_free import HessianFree
from engine.training.optimisers.lbfgs import Lbfgs
from engine.training.settings import TrainingSettings

_FUSED_ON = ("cpu", "cuda", "mps")


def optimiser_for(
    settings: TrainingSettings,
    learned: Iterable[nn.Parameter] | Iterable[Group],
    device: torch.device,
) -> optim.Optimizer:
    """The optimiser that the settings name; of no parameters at all, one that does nothing.

    Source: torch.optim, where each rule cites its paper; `HessianFree`.
    """
    rate, decay = settings.learning_rate, settings.weight_decay
    groups = _groups(learned)
    fused = True if device.type in _FUSED_ON else None
    match settings.optimiser:
        case "sgd":
            return optim.SGD(groups, lr=rate, weight_decay=decay, fused=fused)
        case "momentum" | "nesterov":
            return optim.SGD(
                groups,
                lr=rate,
                momentum=settings.momentum,
                nesterov=settings.optimiser == "nesterov" and settings.momentum > 0,
                weight_decay=decay,
                fused=fused,
            )
        case "adagrad":
            fused = True if device.type == "cpu" else None
            return optim.Adagrad(groups, lr=rate, weight_decay=decay, fused=fused)
        case "adadelta":
            return optim.Adadelta(groups, lr=rate, rho=settings.rho, weight_decay=decay)
        case "rmsprop":
            return optim.RMSprop(
                groups,
                lr=rate,
                alpha=settings.rho,
                momentum=settings.momentum,
                weight_decay=decay,
            )
        case "lbfgs":
            return Lbfgs(groups, memory=settings.memory, weight_decay=decay)
        case "hessian_free":
            return HessianFree(
                groups, damping=settings.damping, cg_steps=settings.cg_steps, weight_decay=decay
            )
    kind = optim.AdamW if settings.optimiser == "adamw" else optim.Adam
    return kind(
        groups,
        lr=rate,
        betas=(settings.decay_1, settings.decay_2),
        weight_decay=decay,
        fused=fused,
    )


def _groups(learned: Iterable[Any]) -> list[Group]:
    """The groups; of weights by themselves, the one group that holds them all."""
    listed = list(learned)
    return listed if listed and isinstance(listed[0], dict) else [{"params": listed}]
