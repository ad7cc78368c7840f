"""Looking into a network that may be learning at this moment."""

from __future__ import annotations

from torch import nn

from engine.catalogue.modules.block import all_modules


class measuring:  # noqa: N801  # used as a word: with measuring(module)
    """For a while, modules behave as when measured; afterwards each is in its own mode again."""

    def __init__(self, module: nn.Module) -> None:
        self._module = module

    def __enter__(self) -> None:
        self._modes = [(module, module.training) for module in all_modules(self._module)]
        self._module.eval()

    def __exit__(self, *_: object) -> None:
        for module, mode in self._modes:
            module.training = mode
