"""Layers that read step by step: each gate with its numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from torch import Tensor, nn

from engine.inspection.arithmetic.account import AccountLine, Numbers, Terms
from engine.inspection.arithmetic.families.family import Asked, Family, bracketed, plus, text


@dataclass(frozen=True, eq=False)
class _Cell:
    """One layer of the stack, in one direction; shapes (gates · units, …)."""

    mode: str
    inward: Numbers
    own: Numbers
    bias: Numbers
    own_bias: Numbers

    @property
    def units(self) -> int:
        return int(self.own.shape[1])

    def rows(self, gate: int) -> slice:
        """Where the units of a gate stand."""
        return slice(gate * self.units, (gate + 1) * self.units)

    def summed(self, gate: int, x: Numbers, h: Numbers) -> Numbers:
        """What a gate adds up before it bends it; shape (units,)."""
        rows = self.rows(gate)
        total: Numbers = self.inward[rows] @ x + self.own[rows] @ h
        return total + self.bias[rows] + self.own_bias[rows]

    def step(self, x: Numbers, h: Numbers, c: Numbers) -> tuple[Numbers, Numbers]:
        """The state and the memory after a step."""
        match self.mode:
            case "LSTM":
                i, f, g, o = (self.summed(gate, x, h) for gate in range(4))
                c = _sigmoid(f) * c + _sigmoid(i) * np.tanh(g)
                return _sigmoid(o) * np.tanh(c), c
            case "GRU":
                r, z = (_sigmoid(self.summed(gate, x, h)) for gate in range(2))
                rows = self.rows(2)
                inside = self.inward[rows] @ x + self.bias[rows]
                n = np.tanh(inside + r * (self.own[rows] @ h + self.own_bias[rows]))
                return (1 - z) * n + z * h, c
        total = self.summed(0, x, h)
        return np.tanh(total) if self.mode == "RNN_TANH" else np.maximum(total, 0.0), c


class Recurrent(Family):
    """The gates of one unit at one step, from what was read and from the state before."""

    ids = ("rnn", "gru", "lstm")

    def choices(self, asked: Asked) -> int:
        return asked.x.shape[0] if asked.setting("gives") == "last" else 0

    def lines(self, asked: Asked) -> tuple[AccountLine, ...] | None:
        cell: nn.RNNBase = asked.module.cell  # type: ignore[assignment]
        units = cell.hidden_size
        direction, unit = divmod(asked.place[-1], units)
        xs = asked.x.detach().double().cpu().numpy()
        count = len(xs)
        is_reversed = asked.setting("direction") == "backward" or direction == 1
        if asked.setting("gives") == "last":
            last = 0 if is_reversed else count - 1
            step = last if asked.step is None else min(max(asked.step, 0), count - 1)
        else:
            step = asked.place[0]
        if asked.setting("direction") == "backward":
            xs = xs[::-1]
        states = _first_states(asked, cell)
        read = _below(cell, xs, states)
        top = (cell.num_layers - 1) * (2 if cell.bidirectional else 1) + direction
        held = _cell(cell, cell.num_layers - 1, direction)
        own = count - 1 - step if is_reversed else step
        ordered = read[::-1] if direction == 1 else read
        x, h, c = _before(held, ordered, own, *states[top])
        return tuple(_gates(held, x, h, c, unit))


def _gates(cell: _Cell, x: Numbers, h: Numbers, c: Numbers, unit: int) -> list[AccountLine]:
    match cell.mode:
        case "LSTM":
            return _lstm(cell, x, h, c, unit)
        case "GRU":
            return _gru(cell, x, h, unit)
    lines = _added("What is read and what is kept", cell, 0, x, h, unit)
    z = lines[-1].result
    if cell.mode == "RNN_TANH":
        return [*lines, AccountLine("The new state h", f"tanh({text(z)})", float(np.tanh(z)))]
    return [*lines, AccountLine("The new state h", f"max(0, {text(z)})", max(z, 0.0))]


def _lstm(cell: _Cell, x: Numbers, h: Numbers, c: Numbers, unit: int) -> list[AccountLine]:
    i, found_i = _gate("Input gate i", cell, 0, x, h, unit)
    f, found_f = _gate("Forget gate f", cell, 1, x, h, unit)
    g, found_g = _gate("Candidate g", cell, 2, x, h, unit, is_tanh=True)
    o, found_o = _gate("Output gate o", cell, 3, x, h, unit)
    before = float(c[unit])
    memory = f * before + i * g
    written = f"{text(f)} · {bracketed(before)} + {text(i)} · {bracketed(g)}"
    return [
        *found_i,
        *found_f,
        *found_g,
        *found_o,
        AccountLine("Memory c = f · c before + i · g", written, memory),
        AccountLine(
            "Output h = o · tanh c", f"{text(o)} · tanh({text(memory)})", float(o * np.tanh(memory))
        ),
    ]


def _gru(cell: _Cell, x: Numbers, h: Numbers, unit: int) -> list[AccountLine]:
    r, found_r = _gate("Reset gate r", cell, 0, x, h, unit)
    z, found_z = _gate("Update gate z", cell, 1, x, h, unit)
    row = cell.rows(2).start + unit
    terms = _terms(cell.own[row], h, "h")
    kept = float(terms.products.sum() + cell.own_bias[row])
    fresh = _terms(cell.inward[row], x, "x")
    read = float(fresh.products.sum() + cell.bias[row])
    n = float(np.tanh(read + r * kept))
    before = float(h[unit])
    written = f"(1 {plus(0.0, -z)[2:]}) · {bracketed(n)} + {text(z)} · {bracketed(before)}"
    return [
        *found_r,
        *found_z,
        AccountLine("Candidate n: what is kept", "Σ h · w + bias", kept, terms),
        AccountLine("Candidate n: what is read", "Σ x · w + bias", read, fresh),
        AccountLine("Candidate n", f"tanh({text(read)} + {text(r)} · {bracketed(kept)})", n),
        AccountLine("The new state h", written, float((1 - z) * n + z * before)),
    ]


def _gate(
    name: str,
    cell: _Cell,
    gate: int,
    x: Numbers,
    h: Numbers,
    unit: int,
    *,
    is_tanh: bool = False,
) -> tuple[float, list[AccountLine]]:
    lines = _added(name, cell, gate, x, h, unit)
    z = lines[-1].result
    found = float(np.tanh(z)) if is_tanh else float(_sigmoid(np.array(z)))
    written = f"tanh({text(z)})" if is_tanh else f"σ({text(z)})"
    return found, [*lines, AccountLine(name, written, found)]


def _added(
    name: str, cell: _Cell, gate: int, x: Numbers, h: Numbers, unit: int
) -> list[AccountLine]:
    """What a gate adds up of what is read and of what is kept."""
    row = gate * cell.units + unit
    read, kept = _terms(cell.inward[row], x, "x"), _terms(cell.own[row], h, "h")
    bias = float(cell.bias[row] + cell.own_bias[row])
    parts = float(read.products.sum()), float(kept.products.sum())
    return [
        AccountLine(f"{name}: what is read", f"Σ x · w, {read.count} terms", parts[0], read),
        AccountLine(f"{name}: what is kept", f"Σ h · w, {kept.count} terms", parts[1], kept),
        AccountLine(f"{name}: with the bias", plus(*parts, bias), sum(parts) + bias),
    ]


def _terms(weights: Numbers, given: Numbers, name: str) -> Terms:
    places = np.arange(len(given))[:, None]
    return Terms("sum", np.stack([given, weights], axis=1), (name, "w"), -1, places)


def _first_states(asked: Asked, cell: nn.RNNBase) -> list[tuple[Numbers, Numbers]]:
    """State and memory before the first step, of each layer and direction."""
    stacked = cell.num_layers * (2 if cell.bidirectional else 1)
    zeros = np.zeros((stacked, cell.hidden_size))
    found = []
    for port in ("h0", "c0"):
        given = asked.input(port)
        held = zeros if given is None else given.detach().double().cpu().numpy()
        found.append(held.reshape(stacked, -1))
    return list(zip(*found, strict=True))


def _below(cell: nn.RNNBase, xs: Numbers, states: list[tuple[Numbers, Numbers]]) -> Numbers:
    """What the top layer reads: the steps of the layers below it."""
    directions = 2 if cell.bidirectional else 1
    for layer in range(cell.num_layers - 1):
        sides = []
        for direction in range(directions):
            one = _cell(cell, layer, direction)
            ordered = xs[::-1] if direction else xs
            h, c = states[layer * directions + direction]
            outs = []
            for x in ordered:
                h, c = one.step(x, h, c)
                outs.append(h)
            sides.append(np.stack(outs[::-1] if direction else outs))
        xs = np.concatenate(sides, axis=1)
    return xs


def _before(
    cell: _Cell, xs: Numbers, step: int, h: Numbers, c: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """What is read at a step, and state and memory before it."""
    for x in xs[:step]:
        h, c = cell.step(x, h, c)
    return xs[step], h, c


def _cell(cell: nn.RNNBase, layer: int, direction: int) -> _Cell:
    ending = f"_l{layer}{'_reverse' if direction else ''}"

    def held(name: str) -> Numbers | None:
        tensor = getattr(cell, name + ending, None)
        return tensor.detach().double().cpu().numpy() if isinstance(tensor, Tensor) else None

    inward, own = held("weight_ih"), held("weight_hh")
    assert inward is not None
    assert own is not None
    bias, own_bias = held("bias_ih"), held("bias_hh")
    none = np.zeros(len(own))
    return _Cell(
        cell.mode,
        inward,
        own,
        none if bias is None else bias,
        none if own_bias is None else own_bias,
    )


def _sigmoid(z: Numbers) -> Numbers:
    found: Numbers = 0.5 * (1 + np.tanh(0.5 * z))
    return found
