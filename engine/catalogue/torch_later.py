"""torch, loaded at its first use, so that the palette and the canvas need not wait for it.

Layer declarations import ``torch`` and ``nn`` from here; the type checker sees the real modules.
Those of our own modules that a family needs it takes by `later`::

    if TYPE_CHECKING:
        from engine.catalogue.modules import pooling as modules
    else:
        modules = later("engine.catalogue.modules.pooling")
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any


def later(name: str) -> Any:
    """The module called ``name``, imported when something is first taken from it."""
    return _Later(name)


class _Later:
    """A module that is imported when something is first taken from it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        value = getattr(importlib.import_module(self._name), attribute)
        setattr(self, attribute, value)
        return value


if TYPE_CHECKING:
    import torch
    from torch import nn
    from torch.utils import flop_counter
else:
    torch = _Later("torch")
    nn = _Later("torch.nn")
    flop_counter = _Later("torch.utils.flop_counter")

computing = threading.RLock()
"""Held by an engine's thread while a network computes, or random numbers are drawn.

Several projects can be open, each with an engine of its own, but torch's random numbers are those
of the whole process: without it a run would draw what another engine seeded for first weights.
"""

module_calls = threading.Lock()
"""Held while torch.fx traces, and while a module is called outside the engines' threads.

Tracing diverts the calls of every module in the process, whichever thread they are in.
"""


@contextmanager
def tracing() -> Iterator[None]:
    """Nothing else is called meanwhile: no network computes, and no layer is measured.

    ``computing`` comes first, so that the window, which measures layers, never waits for a step.
    """
    with computing, module_calls:
        yield


@contextmanager
def own_random_numbers(seed: int | None = None, devices: tuple[Any, ...] = ()) -> Iterator[None]:
    """What is drawn here changes nothing of what is drawn elsewhere, before and after.

    Args:
        seed: where the drawing begins; None: where it stands.
        devices: those beside the CPU that are drawn from.
    """
    with computing, torch.random.fork_rng(devices=devices):
        if seed is not None:
            torch.default_generator.manual_seed(seed)
        yield


__all__ = [
    "computing",
    "flop_counter",
    "later",
    "module_calls",
    "nn",
    "own_random_numbers",
    "torch",
    "tracing",
]
