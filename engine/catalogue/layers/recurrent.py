"""Layers that read a sequence step by step and keep a state on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from engine.catalogue.layer import WHOLE, Category, Port, Weighted, Window, layer_type
from engine.catalogue.layers.checks import real_numbers, steps, times
from engine.catalogue.layers.start import begun
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, real, switch
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module, RNNBase

    from engine.catalogue.modules import recurrent as modules
else:
    modules = later("engine.catalogue.modules.recurrent")

_MOST_LAYERS = 16
_X = Port("x", "A sequence of vectors.")
_H0 = Port("h0", "The state to begin with; zeros if nothing is wired.", is_optional=True)
_OUT = Port("out", "The top layer's output, at every step or at the last.")
_H = Port("h", "The state after the last step.")


class _Recurrent(Weighted):
    """What recurrent layers have in common.

    Class attributes:
        gates: how many matrices of ``units`` rows a layer has.
    """

    units: int = integer(
        default=64, low=1, high=65_536, unit="units", doc="Size of the state of each layer."
    )
    layers: int = integer(
        default=1,
        low=1,
        high=_MOST_LAYERS,
        unit="layers",
        doc="Layers on top of each other; each reads the sequence the one below gives.",
    )
    direction: str = choice(
        default="forward",
        choices={
            "forward": "First to last",
            "backward": "Last to first",
            "both": "Both, side by side",
        },
        doc="The order in which the steps are read.",
    )
    gives: str = choice(
        default="sequence",
        choices={"sequence": "An output at every step", "last": "The last output alone"},
        doc="What comes out; read backwards, the last output is the one at the first step.",
    )
    dropout: float = real(
        default=0.0,
        low=0.0,
        high=0.99,
        doc="Share of the numbers between two layers set to 0 by chance while training.",
        shown_if=("layers", tuple(range(2, _MOST_LAYERS + 1))),
    )
    bias: bool = switch(default=True, doc="Add two learned offsets per unit and gate, as PyTorch.")

    inputs: ClassVar[tuple[Port, ...]] = (_X, _H0)
    outputs: ClassVar[tuple[Port, ...]] = (_OUT, _H)
    gates: ClassVar[int] = 1

    def check(self, x: TensorSpec, *states: TensorSpec | None) -> None:
        steps(x)
        for port, state in zip(self.inputs[1:], states, strict=False):
            if state is not None:
                self._check_state(port.name, state)

    def summary(self) -> str:
        words = [f"{self.units} unit{'s' if self.units > 1 else ''}"]
        if self.layers > 1:
            words[0] += f" × {self.layers}"
        if self.direction != "forward":
            words.append("both ways" if self.direction == "both" else "backward")
        if self.gives == "last":
            words.append("last")
        return ", ".join(words)

    def window(self, x: TensorSpec, *states: TensorSpec | None) -> Window | str | None:
        return WHOLE

    def label_outputs(self, outputs: tuple[TensorSpec, ...]) -> tuple[TensorSpec, ...]:
        out, *states = outputs
        return (
            TensorSpec(out.shape, out.dtype, ("T", "F") if out.rank == 2 else ("F",)),
            *(TensorSpec(s.shape, s.dtype, ("L", "F") if s.rank == 2 else ("F",)) for s in states),
        )

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        length, features = inputs[0].shape
        offsets = 2 if self.bias else 0
        rows = self._directions * self.gates * self.units
        return length * sum(
            rows * (reach + self.units + offsets) for reach in self._widths(features)
        )

    def flops(self, x: TensorSpec, *states: TensorSpec | None) -> int | None:
        """Those of the matrix products, as everywhere: two for each weight at each step."""
        length, features = x.shape
        rows = self._directions * self.gates * self.units
        return 2 * length * sum(rows * (reach + self.units) for reach in self._widths(features))

    def arithmetic(self, x: TensorSpec, *states: TensorSpec | None) -> str:
        offsets = " + 2" if self.bias else ""
        gates = f" · {self.gates}" if self.gates > 1 else ""
        each = [
            f"({reach} + {self.units}{offsets}) · {self.units}{gates}"
            for reach in self._widths(x.shape[1])
        ]
        first, above = each[0], each[1:]
        total = first
        if above:
            total += f" + {len(above)} · {above[0]}" if len(above) > 1 else f" + {above[0]}"
        return total if self._directions == 1 else f"2 · ({total})"

    @property
    def _directions(self) -> int:
        return 2 if self.direction == "both" else 1

    def _widths(self, features: int) -> list[int]:
        """How many numbers each layer reads at a step, from the lowest."""
        return [features, *[self._directions * self.units] * (self.layers - 1)]

    def _cell(self, mode: str, x: TensorSpec) -> RNNBase:
        return modules.cell(
            mode,
            x.shape[1],
            self.units,
            layers=self.layers,
            bias=self.bias,
            dropout=self.dropout,
            goes_both_ways=self.direction == "both",
        )

    def _built(self, kind: type[modules.Recurrent], cell: RNNBase) -> Module:
        is_backward, gives_last = self.direction == "backward", self.gives == "last"
        module = kind(cell, is_backward=is_backward, gives_last=gives_last)
        return begun(module, self, stacked=self.gates)

    def _from_zero_or_state(self, mode: str, x: TensorSpec, h0: TensorSpec | None) -> Module:
        kind = modules.Recurrent if h0 is None else modules.RecurrentFromState
        return self._built(kind, self._cell(mode, x))

    def _check_state(self, name: str, state: TensorSpec) -> None:
        real_numbers(state)
        stacked = self.layers * self._directions
        wanted = (self.units,) if stacked == 1 else (stacked, self.units)
        if state.shape == wanted:
            return
        text = f"the first state {name} must be {times(wanted)}, but {state} reaches it"
        if stacked > 1:
            by = f"{self.layers} layer{'s' if self.layers > 1 else ''}"
            by += " in both directions" if self._directions == 2 else ""
            text += f" ({self.units} units for each of {by})"
        raise ShapeMismatch(
            text,
            f"Set units to {self.units} in the layer before it, or units to "
            f"{state.size} in this one."
            if stacked == 1 and state.rank == 1
            else f"Insert Reshape to {times(wanted)} before it."
            if state.size == stacked * self.units
            else f"Wire a state of {times(wanted)} to it, or none.",
        )


@layer_type(
    "rnn",
    title="RNN",
    category=Category.RECURRENT,
    source="torch.nn.RNN; Elman 1990",
    keywords=("recurrent", "elman", "simple", "vanilla", "sequence", "memory", "time"),
)
class RNN(_Recurrent):
    """Read a sequence step by step; the state is made from the input and the state before.

    What happened long ago fades, and so does its gradient: LSTM and GRU remember longer.

    Shapes: (T, F) → out (T, units) or (units), h (units); with both directions out has 2 · units,
    and with several layers or directions h is (layers · directions, units)
    """

    activation: str = choice(
        default="tanh",
        choices={"tanh": "Tanh", "relu": "ReLU"},
        doc="The function that bends the new state.",
    )

    formula = "h_t = tanh(U · x_t + W · h_{t−1} + b)"

    def build(self, x: TensorSpec, h0: TensorSpec | None = None) -> Module:
        return self._from_zero_or_state(f"RNN_{self.activation.upper()}", x, h0)


@layer_type(
    "gru",
    title="GRU",
    category=Category.RECURRENT,
    source="torch.nn.GRU; Cho et al. 2014",
    keywords=("gated recurrent unit", "gates", "sequence", "memory", "time"),
)
class GRU(_Recurrent):
    """Read a sequence step by step; two gates decide what of the state is renewed.

    Where the gate z is open the state stays as it was, so that it lasts over many steps.

    Shapes: (T, F) → out (T, units) or (units), h (units); with both directions out has 2 · units,
    and with several layers or directions h is (layers · directions, units)
    """

    formula = (
        "r = σ(W_r·x_t + U_r·h + b_r),  z = σ(W_z·x_t + U_z·h + b_z),  "
        "n = tanh(W_n·x_t + b_n + r ⊙ (U_n·h + c_n)),  h_t = (1 − z) ⊙ n + z ⊙ h;  h = h_{t−1}"
    )
    gates = 3

    def build(self, x: TensorSpec, h0: TensorSpec | None = None) -> Module:
        return self._from_zero_or_state("GRU", x, h0)


@layer_type(
    "lstm",
    title="LSTM",
    category=Category.RECURRENT,
    source="torch.nn.LSTM; Hochreiter and Schmidhuber 1997; Gers et al. 2000",
    keywords=("long short-term memory", "gates", "cell", "sequence", "memory", "time"),
)
class LSTM(_Recurrent):
    """Read a sequence step by step, with a memory c that three gates write, keep and read.

    The memory is connected to itself with weight one, times the forget gate: so what is written
    once, and its gradient, can last over many steps.

    Shapes: (T, F) → out (T, units) or (units), h (units), c (units); with both directions out has
    2 · units, and with several layers or directions h and c are (layers · directions, units)
    """

    forget_bias: float = real(
        default=0.0,
        low=-10.0,
        high=10.0,
        doc="Added to the forget gate's first offset; 1 or more helps to remember from the start.",
        shown_if=("bias", (True,)),
    )

    inputs = (
        _X,
        _H0,
        Port("c0", "The memory to begin with; zeros if nothing is wired.", is_optional=True),
    )
    outputs = (_OUT, _H, Port("c", "The memory after the last step."))
    formula = (
        "i, f, o = σ(W·x_t + U·h_{t−1} + b),  g = tanh(W_g·x_t + U_g·h_{t−1} + b_g),  "
        "c_t = f ⊙ c_{t−1} + i ⊙ g,  h_t = o ⊙ tanh(c_t)"
    )
    gates = 4

    def build(
        self, x: TensorSpec, h0: TensorSpec | None = None, c0: TensorSpec | None = None
    ) -> Module:
        kinds = {
            (False, False): modules.Lstm,
            (True, False): modules.LstmFromOutput,
            (False, True): modules.LstmFromMemory,
            (True, True): modules.LstmFromState,
        }
        cell = self._cell("LSTM", x)
        module = self._built(kinds[h0 is not None, c0 is not None], cell)
        if self.bias and self.forget_bias:
            modules.remember(cell, self.forget_bias)
        return module
