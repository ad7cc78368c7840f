"""A network as it was at an earlier moment of its run, beside the one that goes on learning."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from engine.boltzmann import machines_then
from engine.compile.model import Model, compile_known
from engine.errors import FileRefused
from engine.runs.snapshots import beside_at, weights_at


class Past:
    """A second network of the same drawing, with weights of its own.

    Args:
        model: the one that goes on.
        folder: of the run whose moments are looked at.
    """

    def __init__(self, model: Model, folder: Path) -> None:
        self._live, self._folder = model, folder
        self._model: Model | None = None
        self._step = -1

    def at(self, step: int) -> Model:
        """The network as it was then.

        Raises:
            FileRefused: if the moment is not kept, or is one of another network.
        """
        if self._model is None:
            live = self._live
            self._model = compile_known(live.graph, live.inference, live.seed)
            home = live.home
            self._model.root.to(home.device, home.dtype)
            self._model.viewer  # noqa: B018  # written here, so that the first look is a quick one
        if step != self._step:
            self._step = -1
            take_weights(self._model.root, weights_at(self._folder, step), step)
            home, kept = self._model.home, beside_at(self._folder, step)
            then = machines_then(kept, self._live.beside)
            self._model.beside.clear()
            self._model.beside.update({name: t.to(home) for name, t in then.items()})
            self._step = step
        return self._model


def take_weights(root: nn.Module, weights: Mapping[str, Tensor], step: int) -> None:
    """Give a network all weights and buffers of a moment.

    Raises:
        FileRefused: if they are those of another network; nothing is changed then.
    """
    state = root.state_dict(keep_vars=True)
    for path in sorted(state.keys() | weights.keys()):
        ours = tuple(state[path].shape) if path in state else "nothing"
        theirs = tuple(weights[path].shape) if path in weights else "nothing"
        if ours != theirs:
            raise FileRefused(
                f"At step {step} it was another network: {path} was {theirs} then and is {ours} "
                "now. Open the run to see it as it was."
            )
    with torch.no_grad():
        for path, tensor in state.items():
            tensor.copy_(weights[path])
