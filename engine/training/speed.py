"""Ways to compute the same steps faster, and which of them pays on this network and machine."""

from __future__ import annotations

import copy
import threading
from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import Tensor, nn

from engine.errors import TrainingFailed
from engine.training.batches import Batch
from engine.training.settings import TrainingSettings

Forward = Callable[..., Any]

_LOOKS_EVERY_S = 0.05


def mixed(forward: Forward, settings: TrainingSettings, device: torch.device) -> Forward:
    """The same code, in mixed precision if the settings say so.

    Products are computed with 16 bits, sums and the weights themselves stay as exact as they were.
    bfloat16 has the range of 32 bits, so nothing needs to be scaled.

    Source: Micikevicius et al. 2018, “Mixed precision training”; Kalamkar et al. 2019, “A study of
    BFLOAT16 for deep learning training”.
    """
    if settings.precision != "bfloat16":
        return forward
    kind = device.type

    def computed(*arguments: Tensor) -> Any:
        with torch.autocast(kind, torch.bfloat16):
            return forward(*arguments)

    return computed


def arranged(tensor: Tensor) -> Tensor:
    """A picture with the channels of a pixel beside each other; anything else as it is."""
    if tensor.dim() != 4:
        return tensor
    return tensor.contiguous(memory_format=torch.channels_last)


class Compilation:
    """Has PyTorch write faster code for a module, in a thread of its own.

    It works on a copy, so that the run can be left meanwhile, and what it draws of chance changes
    nothing in the run.

    Attributes:
        forward: the compiled code, once `finished`.
    """

    def __init__(self, module: nn.Module, settings: TrainingSettings, device: torch.device) -> None:
        # Every size of batch gets code of its own: there are only two, and fixed sizes are faster.
        compiled = torch.compile(module, dynamic=False)
        self.forward = mixed(compiled, settings, device)
        self._fault: BaseException | None = None

    def compiled_for(self, batches: list[Batch], weights: tuple[Tensor, ...]) -> Iterator[None]:
        """Compile for batches of these sizes; gives control back all the time.

        Raises:
            TrainingFailed: if this machine can not compile, with the reason.
        """
        own = tuple(copy.deepcopy(weight.detach()) for weight in weights)
        for mine, weight in zip(own, weights, strict=True):
            mine.requires_grad_(weight.requires_grad)
        state = torch.get_rng_state()
        work = threading.Thread(target=self._work, args=(batches, own), name="compile", daemon=True)
        work.start()
        while work.is_alive():
            work.join(_LOOKS_EVERY_S)
            yield None
        torch.set_rng_state(state)
        if self._fault is not None:
            reason = str(self._fault).strip().splitlines()[:1] or [type(self._fault).__name__]
            raise TrainingFailed(
                f"PyTorch can not compile this network on this machine: {reason[0]} "
                "Switch “Compile” off in the training settings."
            )

    def _work(self, batches: list[Batch], weights: tuple[Tensor, ...]) -> None:
        try:
            for batch in batches:
                loss = self.forward(*batch, *weights)
                loss.backward()
        except Exception as fault:  # noqa: BLE001  # told in the run's own thread
            self._fault = fault
