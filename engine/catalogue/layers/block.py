"""Blocks: a named part of the drawing as one node, and the nodes that make its ports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.catalogue.layer import Category, Layer, Port, layer_type
from engine.catalogue.layers.checks import times
from engine.catalogue.torch_later import later
from engine.errors import ShapeMismatch
from engine.parameter import choice, integer, integers, switch, text
from engine.tensor_spec import TensorSpec

if TYPE_CHECKING:
    from torch.nn import Module

    from engine.catalogue.modules import block as modules
else:
    modules = later("engine.catalogue.modules.block")


@layer_type(
    "block",
    title="Block",
    category=Category.BLOCK,
    source="the drawing itself",
    keywords=("subgraph", "group", "module", "repeat", "recurrent", "unroll", "siamese"),
)
class BlockUse(Layer):
    """Stand for a part of the drawing that has a name, and do what is drawn inside.

    Its ports are the Input and Output nodes inside. Editing what is inside changes every use of the
    block. Repeated n times, the outputs of one copy are the first inputs of the next, and every
    copy has weights of its own. Over time, the block runs once for each step of the sequence that
    reaches it, and a State node inside brings back what was wired into it one step earlier.

    Shapes: as drawn inside; over time (T, …) → (T, …), or the last step's alone
    """

    block: str = text(default="", doc="Name of the block; all nodes that name it do the same.")
    repeat: int = integer(
        default=1, low=1, high=1000, unit="times", doc="How many copies stand one after another."
    )
    shared: bool = switch(
        default=False, doc="Use the same weights wherever this block is used as shared."
    )
    over_time: bool = switch(
        default=False, doc="Run once for each step along the first axis of what arrives."
    )
    backwards: bool = switch(
        default=False,
        doc="Begin with the last step of the sequence.",
        shown_if=("over_time", (True,)),
    )

    inputs = ()
    formula = "out = block(x);  over time: outₜ, sₜ = block(xₜ, sₜ₋₁)"

    def summary(self) -> str:
        words = [self.block if len(self.block) <= 18 else f"{self.block[:17]}…"]
        words += [f"× {self.repeat}"] * (self.repeat > 1)
        words += ["shared"] * self.shared
        words += [("backwards" if self.backwards else "over time")] * self.over_time
        text = ", ".join(filter(None, words)) or "empty"
        return text if len(text) <= 34 else f"{text[:33]}…"


@layer_type(
    "block_input",
    title="Block input",
    category=Category.BLOCK,
    source="the drawing itself",
    keywords=("port", "interface", "argument", "in"),
)
class BlockInput(Layer):
    """Bring into a block what is wired to the port of the same name outside.

    Shapes: what arrives outside → the same; over time one step of it, (T, …) → (…)
    """

    each_step: str = choice(
        default="step",
        choices={
            "step": "One step of the sequence",
            "whole": "The same at every step",
        },
        label="Over time",
        doc="What a block that runs over time gets at each step.",
    )

    inputs = ()
    formula = "out = what the block is given;  over time: outₜ = xₜ"

    def summary(self) -> str:
        return "port of the block" if self.each_step == "step" else "the same at every step"


@layer_type(
    "block_output",
    title="Block output",
    category=Category.BLOCK,
    source="the drawing itself",
    keywords=("port", "interface", "result", "out", "return"),
)
class BlockOutput(Layer):
    """Give out of a block what is wired to it, at the port of the same name outside.

    Shapes: any → the same outside; over time all steps, (…) → (T, …), or the last step alone
    """

    steps: str = choice(
        default="every",
        choices={"every": "Every step: a sequence", "last": "The last step alone"},
        label="Over time",
        doc="What a block that runs over time gives.",
    )

    outputs = ()
    formula = "the block gives x;  over time: x₁ … x_T, or x_T"

    def summary(self) -> str:
        return "port of the block" if self.steps == "every" else "the last step"


@layer_type(
    "state",
    title="State",
    category=Category.BLOCK,
    source="Elman 1990, Finding structure in time",
    keywords=("delay", "memory", "recurrent", "one step back", "feedback", "hidden state", "rnn"),
)
class State(Layer):
    """Remember: give at each step what was wired into it one step earlier.

    It is the black square in the drawings of recurrent nets, and the only place where wires may
    close a loop. It works inside a block that runs over time.

    Shapes: nothing → shape; what comes back must have this shape
    """

    shape: tuple[int, ...] = integers(
        default=(32,),
        low=1,
        high=1_000_000,
        doc="Sizes of the state's axes, where no start is wired.",
    )
    first: str = choice(
        default="zeros",
        choices={"zeros": "Zeros", "learned": "Learned numbers"},
        label="First state",
        doc="What it gives at the first step, where no start is wired.",
    )

    inputs = (
        Port("next", "What it shall give one step later.", is_delayed=True),
        Port("start", "What it gives at the first step.", is_optional=True),
    )
    takes_batch_size = True
    formula = "outₜ = nextₜ₋₁;  out₁ = start"

    def check(self, *_: TensorSpec | None) -> None:
        if not self.shape:
            raise ShapeMismatch("shape names no axis", "Set shape to 32, for example.")

    def build(self, *_: TensorSpec | None) -> Module:
        return modules.FirstState(self.shape, self.first == "learned")

    def summary(self) -> str:
        return f"{times(self.shape)}, one step back"

    def arithmetic(self, *_: TensorSpec | None) -> str:
        return "·".join(map(str, self.shape)) if self.first == "learned" else ""

    def links(self, inputs: tuple[TensorSpec, ...], outputs: tuple[TensorSpec, ...]) -> int:
        return outputs[0].size if self.first == "learned" else 0
