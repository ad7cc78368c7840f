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

module_calls = threading.Lock()
"""Held while torch.fx traces, and while a module is called outside the engine's thread.

Tracing diverts the calls of every module in the process, whichever thread they are in.
"""

__all__ = ["flop_counter", "later", "module_calls", "nn", "torch"]
