"""Recurrent networks that run over all steps at once, from zero or from a given state."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Recurrent(nn.Module):
    """Runs a cell of torch's over the steps, from a state of zeros; (N, T, F) → (out, h).

    The cell is a child, because tracing opens the root of what it traces, and can not see through
    this one. Where the state is only one vector (one layer, one direction) it has the shape
    (N, units), else (N, layers · directions, units).
    """

    def __init__(self, cell: nn.RNNBase, *, is_backward: bool, gives_last: bool) -> None:
        super().__init__()
        self.cell = cell
        self.is_backward, self.gives_last = is_backward, gives_last
        self.units, self.goes_both_ways = cell.hidden_size, cell.bidirectional
        self.is_single = cell.num_layers == 1 and not cell.bidirectional

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        out, h = self.run(x, None)
        return out, self.outer(h)

    def run(self, x: Tensor, state: object) -> tuple[Tensor, Tensor]:
        """What the cell gives: the wished output, and its last state in torch's form."""
        found = self.cell(x.flip(1) if self.is_backward else x, state)
        out, last = found[0], found[1]
        if not self.gives_last:
            return out.flip(1) if self.is_backward else out, last
        if not self.goes_both_ways:
            return out[:, -1], last
        # The way back ends at the first step.
        return torch.cat([out[:, -1, : self.units], out[:, 0, self.units :]], 1), last

    def inner(self, state: Tensor) -> Tensor:
        """A state in torch's form, (layers · directions, N, units)."""
        return state.unsqueeze(0) if self.is_single else state.transpose(0, 1).contiguous()

    def outer(self, state: Tensor) -> Tensor:
        """A state with the examples first."""
        return state.squeeze(0) if self.is_single else state.transpose(0, 1)


class RecurrentFromState(Recurrent):
    """As `Recurrent`, from a given state."""

    def forward(self, x: Tensor, h0: Tensor) -> tuple[Tensor, ...]:  # type: ignore[override]
        out, h = self.run(x, self.inner(h0))
        return out, self.outer(h)


class Lstm(Recurrent):
    """A cell with a memory beside its output, from zeros; (N, T, F) → (out, h, c)."""

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        return self.with_memory(x, None)

    def with_memory(self, x: Tensor, state: object) -> tuple[Tensor, ...]:
        """Output, last output and last memory."""
        out, last = self.run(x, state)
        return out, self.outer(last[0]), self.outer(last[1])


class LstmFromState(Lstm):
    """As `Lstm`, from a given output and memory."""

    def forward(self, x: Tensor, h0: Tensor, c0: Tensor) -> tuple[Tensor, ...]:  # type: ignore[override]
        return self.with_memory(x, (self.inner(h0), self.inner(c0)))


class LstmFromOutput(Lstm):
    """As `Lstm`, from a given output and an empty memory."""

    def forward(self, x: Tensor, h0: Tensor) -> tuple[Tensor, ...]:  # type: ignore[override]
        h = self.inner(h0)
        return self.with_memory(x, (h, torch.zeros_like(h)))


class LstmFromMemory(Lstm):
    """As `Lstm`, from a given memory and an output of zeros."""

    def forward(self, x: Tensor, c0: Tensor) -> tuple[Tensor, ...]:  # type: ignore[override]
        c = self.inner(c0)
        return self.with_memory(x, (torch.zeros_like(c), c))


class UnrunCell(nn.RNNBase):
    """A cell on the meta device: it tells shapes without running, which takes 4 ms a step there."""

    def forward(self, x: Tensor, state: object = None) -> tuple[Tensor, object]:
        directions = 2 if self.bidirectional else 1
        batch, steps, _ = x.shape
        out = x.new_empty((batch, steps, directions * self.hidden_size))
        last = x.new_empty((directions * self.num_layers, batch, self.hidden_size))
        return out, (last, last.clone()) if self.mode == "LSTM" else last


def cell(
    mode: str,
    features: int,
    units: int,
    *,
    layers: int,
    bias: bool,
    dropout: float,
    goes_both_ways: bool,
) -> nn.RNNBase:
    """The cell of a mode: ``RNN_TANH``, ``RNN_RELU``, ``LSTM`` or ``GRU``; batch first."""
    between = dropout if layers > 1 else 0.0
    sizes = (features, units, layers, bias, True, between, goes_both_ways)
    if torch.get_default_device().type == "meta":
        return UnrunCell(mode, *sizes)
    match mode:
        case "LSTM":
            return nn.LSTM(*sizes)
        case "GRU":
            return nn.GRU(*sizes)
        case _:
            nonlinearity = mode.removeprefix("RNN_").lower()
            return nn.RNN(features, units, layers, nonlinearity, *sizes[3:])


def remember(cell: nn.RNNBase, bias: float) -> None:
    """Add ``bias`` to the forget gates of an LSTM; torch keeps the gates as input, forget, …."""
    units = cell.hidden_size
    with torch.no_grad():
        for name, parameter in cell.named_parameters():
            if name.startswith("bias_ih"):
                parameter[units : 2 * units] += bias
